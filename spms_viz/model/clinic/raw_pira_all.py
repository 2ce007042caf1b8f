"""Many made-up people at once: measured and labelled side by side, in arrays.

`labels.py` is the rule as it is meant to be read. This is the same in another form, fast enough for
a slider; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spms_viz.model.clinic.observe import ROUNDING, measure, noise_scores, slots, visit_years
from spms_viz.model.clinic.raw_pira import LABELS, Label
from spms_viz.model.course import Array, DiseaseCourse
from spms_viz.model.parameters.visits import DAYS_PER_YEAR, LabelRule, VisitParameters

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

    def relapses_before(self, shift: float, *, and_at: bool) -> Numbers:
        """Count each person's relapses before each visit plus `shift` days, shape (p, v)."""
        days = self.years * DAYS_PER_YEAR + shift + (ROUNDING if and_at else -ROUNDING)
        return np.array([onsets.searchsorted(days) for onsets in self.relapse_days])

    def has_relapse(self, before: float, after: float) -> Flags:
        """Whether a relapse began within so many days of each visit, shape (p, v)."""
        past = self.relapses_before(-before, and_at=False)
        return self.relapses_before(after, and_at=True) > past

    def since_relapse(self) -> Array:
        """Days since the last relapse onset at each visit, shape (p, v); infinite where none."""
        counts = self.relapses_before(0, and_at=True)
        known = [np.append(-np.inf, onsets) for onsets in self.relapse_days]
        last = np.array([row[count] for row, count in zip(known, counts, strict=True)])
        since: Array = self.years * DAYS_PER_YEAR - last
        return since


@dataclass(frozen=True, kw_only=True, eq=False)
class PopulationLabels:
    """Every confirmed worsening in a population: who, when, and which label; arrays of shape (k,).

    Attributes
    ----------
    person : ndarray of int
        Row in the population.
    year : ndarray of float64
        Visit at which the worsening was first seen.
    label : ndarray of int
        Place in `LABELS`.
    """

    person: Numbers
    year: Array
    label: Numbers

    def count(self, label: Label) -> int:
        """Return how many worsenings have this label."""
        return int((self.label == LABELS.index(label)).sum())


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


def label_all(
    population: Population, visits: VisitParameters, rule: LabelRule | None = None
) -> PopulationLabels:
    """Label every person's confirmed worsening, as `label_worsening` does one by one.

    Parameters
    ----------
    population : Population
        Visits of made-up people.
    visits : VisitParameters
        Its `smallest_change` and `confirmation_time` are used.
    rule : LabelRule, optional
        Windows and choices.

    Returns
    -------
    PopulationLabels
        In order of time.

    Notes
    -----
    Shares of labels describe the rule and the visits as much as the people.
    """
    return _Walk(population, visits, rule or LabelRule()).labels()


class _Walk:
    """One walk over the visits, all people side by side; visits are known by their number."""

    def __init__(self, people: Population, visits: VisitParameters, rule: LabelRule) -> None:
        self.people, self.rule = people, rule
        self.smallest = visits.smallest_change - ROUNDING
        since = people.since_relapse()
        self.may_confirm = since >= rule.confirmation_rest - ROUNDING
        self.is_raw = since <= rule.associated + ROUNDING
        self.near = people.has_relapse(rule.before_worsening, rule.after_worsening)
        self.near_confirmation = people.has_relapse(
            rule.before_confirmation, rule.after_confirmation
        )
        self.before = people.relapses_before(0, and_at=False)
        self.so_far = people.relapses_before(0, and_at=True)
        self.rested = _next_true(since >= rule.baseline_rest - ROUNDING)
        days = people.years * DAYS_PER_YEAR
        wait = visits.confirmation_time * DAYS_PER_YEAR
        earliest = days.searchsorted(days + wait - rule.confirmation_early - ROUNDING)
        self.first = np.maximum(earliest, np.arange(1, days.size + 1)).tolist()
        latest = days + wait + rule.confirmation_late + ROUNDING
        self.end = days.searchsorted(latest, side="right").tolist()

    def labels(self) -> PopulationLabels:
        self.baseline = self.rested[:, 0].copy()
        self.next_visit = self.baseline + 1
        found = [np.empty((3, 0), dtype=np.intp)]
        found += [self.at(visit) for visit in range(1, len(self.people.years))]
        person, visit, label = np.concatenate(found, axis=1)
        return PopulationLabels(person=person, year=self.people.years[visit], label=label)

    def at(self, visit: int) -> Numbers:
        """Find who has a confirmed change first seen at `visit`; rows: person, visit, label."""
        values = self.people.values
        waiting = np.flatnonzero(self.next_visit <= visit)
        rise = values[waiting, visit] - values[waiting, self.baseline[waiting]]
        is_change = np.abs(rise) >= self.smallest
        who, sign = waiting[is_change], np.sign(rise[is_change])
        confirming = self.confirming(who, sign, visit)
        is_confirmed = confirming.any(axis=1)
        who, sign, confirming = who[is_confirmed], sign[is_confirmed], confirming[is_confirmed]
        is_free = self.is_relapse_free(who, visit, confirming)
        label = np.where(self.is_raw[who, visit], 0, np.where(is_free, 1, 2))
        self.go_on(who, sign, self.first[visit] + confirming.argmax(axis=1))
        worse = sign > 0
        return np.array([who, np.full_like(who, visit), label])[:, worse]

    def confirming(self, who: Numbers, sign: Array, visit: int) -> Flags:
        """Return which visits from the earliest on confirm a change, shape (len(who), ...)."""
        first, end = self.first[visit], self.end[visit]
        values = self.people.values
        if first >= end or not who.size:
            return np.zeros((len(who), 1), dtype=bool)
        reference = values[who, self.baseline[who]]
        rises = sign[:, None] * (values[who, visit:end] - reference[:, None])
        lasting: Flags = np.logical_and.accumulate(rises >= self.smallest, axis=1)
        return lasting[:, first - visit :] & self.may_confirm[who, first:end]

    def is_relapse_free(self, who: Numbers, visit: int, confirming: Flags) -> Flags:
        first = self.first[visit]
        span = slice(first, first + confirming.shape[1])
        if self.rule.relapse_free == "windows":
            free = confirming & ~self.near_confirmation[who, span]
            free = free & ~self.near[who, visit][:, None]
        else:
            at_baseline = self.before[who, self.baseline[who]]
            free = confirming & (self.so_far[who, span] == at_baseline[:, None])
        is_free: Flags = free.any(axis=1)
        return is_free

    def go_on(self, who: Numbers, sign: Array, confirmed: Numbers) -> None:
        """Move baselines, and where the search goes on."""
        if self.rule.baseline == "roving":
            self.baseline[who] = self.rested[who, confirmed]
            self.next_visit[who] = self.baseline[who] + 1
        else:
            over = len(self.people.years)
            self.next_visit[who] = np.where(sign > 0, over, confirmed + 1)


def _next_true(flags: Flags) -> Numbers:
    """Return for each place in each row the first true place from there on; one past if none."""
    places = np.where(flags, np.arange(flags.shape[1]), flags.shape[1])
    return np.minimum.accumulate(places[:, ::-1], axis=1)[:, ::-1]
