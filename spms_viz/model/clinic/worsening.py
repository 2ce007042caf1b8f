"""Confirmed worsenings and their labels: of one person, and of many at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spms_viz.model.clinic.population import Numbers, Population

Label = Literal["RAW", "PIRA", "undefined"]
LABELS: tuple[Label, ...] = ("RAW", "PIRA", "undefined")


@dataclass(frozen=True, kw_only=True)
class Worsening:
    """One confirmed worsening and its label under the rule. The label is no cause.

    Attributes
    ----------
    year, value : float
        The visit at which it was first seen, in years, and its value in iu.
    baseline_year, baseline_value : float
        The visit it is compared with.
    confirmed_year : float
        The first visit that confirmed it.
    label : {"RAW", "PIRA", "undefined"}
        Relapse-associated worsening, progression independent of relapse activity, or neither.
    """

    year: float
    value: float
    baseline_year: float
    baseline_value: float
    confirmed_year: float
    label: Label


@dataclass(frozen=True, kw_only=True, eq=False)
class PopulationLabels:
    """Every confirmed worsening in a population, in order of time; arrays of shape (k,).

    Attributes
    ----------
    population : Population
        Whose they are.
    person : ndarray of int
        Row in the population.
    visit, baseline, confirmed : ndarray of int
        Visits by number: where the worsening was first seen, what it is compared with, and what
        confirmed it first.
    label : ndarray of int
        Place in `LABELS`.
    """

    population: Population
    person: Numbers
    visit: Numbers
    baseline: Numbers
    confirmed: Numbers
    label: Numbers

    def count(self, label: Label) -> int:
        """Return how many worsenings have this label."""
        return int((self.label == LABELS.index(label)).sum())

    def each(self) -> list[tuple[Worsening, ...]]:
        """Return each person's worsenings, in order of time."""
        found: list[list[Worsening]] = [[] for _ in self.population.values]
        columns = (self.person, self.visit, self.baseline, self.confirmed, self.label)
        for person, *places in zip(*(column.tolist() for column in columns), strict=True):
            found[person].append(self._worsening(person, *places))
        return [tuple(one) for one in found]

    def _worsening(
        self, person: int, visit: int, baseline: int, confirmed: int, label: int
    ) -> Worsening:
        years, values = self.population.years, self.population.values[person]
        return Worsening(
            year=float(years[visit]),
            value=float(values[visit]),
            baseline_year=float(years[baseline]),
            baseline_value=float(values[baseline]),
            confirmed_year=float(years[confirmed]),
            label=LABELS[label],
        )
