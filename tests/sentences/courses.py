"""Relapses, levels and where a line leaves the drawing."""

import re

import numpy as np

from tests.sentences import AMOUNT, LEVEL, NUMBER, is_amount, is_level, is_span, says
from tests.sentences.steady_part import STEADY, steady_worsening


@says(r"(No|\d+)(?: to (\d+))? relapses? in (\d+) years(.*)\.")
@says(r"(No|\d+)(?: to (\d+))? flares? comes?( and goe?s?|) in (?:this drawing|each story)(.*)\.")
def relapses(shown, match):
    least, most, years, left = match.groups()
    counts = [len(one.truth.relapses) for one in shown.levels]
    assert is_span(least.replace("No", "0"), most, counts)
    marks = shown.marks()
    assert marks is None or [len(marks)] == counts
    assert not years.isdigit() or float(years) == shown.horizon
    remains(shown.levels, f"{years}{left}", max(counts))


def remains(levels, said, most):
    residuals = [one.truth.residual[-1] for one in levels]
    is_any, recovers = max(residuals) > 0, levels[0].settings.recovery > 0
    amounts = re.findall(AMOUNT, said)
    if amounts:
        assert most
        assert recovers
        assert is_amount(amounts[-1], max(residuals))
        assert len(amounts) == 1 or is_amount(amounts[0], min(residuals))
        assert not any(one.is_above[-1] for one in levels)  # or it could not be read off
    elif re.search("nothing recovers|all of", said):
        assert most
        assert not recovers
    elif re.search("no residual|nothing behind|and goe?s?", said):
        assert most
        assert not is_any
    else:
        assert bool(re.search("residual|some of", said)) == (is_any and recovers)


@says(rf"(.*); the levels? goe?s? from {LEVEL} to (?:between )?{LEVEL}(?: and {LEVEL})?\.")
@says(rf"(.*): the lines? starts? {LEVEL} and ends? {LEVEL}(?: or {LEVEL})?\.")
def from_start_to_end(shown, match):
    head, start, low, high = match.groups()
    ends = [one.y[-1] for one in shown.levels]
    assert all(is_level(start, one.y[0]) for one in shown.levels)
    assert is_level(low, min(ends))
    assert is_level(high or low, max(ends))
    assert low != high
    steady_worsening(shown, STEADY[shown.audience].fullmatch(head))


@says(r"At the end,? a (?:relapse|flare) is still going on\.")
@says(r"(\d+) of (\d+) lines ends? in a (?:relapse|flare) that is still going on\.")
def is_still_going_on(shown, match):
    fading = [one.truth.transient[-1] >= 0.05 for one in shown.levels]
    assert [sum(fading), len(fading)] == [int(number) for number in match.groups() or (1, 1)]


@says(rf"From about year {NUMBER} on it lies above 10 iu: the drawing stops here\.")
def lies_above(shown, match):
    (one,) = shown.levels
    last = np.flatnonzero(~one.is_above)[-1]
    assert one.is_above[-1]
    assert abs(one.x[last] - float(match[1])) <= 0.5 + 0.03


@says(r"A peak goes above 10 iu: the drawing stops here\.")
@says(r"The line leaves the drawing at the top: the drawing stops here\.")
def leaves(shown, match):
    (one,) = shown.levels
    assert one.is_above.any()
    assert shown.audience == "workshop" or not one.is_above[-1]


@says(r"(\d+) of (\d+) lines (?:goe?s?|leaves?) (?:above 10 iu|the drawing at the top): the .*\.")
def some_leave(shown, match):
    every = shown.levels or [one for pair in shown.pairs for one in pair]
    count = sum(one.is_above.any() for one in every)
    assert [count, len(every)] == [int(number) for number in match.groups()]
