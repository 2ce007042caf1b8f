"""A line that goes above the drawing leaves it, with an arrow head; it is never a flat top."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spms_viz.figures.ceiling import HEAD_SIZE, LEVEL_STEPS, Line, in_steps
from tests.oracles.ceiling import walk, with_heads

LEVELS = st.lists(st.one_of(st.integers(0, 16_000), st.just(10_000), st.just(None)), min_size=1)
HALF, HEIGHT = HEAD_SIZE


def line(*levels, years=None):
    values = np.array(levels, dtype=float)
    across = np.arange(values.size, dtype=float) if years is None else np.array(years)
    return Line(across, values, in_steps([values]), 10.0)


def test_a_line_below_the_top_is_drawn_as_it_is():
    low = line(1, 9, 10, 3)
    assert low.seen.tolist() == [[0, 1], [1, 9], [2, 10], [3, 3]]
    assert not low.heads.size


def test_a_line_that_goes_above_ends_and_begins_again_exactly_at_the_top():
    seen = line(8, 12, 9).seen
    drawn = seen[~np.isnan(seen[:, 0])]
    assert drawn.tolist() == [[0, 8], [0.5, 10], [pytest.approx(5 / 3), 10], [2, 9]]
    assert np.isnan(seen[2]).all()  # the pen is lifted between the two


def test_an_arrow_head_points_up_to_where_a_line_goes_out():
    tips = line(8, 12, 12).heads
    assert np.isnan(tips[0]).all()
    right, left = [0.5 + HALF, 10 - HEIGHT], [0.5 - HALF, 10 - HEIGHT]
    assert tips[1:].tolist() == [[0.5, 10], right, left, [0.5, 10]]


def test_of_peaks_close_together_the_last_has_an_arrow_head():
    comb = line(9, 11, 9, 11, 9, 9, 9, 11, years=[0, 0.2, 0.4, 0.6, 0.8, 1, 5, 5.2])
    assert comb.heads[1::5, 0].tolist() == pytest.approx([5.1, 0.5])


def test_the_label_of_a_line_stands_where_it_was_seen_last():
    assert line(8, 12, 14).seen_at(-1).tolist() == [0.5, 10]
    assert line(8, 12, 9).seen_at(-1).tolist() == [2, 9]
    assert line(8, 12, 9).seen_at(0).tolist() == [0, 8]
    assert np.isnan(line(8, np.nan).seen_at(-1)[1])


@given(LEVELS)
def test_a_line_is_cut_as_it_is_point_by_point(steps):
    levels = np.array([np.nan if one is None else one / LEVEL_STEPS for one in steps])
    shown = line(*levels)
    points = np.column_stack([shown.years, levels])
    seen = np.concatenate([shown.seen, shown.heads])
    expected = with_heads(points, 10.0)
    assert seen.shape == expected.shape
    drawn = ~np.isnan(expected[:, 1])
    np.testing.assert_allclose(seen[drawn], expected[drawn])
    assert np.isnan(seen[~drawn, 1]).all()


@given(LEVELS)
def test_no_point_is_above_the_top_and_none_below_it_is_lost(steps):
    levels = np.array([np.nan if one is None else one / LEVEL_STEPS for one in steps])
    seen = line(*levels).seen
    assert np.nanmax(seen[:, 1], initial=0) <= 10
    for number, level in enumerate(levels):
        assert (seen == [number, level]).all(axis=1).any() == (level <= 10)


def test_two_sums_of_terms_that_round_apart_cut_alike():
    """The page adds up whole steps; a line is cut where the page cuts it."""
    terms = [np.array([4.0, 4.0004]), np.array([5.9, 5.9998])]
    shown = Line(np.arange(2.0), sum(terms), in_steps(terms), 10.0)
    assert walk(np.column_stack([[0, 1], sum(terms)]).tolist(), 10.0)[1]
    assert not shown.heads.size
    assert shown.seen[:, 1].tolist() == [9.9, 10.0]
