"""The measuring lab's pictures, judged on the numbers read back from their artists."""

from functools import cache
from itertools import product

import numpy as np
import pytest

from spms_viz import SCENARIOS, simulate
from spms_viz.figures.label_shares import MONTHS, plot_label_shares
from spms_viz.figures.noticing import plot_noticing
from spms_viz.figures.visits import plot_visits
from spms_viz.model.clinic import LABELS, VisitParameters
from spms_viz.model.clinic.pictures import INTERVALS, LabelMix, Noticed, see
from spms_viz.widgets.explorer import explore
from tests.test_figures import artist, line

COURSE = simulate(SCENARIOS["spms_active"].parameters, 2)
SEEN = see(COURSE, VisitParameters(visit_interval=0.25))
COUNTS = np.array([[6, 3, 1], [5, 5, 0], *[[2, 7, 1]] * 6])
MIX = LabelMix(people=9, counts=COUNTS, chosen=1, residual=1.0)
DELAYS = np.array([*[-4.5] * 30, *[2.25] * 50, *[3.0] * 100, *[np.nan] * 20])
NOTICED = Noticed(onset=15.0, horizon=30.0, delays=DELAYS)
DRAWN = {
    "visits": (plot_visits, SEEN),
    "shares": (plot_label_shares, MIX),
    "noticing": (plot_noticing, NOTICED),
}
LAYOUTS = ("beside", "below")
EACH = pytest.mark.parametrize("figure", [*product(DRAWN, LAYOUTS)], indirect=True, ids="-".join)


@cache
def draw(name, layout):
    plot, data = DRAWN[name]
    return plot(data, layout)


@pytest.fixture
def figure(request):
    return draw(*request.param)


def box(axes, gid):
    """Left, right, bottom and top of a polygon; None where it shows nothing."""
    corners = artist(axes, gid).get_xy()
    if np.isnan(corners).any():
        return None
    return [*np.ptp(corners, axis=0), *corners.min(axis=0)]


def texts(axes):
    """Texts that stand inside an axes, with their places in data coordinates."""
    found = [child for child in axes.texts if child.get_gid() != "disclaimer"]
    return {child.get_gid(): child for child in found if child.xy[0] > -100}


@EACH
def test_17_the_lab_s_pictures_carry_their_disclaimer_and_cut_no_text_off(figure):
    figure.canvas.draw()
    for axes in figure.axes:
        text = artist(axes, "disclaimer")
        assert "Not a forecast" in text.get_text()
        inner, outer = text.get_window_extent(), axes.get_window_extent()
        assert outer.x0 <= inner.x0
        assert inner.y1 <= outer.y1
        tight = axes.get_tightbbox()
        assert tight.x0 >= 0
        assert tight.y0 >= 0
        assert tight.x1 <= figure.bbox.x1
        assert tight.y1 <= figure.bbox.y1


@EACH
def test_no_axis_of_the_lab_is_called_edss(figure):
    for axes in figure.axes:
        words = f"{axes.get_xlabel()} {axes.get_ylabel()} {axes.get_title(loc='left')}"
        assert "EDSS" not in words.replace("not EDSS", "")


def test_each_visit_is_a_dot_where_it_measured():
    strokes = line(draw("visits", "beside").axes[0], "visits-dots")
    middles = strokes[0::3]
    np.testing.assert_allclose(middles[:, 0], SEEN.table.years)
    np.testing.assert_allclose(middles[:, 1], SEEN.table.values)


def test_each_label_is_a_shape_of_its_own_around_its_dot():
    axes, shapes = draw("visits", "beside").axes[0], set()
    for label in LABELS:
        corners = line(axes, f"visits-{label}")
        frames = np.split(corners, np.flatnonzero(np.isnan(corners[:, 0])))
        frames = [frame[~np.isnan(frame[:, 0])] for frame in frames]
        middles = [(f.min(axis=0) + f.max(axis=0)) / 2 for f in frames if len(f)]
        found = [(one.year, one.value) for one in SEEN.worsenings if one.label == label]
        np.testing.assert_allclose(np.reshape(middles, (-1, 2)), np.reshape(found, (-1, 2)))
        shapes.add(max(map(len, frames)) if found else label)
    assert len(shapes) == len(LABELS)


def test_labels_are_named_beside_their_dots_unless_they_would_overlap():
    axes = draw("visits", "beside").axes[0]
    named = {(text.get_text(), text.xy[0]) for text in texts(axes).values()}
    assert named <= {(one.label, one.year) for one in SEEN.worsenings}
    assert {text for text, _ in named} == {one.label for one in SEEN.worsenings}
    years = sorted(year for text, year in named if text == "RAW")
    assert years == SEEN.years("RAW")  # far apart: each has its own


def test_the_truth_beside_it_is_the_exact_split():
    truth = draw("visits", "beside").axes[1]
    top = artist(truth, "parts-residual").get_xy()[: len(COURSE.years), 1]
    np.testing.assert_allclose(top, COURSE.parameters.baseline + COURSE.residual)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_bars_stack_to_the_shares_of_each_interval(layout):
    axes = draw("shares", layout).axes[0]
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
    left, right = draw("shares", "beside").axes
    frame = line(left, "shares-chosen")
    assert np.mean([frame[:, 0].min(), frame[:, 0].max()]) == 12 * INTERVALS[MIX.chosen]
    for label, share in zip(LABELS, MIX.shares[MIX.chosen], strict=True):
        found = box(right, f"shares-rule-{label}")
        assert (found[1] if found else 0) == pytest.approx(10 * share)
    assert box(right, "shares-truth-residual")[1] == 10
    assert box(right, "shares-truth-steady") is None
    assert {text.get_text() for text in texts(right).values()} == {"RAW", "PIRA", "residual"}


def test_there_are_twenty_dots_and_none_covers_another():
    axes = draw("noticing", "beside").axes[0]
    strokes = line(axes, "noticing-dots")
    dots = strokes[0::3]
    assert len({tuple(dot) for dot in dots.round(6).tolist()}) == 20
    assert (dots[:, 0] < 0).sum() == NOTICED.false_alarms == 3
    assert (dots[:, 0] > 15).sum() == NOTICED.missed == 2
    assert set(dots[:, 0].tolist()) == {-4.5, 2.5, 3.5, dots[:, 0].max()}  # a column per year
    assert dots[:, 1].max() < 10
    assert line(axes, "noticing-middle")[0, 0] == NOTICED.middle_delay
    shade = artist(axes, "noticing-early").get_xy()
    assert shade[:, 0].max() == 0


@pytest.mark.parametrize("picture", ["visits", "label_shares", "noticing"])
def test_the_lab_moves_nothing_but_what_a_slider_names(picture):
    """A curve that a slider cannot move stands still when it moves."""
    explorer = explore("smallest_change", "visit_interval", picture=picture, stories=20)
    first = {c.gid: c.vertices for panel in explorer.picture.panels for c in panel.curves}
    explorer.sliders["smallest_change"].value = 1.5
    terms = {
        curve.gid: {part for term in (curve.x, *curve.top, *curve.bottom) for part in term.parts}
        for panel in explorer.picture.panels
        for curve in panel.curves
    }
    moved = {c.gid: c.vertices for panel in explorer.picture.panels for c in panel.curves}
    still = [gid for gid, parts in terms.items() if "rule" not in parts]
    assert still
    for gid in still:
        np.testing.assert_array_equal(first[gid], moved[gid])
    assert any(not np.array_equal(first[gid], moved[gid], equal_nan=True) for gid in moved)
