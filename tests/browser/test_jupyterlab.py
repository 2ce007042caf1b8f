"""Lessons in JupyterLab: every one runs and moves, and one is read in full."""

import pytest

from tests.browser.lab import NOTEBOOKS
from tests.browser.test_axe import RUN, load_axe
from tests.browser.test_export import is_as_python_says
from tests.browser.test_other_ways import BLACK, DARK, WHITE, colour_of, open_panel
from tests.browser.unit import ALL_READY, assert_words_follow_each_key, picture_of
from tests.site import LESSONS, explorers_of

pytestmark = pytest.mark.xdist_group("lab")

CLASS = "class/01_two_patterns.ipynb"
EACH = pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: f"{one.audience}/{one.path.stem}")
# JupyterLab's own frame around a lesson, as JupyterLab 4.6.6 ships it: axe's rule, and where.
FRAME = {
    "aria-allowed-attr": "toolbar buttons of the list of files and of the debugger",
    "aria-input-field-name": "the code editors have no name",
    "aria-required-children": "the list of cells is a feed with other children than articles",
    "button-name": "the buttons that fold a section at its heading",
    "region": "the link that skips to the main panel lies outside every landmark",
}


def moves(unit, label, explorer):
    """Move a slider by keys; whether the picture, as Python computes it, is another one then."""
    before, step = picture_of(unit), unit.slider(label).input_value()
    unit.shift(label)
    assert unit.slider(label).input_value() != step
    unit.page.wait_for_function(ALL_READY, arg=1)
    is_as_python_says(unit, explorer)
    return picture_of(unit) != before


@EACH
def test_a_lesson_runs_and_each_slider_moves_its_picture_by_keyboard(desk, lesson):
    visit = desk.visit(str(lesson.path.relative_to(NOTEBOOKS))).as_at_first()
    visit.uncover()
    units, explorers = visit.lab.units(), explorers_of(lesson)
    assert len(units) == len(explorers)
    for unit, explorer in zip(units, explorers, strict=True):
        explorer.picture.draw()
        size = unit.frame_size()
        labels = [one.label for one in explorer.sliders.values() if unit.slider(one.label).count()]
        moved = [label for label in labels if moves(unit, label, explorer)]
        assert moved
        assert unit.frame_size()["height"] == pytest.approx(size["height"], abs=1)
    assert visit.complaints() == []


def test_the_welcome_page_opens_first_and_says_what_to_do(new_lab):
    new_lab.page.goto(f"{new_lab.address}/?token={new_lab.token}")
    new_lab.page.get_by_role("heading", name="choose your door").wait_for()
    assert new_lab.page.url.endswith("00_welcome.ipynb")
    new_lab.page.locator(
        ".jp-RenderedMarkdown em:visible", has_text="Run All Cells"
    ).first.wait_for()
    assert new_lab.page.locator(".jp-Dialog, .jp-toast, .Toastify__toast").count() == 0
    assert new_lab.problems == []
    assert new_lab.elsewhere == []


@pytest.fixture
def lab(desk):
    """Show one lesson as it is at first; it complains of nothing."""
    visit = desk.visit(CLASS).as_at_first()
    yield visit.lab
    assert visit.lab.has_lost_python or visit.complaints() == []


def test_nothing_is_saved_unless_the_reader_saves_it(lab):
    lab.menu("Settings")
    autosave = lab.page.locator(".lm-Menu-item", has_text="Autosave Documents")
    autosave.wait_for()
    assert "lm-mod-toggled" not in autosave.get_attribute("class")
    lab.page.keyboard.press("Escape")


def test_picture_and_words_follow_each_key(lab):
    assert_words_follow_each_key(lab.unit())


# Which cell JupyterLab has as its own, and how many there are.
CELLS = """() => { const all = [...document.querySelectorAll(".jp-Notebook .jp-Cell")];
  return [all.length, all.findIndex((one) => one.matches(".jp-mod-active"))]; }"""


