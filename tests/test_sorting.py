"""Curves to sort: what makes each one what it is, its shape in words, and what is said to it."""

import re

import numpy as np
import pytest

from spms_viz.figures.sorting import TRUTH, plot_mystery
from spms_viz.model.sorting import FROM_THE_START, MYSTERY, PATTERNS
from spms_viz.widgets import choose_to_look, sort_curves
from spms_viz.words import AUDIENCES, MISCONCEPTIONS, WORDING
from spms_viz.words.shape import describe_shape
from spms_viz.words.sorting import SORTING, mystery_questions
from tests.reading import reading_grade
from tests.test_questions import FIELD_TERMS, LOOK_AGAIN
from tests.test_words import AVOID

ALL = [*MYSTERY.values(), FROM_THE_START]
EACH = pytest.mark.parametrize("curve", MYSTERY.values(), ids=list(MYSTERY))
READERS = pytest.mark.parametrize("audience", AUDIENCES)
GIVEN_AWAY = r"come|build|tell|RRMS|SPMS|PPMS|relaps|flare|progress|steady"


def calm(course):
    return course.unclipped - course.transient


def test_two_curves_of_each_pattern_are_pinned():
    assert {name: one.pattern for name, one in MYSTERY.items()} == {
        "A": "builds_up",
        "B": "comes_and_goes",
        "C": "cannot_tell",
        "D": "builds_up",
        "E": "comes_and_goes",
        "F": "cannot_tell",
    }
    assert [one.seed for one in MYSTERY.values()] == [5, 13, 9, 4, 4, 163]


@EACH
def test_a_curve_s_pattern_is_true_of_its_data(curve):
    first, last = curve.ways[0], curve.ways[-1]
    if curve.pattern == "comes_and_goes":
        assert curve.is_whole
        assert len(first.relapses) >= 3
        assert not first.progression.any()
    elif curve.pattern == "builds_up":
        assert curve.is_whole
        late = first.years >= 15
        assert (np.diff(calm(first)[late]) > 0).all()  # it climbs all the time
        assert first.progression[-1] > 3
    else:
        assert curve.shown_until <= 0.2 * curve.parameters.horizon
        assert not first.progression.any()
        assert last.progression[-1] > 3


@EACH
def test_what_cannot_be_told_yet_is_the_same_for_both_ways_as_far_as_it_is_shown(curve):
    if curve.is_whole:
        assert len(curve.ways) == 1
        return
    one, other = ([way.years, way.unclipped] for way in curve.ways)
    shown = one[0] <= curve.shown_until
    for mine, theirs in zip(one, other, strict=True):
        np.testing.assert_array_equal(mine[shown], theirs[: shown.sum()])


def test_what_the_feedback_says_of_single_curves_is_so():
    a, b, c, d, e, f = (one.ways[0] for one in MYSTERY.values())
    assert not [one for one in a.relapses if one.onset > 15]
    floor = np.diff(calm(b)[b.years > 0])
    assert floor.max() > 0
    assert b.residual[-1] > 2
    assert len([one for one in c.relapses if one.onset < 4]) == 1
    assert [one.onset for one in d.relapses] == [one.onset for one in e.relapses]
    assert [one for one in d.relapses if one.onset > 15]
    assert e.disability[-1] == pytest.approx(e.disability[0], abs=0.01)
    values = MYSTERY["F"].dots.values[:4]
    assert MYSTERY["F"].dots.years[3] == MYSTERY["F"].shown_until == 3
    assert values[-1] > values[:-1].max() + 0.5
    assert f.relapses[0].onset < 3


def test_the_extra_one_is_slow_from_the_start_without_relapses():
    course = FROM_THE_START.ways[0]
    assert not course.relapses
    assert (np.diff(course.progression) > 0).all()


@pytest.mark.parametrize("curve", ALL, ids=lambda one: one.name)
def test_peaks_stand_apart_so_that_those_in_words_are_those_in_the_picture(curve):
    onsets = [one.onset for one in curve.ways[0].relapses if one.onset <= curve.shown_until]
    assert (np.diff(onsets) > 0.5).all()


@READERS
@pytest.mark.parametrize("curve", ALL, ids=lambda one: one.name)
def test_a_shape_in_words_does_not_give_the_pattern_away(curve, audience):
    text = describe_shape(curve, audience)
    assert not re.search(GIVEN_AWAY, text, re.IGNORECASE), text
    assert ("not drawn yet" in text) == (not curve.is_whole)
    if audience == "workshop":
        assert not re.search(r"\biu\b|\d\.\d", text)
        assert reading_grade(text) <= 6.0


