"""Predict, then reveal in JupyterLab: by handles, by pointer, ready-made, and without Python."""

import pytest

from tests.browser.test_following import points
from tests.browser.test_lessons import picture_of

pytestmark = pytest.mark.xdist_group("predict")  # its tests hand on a page

CLASS = (
    "from spms_viz.widgets import explore, predict\n"
    'guessed = predict(explore("recovery", "progression_rate"))\nguessed'
)
READ = "print(guessed.guess.levels, guessed.guess.is_shown)"
WORKSHOP = (
    "from spms_viz.widgets import explore, predict\n"
    'predict(explore("recovery", audience="workshop", scenario="rrms_partial", picture="stories"))'
)


class Guess:
    """A guess and the unit below it."""

    def __init__(self, lab):
        self.lab, self.page = lab, lab.page
        self.root = lab.page.locator(".spms-predicted")
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
def guess(lab, write):
    lab.open(write(CLASS, READ)).run_all()
    return Guess(lab)


@pytest.fixture
def workshop_guess(lab, write):
    lab.open(write(WORKSHOP)).run_all()
    return Guess(lab)


def test_the_curve_and_its_words_are_covered_until_they_are_asked_for(guess):
    assert not guess.shows("progressive-level")
    assert guess.shows("relapsing-level")
    assert not guess.root.locator(".spms-lines").is_visible()
    assert guess.root.get_by_role("slider", name="Progression rate").count() == 0
    assert guess.root.get_by_text("not for clinical use").first.is_visible()
    guess.press("Show the curve")
    assert guess.shows("progressive-level")
    assert "Steady worsening starts around year 15" in guess.lab.unit().words()[1]
    assert guess.root.get_by_role("slider", name="Progression rate").is_visible()
    assert guess.lab.problems == []
    assert guess.lab.elsewhere == []


def test_the_curve_s_moves_are_compared_with_the_same_guess(guess):
    guess.press("Show the curve")
    assert "In year 30, your line is 4." in guess.said()
    assert "iu lower than" in guess.said()
    unit = guess.lab.unit()
    unit.press("Progression rate", "Home")
    unit.type("Recovery after a relapse", "1")
    guess.page.wait_for_function(
        "() => /^Your line is close to .* all the way/"
        ".test(document.querySelector('.spms-difference').textContent)"
    )


def test_guess_again_covers_the_first_curve_and_keeps_the_guess(guess):
    first = picture_of(guess.lab.unit())
    guess.set("Year 12", "ArrowRight", "ArrowRight")
    line = guess.line()
    guess.press("Show the curve")
    guess.lab.unit().press("Progression rate", "End")
    guess.press("Guess again")
    assert not guess.shows("progressive-level")
    assert guess.said() == ""
    assert (guess.line() == line).all()
    guess.press("Show the curve")
    assert picture_of(guess.lab.unit()) == first


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


def test_python_can_read_the_guess(guess):
    guess.set("Year 30", "End")
    guess.press("Show the curve")
    guess.root.get_by_role("slider", name="Progression rate").wait_for()  # what is below moves down
    guess.lab.last_cell_prints("[0.5, 0.5, 0.5, 0.5, 10.0] True")


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
    guess.lab.show_list_of_files(False)
    guess.page.wait_for_timeout(300)
    assert not guess.shows("stories-level-0")
    assert not (guess.line() == wide).all()
    for target in guess.root.locator("input[type=range]:visible, button:visible").all():
        assert target.bounding_box()["height"] >= 44


def test_predicting_goes_on_when_the_kernel_is_gone(workshop_guess):
    guess = workshop_guess
    guess.lab.end_kernel()
    guess.set("Half way", "End")
    guess.press("Show the curve")
    assert guess.shows("stories-level-1")
    assert "Half way, your line is higher" in guess.said()
    guess.press("Guess again")
    assert not guess.shows("stories-level-1")
    assert not guess.shows("stories-level-1-label")
