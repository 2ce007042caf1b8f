"""Questions: by mouse, by keyboard, beside their picture, and on paper."""

import pytest


class Card:
    """One question in the page."""

    def __init__(self, reader, number=0):
        self.page = reader.page
        self.root = reader.page.locator(".spms-question").nth(number)

    def choose(self, text):
        self.root.get_by_role("radio", name=text).check()

    def see(self):
        self.root.get_by_role("button", name="See the answer").click()

    def said(self):
        return self.root.get_by_role("status").inner_text()


@pytest.fixture
def asked(page, own):
    return page.open(own / "workshop" / "01_ask.html")


def test_each_choice_has_its_feedback_and_one_can_try_again(asked):
    card = Card(asked)
    assert card.said() == ""
    card.choose("Lower than it started")
    assert card.said() == ""
    card.see()
    assert card.said().startswith("This is the idea that getting better can go below the start.")
    card.choose("At the start line")
    assert card.said() == ""
    card.see()
    assert card.said() == "Yes. All of it came back, so nothing stays."
    assert Card(asked, 1).said() == ""


def test_without_a_choice_the_button_asks_for_one(asked):
    card = Card(asked)
    card.see()
    assert card.said() == "Choose one of the answers first."


def test_a_question_is_answered_by_keyboard_alone(asked):
    card = Card(asked)
    card.root.get_by_role("radio").first.focus()
    for key in ("Space", "ArrowDown", "ArrowDown", "ArrowUp", "Tab", "Enter"):
        asked.page.keyboard.press(key)
    assert card.root.get_by_role("radio", name="At the start line").is_checked()
    assert card.said().startswith("Yes.")
    focused = asked.page.evaluate("() => document.activeElement.textContent")
    assert focused == "See the answer"  # it stays where it was


def test_the_feedback_says_where_its_slider_stands_and_follows_it(asked):
    card, stands = Card(asked, 1), Card(asked, 1).root.locator(".spms-stands")
    card.choose("Where it started")
    assert stands.inner_text() == ""
    card.see()
    assert stands.inner_text() == "“How much comes back” stands at 100 percent now."
    asked.unit().type("How much comes back", "80")
    assert stands.inner_text() == (
        "“How much comes back” stands at 80 percent now. That is the setting to look at."
    )


def test_a_question_is_a_named_group_with_targets_of_44_pixels(asked):
    card = Card(asked)
    tree = card.root.aria_snapshot()
    assert 'group "A flare gets fully better in this drawing. Where does the line end?"' in tree
    assert 'radio "At the start line"' in tree
    assert "status" in tree
    for target in card.root.locator(".spms-answer, .spms-button").all():
        assert target.bounding_box()["height"] >= 44
    assert not any(name in tree for name in ("Print", "Sources"))


@pytest.mark.parametrize("width", [390, 320])
def test_a_question_fits_a_narrow_window(asked, width):
    asked.page.set_viewport_size({"width": width, "height": 700})
    card = Card(asked)
    edges = card.root.bounding_box()
    for part in card.root.locator("label, legend, button").all():
        box = part.bounding_box()
        assert box["x"] >= edges["x"]
        assert box["x"] + box["width"] <= edges["x"] + edges["width"]


def test_a_class_sees_sources_and_prints_its_answers_in_the_page(new_page, own):
    new_page.page.add_init_script(
        "window.print = () => { window.top.printed = document.body.innerText; }"
    )
    card = Card(new_page.open(own / "class" / "01_ask.html"))
    card.choose("In full or in part")
    card.see()
    assert "Sources: Lublin, Reingold 1996; Lublin, Baier, Cutter 2003." in card.said()
    new_page.page.get_by_role("button", name="Print these answers").click()
    new_page.page.wait_for_function("() => window.printed")
    printed = new_page.page.evaluate("() => window.printed")
    assert "In RRMS, how do people recover from a relapse?" in printed
    assert "Chosen: In full or in part" in printed
    assert "No answer chosen." in printed
