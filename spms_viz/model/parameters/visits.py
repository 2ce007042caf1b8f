"""The tables of the measuring lab: how visits measure, and the windows of the two rules.

Same kind of rows as `CourseParameters`, read by the same sliders, checks and docs. Windows are in
days, as the literature gives them; everything else is in years.
"""

from __future__ import annotations

from typing import Any, Literal

from spms_viz.model.parameters.table import Table, declare

DAYS_PER_YEAR = 365.25

HARMONISED = "Müller 2023"  # doi:10.1001/jamaneurol.2023.3331, the harmonised proposal
ASSOCIATED = "Kappos 2020"  # doi:10.1001/jamaneurol.2020.1568
TOOL = "default of pymsprog 1.0.7"


class VisitParameters(Table):
    """How a made-up course is measured, and how large and lasting a change must be.

    `VISIT_PARAMETERS` holds ranges, units and words.
    """

    # fmt: off
    visit_interval: float = declare(
        0.5, 0.25, 2, 0.25, "years",
        label="Time between visits", plain_label="Time between check-ups",
        help="Visits come at 0, one interval, two intervals and so on.",
        plain_help="More to the right means fewer check-ups.",
        parts=("visits",), source="illustrative", plain_unit="months", plain_scale=12,
    )
    measurement_noise: float = declare(
        0.15, 0, 0.6, 0.05, "iu",
        label="Measurement noise", plain_label="Good days and bad days",
        help="Standard deviation of what a visit adds to the level by chance.",
        plain_help="More to the right means that days differ more.",
        parts=("noise",), source="illustrative", plain_unit="of 12", plain_scale=20,
    )
    smallest_change: float = declare(
        0.5, 0.25, 1.5, 0.25, "iu",
        label="Smallest change that counts", plain_label="How big a change counts",
        help="A rise above the reference by this much or more is a change.",
        plain_help="More to the right means that only big changes count.",
        parts=("rule",), source="illustrative", plain_unit="steps up",
    )
    confirmation_time: float = declare(
        0.5, 0, 1, 0.25, "years",
        label="Confirmation time", plain_label="How long it must last",
        help="How much later a visit must be to confirm a change; at 0 the next visit is enough.",
        plain_help="More to the right means that a change must last longer.",
        parts=("rule",), source="illustrative", plain_unit="months", plain_scale=12,
    )
    # fmt: on


def window(default: float, label: str, sentence: str, source: str) -> Any:
    """Declare one window of a rule, in days; it has no slider, so its words are the same twice."""
    return declare(
        default, 0, 1461, 1, "days",  # up to four years
        label=label, plain_label=label, help=sentence, plain_help=sentence,
        parts=("rule",), source=source, plain_unit="days",
    )  # fmt: skip


class LabelRule(Table):
    """The windows of `label_worsening`, in days, and its two choices; `LABEL_WINDOWS` has sources.

    Attributes
    ----------
    baseline : {"roving", "fixed"}
        Whether the baseline moves to the confirming visit after each confirmed change, up or
        down, or stays; a fixed baseline finds the first confirmed worsening alone.
    relapse_free : {"windows", "throughout"}
        What PIRA asks for: no relapse in the four windows around the worsening and around its
        confirmation, or the stricter form, none from the baseline to the confirmation.

    Raises
    ------
    TypeError
        If a window is not a number, or a name is unknown.
    ValueError
        If a window is NaN or out of range, or a choice is unknown.
    """

    before_worsening: float = window(
        90, "Without a relapse before the worsening",
        "PIRA has no relapse onset this many days before the worsening, ends included.", HARMONISED,
    )  # fmt: skip
    after_worsening: float = window(
        30, "Without a relapse after the worsening",
        "PIRA has no relapse onset this many days after the worsening, ends included.", HARMONISED,
    )  # fmt: skip
    before_confirmation: float = window(
        90, "Without a relapse before the confirmation",
        "PIRA has no relapse onset this many days before a confirming visit, ends included.",
        HARMONISED,
    )  # fmt: skip
    after_confirmation: float = window(
        30, "Without a relapse after the confirmation",
        "PIRA has no relapse onset this many days after a confirming visit, ends included.",
        HARMONISED,
    )  # fmt: skip
    associated: float = window(
        90, "With a relapse before the worsening",
        "RAW has a relapse onset at most this many days before the worsening.", ASSOCIATED,
    )  # fmt: skip
    baseline_rest: float = window(
        30, "Rest before a baseline",
        "A baseline visit is at least this many days after the last relapse onset.", TOOL,
    )  # fmt: skip
    confirmation_rest: float = window(
        30, "Rest before a confirmation",
        "A confirming visit is at least this many days after the last relapse onset.", TOOL,
    )  # fmt: skip
    confirmation_early: float = window(
        7, "Confirmed early", "A confirming visit may come this many days early.", TOOL,
    )  # fmt: skip
    confirmation_late: float = window(
        730.5, "Confirmed late", "A confirming visit may come this many days late.", TOOL,
    )  # fmt: skip
    baseline: Literal["roving", "fixed"] = "roving"
    relapse_free: Literal["windows", "throughout"] = "windows"

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_choice("baseline", self.baseline, ("roving", "fixed"))
        _check_choice("relapse_free", self.relapse_free, ("windows", "throughout"))


class RecognitionRule(Table):
    """The two windows of `recognise`, in days. A toy for teaching, not a clinical definition."""

    quiet: float = window(
        90, "Quiet", "A visit is quiet if no relapse began in so many days before it.",
        "illustrative",
    )  # fmt: skip
    settling: float = window(
        182.625, "Settling", "A new reference is taken at least this long after a relapse.",
        "illustrative",
    )  # fmt: skip


def _check_choice(name: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise ValueError(f"{name} must be one of {', '.join(choices)}, got {value!r}.")


VISIT_PARAMETERS = VisitParameters.rows
LABEL_WINDOWS = LabelRule.rows
RECOGNITION_WINDOWS = RecognitionRule.rows
