"""How long a move of the measuring lab takes in Python: `.venv/bin/python -m benchmarks.labelling`.

What the browser holds already takes one frame, whatever is drawn; `make benchmark` measures that.
How fast the labels are beside pymsprog, on the same series: `make crosscheck`.
"""

import math
import time
from collections.abc import Callable
from statistics import median

from spms_viz.model import label_shares, noticing, visits
from spms_viz.model.clinic import people
from spms_viz.widgets import explore
from spms_viz.widgets.states import build_table

RULE = ("smallest_change", "confirmation_time")
LAB = {
    "visits": ("visit_interval", "measurement_noise", *RULE, "relapse_rate"),
    "label_shares": ("visit_interval", *RULE),
    "noticing": ("visit_interval", "measurement_noise", *RULE),
}
SCENARIO = {"label_shares": "rrms_partial"}
MOVE = 0.3  # seconds for one state of 200 people over 30 years, at most


def forget() -> None:
    """Drop what was counted; the made-up people stay, as they do between two moves."""
    for one in (visits._measured, visits._noisy, visits._labelled):
        one.cache_clear()
    for one in (noticing._noticed, label_shares._counted, people.observed):
        one.cache_clear()


def timed(work: Callable[[], object], times: int = 5) -> float:
    """Return the median seconds of processor that `work` takes, each time from nothing."""
    spent = []
    for _ in range(times):
        forget()
        start = time.process_time()  # of this process: what else runs on the machine counts less
        work()
        spent.append(time.process_time() - start)
    return median(spent)


def main() -> int:
    """Measure and report; exit code 1 if one state takes too long."""
    slowest = 0.0
    for picture, names in LAB.items():
        shown = explore(*names, picture=picture, scenario=SCENARIO.get(picture, "spms_not_active"))
        source, base = shown.picture._source, tuple(0 for _ in names)  # visits every 3 months
        one = timed(lambda s=source, b=base: build_table(s, b, ()))
        sweeps = [
            timed(lambda s=source, b=base, k=k: build_table(s, b, (k,)), 3)
            for k in range(len(names))
        ]
        whole = timed(shown.picture.build_table, 1)
        print(
            f"{picture:13} one state {one:.3f} s, all steps of a slider {max(sweeps):.2f}, "
            f"all {math.prod(source.counts())} states ahead {whole:.2f}"
        )
        slowest = max(slowest, one)
    return int(slowest > MOVE)


if __name__ == "__main__":
    raise SystemExit(main())
