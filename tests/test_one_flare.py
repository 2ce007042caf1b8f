"""The picture of one flare: a relapse from near, its parts and its numbers."""

import numpy as np
import pytest
from hypothesis import given

from spms_viz import CourseParameters
from spms_viz.figures.one_flare import panels
from spms_viz.model import single_relapse
from tests.courses import settings_with
from tests.pictures import curves, said, subject_of


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
        subject = subject_of("one_flare", CourseParameters(recovery=recovery))
        found = curves(panels(subject, "class"))["flare-stays"].vertices
        if recovery == 1:
            assert np.isnan(found[:, 0]).all()
        else:
            assert np.ptp(found[:, 1]) == pytest.approx(0.8, abs=1e-3)


def test_its_parts_are_named_where_they_are():
    course = CourseParameters(recovery=0.6, relapse_rise=0.1)
    found = curves(panels(subject_of("one_flare", course), "class"))
    level = found["flare-level"].vertices
    month, height = level[np.argmax(level[:, 1])]
    assert found["flare-worst"].vertices[0].tolist() == pytest.approx([month, height])
    first = level[np.flatnonzero(level[:, 1] > course.baseline)[0] - 1]
    assert found["flare-onset"].vertices[0].tolist() == pytest.approx(first.tolist())
    full = found["flare-full"].vertices
    assert full[-1, 1] == pytest.approx(course.baseline, abs=1e-3)


def test_the_words_of_one_relapse_are_its_numbers():
    subject = subject_of("one_flare", CourseParameters(recovery=0.6))
    text = said("one_flare", subject)
    assert "adds 2.0 iu" in text
    assert "0.8 iu stay" in text
    assert "90 % is back 4.6 months" in text
    course = subject.course
    back = course.transient / (0.6 * 2.0)
    months = 12 * (course.years[np.flatnonzero(back >= 0.1)[-1]] - course.relapses[0].onset)
    assert months == pytest.approx(4.6, abs=0.2)
    full = said("one_flare", subject_of("one_flare", CourseParameters(recovery=1)), "workshop")
    assert "back at the dashed start line" in full
    none = said("one_flare", subject_of("one_flare", CourseParameters(recovery=0)))
    assert "is back" not in none
