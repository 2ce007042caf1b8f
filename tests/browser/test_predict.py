"""Predict, then reveal: by handles, by pointer, with fingers alone, and ready-made."""

import pytest

from tests.browser.unit import picture_of
from tests.site import points


class Guess:
    """A guess and the unit below it."""

    def __init__(self, reader):
        self.reader, self.page = reader, reader.page
        self.root = reader.page.locator(".spms-predicted")
        self.dashed = self.root.locator(".spms-drawing > div:not([hidden]) .spms-guess-line")
        self.dashed.wait_for(state="attached")  # level at first, so it has no height

    def set(self, name, *keys):
        self.root.get_by_role("slider", name=name).focus()
        for key in keys:
            self.page.keyboard.press(key)

    def press(self, name):
        self.root.get_by_role("button", name=name, exact=True).click()

    def line(self):
        return points(self.dashed.get_attribute("d"))

    def said(self):
        return self.root.locator(".spms-difference").inner_text()

    def shows(self, gid):
        box = self.root.locator(".spms-drawing > div:not([hidden])")
        return box.locator(f"g[data-gid='{gid}']").is_visible()


@pytest.fixture
def guess(page, own):
    return Guess(page.open(own / "class" / "00_guess.html"))


@pytest.fixture
def workshop_guess(page, own):
    return Guess(page.open(own / "workshop" / "00_guess.html"))


def test_the_curve_and_its_words_are_covered_until_they_are_asked_for(guess):
    assert not guess.shows("progressive-level")
    assert guess.shows("relapsing-level")
    assert not guess.root.locator(".spms-lines").is_visible()
    assert guess.root.get_by_role("slider", name="Progression rate").count() == 0
    assert guess.root.get_by_text("not for clinical use").first.is_visible()
    guess.press("Show the curve")
    assert guess.shows("progressive-level")
    assert "Steady worsening starts around year 15" in guess.reader.unit().words()[1]
    assert guess.root.get_by_role("slider", name="Progression rate").is_visible()


def test_the_curve_s_moves_are_compared_with_the_same_guess(guess):
    guess.press("Show the curve")
    assert "In year 30, your line is 4." in guess.said()
    assert "iu lower than" in guess.said()
    unit = guess.reader.unit()
    unit.press("Progression rate", "Home")
    unit.type("Recovery after a relapse", "1")
    guess.page.wait_for_function(
        "() => /^Your line is close to .* all the way/"
        ".test(document.querySelector('.spms-difference').textContent)"
    )


def test_guess_again_covers_the_first_curve_and_keeps_the_guess(guess):
    first = picture_of(guess.reader.unit())
    guess.set("Year 12", "ArrowRight", "ArrowRight")
    line = guess.line()
    guess.press("Show the curve")
    guess.reader.unit().press("Progression rate", "End")
    guess.press("Guess again")
    assert not guess.shows("progressive-level")
    assert guess.said() == ""
    assert (guess.line() == line).all()
    guess.press("Show the curve")
    assert picture_of(guess.reader.unit()) == first


def test_a_guess_is_drawn_by_pointer_over_the_axes(guess):
    frame = guess.root.locator(".spms-drawing")
    frame.scroll_into_view_if_needed()
    box = frame.bounding_box()
    left, right = box["x"] + 0.6 * box["width"], box["x"] + 0.93 * box["width"]
    low, high = box["y"] + 0.7 * box["height"], box["y"] + 0.3 * box["height"]
    flat = guess.line()
    guess.page.mouse.move(left, low)
    guess.page.mouse.down()
    guess.page.mouse.move(right, high, steps=30)
    guess.page.mouse.up()
    drawn = guess.line()
    assert (drawn[1:, 0] == flat[1:, 0]).all()
    assert (drawn[2:, 1] < drawn[1:-1, 1]).all()  # it rises from handle to handle
    guess.page.mouse.move(left, high)  # no button held: nothing is drawn
    assert (guess.line() == drawn).all()
    guess.press("Show the curve")
    guess.page.mouse.click(left, high)
    assert (guess.line() == drawn).all()


def test_handles_move_the_dashed_line_by_keyboard_and_the_difference_is_said(workshop_guess):
    guess = workshop_guess
    before = guess.line()
    guess.set("At the end", "End")
    handle = guess.root.get_by_role("slider", name="At the end")
    assert handle.get_attribute("aria-valuetext") == "near the top (20 of 20)"
    after = guess.line()
    assert after[-1, 1] < before[-1, 1] - 50  # upwards, in points
    assert (after[:-1] == before[:-1]).all()
    guess.page.keyboard.press("Tab")
    guess.page.keyboard.press("Enter")
    assert guess.said().startswith(
        "At the end, your line is higher than the lines in this drawing. Half way, "
        "your line is lower than the lines in this drawing."
    )
    assert guess.page.evaluate("() => document.activeElement.textContent") == "Guess again"
    assert (guess.line() == after).all()


def test_a_ready_made_guess_is_one_press(workshop_guess):
    flat = workshop_guess.line()
    workshop_guess.press("Much higher")
    rising = workshop_guess.line()
    assert (rising[1:, 1] < flat[1:, 1]).all()
    workshop_guess.press("Stays the same")
    assert (workshop_guess.line() == flat).all()


def test_in_a_narrow_window_the_guess_lies_over_the_narrow_drawing(workshop_guess):
    guess = workshop_guess
    guess.set("Half way", "End")
    wide = guess.line()
    guess.page.set_viewport_size({"width": 390, "height": 800})
    assert not guess.shows("stories-level-0")
    assert not (guess.line() == wide).all()
    for target in guess.root.locator("input[type=range]:visible, button:visible").all():
        assert target.bounding_box()["height"] >= 44


def test_a_guess_is_made_with_keys_or_with_fingers_alone(reader, own):
    reader.open(own / "class" / "00_guess.html")
    guessed = reader.page.locator(".spms-predicted")
    line = guessed.locator("div:not([hidden]) > svg g[data-gid='progressive-level'] path")
    assert not line.is_visible()
    guessed.get_by_role("slider", name="Year 30").press("End")
    reader.press(guessed.get_by_role("button", name="Show the curve"))
    assert line.is_visible()
    assert "In year 30, your line is" in guessed.locator(".spms-difference").inner_text()
    unit = reader.unit()
    unit.press("Progression rate", "Home")
    assert "No steady worsening" in unit.words()[1]
    reader.press(guessed.get_by_role("button", name="Guess again"))
    assert not line.is_visible()


def test_another_guess_in_a_workshop_covers_lines_and_their_names(workshop_guess):
    guess = workshop_guess
    guess.set("Half way", "End")
    guess.press("Show the curve")
    assert guess.shows("stories-level-1")
    assert "Half way, your line is higher" in guess.said()
    guess.press("Guess again")
    assert not guess.shows("stories-level-1")
    assert not guess.shows("stories-level-1-label")
