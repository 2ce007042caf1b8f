"""Controls, picture and words of one explorer, in whichever page they stand."""

import re

PATHS = ".spms-drawing > div:not([hidden]) g[data-gid] > path"
JOINED = "paths.map((path) => path.getAttribute('d')).join()"
ALL_READY = (  # from here on nothing nearby needs Python
    "(fewest) => { const all = [...document.querySelectorAll('.spms-picture')];"
    " return all.length >= fewest && all.every((one) => one.dataset.ready === 'true'); }"
)
PROJECTOR = {"width": 1280, "height": 720}


def picture_of(unit):
    """Return all that is drawn, as one text."""
    return unit.root.locator(PATHS).evaluate_all(f"paths => {JOINED}")


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

    def shift(self, label):
        """Take a slider elsewhere by keys: one step from its end, or to its start."""
        before = self.slider(label).input_value()
        self.press(label, "End", "ArrowLeft")
        if self.slider(label).input_value() == before:
            self.press(label, "Home")

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


def assert_words_follow_each_key(unit):
    """Move two sliders of the main picture to their ends: on a page and in JupyterLab alike."""
    unit.press("Progression rate", "Home")
    left, right = unit.words()
    assert "No steady worsening" in left
    assert "No steady worsening" in right
    assert unit.slider("Progression rate").get_attribute("aria-valuetext") == "0 iu per year"
    unit.press("Progression rate", "ArrowRight")
    assert "Steady worsening starts around year 15" in unit.words()[1]
    assert unit.box("Progression rate").input_value() == "0.02"
    unit.press("Relapse rate", "Home")
    assert all("No relapses in 30 years" in line for line in unit.words())
    levels = re.findall(r"from 0.5 iu to ([\d.]+) iu", " ".join(unit.words()))
    assert levels == ["0.5", "0.8"]
