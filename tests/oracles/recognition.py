"""The rule of `recognise` as it reads: one person, one visit after the other."""

from __future__ import annotations

from spms_viz.model.clinic import RecognitionRule, VisitParameters, VisitTable
from spms_viz.model.clinic.observe import ROUNDING
from spms_viz.model.parameters.visits import DAYS_PER_YEAR
from tests.oracles.raw_pira import since_relapse


def recognise(
    table: VisitTable, visits: VisitParameters | None = None, rule: RecognitionRule | None = None
) -> float | None:
    """Find the year that the product's function of this name is to find."""
    visits, rule = visits or VisitParameters(), rule or RecognitionRule()
    return _Watch(table, visits, rule).year_noticed()


class _Watch:
    """One walk through a table; visits are known by their number."""

    def __init__(self, table: VisitTable, visits: VisitParameters, rule: RecognitionRule) -> None:
        self.years, self.values = table.years.tolist(), table.values.tolist()
        self.since = since_relapse(table)
        self.so_far = table.relapses.searchsorted(table.years + ROUNDING).tolist()  # relapses
        self.quiet = [since > rule.quiet + ROUNDING for since in self.since]
        self.settling = rule.settling - ROUNDING
        self.smallest = visits.smallest_change - ROUNDING
        self.wait = visits.confirmation_time - ROUNDING / DAYS_PER_YEAR

    def year_noticed(self) -> float | None:
        reference: int | None = None
        for visit in range(len(self.years)):
            if reference is None or self.so_far[visit] != self.so_far[reference]:
                reference = visit if self.since[visit] >= self.settling else None
            elif self.quiet[visit] and self.is_high(visit, reference):
                later = self.next_look(visit)
                if later is not None and self.is_high(later, reference):
                    return float(self.years[later])
        return None

    def is_high(self, visit: int, reference: int) -> bool:
        return bool(self.values[visit] - self.values[reference] >= self.smallest)

    def next_look(self, visit: int) -> int | None:
        """Return the visit that can confirm a rise; none where a relapse comes first.

        It is quiet, since the rise was and no relapse came since.
        """
        for later in range(visit + 1, len(self.years)):
            if self.so_far[later] != self.so_far[visit]:
                return None
            if self.years[later] - self.years[visit] >= self.wait:
                return later
        return None
