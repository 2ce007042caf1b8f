"""A slider that changes nothing where the others stand says why, and at first none is one."""

import random
from dataclasses import replace

import numpy as np
import pytest

from spms_viz import simulate
from spms_viz.widgets import explore
from spms_viz.widgets.explorer import DEFAULT_SEED
from spms_viz.words.idle import IDLE, NO_CHANGE_OVER, NO_PLATEAU, NO_RELAPSE, idle_of
from tests.site import LESSONS, explorers_of

EACH = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.page)
LOOKED_AT = 8  # random states of each picture


def shown(explorer, values):
    """Return everything that is drawn and said of a state, to be compared."""
    picture = explorer.picture
    subject = picture.kind.subject(picture.settings.with_steps(values), picture.seeds)
    panels = picture.kind.panels(subject, picture.audience)
    drawn = [
        (one.gid, np.round(one.vertices, 3).tobytes()) for each in panels for one in each.curves
    ]
    return drawn, [line.sentences for line in picture.kind.lines(subject, picture.audience)]


def is_idle(explorer, values, name):
    before = shown(explorer, values)
    steps = explorer.sliders[name].parameter.steps
    order = (steps[0], steps[-1], *steps[1:-1])
    return all(shown(explorer, values | {name: step}) == before for step in order)


def places_of(explorer):
    return {name: slider.value for name, slider in explorer.sliders.items()}


@EACH
def test_at_first_every_slider_of_a_lesson_moves_its_picture_or_its_words(lesson):
    for explorer in explorers_of(lesson):
        idle = [name for name in explorer.sliders if is_idle(explorer, places_of(explorer), name)]
        assert idle == [], explorer.picture.kind.name


def with_reduction(course, share):
    return replace(course, relapse_reduction=share)


def holds(reason, name, settings):
    """Whether a reason is true of settings under which a slider was found to change nothing."""
    course = settings.course
    if reason == NO_RELAPSE:
        return course.relapse_rate == 0
    if reason == NO_PLATEAU:
        return course.plateau_duration == 0 or course.progression_rate == 0
    if reason == NO_CHANGE_OVER:
        onset = course.progression_onset
        return onset is None or settings.view.moment <= onset - course.onset_width / 2
    if name == "progression_slowing":
        return course.progression_rate == 0 or course.treatment_start >= course.horizon
    onsets = [one.onset for one in simulate(with_reduction(course, 0.0), DEFAULT_SEED).relapses]
    fewest = [one.onset for one in simulate(with_reduction(course, 0.8), DEFAULT_SEED).relapses]
    return onsets == fewest


@EACH
def test_what_an_idle_slider_says_is_true(lesson):
    for explorer in explorers_of(lesson):
        rows = {name: slider.parameter for name, slider in explorer.sliders.items()}
        lots = random.Random(7)
        for _ in range(LOOKED_AT):
            values = {name: lots.choice(row.steps) for name, row in rows.items()}
            for name in rows:
                if name in IDLE and is_idle(explorer, values, name):
                    settings = explorer.picture.settings.with_steps(values)
                    assert holds(IDLE[name], name, settings), (name, values)


@pytest.mark.parametrize(
    ("picture", "others", "name"),
    [
        ("two_patterns", {"relapse_rate": 0}, "recovery"),
        ("three_speeds", {"plateau_duration": 0}, "plateau_start"),
        ("one_course", {"progression_onset": None}, "progression_rate"),
        ("lanes", {"moment": 3}, "progression_rate"),
        ("slowing", {"treatment_start": 20, "progression_slowing": 0.4}, "relapse_reduction"),
    ],
)
def test_a_slider_with_nothing_to_move_is_found(picture, others, name):
    explorer = explore(*others, name, picture=picture)
    assert not all(is_idle(explorer, places_of(explorer), one) for one in explorer.sliders)
    assert is_idle(explorer, places_of(explorer) | others, name)


def test_each_slider_has_a_reason_for_each_audience():
    for lesson in LESSONS:
        for explorer in explorers_of(lesson):
            for slider in explorer.sliders.values():
                assert slider.messages["idle"] == idle_of(slider.parameter, lesson.audience)
                assert slider.idle is False