@READERS
def test_curves_can_be_sorted_by_their_shape_in_words_alone(audience):
    said = {name: describe_shape(one, audience) for name, one in MYSTERY.items()}
    for name, curve in MYSTERY.items():
        sorted_as = (
            "cannot_tell"
            if "not drawn yet" in said[name]
            else "builds_up"
            if "goes up" in said[name].split("rise")[-2] + said[name].split("rise")[-1]
            else "comes_and_goes"
        )
        assert sorted_as == curve.pattern, said[name]


def test_a_shape_in_words_says_what_the_arrays_say():
    text = describe_shape(MYSTERY["B"], "class")
    assert text.startswith(
        "Years 0 to 10: 2 short rises, near years 3 and 5; the line is level outside the rises, "
        "and higher after each of them, from 0.5 iu to 1.6 iu."
    )
    course = MYSTERY["B"].ways[0]
    assert np.interp(9.99, course.years, calm(course)) == pytest.approx(1.6, abs=0.05)
    assert sum(one.onset < 10 for one in course.relapses) == 2


@READERS
@EACH
def test_every_choice_has_feedback_and_the_right_one_fits_the_pattern(curve, audience):
    question = mystery_questions(audience)[curve.name]
    assert question.right == PATTERNS.index(curve.pattern)
    assert [one.is_right for one in question.choices].count(True) == 1
    assert question.misconception in MISCONCEPTIONS
    for choice in question.choices:
        if choice.is_right:
            assert choice.feedback.startswith("Yes.")
        else:
            assert choice.feedback.startswith("This is the idea that ")
            assert re.search(LOOK_AGAIN, choice.feedback)


@READERS
def test_words_around_the_curves_are_plain_and_complete(audience):
    words = SORTING[audience]
    questions = mystery_questions(audience).values()
    feedback = [choice.feedback for one in questions for choice in one.choices]
    texts = [words.choose, words.closing, words.extra, *words.labels.values(), *feedback]
    assert set(words.labels) == {one.name for one in ALL}
    for text in texts:
        assert not re.search(AVOID + r"|[{}]", text, re.IGNORECASE)
    if audience == "workshop":
        assert max(map(reading_grade, texts)) <= 6.0
        assert [text for text in texts if re.search(FIELD_TERMS, text, re.IGNORECASE)] == []


@READERS
def test_all_curves_have_the_same_axes_and_the_disclaimer_inside(audience):
    figure = plot_mystery(ALL, audience, with_answer=True)
    figure.canvas.draw()
    for axes, curve in zip(figure.axes, ALL, strict=True):
        assert (axes.get_xlim(), axes.get_ylim()) == ((0, 30), (-1, 12))
        assert axes.get_title(loc="left").endswith(curve.name)
        assert axes.get_xlabel() == WORDING[audience].time_axis
        (text,) = [one for one in axes.texts if one.get_gid() == "disclaimer"]
        assert text.get_text() == WORDING[audience].disclaimer
        inside = axes.get_window_extent()
        assert inside.x0 <= text.get_window_extent().x0
        assert text.get_window_extent().x1 <= inside.x1


@EACH
def test_only_what_is_shown_is_drawn_and_the_answer_apart(curve):
    (axes,) = plot_mystery([curve], with_answer=False).axes
    gids = [child.get_gid() or "" for child in axes.get_children()]
    assert not [gid for gid in gids if gid.startswith(TRUTH)]
    for line in axes.get_lines():
        if line.get_gid() in {"mystery-level", "mystery-dots"}:
            years = line.get_xdata()
            assert np.nanmax(years) <= curve.shown_until + 0.1
            assert line.get_color() == "#222222"  # no colour gives it away
    labels = {child.get_gid() for child in plot_mystery([curve], with_answer=True).axes[0].lines}
    assert [gid for gid in labels if gid.startswith(TRUTH)]


@READERS
def test_choices_can_be_read_by_python_and_nothing_is_chosen_at_first(audience):
    made = sort_curves(audience)
    assert set(made.answers.values()) == {""}
    made.chosen = [1, 0, 2, 1, 0, 2]
    assert made.answers["C"] == "Cannot tell yet"
    assert "not drawn yet" in made.words
    assert "Both dashed lines" not in made.words
    assert choose_to_look(made).child is made


def test_on_paper_the_curves_come_without_their_answers():
    data = sort_curves()._repr_mimebundle_()
    data = data[0] if isinstance(data, tuple) else data
    assert "Curve F" in data["image/svg+xml"]
    assert TRUTH not in data["image/svg+xml"]


def test_sources_are_for_the_class():
    by_reader = {audience: sort_curves(audience).curves[5]["sources"] for audience in AUDIENCES}
    assert by_reader["class"]
    assert not by_reader["workshop"]


def test_an_unknown_reader_is_refused():
    with pytest.raises(ValueError, match="one of class, workshop"):
        sort_curves("pupils")
