"""Visits that come one by one, and the line behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from spms_viz.figures.curves import (
    Curve,
    Term,
    baseline_curve,
    dot_strokes,
    level_curve,
    relapse_marks,
)
from spms_viz.figures.one_course import soft_onset
from spms_viz.figures.panels import Panel, draw_panels
from spms_viz.figures.style import (
    BASELINE,
    MARKS,
    MARKS_BOTTOM,
    MARKS_TOP,
    POINT,
    PROGRESSIVE,
    STORY_LINES,
    Layout,
)
from spms_viz.model.looking_back import LookedAt
from spms_viz.model.parameters.parameter import Part
from spms_viz.words import Audience, check_audience
from spms_viz.words.looking_back import LOOKING_BACK

if TYPE_CHECKING:
    from matplotlib.figure import Figure

NAME = "looking"
VISITS = f"{NAME}-visits"  # what scripts read of the visits
DOTS = f"{NAME}-dots"
STORY_WIDTH = 1.6  # points; several lines are none of them bold


def looking_back_panels(looked: LookedAt, audience: Audience) -> list[Panel]:
    """Return visits so far over the course that they measure.

    Raises
    ------
    ValueError
        For workshop readers, if there is one course only: one worsening line alone would read as
        a forecast.
    """
    if audience == "workshop" and len(looked.courses) < 2:
        raise ValueError("In a workshop slow change is never shown as one line: give two courses.")
    course, words = looked.course, LOOKING_BACK[audience]
    curves = [
        *soft_onset(course, NAME, audience),
        baseline_curve(course, f"{NAME}-baseline", BASELINE),
        relapse_marks(course, f"{NAME}-marks", MARKS_BOTTOM, MARKS_TOP, MARKS),
        *_lines(looked, audience),
        visit_dots(looked),
    ]
    return [Panel(words.title, curves, readings=[visits_so_far(looked)])]


def _lines(looked: LookedAt, audience: Audience) -> list[Curve]:
    names = LOOKING_BACK[audience].lines
    curves = []
    for number, course in enumerate(looked.courses):
        style = dict(PROGRESSIVE)
        if len(looked.courses) > 1:
            style |= {"linewidth": STORY_WIDTH, "linestyle": STORY_LINES[number % len(STORY_LINES)]}
        marks = f"{NAME}-marks" if number == 0 else ""
        name = names[min(number, len(names) - 1)]
        curves.append(level_curve(course, f"{NAME}-level-{number}", name, style, marks=marks))
    return curves


def visits_so_far(looked: LookedAt) -> Curve:
    """Return the visits that have come, each part of their values as a term of its own."""
    level: tuple[Part, ...] = ("years", "visits")
    parts: tuple[tuple[Part, ...], ...] = (
        (*level, "baseline", "relapses"),
        (*level, "progression"),
        (*level, "baseline", "relapses", "noise"),
        ("seen",),
    )
    terms = (looked.calm, looked.steady, looked.noise, looked.seen)
    top = tuple(Term(term, of) for term, of in zip(terms, parts, strict=True))
    return Curve(VISITS, Term(looked.years, level), top)


def visit_dots(looked: LookedAt) -> Curve:
    """Return the visits so far as dots."""
    visits = visits_so_far(looked)
    years, _ = dot_strokes(visits.x.values, visits.x.values).T
    top = tuple(Term(np.repeat(term.values, 3), term.parts) for term in visits.top)
    return Curve(DOTS, Term(years, visits.x.parts), top, style=POINT | {"clip_on": False})


def plot_looking_back(
    looked: LookedAt, audience: str = "class", layout: Layout = "beside", with_line: bool = True
) -> Figure:
    """Draw visits, with or without the line behind them.

    Parameters
    ----------
    looked : LookedAt
        From `spms_viz.model.looking_back`.
    audience : {"class", "workshop"}
        Whose words to use; workshop axes have no numbers, and there are two courses or more.
    layout : {"beside", "below"}
        ``"below"`` is narrower.
    with_line : bool
        Whether to show the line, its change-over and its relapses.

    Returns
    -------
    matplotlib.figure.Figure
        With the disclaimer inside its axes.

    Notes
    -----
    Behind a person's check-ups there is no line that anyone could show: only here the change-over
    is known, because it was set.
    """
    reader = check_audience(audience)
    panels = looking_back_panels(looked, reader)
    if not with_line:
        panels = [Panel(panel.title, [visit_dots(looked)]) for panel in panels]
    return draw_panels(panels, reader, looked.course.parameters.horizon, layout)
