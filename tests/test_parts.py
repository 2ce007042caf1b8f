"""The picture of parts: bands of exact heights, and the same numbers in words."""

import re

import numpy as np
import pytest
from hypothesis import given

from spms_viz import CourseParameters, simulate
from spms_viz.figures import plot
from tests.courses import SEEDS, settings_with
from tests.pictures import artist, line, said, subject_of

SETTINGS = CourseParameters(relapses_after_onset=0.5, baseline=1.0)


def test_the_bands_of_the_parts_have_the_exact_heights():
    course = simulate(SETTINGS, 7)
    (axes,) = plot(subject_of("parts", SETTINGS)).axes
    n = len(course.years)
    residual, steady = (artist(axes, f"parts-{part}").get_xy() for part in ("residual", "steady"))
    np.testing.assert_allclose(residual[:n, 1], 1.0 + course.residual)
    np.testing.assert_allclose(residual[n : 2 * n, 1], 1.0)
    np.testing.assert_allclose(steady[:n, 1], 1.0 + course.residual + course.progression)
    np.testing.assert_allclose(steady[n : 2 * n, 1][::-1], 1.0 + course.residual)


def test_what_goes_off_the_top_is_cut_off_in_every_band():
    steep = CourseParameters(relapse_rate=1.5, recovery=0.2, progression_rate=0.4)
    assert simulate(steep, 7).is_cut_off
    (axes,) = plot(subject_of("parts", steep)).axes
    for part in ("residual", "steady"):
        assert artist(axes, f"parts-{part}").get_xy()[:, 1].max() == 10
    assert line(axes, "parts-level")[:, 1].max() == 10


@given(settings_with(), SEEDS)
def test_the_parts_in_words_are_the_parts_in_the_arrays(parameters, seed):
    course = simulate(parameters, seed)
    text = said("parts", subject_of("parts", parameters, [seed]))
    residual, steady = course.residual[-1], course.progression[-1]
    if residual + steady == 0:
        assert "Nothing is left over" in text
        return
    found = re.search(r"([\d.]+) iu are left over.* and ([\d.]+) iu are the steady part", text)
    np.testing.assert_allclose(list(map(float, found.groups())), [residual, steady], atol=0.0501)


@pytest.mark.parametrize(
    ("course", "part"),
    [
        ({"progression_onset": None}, "all of the rise"),
        ({"recovery": 1}, "none of the rise"),
        ({"recovery": 0.85}, "about half of the rise"),
        ({"recovery": 0.6}, "a larger part of the rise"),
    ],
)
def test_a_workshop_reads_a_part_and_no_number(course, part):
    text = said("parts", subject_of("parts", CourseParameters(**course)), "workshop")
    assert part in text
    assert not re.search(r"\d", text)
