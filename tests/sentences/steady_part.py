"""The steady part: where it starts, changes, pauses and stops, and where slowing acts on it."""

import re
from dataclasses import replace

import numpy as np

from spms_viz import simulate
from tests.drawn import TINY
from tests.sentences import MOMENT, NUMBER, is_moment, says

STEADY = {
    "class": re.compile(
        r"(No steady worsening|Steady worsening (?:starts around|starts in|begins softly in) year "
        r"([\d.]+)|Steady worsening from the start)(, when the plateau ends|)"
        r"(?:, (faster from|slower from|until) around year ([\d.]+)(?: on)?)?"
    ),
    "workshop": re.compile(
        rf"(There is no slow change|Slow change (?:starts|begins) {MOMENT}"
        r"|There is slow change from the start)(, after the steady spell|)"
        rf"(?:, and it (?:soon )?(gets faster|gets slower|stops)(?: {MOMENT})?)?"
    ),
}


@says(*(rf"{one.pattern}\." for one in STEADY.values()), of=("stories", "looking_back"))
def steady_worsening_alone(shown, match):
    steady_worsening(shown, match)


def steady_worsening(shown, match):
    assert match
    head, moment, after, change, later = match.groups()
    one = shown.levels[0]
    middles, _ = one.slopes
    if head.startswith(("No", "There is no")):
        assert one.steady.max() <= TINY
        return
    if "from the start" in head:
        assert middles[0] < 0.1
    else:
        starts(shown, one, head, moment, bool(after))
    if change:
        changes(shown, one, change, later)


def starts(shown, one, head, moment, after):
    first, onset = one.slopes[0][0], one.settings.progression_onset
    half = one.settings.onset_width / 2
    plateau = one.settings.plateau_start, one.settings.plateau_duration
    assert after == (sum(plateau) - 0.1 < first < sum(plateau) + 0.4 and min(plateau) > 0) or not (
        after and one.rises(0, sum(plateau)) > TINY
    )
    if "around" in head or (shown.audience == "workshop" and not after):
        soft = onset is not None and abs(first - max(onset - half, 0)) < 0.4
        assert soft
    if shown.audience == "class":
        year = onset if "around" in head else first
        assert abs(float(moment) - year) < 0.4
        assert "around" not in head or one.rises(onset, onset + 0.2) > 0
    else:
        years = [year for year in (onset or first, first, first - 0.4) if year < shown.horizon]
        assert any(is_moment(shown, moment, year) for year in years)


def changes(shown, one, change, later):
    """Slopes just before and after the change-over, whatever slowing does apart from it."""
    middles, slopes = one.slopes
    settings = one.settings
    onset, half = settings.progression_onset, settings.onset_width / 2
    before = slopes[middles < max(onset - half, middles[0] + 0.01)]
    bends = [settings.treatment_start, settings.plateau_start, shown.horizon]
    past = min([onset + half, *(bend for bend in bends if bend > onset)])
    after = slopes[(middles > onset) & (middles < past)]
    if not after.size:  # a sharp change-over, or a plateau over it
        after = slopes[middles > onset][:1]
    if change in ("until", "stops"):
        assert middles[-1] < onset + half
        assert middles[-1] < shown.horizon - 0.1
    elif "faster" in change:
        assert after[-1] > before[-1]
    else:
        assert 0 < after[-1] < before[-1]
    if shown.audience == "class":
        assert onset - TINY <= float(later) <= onset + half + 10
    else:
        assert shown.moment(onset) == (later or "near the start") or settings.plateau_duration


@says(rf"Steady worsening pauses from year {NUMBER} to year {NUMBER}\.")
def pauses(shown, match):
    start, end = map(float, match.groups())
    for one in shown.levels:
        assert 0 <= start < end < shown.horizon
        assert one.rises(start, end) <= TINY
        assert one.rises(0, start) > 0
        assert one.rises(end, shown.horizon) > 0


@says(rf"Slow change takes a pause {MOMENT} and then goes on\.")
def pauses_in_plain_words(shown, match):
    settings = shown.settings.course
    start = settings.plateau_start
    assert is_moment(shown, match[1], start)
    for one in shown.levels:
        assert one.rises(start, start + settings.plateau_duration) <= TINY
        assert one.rises(0, start) > 0
        assert one.rises(start + settings.plateau_duration, shown.horizon) > 0


@says(rf"Steady worsening stops in year {NUMBER}; it does not go on in this drawing\.")
@says(rf"Slow change (?:stops )?{MOMENT}(?: stops)? and does not go on in this drawing\.")
def stops_for_good(shown, match):
    for one in shown.levels:
        last = one.slopes[0][-1]
        said = match[1]
        same = abs(float(said) - last) < 0.1 if said[0].isdigit() else is_moment(shown, said, last)
        assert same or is_moment(shown, said, round(last))
        assert last < shown.horizon - 0.5


@says(rf"The (?:plateau|change-over), (?:from|around) year {NUMBER}(?: on)?, lies outside .*\.")
@says(r"The steady spell lies outside this drawing\.", r"The change-over would come after .*\.")
def lies_outside(shown, match):
    years = [float(year) for year in match.groups()]
    assert all(year >= shown.horizon for year in years)


@says(rf"The middle of the change-over, year {NUMBER}, lies outside .*\.")
@says(r"The change-over has just begun at the end of this drawing\.")
def only_its_beginning_is_inside(shown, match):
    settings = shown.settings.course
    onset = settings.progression_onset
    assert onset - settings.onset_width / 2 < shown.horizon <= onset


@says(rf"The change-over, around year {NUMBER}, changes the relapse rate alone\.")
@says(r"The change-over changes only how often flares come\.")
def only_the_rate_changes(shown, match):
    settings = shown.settings.course
    assert settings.relapse_rate > 0
    assert settings.relapses_after_onset < 1
    assert np.ptp([settings.progression_rate, settings.early_progression_rate]) == 0


@says(rf"The change-over, around year {NUMBER}, changes nothing in this drawing\.")
@says(r"The change-over changes nothing in this drawing\.")
def nothing_changes(shown, match):
    never = replace(shown.settings.course, progression_onset=None)
    for one in shown.levels:
        np.testing.assert_allclose(simulate(never, one.seed).unclipped, one.truth.unclipped)


@says(rf"Slowing acts from year {NUMBER} on\.", rf"Slowing starts {MOMENT}\.")
@says(r"Slowing acts from the start\.", rf"Slowing, from year {NUMBER} on, lies outside .*\.")
@says(r"Slowing lies outside this drawing\.")
def slowing_acts(shown, match):
    settings = shown.settings.course
    start = settings.treatment_start
    if "outside" in match[0]:
        assert start >= shown.horizon
        return
    said = match.groups()[0] if match.groups() else None
    assert start == 0 if said is None else said == f"{start:g}" or is_moment(shown, said, start)
    assert settings.progression_slowing or settings.relapse_reduction
    nothing = {"progression_slowing": 0, "relapse_reduction": 0}
    gaps = [
        simulate(replace(one.settings, **nothing), one.seed).unclipped - one.truth.unclipped
        for one in shown.levels
    ]
    assert not gaps or max(gap.max() for gap in gaps) > 0  # the slowing idea draws both itself
