"""The subject of the picture of looking back: visits so far, in terms that sliders move alone."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from spms_viz.model.clinic.observe import noise_scores, observe, slots, visit_years
from spms_viz.model.clinic.recognise import recognise
from spms_viz.model.course import Array, DiseaseCourse
from spms_viz.model.parameters.course import PARAMETERS, CourseParameters
from spms_viz.model.parameters.parameter import Parameter
from spms_viz.model.parameters.view import VIEW_PARAMETERS
from spms_viz.model.parameters.visits import VisitParameters
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.steady_part import SteadyPart
from spms_viz.model.subject import Seeds

Setting = Literal["never", "outside", "same", "other", "soft", "sharp"]
Alarm = Literal["none", "false", "other", "before", "middle", "after"]
MOST_VISITS = int(VIEW_PARAMETERS["visits_so_far"].maximum)

# Where the change-over lies in one round and the next, the last place being "never": whoever has
# seen one round does not know the next.
ROUNDS: Parameter = replace(PARAMETERS["progression_onset"], minimum=10, maximum=18, step=4)
FIRST_ROUND = 14.0  # years


@dataclass(frozen=True, kw_only=True, eq=False)
class LookingBack:
    """A course and its visits, of which some have come.

    Attributes
    ----------
    courses : tuple of DiseaseCourse
        The first is the one that is measured; others differ by luck alone.
    visits : VisitParameters
        How it is measured.
    so_far : int
        Number of visits that have come.

    Notes
    -----
    The arrays have one value per visit and NaN up to `MOST_VISITS`, so that those of two settings
    can be laid beside one another.
    """

    courses: tuple[DiseaseCourse, ...]
    visits: VisitParameters
    so_far: int

    @property
    def horizon(self) -> float:
        """Length of the drawing in years."""
        return self.course.parameters.horizon

    @property
    def course(self) -> DiseaseCourse:
        """What is measured."""
        return self.courses[0]

    @functools.cached_property
    def years(self) -> Array:
        """Visit times."""
        return _padded(visit_years(self.horizon, self.visits.visit_interval))

    @functools.cached_property
    def calm(self) -> Array:
        """Level at the visits without the steady part: baseline and what relapses add."""
        course = self.course
        level = course.parameters.baseline + course.transient + course.residual
        return np.interp(self.years, course.years, level)

    @functools.cached_property
    def steady(self) -> Array:
        """Worsening independent of relapses at the visits."""
        return np.interp(self.years, self.course.years, self.course.progression)

    @functools.cached_property
    def noise(self) -> Array:
        """What the visits add by chance; it takes no value below 0, progression left aside."""
        scores = np.full(MOST_VISITS, np.nan)
        is_visit = ~np.isnan(self.years)
        scores[is_visit] = noise_scores(self.course.seed)[slots(self.years[is_visit])]
        return np.maximum(self.visits.measurement_noise * scores, -self.calm)

    @functools.cached_property
    def seen(self) -> Array:
        """0 for each visit that has come, NaN for the others."""
        return np.where(np.arange(MOST_VISITS) < self.so_far, 0.0, np.nan)

    @functools.cached_property
    def noticed(self) -> float | None:
        """Year in which the toy rule notices steady worsening, all visits taken together."""
        return recognise(observe(self.course, self.visits), self.visits)

    @property
    def setting(self) -> Setting:
        """What the change-over is set to do to the steady part."""
        settings = self.course.parameters
        if settings.progression_onset is None:
            return "never"
        if settings.progression_onset >= settings.horizon:
            return "outside"
        if settings.progression_rate == settings.early_progression_rate:
            return "same"
        if SteadyPart(settings).begins != "around":
            return "other"
        return "soft" if settings.onset_width else "sharp"

    @property
    def movers(self) -> list[str]:
        """What moves the visits besides a change-over."""
        course = self.course
        moves = {
            "relapses": bool(course.relapses),
            "residual": course.residual[-1] > 0,
            "steady": course.progression[-1] > 0,
            "noise": self.visits.measurement_noise > 0,
        }
        return [what for what, is_there in moves.items() if is_there]

    @property
    def alarm(self) -> Alarm:
        """What the year is in which the toy rule notices steady worsening, if it does."""
        year, steady = self.noticed, SteadyPart(self.course.parameters)
        if year is None:
            return "none"
        if not steady.stretches or year <= steady.stretches[0].start:
            return "false"
        if steady.begins != "around":
            return "other"
        return "middle" if year == steady.onset else "after" if year > steady.onset else "before"


def _padded(values: Array) -> Array:
    return np.pad(values, (0, MOST_VISITS - values.size), constant_values=np.nan)


@functools.lru_cache(maxsize=256)
def _simulated(parameters: CourseParameters, seed: int) -> DiseaseCourse:
    """Simulate once what thousands of states of visits and noise share."""
    return simulate(parameters, seed)


def subject(settings: Settings, seeds: Seeds) -> LookingBack:
    """Return the visits of the course with the first of `seeds`, beside courses with the others."""
    return LookingBack(
        courses=tuple(_simulated(settings.course, seed) for seed in seeds),
        visits=settings.visits,
        so_far=int(settings.view.visits_so_far),
    )
