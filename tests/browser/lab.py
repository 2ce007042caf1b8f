"""What a reader does in JupyterLab, by mouse and keyboard."""

import re
from contextlib import suppress

from playwright.sync_api import TimeoutError as PatienceEnds

from spms_viz.usage import PACKAGE
from tests.browser.unit import ALL_READY, PROJECTOR, Unit

LOCAL = re.compile(r"^(https?|wss?)://(localhost|127\.0\.0\.1)[:/]|^(data|blob|about):")
NOTEBOOKS = PACKAGE.parent / "notebooks"
END = """async ([token, lesson]) => {
  const headers = { Authorization: `token ${token}` };
  const all = await (await fetch("/api/sessions", { headers })).json();
  const mine = all.filter((one) => one.path === lesson);
  await Promise.all(mine.map((one) =>
    fetch(`/api/sessions/${one.id}`, { method: "DELETE", headers })));
}"""
PATIENCE = 30_000  # ms; only a broken page waits that long


def shows_a_picture(lesson):
    """Whether a call of a lesson shows a picture with sliders; the page holds only what is seen."""
    text = (NOTEBOOKS / lesson).with_suffix(".ipynb").read_text(encoding="utf-8")
    return "explore(" in text or "when_did_it_change(" in text


class Lab:
    """One JupyterLab page of a browser context; keeps what went wrong in it."""

    def __init__(self, context, address, token):
        self.context, self.address, self.token = context, address, token
        self.problems, self.elsewhere = [], []
        self.lesson, self.has_lost_python = None, False
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        context.on("request", self._look)

    def _hear(self, message):
        if message.type == "error":
            self.problems.append(message.text)

    def _look(self, request):
        if not LOCAL.match(request.url):
            self.elsewhere.append(request.url)

    def load(self, lesson):
        """Show a lesson as it is at first, with its kernel."""
        self._leave()
        self.lesson, self.has_lost_python = lesson, False
        self.page.goto(f"{self.address}/lab/tree/{lesson}?reset&token={self.token}")
        self.page.wait_for_selector(".jp-Notebook .jp-Cell")
        return self

    def run_all(self):
        """Choose Run, then Run All Cells, and wait until every picture has its table."""
        self.page.wait_for_selector("text=/Python 3 .*\\| Idle/")
        self.menu("Run", "Run All Cells")
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')]"
            ".every((prompt) => /\\d/.test(prompt.textContent))"
        )
        self.page.wait_for_function(ALL_READY, arg=int(shows_a_picture(self.lesson)))
        return self

    def run_cell(self, number):
        """Run one cell of code again, and leave it to its work."""
        self.page.locator(".jp-CodeCell .jp-InputArea-editor").nth(number).click()
        self.page.keyboard.press("Control+Enter")

    def last_cell_prints(self, text):
        """Run the last cell until it prints a text: what the page changes reaches Python later."""
        self.page.locator(".jp-CodeCell .jp-InputArea-editor").last.click()
        for _ in range(PATIENCE // 2_000):
            self.page.keyboard.press("Control+Enter")
            with suppress(PatienceEnds):
                self.page.get_by_text(text).wait_for(timeout=2_000)
                return
        raise AssertionError(self.page.locator(".jp-OutputArea-output").last.inner_text())

    def menu(self, *entries):
        for entry in entries:
            self.page.get_by_role("menuitem", name=entry, exact=True).click()

    def end_kernel(self):
        """Shut Python down; who comes to the lesson next gets it anew."""
        self.has_lost_python = True
        self.menu("Kernel", "Shut Down Kernel")
        self.page.wait_for_selector("text=/No Kernel/")

    def show_list_of_files(self, is_wanted):
        """Show the list at the left, or hide it."""
        files = self.page.locator("#jp-left-stack")
        if files.is_visible() != is_wanted:
            self.page.evaluate("() => document.activeElement.blur()")  # ours keep their keys
            self.page.keyboard.press("Control+b")
        files.wait_for(state="visible" if is_wanted else "hidden")

    def unit(self, number=0):
        return Unit(self.page.locator(".spms-unit").nth(number))

    def units(self):
        return [Unit(root) for root in self.page.locator(".spms-unit").all()]

    def cell_errors(self):
        return self.page.locator(".jp-RenderedText[data-mime-type*='error']").all_inner_texts()

    def close(self):
        """End the kernel with the page and forget what it kept: the next test starts afresh."""
        self._leave()
        self.page.close()
        self.context.remove_listener("request", self._look)

    def _leave(self):
        if self.lesson:
            self.page.evaluate(END, [self.token, self.lesson])
            self.page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }")
            self.page.goto("about:blank")
            self.page.set_viewport_size(PROJECTOR)
            self.problems.clear()  # it complained that its kernel was gone
            self.elsewhere.clear()
