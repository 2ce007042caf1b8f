"""What the sentences on slowing and on three speeds claim, checked against the drawn points."""

import numpy as np

from tests.drawn import TINY, TOP, word
from tests.sentences import LEVEL, NUMBER, ROUNDED, is_level, says

SEEN = 0.05  # iu; a smaller gap is no more than the width of a line
YEAR = 0.04  # years; two samples
SLOWING = ("slowing",)


def gap_of(pair):
    """Return the gap between two lines as far as it is drawn."""
    slowed, plain = (np.minimum(one.y, TOP) for one in pair)
    return plain - slowed


def end_of(pair):
    """Return how two lines end."""
    slowed, plain = pair
    if slowed.is_above[-1]:
        return "both above"
    if plain.is_above[-1]:
        return "one above" if TOP - slowed.y[-1] >= SEEN else "meet or above"
    gap = gap_of(pair)
    return "lower" if gap[-1] >= SEEN else "between" if gap.max() >= SEEN else "same"


def count_of(shown, case):
    ends = [end_of(pair) for pair in shown.pairs]
    return ends.count(case), ends.count(case) + ends.count("meet or above")


@says(r"Nothing is slowed here(?:: both|, so the) lines are the same\.", of=SLOWING)
@says(r"Slowing starts at the end of this drawing or later, so (?:both|the) lines are the same\.")
@says(r"No gap is to be seen between them\.", r"The lines look the same in this drawing\.")
def are_the_same(shown, match):
    settings = shown.settings.course
    assert all(gap_of(pair).max() < SEEN for pair in shown.pairs)
    if "at the end" in match[0]:
        assert settings.treatment_start >= shown.horizon
    if "Nothing" in match[0]:
        assert settings.progression_slowing == settings.relapse_reduction == 0


@says(rf"Up to year {NUMBER} both lines are the same\.")
@says(r"Before that, the lines are the same\.")
def past_is_the_same(shown, match):
    start = shown.settings.course.treatment_start
    assert 0 < start < shown.horizon
    assert shown.settings.course.progression_slowing or shown.settings.course.relapse_reduction
    assert not match.groups() or float(match[1]) == start
    for slowed, plain in shown.pairs:
        np.testing.assert_array_equal(slowed.y[slowed.x <= start], plain.y[plain.x <= start])


@says(rf"At the end the level is {NUMBER} iu lower than without slowing\.")
@says(
    rf"At the end the level is lower with slowing in (\d+) of (\d+) stories, by up to {NUMBER} iu\."
)
@says(
    r"At the end, the line with slowing is lower in (\d+) of (\d+) stories, by "
    r"(a little|a fair bit|a lot)(?: at most)?\."
)
def is_lower(shown, match):
    said = match.groups()
    inside = [pair for pair in shown.pairs if end_of(pair) == "lower"]
    counts = [int(number) for number in said[:2]] if len(said) > 1 else [1, 1]
    assert counts == [len(inside), len(shown.pairs)]
    gap = max(gap_of(pair)[-1] for pair in inside)
    if said[-1].startswith("a "):
        limits = ((0.7, "a little"), (1.4, "a fair bit"), (np.inf, "a lot"))
        assert said[-1] in (word(gap - TINY, limits), word(gap + TINY, limits))
    else:
        assert abs(gap - float(said[-1])) <= ROUNDED


@says(rf"At the end the line without slowing lies above 10 iu; with slowing the level is {LEVEL}\.")
@says(r"In (\d+) of (\d+) stories,? the line with(?:out| no) slowing ends above (?:10 iu, and with "
      r"slowing below|the drawing)\.")  # fmt: skip
@says(r"The line (with slowing) does not\.")
def one_is_above(shown, match):
    least, most = count_of(shown, "one above")
    said = match.groups()
    if len(said) == 2:
        assert least <= int(said[0]) <= most
        assert int(said[1]) == len(shown.pairs)
    else:
        assert most
        assert "iu" not in said[0] or is_level(said[0], shown.pairs[0][0].y[-1])


@says(r"At the end both lines lie (above) 10 iu\.")
@says(r"In (\d+) of (\d+) stories,? both lines end above (?:10 iu|the drawing)\.")
def both_are_above(shown, match):
    count = sum(end_of(pair) == "both above" for pair in shown.pairs)
    assert count == (1 if match[1] == "above" else int(match[1]))


