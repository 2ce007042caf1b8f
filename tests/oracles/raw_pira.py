"""The rule of `label_worsening` as it reads: one person, one visit after the other."""

from __future__ import annotations

from typing import Literal

import numpy as np

from spms_viz.model.clinic import (
    Label,
    LabelRule,
    VisitParameters,
    VisitTable,
    Worsening,
)
from spms_viz.model.clinic.observe import ROUNDING
from spms_viz.model.parameters.visits import DAYS_PER_YEAR


def label_worsening(
    table: VisitTable, visits: VisitParameters | None = None, rule: LabelRule | None = None
) -> tuple[Worsening, ...]:
    """Find and label what the product's function of this name is to find."""
    search = _Search(table, visits or VisitParameters(), rule or LabelRule())
    return tuple(search.worsenings())


class _Search:
    """One walk through a table; visits are known by their number."""

    def __init__(self, table: VisitTable, visits: VisitParameters, rule: LabelRule) -> None:
        self.rule, self.table = rule, table
        self.days, self.values = table.days.tolist(), table.values.tolist()
        self.relapses = table.relapse_days
        self.since = since_relapse(table)
        self.smallest = visits.smallest_change - ROUNDING
        wait = visits.confirmation_time * DAYS_PER_YEAR
        self.earliest = wait - rule.confirmation_early - ROUNDING
        self.latest = wait + rule.confirmation_late + ROUNDING

    def worsenings(self) -> list[Worsening]:
        found: list[Worsening] = []
        baseline = self.first_baseline()
        visit = baseline + 1
        while visit < len(self.days):
            direction = 1 if self.values[visit] > self.values[baseline] else -1
            confirming = self.confirming(visit, baseline, direction)
            if not confirming:
                visit += 1
                continue
            if direction == 1:
                found.append(self.worsening(visit, baseline, confirming))
                if self.rule.baseline == "fixed":
                    break
            if self.rule.baseline == "roving":
                baseline = self.first_baseline(confirming[0])
            visit = max(baseline, confirming[0]) + 1
        return found

    def first_baseline(self, start: int = 0) -> int:
        """Return the first visit from `start` on with enough rest; one past the last if none."""
        rested = (n for n in range(start, len(self.days)) if self.has_rest(n, "baseline"))
        return next(rested, len(self.days))

    def has_rest(self, visit: int, role: Literal["baseline", "confirmation"]) -> bool:
        needed: float = getattr(self.rule, f"{role}_rest")
        return self.since[visit] >= needed - ROUNDING

    def confirming(self, visit: int, baseline: int, direction: int) -> list[int]:
        """Return the visits that confirm a change at `visit` while it lasts; none if it is none."""
        confirming = []
        for later in range(visit, len(self.days)):
            if direction * (self.values[later] - self.values[baseline]) < self.smallest:
                break
            in_time = self.earliest <= self.days[later] - self.days[visit] <= self.latest
            if later > visit and in_time and self.has_rest(later, "confirmation"):
                confirming.append(later)
        return confirming

    def worsening(self, visit: int, baseline: int, confirming: list[int]) -> Worsening:
        years, values = self.table.years, self.values
        return Worsening(
            year=float(years[visit]),
            value=values[visit],
            baseline_year=float(years[baseline]),
            baseline_value=values[baseline],
            confirmed_year=float(years[confirming[0]]),
            label=self.label(visit, baseline, confirming),
        )

    def label(self, visit: int, baseline: int, confirming: list[int]) -> Label:
        if self.since[visit] <= self.rule.associated + ROUNDING:
            return "RAW"
        is_free = any(self.is_relapse_free(visit, baseline, later) for later in confirming)
        return "PIRA" if is_free else "undefined"

    def is_relapse_free(self, visit: int, baseline: int, later: int) -> bool:
        rule, day, confirmed = self.rule, self.days[visit], self.days[later]
        if rule.relapse_free == "throughout":
            return not self.has_relapse(self.days[baseline], confirmed)
        return not (
            self.has_relapse(day - rule.before_worsening, day + rule.after_worsening)
            or self.has_relapse(
                confirmed - rule.before_confirmation, confirmed + rule.after_confirmation
            )
        )

    def has_relapse(self, first: float, last: float) -> bool:
        """Whether a relapse began from day `first` to day `last`, both included."""
        ends = [first - ROUNDING, last + ROUNDING]
        start, end = self.relapses.searchsorted(ends)
        return bool(start < end)


def since_relapse(table: VisitTable) -> list[float]:
    """Return for each visit the days since the last relapse onset, its own day included."""
    known = np.append(-np.inf, table.relapse_days)  # before all: a relapse that never was
    last = known[known.searchsorted(table.days + ROUNDING, side="right") - 1]
    since: list[float] = (table.days - last).tolist()
    return since
