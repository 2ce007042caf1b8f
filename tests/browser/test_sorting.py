"""Sorting curves: by pointer, by keyboard, and by choice in a workshop."""

import pytest

from tests.browser.test_axe import RUN, load_axe

RIGHT = ["Builds up", "Comes and goes", "Cannot tell yet"] * 2
RIGHT[3:5] = ["Builds up", "Comes and goes"]


class Sorting:
    """The cards in the page."""

    def __init__(self, page):
        self.page = page
        self.root = page.locator(".spms-sort")
        self.root.wait_for(state="attached")

    def card(self, number):
        return self.root.locator(".spms-sort-cards .spms-sort-card").nth(number)

    def choose(self, number, text):
        self.card(number).get_by_role("radio", name=text).check()

    def see(self, number):
        self.card(number).get_by_role("button", name="See the answer").click()

    def said(self, number):
        return self.card(number).get_by_role("status").inner_text()

    def answer_all(self):
        for number, text in enumerate(RIGHT):
            self.choose(number, text)
            self.see(number)

    def closing(self):
        return self.root.locator(".spms-sort-closing").inner_text()

    def truths(self):
        return [one for one in self.root.locator("g[data-gid^='truth']").all() if one.is_visible()]


@pytest.fixture
def sorting(page):
    return Sorting(page.open("class/04_mystery_curves.html").page)


def test_each_choice_has_its_feedback_and_one_can_try_again(sorting):
    sorting.see(1)
    assert sorting.said(1) == "Choose one of the answers first."
    sorting.choose(1, "Builds up")
    assert sorting.said(1) == ""
    sorting.see(1)
    assert sorting.said(1).startswith("This is the idea that each relapse fully goes away")
    assert "Look between the peaks" in sorting.said(1)
    sorting.choose(1, "Comes and goes")
    assert sorting.said(1) == ""
    sorting.see(1)
    assert sorting.said(1).startswith("Yes. Each relapse leaves a step")
    assert sorting.said(0) == ""


def test_the_clues_are_named_once_all_are_answered(sorting):
    sorting.answer_all()
    assert all(sorting.said(number).startswith("Yes.") for number in range(6))
    assert "The clue is the line between the relapses." in sorting.closing()
    assert sorting.root.locator(".spms-sort-extra").is_visible()
    assert "primary progressive MS (PPMS)" in sorting.root.inner_text()
    sorting.choose(0, "Cannot tell yet")
    assert sorting.closing() == ""


def test_the_answer_is_not_in_the_picture_until_the_labels_show(sorting):
    assert sorting.truths() == []
    assert not sorting.root.locator(".spms-sort-extra").is_visible()
    sorting.root.get_by_role("button", name="Show the labels").click()
    assert len(sorting.truths()) > 6
    assert "SPMS, active" in sorting.card(3).inner_text()
    assert "may come and go" in sorting.card(5).inner_html()
    sorting.root.get_by_role("button", name="Hide the labels").click()
    assert sorting.truths() == []
    assert "SPMS" not in sorting.card(3).inner_text()


def test_curves_are_sorted_by_keyboard_alone(sorting):
    page = sorting.page
    sorting.card(2).get_by_role("radio").first.focus()
    for key in ("Space", "ArrowDown", "ArrowDown", "Tab", "Enter"):
        page.keyboard.press(key)
    assert sorting.said(2).startswith("Yes. So little is drawn")
    assert page.evaluate("() => document.activeElement.textContent") == "See the answer"
    sorting.root.get_by_role("button", name="Show the labels").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.textContent") == "Hide the labels"
    sorting.card(4).locator("summary").focus()
    page.keyboard.press("Enter")
    assert "stays at 0.5 iu outside the rises" in sorting.card(4).locator("details p").inner_text()


def test_a_curve_has_a_name_its_shape_in_words_and_targets_of_44_pixels(sorting):
    card = sorting.card(5)
    tree = card.aria_snapshot()
    assert 'img "Curve F"' in tree
    assert 'group "Which pattern does F show?"' in tree
    assert 'button "See the answer: Curve F"' in tree
    described = card.get_by_role("img").get_attribute("aria-describedby")
    text = sorting.page.locator(f"#{described}").text_content()
    assert "4 dots, from year 0 to year 3" in text
    for target in sorting.root.locator(".spms-answer, button, summary").all():
        if target.is_visible():
            assert target.bounding_box()["height"] >= 44


def test_axe_finds_no_fault_in_the_labels(sorting):
    sorting.answer_all()
    sorting.root.get_by_role("button", name="Show the labels").click()
    assert sorting.truths()
    load_axe(sorting.page)
    found = sorting.page.evaluate(RUN, [".spms-sort"])
    assert found["violations"] == {}
    assert len(found["passes"]["role-img-alt"]) == 7


def test_a_workshop_opens_the_lines_by_choice_and_reads_plain_words(page, own):
    sorting = Sorting(page.open(own / "workshop" / "02_sort.html").page)
    assert not sorting.root.is_visible()
    page.page.get_by_role("button", name="Look now").click()
    sorting.answer_all()
    assert "Look at the line between the flares." in sorting.closing()
    assert "relapse" not in sorting.root.inner_text()
    assert sorting.root.get_by_text("Sources").count() == 0
    page.page.set_viewport_size({"width": 390, "height": 800})
    edges = sorting.root.bounding_box()
    for part in sorting.root.locator("label, button, .spms-sort-drawing").all():
        box = part.bounding_box()
        assert box is None or box["x"] + box["width"] <= edges["x"] + edges["width"] + 1
