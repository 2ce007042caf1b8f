"""The picture of stories: equal weight for each line, and words that hold for all of them."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spms_viz import CourseParameters, simulate
from spms_viz.figures import plot
from spms_viz.model.stories import Stories
from tests.courses import SEEDS, settings_with
from tests.pictures import artist, said, subject_of

SETTINGS = CourseParameters(relapses_after_onset=0.5, baseline=1.0)


def test_stories_have_equal_weight_and_differ_by_line_style_and_letter():
    subject = subject_of("stories", SETTINGS, (7, 8, 9))
    (axes,) = plot(subject).axes
    lines = [artist(axes, f"stories-level-{number}") for number in range(3)]
    for drawn, course in zip(lines, subject.courses, strict=True):
        np.testing.assert_allclose(drawn.get_ydata(), course.disability, rtol=1e-12)
    assert len({drawn.get_linewidth() for drawn in lines}) == 1
    assert len({str(drawn._dash_pattern) for drawn in lines}) == 3
    letters = [artist(axes, f"stories-level-{number}-label").get_text() for number in range(3)]
    assert letters == ["A", "B", "C"]


def test_each_story_has_the_luck_of_its_seed():
    subject = subject_of("stories", SETTINGS, (7, 8))
    for course, seed in zip(subject.courses, (7, 8), strict=True):
        np.testing.assert_array_equal(course.disability, simulate(SETTINGS, seed).disability)


def test_more_stories_than_line_styles_are_thin_and_have_no_letter():
    (axes,) = plot(subject_of("stories", SETTINGS, range(20))).axes
    assert {artist(axes, f"stories-level-{n}").get_linewidth() for n in range(20)} == {0.9}
    gids = [str(child.get_gid()) for child in axes.get_children()]
    assert not [gid for gid in gids if gid.startswith("stories-level") and gid.endswith("label")]


def test_one_story_alone_is_refused():
    with pytest.raises(ValueError, match="at least 2 courses, got 1"):
        subject_of("stories", SETTINGS, (7,))


@given(settings_with(), st.lists(SEEDS, min_size=2, max_size=4, unique=True))
def test_stories_in_words_hold_for_each_of_them(parameters, seeds):
    courses = [simulate(parameters, seed) for seed in seeds]
    text = said("stories", subject_of("stories", parameters, seeds))
    counts = [len(course.relapses) for course in courses]
    found = re.search(r"luck: (no|\d+)(?: to (\d+))? relapses?( each)?,", text).groups()
    told = [0 if number == "no" else int(number) for number in found[:2] if number]
    assert sorted(set(told)) == sorted({min(counts), max(counts)})
    ending = text.split(", ending ")[1].split(". ")[0]  # what follows speaks of peaks
    told = re.findall(r"above 10|[\d.]+(?= iu)", ending)
    ends = [course.unclipped[-1] for course in courses]
    for number, end in zip((told * 2)[:2], (min(ends), max(ends)), strict=True):
        assert end > 10 if number == "above 10" else float(number) == pytest.approx(end, abs=0.0501)


@pytest.mark.parametrize(
    ("settings", "text"),
    [
        ({"relapse_rate": 0}, "These 2 stories have no flares."),
        ({}, "These 2 stories have 7 to 10 flares."),
    ],
)
def test_stories_are_counted_as_one_would_say_it(settings, text):
    course = CourseParameters(progression_onset=None, **settings)
    subject = subject_of("stories", course, (2, 3))
    assert said("stories", subject, "workshop").endswith(text)
    same = Stories((subject.courses[0],) * 2)
    assert re.search(r"have (no flares|\d+ flares each)\.$", said("stories", same, "workshop"))
