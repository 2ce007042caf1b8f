"""What a lesson asks its reader to set can be set, and the picture visibly shows it."""

import re

import numpy as np
import pytest

from spms_viz.widgets import explore
from spms_viz.words import find_question
from tests.site import LESSONS, explorers_of
from tests.tasks import (
    START_AGAIN,
    labels_of,
    named_directly,
    presets_of,
    sections_of,
    tasks_in,
    value_asked,
)
from tests.test_house import ROOT
from tests.test_notebooks import calls

SEEN = 0.02  # of the height of an axis, 300 px: 6 px
EACH = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.page)


def drawn(explorer):
    """Return the points of everything that is drawn, as shares of its axes."""
    return {
        curve.gid: curve.vertices / [explorer.picture.bounds["years"], 12.0]
        for panel in explorer.picture.panels
        for curve in panel.curves
    }


def moved(before, after):
    """Return the largest shift of a point; 1 where one came or went."""
    shifts = [0.0]
    for gid, old in before.items():
        new = after[gid]
        if old.shape != new.shape or (np.isnan(old) != np.isnan(new)).any():
            return 1.0
        shifts.append(np.nanmax(np.abs(new - old), initial=0.0))
    return max(shifts)


@EACH
def test_what_a_lesson_asks_to_set_visibly_moves_the_picture(lesson):
    for text, explorers in sections_of(lesson):
        assert len(explorers) <= 1, text
        for explorer in explorers:
            follow(explorer, text)


def follow(explorer, text):
    sliders, audience, presets = (
        labels_of(explorer),
        explorer.picture.audience,
        presets_of(explorer),
    )
    for task in tasks_in(text, sliders, presets):
        if task.label == START_AGAIN:
            explorer.start_again()
            continue
        before = drawn(explorer)
        if task.label in presets:
            for slider, value in zip(sliders.values(), presets[task.label], strict=True):
                slider.value = value
            assert moved(before, drawn(explorer)) >= SEEN, task
            continue
        slider = sliders[task.label]
        if task.before is not None:
            stands = value_asked(type(task)(task.label, task.before), slider, audience)
            assert slider.value == pytest.approx(stands), task
        slider.value = value_asked(task, slider, audience)
        assert moved(before, drawn(explorer)) >= SEEN, task


@EACH
def test_what_a_lesson_asks_to_set_is_a_slider_of_the_picture_beside_it(lesson):
    for text, explorers in sections_of(lesson):
        labels = {label for explorer in explorers for label in labels_of(explorer)}
        if explorers:
            assert set(named_directly(text)) <= labels


@EACH
def test_what_a_question_sends_to_is_a_place_of_a_slider_of_its_lesson(lesson):
    places = {
        name: set(slider.parameter.steps)
        for explorer in explorers_of(lesson)
        for name, slider in explorer.sliders.items()
    }
    for names, _, _ in calls(lesson.path, "ask"):
        for name in names:
            goals = find_question(name, lesson.audience).goals
            for slider, value in goals.items():
                assert value is None or value in places[slider], (name, slider)


def of_guides(lesson):
    """What the guides for whoever runs a class or a workshop say of a lesson."""
    for name in ("lecturer-notes", "facilitator-guide"):
        text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
        parts = re.split(r"^(?=#|\| `)", text, flags=re.MULTILINE)
        yield from (part for part in parts if f"`{lesson.page.removesuffix('.html')}`" in part)


@EACH
def test_what_a_guide_asks_to_set_is_a_place_of_a_slider_of_its_lesson(lesson):
    sliders = {}
    for explorer in explorers_of(lesson):
        for label, slider in labels_of(explorer).items():
            sliders.setdefault(label, []).append(slider)
    for part in of_guides(lesson):
        for task in tasks_in(part, sliders):
            if isinstance(task.value, float):
                assert any(task.value in slider.numbers for slider in sliders[task.label]), task


def test_most_pictures_with_sliders_come_with_a_task():
    asked, pictures = 0, 0
    for lesson in LESSONS:
        for text, explorers in sections_of(lesson):
            for explorer in explorers:
                pictures += 1
                tasks = [
                    one for one in tasks_in(text, labels_of(explorer)) if one.value is not None
                ]
                asked += bool(tasks)
    assert asked >= 0.7 * pictures


def test_a_task_that_moves_nothing_is_found():
    """Without a slope a plateau changes nothing."""
    still = explore("progression_rate", "plateau_duration", picture="one_course")
    text = "*Progression rate* to 0. Then *Length of a plateau* to 4."
    with pytest.raises(AssertionError, match="Length of a plateau"):
        follow(still, text)


@pytest.mark.parametrize(
    "text",
    [
        "*Recovery after a relapse* to 0.5.",  # no place of this slider
        "*Recovery after a relapse* goes from 0.6 to 1.",  # it stands elsewhere
        "*Recovery after a relapse* to *no recovery at all*.",
    ],
)
def test_a_task_that_cannot_be_done_is_found(text):
    with pytest.raises(AssertionError):
        follow(explore("recovery"), text)


def test_a_task_that_names_no_slider_is_found():
    assert named_directly("Set *Recovery* to 1, then *Relapse rate* to 0.") == [
        "Recovery",
        "Relapse rate",
    ]
