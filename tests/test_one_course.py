"""The picture of one course, judged on the numbers read back from its artists."""

import numpy as np
import pytest

from spms_viz import CourseParameters, describe, simulate
from spms_viz.figures import plot
from tests.pictures import artist, line, said, subject_of

SETTINGS = CourseParameters(relapses_after_onset=0.5, baseline=1.0)
NEVER = CourseParameters(progression_onset=None)


def test_one_course_is_drawn_as_it_is():
    course = simulate(SETTINGS, 7)
    (axes,) = plot(subject_of("one_course", SETTINGS)).axes
    years, level = line(axes, "course-level").T
    np.testing.assert_array_equal(years, course.years)
    np.testing.assert_allclose(level, course.disability, rtol=1e-12)
    strokes = line(axes, "course-marks")[::3, 0]
    assert strokes.tolist() == [relapse.onset for relapse in course.relapses]
    assert line(axes, "course-baseline")[:, 1].tolist() == [1.0, 1.0]


def test_it_is_said_as_it_is_drawn():
    assert said("one_course", subject_of("one_course", SETTINGS)) == describe(simulate(SETTINGS, 7))


def test_a_picture_that_starts_without_relapses_can_show_marks_later():
    quiet = CourseParameters(relapse_rate=0, progression_onset=None)
    (axes,) = plot(subject_of("one_course", quiet)).axes
    assert np.isnan(line(axes, "course-marks")[:, 0]).all()
    assert len(line(axes, "course-marks")) == 3


@pytest.mark.parametrize(
    "course", [SETTINGS, CourseParameters(progression_onset=None, early_progression_rate=0.05)]
)
def test_a_workshop_never_sees_one_worsening_line_alone(course):
    with pytest.raises(ValueError, match="never shown as one line"):
        plot(subject_of("one_course", course), "workshop")


def test_the_onset_is_soft_and_absent_where_it_never_comes():
    (axes,) = plot(subject_of("one_course", SETTINGS)).axes
    bands = [artist(axes, f"course-onset-{n}").get_xy()[:, 0] for n in range(3)]
    np.testing.assert_allclose([np.ptp(band) for band in bands], [4.0, 2.64, 1.32])
    middles = [(band.min() + band.max()) / 2 for band in bands]
    np.testing.assert_allclose(middles, SETTINGS.progression_onset)
    figure = plot(subject_of("one_course", NEVER))
    (axes,) = figure.axes
    for number in range(3):
        assert np.isnan(artist(axes, f"course-onset-{number}").get_xy()[:, 0]).all()
    figure.canvas.draw()
    x, _ = artist(axes, "course-onset-0-label").get_window_extent().max
    assert x < 0
