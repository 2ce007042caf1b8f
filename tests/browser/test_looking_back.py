"""Marking a change-over: by keyboard, by pointer, and by choice in a workshop."""

import re

import pytest

from tests.browser.test_axe import RUN, load_axe

HIDDEN = ("looking-level-0", "looking-onset-0", "looking-onset-0-label", "looking-marks")


class When:
    """Visits, marks and the picture below them."""

    def __init__(self, reader):
        self.reader, self.page = reader, reader.page
        self.root = reader.page.locator(".spms-when")

    def press(self, name, times=1):
        button = self.root.get_by_role("button", name=name, exact=True)
        for _ in range(times):
            button.click()

    def drawn(self, gid):
        return self.root.locator(f".spms-drawing > div:not([hidden]) g[data-gid='{gid}']")

    def dots(self):
        return len(re.findall("M", self.drawn("looking-dots").locator("path").get_attribute("d")))

    def set_mark(self, *keys):
        self.root.get_by_role("slider", name="Your mark").focus()
        for key in keys:
            self.page.keyboard.press(key)

    def said(self):
        return self.root.locator(".spms-when-said").all_inner_texts()

    def result(self):
        return self.root.locator(".spms-when-result").locator("p").all_inner_texts()

    def marks(self):
        return self.root.locator(
            ".spms-drawing > div:not([hidden]) .spms-mark-name"
        ).all_text_contents()


@pytest.fixture
def when(page):
    return When(page.open("class/06_looking_back.html"))


@pytest.fixture
def workshop(page, own):
    page.open(own / "workshop" / "03_when.html")
    page.page.get_by_role("button", name="Look now").click()
    return When(page)


def test_visits_come_one_by_one_or_some_at_once_and_are_said(when):
    assert when.dots() == 1
    when.press("Next visit")
    assert when.dots() == 2
    assert re.fullmatch(r"Visit 2, year 0\.5: 0\.\d iu\.", when.said()[0])
    when.press("5 more visits", 2)
    assert when.dots() == 12
    assert when.said()[0].startswith("Visit 12, year 5.5: ")
    when.press("5 more visits", 10)
    assert when.dots() == 61
    assert when.said()[0].endswith("That was the last visit of this drawing.")


def test_nothing_tells_the_line_until_it_is_asked_for(when):
    when.press("5 more visits", 12)
    for gid in HIDDEN:
        assert not when.drawn(gid).is_visible(), gid
    assert not when.root.locator(".spms-lines, .spms-tools").first.is_visible()
    assert when.root.locator(".spms-described").text_content() == ""
    tree = when.root.aria_snapshot()
    assert not re.search(r"year 14|change-over|onset|Listen|As a table|toy rule", tree)
    assert when.root.get_by_role("slider").count() == 1  # the mark's
    when.press("Show the line")
    for gid in HIDDEN:
        assert when.drawn(gid).is_visible(), gid
    assert "middle in year 14" in " ".join(when.reader.unit().words())
    assert "the toy rule notices progression in year 17" in " ".join(when.reader.unit().words())


def test_marks_of_a_group_are_kept_by_letter_by_keyboard_and_compared(when):
    when.press("5 more visits", 8)
    when.set_mark("ArrowRight", "End")
    slider = when.root.get_by_role("slider", name="Your mark")
    assert slider.get_attribute("aria-valuetext") == "year 20"  # no later than the last visit
    when.press("Keep this mark")
    assert when.said()[1] == "Kept as A: year 20."
    when.press("Keep this mark")
    assert when.said()[1].startswith("Set a mark first")
    when.set_mark("Home", *["ArrowRight"] * 26)
    when.press("Keep this mark")
    when.set_mark("Home", *["ArrowRight"] * 28)
    assert when.marks() == ["A", "B", "Your mark"]
    when.root.get_by_role("button", name="Show the line").focus()
    when.page.keyboard.press("Enter")
    assert when.result() == [
        "The 3 marks lie 7 years apart: from year 13 to year 20.",
        "A, year 20: 6 years after the middle of the change-over.",
        "B, year 13: 1 year before the middle of the change-over.",
        "Your mark, year 14: in the middle of the change-over.",
        "No visit shows the day: change is slow and values vary, so it is recognised by "
        "looking back.",
    ]
    assert when.page.evaluate("() => document.activeElement.textContent") == "Same story again"


