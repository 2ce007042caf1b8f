"""One course: its level over time and a mark for each relapse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spms_viz.figures.curves import Curve, baseline_curve, level_curve, onset_band, relapse_marks
from spms_viz.figures.panels import Panel, draw_panels
from spms_viz.figures.style import (
    BAND,
    BAND_LABEL,
    BASELINE,
    MARKS,
    MARKS_BOTTOM,
    MARKS_TOP,
    PROGRESSIVE,
    RELAPSING,
    Layout,
)
from spms_viz.model import DiseaseCourse
from spms_viz.words import WORDING, Audience, check_audience

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def course_panels(course: DiseaseCourse, audience: Audience) -> list[Panel]:
    """Return what `plot_course` draws.

    Raises
    ------
    ValueError
        For workshop readers, if the course has a steady part: one worsening line alone would
        read as a forecast.
    """
    settings = course.parameters
    has_steady_part = settings.progression_rate and settings.progression_onset is not None
    if audience == "workshop" and (has_steady_part or settings.early_progression_rate):
        raise ValueError("In a workshop slow change is never shown as one line: use plot_stories.")
    style = PROGRESSIVE if has_steady_part else RELAPSING
    title = WORDING[audience].course_title
    return [Panel(title, single_course(course, "course", title, style, audience))]


def single_course(
    course: DiseaseCourse, gid: str, name: str, style: dict[str, object], audience: Audience
) -> list[Curve]:
    """Return one course with its starting level, its change-over and its relapse marks."""
    marks = f"{gid}-marks"
    return [
        *soft_onset(course, gid, audience),
        baseline_curve(course, f"{gid}-baseline", BASELINE),
        relapse_marks(course, marks, MARKS_BOTTOM, MARKS_TOP, MARKS),
        level_curve(course, f"{gid}-level", name, style, marks=marks),
    ]


def soft_onset(course: DiseaseCourse, gid: str, audience: Audience) -> list[Curve]:
    """Shade the change-over in steps that fade out: it has no sharp edge."""
    label = {"label": WORDING[audience].onset, "label_at": 1, "label_style": BAND_LABEL}
    return [
        onset_band(course, f"{gid}-onset-{number}", share, BAND, **(label if number == 0 else {}))
        for number, share in enumerate((1.0, 0.66, 0.33))
    ]


def plot_course(
    course: DiseaseCourse, audience: str = "class", layout: Layout = "beside"
) -> Figure:
    """Draw one course.

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
        With the disclaimer inside its axes.
    """
    checked = check_audience(audience)
    return draw_panels(course_panels(course, checked), checked, course.parameters.horizon, layout)
