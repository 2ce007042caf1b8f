"""The subject of the picture of visits: one course, its visits, and what the rule finds in them."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

from spms_viz.model.clinic.observe import VisitTable, observe
from spms_viz.model.clinic.population import Population, population_of
from spms_viz.model.clinic.raw_pira import label_all, label_worsening
from spms_viz.model.clinic.worsening import Label, Worsening
from spms_viz.model.course import DiseaseCourse
from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.parameters.visits import VISIT_PARAMETERS, VisitParameters
from spms_viz.model.parts import Parts
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.subject import Seeds

NOISES = VISIT_PARAMETERS["measurement_noise"].values
KEPT = 3000  # settings of one picture, from its curves to its words


@dataclass(frozen=True, eq=False)
class Visits:
    """One made-up course, its visits, and what the rule finds in them.

    Attributes
    ----------
    settings : Settings
        Of the course, and of how it is measured and labelled.
    seed : int
        Its luck.

    Notes
    -----
    The visits are measured when they are looked at: words on the truth need none.
    """

    settings: Settings
    seed: int

    @property
    def horizon(self) -> float:
        """Length of the drawing in years."""
        return self.settings.course.horizon

    @functools.cached_property
    def course(self) -> DiseaseCourse:
        """The truth."""
        return simulate(self.settings.course, self.seed)

    @property
    def truth(self) -> Parts:
        """What its level is made of."""
        return Parts(self.course)

    @functools.cached_property
    def table(self) -> VisitTable:
        """What the visits measure of it."""
        visits = self.settings.visits
        return _measured(
            self.settings.course, self.seed, visits.visit_interval, visits.measurement_noise
        )

    @functools.cached_property
    def worsenings(self) -> tuple[Worsening, ...]:
        """Each confirmed worsening with its label under the rule."""
        visits = self.settings.visits
        if visits.measurement_noise not in NOISES:
            return label_worsening(self.table, visits)
        of_any = replace(visits, measurement_noise=NOISES[0])
        found = _labelled(self.settings.course, self.seed, of_any)
        return found[NOISES.index(visits.measurement_noise)]

    def years(self, label: Label) -> list[float]:
        """Return the visits at which a worsening with this label was first seen, in years."""
        return [found.year for found in self.worsenings if found.label == label]


def subject(settings: Settings, seeds: Seeds) -> Visits:
    """Return the course with the first of `seeds`, measured and labelled."""
    return Visits(settings, seeds[0])


@functools.lru_cache(maxsize=KEPT)
def _measured(course: CourseParameters, seed: int, interval: float, noise: float) -> VisitTable:
    visits = VisitParameters(visit_interval=interval, measurement_noise=noise)
    return observe(simulate(course, seed), visits)


@functools.lru_cache(maxsize=KEPT)
def _labelled(
    course: CourseParameters, seed: int, visits: VisitParameters
) -> list[tuple[Worsening, ...]]:
    """Label what is measured with each of `NOISES`: side by side it takes no longer than one."""
    return label_all(_noisy(course, seed, visits.visit_interval), visits).each()


@functools.lru_cache(maxsize=64)
def _noisy(course: CourseParameters, seed: int, interval: float) -> Population:
    return population_of(*(_measured(course, seed, interval, noise) for noise in NOISES))
