"""Lessons in JupyterLab, one at a time: two pages of one lesson would share its Python."""

import json

from tests.browser.lab import NOTEBOOKS, Lab
from tests.browser.unit import PROJECTOR
from tests.browser.visit import OURS, Visit


def has_code(lesson):
    cells = json.loads((NOTEBOOKS / lesson).read_text(encoding="utf-8"))["cells"]
    return any(cell["cell_type"] == "code" for cell in cells)


class Desk:
    """Where JupyterLab is read; a lesson stays open until another one is asked for."""

    def __init__(self, browser, address, token):
        self.context = browser.new_context(viewport=PROJECTOR)  # loads JupyterLab's scripts once
        self.address, self.token = address, token
        self.lab = self.shown = None

    def visit(self, lesson):
        """Come to a lesson with every cell run; stay where one is there already."""
        if not self.shown or self.shown.lesson != lesson or self.lab.has_lost_python:
            self.shown = LabVisit(self.lab or self.new_page(), lesson)
        return self.shown

    def new_page(self):
        self.clear()
        self.lab = Lab(self.context, self.address, self.token)
        return self.lab

    def clear(self):
        if self.lab:
            self.lab.close()
        self.lab = self.shown = None


class LabVisit(Visit):
    """A lesson in JupyterLab, which frames what is ours with its own."""

    ours_are, parts = OURS, (".jp-RenderedMarkdown", OURS)

    def __init__(self, lab, lesson):
        super().__init__(lab.page)
        self.lab, self.lesson, self.column = lab, lesson, ".jp-WindowedPanel-outer"
        lab.load(lesson)
        if has_code(lesson):
            lab.run_all()

    def as_at_first(self):
        """Undo what an earlier check did: sizes, choices, sliders."""
        self.page.set_viewport_size(PROJECTOR)
        self.lab.show_list_of_files(True)
        self.page.evaluate(
            "() => document.querySelectorAll('style.test').forEach((s) => s.remove())"
        )
        self.look_around()
        for button in self.page.get_by_role("button", name="Start again").all():
            button.click()
        self.to_the_first_cell()
        return self

    def complaints(self):
        """Return what went wrong since this was asked last."""
        found = [*self.lab.cell_errors(), *self.lab.problems, *self.lab.elsewhere]
        self.lab.problems.clear()
        self.lab.elsewhere.clear()
        return found

    def to_the_first_cell(self):
        """Give the focus to JupyterLab's first cell, as its own key for that does."""
        self.page.evaluate("() => document.querySelector('.jp-Notebook .jp-Cell').focus()")

    def resize(self, width, height):
        """Give the lesson the whole window, as a reader with a small one does."""
        self.to_the_first_cell()  # the focus is on no control of ours: the key is not for them
        self.lab.show_list_of_files(False)
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.wait_for_timeout(300)  # JupyterLab lays its panels out anew
