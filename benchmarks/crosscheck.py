"""`make crosscheck`: our labels against pymsprog's, series by series and event by event."""

import argparse
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from benchmarks.msprog import ask, events, uncut
from spms_viz.model import CourseParameters, simulate
from spms_viz.model.clinic import LabelRule, VisitParameters, label_worsening, observe
from spms_viz.model.parameters.visits import DAYS_PER_YEAR

NEEDED = 0.95  # share of series that must agree where the two rules mean the same
SAME_DAY = 1e-3  # days


@dataclass
class Case:
    """Settings under which both rules are asked."""

    name: str
    visits: VisitParameters
    rule: LabelRule
    half_steps: bool = False
    changed: dict = field(default_factory=dict)  # settings of theirs that mean something else


CASES = [
    Case("roving, the defaults", VisitParameters(), LabelRule()),
    Case("roving, half steps", VisitParameters(), LabelRule(), half_steps=True),
    Case("fixed", VisitParameters(), LabelRule(baseline="fixed")),
    Case(
        "roving, 3 months, noisy",
        VisitParameters(visit_interval=0.25, measurement_noise=0.3, confirmation_time=0.25),
        LabelRule(),
    ),
    Case("roving, yearly, confirmed after a year",
         VisitParameters(visit_interval=1, confirmation_time=1), LabelRule()),
    Case("roving, stricter form", VisitParameters(), LabelRule(relapse_free="throughout")),
    Case("roving, the next visit confirms", VisitParameters(confirmation_time=0), LabelRule()),
    Case("roving, 1 iu or more", VisitParameters(smallest_change=1), LabelRule()),
]  # fmt: skip
OTHERS = [  # not the same rule: shows what else their settings can mean; not in the total
    Case("theirs with a fixed baseline and every event", VisitParameters(),
         LabelRule(baseline="fixed"), changed={"event": "multiple"}),
    Case("theirs confirmed at one visit alone", VisitParameters(confirmation_time=1), LabelRule(),
         changed={"check_intermediate": False}),
    Case("theirs without tables of relapses", VisitParameters(), LabelRule(),
         changed={"relapse": None}),
]  # fmt: skip


def lives(count, first):
    """Made-up courses with settings drawn over the ranges that make relapses and slopes."""
    draw = np.random.default_rng(first)
    for seed in range(first, first + count):
        yield simulate(
            CourseParameters(
                relapse_rate=draw.uniform(0.2, 1.2),
                recovery=draw.uniform(0.5, 1),
                progression_rate=draw.uniform(0, 0.35),
                progression_onset=draw.uniform(6, 20),
                relapses_after_onset=draw.uniform(0, 1),
                early_progression_rate=draw.uniform(0, 0.05),
            ),
            seed,
        )


def irregular(table, seed):
    """Move visits by up to a month and drop a tenth: nobody keeps an exact date."""
    draw = np.random.default_rng([seed, 2])
    keep = draw.random(len(table.years)) > 0.1
    keep[:2] = True
    years = (
        np.round((table.years + draw.uniform(0, 1 / 12, len(table.years))) * DAYS_PER_YEAR)
        / DAYS_PER_YEAR
    )
    return type(table)(years=years[keep], values=table.values[keep], relapses=table.relapses)


def compare(case, count, first, *, shift):
    """Return how often the sides agree: as pymsprog cuts days, and with the cut made up for."""
    tables = [observe(c, case.visits, half_steps=case.half_steps) for c in lives(count, first)]
    if shift:
        tables = [irregular(table, number) for number, table in enumerate(tables)]
    ours = [
        [(one.year * DAYS_PER_YEAR, one.label) for one in found]
        for found in (label_worsening(table, case.visits, case.rule) for table in tables)
    ]
    cut = events(ask(tables, case.visits, case.rule, **case.changed), count)
    made_up = case.changed | uncut(case.visits, case.rule)
    whole = events(ask(tables, case.visits, case.rule, **made_up), count)
    return [list(map(differences, ours, theirs)) for theirs in (cut, whole)]


def differences(ours, other):
    """Say for every event of either side how the two sides stand to each other."""
    kinds = Counter()
    open_events = list(other)
    for day, label in ours:
        near = [event for event in open_events if abs(event[0] - day) < SAME_DAY]
        if not near:
            kinds["ours alone"] += 1
            continue
        open_events.remove(near[0])
        kinds["same" if near[0][1] == label else f"{label} against {near[0][1]}"] += 1
    kinds["theirs alone"] += len(open_events)
    return +kinds


def tell(name, kinds, show):
    """Print one line on a case, and the first `show` series that differ; return what agrees."""
    agreed = [not set(kind) - {"same"} for kind in kinds]
    total = sum(kinds, Counter())
    same, others = total.pop("same", 0), dict(total)
    print(
        f"{name:62} series {sum(agreed):4}/{len(kinds)}  events {same:5}  {others or ''}",
        flush=True,
    )
    different = [(number, dict(kind)) for number, kind in enumerate(kinds) if not agreed[number]]
    for row in different[:show]:
        print("     series", *row)
    return sum(agreed)


def main():
    """Compare every case and report; exit code 1 below what is needed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--series", type=int, default=150, help="made-up series per case")
    arguments.add_argument("--show", type=int, default=0, help="differing series to show per case")
    options = arguments.parse_args()
    agreed = np.zeros(2, dtype=int)  # as pymsprog cuts days, and with the cut made up for
    for shift in (False, True):
        for number, case in enumerate(CASES):
            first = 1000 * number + 50_000 * shift
            name = f"{case.name}{', irregular visits' if shift else ''}"
            cut, whole = compare(case, options.series, first, shift=shift)
            agreed += [tell(name, cut, options.show), tell("    whole days made up for", whole, 0)]
    print("\nNot the same rule, and not in the total:")
    for case in OTHERS:
        tell(case.name, compare(case, options.series, 90_000, shift=False)[1], options.show)
    total = 2 * len(CASES) * options.series
    print(f"\nAgreement: {agreed[0]} of {total} series ({agreed[0] / total:.2%}); with pymsprog's "
          f"cut to whole days made up for: {agreed[1]} ({agreed[1] / total:.2%}).")  # fmt: skip
    return int(agreed[0] / total < NEEDED)


if __name__ == "__main__":
    raise SystemExit(main())