def test_a_mark_is_set_by_pointer_and_by_buttons_and_can_be_cleared(when):
    when.press("5 more visits", 6)
    frame = when.root.locator(".spms-drawing")
    frame.scroll_into_view_if_needed()
    box = frame.bounding_box()
    when.page.mouse.click(box["x"] + 0.4 * box["width"], box["y"] + 0.5 * box["height"])
    slider = when.root.get_by_role("slider", name="Your mark")
    year = float(slider.get_attribute("aria-valuetext").split()[1])
    assert 9 < year < 12
    when.press("Later: Your mark")
    assert slider.get_attribute("aria-valuetext") == f"year {year + 0.5:g}"
    when.press("Earlier: Your mark", 2)
    assert slider.get_attribute("aria-valuetext") == f"year {year - 0.5:g}"
    when.page.mouse.click(box["x"] + 0.9 * box["width"], box["y"] + 0.5 * box["height"])
    assert slider.get_attribute("aria-valuetext") == "year 15"  # nobody marks what has not come
    when.press("Clear the marks")
    assert when.marks() == []
    assert slider.get_attribute("aria-valuetext") == "no mark yet"


def test_the_visits_can_be_read_in_words(when):
    when.press("5 more visits")
    when.root.locator("summary").click()
    rows = when.root.locator(".spms-visits li").all_inner_texts()
    assert len(rows) == 6
    assert rows[5].startswith("Visit 6, year 2.5: ")


def test_start_again_covers_the_line(when):
    when.press("Show the line")
    when.press("Start again")
    assert not when.drawn("looking-level-0").is_visible()
    assert when.dots() == 1


def test_sliders_move_dots_and_words_and_another_round_covers_again(when):
    when.press("5 more visits", 12)
    when.press("Show the line")
    unit = when.reader.unit()
    unit.type("Measurement noise", "0.45")
    assert "in year 2.5: a false alarm" in " ".join(unit.words())
    unit.type("Time between visits", "2")
    assert when.dots() == 16
    when.press("Another story")
    assert not when.drawn("looking-level-0").is_visible()
    assert when.dots() == 1
    when.press("5 more visits", 3)
    assert when.dots() == 16
    when.press("Show the line")
    assert "middle in year 18" in " ".join(unit.words())
    when.press("Another story")
    when.press("Show the line")
    assert "there is no change-over" in " ".join(unit.words())
    assert "This drawing has no change-over to find" in "".join(when.result())


def test_a_workshop_reads_no_numbers_on_the_level_and_axe_finds_no_fault(workshop):
    workshop.press("5 more check-ups", 10)
    assert re.fullmatch(
        r"Check-up 51, 25 years into the drawing: [a-z -]+ the first\.", workshop.said()[0]
    )
    workshop.set_mark("ArrowRight", "End")
    for target in workshop.root.locator("button, summary, input[type=range]").all():
        if target.is_visible():
            assert target.bounding_box()["height"] >= 44
    load_axe(workshop.page)
    assert workshop.page.evaluate(RUN, [".spms-when"])["violations"] == {}
    workshop.press("Show the line")
    assert workshop.drawn("looking-level-1").is_visible()
    assert "relapse" not in workshop.root.inner_text()
    assert "Your mark is 11 years after the middle of the change-over." in workshop.result()
    assert workshop.page.evaluate(RUN, [".spms-when"])["violations"] == {}


def test_in_a_narrow_window_marks_lie_over_the_narrow_drawing(workshop):
    workshop.press("5 more check-ups", 2)
    workshop.set_mark("End")
    workshop.page.set_viewport_size({"width": 390, "height": 800})
    assert not workshop.drawn("looking-level-0").is_visible()
    edges = workshop.root.bounding_box()
    for part in workshop.root.locator("button:visible").all():
        box = part.bounding_box()
        assert box["x"] + box["width"] <= edges["x"] + edges["width"] + 1
