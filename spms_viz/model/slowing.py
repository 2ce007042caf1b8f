"""The subject of the picture of the slowing idea: courses with it, and the same luck without."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from spms_viz.model.course import DiseaseCourse
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.subject import Seeds


@dataclass(frozen=True, eq=False)
class Story:
    """One course with the slowing idea and without.

    Attributes
    ----------
    slowed, plain : DiseaseCourse
        The same settings and luck with slowing, and without.
    """

    slowed: DiseaseCourse
    plain: DiseaseCourse

    @property
    def gap(self) -> float:
        """How much lower the level with slowing is at the end, in iu, before it is cut off."""
        return float(self.plain.unclipped[-1] - self.slowed.unclipped[-1])

    @property
    def time_gained(self) -> float:
        """By how many years the course without slowing came earlier to where slowing ends.

        Only what stays is compared: a relapse that still recovers at the end would blur it.
        """
        end = self.slowed.residual[-1] + self.slowed.progression[-1]
        stays = self.plain.residual + self.plain.progression  # never falls
        reached = int(np.searchsorted(stays, end - 1e-9))
        year = float(self.plain.years[min(reached, len(stays) - 1)])
        return float(self.plain.years[-1]) - year


@dataclass(frozen=True, eq=False)
class Slowing:
    """Stories with the slowing idea and without.

    Attributes
    ----------
    stories : tuple of Story
        They differ by luck alone.
    """

    stories: tuple[Story, ...]

    @property
    def horizon(self) -> float:
        """Length of the drawing in years."""
        return self.stories[0].slowed.parameters.horizon

    @property
    def start(self) -> float:
        """Year from which slowing acts."""
        return self.stories[0].slowed.parameters.treatment_start

    @property
    def gap(self) -> float:
        """The largest gap at the end, in iu."""
        return max(story.gap for story in self.stories)


def subject(settings: Settings, seeds: Seeds) -> Slowing:
    """Return one story per seed."""
    without = settings.with_steps({"progression_slowing": 0.0, "relapse_reduction": 0.0})
    return Slowing(
        tuple(
            Story(simulate(settings.course, seed), simulate(without.course, seed)) for seed in seeds
        )
    )
