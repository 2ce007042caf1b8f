"""The table of states: what the browser will show is what matplotlib would draw."""

import gzip
import itertools
import json

import numpy as np
import pytest

from spms_viz.widgets import explore
from spms_viz.widgets.drawing import places
from spms_viz.widgets.kinds import KINDS
from spms_viz.widgets.points import PEN_UP, quantise
from spms_viz.widgets.states import build_table
from tests.oracles.ceiling import with_heads
from tests.site import LESSONS, explorers_of

MANY = "relapse_rate", "recovery", "recovery_time", "relapse_severity"
RULE = "smallest_change", "confirmation_time"
CASES = [
    (("relapse_rate", "recovery", "progression_rate"), "two_patterns", "class"),
    (("relapse_rate", "recovery", "progression_rate"), "two_patterns", "workshop"),
    (("relapse_rate", "recovery", "progression_rate"), "parts", "class"),
    (("relapse_rate", "progression_rate"), "stories", "class"),
    (("progression_onset", "onset_width"), "one_course", "class"),
    (("progression_onset", "progression_rate"), "two_patterns", "class"),
    (("baseline", "relapse_rise"), "one_course", "class"),
    (("visit_interval", "measurement_noise", *RULE, "relapse_rate"), "visits", "class"),
    (("visit_interval", *RULE), "label_shares", "class"),
    (("visit_interval", "measurement_noise", *RULE), "noticing", "class"),
]
CASES += [
    (("recovery", "recovery_time"), "one_flare", "class"),
    (("relapse_severity", "recovery"), "one_flare", "workshop"),
    (("treatment_start", "progression_slowing"), "slowing", "class"),
    (("treatment_start", "progression_slowing"), "slowing", "workshop"),
    (("window_start", "progression_rate"), "active_or_not", "class"),
    (("scan_changes", "relapses_after_onset"), "active_or_not", "class"),
    (("initial_reserve", "reserve_loss"), "reserve", "class"),
    (("moment", "progression_rate"), "lanes", "class"),
    (("moment",), "lanes", "workshop"),
    (("stories_shown",), "many_stories", "class"),
    (("stories_shown",), "many_stories", "workshop"),
    (("visits_so_far", "visit_interval"), "looking_back", "class"),
    (("visits_so_far", "progression_rate"), "looking_back", "workshop"),
    (("early_progression_rate", "plateau_duration"), "two_patterns", "class"),
]
CASES += [  # a picture that nobody has thought of here
    (
        ("relapse_rate",) if "relapse_rate" in kind.moved_by else (max(kind.moved_by),),
        name,
        audience,
    )
    for name, kind in KINDS.items()
    for audience in kind.stories
    if (name, audience) not in {case[1:] for case in CASES}
]
EACH = pytest.mark.parametrize(("names", "picture", "audience"), CASES, ids=str)
EACH_LESSON = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.page)
TENTH_OF_A_PIXEL = 0.1 * 72 / 96  # in SVG units, where one unit is shown at 96/72 px


def opened(names, picture, audience):
    has_one_line = (picture, audience) == ("one_course", "workshop")
    scenario = "rrms_partial" if has_one_line else "spms_not_active"
    return explore(*names, picture=picture, audience=audience, scenario=scenario)


def unpack(table):
    data = [table["points"], table["words"]]
    if table["header"]["isPacked"]:
        data = [gzip.decompress(one) for one in data]
    return table["header"], *(np.frombuffer(one, "<i2") for one in data)


def row(place, header, state):
    number = 0
    for slider in place["sliders"]:
        number = number * header["counts"][slider] + state[slider]
    return slice(place["at"] + number * place["width"], place["at"] + (number + 1) * place["width"])


def column(place, header, points, state):
    """Points of one term as the browser adds them up: in 16 bits, wrapping around."""
    return np.cumsum(points[row(place, header, state)], dtype=np.int16)


def edge(curve, terms, header, points, state):
    """Return the points of an edge; those of a line that leaves the drawing however high."""
    x = column(curve["x"], header, points, state)
    heights = [column(term, header, points, state) for term in terms]
    up = (x == PEN_UP) | np.any([height == PEN_UP for height in heights], axis=0)
    level = np.sum(heights, axis=0, dtype=int) / header["levelSteps"]
    level = level if curve["leaves"] else np.minimum(level, curve["ceiling"])
    pairs = np.column_stack([x / header["yearSteps"], level])
    return np.where(up[:, None], np.nan, pairs)


