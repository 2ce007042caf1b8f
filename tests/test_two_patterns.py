"""The picture of two patterns: drawn and said as they are, each panel by itself."""

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spms_viz import CourseParameters, describe, simulate
from spms_viz.figures import plot
from spms_viz.figures.colours import BLUE, VERMILLION
from spms_viz.words import AUDIENCES
from spms_viz.words.two_patterns import lines
from tests.courses import SEEDS, settings_with
from tests.pictures import line, subject_of

SETTINGS = CourseParameters(relapses_after_onset=0.5, baseline=1.0)


def test_two_patterns_are_drawn_as_they_are_and_share_their_ranges():
    never = replace(SETTINGS, progression_onset=None)
    courses = {"relapsing": simulate(never, 7), "progressive": simulate(SETTINGS, 7)}
    figure = plot(subject_of("two_patterns", SETTINGS))
    for axes, (gid, course) in zip(figure.axes, courses.items(), strict=True):
        np.testing.assert_allclose(line(axes, f"{gid}-level")[:, 1], course.disability, rtol=1e-12)
    assert len({(axes.get_xlim(), axes.get_ylim()) for axes in figure.axes}) == 1


def test_each_pattern_has_its_own_colour_for_every_audience():
    for audience, count in (("class", 1), ("workshop", 2)):
        subject = subject_of("two_patterns", SETTINGS, seeds=range(count))
        for axes, gid, colour in zip(
            plot(subject, audience).axes,
            ("relapsing", "progressive"),
            (BLUE, VERMILLION),
            strict=True,
        ):
            lines_of = [one for one in axes.get_lines() if f"{gid}-level" in str(one.get_gid())]
            assert [one.get_color() for one in lines_of] == [colour] * count


def test_each_panel_is_described_under_its_title():
    left, right = lines(subject_of("two_patterns", SETTINGS), "class")
    never = replace(SETTINGS, progression_onset=None)
    assert str(left) == f"Relapsing-remitting MS (RRMS): {describe(simulate(never, 7))}"
    assert str(right) == f"Secondary progressive MS (SPMS): {describe(simulate(SETTINGS, 7))}"


def test_a_workshop_sees_two_stories_of_each():
    with pytest.raises(ValueError, match="at least two"):
        plot(subject_of("two_patterns", SETTINGS), "workshop")
    with pytest.raises(ValueError, match="needs a course"):
        plot(subject_of("two_patterns", SETTINGS, seeds=()))


@given(settings_with(), st.lists(SEEDS, min_size=2, max_size=3, unique=True))
def test_two_patterns_in_words_hold_for_each_story(parameters, seeds):
    subject = subject_of("two_patterns", parameters, seeds)
    line = str(lines(subject, "workshop")[1])
    counts = [len(course.relapses) for course in subject.progressive]
    said = re.search(r"(No|\d+)(?: to (\d+))? flares? come", line).groups()
    said = [0 if number == "No" else int(number) for number in said if number]
    assert sorted(set(said)) == sorted({min(counts), max(counts)})


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_pattern_that_comes_and_goes_has_nothing_of_the_other(audience):
    said = set()
    for rate in (0.1, 0.4):
        line, _ = lines(
            subject_of("two_patterns", CourseParameters(progression_rate=rate)), audience
        )
        assert "progression" not in line.parts
        said.add(str(line))
    assert len(said) == 1
