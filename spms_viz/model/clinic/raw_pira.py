"""A small labeller: confirmed worsening as RAW, PIRA or undefined, under a written rule.

The rule stands in words at `label_worsening`; all people are searched side by side, in arrays. How
it reads person by person: ``tests/oracles/raw_pira.py``, which the tests hold beside it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from spms_viz.model.clinic.observe import ROUNDING, VisitTable
from spms_viz.model.clinic.population import Flags, Numbers, Population, next_true, population_of
from spms_viz.model.clinic.worsening import PopulationLabels, Worsening
from spms_viz.model.parameters.visits import DAYS_PER_YEAR, LabelRule, VisitParameters


def label_worsening(
    table: VisitTable, visits: VisitParameters | None = None, rule: LabelRule | None = None
) -> tuple[Worsening, ...]:
    """Find each confirmed worsening of a visit table and label it under the rule.

    The rule in words, all windows in days and each one a field of `LabelRule`:

    1. **Baseline.** The first visit with at least `baseline_rest` since the last relapse onset.
    2. **Change.** From the next visit on, look for a value that is `smallest_change` or more
       above the baseline (or below: an improvement, which has no label).
    3. **Confirmation.** A change is confirmed if it is still there, without a gap, at a visit that
       comes `confirmation_time` later (at most `confirmation_early` early and
       `confirmation_late` late) and has at least `confirmation_rest` since the last relapse
       onset. Otherwise go on with the next visit. So nothing is confirmed at the last visit.
    4. **Label of a confirmed worsening.** *RAW* if a relapse began at most `associated` before it,
       the day itself included. Otherwise *PIRA* if no relapse began from `before_worsening`
       before it to `after_worsening` after it, nor in the same windows around one of the visits
       that confirm it while it lasts (`before_confirmation`, `after_confirmation`). Otherwise
       *undefined*.
    5. **Go on** after the first confirming visit. A *roving* baseline moves to that visit (a
       confirmed improvement moves it as well). A *fixed* one stays, and the search ends with the
       first confirmed worsening: the same one would be found again and again.

    Parameters
    ----------
    table : VisitTable
        Visits of a made-up course.
    visits : VisitParameters, optional
        Its `smallest_change` and `confirmation_time` are used; the table's defaults where omitted.
    rule : LabelRule, optional
        Windows and choices; by default the windows of the 2023 harmonised proposal and a roving
        baseline.

    Returns
    -------
    tuple of Worsening
        In order of time; empty if there is none.

    Notes
    -----
    A label says how a change lies in time to relapses under this rule. It does not say what
    caused it: with rare visits, what a relapse left is found long after the relapse, and is
    labelled PIRA.
    """
    (found,) = label_all(population_of(table), visits or VisitParameters(), rule).each()
    return found


def label_all(
    population: Population, visits: VisitParameters, rule: LabelRule | None = None
) -> PopulationLabels:
    """Label every person's confirmed worsening, as `label_worsening` states the rule.

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
    rounds = _Search(population, visits, rule or LabelRule()).rounds()
    found = np.concatenate([np.empty((5, 0), dtype=np.intp), *rounds], axis=1)
    person, visit, baseline, confirmed, label = found[:, np.lexsort(found[:2])]
    return PopulationLabels(
        population=population,
        person=person,
        visit=visit,
        baseline=baseline,
        confirmed=confirmed,
        label=label,
    )


@dataclass(frozen=True, eq=False)
class _Relapses:
    """What a rule asks of relapses at each visit of each person, shapes (p, v) and (p, v + 1)."""

    is_raw: Flags
    near: Flags  # too near for PIRA
    before: Numbers  # how many relapses there were, the visit's own day left out
    rested: Numbers  # from each visit on, the next that can be a baseline
    confirming: Numbers  # ... the next that can confirm
    clear: Numbers  # ... the next that can confirm and is far enough from relapses for PIRA


