"""The subject of the picture of parts: what the level of a course is made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from spms_viz.model.course import LEVEL_MAXIMUM, Array, DiseaseCourse
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.subject import Seeds


@dataclass(frozen=True, eq=False)
class Parts:
    """A course and the exact split of what it has gained, as far as it is drawn.

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

    @cached_property
    def top_from(self) -> float | None:
        """Year in which the two parts reach the top of the drawing; None if they end inside."""
        stack = self._stack
        if stack[-1] <= LEVEL_MAXIMUM:
            return None
        return float(np.interp(LEVEL_MAXIMUM, stack, self.course.years))

    @property
    def residual(self) -> float:
        """What is left over from relapses at the end, or where the top is reached, in iu."""
        return self._at_last(self.course.residual)

    @property
    def steady(self) -> float:
        """What the steady part adds by the end, or by where the top is reached, in iu."""
        return self._at_last(self.course.progression)

    @property
    def share(self) -> float:
        """Share of the residual in what was gained by then, 0 to 1; 0 where nothing was."""
        return self.residual / (self.residual + self.steady) if self.residual else 0.0

    @property
    def _stack(self) -> Array:
        course = self.course
        stack: Array = course.parameters.baseline + course.residual + course.progression
        return stack

    def _at_last(self, part: Array) -> float:
        """Return a part at the end, or where the two reach the top: higher up none is drawn."""
        if self.top_from is None:
            return float(part[-1])
        return float(np.interp(self.top_from, self.course.years, part))


def subject(settings: Settings, seeds: Seeds) -> Parts:
    """Return the course with the first of `seeds`, in parts."""
    return Parts(simulate(settings.course, seeds[0]))
