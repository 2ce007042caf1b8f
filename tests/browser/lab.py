"""What a reader does in JupyterLab, by mouse and keyboard."""

import re
from contextlib import suppress

from playwright.sync_api import TimeoutError as PatienceEnds

from spms_viz.cli import PACKAGE

LOCAL = re.compile(r"^(https?|wss?)://(localhost|127\.0\.0\.1)[:/]|^(data|blob|about):")
NOTEBOOKS = PACKAGE.parent / "notebooks"
ALL_READY = (  # from here on nothing nearby needs Python
    "(fewest) => { const all = [...document.querySelectorAll('.spms-picture')];"
    " return all.length >= fewest && all.every((one) => one.dataset.ready === 'true'); }"
)
PROJECTOR = {"width": 1280, "height": 720}
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
    text = (NOTEBOOKS / lesson).read_text(encoding="utf-8")
    return "explore(" in text or "when_did_it_change(" in text


class Lab:
    """One JupyterLab page of a browser context; keeps what went wrong in it.

    A lesson that is open already is opened again by clearing what its cells showed, which takes a
    fifth of the time of a new page with a new kernel.
    """

    def __init__(self, context, address, token):
        self.context, self.address, self.token = context, address, token
        self.problems, self.elsewhere = [], []
        self.lesson, self.is_spent = None, False
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

    def open(self, lesson):
        """Show a lesson as it is at first, with its kernel."""
        if lesson == self.lesson and not self.is_spent:
            self._clear()
        else:
            self._load(lesson)
        return self

    def _load(self, lesson):
        self._leave()
        self.lesson, self.is_spent = lesson, False
        self.page.goto(f"{self.address}/lab/tree/{lesson}?reset&token={self.token}")
        self.page.wait_for_selector(".jp-Notebook .jp-Cell")

    def _clear(self):
        self.page.set_viewport_size(PROJECTOR)
        self.show_list_of_files(True)
        self.menu("Edit", "Clear Outputs of All Cells")
        self.page.wait_for_function("() => !document.querySelector('.spms-unit, .spms-asked')")
        self.page.wait_for_timeout(300)  # what the pictures left to do, they have done
        self._forget()

    def _forget(self):
        self.page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }")
        self.problems.clear()
        self.elsewhere.clear()

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
        """Shut Python down; the next test gets a new page."""
        self.is_spent = True
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
            self._forget()
            self.page.goto("about:blank")
            self.page.set_viewport_size(PROJECTOR)
            self.problems.clear()  # it complained that its kernel was gone


class Unit:
    """Controls, picture and words of one explorer."""

    def __init__(self, root):
        self.root = root
        self.page = root.page

    def slider(self, label):
        return self.root.get_by_role("slider", name=label)

    def box(self, label):
        return self.root.get_by_role("spinbutton", name=label)

    def words(self):
        """Return the lines under the picture."""
        return self.root.locator(".spms-lines p").all_inner_texts()

    def path(self, gid):
        shown = self.root.locator(".spms-drawing > div:not([hidden])")
        return shown.locator(f"g[data-gid='{gid}'] > path").first.get_attribute("d")

    def frame_size(self):
        return self.root.locator(".spms-drawing").bounding_box()

    def press(self, label, *keys):
        for key in keys:
            self.slider(label).press(key)

    def move(self, label, *steps):
        """Move a slider in one go: the hand does not rest in between however slow the machine."""
        self.slider(label).evaluate(
            "(range, steps) => steps.forEach((step) => { range.value = step;"
            " range.dispatchEvent(new Event('input', { bubbles: true })); })",
            steps,
        )

    def rest(self):
        """Leave the hand still until Python is told; the page's own clock keeps the order."""
        self.page.evaluate("() => new Promise((done) => setTimeout(done, 400))")

    def type(self, label, text, then="Enter"):
        box = self.box(label)
        box.fill(text)
        box.press(then)