@functools.lru_cache(maxsize=16)  # the same people are labelled under many settings in a row
def _relapses(people: Population, rule: LabelRule) -> _Relapses:
    since = people.since_relapse
    confirms = since >= rule.confirmation_rest - ROUNDING
    near_confirmation = people.has_relapse(rule.before_confirmation, rule.after_confirmation)
    return _Relapses(
        is_raw=since <= rule.associated + ROUNDING,
        near=people.has_relapse(rule.before_worsening, rule.after_worsening),
        before=people.relapses_before(0, and_at=False),
        rested=next_true(since >= rule.baseline_rest - ROUNDING),
        confirming=next_true(confirms),
        clear=next_true(confirms & ~near_confirmation),
    )


class _Search:
    """Everybody's next confirmed change, round by round; visits are known by their number."""

    def __init__(self, people: Population, visits: VisitParameters, rule: LabelRule) -> None:
        self.people, self.rule = people, rule
        self.relapses = _relapses(people, rule)
        self.smallest = visits.smallest_change - ROUNDING
        self.past = people.years.size  # the number of a visit that never comes
        days, wait = people.days, visits.confirmation_time * DAYS_PER_YEAR
        earliest = days.searchsorted(days + wait - rule.confirmation_early - ROUNDING)
        first = np.maximum(earliest, np.arange(1, self.past + 1))
        latest = days + wait + rule.confirmation_late + ROUNDING
        self.end = days.searchsorted(latest, side="right")
        self.confirmed = self.relapses.confirming[:, first]
        self.clear = self.relapses.clear[:, first]

    def rounds(self) -> Iterator[Numbers]:
        """Yield each person's first, second, ... confirmed worsening; rows as `label_all` has."""
        who, baseline = np.arange(len(self.people.values)), self.relapses.rested[:, 0]
        start = baseline + 1
        while who.size:
            found, visit, until, is_worse = self.next_changes(who, baseline, start)
            who, baseline = who[found], baseline[found]
            confirmed = self.confirmed[who, visit]
            label = self.labels(who, baseline, visit, until)
            yield np.array([who, visit, baseline, confirmed, label])[:, is_worse]
            if self.rule.baseline == "roving":
                baseline = self.relapses.rested[who, confirmed]
                start = baseline + 1
            else:  # it stays, and the first worsening ends the search
                who, baseline, start = (one[~is_worse] for one in (who, baseline, confirmed + 1))

    def next_changes(
        self, who: Numbers, baseline: Numbers, start: Numbers
    ) -> tuple[Flags, Numbers, Numbers, Flags]:
        """Find the first confirmed change of each of `who`, from visit `start` on.

        Returns who has one, and of those: where it is first seen, the visit from which on it is
        no longer confirmed, and whether it is a worsening.
        """
        values, each = self.people.values[who], np.arange(who.size)
        rise = values - values[each, np.minimum(baseline, self.past - 1)][:, None]
        is_up, is_down = rise >= self.smallest, rise <= -self.smallest
        lasts = np.where(is_up, next_true(~is_up)[:, :-1], next_true(~is_down)[:, :-1])
        until = np.minimum(lasts, self.end)
        is_confirmed = (self.confirmed[who] < until) & (np.arange(self.past) >= start[:, None])
        first = is_confirmed.argmax(axis=1)
        found = is_confirmed[each, first]
        each, visit = each[found], first[found]
        return found, visit, until[each, visit], is_up[each, visit]

    def labels(self, who: Numbers, baseline: Numbers, visit: Numbers, until: Numbers) -> Numbers:
        relapses, so_far = self.relapses, self.people.relapses_so_far
        if self.rule.relapse_free == "windows":
            is_free = (self.clear[who, visit] < until) & ~relapses.near[who, visit]
        else:
            is_free = so_far[who, self.confirmed[who, visit]] == relapses.before[who, baseline]
        label: Numbers = np.where(relapses.is_raw[who, visit], 0, np.where(is_free, 1, 2))
        return label
