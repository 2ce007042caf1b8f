"""The picture of the slowing idea: the past stays, what comes next is compared."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from spms_viz import CourseParameters, simulate
from spms_viz.figures.slowing import panels
from tests.courses import settings_with
from tests.pictures import curves, levels, said, subject_of

FLAT = CourseParameters(relapse_rate=0, onset_width=0, progression_onset=10)
HALF = replace(FLAT, progression_slowing=0.5, treatment_start=20)


@given(settings_with())
def test_slowing_never_moves_the_past_and_is_never_above(parameters):
    found = curves(panels(subject_of("slowing", parameters, [4]), "class"))
    shown, other = (levels(found[f"slowing-a-{line}"]) for line in ("level", "without"))
    plain = simulate(replace(parameters, progression_slowing=0, relapse_reduction=0), 4)
    np.testing.assert_allclose(other, plain.unclipped, rtol=1e-12)
    past = plain.years < parameters.treatment_start
    np.testing.assert_array_equal(shown[past], other[past])
    assert (shown <= other + 1e-9).all()
    upper, lower = np.split(found["slowing-a-gained"].vertices[:, 1], 2)
    np.testing.assert_array_equal(upper, np.minimum(other, 10))
    np.testing.assert_array_equal(lower[::-1], np.minimum(shown, 10))


def test_the_time_gained_is_what_the_words_say():
    subject = subject_of("slowing", HALF, [1])
    assert subject.stories[0].time_gained == pytest.approx(5, abs=0.03)
    assert subject.stories[0].gap == pytest.approx(1)
    text = said("slowing", subject)
    assert "Up to year 20 both lines are the same." in text
    assert "1.0 iu lower" in text
    assert "5.0 years earlier" in text
    assert "Nothing is slowed" in said("slowing", subject_of("slowing", FLAT, [1]), "workshop")
    late = subject_of("slowing", replace(HALF, treatment_start=30), [1])
    assert "at the end of this drawing" in said("slowing", late)


def test_the_gap_in_words_is_the_largest_of_the_stories():
    course = CourseParameters(relapses_after_onset=0.6, relapse_reduction=0.8)
    subject = subject_of("slowing", course, range(5))
    gaps = [story.plain.unclipped[-1] - story.slowed.unclipped[-1] for story in subject.stories]
    assert len({round(gap, 2) for gap in gaps}) > 1
    assert f"by up to {max(gaps):.1f} iu" in said("slowing", subject)


def test_a_workshop_sees_slowing_in_two_stories():
    with pytest.raises(ValueError, match="at least two stories"):
        panels(subject_of("slowing", HALF, [1]), "workshop")
