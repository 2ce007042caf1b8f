"""On a phone, held upright: what a finger moves and the picture that follows are seen together."""

import pytest

from tests.browser.lab import shows_a_picture
from tests.site import LESSONS

SLIDERS = "class/01_two_patterns.html"
WITH_PICTURES = [lesson.page for lesson in LESSONS if shows_a_picture(lesson.page)]


@pytest.mark.parametrize("lesson", WITH_PICTURES)
def test_controls_and_picture_are_seen_together_on_a_phone(phone, lesson):
    units = phone.open(lesson).open_all().units()
    assert units
    for number, unit in enumerate(units):
        top, picture = unit.root.bounding_box()["y"], unit.frame_size()
        assert picture["y"] + picture["height"] - top <= phone.size["height"], number


def drag(slider, start, along, down):
    """Move one finger from a share of a slider's width, so many pixels along and down."""
    slider.scroll_into_view_if_needed()
    box, tab = slider.bounding_box(), slider.page
    x, y = box["x"] + start * box["width"], box["y"] + box["height"] / 2
    fingers = tab.context.new_cdp_session(tab)
    for i in range(11):
        point = {"x": x + along * i / 10, "y": y + down * i / 10}
        kind = "touchMove" if i else "touchStart"
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    fingers.detach()


@pytest.mark.parametrize("start", [0.05, 0.5, 0.95])
def test_a_scroll_that_starts_on_a_slider_does_not_move_it(phone, start):
    tab = phone.open(SLIDERS).page
    slider, words = phone.unit().slider("Progression rate"), phone.unit().words()
    slider.scroll_into_view_if_needed()
    before, top = slider.input_value(), tab.evaluate("() => scrollY")
    drag(slider, start, along=3, down=-120)
    tab.wait_for_function("(top) => scrollY > top", arg=top)
    assert slider.input_value() == before
    assert phone.unit().words() == words


def test_a_finger_along_a_slider_moves_it_and_so_does_a_tap(phone):
    phone.open(SLIDERS)
    slider, words = phone.unit().slider("Progression rate"), phone.unit().words()
    drag(slider, 0.05, along=slider.bounding_box()["width"], down=3)
    assert slider.input_value() == slider.get_attribute("max")
    assert phone.unit().words() != words
    slider.tap(position={"x": 4, "y": 22})
    assert slider.input_value() == "0"
