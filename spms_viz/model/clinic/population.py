"""Many made-up people at once, all visited on the same days."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spms_viz.model.clinic.observe import (
    ROUNDING,
    VisitTable,
    measure,
    noise_scores,
    slots,
    visit_years,
)
from spms_viz.model.course import Array, DiseaseCourse
from spms_viz.model.parameters.visits import DAYS_PER_YEAR, VisitParameters

Flags = NDArray[np.bool_]
Numbers = NDArray[np.intp]


@dataclass(frozen=True, kw_only=True, eq=False)
class Population:
    """Visits of several made-up people, all on the same days.

    Attributes
    ----------
    years : ndarray of float64, shape (v,)
        Visit times in years.
    values : ndarray of float64, shape (p, v)
        Measured values in iu, one row per person.
    relapse_days : tuple of ndarray
        Relapse onsets of each person, in days.
    """

    years: Array
    values: Array
    relapse_days: tuple[Array, ...]

    @functools.cached_property
    def days(self) -> Array:
        """Visit times in days, shape (v,)."""
        return self.years * DAYS_PER_YEAR

    @functools.cached_property
    def relapses_so_far(self) -> Numbers:
        """Each person's relapses before each visit or on its day, shape (p, v)."""
        return self.relapses_before(0, and_at=True)

    @functools.cached_property
    def since_relapse(self) -> Array:
        """Days since the last relapse onset at each visit, shape (p, v); infinite where none."""
        known = [np.append(-np.inf, onsets) for onsets in self.relapse_days]
        counts = self.relapses_so_far
        last = np.array([row[count] for row, count in zip(known, counts, strict=True)])
        since: Array = self.days - last
        return since

    def relapses_before(self, shift: float, *, and_at: bool) -> Numbers:
        """Count each person's relapses before each visit plus `shift` days, shape (p, v)."""
        days = self.days + shift + (ROUNDING if and_at else -ROUNDING)
        return np.array([onsets.searchsorted(days) for onsets in self.relapse_days])

    def has_relapse(self, before: float, after: float) -> Flags:
        """Whether a relapse began within so many days of each visit, shape (p, v)."""
        past = self.relapses_before(-before, and_at=False)
        return self.relapses_before(after, and_at=True) > past


def population_of(*tables: VisitTable) -> Population:
    """Return visits on the same days as a population, one row per table."""
    return Population(
        years=tables[0].years,
        values=np.array([table.values for table in tables]),
        relapse_days=tuple(table.relapse_days for table in tables),
    )


def observe_all(
    courses: Sequence[DiseaseCourse], visits: VisitParameters, *, half_steps: bool = False
) -> Population:
    """Measure several courses of one length at the same visits, each with its own noise."""
    years = visit_years(courses[0].parameters.horizon, visits.visit_interval)
    levels = np.array([np.interp(years, course.years, course.disability) for course in courses])
    scores = np.array([noise_scores(course.seed) for course in courses])[:, slots(years)]
    onsets = [np.array([relapse.onset for relapse in course.relapses]) for course in courses]
    return Population(
        years=years,
        values=measure(levels, scores, visits.measurement_noise, half_steps=half_steps),
        relapse_days=tuple(onset * DAYS_PER_YEAR for onset in onsets),
    )


def next_true(flags: Flags) -> Numbers:
    """Return for each place in each row, and the one past the last, the next true place from there.

    Shape (p, v + 1); one past the last where there is none.
    """
    past = flags.shape[1]
    places = np.where(flags, np.arange(past), past)
    found = np.full((len(flags), past + 1), past)
    found[:, :past] = np.minimum.accumulate(places[:, ::-1], axis=1)[:, ::-1]
    return found
