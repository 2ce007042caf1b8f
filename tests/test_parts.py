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


def test_what_goes_off_the_top_is_cut_off_in_every_band_and_leaves_as_a_line():
    steep = CourseParameters(relapse_rate=1.5, recovery=0.2, progression_rate=0.4)
    assert simulate(steep, 7).is_cut_off
    (axes,) = plot(subject_of("parts", steep)).axes
    for part in ("residual", "steady"):
        assert artist(axes, f"parts-{part}").get_xy()[:, 1].max() == 10
    level = line(axes, "parts-level")
    assert np.nanmax(level[:, 1]) == 10
    assert np.isnan(level[:, 1]).any()


@given(settings_with(), SEEDS)
def test_the_parts_in_words_are_the_parts_in_the_arrays(parameters, seed):
    course = simulate(parameters, seed)
    text = said("parts", subject_of("parts", parameters, [seed]))
    stack = parameters.baseline + course.residual + course.progression
    parts = [
        float(np.interp(10, stack, part)) if stack[-1] > 10 else part[-1]
        for part in (course.residual, course.progression)
    ]
    assert ("reaches 10 iu" in text) == (stack[-1] > 10)
    named = [
        re.search(rf"(less than )?([\d.]+) iu are {name}", text)
        for name in ("left over from relapses", "the steady part")
    ]
    assert ("Nothing is left over and nothing builds up" in text) == (not any(named))
    for found, part in zip(named, parts, strict=True):
        assert bool(found) == (part > 0)
        if found:
            assert part < 0.05 if found[1] else float(found[2]) == pytest.approx(part, abs=0.0501)


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
