"""Hidden load and reserve: nothing is lost or moves elsewhere, less water never hides more."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spms_viz import CourseParameters, simulate
from spms_viz.figures.reserve import panels
from spms_viz.figures.rows import ROW
from spms_viz.model import ReserveParameters
from spms_viz.model.reserve import hide, place_of_each
from tests.courses import settings_with
from tests.pictures import curves, said, subject_of

SEEDS = st.integers(0, 500)
RESERVES = st.builds(
    ReserveParameters, initial_reserve=st.floats(0, 3), reserve_loss=st.floats(0, 0.15)
)


@given(settings_with(), SEEDS)
def test_the_loads_add_up_to_what_relapses_add(parameters, seed):
    course = simulate(parameters, seed)
    hidden = hide(course)
    whole = np.interp(hidden.years, course.years, course.transient + course.residual)
    at_both = np.isin(hidden.years, course.years)
    np.testing.assert_allclose(hidden.loads.sum(axis=0)[at_both], whole[at_both], atol=1e-9)


@given(settings_with(), SEEDS, RESERVES)
def test_15_symptoms_are_never_negative_and_none_where_the_water_covers_the_load(
    parameters, seed, reserve
):
    hidden = hide(simulate(parameters, seed), reserve)
    assert (hidden.symptoms >= 0).all()
    assert (hidden.symptoms[hidden.loads <= hidden.water] == 0).all()
    assert (np.diff(hidden.water) <= 0).all()
    assert hidden.water.min() >= 0


@given(SEEDS, st.floats(0, 3), st.floats(0, 3), st.floats(0, 0.15), st.floats(0, 0.15))
def test_15_less_reserve_never_shows_less(seed, one, other, slow, fast):
    course = simulate(CourseParameters(), seed)
    low, high = sorted((one, other))
    slow, fast = sorted((slow, fast))
    more = hide(course, ReserveParameters(initial_reserve=high, reserve_loss=slow))
    less = hide(course, ReserveParameters(initial_reserve=low, reserve_loss=fast))
    assert (less.symptoms >= more.symptoms).all()


@given(SEEDS, st.floats(0, 1.5), st.floats(0, 1.5))
def test_no_setting_moves_a_relapse_to_another_place(seed, one, other):
    few, many = (
        simulate(CourseParameters(relapse_rate=rate), seed) for rate in sorted((one, other))
    )
    of_many = dict(zip((r.onset for r in many.relapses), place_of_each(many), strict=True))
    for relapse, place in zip(few.relapses, place_of_each(few), strict=True):
        assert of_many[relapse.onset] == place


def test_all_places_are_used():
    used = {place for seed in range(20) for place in place_of_each(simulate(seed=seed)).tolist()}
    assert used == {0, 1, 2, 3, 4}


def test_with_a_falling_water_line_much_more_shows_than_without():
    def shown(loss):
        reserve = ReserveParameters(reserve_loss=loss)
        ends = [hide(simulate(seed=seed), reserve).symptoms[:, -1].sum() for seed in range(60)]
        return float(np.median(ends))

    assert shown(0) < 0.5 < shown(0.05)


def under(seed=2, course=None, **reserve):
    return subject_of("reserve", course, [seed], reserve=ReserveParameters(**reserve))


def test_the_water_is_drawn_where_it_is_and_lies_over_the_loads():
    drawn = panels(under(initial_reserve=1.2, reserve_loss=0.06), "class")
    order = [curve.gid for curve in drawn[0].curves]
    assert order.index("reserve-above-0") < order.index("reserve-water-0")
    surface = curves(drawn)["reserve-surface-4"].vertices
    np.testing.assert_allclose(surface, [[0, 1.2], [0, 1.2], [20, 0], [30, 0]], atol=1e-9)
    raised = curves(drawn)["reserve-surface-0"].vertices
    np.testing.assert_allclose(raised[:, 1] - surface[:, 1], 4 * ROW)


@pytest.mark.parametrize("loss", [0, 0.02, 0.15])
def test_the_corner_of_the_water_line_is_inside_the_drawing(loss):
    drawn = panels(under(reserve_loss=loss), "class")
    x, y = curves(drawn)["reserve-surface-4"].vertices.T
    np.testing.assert_allclose(y, np.maximum(1.2 - loss * x, 0), atol=1e-9)
    assert (np.diff(x) >= 0).all()
    assert x[-1] == 30


def test_water_above_its_row_comes_into_it_where_it_is_that_low():
    drawn = panels(under(initial_reserve=3, reserve_loss=0.1), "class")
    x, y = curves(drawn)["reserve-water-4"].vertices[:4].T
    np.testing.assert_allclose(np.stack([x, y]), [[0, 11, 30, 30], [1.9, 1.9, 0, 0]], atol=1e-9)


def test_the_words_of_the_reserve_are_its_numbers():
    hidden = under()
    above = hidden.loads > hidden.water + 0.02
    text = said("reserve", hidden)
    assert re.search(rf"At the end {above[:, -1].sum()} of 5 places stands? above it\.", text)
    first = min(hidden.stays_from, key=hidden.stays_from.get)
    year = hidden.stays_from[first]
    assert (
        f"Place {'ABCDE'[first]} is the first to stay above it, from about year {year:.0f}" in text
    )
    assert above[first, hidden.years >= year].all()
    assert not above[first, hidden.years < year][-1]
    dry = under(initial_reserve=3, reserve_loss=0)
    assert said("reserve", dry) == (
        "0 of 6 relapses stand above the water at their worst point. "
        "At the end no place stands above the water."
    )
    assert "There is no relapse" in said("reserve", under(course=CourseParameters(relapse_rate=0)))
