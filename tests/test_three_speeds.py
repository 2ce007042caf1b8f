"""The picture of three speeds: one line up to the change-over, three from there on."""

import itertools
import re

import numpy as np
import pytest

from spms_viz import SCENARIOS, CourseParameters
from spms_viz.figures import plot
from spms_viz.figures.three_speeds import panels, rows_apart
from spms_viz.model import Settings
from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.model.three_speeds import SAME, subject
from spms_viz.words import AUDIENCES, WORDING
from spms_viz.words.parameter import word_for
from spms_viz.words.three_speeds import NAMES, lines
from tests.pictures import artist, curves, said, subject_of

LUCK = [82]
EACH_AUDIENCE = pytest.mark.parametrize("audience", AUDIENCES)
CLASS = {
    "plateau_start": range(15, 23),
    "plateau_duration": range(7),
    "relapse_rate": np.arange(11) / 10,
}
WORKSHOP = {"plateau_duration": range(7), "relapse_rate": np.arange(2, 8) / 10}


def speeds(**changes):
    return subject(Settings(course=CourseParameters(**changes)), LUCK)


def levels(looked):
    found = curves(panels(looked, "class"))
    return [found[f"speeds-level-{number}"].vertices[:, 1] for number in range(3)]


def over(grid):
    for values in itertools.product(*grid.values()):
        yield speeds(**dict(zip(grid, map(float, values), strict=True)))


def numbers(text):
    return [float(one) for one in re.findall(r"\d+(?:\.\d+)?", text)]


def test_the_speeds_are_those_of_the_presets():
    drawn = [course.parameters.progression_rate for course in speeds().courses]
    presets = ("spms_slow", "spms_not_active", "spms_faster")
    assert drawn == [SCENARIOS[name].parameters.progression_rate for name in presets]
    assert drawn == [0.10, 0.20, 0.35]


def test_three_lines_are_one_up_to_the_change_over_and_fan_out_from_there():
    looked = speeds()
    slow, medium, faster = levels(looked)
    years = looked.medium.years
    before = years <= 13  # the change-over starts
    np.testing.assert_array_equal(slow[before], medium[before])
    np.testing.assert_array_equal(slow[before], faster[before])
    after = years > 17
    assert (slow[after] < medium[after]).all()
    assert (medium[after] < faster[after]).all()
    ends = [level[-1] for level in (slow, medium, faster)]
    assert np.diff(ends) == pytest.approx([1.5, 2.25])  # 15 years, 0.10 and 0.15 iu a year apart


def test_what_the_three_share_is_drawn_as_one_line_over_them():
    looked = speeds(progression_onset=20)
    shared = curves(panels(looked, "class"))["speeds-shared"].vertices[:, 1]
    drawn = ~np.isnan(shared)
    np.testing.assert_array_equal(shared[drawn], levels(looked)[1][drawn])
    assert 18 < looked.medium.years[drawn].max() < 20
    spread = np.ptp(levels(looked), axis=0)
    assert spread[drawn].max() < SAME <= spread[~drawn].min()
    never = curves(panels(speeds(progression_onset=None), "class"))["speeds-shared"]
    assert not np.isnan(never.vertices).any()


def test_a_plateau_holds_the_medium_line_alone():
    slow, medium, faster = levels(speeds(plateau_start=18, plateau_duration=5))
    plain = levels(speeds())
    np.testing.assert_array_equal(slow, plain[0])
    np.testing.assert_array_equal(faster, plain[2])
    years = speeds().medium.years
    assert np.ptp(medium[(years >= 18) & (years <= 23)]) < 0.001
    assert plain[1][-1] - medium[-1] == pytest.approx(1.0)
    bar = curves(panels(speeds(plateau_start=18, plateau_duration=5), "class"))["speeds-spell"]
    assert bar.vertices[:, 0].tolist() == [18, 23]


@pytest.mark.parametrize(
    ("changes", "pauses"),
    [
        ({"plateau_start": 20, "plateau_duration": 0}, False),
        ({"plateau_start": 20, "plateau_duration": 5}, True),
        ({"plateau_start": 26, "plateau_duration": 6}, False),  # does not end in the drawing
        ({"plateau_start": 30, "plateau_duration": 5}, False),
        ({"plateau_start": 5, "plateau_duration": 5}, False),  # nothing climbs there
        ({"plateau_start": 12, "plateau_duration": 8}, False),  # nothing climbed before
        ({"plateau_start": 20, "plateau_duration": 5, "progression_onset": None}, False),
    ],
    ids=str,
)
@EACH_AUDIENCE
def test_a_pause_is_named_where_it_interrupts_a_climb(changes, pauses, audience):
    looked = speeds(**changes)
    assert ("pause" in said("three_speeds", looked, audience)) == pauses
    bar = curves(panels(looked, audience))["speeds-spell"].vertices
    assert np.isnan(bar).any() != pauses


