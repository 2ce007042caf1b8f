"""Up to twenty stories at once, and a dot for each that crosses the mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from spms_viz.figures.colours import BASELINE, BLUE, POINT, QUIET
from spms_viz.figures.curves import Curve, Term, baseline_curve, level_curve
from spms_viz.figures.panels import Axis, Panel
from spms_viz.model.course import Array
from spms_viz.model.many_stories import MARK, ManyStories
from spms_viz.model.parameters.parameter import Part
from spms_viz.words import Audience
from spms_viz.words.many_stories import MANY_STORIES

LINE: dict[str, Any] = {"color": BLUE, "linewidth": 1.1, "alpha": 0.75}
MARK_LINE: dict[str, Any] = {"color": QUIET, "linewidth": 1.4, "linestyle": (0, (6, 3))}
ON_PAPER: dict[str, Any] = {"facecolor": "white", "linewidth": 0, "pad": 0.5, "alpha": 0.7}
MARK_LABEL: dict[str, Any] = {
    "ha": "left", "va": "bottom", "offset": (4, 2), "color": QUIET, "bbox": ON_PAPER,
}  # fmt: skip
DOTS: dict[str, Any] = {**POINT, "color": BLUE, "linewidth": 9.0}
BIN = 2.0  # years; stories that cross within one stand on one pile
RISE = 1.0  # iu between two dots of a pile
DOT = 0.05  # years
TALLEST = 10  # dots of a pile that fit
CROSSED: tuple[Part, ...] = ("years", "baseline", "relapses", "progression", "stories")


def panels(subject: ManyStories, audience: Audience) -> list[Panel]:
    """Draw the stories that show, all of one weight; for a class also when each crosses the mark.

    Notes
    -----
    The spread is that of this model's luck. It is no confidence interval, and the mark means
    nothing outside this drawing.
    """
    words = MANY_STORIES[audience]
    curves = [
        baseline_curve(subject.courses[0], "many-baseline", BASELINE),
        *(_line(subject, number, audience) for number in range(len(subject.courses))),
        _mark(subject.horizon, words.mark),
    ]
    lines = Panel(words.title, curves)
    return [lines] if audience == "workshop" else [lines, _dots(subject, audience)]


def _line(subject: ManyStories, number: int, audience: Audience) -> Curve:
    """Return one story, no bolder than another; nothing before its turn comes."""
    course = subject.courses[number]
    name = MANY_STORIES[audience].name.format(number=number + 1)
    curve = level_curve(course, f"many-level-{number}", name, LINE)
    is_shown = number < subject.shown
    turn = np.zeros_like(course.years) if is_shown else np.full_like(course.years, np.nan)
    return replace(curve, top=(*curve.top, Term(turn, ("stories",))))


def _mark(horizon: float, label: str) -> Curve:
    x = Term(np.array([0.0, horizon]), ())
    y = Term(np.full(2, MARK), ())
    return Curve("many-mark", x, (y,), (), MARK_LINE, label, 0, MARK_LABEL)


def _dots(subject: ManyStories, audience: Audience) -> Panel:
    words, horizon = MANY_STORIES[audience], subject.horizon
    places = piles(subject.years_crossed)
    curves = [_dot(number, places) for number in range(len(subject.courses))]
    time = tuple((float(year), str(year)) for year in range(0, int(horizon) + 1, 5))
    count = tuple((at * RISE - RISE / 2, str(at)) for at in (1, 5, TALLEST))
    x, y = Axis(words.dots_axis, (0, horizon), time), Axis(words.count_axis, (0, 12), count)
    return Panel(words.dots, curves, x=x, y=y)


def _dot(number: int, places: Array) -> Curve:
    """Return the dot of one story, or nothing."""
    x, y = places[number] if number < len(places) else (np.nan, np.nan)
    across = Term(np.array([x, x + DOT]), CROSSED)
    return Curve(f"many-dot-{number}", across, (Term(np.full(2, y), CROSSED),), style=DOTS)


def piles(years: Sequence[float]) -> Array:
    """Return where each dot stands, shape (n, 2): piled up within bins of two years."""
    heights: dict[int, int] = {}
    places = np.full((len(years), 2), np.nan)
    for number in np.argsort(np.asarray(years), kind="stable"):
        if np.isnan(years[number]):
            continue
        column = int(years[number] / BIN)
        heights[column] = heights.get(column, 0) + 1
        level = min(heights[column], TALLEST) * RISE - RISE / 2
        places[number] = ((column + 0.5) * BIN, level)
    return places
