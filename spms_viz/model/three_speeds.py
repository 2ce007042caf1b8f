"""The subject of the picture of three speeds: the same luck, slow, medium and faster."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from spms_viz.model.course import LEVEL_MAXIMUM, DiseaseCourse
from spms_viz.model.scenarios import SCENARIOS
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.steady_part import SteadyPart
from spms_viz.model.subject import Seeds

# The presets whose progression rates are the three speeds, from slow to faster.
PRESETS = ("spms_slow", "spms_not_active", "spms_faster")
SAME = 0.05  # iu; a difference that neither a line nor a number shows


@dataclass(frozen=True, eq=False)
class ThreeSpeeds:
    """One course at three speeds: the same settings, luck and change-over.

    Attributes
    ----------
    slow, medium, faster : DiseaseCourse
        They differ in the progression rate, and the medium one alone can have a plateau.
    """

    slow: DiseaseCourse
    medium: DiseaseCourse
    faster: DiseaseCourse

    @property
    def horizon(self) -> float:
        """Length of the drawing in years."""
        return self.medium.parameters.horizon

    @property
    def courses(self) -> tuple[DiseaseCourse, DiseaseCourse, DiseaseCourse]:
        """The three that are drawn, from slow to faster."""
        return self.slow, self.medium, self.faster

    @property
    def spread(self) -> float:
        """How far apart the three end, in iu, before they are cut off."""
        ends = [float(course.progression[-1]) for course in self.courses]
        return max(ends) - min(ends)

    @property
    def end_inside(self) -> bool:
        """Whether all three are still in the drawing at its end."""
        return all(course.unclipped[-1] <= LEVEL_MAXIMUM for course in self.courses)

    @property
    def fans_out_at(self) -> int:
        """Index of the last sample up to which the three are one line to the eye."""
        parts = [course.progression for course in self.courses]
        apart = np.flatnonzero(np.ptp(parts, axis=0) >= SAME)
        return int(apart[0]) - 1 if apart.size else len(self.medium.years) - 1

    @property
    def pause(self) -> tuple[float, float] | None:
        """From when to when the medium one pauses, where it climbs before and after that."""
        return SteadyPart(self.medium.parameters).pause


def subject(settings: Settings, seeds: Seeds) -> ThreeSpeeds:
    """Return the course with the first of `seeds` at three speeds."""
    slow, medium, faster = (SCENARIOS[name].parameters.progression_rate for name in PRESETS)

    def course(rate: float, **changes: float) -> DiseaseCourse:
        steps: Mapping[str, float] = {"progression_rate": rate, **changes}
        return simulate(settings.with_steps(steps).course, seeds[0])

    return ThreeSpeeds(
        slow=course(slow, plateau_duration=0.0),
        medium=course(medium),
        faster=course(faster, plateau_duration=0.0),
    )
