"""Three speeds from one point: slow, medium and faster, named at their ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from spms_viz.figures.change_over import change_over
from spms_viz.figures.colours import (
    BASELINE,
    END_LABEL,
    STORY_COLOURS,
    STORY_LINES,
    TEXT,
)
from spms_viz.figures.curves import (
    Curve,
    Term,
    baseline_curve,
    baseline_term,
    level_curve,
    relapse_term,
    years_term,
)
from spms_viz.figures.panels import Axis, Panel
from spms_viz.model.course import Array
from spms_viz.model.parameters.parameter import Part
from spms_viz.model.three_speeds import ThreeSpeeds
from spms_viz.words import WORDING, Audience
from spms_viz.words.three_speeds import NAMES, THREE_SPEEDS

AFTER = 2.0  # years behind the end: room for the names
ROW = 1.35  # iu between two names at least
HIGHEST_NAME = 8.6  # iu; under the disclaimer
SPELL_AT = -0.55  # iu; under the lines
SPELL_NAME = 11.0  # years that its name takes where the drawing is narrow
ENDS: tuple[Part, ...] = ("baseline", "relapses", "progression")
ONE: dict[str, Any] = {"color": TEXT, "linewidth": 2.8}  # hides the three lines under it
SPELL: dict[str, Any] = {"color": STORY_COLOURS[1], "linewidth": 4.0, "solid_capstyle": "butt"}
LEFT_OF: dict[str, Any] = {"ha": "right", "va": "center", "offset": (-4, 0), "color": TEXT}
RIGHT_OF: dict[str, Any] = {**LEFT_OF, "ha": "left", "offset": (4, 0)}
NAMED: dict[str, Any] = {**END_LABEL, "offset": (3, 0)}


def panels(subject: ThreeSpeeds, audience: Audience) -> list[Panel]:
    """Draw three courses that are one line up to the change-over and fan out from there.

    Notes
    -----
    No line is more right than another: none is the SPMS course, and none is a forecast.
    """
    words = THREE_SPEEDS[audience]
    curves = [
        *change_over(subject.medium, "speeds", audience),
        baseline_curve(subject.medium, "speeds-baseline", BASELINE),
        *(_line(subject, number) for number in range(len(NAMES))),
        _shared(subject),
        *_names(subject),
        *_spell(subject, words.spell),
    ]
    return [Panel(words.title, curves, x=_time(subject.horizon, audience))]


def _time(horizon: float, audience: Audience) -> Axis:
    words = WORDING[audience]
    years = tuple((float(year), str(year)) for year in range(0, int(horizon) + 1, 5))
    ends = ((0.0, words.time_start), (horizon, words.time_end))
    ticks = ends if audience == "workshop" else years
    return Axis(words.time_axis, (0, horizon + AFTER), ticks)


def _line(subject: ThreeSpeeds, number: int) -> Curve:
    style = {
        "color": STORY_COLOURS[number],
        "linestyle": STORY_LINES[number],
        "linewidth": 2.0,
    }
    return level_curve(subject.courses[number], f"speeds-level-{number}", NAMES[number], style)


def _shared(subject: ThreeSpeeds) -> Curve:
    """Draw the stretch that the three share as one line over them."""
    course = subject.medium
    steady = course.progression.copy()
    steady[subject.fans_out_at + 1 :] = np.nan
    top = baseline_term(course), relapse_term(course), Term(steady, ("years", "progression"))
    return Curve("speeds-shared", years_term(course), top, style=ONE, leaves=True)


def _names(subject: ThreeSpeeds) -> Iterator[Curve]:
    """Name each line at its end, or as near to it as the other names leave room."""
    x = Term(np.array([subject.horizon]), ())
    heights = rows_apart([course.ends[1] for course in subject.courses])
    for number, (name, height) in enumerate(zip(NAMES, heights.tolist(), strict=True)):
        y = Term(np.array([height]), ENDS)
        words = {"label": name, "label_style": NAMED}
        yield Curve(f"speeds-end-{number}", x, (y,), **words)  # type: ignore[arg-type]


def rows_apart(levels: Sequence[float]) -> Array:
    """Move levels up, or down from the top, until they are `ROW` apart; their order stays."""
    order = np.argsort(levels, kind="stable")
    steps = ROW * np.arange(len(levels))
    raised = np.maximum.accumulate(np.asarray(levels)[order] - steps) + steps
    places = np.empty(len(levels))
    places[order] = np.minimum(raised, HIGHEST_NAME - steps[::-1])
    return places


def _spell(subject: ThreeSpeeds, name: str) -> list[Curve]:
    """Mark the plateau under the lines, its name where there is room; nothing where none is."""
    start, end = subject.pause or (np.nan, np.nan)
    before, behind = (start, np.nan) if start >= SPELL_NAME else (np.nan, end)
    return [
        _foot("speeds-spell", [start, end], style=SPELL),
        _foot("speeds-before", [before], label=name, label_style=LEFT_OF),
        _foot("speeds-behind", [behind], label=name, label_style=RIGHT_OF),
    ]


def _foot(gid: str, years: list[float], **look: Any) -> Curve:
    x = Term(np.array(years), ("years", "progression"))
    return Curve(gid, x, (Term(np.full(len(years), SPELL_AT), ()),), **look)
