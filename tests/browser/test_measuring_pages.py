"""The lesson on measuring as an exported page: what its tasks set together stays together."""

import re

import numpy as np
import pytest

from tests.browser.lab import Unit
from tests.browser.test_export import Reader, is_as_python_says
from tests.browser.test_measuring import INTERVAL, NOISE
from tests.site import LESSONS, explorers_of

(LESSON,) = (one for one in LESSONS if one.page == "class/10_measuring_worsening.html")
VISITS, SHARES, NOTICING = range(3)
ALARMS = re.compile(r"Of 20 made-up people, (.+) noticed before")


@pytest.fixture(scope="module")
def explorers():
    """The same pictures in Python, at first where the page's are at first."""
    found = explorers_of(LESSON)
    for explorer in found:
        explorer.picture.draw()
    return found


@pytest.fixture
def lesson(browser, site):
    reader = Reader(browser, site, "desktop").open(LESSON.page)
    yield [Unit(root) for root in reader.page.locator(".spms-unit").all()]
    assert reader.is_quiet()
    reader.context.close()


def places(unit, explorer):
    """Where the page's sliders stand, as step numbers."""
    sliders = explorer.sliders.values()
    return [int(unit.slider(slider.label).input_value()) for slider in sliders]


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
    assert counts == ["fewer than 1 is", "5 are", "8 are"]


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
