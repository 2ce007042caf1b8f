"""A picture and its words follow keys, boxes and buttons."""

import re

import numpy as np
import pytest

from spms_viz.widgets import explore
from spms_viz.widgets.drawing import to_svg
from spms_viz.widgets.kinds import KINDS
from tests.browser.unit import assert_words_follow_each_key, picture_of
from tests.site import points

CLASS = "class/01_two_patterns.html"
WORKSHOP = "workshop/01_one_flare.html"  # its second picture shows two stories
BY_CHOICE = "workshop/04_slowing_things_down.html"


@pytest.fixture
def unit(page):
    return page.open(CLASS).unit()


@pytest.fixture
def stories(page):
    """Return the workshop's picture of two stories, after the guess that comes before it."""
    page.open(WORKSHOP).page.get_by_role("button", name="Show the curve").click()
    return page.unit(1)


def test_picture_and_words_follow_each_key(unit):
    assert_words_follow_each_key(unit)


def test_the_number_box_sets_slider_picture_and_words(unit):
    before = unit.path("relapsing-level")
    assert "leave no residual" in unit.words()[0]
    unit.type("Recovery after a relapse", "0.8")
    assert "leave no residual" not in unit.words()[0]
    assert unit.path("relapsing-level") != before
    assert unit.slider("Recovery after a relapse").input_value() == "4"
    unit.type("Recovery after a relapse", "0.7", then="Tab")
    assert unit.slider("Recovery after a relapse").input_value() == "2"


@pytest.mark.parametrize(
    ("typed", "stands", "said"),
    [
        ("7", "0.5", "Please type a number from 0 to 1."),
        ("-3", "0.5", "Please type a number from 0 to 1."),
        ("", "0.5", "Please type a number from 0 to 1."),
        ("1e0", "0.5", "Please type a number from 0 to 1."),
        ("0.33", "0.3", "The nearest step is 0.3."),
        ("0,8", "0.8", ""),
        ("0.7", "0.7", ""),
    ],
)
@pytest.mark.parametrize("then", ["Enter", "Tab"])
def test_what_does_not_fit_in_the_box_moves_nothing_and_is_said_until_the_next_move(
    unit, typed, stands, said, then
):
    message = unit.root.locator(".spms-message").first
    unit.type("Relapse rate", typed, then)
    for key in ("Tab", "Shift+Tab"):  # one act: to leave the box is no other one
        assert unit.box("Relapse rate").input_value() == stands
        assert float(unit.slider("Relapse rate").get_attribute("aria-valuetext")[:3]) == float(
            stands
        )
        assert message.inner_text() == said
        unit.page.keyboard.press(key)
    unit.press("Relapse rate", "ArrowRight")
    assert message.inner_text() == ""


def test_arrow_keys_in_the_box_go_one_step_from_what_is_typed(unit):
    box = unit.box("Relapse rate")
    box.fill("0,7")
    box.press("ArrowUp")
    assert box.input_value() == "0.8"
    assert box.get_attribute("aria-valuenow") == "0.8"
    box.press("ArrowDown")
    assert unit.slider("Relapse rate").get_attribute("aria-valuetext") == "0.7 per year"


def test_a_second_press_on_look_now_leaves_the_picture_open(page):
    closed = page.open(BY_CHOICE).unit()
    now = page.page.get_by_role("button", name="Look now")
    place = now.bounding_box()
    for _ in range(2):
        page.page.mouse.dblclick(place["x"] + 9, place["y"] + 9)
        assert closed.root.is_visible()
    now.press("Enter")
    now.press("Enter")
    assert closed.root.is_visible()
    hide = page.page.get_by_role("button", name="Hide the picture")
    hide.focus()
    for _ in range(2):  # of the second press nothing opens again
        page.page.keyboard.press("Enter")
        assert not closed.root.is_visible()


def test_buttons_move_one_step_and_start_again_goes_back(unit):
    words, picture = unit.words(), picture_of(unit)
    unit.root.get_by_role("button", name="More: Relapse rate").click()
    assert unit.box("Relapse rate").input_value() == "0.6"
    spoken = unit.root.locator(".spms-slider .spms-spoken[role=status]").first
    assert spoken.text_content() == "0.6 per year"  # a button has no value of its own to say
    unit.root.get_by_role("button", name="Less: Progression rate").click()
    assert unit.box("Progression rate").input_value() == "0.18"
    assert picture_of(unit) != picture
    unit.root.get_by_role("button", name="Start again").click()
    assert unit.words() == words
    assert picture_of(unit) == picture


