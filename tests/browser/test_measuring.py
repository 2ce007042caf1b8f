"""The lesson on measuring: each slider moves its picture, and what is set together stays so."""

import re

import numpy as np
import pytest

from tests.browser.test_export import is_as_python_says
from tests.browser.unit import picture_of
from tests.site import LESSONS, explorers_of

INTERVAL, NOISE = "Time between visits", "Measurement noise"
RULE = ["Smallest change that counts", "Confirmation time"]
PICTURES = [
    ("visits", [INTERVAL, NOISE, *RULE]),
    ("label_shares", [INTERVAL, *RULE]),
    ("noticing", [INTERVAL, NOISE, *RULE]),
]
(LESSON,) = (one for one in LESSONS if one.page == "class/10_measuring_worsening.html")
VISITS, SHARES, NOTICING = range(3)
ALARMS = re.compile(r"Of 20 dots, each for 10 made-up people, (.+) noticed before")


@pytest.fixture(scope="module")
def explorers():
    """The same pictures in Python, at first where the page's are at first."""
    found = explorers_of(LESSON)
    for explorer in found:
        explorer.picture.draw()
    return found


@pytest.fixture
def lesson(page):
    return page.open(LESSON.page).units()


def places(unit, explorer):
    """Where the page's sliders stand, as step numbers."""
    sliders = explorer.sliders.values()
    return [int(unit.slider(slider.label).input_value()) for slider in sliders]


def follow(unit, label, key):
    """Press a key, and return the picture and its words."""
    unit.press(label, key)
    return picture_of(unit), unit.words()


def test_each_slider_moves_its_picture_and_its_words(lesson):
    for number, (name, labels) in enumerate(PICTURES):
        unit = lesson[number]
        size = unit.frame_size()
        for label in labels:
            for other in {INTERVAL, NOISE} & {*labels}:  # many visits and much noise: labels enough
                unit.press(other, "Home" if other == INTERVAL else "End")
            shown, words = follow(unit, label, "Home")
            moved, said = follow(unit, label, "End")
            unit.root.get_by_role("button", name="Start again").click()
            assert moved != shown, (name, label)
            assert said != words, (name, label)
        assert unit.frame_size()["height"] == pytest.approx(size["height"], abs=1)


def test_the_mix_turns_over_the_truth_stays_and_the_table_has_every_interval(lesson):
    unit = lesson[SHARES]
    truth = unit.path("shares-truth-residual")
    often = unit.path("shares-rule-RAW")
    unit.press(INTERVAL, "End")
    labels, built_in = unit.words()
    assert "every 24 months" in labels
    assert "100\xa0% residual" in built_in
    assert unit.path("shares-rule-RAW") != often
    assert unit.path("shares-truth-residual") == truth
    unit.root.get_by_role("button", name="As a table").click()
    rows = unit.root.get_by_role("row").all_inner_texts()
    assert len(rows) == 9
    assert rows[0].split("\t")[1] == "Share labelled RAW"
    assert rows[-1].startswith("every 24 months")
    assert all(row.count("%") == 3 for row in rows[1:])


@pytest.mark.parametrize("number", [VISITS, NOTICING])
def test_noise_and_interval_are_set_together_and_both_stay(lesson, explorers, number):
    unit, explorer = lesson[number], explorers[number]
    unit.type(NOISE, "0.3")
    unit.type(INTERVAL, "0.25")
    unit.rest()
    assert (unit.box(NOISE).input_value(), unit.box(INTERVAL).input_value()) == ("0.3", "0.25")
    is_as_python_says(unit, explorer)
    values = {
        name: explorer.sliders[name].value for name in ("measurement_noise", "visit_interval")
    }
    assert values == {"measurement_noise": 0.3, "visit_interval": 0.25}


def test_more_visits_with_noise_bring_more_false_alarms_on_the_page(lesson):
    unit, counts = lesson[NOTICING], []
    unit.type(NOISE, "0.3")
    for interval in ("2", "0.5", "0.25"):
        unit.type(INTERVAL, interval)
        counts.append(ALARMS.search(" ".join(unit.words()))[1])
    assert counts == ["fewer than 1 is", "6 are", "8 are"]


@pytest.mark.parametrize("number", [VISITS, SHARES, NOTICING])
def test_any_setting_of_all_sliders_shows_what_python_computes(lesson, explorers, number):
    unit, explorer = lesson[number], explorers[number]
    sliders = list(explorer.sliders.values())
    counts = [len(slider.values) for slider in sliders]
    for steps in np.random.default_rng(number).integers(0, counts, (8, len(counts))).tolist():
        for slider, step in zip(sliders, steps, strict=True):
            unit.move(slider.label, step)
        assert places(unit, explorer) == steps
        is_as_python_says(unit, explorer)
