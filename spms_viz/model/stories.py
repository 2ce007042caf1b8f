"""The subject of the picture of stories: the same settings, different luck."""

from __future__ import annotations

from dataclasses import dataclass

from spms_viz.model.course import DiseaseCourse
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate_each
from spms_viz.model.subject import Seeds


@dataclass(frozen=True, eq=False)
class Stories:
    """Courses that differ by luck alone.

    Attributes
    ----------
    courses : tuple of DiseaseCourse
        Two or more.

    Raises
    ------
    ValueError
        If there are fewer than two: one line alone reads as a forecast.
    """

    courses: tuple[DiseaseCourse, ...]

    def __post_init__(self) -> None:
        if len(self.courses) < 2:
            raise ValueError(f"stories need at least 2 courses, got {len(self.courses)}.")

    @property
    def horizon(self) -> float:
        """Length of the drawing in years."""
        return self.courses[0].parameters.horizon

    @property
    def relapses(self) -> list[int]:
        """How many relapses each has."""
        return [len(course.relapses) for course in self.courses]

    @property
    def ends(self) -> list[float]:
        """Level at which each ends, in iu."""
        return [course.ends[1] for course in self.courses]


def subject(settings: Settings, seeds: Seeds) -> Stories:
    """Return one course per seed."""
    return Stories(simulate_each(settings.course, seeds))
