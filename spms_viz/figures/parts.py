"""The exact split of a course: left over from relapses, and the steady part."""

from __future__ import annotations

from spms_viz.figures.change_over import change_over
from spms_viz.figures.colours import QUIET, RESIDUAL, STEADY
from spms_viz.figures.curves import (
    Curve,
    Term,
    baseline_term,
    level_curve,
    steady_term,
    years_term,
)
from spms_viz.figures.panels import Panel
from spms_viz.model.parts import Parts
from spms_viz.words import Audience
from spms_viz.words.change_over import CHANGE_OVER
from spms_viz.words.parts import PARTS


def panels(subject: Parts, audience: Audience) -> list[Panel]:
    """Draw bands stacked from the starting level up; their heights are exact.

    What relapses left, on it the steady part, and above them a thin line for relapses that still
    recover.

    Notes
    -----
    In a person nobody can measure this split; here it is known because the curve is made up.
    """
    words, course = PARTS[audience], subject.course
    residual = Term(course.residual, ("years", "relapses"))
    floor, steady, years = baseline_term(course), steady_term(course), years_term(course)
    curves = [
        *change_over(course, "parts", audience, is_named=False),
        Curve("parts-residual", years, (floor, residual), (floor,), RESIDUAL),
        Curve("parts-steady", years, (floor, residual, steady), (floor, residual), STEADY),
        level_curve(course, "parts-level", words.title, {"color": QUIET, "linewidth": 1.0}),
    ]
    key = (
        ("parts-level", words.transient),
        ("parts-steady", words.steady),
        ("parts-residual", words.residual),
        ("parts-onset-0", CHANGE_OVER[audience]["band"]),
    )
    return [Panel(words.title, curves, key)]
