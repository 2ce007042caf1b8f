"""How fast 200 made-up lives are labelled, as a ratio to pymsprog on the same series."""

import time
from dataclasses import replace
from statistics import median

from benchmarks.msprog import ask
from spms_viz import SCENARIOS, simulate
from spms_viz.model.clinic import (
    LabelRule,
    VisitParameters,
    label_all,
    label_worsening,
    observe,
    observe_all,
    recognise_all,
)

PEOPLE = 200
RATIO = 50  # times faster than pymsprog, at least
MOVE = 0.3  # seconds for all that a move of a slider computes, at most


def timed(work, times):
    """Return the median seconds of processor that `work` takes."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return median(spent)


def main():
    """Measure and report; exit code 1 if it is too slow."""
    courses = [simulate(SCENARIOS["spms_active"].parameters, seed) for seed in range(PEOPLE)]
    is_good = True
    print(f"\n{PEOPLE} people, 30 years; seconds of processor (median)")
    for interval in (0.25, 0.5, 1):
        visits, rule = VisitParameters(visit_interval=interval), LabelRule()
        people = observe_all(courses, visits)
        tables = [observe(course, visits) for course in courses]

        def move(visits=visits):
            seen = observe_all(courses, visits)
            return label_all(seen, visits), recognise_all(seen, visits)

        ours = timed(lambda v=visits, p=people: label_all(replace(p), v), 9)  # nothing is kept
        one_by_one = timed(lambda v=visits, t=tables: [label_worsening(one, v) for one in t], 5)
        theirs = timed(lambda v=visits, t=tables, r=rule: ask(t, v, r), 3)
        whole = timed(move, 9)
        print(
            f"visits every {interval:4} years: all at once {ours:.4f}, "
            f"one by one {one_by_one:.4f}, pymsprog {theirs:.2f}: "
            f"{theirs / ours:.0f} and {theirs / one_by_one:.0f} times faster; "
            f"measure, label and recognise {whole:.4f}"
        )
        is_good &= theirs / ours >= RATIO and whole <= MOVE
    return int(not is_good)


if __name__ == "__main__":
    raise SystemExit(main())
