"""Every page of the exported site in Chromium with the network cut, straight from the disk."""

import numpy as np
import pytest

from tests.browser.lab import Unit
from tests.browser.test_axe import RUN, load_axe
from tests.site import LESSONS, PAGES, expected, explorers_of, points

SHAPES = {
    "desktop": {"viewport": {"width": 1280, "height": 720}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}
NEAR = 0.075  # SVG units (1/72 inch): a tenth of a pixel
EACH = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.page)


class Reader:
    """A browser window without a network; keeps what went wrong and what was asked for."""

    def __init__(self, browser, site, shape, **options):
        self.site, self.is_phone = site, shape == "phone"
        self.context = browser.new_context(**SHAPES[shape], **options)
        self.context.set_offline(True)
        self.page = self.context.new_page()
        self.problems, self.asked = [], []
        self.page.on("console", lambda said: self.problems.append(said.text))
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.context.on("request", lambda request: self.asked.append(request.url))

    def open(self, page):
        self.page.goto((self.site.folder / page).as_uri())
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('.spms-picture')]"
            ".every((one) => one.dataset.ready === 'true')"
        )
        return self

    def press(self, control):
        if self.is_phone:
            control.tap()
        else:
            control.click()

    def open_all(self):
        """Choose to look, and show every curve that is to be guessed."""
        for name in ("Look now", "Show the curve", "Show the line"):
            button = self.page.get_by_role("button", name=name, exact=True).first
            while button.count():  # one that is pressed goes away
                self.press(button)
        return self

    def move(self, unit, slider):
        """Move a slider with what this reader has: keys, or a finger on + and -."""
        if not self.is_phone:
            return unit.press(slider.label, "End", "ArrowLeft")
        more = unit.root.get_by_role("button", name=f"More: {slider.label}", exact=True)
        is_last = more.get_attribute("aria-disabled") == "true"
        less = unit.root.get_by_role("button", name=f"Less: {slider.label}", exact=True)
        return self.press(less if is_last else more)

    def is_quiet(self):
        folder = self.site.folder.as_uri()
        elsewhere = [url for url in self.asked if not url.startswith((folder, "data:"))]
        return (self.problems, elsewhere) == ([], [])


@pytest.fixture(params=SHAPES)
def reader(request, browser, site):
    opened = Reader(browser, site, request.param)
    yield opened
    opened.context.close()


@pytest.fixture
def desktop(browser, site):
    opened = Reader(browser, site, "desktop")
    yield opened
    opened.context.close()


def values_of(unit, explorer):
    """Read where the sliders stand in the page, and set Python's to the same."""
    for slider in explorer.sliders.values():
        range_ = unit.root.get_by_role("slider", name=slider.label, include_hidden=True)
        slider.value = slider.values[int(range_.input_value())]


def is_as_python_says(unit, explorer):
    values_of(unit, explorer)
    wide, narrow = unit.root.locator(".spms-drawing > div").all()
    layout = 0 if wide.is_visible() else 1
    for gid, there in expected(explorer, layout).items():
        path = [wide, narrow][layout].locator(f"g[data-gid='{gid}'] > path").first
        shown = points(path.get_attribute("d"))
        assert shown.shape == there.shape, gid
        assert np.abs(shown - there).max(initial=0) < NEAR, gid
    said = " ".join(line.split(": ", 1)[-1] for line in unit.words())
    assert (
        said.split()
        == " ".join(line.split(": ", 1)[-1] for line in explorer.words.split("\n")).split()
    )


@EACH
def test_every_slider_of_every_lesson_moves_the_picture_to_where_python_computes_it(reader, lesson):
    reader.open(lesson.page).open_all()
    explorers = explorers_of(lesson)
    units = [Unit(root) for root in reader.page.locator(".spms-unit").all()]
    assert len(units) == len(explorers)
    for unit, explorer in zip(units, explorers, strict=True):
        explorer.picture.draw()
        is_as_python_says(unit, explorer)
        seen = [one for one in explorer.sliders.values() if unit.slider(one.label).count()]
        for slider in seen:
            before = unit.slider(slider.label).input_value()
            reader.move(unit, slider)
            assert unit.slider(slider.label).input_value() != before
            is_as_python_says(unit, explorer)
    assert reader.is_quiet()


@EACH
def test_every_question_says_something_to_every_choice(reader, lesson):
    reader.open(lesson.page)
    for question in reader.page.locator(".spms-question").all():
        heard = set()
        for choice in question.get_by_role("radio").all():
            reader.press(choice)
            reader.press(question.get_by_role("button", name="See the answer"))
            heard.add(question.locator(".spms-feedback").inner_text())
        assert len(heard) == question.get_by_role("radio").count()
        assert all(heard)
    assert reader.is_quiet()


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_no_fault_and_nothing_sticks_out(reader, page):
    reader.open(page)
    load_axe(reader.page)
    assert reader.page.evaluate(RUN, None)["violations"] == {}
    reader.open_all()
    assert reader.page.evaluate(RUN, None)["violations"] == {}
    assert reader.page.evaluate(
        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )


def test_a_reader_goes_through_all_lessons_by_the_links_alone(desktop):
    seen = []
    desktop.open("index.html")
    for door in ("Workshop: start here", "Class: start here"):
        desktop.page.get_by_role("link", name=door).click()
        while not desktop.page.url.endswith("index.html"):
            seen.append(desktop.page.url.split("/pages/")[-1])
            desktop.page.locator("a[rel=next]").click()
    assert sorted(seen) == sorted(lesson.page for lesson in LESSONS)
    assert desktop.is_quiet()


def test_a_slow_change_picture_is_closed_until_it_is_chosen(desktop):
    desktop.open("workshop/02_two_patterns.html")
    closed = desktop.page.locator(".spms-unit").first
    assert not closed.is_visible()
    desktop.page.get_by_role("button", name="Look now").first.click()
    assert closed.is_visible()
    desktop.page.get_by_role("button", name="Hide the picture").click()
    assert not closed.is_visible()


def test_the_switches_change_all_of_the_page_and_last_to_the_next_one(desktop):
    desktop.open("class/00_start_here.html")
    body = desktop.page.locator("body")
    size = body.evaluate("(one) => getComputedStyle(one).fontSize")
    desktop.page.locator(".spms-looks summary").click()
    desktop.page.locator(".spms-looks").get_by_label("Dark").check()
    desktop.page.locator(".spms-looks").get_by_label("Large").check()
    desktop.page.locator("a[rel=next]").click()
    assert body.evaluate("(one) => getComputedStyle(one).backgroundColor") == "rgb(27, 27, 27)"
    assert body.evaluate("(one) => getComputedStyle(one).fontSize") != size


def test_without_javascript_words_and_first_pictures_show(browser, site):
    reader = Reader(browser, site, "desktop", java_script_enabled=False)
    reader.page.goto((site.folder / "class/01_two_patterns.html").as_uri())
    pictures = reader.page.locator(".spms-first-picture[role=img]")
    assert pictures.count() == 3
    assert all(picture.bounding_box()["height"] > 100 for picture in pictures.all())
    assert reader.page.get_by_text("JavaScript").is_visible()
    assert reader.page.get_by_text("Steady worsening starts around year 15").first.is_visible()
    reader.context.close()