def vertices(curve, header, points, state):
    top = edge(curve, curve["top"], header, points, state)
    if curve["leaves"]:
        return with_heads(top, curve["ceiling"])
    if not curve["bottom"]:
        return top
    return np.concatenate([top, edge(curve, curve["bottom"], header, points, state)[::-1]])


def states(picture):
    counts = [len(row.steps) for row in picture._rows]
    corners = itertools.product(*({0, count // 2, count - 1} for count in counts))
    random = np.random.default_rng(1).integers(0, counts, (10, len(counts)))
    return [*corners, *map(tuple, random.tolist())]


def without_gaps(points):
    return points[~np.isnan(points).any(axis=1)]


@EACH_LESSON
def test_no_move_in_a_lesson_needs_python(lesson):
    """One table holds every setting of all sliders together; the page needs no other."""
    for explorer in explorers_of(lesson):
        explorer.picture.build_table()
        assert explorer.picture.table, explorer.picture.name
        header, points, words = unpack(explorer.picture.table)
        sliders = list(explorer.sliders.values())
        assert header["free"] == list(range(len(sliders)))
        assert header["counts"] == [len(slider.values) for slider in sliders]
        assert header["isPacked"]
        last = tuple(count - 1 for count in header["counts"])
        curves = (*header["curves"], *header["readings"])
        terms = [t for one in curves for t in (one["x"], *one["top"], *one["bottom"])]
        for data, held in ((points, terms), (words, header["lines"])):
            assert max(row(one, header, last).stop for one in held) == len(data)


@EACH
def test_every_state_of_the_table_is_what_matplotlib_draws(names, picture, audience):
    explorer = opened(names, picture, audience)
    explorer.picture.build_table(no_hurry=True)
    header, points, _ = unpack(explorer.picture.table)
    place = places(explorer.picture.figure(), explorer.picture.panels)
    for state in states(explorer.picture):
        panels = explorer.picture._panels_of(state)
        drawn = [curve for panel in panels for curve in panel.curves]
        for curve, packed in zip(drawn, header["curves"], strict=True):
            assert packed["gid"] == curve.gid
            _, per_year, _, per_iu = place[curve.gid]
            scale = np.array([per_year, per_iu])
            shown = without_gaps(vertices(packed, header, points, state)) * scale
            expected = without_gaps(curve.vertices) * scale
            assert shown.shape == expected.shape, (curve.gid, state)
            assert np.abs(shown - expected).max(initial=0) < TENTH_OF_A_PIXEL, (curve.gid, state)


@EACH
def test_every_state_of_the_table_says_what_the_words_say(names, picture, audience):
    explorer = opened(names, picture, audience)
    explorer.picture.build_table(no_hurry=True)
    header, _, words = unpack(explorer.picture.table)
    for state in states(explorer.picture):
        expected = explorer.picture._source.lines(state)
        for packed, line in zip(header["lines"], expected, strict=True):
            ids = words[row(packed, header, state)]
            said = [header["sentences"][number] for number in ids if number]
            assert packed["heading"] == line.heading
            assert said == list(line.sentences), state


@EACH
def test_a_table_is_small_and_plain(names, picture, audience):
    explorer = opened(names, picture, audience)
    explorer.picture.build_table(no_hurry=True)
    table = explorer.picture.table
    header = json.dumps(table["header"])
    assert len(header) + len(table["points"]) + len(table["words"]) <= 2_000_000


def test_too_many_states_make_no_table_and_are_packed_one_by_one():
    explorer = explore(*MANY, picture="one_course")
    explorer.picture.build_table()
    assert explorer.picture.table == {}
    header, points, _ = unpack(build_table(explorer.picture._source, (3, 4, 5, 2), ()))
    assert header["base"] == [3, 4, 5, 2]
    for curve, packed in zip(
        explorer.picture._panels_of((3, 4, 5, 2))[0].curves, header["curves"], strict=True
    ):
        shown = without_gaps(vertices(packed, header, points, (3, 4, 5, 2)))
        np.testing.assert_allclose(shown, without_gaps(curve.vertices), atol=1 / 800)


def test_what_takes_long_is_not_computed_ahead():
    names = ("visit_interval", *RULE)
    for extra in ((), ("measurement_noise",)):
        shown = explore(*names, *extra, picture="label_shares", stories=20).picture
        shown.build_table()
        assert bool(shown.table) == (not extra)


def test_values_far_beyond_the_top_stay_beyond_it_and_gaps_stay_gaps():
    packed = quantise(np.array([0.0, 1.0, 100.0, np.nan]), 3000)
    assert packed.tolist() == [0, 3000, 32767, PEN_UP]
    assert packed.dtype == np.int16
