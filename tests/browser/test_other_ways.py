"""Other ways to take in a picture: in words, as a table, in other colours, in larger text."""

import re

import pytest
from playwright.sync_api import expect

from spms_viz import SCENARIOS, CourseParameters, simulate
from spms_viz.widgets.explorer import DEFAULT_SEED
from tests.browser.unit import picture_of
from tests.colour import contrast

CLASS, WORKSHOP = "class/01_two_patterns.html", "workshop/01_one_flare.html"


@pytest.fixture
def unit(page):
    return page.open(CLASS).unit()


@pytest.fixture
def stories(page):
    """Return the workshop's picture of two stories, after the guess that comes before it."""
    page.open(WORKSHOP).page.get_by_role("button", name="Show the curve").click()
    return page.unit(1)


def open_panel(unit, name):
    button = unit.root.get_by_role("button", name=name)
    button.focus()
    button.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    return unit.root.locator(f"#{button.get_attribute('aria-controls')}")


def table_of(panel):
    rows = panel.locator("tbody tr")
    return [row.locator("th, td").all_inner_texts() for row in rows.all()]


def level_at(course, year):
    before = course.years[course.years <= year].size - 1
    return course.disability[before]


def test_the_table_says_what_the_curve_says_and_follows_the_slider(page, unit):
    panel = open_panel(unit, "As a table")
    first = table_of(panel)
    assert [row[0] for row in first] == [f"year {year}" for year in range(0, 31, 5)]
    unit.press("Progression rate", "End")
    page.page.wait_for_function(
        "(old) => document.querySelector('.spms-panel table').innerText !== old",
        arg=panel.locator("table").inner_text(),
    )
    settings = SCENARIOS["spms_full_recovery"].parameters
    settings = CourseParameters(**(vars(settings) | {"progression_rate": 0.4}))
    course = simulate(settings, DEFAULT_SEED)
    for year, (_, _, said) in zip(range(0, 31, 5), table_of(panel), strict=True):
        assert float(said.split()[0]) == pytest.approx(level_at(course, year), abs=0.06), year


def test_the_description_changes_with_the_picture_and_belongs_to_it(page, unit):
    panel = open_panel(unit, "In words")
    assert "Two panels." in panel.inner_text()
    assert "ends at 3.5 iu" in panel.inner_text()
    assert "Progression rate: Slope of the steady part" in panel.inner_text()
    unit.press("Progression rate", "Home")
    panel.get_by_text("Secondary progressive MS (SPMS): starts at 0.5 iu").get_by_text(
        "ends at 0.5 iu"
    ).wait_for()
    frame = unit.root.locator(".spms-drawing")
    described = frame.get_attribute("aria-describedby")
    assert "ends at 0.5 iu" in page.page.locator(f"#{described}").text_content()


def test_a_workshop_table_has_words_and_no_numbers(stories):
    unit = stories
    rows = table_of(open_panel(unit, "As a table"))
    assert [row[0] for row in rows][::4] == ["start", "end"]
    assert {len(row) for row in rows} == {3}
    assert not any(character.isdigit() for row in rows for text in row for character in text)


def colour_of(unit):
    shown = unit.root.locator(".spms-drawing > div:not([hidden])")
    background = shown.locator("g[data-gid='patch_1'] path")
    return background.evaluate("(path) => getComputedStyle(path).fill")


WHITE, DARK, BLACK = "rgb(255, 255, 255)", "rgb(27, 27, 27)", "rgb(0, 0, 0)"


def test_colours_can_be_set(page, unit):
    other = page.unit(1)
    assert colour_of(unit) == WHITE
    panel = open_panel(unit, "Colours and size")
    panel.get_by_label("High contrast").check()
    assert colour_of(unit) == colour_of(other) == BLACK
    panel.get_by_label("Dark").check()
    assert colour_of(unit) == colour_of(other) == DARK
    panel.get_by_label("Light", exact=True).check()
    assert colour_of(unit) == WHITE


