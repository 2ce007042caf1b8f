"""The life that most pictures open with is a typical one of this model, by a stated rule."""

import numpy as np
import pytest

from spms_viz import SCENARIOS, CourseParameters, simulate
from spms_viz.widgets.explorer import DEFAULT_SEED
from tests.test_house import ROOT

LIVES = 500
RELAPSING = CourseParameters(progression_onset=None)
TO_COUNT = 0.7  # years between two onsets, so that a class can count them


def onsets(settings, seed=DEFAULT_SEED):
    return [relapse.onset for relapse in simulate(settings, seed).relapses]


def middle_half():
    counts = [len(onsets(RELAPSING, seed)) for seed in range(LIVES)]
    return np.percentile(counts, [25, 75])


def test_it_has_as_many_relapses_as_the_middle_half_of_lives():
    low, high = middle_half()
    assert low <= len(onsets(RELAPSING)) <= high


def test_the_rule_would_refuse_a_life_of_many_or_of_few():
    low, high = middle_half()
    counts = [len(onsets(RELAPSING, seed)) for seed in range(LIVES)]
    assert min(counts) < low < high < max(counts)


def test_its_relapses_do_not_burn_out():
    """Each third of the drawing has some: relapsing must not read as *over after some years*."""
    per_third, _ = np.histogram(onsets(RELAPSING), bins=3, range=(0, RELAPSING.horizon))
    assert per_third.min() >= 1


def test_its_relapses_stand_apart():
    assert np.diff(onsets(RELAPSING)).min() >= TO_COUNT


def test_an_active_spms_of_the_same_life_shows_that_it_is_active():
    active = SCENARIOS["spms_active"].parameters
    over = active.progression_onset + active.onset_width / 2
    assert sum(year >= over for year in onsets(active)) >= 2


@pytest.mark.parametrize("number", [1, 2])
def test_the_lives_beside_it_are_typical_too(number):
    low, high = middle_half()
    assert low <= len(onsets(RELAPSING, DEFAULT_SEED + number)) <= high


def test_two_stories_that_stand_side_by_side_differ_in_when_relapses_come():
    apart = np.subtract.outer(onsets(RELAPSING), onsets(RELAPSING, DEFAULT_SEED + 1))
    assert np.median(np.abs(apart).min(axis=1)) > 0.2


def test_the_rule_is_told_where_luck_is_explained():
    text = " ".join((ROOT / "docs" / "model.md").read_text(encoding="utf-8").split())
    low, high = middle_half()
    assert f"{LIVES} lives" in text
    assert f"{low:g} to {high:g} relapses" in text
    assert f"seed {DEFAULT_SEED}" in text
