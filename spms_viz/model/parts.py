"""The subject of the picture of parts: what the level of a course is made of."""

from __future__ import annotations

from dataclasses import dataclass

from spms_viz.model.course import DiseaseCourse
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.subject import Seeds


@dataclass(frozen=True, eq=False)
class Parts:
    """A course and the exact split of what it has gained by the end.

    Attributes
    ----------
    course : DiseaseCourse
        What is split.
    """

    course: DiseaseCourse

    @property
    def horizon(self) -> float:
        """Length of the drawing in years."""
        return self.course.parameters.horizon

    @property
    def residual(self) -> float:
        """What is left over from relapses at the end, in iu."""
        return float(self.course.residual[-1])

    @property
    def steady(self) -> float:
        """What the steady part adds by the end, in iu."""
        return float(self.course.progression[-1])

    @property
    def share(self) -> float:
        """Share of the residual in what was gained by the end, 0 to 1; 0 where nothing was."""
        return self.residual / (self.residual + self.steady) if self.residual else 0.0


def subject(settings: Settings, seeds: Seeds) -> Parts:
    """Return the course with the first of `seeds`, in parts."""
    return Parts(simulate(settings.course, seeds[0]))
