"""The picture of active or not: two questions about one time window."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spms_viz import CourseParameters, simulate
from spms_viz.figures.active_or_not import panels
from spms_viz.model import Settings, ViewParameters
from spms_viz.model.active_or_not import scan_changes, subject
from tests.pictures import curves, said

PLAIN = CourseParameters(relapses_after_onset=0.6)


def window(start, length, scans=0.0, **changes):
    return Settings(
        course=replace(PLAIN, **changes),
        view=ViewParameters(window_start=start, window_length=length, scan_changes=scans),
    )


@pytest.mark.parametrize("seed", range(6))
def test_active_and_progressing_are_two_questions(seed):
    seen = subject(window(20, 4, relapses_after_onset=0), [seed]).seen
    assert (seen.is_active, seen.is_progressing) == (False, True)
    asked = window(20, 4, relapses_after_onset=1, progression_rate=0, relapse_rate=1.5)
    seen = subject(asked, [seed]).seen
    assert (seen.is_active, seen.is_progressing) == (seen.relapses > 0, False)
    still = subject(window(20, 4, relapses_after_onset=0, progression_rate=0), [seed])
    assert (still.seen.is_active, still.seen.is_progressing) == (False, False)
    assert "not active, without progression" in said("active_or_not", still)


def test_a_scan_change_alone_makes_a_course_active():
    quiet = {"relapse_rate": 0, "relapses_after_onset": 1}
    without, some = (subject(window(0, 10, rate, **quiet), [3]) for rate in (0, 1))
    assert [one.seen.relapses for one in (without, some)] == [0, 0]
    assert [one.seen.is_active for one in (without, some)] == [False, True]
    assert f"{some.seen.scans} scan changes without one" in said("active_or_not", some)
    strokes = curves(panels(some, "class"))["window-scans"].vertices[::3, 0]
    assert (strokes < 10).sum() == some.seen.scans
    assert np.isnan(curves(panels(without, "class"))["window-scans"].vertices[:, 0]).all()


@given(st.integers(0, 50), st.floats(0, 1), st.floats(0, 1))
def test_more_scan_changes_only_add_some(seed, one, other):
    low, high = sorted((one, other))
    course = simulate(PLAIN, seed)
    few, many = (set(scan_changes(course, window(0, 2, rate)).tolist()) for rate in (low, high))
    assert few <= many


@pytest.mark.parametrize(("start", "box"), [(0, "not active"), (20, "with progression")])
def test_the_box_that_is_marked_is_the_one_that_is_said(start, box):
    looked = subject(window(start, 1), [2])
    chosen = curves(panels(looked, "class"))["grid-chosen"].vertices
    left, floor = chosen[:, 0].min(), chosen[:, 1].min()
    assert (left > 0) == looked.seen.is_active
    assert (floor > 0) == looked.seen.is_progressing
    assert box in said("active_or_not", looked)
