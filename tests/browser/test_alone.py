"""A page without Python: a guess is made, shown and compared."""

import json

import pytest

from tests.browser.lab import Unit
from tests.browser.test_export import Reader
from tests.site import Site, export_from
from tests.test_house import ROOT

GUESS = 'predict(explore("recovery", "progression_rate"))'
CELLS = [
    "from spms_viz.widgets import explore, predict",
    GUESS,
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