TEXTS = """() => [...document.querySelectorAll("main *, .spms-foot *")]
  .filter((one) => one.checkVisibility() && [...one.childNodes].some((node) =>
    node.nodeType === Node.TEXT_NODE && node.textContent.trim()))
  .map((one) => { const style = getComputedStyle(one);
    return one.closest("svg") ? style.fill : style.color; })"""
LIGHT_ENOUGH = 4.5


def as_hex(colour):
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])


@pytest.mark.parametrize("chosen", ["As on this screen", "Dark", "High contrast"])
def test_paper_is_white_whatever_the_screen_has(page, unit, chosen):
    tab = page.page
    tab.emulate_media(color_scheme="dark")
    open_panel(unit, "Colours and size").get_by_label(chosen).check()
    assert colour_of(unit) != WHITE
    tab.emulate_media(color_scheme="dark", media="print")
    assert colour_of(unit) == WHITE
    body = tab.locator("body")
    assert body.evaluate("(one) => getComputedStyle(one).backgroundColor") == WHITE
    colours = set(tab.evaluate(TEXTS))
    assert len(colours) >= 2
    assert all(contrast(as_hex(one), "#ffffff") >= LIGHT_ENOUGH for one in colours), colours
    tab.emulate_media(media="null")


def test_colours_follow_the_system_unless_they_are_set(page, unit):
    page.page.emulate_media(color_scheme="dark")
    page.page.wait_for_selector(":root[data-spms-theme=dark]", state="attached")
    assert colour_of(unit) == DARK
    page.page.emulate_media(contrast="more")
    page.page.wait_for_selector(":root[data-spms-theme=contrast]", state="attached")
    assert colour_of(unit) == BLACK
    panel = open_panel(unit, "Colours and size")
    panel.get_by_label("Light", exact=True).check()
    assert colour_of(unit) == WHITE
    panel.get_by_label("As on this screen").check()
    assert colour_of(unit) == BLACK


def text_height(unit):
    title = unit.root.locator(".spms-drawing > div:not([hidden]) svg text").last
    return title.bounding_box()["height"]


def test_large_text_enlarges_words_and_figure_text(stories):
    unit = stories
    label, figure = unit.root.locator(".spms-label").first, text_height(unit)
    before = label.bounding_box()["height"]
    open_panel(unit, "Colours and size").get_by_label("Large").check()
    assert label.bounding_box()["height"] >= 1.3 * before
    assert text_height(unit) >= 1.2 * figure
    before = picture_of(unit)
    unit.press("How often flares come", "End")
    assert picture_of(unit) != before


def test_a_choice_of_size_keeps_the_keyboard_s_place(page, unit):
    panel = open_panel(unit, "Colours and size")
    panel.get_by_label("Normal").focus()
    page.page.keyboard.press("ArrowDown")
    assert panel.get_by_label("Large").is_checked()
    page.page.wait_for_timeout(1200)  # the picture has come to rest, and its panels follow it
    assert panel.get_by_label("Large").evaluate("(radio) => radio === document.activeElement")


def test_large_text_enlarges_questions_too(page, unit):
    asked = page.page.locator(".spms-asked").first
    before = asked.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")
    open_panel(unit, "Colours and size").get_by_label("Large").check()
    after = asked.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")
    assert after >= 1.3 * before


def test_a_lesson_goes_on_where_it_was_left_and_start_again_forgets(page, unit):
    unit.press("Relapse rate", "End")
    expect(unit.box("Relapse rate")).to_have_value("1")  # the key has arrived
    unit.rest()
    unit = page.open(CLASS).unit()
    expect(unit.box("Relapse rate")).to_have_value("1")
    assert "This is where you left it" in unit.root.locator(".spms-message").first.inner_text()
    assert page.unit(1).box("Relapse rate").input_value() == "0.5"
    unit.root.get_by_role("button", name="Start again").click()
    assert unit.box("Relapse rate").input_value() == "0.5"
    assert page.open(CLASS).unit().box("Relapse rate").input_value() == "0.5"
