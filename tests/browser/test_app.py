"""The app in Chromium: lessons with Python behind them, two visitors, a kernel that dies."""

import json

import pytest

pytest.importorskip("voila", reason="the extra app is not installed")

from tests.app import give_back, kill
from tests.browser.lab import ALL_READY, LOCAL, Unit
from tests.browser.test_axe import RUN, load_axe
from tests.browser.test_export import is_as_python_says
from tests.site import LESSONS, explorers_of

pytestmark = pytest.mark.xdist_group("app")  # all tests of the running app share one

LESSON = "class/10_measuring_worsening.html"
CONFIG = (  # null while a page is loaded anew
    "() => JSON.parse(document.getElementById('jupyter-config-data')?.textContent ?? 'null')"
)


class Visitor:
    """One person's browser; keeps what went wrong and what was asked of another host."""

    def __init__(self, browser, address, width=1280):
        self.context = browser.new_context(viewport={"width": width, "height": 800})
        self.address, self.errors, self.elsewhere = address, [], []
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.context.on("request", self._look)

    def _look(self, request):
        if not LOCAL.match(request.url):
            self.elsewhere.append(request.url)

    def open(self, page):
        self.page.goto(f"{self.address}/{page}")
        self.page.wait_for_function(ALL_READY, arg=1)
        return self

    def settle(self):
        """Wait until what the sliders stand on is drawn: nothing changes any more."""
        before = None
        while (now := (self.steps(), self.unit.words())) != before:
            before = now
            self.page.wait_for_timeout(1000)
            self.page.wait_for_function(ALL_READY, arg=1)

    def steps(self):
        return [one.input_value() for one in self.unit.root.get_by_role("slider").all()]

    @property
    def kernel(self):
        return self.page.evaluate(CONFIG)["kernelId"]

    @property
    def unit(self):
        return Unit(self.page.locator(".spms-unit").last)


@pytest.fixture
def visit(browser, app):
    """Let people come, and give back what they used."""
    came = []

    def come(width=1280):
        came.append(Visitor(browser, app[0], width))
        return came[-1]

    yield come
    for one in came:
        give_back(app[0], one.kernel)
        one.context.close()


@pytest.fixture(scope="module")
def explorer():
    """Return what the lesson explores last, computed here."""
    *_, found = explorers_of(next(one for one in LESSONS if one.page == LESSON))
    found.picture.draw()
    return found


def labels(explorer):
    return [slider.label for slider in explorer.sliders.values()]


def test_all_sliders_move_together_and_the_picture_is_as_python_computes_it(visit, explorer):
    reader = visit().open(LESSON)
    for label in labels(explorer):
        reader.unit.press(label, "End", "ArrowLeft")
    reader.settle()
    is_as_python_says(reader.unit, explorer)
    assert all(slider.value != slider.start for slider in explorer.sliders.values())
    assert reader.errors == []
    assert reader.elsewhere == []


def test_one_visitor_s_sliders_are_never_seen_by_another(visit, explorer):
    one, other = visit().open(LESSON), visit().open(LESSON)
    assert one.kernel != other.kernel
    before, words = other.steps(), other.unit.words()
    for label in labels(explorer):
        one.unit.press(label, "End")
    one.settle()
    assert one.steps() != before
    other.page.wait_for_timeout(500)
    assert (other.steps(), other.unit.words()) == (before, words)
    third = visit().open(LESSON)
    assert (third.steps(), third.unit.words()) == (before, words)


def test_when_python_is_killed_the_page_says_so_and_starts_again(visit, explorer):
    reader = visit().open(LESSON)
    note = reader.page.get_by_role("alert")
    assert not note.is_visible()
    gone = reader.kernel
    kill(gone)
    note.wait_for()
    assert "Part of this page has stopped" in note.inner_text()
    label = labels(explorer)[0]
    before = reader.unit.words()
    reader.unit.press(label, "End")  # the steps of one slider are in the page
    assert reader.unit.words() != before
    note.get_by_role("button", name="Start again").click()
    known = json.dumps(["", gone])
    reader.page.wait_for_function(f"() => !{known}.includes(({CONFIG})()?.kernelId ?? '')")
    reader.page.wait_for_function(ALL_READY, arg=1)
    reader.unit.press(labels(explorer)[-1], "End")
    reader.settle()
    is_as_python_says(reader.unit, explorer)


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_fault_and_nothing_sticks_out(visit, width):
    page = visit(width).open(LESSON).page
    load_axe(page)
    assert page.evaluate(RUN, None)["violations"] == {}
    assert page.evaluate(
        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    assert page.title().startswith("Measuring worsening: what does a clinic see?")
