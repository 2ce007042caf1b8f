"""The subject of the picture of one course."""

from __future__ import annotations

from dataclasses import dataclass

from spms_viz.model.course import DiseaseCourse
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.subject import Seeds


@dataclass(frozen=True, eq=False)
class OneCourse:
    """One course.

    Attributes
    ----------
    course : DiseaseCourse
        What is drawn.
    """

    course: DiseaseCourse

    @property
    def horizon(self) -> float:
        """Length of the drawing in years."""
        return self.course.parameters.horizon

    @property
    def has_steady_part(self) -> bool:
        """Whether it is set to change over and to worsen after that."""
        settings = self.course.parameters
        return bool(settings.progression_rate) and settings.progression_onset is not None


def subject(settings: Settings, seeds: Seeds) -> OneCourse:
    """Return the course with the first of `seeds`."""
    return OneCourse(simulate(settings.course, seeds[0]))
