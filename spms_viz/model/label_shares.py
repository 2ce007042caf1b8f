"""The subject of the picture of label shares: the same people labelled at every interval."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from spms_viz.model.clinic.people import Luck, observed, people
from spms_viz.model.clinic.population import Population
from spms_viz.model.clinic.raw_pira import label_all
from spms_viz.model.clinic.worsening import LABELS
from spms_viz.model.course import Array, DiseaseCourse
from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.parameters.visits import VISIT_PARAMETERS, VisitParameters
from spms_viz.model.settings import Settings
from spms_viz.model.subject import Seeds

INTERVALS = VISIT_PARAMETERS["visit_interval"].values  # years
MONTHS = tuple(12 * years for years in INTERVALS)  # the same in months
KEPT = 3000  # settings of one picture, from its curves to its words

Counts = NDArray[np.intp]


@dataclass(frozen=True, kw_only=True, eq=False)
class LabelShares:
    """How the same people are labelled at every interval between visits, beside the truth.

    Attributes
    ----------
    people : int
        How many there are.
    counts : ndarray of int, shape (intervals, labels)
        Confirmed worsenings for each of `INTERVALS` and `LABELS`.
    chosen : int
        Which interval the settings ask for.
    residual : float
        Exact share of relapses in what the people gained by the end, 0 to 1; the rest is the
        steady part. No visit and no rule can change it. NaN where nobody gained anything.
    """

    people: int
    counts: Counts
    chosen: int
    residual: float

    @property
    def horizon(self) -> float:
        """Longest interval between visits, in months."""
        return MONTHS[-1]

    @property
    def shares(self) -> Array:
        """Share of each label at each interval, 0 to 1; 0 where nothing is labelled."""
        totals = self.counts.sum(axis=1, keepdims=True)
        shares: Array = self.counts / np.maximum(totals, 1)
        return shares


def subject(settings: Settings, seeds: Seeds) -> LabelShares:
    """Return how a group is labelled at every interval between visits."""
    course, visits, group = settings.course, settings.visits, tuple(seeds)
    at_any = replace(visits, visit_interval=INTERVALS[0])  # counted once for all of them
    return LabelShares(
        people=len(group),
        counts=_counted(course, group, at_any),
        chosen=INTERVALS.index(visits.visit_interval),
        residual=residual_share(people(course, group)),
    )


@functools.lru_cache(maxsize=KEPT)
def _counted(course: CourseParameters, seeds: Luck, visits: VisitParameters) -> Counts:
    noise = visits.measurement_noise
    return count_labels([observed(course, seeds, one, noise) for one in INTERVALS], visits)


def count_labels(populations: Sequence[Population], visits: VisitParameters) -> Counts:
    """Count each label in the same people at several intervals.

    Parameters
    ----------
    populations : sequence of Population
        Visits of the same people, once per interval.
    visits : VisitParameters
        Its `smallest_change` and `confirmation_time` are used.

    Returns
    -------
    ndarray of int, shape (populations, labels)
        Confirmed worsenings.
    """
    found = [label_all(population, visits) for population in populations]
    return np.array([[one.count(label) for label in LABELS] for one in found])


def residual_share(courses: Sequence[DiseaseCourse]) -> float:
    """Return the exact share of residuals in all that `courses` gained by the end."""
    residual = sum(float(course.residual[-1]) for course in courses)
    steady = sum(float(course.progression[-1]) for course in courses)
    return residual / (residual + steady) if residual + steady else float("nan")
