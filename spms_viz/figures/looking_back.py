"""Visits that come one by one, and the line behind them."""

from __future__ import annotations

import numpy as np

from spms_viz.figures.axes import MARKS_BOTTOM, MARKS_TOP
from spms_viz.figures.change_over import change_over
from spms_viz.figures.colours import BASELINE, MARKS, POINT, PROGRESSIVE, STORY_LINES
from spms_viz.figures.curves import (
    Curve,
    Term,
    baseline_curve,
    dot_strokes,
    level_curve,
    relapse_marks,
)
from spms_viz.figures.panels import Panel
from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.model.looking_back import LookingBack
from spms_viz.model.parameters.parameter import Part
from spms_viz.words import Audience
from spms_viz.words.looking_back import LOOKING_BACK

NAME = "looking"
VISITS = f"{NAME}-visits"  # what scripts read of the visits
DOTS = f"{NAME}-dots"
STORY_WIDTH = 1.6  # points; several lines are none of them bold


def panels(subject: LookingBack, audience: Audience) -> list[Panel]:
    """Draw visits so far over the course that they measure.

    Raises
    ------
    ValueError
        For workshop readers, if there is one course only: one worsening line alone would read as
        a forecast.

    Notes
    -----
    Behind a person's check-ups there is no line that anyone could show: only here the change-over
    is known, because it was set.
    """
    if audience == "workshop" and len(subject.courses) < 2:
        raise ValueError("In a workshop slow change is never shown as one line: give two courses.")
    course, words = subject.course, LOOKING_BACK[audience]
    curves = [
        *change_over(course, NAME, audience),
        baseline_curve(course, f"{NAME}-baseline", BASELINE),
        relapse_marks(course, f"{NAME}-marks", MARKS_BOTTOM, MARKS_TOP, MARKS),
        *_lines(subject, audience),
        visit_dots(subject),
    ]
    return [Panel(words.title, curves, readings=[visits_so_far(subject)])]


def _lines(subject: LookingBack, audience: Audience) -> list[Curve]:
    names = LOOKING_BACK[audience].lines
    curves = []
    for number, course in enumerate(subject.courses):
        style = dict(PROGRESSIVE)
        if len(subject.courses) > 1:
            style |= {"linewidth": STORY_WIDTH, "linestyle": STORY_LINES[number % len(STORY_LINES)]}
        marks = f"{NAME}-marks" if number == 0 else ""
        name = names[min(number, len(names) - 1)]
        curves.append(level_curve(course, f"{NAME}-level-{number}", name, style, marks=marks))
    return curves


def visits_so_far(subject: LookingBack) -> Curve:
    """Return the visits that have come, each part of their values as a term of its own."""
    level: tuple[Part, ...] = ("years", "visits")
    parts: tuple[tuple[Part, ...], ...] = (
        (*level, "baseline", "relapses"),
        (*level, "progression"),
        (*level, "baseline", "relapses", "noise"),
        ("seen",),
    )
    terms = (subject.calm, subject.steady, subject.noise, subject.seen)
    top = tuple(Term(term, of) for term, of in zip(terms, parts, strict=True))
    # high enough to tell what is above the drawing
    return Curve(VISITS, Term(subject.years, level), top, ceiling=2 * LEVEL_MAXIMUM)


def visit_dots(subject: LookingBack) -> Curve:
    """Return the visits so far as dots; what is above the drawing has none."""
    visits = visits_so_far(subject)
    years, _ = dot_strokes(visits.x.values, visits.x.values).T
    top = tuple(Term(np.repeat(term.values, 3), term.parts) for term in visits.top)
    style = POINT | {"clip_on": False}
    return Curve(DOTS, Term(years, visits.x.parts), top, style=style, leaves=True)


def visits_alone(subject: LookingBack, audience: Audience) -> list[Panel]:
    """Draw the visits so far without the line behind them."""
    return [Panel(LOOKING_BACK[audience].title, [visit_dots(subject)])]