@says(
    rf"In between the level is up to {NUMBER} iu lower with slowing; at the end both lines meet\."
)
@says(r"In (\d+) of (\d+) stories the level is lower with slowing in between, and at the end both "
      r"lines meet\.")  # fmt: skip
@says(r"In (\d+) of (\d+) stories, the line with slowing is lower for a while\.")
@says(r"At the end, the lines meet\.")
def is_lower_in_between(shown, match):
    least, most = count_of(shown, "between")
    said = match.groups()
    assert most
    if len(said) == 2:
        assert least <= int(said[0]) <= most
    elif said:
        assert abs(gap_of(shown.pairs[0]).max() - float(said[0])) <= ROUNDED


def passed(pair):
    """Return how long before the end the line without slowing had passed where slowing ends."""
    slowed, plain = pair
    return plain.x[-1] - plain.x[plain.stays <= slowed.stays[-1] + TINY][-1]


@says(rf"What stays at the end was passed {NUMBER} years earlier without slowing\.")
def was_passed_earlier(shown, match):
    assert abs(passed(shown.pairs[0]) - float(match[1])) <= ROUNDED


@says(r"The gap is the time gained in this drawing\.")
def time_is_gained(shown, match):
    gains = [passed(pair) >= 0.5 and gap_of(pair).max() >= SEEN for pair in shown.pairs]
    assert any(gains)


@says(rf"With slowing the line leaves the drawing for good {NUMBER} years later\.")
def leaves_later(shown, match):
    slowed, plain = (one.x[~one.is_above][-1] for one in shown.pairs[0])
    assert abs(slowed - plain - float(match[1])) <= ROUNDED + YEAR


def labels_follow_the_state(shown):
    """What is named in the picture is there: the gap where time is gained, the year of slowing."""
    start, half = shown.settings.course.treatment_start, shown.horizon / 2
    for mark, pair in zip("abcdef", shown.pairs, strict=False):
        gains = passed(pair) >= 0.5 and gap_of(pair).max() >= SEEN
        assert bool(shown.place(f"slowing-{mark}-name")) == gains
        left, right = (shown.place(f"slowing-{mark}-start{side}") for side in ("", "-early"))
        assert [bool(left), bool(right)] == (
            [start > half, start <= half] if start < shown.horizon else [False, False]
        )


def speeds(shown):
    return [shown.curves[f"speeds-level-{number}"] for number in range(3)]


def speed_ends(shown):
    return [float(sum(term.values[-1] for term in one.top)) for one in speeds(shown)]


@says(
    rf"At the end: slow {LEVEL}, medium {LEVEL}, faster {LEVEL}\.",
    rf"In this drawing, the slow line ends {LEVEL}, the medium line {LEVEL}, and the faster line "
    rf"{LEVEL}\.",
)
def speeds_end(shown, match):
    ends = speed_ends(shown)
    assert all(map(is_level, match.groups(), ends))


@says(
    rf"From the lowest end to the highest there are {NUMBER} iu\.",
    r"From the lowest end to the highest, the lines are "
    r"(close together|some way apart|far apart)\.",
)
def speeds_are_apart(shown, match):
    spread = np.ptp(speed_ends(shown))
    limits = ((1.0, "close together"), (3.0, "some way apart"), (np.inf, "far apart"))
    said = match[1]
    if said[0].isdigit():
        assert abs(float(said) - spread) <= ROUNDED
    else:
        assert said in (word(spread - TINY, limits), word(spread + TINY, limits))


@says(r"In this drawing,? the three lines are the same\.")
def speeds_are_the_same(shown, match):
    first, *others = (one.top[2].values for one in speeds(shown))
    assert all(np.abs(first - other).max() < SEEN for other in others)


@says(
    rf"Progression on the medium line pauses from year {NUMBER} to year {NUMBER} and then goes "
    r"on\.",
    r"On the medium line, slow change takes a (short|long) pause, and then goes on\.",
)
def speeds_pause(shown, match):
    curve = speeds(shown)[1]
    settings = shown.settings.course
    start, end = settings.plateau_start, settings.plateau_start + settings.plateau_duration
    if len(match.groups()) == 2:
        assert [float(year) for year in match.groups()] == [start, end]
    else:
        assert match[1] == ("short" if end - start <= 3 else "long")
    at = np.interp([0, start, end, shown.horizon], curve.x.values, curve.top[2].values)
    assert at[1] - at[0] > TINY
    assert at[2] - at[1] <= TINY
    assert at[3] - at[2] > TINY
