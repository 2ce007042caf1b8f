"""Several stories, and what a level is made of."""

import re

import numpy as np

from tests.drawn import TINY, TOP, word
from tests.sentences import (
    AMOUNT,
    is_amount,
    is_level,
    is_span,
    says,
)

SEEN = 0.05  # iu; a smaller gap is no more than the width of a line
SPEEDS = ((0, "none"), (0.12, "slow"), (0.26, "medium"), (np.inf, "faster"))
SHARES = (
    (0, "none"),
    (0.05, "almost none"),
    (0.4, "a smaller part"),
    (0.6, "about half"),
    (0.95, "a larger part"),
    (1 - TINY, "almost all"),
    (1, "all"),
)


@says(
    r"No line is more correct than the others\.",
    r"Each line is a made-up story with the same settings and different luck\.",
    r"The spread is this model's luck; no line is more right than another\.",
    r"Slowing does not undo the past\.",
    r"Shares are made up: they do not say which symptom is common or comes first\.",
    r"Speed differs from person to person[:.] ?.*",
    r"No line here is yours\.",
    r"The lines have the same settings and different luck\.",
)
def is_no_claim_on_this_state(shown, match):
    pass


@says(
    r"(\d+) made-up courses with the same settings and different luck: (no|\d+)(?: to (\d+))? "
    r"relapses?( each)?, ending (at|between|from|above) (.*)\.",
    r"These (\d+) stories have (no|\d+)(?: to (\d+))? flares?( each)?\.",
    of=("stories",),
)
def stories(shown, match):
    count, least, most, each, *ends = match.groups()
    counts = [len(one.truth.relapses) for one in shown.levels]
    assert int(count) == len(counts)
    assert is_span(least.replace("no", "0"), most, counts)
    assert bool(each) == (max(counts) == min(counts) > 0)
    if ends:
        levels = [one.y[-1] for one in shown.levels]
        told = re.findall(r"above 10 iu|\d+\.\d iu", " ".join(ends))
        assert is_level(told[0], min(levels))
        assert is_level(told[-1], max(levels))
        assert len(set(told)) == len(told) == {"at": 1, "above": 1}.get(ends[0], 2)


@says(r"After the change-over, slow change is (\w+)\.")
def is_fast(shown, match):
    one = shown.levels[0]
    middles, slopes = one.slopes
    past = one.settings.progression_onset + one.settings.onset_width / 2
    assert word(round(slopes[middles >= past][0], 6), SPEEDS) == match[1]


@says(r"(\d+) of (\d+) made-up stories are shown(?:; their settings are the same)?\.")
def are_shown(shown, match):
    assert [len(shown.levels), 20] == [int(number) for number in match.groups()]


@says(
    r"In (none|\d+) of these (\d+)(?: made-up stories)?,? what stays reaches the mark"
    r"(?:, (?:between|in) year (\d+)(?: and year (\d+))?)?\.",
    of=("many_stories",),
)
def reaches_the_mark(shown, match):
    reached, of, first, last = match.groups()
    mark = shown.curves["many-mark"].vertices[0, 1]
    assert "what stays" in shown.curves["many-mark"].label
    years = [one.x[one.stays >= mark][0] for one in shown.levels if one.stays[-1] >= mark]
    assert [len(years), len(shown.levels)] == [int(reached.replace("none", "0")), int(of)]
    if first:
        assert abs(min(years) - float(first)) <= 0.5
        assert abs(max(years) - float(last or first)) <= 0.5
        assert last != first
    dots = [np.isfinite(one.vertices).all() for gid, one in shown.curves.items() if "-dot-" in gid]
    assert sum(dots) == len(years) or shown.audience == "workshop"


@says(r"A (?:relapse|flare) that goes over it and (?:recovers|gets better) does not count\.")
def a_peak_goes_over(shown, match):
    mark = shown.curves["many-mark"].vertices[0, 1]
    assert any(((one.y > mark) & (one.stays < mark)).any() for one in shown.levels)


@says(
    r"(At the end|Where this reaches (?:10 iu, about year (\d+)|the top)), (.* (?:rise|iu) .*)\.",
    of=("parts", "visits"),
)
def is_made_of(shown, match):
    where, year, said = match.groups()
    at, parts = last_height(shown)
    assert ("reaches" in where) == (at < shown.horizon - TINY)
    assert year is None or abs(float(year) - at) <= 0.5 + TINY
    if "of the rise" in said:
        share = word(round(parts[0] / sum(parts), 9), SHARES)
        assert said == f"{share} of the rise is what stays after flares"
        return
    for name, part in zip(("are left over", "are the steady part"), parts, strict=True):
        found = re.search(rf"{AMOUNT} {name}", said)
        assert bool(found) == (part > TINY)
        assert found is None or is_amount(found[1], part)
    assert ("there is no steady part" in said) == (parts[1] <= TINY)
    assert ("nothing is left over" in said) == (parts[0] <= TINY)
    start = shown.settings.course.baseline
    assert f"above the starting level of {start:.1f} iu" in said


def last_height(shown):
    """Return until when the two bands are drawn in whole, and how high each of them is there."""
    curve = shown.curves["parts-steady"]
    floor, residual, steady = (term.values for term in curve.top)
    x, top = curve.x.values, floor + residual + steady
    assert np.ptp(curve.bottom[0].values - floor) == 0
    at = float(np.interp(TOP, top, x)) if top[-1] > TOP else x[-1]
    return at, [float(np.interp(at, x, part)) for part in (residual, steady)]


@says(r"Nothing is left over and nothing builds up(: .*)?\.")
@says(r"Nothing stays and nothing builds up in this drawing(.*)\.")
def is_made_of_nothing(shown, match):
    assert sum(last_height(shown)[1]) <= TINY
    if match[1]:
        (one,) = shown.levels
        assert abs(one.y[-1] - one.y[0]) < SEEN
        assert match[1] == f": the level ends where it started, at {one.y[0]:.1f} iu"
