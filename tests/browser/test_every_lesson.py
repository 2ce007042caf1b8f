"""Every lesson in JupyterLab: it runs, its sliders move the picture, it asks nobody else."""

import pytest

from tests.browser.test_lessons import JOINED, PATHS, picture_of

SLIDERS = {
    "class/00_start_here.ipynb": ["Relapse severity", "Recovery after a relapse"],
    "class/01_two_patterns.ipynb": ["Relapse rate", "Recovery after a relapse", "Progression rate"],
    "class/04_mystery_curves.ipynb": ["Onset of progression", "Width of the change-over"],
    "workshop/00_start_here.ipynb": ["How big a flare is"],
    "class/05_active_or_not.ipynb": ["Relapses after the onset", "Time window starts"],
    "class/07_no_two_alike.ipynb": ["How many stories"],
    "class/08_slowing_things_down.ipynb": ["Start of slowing", "Slowing of progression (an idea)"],
    "class/09_hidden_reserve.ipynb": ["Reserve at the start", "Loss of reserve"],
    "workshop/01_one_flare.ipynb": ["How much comes back", "How long getting better takes"],
    "workshop/03_no_two_alike.ipynb": ["How many stories"],
}


def wait_for_another_picture(unit, before):
    """Wait as long as it takes: a state that no table holds comes from Python."""
    unit.page.wait_for_function(
        "([root, chosen, before]) => { const paths = [...root.querySelectorAll(chosen)];"
        f" return {JOINED} !== before; }}",
        arg=[unit.root.element_handle(), PATHS, before],
    )


def test_a_lesson_runs_and_each_slider_moves_its_picture_by_keyboard(visit):
    unit = visit.lab.unit()
    for label in SLIDERS.get(visit.lesson, []):
        before, size = picture_of(unit), unit.frame_size()
        unit.press(label, "End", "ArrowLeft")
        wait_for_another_picture(unit, before)
        assert unit.frame_size()["height"] == pytest.approx(size["height"], abs=1)
    assert visit.lab.cell_errors() == []
    assert visit.lab.problems == []
    assert visit.lab.elsewhere == []


def test_controls_and_picture_are_seen_together_on_a_phone(column):
    if column.lesson not in SLIDERS:  # text, or a guess with handles of its own
        return
    column.page.set_viewport_size({"width": 390, "height": 844})
    column.page.wait_for_timeout(300)  # JupyterLab lays its panels out anew
    unit = column.lab.unit()
    panel = column.page.locator(".jp-Notebook").first.bounding_box()
    top, picture = unit.root.bounding_box()["y"], unit.frame_size()
    assert picture["y"] + picture["height"] - top <= panel["height"]
