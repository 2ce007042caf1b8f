"""axe-core over every lesson in JupyterLab: no fault of any weight in what is ours.

axe does not see contrast there (tests/test_colours.py computes it), nor whether a picture that is
no `img` has a name (test_screen_reader.py asks the browser for it).
"""

from importlib.util import find_spec
from pathlib import Path

# The package's file alone is used, so that its Python never needs to be loaded.
AXE = Path(find_spec("axe_playwright_python").submodule_search_locations[0]) / "axe.min.js"
OURS = "[class^='spms-'], [class*=' spms-']"
PROSE = ".jp-RenderedMarkdown"

# JupyterLab's own frame around a lesson, as JupyterLab 4.6.6 ships it: axe's rule, and where.
FRAME = {
    "aria-allowed-attr": "toolbar buttons of the list of files and of the debugger",
    "aria-input-field-name": "the code editors have no name",
    "aria-required-children": "the list of cells is a feed with other children than articles",
    "button-name": "the buttons that fold a section at its heading",
    "region": "the link that skips to the main panel lies outside every landmark",
}
RUN = """async (parts) => {
  const found = await axe.run(parts ? { include: parts.map((part) => [part]) } : document,
    { iframes: false, resultTypes: ["violations", "incomplete", "passes"] });
  const ours = (rule) => rule.nodes.map((node) => node.target.join(" "));
  const rows = (rules) => Object.fromEntries(rules.map((rule) => [rule.id, ours(rule)]));
  return { violations: rows(found.violations), incomplete: rows(found.incomplete),
    passes: rows(found.passes) };
}"""


def load_axe(page):
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))


def look(visit):
    """Let axe look at the widgets and the rendered text of a lesson."""
    load_axe(visit.page)
    parts = [PROSE, *([OURS] if visit.page.locator(OURS).count() else [])]
    return visit.page.evaluate(RUN, parts)


def use_the_controls(visit):
    """Move every slider to its end, type what does not fit, press every button once."""
    page = visit.page
    for slider in page.get_by_role("slider").all():
        slider.press("End")
    for box in page.locator(".spms-box:visible").all():
        box.fill("-7")
        box.press("Enter")
    for button in page.locator(".spms-choose").get_by_role("button", name="Look later").all():
        button.click()  # its sentence shows
    visit.as_at_first()
    for slider in page.get_by_role("slider").all():
        slider.press("Home")


def test_axe_finds_no_fault_at_first_and_after_using_the_controls(visit):
    at_first = look(visit)
    assert at_first["violations"] == {}
    assert {rule for rule in at_first["incomplete"] if rule != "color-contrast"} == set()
    use_the_controls(visit)
    assert look(visit)["violations"] == {}


def test_axe_does_look_at_what_is_ours(visit):
    passed = look(visit)["passes"]
    if not visit.page.locator(OURS).count():
        assert passed["empty-heading"]
        return
    boxes = visit.page.get_by_role("spinbutton").count()
    sliders = visit.page.get_by_role("slider").count()
    assert len(passed["label"]) >= boxes + sliders
    assert len(passed["button-name"]) >= 2 * sliders
    assert (
        len(passed.get("role-img-alt", [])) == visit.page.locator(".spms-drawing:visible").count()
    )


def test_axe_finds_a_control_without_a_name(lab):
    lab.open("class/00_start_here.ipynb").run_all()
    lab.page.evaluate("() => document.querySelector('.spms-label').remove()")
    load_axe(lab.page)
    assert "label" in lab.page.evaluate(RUN, [OURS])["violations"]


def test_what_axe_finds_around_a_lesson_is_jupyterlab_s_and_is_known(lab):
    lab.open("class/00_start_here.ipynb").run_all()  # the frame is the same around every lesson
    load_axe(lab.page)
    found = lab.page.evaluate(RUN, None)["violations"]
    assert found.keys() <= FRAME.keys(), found
