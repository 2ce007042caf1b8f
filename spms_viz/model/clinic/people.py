"""Groups of made-up people with identical settings, and their visits; kept between two moves."""

from __future__ import annotations

import functools

from spms_viz.model.clinic.population import Population, observe_all
from spms_viz.model.course import DiseaseCourse
from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.parameters.visits import VisitParameters
from spms_viz.model.simulation import simulate_each

GROUP = 200  # people

Luck = tuple[int, ...]  # of each person


@functools.lru_cache(maxsize=2)
def people(course: CourseParameters, seeds: Luck) -> tuple[DiseaseCourse, ...]:
    """Return the courses of a group."""
    return simulate_each(course, seeds)


@functools.lru_cache(maxsize=64)
def observed(course: CourseParameters, seeds: Luck, interval: float, noise: float) -> Population:
    """Return the visits of a group."""
    visits = VisitParameters(visit_interval=interval, measurement_noise=noise)
    return observe_all(people(course, seeds), visits)
