"""A page without Python: guesses, and pictures with more states than one table can hold."""

import itertools
import json

import pytest

from spms_viz.widgets import explore
from tests.browser.lab import Unit
from tests.browser.test_export import Reader, is_as_python_says
from tests.site import Site, export_from
from tests.test_house import ROOT

NAMES = ("relapse_rate", "recovery", "recovery_time", "progression_rate")
GUESS = 'predict(explore("recovery", "progression_rate"))'
CELLS = [
    "from spms_viz.widgets import explore, predict",
    GUESS,
    f"explore{NAMES}",
    'explore("recovery", seed=5)',
]


class Small(Site):
    """A site of one lesson of our own."""

    def __init__(self, folder):
        self.folder = folder / "pages"
        lesson = folder / "notebooks" / "class" / "00_alone.ipynb"
        lesson.parent.mkdir(parents=True)
        code = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
        cells = [code | {"id": f"c{number}", "source": one} for number, one in enumerate(CELLS)]
        book = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        lesson.write_text(json.dumps(book))
        welcome = (ROOT / "notebooks" / "00_welcome.ipynb").read_text(encoding="utf-8")
        (folder / "notebooks" / "00_welcome.ipynb").write_text(welcome, encoding="utf-8")
        done = export_from(folder / "notebooks", self.folder, "--audience", "class")
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return Small(tmp_path_factory.mktemp("alone"))


@pytest.fixture(params=["desktop", "phone"])
def reader(request, browser, small):
    opened = Reader(browser, small, request.param).open("class/00_alone.html")
    yield opened
    assert opened.is_quiet()
    opened.context.close()


def test_a_guess_is_made_shown_and_compared(reader):
    guessed = reader.page.locator(".spms-predicted")
    line = guessed.locator("div:not([hidden]) > svg g[data-gid='progressive-level'] path")
    assert not line.is_visible()
    handle = guessed.get_by_role("slider", name="Year 30")
    handle.press("End")
    reader.press(guessed.get_by_role("button", name="Show the curve"))
    assert line.is_visible()
    assert "In year 30, your line is" in guessed.locator(".spms-difference").inner_text()
    unit = Unit(guessed.locator(".spms-unit"))
    unit.press("Progression rate", "Home")
    assert "No steady worsening" in unit.words()[1]
    reader.press(guessed.get_by_role("button", name="Guess again"))
    assert not line.is_visible()


def test_of_a_picture_with_too_many_states_one_slider_moves_at_a_time(reader):
    explorer = explore(*NAMES)
    explorer.picture.draw()
    unit = Unit(reader.page.locator(".spms-unit").nth(1))
    note = unit.root.locator(".spms-note")
    sliders = list(explorer.sliders.values())
    reader.move(unit, sliders[0])
    is_as_python_says(unit, explorer)
    assert note.inner_text() == ""
    for moved, slider in itertools.pairwise(sliders):
        reader.move(unit, slider)
        is_as_python_says(unit, explorer)  # reads the sliders: what went back shows
        assert moved.value == moved.start
        assert slider.value != slider.start
        assert "one slider of this picture at a time" in note.inner_text()
    reader.press(unit.root.get_by_role("button", name="Start again"))
    is_as_python_says(unit, explorer)
    assert note.inner_text() == ""
    assert all(slider.value == slider.start for slider in sliders)


def test_a_code_that_no_table_holds_is_not_half_shown(reader):
    explorer = explore(*NAMES)
    explorer.picture.draw()
    wanted = explore(*NAMES)
    wanted.sliders["relapse_rate"].value = 1
    wanted.sliders["recovery"].value = 0.5
    unit = Unit(reader.page.locator(".spms-unit").nth(1))
    reader.press(unit.root.get_by_role("button", name="Code"))
    unit.root.locator(".spms-code").fill(wanted.code)
    unit.root.locator(".spms-code").press("Enter")
    reader.page.wait_for_timeout(50)
    is_as_python_says(unit, explorer)
    assert "at a time" in unit.root.locator(".spms-note").inner_text()
