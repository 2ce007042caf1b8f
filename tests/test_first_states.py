"""The first state of each lesson's picture shows its point, read back from what is drawn."""

import itertools
from collections import Counter

import numpy as np
import pytest

from spms_viz import SCENARIOS
from spms_viz.widgets import explore
from spms_viz.widgets.kinds import KINDS
from tests.pictures import artist, curves
from tests.site import LESSONS, explorers_of

BOTH = pytest.mark.parametrize(
    "page", ["class/09_hidden_reserve.html", "workshop/02_two_patterns.html"]
)
NOT_ACTIVE, ACTIVE = (False, True), (True, True)  # active, with progression


@pytest.fixture(scope="module")
def pictures():
    """Return page and kind -> the explorers of that kind, as they open."""
    found = {}
    for lesson in LESSONS:
        for one in explorers_of(lesson):
            found.setdefault((lesson.page, one.picture.kind.name), []).append(one)
    return found


@pytest.fixture
def boxes(pictures):
    """Return both pictures of active or not, as they open."""
    both = pictures["class/05_active_or_not.html", "active_or_not"]
    for explorer in both:
        explorer.start_again()
    return both


def drawn(explorer, **values):
    """Return gid -> points, with some sliders elsewhere than where they stand."""
    picture = explorer.picture
    settings = picture.settings.with_steps(
        {name: one.value for name, one in explorer.sliders.items()} | values
    )
    panels = picture.kind.panels(picture.kind.subject(settings, picture.seeds), picture.audience)
    return {gid: curve.vertices for gid, curve in curves(panels).items()}


def values_of(explorer, scenario):
    course = SCENARIOS[scenario].parameters
    return {name: getattr(course, name) for name in explorer.sliders if hasattr(course, name)}


def box(found):
    """Return whether the box that is marked is an active one, and one with progression."""
    x, y = found["grid-chosen"].T
    return bool(x.min() > 0), bool(y.min() > 0)


def relapses_in_window(found):
    start, end = found["window-glass"][[0, 2], 0]
    onsets = found["window-marks"][::3, 0]
    return int(((onsets >= start) & (onsets < end)).sum())


def test_spms_active_lies_in_its_box_and_spms_not_active_in_its_own(boxes):
    with_presets, with_scans = boxes
    active = drawn(with_presets, **values_of(with_presets, "spms_active"))
    still = drawn(with_presets, **values_of(with_presets, "spms_not_active"))
    assert (box(active), box(still)) == (ACTIVE, NOT_ACTIVE)
    assert relapses_in_window(active) >= 2
    assert (box(drawn(with_presets)), box(drawn(with_scans))) == (NOT_ACTIVE, ACTIVE)


def test_raising_relapses_after_the_onset_adds_relapses_in_the_window(boxes):
    row = boxes[0].sliders["relapses_after_onset"].parameter
    counts = [relapses_in_window(drawn(boxes[0], relapses_after_onset=at)) for at in row.values]
    assert counts[0] == 0
    assert counts[1] >= 1
    assert counts == sorted(counts)
    assert counts[-1] >= 2


def test_each_of_the_four_boxes_comes_up_for_a_fair_share_of_the_settings(boxes):
    sliders = boxes[0].sliders
    every = itertools.product(*(slider.parameter.steps for slider in sliders.values()))
    found = Counter(box(drawn(boxes[0], **dict(zip(sliders, one, strict=True)))) for one in every)
    assert len(found) == 4
    assert min(found.values()) >= 0.1 * found.total(), found


def test_scan_changes_move_the_box_of_each_window_without_a_relapse(boxes):
    _, explorer = boxes
    quiet = 0
    for start in explorer.sliders["window_start"].parameter.values:
        before = drawn(explorer, window_start=start)
        if relapses_in_window(before):
            continue
        quiet += 1
        after = drawn(explorer, window_start=start, scan_changes=1.0)
        assert (box(before)[0], box(after)[0]) == (False, True), start
    assert quiet >= 3
    first_step = drawn(explorer, window_start=18.0, scan_changes=0.25)
    assert (box(drawn(explorer, window_start=18.0)), box(first_step)) == (NOT_ACTIVE, ACTIVE)


def end_of(explorer, **values):
    return drawn(explorer, **values)["slowing-a-level"][-1, 1]


