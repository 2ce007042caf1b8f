"""The exact split of a course: left over from relapses, and the steady part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spms_viz.figures.curves import (
    Curve,
    Term,
    baseline_term,
    level_curve,
    steady_term,
    years_term,
)
from spms_viz.figures.one_course import soft_onset
from spms_viz.figures.panels import Panel, draw_panels
from spms_viz.figures.style import QUIET, RESIDUAL, STEADY, Layout
from spms_viz.model import DiseaseCourse
from spms_viz.words import WORDING, Audience, check_audience

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def part_panels(course: DiseaseCourse, audience: Audience) -> list[Panel]:
    """Return what `plot_parts` draws: bands stacked from the starting level up."""
    words = WORDING[audience]
    residual = Term(course.residual, ("years", "relapses"))
    floor, steady, years = baseline_term(course), steady_term(course), years_term(course)
    curves = [
        *soft_onset(course, "parts", audience),
        Curve("parts-residual", years, (floor, residual), (floor,), RESIDUAL),
        Curve("parts-steady", years, (floor, residual, steady), (floor, residual), STEADY),
        level_curve(course, "parts-level", words.parts_title, {"color": QUIET, "linewidth": 1.0}),
    ]
    key = (
        ("parts-level", words.transient_part),
        ("parts-steady", words.steady_part),
        ("parts-residual", words.residual_part),
    )
    return [Panel(words.parts_title, curves, key)]


def plot_parts(course: DiseaseCourse, audience: str = "class", layout: Layout = "beside") -> Figure:
    """Draw what a course's level is made of.

    Parameters
    ----------
    course : DiseaseCourse
        What to draw.
    audience : {"class", "workshop"}
        Whose words to use; workshop axes have no numbers.
    layout : {"beside", "below"}
        ``"below"`` is narrower.

    Returns
    -------
    matplotlib.figure.Figure
        Two bands: what relapses left, and on it the steady part; above them a thin line for
        relapses that still recover. Their heights are exact.

    Notes
    -----
    In a person nobody can measure this split; here it is known because the curve is made up.
    """
    checked = check_audience(audience)
    return draw_panels(part_panels(course, checked), checked, course.parameters.horizon, layout)
