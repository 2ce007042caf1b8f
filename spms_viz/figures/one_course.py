"""One course: its level over time and a mark for each relapse."""

from __future__ import annotations

from spms_viz.figures.axes import MARKS_BOTTOM, MARKS_TOP
from spms_viz.figures.change_over import change_over
from spms_viz.figures.colours import BASELINE, MARKS, PROGRESSIVE, RELAPSING
from spms_viz.figures.curves import Curve, baseline_curve, level_curve, relapse_marks
from spms_viz.figures.panels import Panel
from spms_viz.model import DiseaseCourse
from spms_viz.model.one_course import OneCourse
from spms_viz.words import Audience
from spms_viz.words.one_course import TITLES


def panels(subject: OneCourse, audience: Audience) -> list[Panel]:
    """Draw a course with its starting level, its change-over and its relapses.

    Raises
    ------
    ValueError
        For workshop readers, if the course has a steady part: one worsening line alone would
        read as a forecast.
    """
    early = subject.course.parameters.early_progression_rate
    if audience == "workshop" and (subject.has_steady_part or early):
        raise ValueError("In a workshop slow change is never shown as one line: show stories.")
    style = PROGRESSIVE if subject.has_steady_part else RELAPSING
    title = TITLES[audience]
    return [Panel(title, single_course(subject.course, "course", title, style, audience))]


def single_course(
    course: DiseaseCourse, gid: str, name: str, style: dict[str, object], audience: Audience
) -> list[Curve]:
    """Return one course with its starting level, its change-over and its relapse marks."""
    marks = f"{gid}-marks"
    return [
        *change_over(course, gid, audience),
        baseline_curve(course, f"{gid}-baseline", BASELINE),
        relapse_marks(course, marks, MARKS_BOTTOM, MARKS_TOP, MARKS),
        level_curve(course, f"{gid}-level", name, style, marks=marks),
    ]
