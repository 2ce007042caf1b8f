"""Made-up courses with the same settings in words: relapses, steady worsening, levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spms_viz.model import DiseaseCourse
from spms_viz.words.change_over import note_change_over
from spms_viz.words.levels import note_cut_off, note_unfinished, say_levels
from spms_viz.words.parameter import check_audience
from spms_viz.words.relapses import say_relapses
from spms_viz.words.slowing import note_slowing
from spms_viz.words.steady_worsening import note_plateau, say_steady_worsening
from spms_viz.words.wording import Audience


def describe(course: DiseaseCourse, audience: str = "class") -> str:
    """Say in two sentences what a curve does; more only where something lies outside it.

    Parameters
    ----------
    course : DiseaseCourse
        The course as drawn.
    audience : {"class", "workshop"}
        Field terms with numbers in iu, or plain words without numbers on the level.

    Returns
    -------
    str
        How many relapses there are and whether they leave something; where steady worsening
        starts; the level at the start and at the end.

    Raises
    ------
    ValueError
        If `audience` is unknown.

    Notes
    -----
    It speaks about a drawing. Read to a person as "your course", every sentence would be false.
    """
    return " ".join(say_courses([course], check_audience(audience)))


def say_courses(courses: Sequence[DiseaseCourse], audience: Audience) -> Iterator[str]:
    """Describe courses that differ by luck alone; what is said holds for each of them."""
    course = courses[0]
    yield say_relapses(courses, audience)
    yield say_levels(courses, say_steady_worsening(course, audience), audience)
    yield from note_unfinished(courses, audience)
    yield from note_cut_off(courses, audience)
    yield from note_change_over(course, audience)
    yield from note_plateau(course, audience)
    yield from note_slowing(course, audience)
