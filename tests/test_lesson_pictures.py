"""The pictures of single lessons: one relapse from near, the slowing idea, a time window, luck."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spms_viz import CourseParameters, simulate
from spms_viz.figures.active_or_not import window_panels
from spms_viz.figures.many_stories import many_panels, piles
from spms_viz.figures.one_flare import flare_panels
from spms_viz.figures.slowing import slowing_panels
from spms_viz.model import Settings, ViewParameters, single_relapse
from spms_viz.model.active_or_not import look, scan_changes
from spms_viz.widgets import explore
from spms_viz.words import describe_flare, describe_many, describe_slowing, describe_window
from spms_viz.words.many_stories import MARK, year_crossed
from spms_viz.words.slowing import time_gained
from tests.courses import settings_with

PLAIN = CourseParameters(relapses_after_onset=0.6)
IDEA = replace(PLAIN, progression_slowing=0.5, relapse_reduction=0.5, treatment_start=16)


def curves(panels):
    return {curve.gid: curve for panel in panels for curve in panel.curves}


@given(settings_with())
def test_one_relapse_rises_to_its_height_and_leaves_the_rest(parameters):
    course = single_relapse(parameters)
    top = parameters.baseline + parameters.relapse_severity
    assert course.unclipped.max() == pytest.approx(top)
    left = parameters.relapse_severity * (1 - parameters.recovery)
    assert course.residual[-1] == pytest.approx(left)
    assert course.unclipped[0] == parameters.baseline
    assert course.years[-1] == 2


def test_the_bracket_is_as_high_as_what_stays_and_absent_where_nothing_stays():
    for recovery in (0.6, 1.0):
        course = single_relapse(CourseParameters(recovery=recovery))
        found = curves(flare_panels(course, course, "class"))["flare-stays"].vertices
        if recovery == 1:
            assert np.isnan(found[:, 0]).all()
        else:
            assert np.ptp(found[:, 1]) == pytest.approx(0.8, abs=1e-3)


def test_the_words_of_one_relapse_are_its_numbers():
    said = str(describe_flare([single_relapse(CourseParameters(recovery=0.6))]))
    assert "adds 2.0 iu" in said
    assert "0.8 iu stay" in said
    assert "90 % is back 4.6 months" in said
    course = single_relapse(CourseParameters(recovery=0.6))
    back = course.transient / (0.6 * 2.0)
    months = 12 * (course.years[np.flatnonzero(back >= 0.1)[-1]] - course.relapses[0].onset)
    assert months == pytest.approx(4.6, abs=0.2)
    full = describe_flare([single_relapse(CourseParameters(recovery=1))], "workshop")
    assert "back at the dashed start line" in str(full)


@given(settings_with())
def test_slowing_never_moves_the_past_and_is_never_above(parameters):
    slowed, plain = (
        simulate(parameters, 4),
        simulate(replace(parameters, progression_slowing=0, relapse_reduction=0), 4),
    )
    found = curves(slowing_panels([(slowed, plain)], "class"))
    shown, other = found["slowing-a-level"].vertices, found["slowing-a-without"].vertices
    past = shown[:, 0] < parameters.treatment_start
    np.testing.assert_array_equal(shown[past], other[past])
    assert (shown[:, 1] <= other[:, 1] + 1e-9).all()
    area = found["slowing-a-gained"].vertices
    np.testing.assert_array_equal(area[: len(other)], other)
    np.testing.assert_array_equal(area[len(other) :][::-1], shown)


def test_the_time_gained_is_what_the_words_say():
    flat = CourseParameters(relapse_rate=0, onset_width=0, progression_onset=10)
    slowed = simulate(replace(flat, progression_slowing=0.5, treatment_start=20), 1)
    plain = simulate(flat, 1)
    assert time_gained(slowed, plain) == pytest.approx(5, abs=0.03)
    said = str(describe_slowing([(slowed, plain)]))
    assert "Up to year 20 both lines are the same." in said
    assert "1.0 iu lower" in said
    assert "5.0 years earlier" in said
    same = str(describe_slowing([(plain, plain)], "workshop"))
    assert "still the same" in same
    late = simulate(replace(flat, progression_slowing=0.5, treatment_start=30), 1)
    assert "at the end of this drawing" in str(describe_slowing([(late, plain)]))


def test_a_workshop_sees_slowing_in_two_stories():
    pair = (simulate(IDEA, 1), simulate(PLAIN, 1))
    with pytest.raises(ValueError, match="at least two stories"):
        slowing_panels([pair], "workshop")


def window(start, length, scans=0.0, **changes):
    return Settings(
        course=replace(PLAIN, **changes),
        view=ViewParameters(window_start=start, window_length=length, scan_changes=scans),
    )


@pytest.mark.parametrize("seed", range(6))
def test_active_and_progressing_are_two_questions(seed):
    asked = window(20, 4, relapses_after_onset=0)
    seen = look(simulate(asked.course, seed), asked)
    assert (seen.is_active, seen.is_progressing) == (False, True)
    asked = window(20, 4, relapses_after_onset=1, progression_rate=0, relapse_rate=1.5)
    seen = look(simulate(asked.course, seed), asked)
    assert (seen.is_active, seen.is_progressing) == (seen.relapses > 0, False)
    still = window(20, 4, relapses_after_onset=0, progression_rate=0)
    seen = look(simulate(still.course, seed), still)
    assert (seen.is_active, seen.is_progressing) == (False, False)
    assert "not active, without progression" in str(describe_window(seen))


def test_a_scan_change_alone_makes_a_course_active():
    quiet = {"relapse_rate": 0, "relapses_after_onset": 1}
    counts = [
        look(simulate(window(0, 10, rate, **quiet).course, 3), window(0, 10, rate, **quiet))
        for rate in (0, 1)
    ]
    assert [seen.relapses for seen in counts] == [0, 0]
    assert [seen.is_active for seen in counts] == [False, True]
    assert f"{counts[1].scans} scan changes without one" in str(describe_window(counts[1]))


@given(st.integers(0, 50), st.floats(0, 1), st.floats(0, 1))
def test_more_scan_changes_only_add_some(seed, one, other):
    low, high = sorted((one, other))
    course = simulate(PLAIN, seed)
    few, many = (set(scan_changes(course, window(0, 2, rate)).tolist()) for rate in (low, high))
    assert few <= many


@pytest.mark.parametrize(("start", "box"), [(0, "not active"), (20, "with progression")])
def test_the_box_that_is_marked_is_the_one_that_is_said(start, box):
    asked = window(start, 1)
    course = simulate(asked.course, 2)
    seen = look(course, asked)
    chosen = curves(window_panels((course, seen, []), "class"))["grid-chosen"].vertices
    left, floor = chosen[:, 0].min(), chosen[:, 1].min()
    assert (left > 0) == seen.is_active
    assert (floor > 0) == seen.is_progressing
    assert box in str(describe_window(seen))


def test_only_the_stories_that_are_asked_for_show():
    courses = [simulate(PLAIN, seed) for seed in range(20)]
    found = curves(many_panels(courses, 7, "class"))
    shown = [n for n in range(20) if not np.isnan(found[f"many-level-{n}"].vertices[:, 1]).any()]
    assert shown == list(range(7))
    dots = [n for n in range(20) if not np.isnan(found[f"many-dot-{n}"].vertices).any()]
    assert dots == [n for n in range(7) if not np.isnan(year_crossed(courses[n]))]


def test_counts_are_of_the_stories_shown():
    courses = [simulate(PLAIN, seed) for seed in range(20)]
    crossed = sum(course.residual[-1] + course.progression[-1] + 0.5 >= MARK for course in courses)
    assert 0 < crossed < 20
    assert f"Of these 20, {crossed} cross the mark" in str(describe_many(courses))
    none = describe_many(
        [simulate(CourseParameters(progression_onset=None, recovery=1))], "workshop"
    )
    assert "None of these 1 made-up stories" in str(none)


def test_dots_of_one_bin_stand_on_one_another():
    places = piles([20.1, float("nan"), 21.9, 22.1])
    assert places[0].tolist() == [21.0, 0.5]
    assert np.isnan(places[1]).all()
    assert places[2].tolist() == [21.0, 1.5]
    assert places[3].tolist() == [23.0, 0.5]


@pytest.mark.parametrize(
    ("names", "options"),
    [
        (("progression_rate",), {"picture": "one_flare"}),
        (("stories_shown",), {"picture": "two_patterns"}),
        (("window_start",), {"picture": "slowing"}),
    ],
)
def test_a_slider_that_would_move_nothing_is_refused(names, options):
    with pytest.raises(ValueError, match="does not move this picture"):
        explore(*names, **options)
