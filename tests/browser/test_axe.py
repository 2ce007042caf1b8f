"""axe-core over every page, and over lessons in JupyterLab: no fault of any weight.

axe does not see contrast there (tests/test_colours.py computes it), nor whether a picture that is
no `img` has a name (test_screen_reader.py asks the browser for it).
"""

from importlib.util import find_spec
from pathlib import Path

from tests.browser.visit import OURS

# The package's file alone is used, so that its Python never needs to be loaded.
AXE = Path(find_spec("axe_playwright_python").submodule_search_locations[0]) / "axe.min.js"

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
    """Let axe look at a page, or at the widgets and the rendered text of a lesson in JupyterLab."""
    load_axe(visit.page)
    return visit.page.evaluate(RUN, visit.parts)


def use_the_controls(visit):
    """Move every slider to its ends, type what does not fit, put off what can be put off."""
    page = visit.page
    for slider in page.get_by_role("slider").all():
        slider.press("End")
    for box in page.locator(".spms-box:visible").all():
        box.fill("-7")
        box.press("Enter")
    for button in page.locator(".spms-choose").get_by_role("button", name="Look later").all():
        button.click()  # its sentence shows
    visit.look_around()
    for slider in page.get_by_role("slider").all():
        slider.press("Home")


def count_of(visit, role):
    return visit.page.get_by_role(role).count()


def test_axe_looks_at_what_is_ours_and_finds_no_fault_before_and_after_it_is_used(visit):
    at_first = look(visit)
    assert at_first["violations"] == {}
    assert {rule for rule in at_first["incomplete"] if rule != "color-contrast"} == set()
    passed = {rule: len(nodes) for rule, nodes in at_first["passes"].items()}
    assert passed["empty-heading"] >= 1
    sliders = count_of(visit, "slider")
    assert passed.get("label", 0) >= sliders + count_of(visit, "spinbutton")
    assert passed.get("button-name", 0) >= 2 * visit.page.locator(".spms-range:visible").count()
    drawings = visit.page.locator(".spms-drawing:visible, .spms-sort-drawing:visible").count()
    assert passed.get("role-img-alt", 0) == drawings
    use_the_controls(visit)
    assert look(visit)["violations"] == {}


def test_axe_finds_a_control_without_a_name(page):
    page.open("class/00_start_here.html")
    page.page.evaluate("() => document.querySelector('.spms-label').remove()")
    load_axe(page.page)
    assert "label" in page.page.evaluate(RUN, [OURS])["violations"]