def test_two_pictures_on_a_page_do_not_disturb_each_other(page):
    page.open(CLASS)
    first, second = page.unit(0), page.unit(1)
    before = picture_of(second)
    first.press("Relapse rate", "Home")
    assert picture_of(second) == before
    assert second.box("Relapse rate").input_value() == "0.5"


@pytest.mark.parametrize(("width", "zoom"), [(1280, 1), (1280, 2), (700, 1), (390, 1)])
def test_nothing_is_lost_in_a_narrow_window_or_at_200_percent(page, width, zoom):
    page.page.set_viewport_size({"width": width // zoom, "height": 720 // zoom})
    unit = page.open(CLASS).unit()
    edges = unit.root.bounding_box()
    for part in unit.root.locator(".spms-slider, .spms-step, .spms-box, .spms-drawing").all():
        box = part.bounding_box()
        assert box["x"] >= edges["x"] - 1
        assert box["x"] + box["width"] <= edges["x"] + edges["width"] + 1
    unit.press("Progression rate", "Home")
    assert "No steady worsening" in unit.words()[1]


def test_slow_change_opens_only_by_choice_and_closes_again(page):
    closed = page.open(BY_CHOICE).unit()
    assert not closed.root.is_visible()
    choice = page.page.locator(".spms-choose")
    choice.get_by_role("button", name="Look later").click()
    assert not closed.root.is_visible()
    assert "That is fine" in choice.inner_text()
    choice.get_by_role("button", name="Look now").focus()
    page.page.keyboard.press("Enter")
    closed.root.wait_for(state="visible")
    closed.press("Year that slowing starts", "Home")
    assert closed.slider("Year that slowing starts").get_attribute("aria-valuetext") == "10 years"
    choice.get_by_role("button", name="Hide the picture").click()
    closed.root.wait_for(state="hidden")


def test_workshop_pictures_show_no_number_and_at_least_two_stories(stories):
    unit = stories
    texts = unit.root.locator(".spms-drawing > div:not([hidden]) text").all_text_contents()
    assert "Drawing for learning. Not a forecast." in texts
    assert [text for text in texts if re.search(r"\d", text)] == []
    assert {"A", "B"} <= {text.strip() for text in texts}


def test_targets_are_44_pixels_and_named(page, stories):
    for target in page.page.locator(".spms-step, .spms-button, .spms-box, .spms-range").all():
        if target.is_visible():
            assert target.bounding_box()["height"] >= 44
    tree = stories.root.aria_snapshot()
    assert 'slider "How often flares come"' in tree
    assert 'spinbutton "How often flares come, in ten years"' in tree
    assert 'img "Made-up stories"' in tree


def drawn_afresh(values):
    """Let matplotlib draw a state from nothing; return the paths of its lines by gid."""
    explorer = explore(*values)
    for name, value in values.items():
        explorer.sliders[name].value = value
    svg = to_svg(explorer.picture.figure(), "afresh")
    gids = ("relapsing-level", "progressive-level", "relapsing-marks", "progressive-marks")
    paths = {gid: re.search(rf'<g id="{gid}">\s*<path(?: d="([^"]*)")?', svg)[1] for gid in gids}
    return {gid: points(path or "") for gid, path in paths.items()}


def test_what_the_browser_shows_is_what_matplotlib_would_draw(unit):
    kind = KINDS["two_patterns"]
    rows = [kind.parameter(name) for name in ("relapse_rate", "recovery", "progression_rate")]
    counts = [len(row.values) for row in rows]
    states = np.random.default_rng(3).integers(0, counts, (12, 3)).tolist()
    for state in [*states, [0, 0, 0], [count - 1 for count in counts]]:
        for row, step in zip(rows, state, strict=True):
            unit.move(row.label, step)
        values = {row.name: row.values[step] for row, step in zip(rows, state, strict=True)}
        for gid, expected in drawn_afresh(values).items():
            shown = points(unit.path(gid))
            assert shown.shape == expected.shape, (gid, state)
            # SVG units are 1/72 inch, a CSS pixel is 1/96 inch
            assert np.abs(shown - expected).max(initial=0) * 96 / 72 < 0.1, (gid, state)


def test_a_slider_that_can_move_nothing_says_why_until_it_can(unit):
    help_of = unit.root.locator(".spms-slider").nth(1).locator(".spms-help")
    meaning = help_of.inner_text()
    unit.press("Relapse rate", "Home")
    help_of.get_by_text("there is no relapse in this drawing").wait_for()
    unit.press("Relapse rate", "End")
    help_of.get_by_text(meaning).wait_for()
