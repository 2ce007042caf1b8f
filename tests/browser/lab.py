"""What a reader does in JupyterLab, by mouse and keyboard."""

import re

from spms_viz.cli import PACKAGE

LOCAL = re.compile(r"^(https?|wss?)://(localhost|127\.0\.0\.1)[:/]|^(data|blob|about):")
NOTEBOOKS = PACKAGE.parent / "notebooks"
ALL_READY = (  # from here on nothing nearby needs Python
    "(fewest) => { const all = [...document.querySelectorAll('.spms-picture')];"
    " return all.length >= fewest && all.every((one) => one.dataset.ready === 'true'); }"
)
PATIENCE = 30_000  # ms; only a broken page waits that long


def shows_a_picture(lesson):
    """Whether a call of a lesson shows a picture with sliders; the page holds only what is seen."""
    text = (NOTEBOOKS / lesson).read_text(encoding="utf-8")
    return "explore(" in text or "when_did_it_change(" in text


class Lab:
    """One JupyterLab page of a browser context; keeps what went wrong in it."""

    def __init__(self, context, address, token):
        self.context, self.address, self.token = context, address, token
        self.problems, self.elsewhere = [], []
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
        """Open a lesson and wait for its kernel."""
        self.lesson = lesson
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

    def menu(self, *entries):
        for entry in entries:
            self.page.get_by_role("menuitem", name=entry, exact=True).click()

    def unit(self, number=0):
        return Unit(self.page.locator(".spms-unit").nth(number))

    def cell_errors(self):
        return self.page.locator(".jp-RenderedText[data-mime-type*='error']").all_inner_texts()

    def close(self):
        """End the kernel with the page and forget what it kept: the next test starts afresh."""
        self.page.evaluate(
            "async (token) => { const headers = { Authorization: `token ${token}` };"
            " const all = await (await fetch('/api/sessions', { headers })).json();"
            " await Promise.all(all.map((one) =>"
            " fetch(`/api/sessions/${one.id}`, { method: 'DELETE', headers }))); }",
            self.token,
        )
        self.page.evaluate("() => { localStorage.clear(); }")
        self.page.close()
        self.context.remove_listener("request", self._look)


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
