"""What the browser hands to a screen reader: names, roles, values, descriptions, announcements."""

from spms_viz.words import UI
from tests.browser.visit import WITH_PICTURES

COMPUTING = UI["picture"]["computing"]  # heard as well where Python takes a while
ROLES = {"button", "slider", "spinbutton", "radio", "checkbox", "combobox", "link"}
ROLES |= {"DisclosureTriangle", "switch", "listbox"}
LIVE = "[aria-live], [role='status'], [role='alert'], [role='log']"
# Moves one slider ten steps at once and counts what a screen reader is given to say.
LISTEN = """(range) => {
  window.said_ = [];
  const hear = (records) => records.forEach(({ target }) => {
    const region = (target.nodeType === 1 ? target : target.parentElement).closest(LIVE);
    if (region?.textContent.trim()) said_.push(region.textContent.trim()); });
  const watch = new MutationObserver(hear);
  for (const region of document.querySelectorAll(LIVE))
    watch.observe(region, { childList: true, characterData: true, subtree: true });
  const [from, to] = [Number(range.value), Number(range.max)];
  for (let move = 1; move <= 10; move++) {
    range.value = (from + move) % (to + 1);
    range.dispatchEvent(new Event("input", { bubbles: true }));
  }
  hear(watch.takeRecords());
  return said_.length;
}""".replace("LIVE", f'"{LIVE}"')


def tree_of_controls(visit):
    """Return what Chromium's accessibility tree holds for each of our controls."""
    visit.ours("ours.controls().forEach((one, at) => { one.dataset.order = at; })")
    return tree_of(visit.page, "[data-order]")


def tree_of(page, selector):
    client = page.context.new_cdp_session(page)
    document = client.send("DOM.getDocument")["root"]["nodeId"]
    found = client.send("DOM.querySelectorAll", {"nodeId": document, "selector": selector})
    nodes = [
        client.send("Accessibility.getPartialAXTree", {"nodeId": node, "fetchRelatives": False})
        for node in found["nodeIds"]
    ]
    client.detach()
    return [plain(node["nodes"][0]) for node in nodes]


def plain(node):
    fields = {name: node.get(name, {}).get("value", "") for name in FIELDS}
    return fields | {one["name"]: one["value"].get("value") for one in node.get("properties", [])}


FIELDS = ("role", "name", "value", "description")


def test_every_control_has_a_role_and_a_name(visit):
    controls = tree_of_controls(visit)
    assert len(controls) == visit.ours("return ours.controls().length")
    for control in controls:
        assert control["role"] in ROLES, control
        assert control["name"].strip(), control


# For each slider its label, what is spoken for its value (Chromium's debugging tree leaves that
# out), and which of our controls are its range and its number box.
SLIDERS = """
  const shown = [...document.querySelectorAll(".spms-slider")].filter(ours.isSeen);
  return shown.map((root) => {
    const [range, box] = [".spms-range", ".spms-box"].map((one) => root.querySelector(one));
    return { label: range.labels[0].textContent, text: range.getAttribute("aria-valuetext"),
      range: Number(range.dataset.order), box: Number(box.dataset.order) }; });"""


def test_every_slider_and_number_box_has_its_value_with_the_unit_and_a_help(visit):
    controls = tree_of_controls(visit)
    # handles of a guess and of a mark have no number box: test_predict.py, test_looking_back.py
    sliders = visit.ours(SLIDERS)
    assert len(sliders) == visit.page.locator(".spms-slider:visible").count()
    for slider in sliders:
        range_, box = controls[slider["range"]], controls[slider["box"]]
        assert (range_["role"], range_["name"]) == ("slider", slider["label"])
        assert range_["description"], slider
        assert box["role"] == "spinbutton"
        name, unit = box["name"][: len(slider["label"])], box["name"][len(slider["label"]) + 2 :]
        assert name == slider["label"]
        assert unit
        assert unit in slider["text"], slider
        assert box["value"] != "", box
        assert box["valuemin"] < box["valuemax"], box


def test_every_picture_is_an_image_with_a_short_name(visit):
    drawings = visit.page.locator(".spms-drawing:visible").count()
    pictures = tree_of(visit.page, ".spms-drawing")
    shown = [picture for picture in pictures if picture["role"] == "image"]
    assert len(shown) == drawings
    for picture in shown:
        assert 3 <= len(picture["name"]) <= 100, picture
        assert "\n" not in picture["name"]


def test_nothing_inside_a_picture_is_read_out_by_itself(visit):
    inside = visit.page.locator(".spms-drawing svg:not([aria-hidden='true'])")
    assert inside.count() == 0


@WITH_PICTURES
def test_ten_steps_are_announced_once_politely_after_the_hand_rests(visit):
    visit.uncover()
    visit.settle()
    sliders = visit.page.locator(".spms-slider").get_by_role("slider")
    assert sliders.first.evaluate(LISTEN) == 0
    visit.page.wait_for_function("() => said_.length")
    visit.page.wait_for_timeout(1000)
    said = [one for one in visit.page.evaluate("() => said_") if one != COMPUTING]
    words = visit.page.locator(".spms-lines:visible").first.inner_text()
    assert [" ".join(one.split()) for one in said] == [" ".join(words.split())]
    assert (
        visit.page.locator(".spms-unit [aria-live='assertive'], .spms-unit [role=alert]").count()
        == 0
    )
