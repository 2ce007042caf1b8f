"""The subject of the picture of the slowing idea: courses with it, and the same luck without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from spms_viz.model.course import LEVEL_MAXIMUM, DiseaseCourse
from spms_viz.model.luck import thin
from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.parameters.table import with_steps
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.steady_part import SteadyPart
from spms_viz.model.subject import Seeds

SAME = 0.05  # iu; two lines that lie nearer are drawn as one
FEWEST_YEARS = 0.5  # a gain shorter than this is not put into years
NOTHING = {"progression_slowing": 0.0, "relapse_reduction": 0.0}
Ends = Literal["same", "lower", "one_above", "both_above"]


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
    def largest_gap(self) -> float:
        """The largest gap that is drawn, in iu."""
        return float((self.plain.disability - self.slowed.disability).max())

    @property
    def ends(self) -> Ends:
        """How the two lines end: as one, one lower, or above the drawing."""
        if self.slowed.ends[1] > LEVEL_MAXIMUM:
            return "both_above"
        if self.gap < SAME:
            return "same"
        return "one_above" if self.plain.ends[1] > LEVEL_MAXIMUM else "lower"

    @property
    def time_gained(self) -> float:
        """By how many years the course without slowing passed earlier where slowing ends.

        Only what stays is compared: a relapse that still recovers at the end would blur it.
        """
        end = self.slowed.residual[-1] + self.slowed.progression[-1]
        stays = self.plain.residual + self.plain.progression  # never falls
        passed = int(np.searchsorted(stays, end + 1e-9, side="right")) - 1
        return float(self.plain.years[-1] - self.plain.years[passed])

    @property
    def gains_time(self) -> bool:
        """Whether there is a gain, in a gap that is drawn."""
        return self.largest_gap >= SAME and self.time_gained >= FEWEST_YEARS

    @property
    def later_above(self) -> float:
        """By how many years slowing comes later above the drawing to stay there; 0 if it does not.

        Where the course with slowing ends inside, there is nothing to compare.
        """
        with_it, without = self.slowed.above_from, self.plain.above_from
        return 0.0 if with_it is None or without is None else with_it - without


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
    def is_set(self) -> bool:
        """Whether anything is slowed, at whatever year."""
        settings = self.stories[0].slowed.parameters
        return bool(settings.progression_slowing or settings.relapse_reduction)


def subject(settings: Settings, seeds: Seeds) -> Slowing:
    """Return one story per seed."""
    without = settings.with_steps(NOTHING)
    return Slowing(
        tuple(
            Story(simulate(settings.course, seed), simulate(without.course, seed)) for seed in seeds
        )
    )


def acts(course: DiseaseCourse) -> bool:
    """Whether slowing takes anything off a course in its drawing."""
    settings = course.parameters
    if settings.progression_slowing and _rises_after(settings):
        return True
    without = with_steps(settings, NOTHING)
    return bool(settings.relapse_reduction) and len(thin(without, course.seed)) > len(
        course.relapses
    )


def _rises_after(settings: CourseParameters) -> bool:
    return any(one.end > settings.treatment_start for one in SteadyPart(settings).stretches)
