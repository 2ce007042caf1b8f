"""The picture of label shares: the mix turns over while the people and the truth stay."""

import re
from functools import cache

import numpy as np
import pytest

from spms_viz import SCENARIOS, simulate
from spms_viz.figures import plot
from spms_viz.model import label_shares
from spms_viz.model.clinic import (
    LABELS,
    VisitParameters,
    label_worsening,
    observe,
    observe_all,
)
from spms_viz.model.label_shares import (
    INTERVALS,
    MONTHS,
    LabelShares,
    count_labels,
    residual_share,
)
from spms_viz.widgets import explore
from spms_viz.words.label_shares import details, lines
from tests.pictures import artist, line, subject_of

PARTIAL, ACTIVE = (SCENARIOS[name].parameters for name in ("rrms_partial", "spms_active"))
COUNTS = np.array([[6, 3, 1], [5, 5, 0], *[[2, 7, 1]] * 6])
MIX = LabelShares(people=9, counts=COUNTS, chosen=1, residual=1.0)


@cache
def people(parameters):
    return [simulate(parameters, seed) for seed in range(40)]


@cache
def drawn(layout="beside"):
    return plot(MIX, layout=layout)


def at_every_interval(courses):
    return [observe_all(courses, VisitParameters(visit_interval=one)) for one in INTERVALS]


def numbers(text):
    return [float(one) for one in re.findall(r"\d+(?:\.\d+)?", text)]


def box(axes, gid):
    """Width and height of a polygon, and its left and lower edge; None where it shows nothing."""
    corners = artist(axes, gid).get_xy()
    if np.isnan(corners).any():
        return None
    return [*np.ptp(corners, axis=0), *corners.min(axis=0)]


@pytest.mark.parametrize("parameters", [PARTIAL, ACTIVE], ids=["partial", "active"])
def test_a_group_is_counted_as_one_by_one(parameters):
    courses = people(parameters)
    counts = count_labels(at_every_interval(courses), VisitParameters())
    for interval, row in zip(INTERVALS, counts, strict=True):
        visits = VisitParameters(visit_interval=interval)
        found = [one for c in courses for one in label_worsening(observe(c, visits), visits)]
        assert row.tolist() == [sum(one.label == label for one in found) for label in LABELS]


def test_the_mix_turns_over_while_the_truth_stays():
    often, rarely = (
        subject_of("label_shares", PARTIAL, range(40), visits=VisitParameters(visit_interval=one))
        for one in (INTERVALS[0], INTERVALS[-1])
    )
    np.testing.assert_array_equal(often.counts, rarely.counts)
    expected = count_labels(at_every_interval(people(PARTIAL)), VisitParameters())
    np.testing.assert_array_equal(often.counts, expected)
    assert (often.chosen, rarely.chosen) == (0, len(INTERVALS) - 1)
    assert (often.people, often.residual) == (40, 1)  # nobody has a steady part
    np.testing.assert_allclose(often.shares.sum(axis=1), 1)
    raw = often.shares[:, 0]
    assert raw[0] > 0.6
    assert raw[-1] < 0.4


def test_the_true_share_is_that_of_the_arrays():
    residual = sum(course.residual[-1] for course in people(ACTIVE))
    steady = sum(course.progression[-1] for course in people(ACTIVE))
    assert residual_share(people(ACTIVE)) == pytest.approx(residual / (residual + steady))
    flat = simulate(SCENARIOS["rrms_full"].parameters, 1)
    assert np.isnan(residual_share([flat]))


def said(chosen, residual=0.25):
    counts = np.array([[3, 1, 0]] * 5 + [[1, 4, 5]] + [[0, 0, 0]] * 2)
    mix = LabelShares(people=9, counts=counts, chosen=chosen, residual=residual)
    assert np.isfinite(mix.shares).all()
    return [str(line) for line in lines(mix, "class")]


def test_the_mix_in_words_is_the_row_that_is_set():
    assert numbers(said(5)[0]) == [18, 9, 10, 1, 10, 4, 40, 5]
    labels, truth = said(7)
    assert labels.endswith("9 made-up people have no confirmed worsening.")
    assert numbers(truth) == [25, 75]
    assert said(7, float("nan"))[1] == "Built-in truth: Nobody's level rises."


def test_the_page_tells_of_the_intervals_that_there_are():
    told = details(MIX, "class")
    assert "from 3 to 24 months" in told["intro"]
    assert [months for months, _ in told["moments"]] == list(MONTHS) == list(range(3, 25, 3))


@pytest.mark.parametrize("layout", ["beside", "below"])
def test_bars_stack_to_the_shares_of_each_interval(layout):
    axes = drawn(layout).axes[0]
    for month, shares in zip(MONTHS, MIX.shares, strict=True):
        floor = 0.0
        for label, share in zip(LABELS, shares, strict=True):
            found = box(axes, f"shares-{label}-{month:g}")
            if share == 0:
                assert found is None
                continue
            assert found[1] == pytest.approx(10 * share)
            assert found[3] == pytest.approx(floor)
            assert found[2] + found[0] / 2 == pytest.approx(month)
            floor += 10 * share
        assert floor == pytest.approx(10)


def test_the_interval_that_is_set_is_framed_and_stands_beside_the_truth():
    left, right = drawn().axes
    frame = line(left, "shares-chosen")
    assert np.mean([frame[:, 0].min(), frame[:, 0].max()]) == 12 * INTERVALS[MIX.chosen]
    for label, share in zip(LABELS, MIX.shares[MIX.chosen], strict=True):
        found = box(right, f"shares-rule-{label}")
        assert (found[1] if found else 0) == pytest.approx(10 * share)
    assert box(right, "shares-truth-residual")[1] == 10
    assert box(right, "shares-truth-steady") is None
    inside = [t for t in right.texts if t.get_gid() != "disclaimer" and t.xy[0] > -100]
    assert {text.get_text() for text in inside} == {"RAW", "PIRA", "residual"}


def test_moving_the_interval_counts_nothing_anew():
    explorer = explore(
        "visit_interval", picture="label_shares", scenario="rrms_partial", stories=20
    )
    before = label_shares._counted.cache_info().misses
    for value in INTERVALS:
        explorer.sliders["visit_interval"].value = value
        assert f"every {12 * value:g} months" in explorer.words
    assert label_shares._counted.cache_info().misses == before
