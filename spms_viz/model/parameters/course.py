"""THE table: every number a reader can set, with its range, unit and words.

Sliders, number boxes, checks, docs, sentences and tests read this table; nothing else states a
number, a range or a label. Every value is illustrative: chosen so that the drawing shows a shape,
never fitted to a person. Where a value follows a published order of magnitude, `source` says so.
"""

from __future__ import annotations

from math import inf

from spms_viz.model.parameters.table import Table, declare


class CourseParameters(Table):
    """The settings of one made-up course; `PARAMETERS` holds ranges, units and words.

    Raises
    ------
    TypeError
        If a value is not a number, or a name is not in the table.
    ValueError
        If a value is NaN or outside its range.

    Notes
    -----
    No setting is a person. The misreading we fear: that numbers from a clinic, put in here, would
    give that person's future. The level is in illustrative units (iu), which are not EDSS steps.
    """

    # fmt: off
    horizon: float = declare(
        30, 10, 40, 10, "years",
        label="Length of the drawing", plain_label="Years in the drawing",
        help="Length of the time axis.", plain_help="How many years the drawing shows.",
        parts=("years", "relapses", "progression"), source="illustrative", plain_unit="years",
    )
    baseline: float = declare(
        0.5, 0, 2, 0.5, "iu",
        label="Starting level", plain_label="Where the line starts",
        help="Level at the start of the drawing.", plain_help="How high the line is at the start.",
        parts=("baseline",), source="illustrative", plain_unit="steps up",
    )
    relapse_rate: float = declare(
        0.5, 0, 1.5, 0.1, "per year",
        label="Relapse rate", plain_label="How often flares come",
        help="Mean number of relapses a year at the start.",
        plain_help="More to the right means more flares.",
        parts=("relapses",), source="illustrative",
        plain_unit="in ten years", plain_scale=10,
    )
    relapse_rate_decline: float = declare(
        0.04, 0, 0.10, 0.01, "per year",
        label="Decline of the relapse rate", plain_label="Flares get rarer",
        help="How fast the relapse rate falls as time goes on (exponential).",
        plain_help="More to the right means fewer flares later on.",
        # About 17 % fewer per five years (Tremlett 2008, doi:10.1136/jnnp.2008.145805).
        parts=("relapses",), source="Tremlett 2008", plain_unit="percent a year", plain_scale=100,
    )
    relapse_severity: float = declare(
        2.0, 0.5, 3.0, 0.5, "iu",
        label="Relapse severity", plain_label="How big a flare is",
        help="Mean height of a relapse at its worst.", plain_help="How high a flare goes.",
        parts=("relapses",), source="illustrative", plain_unit="steps up",
    )
    severity_spread: float = declare(
        0.3, 0, 0.6, 0.1, "log-sd",
        label="Spread of relapse severity", plain_label="How much flares differ in size",
        help="How much relapses differ in height; 0 makes all alike.",
        plain_help="More to the right means that flares differ more.",
        parts=("relapses",), source="illustrative", plain_unit="of ten", plain_scale=10,
    )
    relapse_rise: float = declare(
        0.04, 0.02, 0.10, 0.02, "years",
        label="Rise time of a relapse", plain_label="How fast a flare builds up",
        help="Time from the onset of a relapse to its worst point.",
        plain_help="How long a flare takes to reach its worst point.",
        parts=("years", "relapses"), source="illustrative", plain_unit="weeks", plain_scale=52,
    )
    recovery_time: float = declare(
        0.15, 0.05, 0.50, 0.05, "years",
        label="Recovery time", plain_label="How long getting better takes",
        help="Time constant of recovery: about 63 % of what comes back is back after this time.",
        plain_help="More to the right means that getting better takes longer.",
        # 90 % recovered about 140 days after onset: the order of CombiRx (median 111 days).
        parts=("relapses",), source="CombiRx", plain_unit="of ten", plain_scale=20,
        plain_levels=(
            (0.05, "some weeks"), (0.2, "some months"), (0.4, "many months"), (inf, "about a year"),
        ),
    )
    recovery: float = declare(
        0.85, 0, 1, 0.05, "fraction",
        label="Recovery after a relapse", plain_label="How much comes back",
        help="Fraction of a relapse that fades; the rest stays as a residual.",
        plain_help="At 100 percent, a flare gets fully better.",
        parts=("relapses",), source="illustrative", plain_unit="percent", plain_scale=100,
    )
    early_progression_rate: float = declare(
        0, 0, 0.10, 0.01, "iu per year",
        label="Progression before the onset", plain_label="Quiet slow change",
        help="Slope of progression independent of relapse activity before its main onset.",
        plain_help="Slow change early on, with no flare.",
        parts=("progression", "early"), source="illustrative", plain_unit="of ten", plain_scale=100,
        plain_levels=((0, "none"), (inf, "slow")),
    )
    progression_rate: float = declare(
        0.20, 0, 0.40, 0.02, "iu per year",
        label="Progression rate", plain_label="Speed of slow change",
        help="Slope of the steady part after its onset.",
        plain_help="More to the right means that the steady part builds up faster.",
        parts=("progression",), source="illustrative", plain_unit="of 15", plain_scale=50,
        plain_levels=((0, "none"), (0.12, "slow"), (0.26, "medium"), (inf, "faster")),
    )
    progression_onset: float | None = declare(
        15, 5, 25, 1, "years",
        label="Onset of progression", plain_label="Change-over year",
        help="Middle of the soft change-over from relapsing to progressive.",
        plain_help="The middle of the change-over in this drawing.",
        parts=("relapses", "progression"), source="illustrative", plain_unit="years",
        absent="never in this drawing",
    )
    onset_width: float = declare(
        4, 0, 10, 1, "years",
        label="Width of the change-over", plain_label="How gradual the change-over is",
        help="How many years the change-over takes; 0 is a sharp edge, unlike real life.",
        plain_help="More to the right means a softer change-over.",
        parts=("relapses", "progression"), source="illustrative", plain_unit="years",
    )
    relapses_after_onset: float = declare(
        0, 0, 1, 0.1, "fraction",
        label="Relapses after the onset", plain_label="Flares after the change-over",
        help="Fraction of the relapse rate kept after the change-over; 0: not active.",
        plain_help="More to the right means more flares after the change-over.",
        parts=("relapses",), source="illustrative", plain_unit="percent", plain_scale=100,
    )
    treatment_start: float = declare(
        18, 0, 30, 1, "years",
        label="Start of slowing", plain_label="Year that slowing starts",
        help="From this year on the slowing idea acts; the past never changes.",
        plain_help="Slowing helps what comes next. It does not undo the past.",
        parts=("relapses", "progression", "early"), source="illustrative", plain_unit="years",
    )
    progression_slowing: float = declare(
        0, 0, 0.8, 0.1, "fraction",
        label="Slowing of progression (an idea)", plain_label="How much it slows (an idea)",
        help="Fraction taken off the slope from the start of slowing on. No real medicine.",
        plain_help="This is an idea. It is not any real medicine.",
        parts=("progression", "early"), source="illustrative",
        plain_unit="percent", plain_scale=100,
    )
    relapse_reduction: float = declare(
        0, 0, 0.8, 0.1, "fraction",
        label="Fewer relapses (an idea)", plain_label="Fewer flares (an idea)",
        help="Fraction taken off the relapse rate from the start of slowing on. No real medicine.",
        plain_help="This is an idea. It is not any real medicine.",
        parts=("relapses",), source="illustrative", plain_unit="percent", plain_scale=100,
    )
    plateau_start: float = declare(
        20, 0, 30, 1, "years",
        label="Start of a plateau", plain_label="When a steady spell starts",
        help="Start of a spell without progression.", plain_help="When slow change takes a pause.",
        parts=("progression", "early"), source="illustrative", plain_unit="years",
    )
    plateau_duration: float = declare(
        0, 0, 10, 1, "years",
        label="Length of a plateau", plain_label="How long a steady spell lasts",
        help="Length of a spell without progression; 0 is none.",
        plain_help="How long slow change takes a pause.",
        parts=("progression", "early"), source="illustrative", plain_unit="years",
    )

    # fmt: on


PARAMETERS = CourseParameters.rows