def test_keys_on_a_control_of_ours_are_no_commands_of_jupyterlab(lab):
    unit = lab.unit()
    unit.slider("Relapse rate").focus()
    before = lab.page.evaluate(CELLS)
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "b", "a", "d", "d", "Enter"):
        lab.page.keyboard.press(key)
    assert lab.page.evaluate(CELLS) == before
    assert unit.box("Relapse rate").input_value() == "0.4"
    assert unit.slider("Relapse rate").evaluate("(one) => one === document.activeElement")


def test_the_number_box_takes_enter_in_jupyterlab_too(lab):
    unit = lab.unit()
    before = unit.path("relapsing-level")
    unit.type("Recovery after a relapse", "0.8")
    assert "leave no residual" not in unit.words()[0]
    assert unit.path("relapsing-level") != before
    assert unit.slider("Recovery after a relapse").input_value() == "4"
    unit.type("Recovery after a relapse", "0.7", then="Tab")
    assert unit.slider("Recovery after a relapse").input_value() == "2"
    unit.type("Recovery after a relapse", "7")
    assert "from 0.6 to 1" in unit.root.locator(".spms-message").nth(1).inner_text()


def test_buttons_move_one_step_and_start_again_goes_back(lab):
    unit = lab.unit()
    words, picture = unit.words(), picture_of(unit)
    unit.root.get_by_role("button", name="More: Relapse rate").click()
    assert unit.box("Relapse rate").input_value() == "0.6"
    assert picture_of(unit) != picture
    unit.root.get_by_role("button", name="Start again").click()
    assert unit.words() == words
    assert picture_of(unit) == picture


@pytest.mark.parametrize("list_of_files", ["open", "closed"])
def test_controls_picture_and_words_are_seen_together_on_a_projector(lab, list_of_files):
    lab.show_list_of_files(list_of_files == "open")
    unit = lab.unit()
    unit.root.scroll_into_view_if_needed()
    panel = lab.page.locator(".jp-Notebook").first.bounding_box()
    assert unit.root.bounding_box()["height"] <= panel["height"]


def test_colours_follow_jupyterlab_and_can_be_set(lab):
    unit, other = lab.unit(), lab.unit(1)
    assert colour_of(unit) == WHITE
    theme = "(isLight) => { document.body.dataset.jpThemeLight = isLight; }"
    lab.page.evaluate(theme, "false")
    lab.page.wait_for_selector(":root[data-spms-theme=dark]", state="attached")
    assert colour_of(unit) == DARK
    panel = open_panel(unit, "Colours and size")
    panel.get_by_label("High contrast").check()
    assert colour_of(unit) == colour_of(other) == BLACK
    panel.get_by_label("Light", exact=True).check()
    assert colour_of(unit) == WHITE
    panel.get_by_label("As on this screen").check()
    assert colour_of(unit) == DARK
    lab.page.evaluate(theme, "true")
    lab.page.wait_for_selector(":root:not([data-spms-theme=dark])", state="attached")


def test_what_axe_finds_around_a_lesson_is_jupyterlab_s_and_is_known(lab):
    load_axe(lab.page)
    found = lab.page.evaluate(RUN, None)["violations"]
    assert found.keys() <= FRAME.keys(), found


def test_a_lesson_run_again_follows_once_and_goes_on_where_it_was_left(lab):
    unit = lab.unit()
    unit.press("Relapse rate", "End")
    unit.rest()
    unit = lab.run_all().unit()
    assert unit.box("Relapse rate").input_value() == "1"
    assert "This is where you left it" in unit.root.locator(".spms-message").first.inner_text()
    assert lab.unit(1).box("Relapse rate").input_value() == "0.5"
    unit.press("Progression rate", "Home")
    assert "No steady worsening" in unit.words()[1]
    unit.root.get_by_role("button", name="Start again").click()
    assert unit.box("Relapse rate").input_value() == "0.5"
    assert lab.run_all().unit().box("Relapse rate").input_value() == "0.5"


def test_sliders_go_on_when_the_kernel_is_gone(lab):
    unit = lab.unit()
    lab.end_kernel()
    before = picture_of(unit)
    unit.press("Relapse rate", "End", "ArrowLeft")
    assert picture_of(unit) != before
    assert unit.box("Relapse rate").input_value() == "0.9"