def test_each_number_in_words_is_one_of_the_drawing():
    for looked in itertools.islice(over(CLASS), 0, None, 7):
        ends = [level[-1] for level in levels(looked)]
        where, apart, *_ = lines(looked, "class")[0].sentences
        assert numbers(where) == pytest.approx(ends, abs=0.051)
        assert numbers(apart) == pytest.approx([max(ends) - min(ends)], abs=0.051)


def test_a_workshop_reads_where_each_line_ends_and_no_numbers():
    for looked in over(WORKSHOP):
        where, apart, *_ = lines(looked, "workshop")[0].sentences
        ends = [level[-1] for level in levels(looked)]
        words = [word_for(end, WORDING["workshop"].levels) for end in ends]
        assert re.findall(r"(?:slow line ends|medium line|faster line) ([\w ]+)", where) == words
        assert apart == "From the lowest end to the highest, the lines are far apart."
        assert max(ends) - min(ends) > 3
        assert not numbers(said("three_speeds", looked, "workshop"))


@EACH_AUDIENCE
def test_no_line_is_the_course(audience):
    text = said("three_speeds", speeds(), audience)
    assert "Speed differs from person to person" in text
    same = said("three_speeds", speeds(progression_onset=None), audience)
    assert "three lines are the same" in same
    assert "end" not in same.lower()


@pytest.mark.parametrize("grid", [CLASS, WORKSHOP], ids=["class", "workshop"])
def test_every_state_of_a_lesson_stays_in_the_drawing(grid):
    highest = max(one.unclipped.max() for looked in over(grid) for one in looked.courses)
    assert highest <= LEVEL_MAXIMUM


def test_a_line_that_leaves_the_drawing_is_said_to_do_so():
    looked = speeds(relapse_rate=1.5, recovery=0.6, progression_onset=10)
    text = said("three_speeds", looked)
    assert "faster above 10 iu." in text
    assert "1 of 3 lines goes above 10 iu" in text
    assert "apart" not in text
    text = said("three_speeds", speeds(relapse_rate=1.5, recovery=0), "workshop")
    assert "3 of 3 lines leave the drawing at the top" in text


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ([1, 4, 7], [1, 4, 7]),
        ([2, 2.5, 7], [2, 3.35, 7]),
        ([3, 2.5, 7], [3.85, 2.5, 7]),  # the medium line can end lowest
        ([2, 2, 2], [2, 3.35, 4.7]),
        ([10, 10, 10], [5.9, 7.25, 8.6]),
        ([4, 9.2, 10], [4, 7.25, 8.6]),
    ],
)
def test_names_stand_apart_in_the_order_of_their_lines(ends, expected):
    assert rows_apart(ends).tolist() == pytest.approx(expected)


@EACH_AUDIENCE
@pytest.mark.parametrize("layout", ["beside", "below"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"plateau_start": 20, "plateau_duration": 6},
        {"plateau_start": 15, "plateau_duration": 10},
        {"plateau_start": 8, "plateau_duration": 4, "progression_onset": 5},
        {"progression_onset": None},
        {"relapse_rate": 1.5, "recovery": 0},
    ],
    ids=str,
)
def test_no_name_covers_another_or_leaves_the_figure(audience, layout, changes):
    figure = plot(speeds(**changes), audience, layout)
    figure.canvas.draw()
    seen = [text for text in figure.axes[0].texts if text.get_window_extent().x1 > 0]
    texts = {str(text.get_gid()): text for text in seen if "onset" not in str(text.get_gid())}
    boxes = [text.get_window_extent() for text in texts.values()]
    assert {text.get_text() for text in texts.values()} >= set(NAMES)
    assert not [pair for pair in itertools.combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    assert max(box.x1 for box in boxes) <= figure.bbox.x1
    assert min(box.x0 for box in boxes) >= figure.axes[0].bbox.x0


def test_it_is_made_as_every_kind_is():
    looked = subject_of("three_speeds", seeds=(82,))
    assert looked.horizon == 30
    (axes,) = plot(looked).axes
    assert [artist(axes, f"speeds-end-{n}-label").get_text() for n in range(3)] == list(NAMES)
