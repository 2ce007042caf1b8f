"""One lesson with every cell run and every choice opened, for all the checks that look at it."""

import pytest

from tests.browser.lab import shows_a_picture
from tests.browser.unit import ALL_READY
from tests.site import PAGES

IN_JUPYTERLAB = [  # with the most sliders, and with pictures that are closed at first
    "class/10_measuring_worsening.ipynb",
    "workshop/02_two_patterns.ipynb",
]


def visits(lessons):
    mark = pytest.mark.xdist_group("lab")
    return [pytest.param(one, marks=mark if one in IN_JUPYTERLAB else ()) for one in lessons]


VISITS = visits([*IN_JUPYTERLAB, *PAGES])
WITH_PICTURES = pytest.mark.parametrize(
    "place", visits(filter(shows_a_picture, [*IN_JUPYTERLAB, *PAGES[1:]])), indirect=True
)

OURS = "[class^='spms-'], [class*=' spms-']"
# What is ours, as a page sees it: the outermost elements, and the controls in the order of the
# page. A group of radio buttons is one stop of the Tab key.
TOOLS = """(any) => {
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true });
  const roots = () => [...document.querySelectorAll(any)].filter(
    (one) => isSeen(one) && !one.parentElement.closest(any));
  const isStop = (one, all) => one.type !== "radio" || one.checked ||
    (!all.some((other) => other.name === one.name && other.checked) &&
      all.find((other) => other.name === one.name) === one);
  const stops = "button, input, select, textarea, summary, a[href], [tabindex='0']";
  const controls = () => {
    const all = [...document.querySelectorAll(stops)].filter((one) => one.closest(any));
    const open = all.filter((one) => isSeen(one) && !one.disabled && one.tabIndex >= 0);
    return open.filter((one) => isStop(one, open));
  };
  const name = (one) => `${one.className}: ${one.getAttribute("aria-label") ?? one.textContent}`;
  window.ours = { any, isSeen, roots, controls, name };
}"""


class Visit:
    """A page of a lesson, whichever way it is shown."""

    ours_are, parts = "body > *", None

    def __init__(self, page):
        self.page = page

    def look_around(self):
        """Open what is closed, and let the page see what is ours."""
        self.page.evaluate(TOOLS, self.ours_are)
        closed = self.page.get_by_role("button", name="Look now", disabled=False)
        while closed.count():  # one that is pressed has nothing more to do
            closed.first.click()
        return self

    def uncover(self):
        """Show what was to be guessed."""
        for name in ("Show the curve", "Show the line"):
            for button in self.page.get_by_role("button", name=name, exact=True).all():
                button.click()

    def settle(self):
        """Wait until what was pressed has its answer, and that has been said."""
        self.page.wait_for_function(ALL_READY, arg=0)
        self.page.wait_for_timeout(1000)

    def style(self, css):
        """Set a style of the reader's own, as a browser's settings or an extension do."""
        self.page.evaluate(
            "(css) => { const style = document.createElement('style'); style.className = 'test';"
            " style.textContent = css; document.head.appendChild(style); }",
            css,
        )

    def ours(self, code):
        """Evaluate JavaScript that sees `ours`: roots, controls, name."""
        return self.page.evaluate(f"() => {{ {code} }}")


class PageVisit(Visit):
    """The exported page of a lesson."""

    def __init__(self, reader, lesson):
        super().__init__(reader.page)
        self.reader, self.lesson, self.column = reader, lesson, "html"

    def as_at_first(self):
        """Open the page anew, as a reader does who was never there."""
        self.reader.forget()
        self.reader.open(self.lesson)
        self.look_around()
        self.page.evaluate("() => { document.body.tabIndex = -1; document.body.focus(); }")
        return self

    def complaints(self):
        return self.reader.complaints()

    def resize(self, width, height):
        self.page.set_viewport_size({"width": width, "height": height})
