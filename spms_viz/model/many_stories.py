"""The subject of the picture of many stories: up to twenty, and when each crosses a mark."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from spms_viz.model.course import Array, DiseaseCourse
from spms_viz.model.parameters.view import VIEW_PARAMETERS
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate_each
from spms_viz.model.subject import Seeds

MARK = 5.0  # iu, half way up; the dashed mark that stories cross, or do not
OUT_OF = int(VIEW_PARAMETERS["stories_shown"].maximum)  # one denominator throughout


@dataclass(frozen=True, eq=False)
class ManyStories:
    """Courses with the same settings and different luck, of which some show.

    Attributes
    ----------
    courses : tuple of DiseaseCourse
        All of them.
    shown : int
        How many show, from the first on.
    """

    courses: tuple[DiseaseCourse, ...]
    shown: int

    @property
    def horizon(self) -> float:
        """Length of the drawing in years."""
        return self.courses[0].parameters.horizon

    @cached_property
    def years_crossed(self) -> list[float]:
        """Year in which each story that shows crosses the mark for good; NaN if it never does."""
        return [year_crossed(course) for course in self.courses[: self.shown]]

    @property
    def has_peaks_over(self) -> bool:
        """Whether a relapse of a story that shows goes over the mark while what stays is below."""
        return any(_peaks_over(course) for course in self.courses[: self.shown])


def _peaks_over(course: DiseaseCourse) -> bool:
    return bool(((course.unclipped > MARK) & (_stays(course) < MARK)).any())


def year_crossed(course: DiseaseCourse) -> float:
    """Return the year from which what stays lies at the mark or above; NaN if it never does.

    A relapse that reaches the mark and recovers does not count.
    """
    above = np.flatnonzero(_stays(course) >= MARK)
    return float(course.years[above[0]]) if above.size else float("nan")


def _stays(course: DiseaseCourse) -> Array:
    stays: Array = course.parameters.baseline + course.residual + course.progression
    return stays


def subject(settings: Settings, seeds: Seeds) -> ManyStories:
    """Return one course per seed, and how many of them show."""
    return ManyStories(simulate_each(settings.course, seeds), int(settings.view.stories_shown))
