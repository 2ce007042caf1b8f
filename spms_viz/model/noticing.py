"""The subject of the picture of noticing: delays and false alarms in a group, as twenty dots."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from spms_viz.model.clinic.people import Luck, observed, people
from spms_viz.model.clinic.population import Population
from spms_viz.model.clinic.recognise import recognise_all
from spms_viz.model.course import Array, DiseaseCourse
from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.parameters.visits import VisitParameters
from spms_viz.model.settings import Settings
from spms_viz.model.subject import Seeds

DOTS = 20  # that stand for a group of people
KEPT = 3000  # settings of one picture, from its curves to its words


@dataclass(frozen=True, kw_only=True, eq=False)
class Noticing:
    """When steady worsening was noticed in a group of people, against when it was set to start.

    Attributes
    ----------
    onset, horizon : float
        Set middle of the change-over and length of the drawing, in years.
    delays : ndarray of float64, shape (p,)
        Year noticed minus `onset`, ascending; NaN, last, where it is not noticed in this drawing.
    """

    onset: float
    horizon: float
    delays: Array

    @functools.cached_property
    def dots(self) -> Array:
        """The delays of dots that stand for everyone, evenly spaced in rank, shape (DOTS,)."""
        ranks = (np.arange(DOTS) + 0.5) / DOTS * len(self.delays)
        dots: Array = self.delays[ranks.astype(int)]
        return dots

    @property
    def false_alarms(self) -> int:
        """How many of the dots lie before the set change-over."""
        return int((self.dots < 0).sum())

    @property
    def missed(self) -> int:
        """How many of the dots are not noticed in this drawing."""
        return int(np.isnan(self.dots).sum())

    @property
    def middle_delay(self) -> float:
        """Median delay in years of those noticed after the set change-over; NaN for none."""
        late = self.delays[self.delays >= 0]
        return float(np.median(late)) if late.size else float("nan")


def subject(settings: Settings, seeds: Seeds) -> Noticing:
    """Return when steady worsening is noticed in a group."""
    return _noticed(settings.course, tuple(seeds), settings.visits)


@functools.lru_cache(maxsize=KEPT)  # twenty dots each, and 200 delays: 2 kB
def _noticed(course: CourseParameters, seeds: Luck, visits: VisitParameters) -> Noticing:
    population = observed(course, seeds, visits.visit_interval, visits.measurement_noise)
    return notice_all(people(course, seeds), population, visits)


def notice_all(
    courses: Sequence[DiseaseCourse], population: Population, visits: VisitParameters
) -> Noticing:
    """Find when the toy rule notices steady worsening in each of `courses`.

    Raises
    ------
    ValueError
        If the courses have no change-over inside the drawing: there is nothing to compare with.
    """
    settings = courses[0].parameters
    onset = settings.progression_onset
    if onset is None or onset >= settings.horizon:
        raise ValueError("A delay needs a change-over in the drawing; these courses have none.")
    delays = np.sort(recognise_all(population, visits) - onset)  # NaN comes last
    return Noticing(onset=onset, horizon=settings.horizon, delays=delays)