def test_earlier_slowing_with_fewer_relapses_ends_visibly_lower_than_later(pictures):
    (explorer,) = pictures["class/08_slowing_things_down.html", "slowing"]
    ends = [
        end_of(explorer, treatment_start=start, relapse_reduction=0.8)
        for start in (3.0, 18.0, 24.0)
    ]
    assert np.diff(ends).min() >= 0.5
    fewer = [end_of(explorer, relapse_reduction=share) for share in (0.0, 0.4, 0.8)]
    assert np.diff(fewer).max() <= -0.2
    found = drawn(explorer)
    assert found["slowing-a-without"][-1, 1] - found["slowing-a-level"][-1, 1] >= 1


def test_the_name_of_the_gap_lies_on_no_line_where_a_workshop_sees_slowing_first(pictures):
    (explorer,) = pictures["workshop/04_slowing_things_down.html", "slowing"]
    for layout in ("beside", "below"):
        figure = explorer.picture.figure(layout)
        figure.canvas.draw()
        for axes, story in zip(figure.axes, "ab", strict=True):
            name = artist(axes, f"slowing-{story}-name-label").get_window_extent()
            for line in ("level", "without"):
                points = artist(axes, f"slowing-{story}-{line}").get_xydata()
                assert not name.count_contains(axes.transData.transform(points))


def first_lane(found, story):
    """Return the lane whose line is the first above its dashed line, and the year."""
    years = []
    for lane in range(5):
        x, y = found[f"lanes-{story}-level-{lane}"].T
        above = x[y > found[f"lanes-{story}-noticed-{lane}"][0, 1]]
        years.append(above.min() if above.size else np.inf)
    return int(np.argmin(years)), min(years)


@BOTH
def test_the_lanes_are_half_way_and_another_one_came_first_in_each_story(pictures, page):
    (explorer,) = pictures[page, "lanes"]
    found = drawn(explorer)
    x, y = found["lanes-a-level-0"].T
    assert x[~np.isnan(y)].max() == 15
    (one, year), (other, later) = (first_lane(found, story) for story in "ab")
    assert one != other
    assert max(year, later) < 15


def test_the_dots_of_noticing_fill_a_fifth_of_their_drawing_and_show_false_alarms(pictures):
    (explorer,) = pictures["class/10_measuring_worsening.html", "noticing"]
    for layout in ("beside", "below"):
        axes = explorer.picture.figure(layout).axes[0]
        line = artist(axes, "noticing-dots")
        dots = axes.transData.transform(line.get_xydata()[::3])
        sides = np.ptp(dots, axis=0) + line.get_linewidth() * axes.figure.dpi / 72
        assert sides.prod() >= 0.2 * axes.bbox.width * axes.bbox.height
        years = line.get_xydata()[::3, 0]
        assert 3 <= (years < 0).sum() <= 10


@pytest.mark.parametrize("page", ["class/03_slow_change.html", "workshop/02_two_patterns.html"])
def test_three_speeds_start_as_one_line_and_end_far_apart(pictures, page):
    (explorer,) = pictures[page, "three_speeds"]
    lines = [drawn(explorer)[f"speeds-level-{number}"] for number in range(3)]
    before = lines[0][:, 0] < 13
    assert all(np.array_equal(line[before], lines[0][before]) for line in lines)
    assert np.diff([line[-1, 1] for line in lines]).min() >= 0.5


def test_the_first_picture_has_relapses_in_each_third_and_a_slope_beside_them(pictures):
    (explorer,) = pictures["class/01_two_patterns.html", "two_patterns"]
    found = drawn(explorer)
    onsets = found["relapsing-marks"][::3, 0]
    assert np.histogram(onsets, bins=3, range=(0, 30))[0].min() >= 1
    relapsing, progressive = (found[f"{side}-level"] for side in ("relapsing", "progressive"))
    assert relapsing[-1, 1] - relapsing[0, 1] < 0.05
    assert progressive[-1, 1] - relapsing[-1, 1] >= 2


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_a_picture_opens_with_is_a_place_of_its_sliders(kind):
    for name, value in kind.first.items():
        assert name in kind.moved_by
        opened = explore(name, picture=kind.name)
        assert opened.sliders[name].value == value in kind.parameter(name).steps
