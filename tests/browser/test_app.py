"""The app in Chromium: its pages live under its policy, and every visitor has their own."""

import re

import pytest

from tests.browser.page import IS_ALIVE
from tests.browser.unit import Unit
from tests.site import LESSONS

pytestmark = pytest.mark.xdist_group("app")  # all tests of the running app share one


class Visitor:
    """One person's browser; keeps what went wrong and what was asked for."""

    def __init__(self, browser, address):
        self.context, self.address = browser.new_context(), address
        self.page, self.problems, self.asked = self.context.new_page(), [], []
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda said: self.problems.append(said.text))
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))

    def open(self, page):
        self.page.goto(f"{self.address}/{page}")
        self.page.wait_for_function(IS_ALIVE)
        return self

    @property
    def unit(self):
        return Unit(self.page.locator(".spms-unit").first)

    def sees(self):
        steps = [one.input_value() for one in self.unit.root.get_by_role("slider").all()]
        return steps, self.unit.words()


@pytest.fixture
def visit(browser, app):
    came = []

    def come():
        came.append(Visitor(browser, app))
        return came[-1]

    yield come
    for one in came:
        one.context.close()


@pytest.fixture(scope="module")
def reader(browser, app):
    """Read one page after the other in the same browser, as most visitors do."""
    one = Visitor(browser, app)
    yield one
    one.context.close()


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.page)
def test_the_app_s_pages_live_under_its_policy_and_ask_no_other_host(reader, app, lesson):
    reader.asked.clear()
    reader.open(lesson.page)
    assert reader.problems == []
    assert f"{app}/{lesson.page}" in reader.asked
    assert [url for url in reader.asked if not re.match(rf"{app}/|data:", url)] == []


def test_one_visitor_s_sliders_are_never_seen_by_another(visit):
    page = "class/01_two_patterns.html"
    one, other = visit().open(page), visit().open(page)
    before = other.sees()
    one.unit.root.get_by_role("slider").first.press("End")
    assert one.sees() != before
    assert other.sees() == before
    assert visit().open(page).sees() == before
    assert other.open(page).sees() == before
    known = re.compile(r"/(?:\w+/\w+\.html|assets/live-\w+\.js)$|^data:")  # a page, its script
    assert [url for url in one.asked if not known.search(url)] == []


def test_the_way_back_from_a_page_that_is_not_there(visit, app):
    page = visit().page
    page.goto(f"{app}/workshop/no_such_page.html")
    page.get_by_role("link", name="All pages").click()
    assert page.get_by_role("heading", level=1).first.inner_text()
    assert page.url.endswith("/")
    page.get_by_role("link", name="Class: start here").click()
    assert page.url.endswith("/class/00_start_here.html")
