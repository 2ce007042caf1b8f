"""One lesson, found by itself and brought to life once for all the checks that look at it."""

import json
import subprocess

from tests.browser.lab import PROJECTOR, Lab
from tests.test_house import ROOT

FOUND = ["git", "ls-files", "notebooks/*.ipynb"]
LESSONS = [
    name.removeprefix("notebooks/")
    for name in subprocess.run(
        FOUND, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
]

# What is ours, as a page sees it: the outermost elements, and the controls in the order of the
# page. A group of radio buttons is one stop of the Tab key.
TOOLS = """() => {
  const any = "[class^='spms-'], [class*=' spms-']";
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true });
  const roots = () => [...document.querySelectorAll(any)].filter(
    (one) => isSeen(one) && !one.parentElement.closest(any));
  const isStop = (one, all) => one.type !== "radio" || one.checked ||
    (!all.some((other) => other.name === one.name && other.checked) &&
      all.find((other) => other.name === one.name) === one);
  const stops = "button, input, select, textarea, summary, a[href], [tabindex='0']";
  const controls = () => {
    const all = roots().flatMap((root) => [...root.querySelectorAll(stops)]);
    const open = all.filter((one) => isSeen(one) && !one.disabled && one.tabIndex >= 0);
    return open.filter((one) => isStop(one, open));
  };
  const name = (one) => `${one.className}: ${one.getAttribute("aria-label") ?? one.textContent}`;
  window.ours = { any, isSeen, roots, controls, name };
}"""


class Visit:
    """A lesson in JupyterLab with every cell run and every choice opened."""

    def __init__(self, context, address, token, lesson):
        self.lab, self.lesson = Lab(context, address, token).open(lesson), lesson
        self.page = self.lab.page
        self.page.wait_for_selector(".jp-RenderedMarkdown h1")
        if has_code(lesson):
            self.lab.run_all()
        self.page.evaluate(TOOLS)

    def as_at_first(self):
        """Undo what an earlier check did: sizes, choices, sliders."""
        self.page.set_viewport_size(PROJECTOR)
        self.page.evaluate(
            "() => document.querySelectorAll('style.test').forEach((s) => s.remove())"
        )
        closed = self.page.get_by_role("button", name="Look now")
        while closed.count():  # each goes once it is pressed
            closed.first.click()
        for button in self.page.get_by_role("button", name="Start again").all():
            button.click()
        self.to_the_first_cell()
        return self

    def to_the_first_cell(self):
        """Give the focus to JupyterLab's first cell, as its own key for that does."""
        self.page.evaluate("() => document.querySelector('.jp-Notebook .jp-Cell').focus()")

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


def has_code(lesson):
    cells = json.loads((ROOT / "notebooks" / lesson).read_text(encoding="utf-8"))["cells"]
    return any(cell["cell_type"] == "code" for cell in cells)
