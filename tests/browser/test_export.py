"""Every page of the exported site in Chromium with the network cut, straight from the disk."""

import numpy as np
import pytest

from tests.browser.lab import shows_a_picture
from tests.browser.page import Page
from tests.browser.test_axe import RUN, load_axe
from tests.site import LESSONS, PAGES, expected, explorers_of, points

NEAR = 0.075  # SVG units (1/72 inch): a tenth of a pixel
EACH = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.page)


def values_of(unit, explorer):
    """Read where the sliders stand in the page, and set Python's to the same."""
    for slider in explorer.sliders.values():
        range_ = unit.root.get_by_role("slider", name=slider.label, include_hidden=True)
        slider.value = slider.values[int(range_.input_value())]


SHOWN = """(root) => [...root.querySelectorAll(".spms-drawing > div")].map((drawing) => ({
  isSeen: drawing.checkVisibility(), paths: Object.fromEntries(
    [...drawing.querySelectorAll("g[data-gid]")].map((one) =>
      [one.dataset.gid, one.querySelector(":scope > path")?.getAttribute("d")])) }))"""


def is_as_python_says(unit, explorer):
    values_of(unit, explorer)
    drawings = unit.root.evaluate(SHOWN)
    layout = [drawing["isSeen"] for drawing in drawings].index(True)
    for gid, there in expected(explorer, layout).items():
        shown = points(drawings[layout]["paths"][gid])
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
    explorers, units = explorers_of(lesson), reader.units()
    assert len(units) == len(explorers) >= int(shows_a_picture(lesson.page))
    for unit, explorer in zip(units, explorers, strict=True):
        explorer.picture.draw()
        is_as_python_says(unit, explorer)
        seen = [one for one in explorer.sliders.values() if unit.slider(one.label).count()]
        assert seen
        for slider in seen:
            before = unit.slider(slider.label).input_value()
            reader.move(unit, slider)
            assert unit.slider(slider.label).input_value() != before
            is_as_python_says(unit, explorer)


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


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_fault_and_nothing_sticks_out(reader, name):
    reader.open(name)
    load_axe(reader.page)
    assert reader.page.evaluate(RUN, None)["violations"] == {}
    reader.open_all()
    assert reader.page.evaluate(RUN, None)["violations"] == {}
    assert reader.page.evaluate(
        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )


def test_a_reader_goes_through_all_lessons_by_the_links_alone(page):
    seen, tab = [], page.open("index.html").page
    for door in ("Workshop: start here", "Class: start here"):
        tab.get_by_role("link", name=door).click()
        while not tab.url.endswith("index.html"):
            seen.append(tab.url.split("/pages/")[-1])
            tab.locator("a[rel=next]").click()
    assert sorted(seen) == sorted(lesson.page for lesson in LESSONS)


def test_a_slow_change_picture_is_closed_until_it_is_chosen(page):
    tab = page.open("workshop/02_two_patterns.html").page
    closed = tab.locator(".spms-unit").first
    assert not closed.is_visible()
    tab.get_by_role("button", name="Look now").first.click()
    assert closed.is_visible()
    tab.get_by_role("button", name="Hide the picture").click()
    assert not closed.is_visible()


def test_the_switches_change_all_of_the_page_and_last_to_the_next_one(page):
    tab = page.open("class/00_start_here.html").page
    body = tab.locator("body")
    size = body.evaluate("(one) => getComputedStyle(one).fontSize")
    tab.locator(".spms-looks summary").click()
    tab.locator(".spms-looks").get_by_label("Dark").check()
    tab.locator(".spms-looks").get_by_label("Large").check()
    tab.locator("a[rel=next]").click()
    assert body.evaluate("(one) => getComputedStyle(one).backgroundColor") == "rgb(27, 27, 27)"
    assert body.evaluate("(one) => getComputedStyle(one).fontSize") != size


def test_without_javascript_words_and_first_pictures_show(browser, site):
    reader = Page(browser, site, "desktop", java_script_enabled=False)
    reader.page.goto((site.folder / "class/01_two_patterns.html").as_uri())
    pictures = reader.page.locator(".spms-first-picture[role=img]")
    assert pictures.count() == 3
    assert all(picture.bounding_box()["height"] > 100 for picture in pictures.all())
    assert reader.page.get_by_text("JavaScript").is_visible()
    assert reader.page.get_by_text("Steady worsening starts around year 15").first.is_visible()
    reader.context.close()
