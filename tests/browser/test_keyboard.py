"""Every lesson by keyboard alone: Tab, arrows, Page Up and Down, Home, End, Enter."""

import re

import pytest

from tests.colour import contrast

# What is focused: its number among our controls (-1: not ours), its ring, whether it can be seen.
FOCUSED = """() => {
  const one = document.activeElement;
  const at = ours.controls().indexOf(one);
  if (at < 0) return { at };
  const { outlineStyle: style, outlineWidth: width, outlineColor: ring } = getComputedStyle(one);
  let paper = one.parentElement;
  const isClear = (node) => /, 0\\)$|transparent/.test(getComputedStyle(node).backgroundColor);
  while (isClear(paper)) paper = paper.parentElement;
  const box = one.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return { at, name: ours.name(one), style, width: parseFloat(width), ring,
    paper: getComputedStyle(paper).backgroundColor, isSeen: one === top || one.contains(top) };
}"""
# Pairs in which the next control is neither to the right of the one before nor below it.
BACKWARDS = """
  const wrong = [];
  const all = ours.controls();
  for (let i = 1; i < all.length; i++) {
    const [one, next] = [all[i - 1], all[i]].map((node) => node.getBoundingClientRect());
    if (next.left < one.right - 1 && next.top < one.bottom - 1)
      wrong.push([ours.name(all[i - 1]), ours.name(all[i])]);
  }
  return wrong;
"""
TO_HEX = re.compile(r"\d+")


def to_hex(rgb):
    return "#" + "".join(f"{int(part):02x}" for part in TO_HEX.findall(rgb)[:3])


def walk(visit):
    """Press Tab from the start until our last control is left; return the stops."""
    count = visit.ours("return ours.controls().length")
    stops = []
    for _ in range(3 * count + 40):
        visit.page.keyboard.press("Tab")
        stop = visit.page.evaluate(FOCUSED)
        if len(stops) >= count and stop["at"] <= 0:  # after a page's last comes its first
            return stops, count
        if stop["at"] >= 0:
            stops.append(stop)
    return pytest.fail(f"Tab never leaves: {stops[-3:]}")


def sliders(visit):
    """Return the sliders of parameters; what a learner marks has tests of its own."""
    return visit.page.locator(".spms-slider").get_by_role("slider").all()


def in_words(slider):
    return slider.get_attribute("aria-valuetext")


def test_tab_goes_through_all_controls_in_reading_order_is_always_seen_and_leaves(visit):
    assert visit.ours(BACKWARDS) == []
    stops, count = walk(visit)
    assert [stop["at"] for stop in stops] == list(range(count))
    for stop in stops:
        assert stop["style"] != "none", stop
        assert stop["width"] >= 3, stop  # ours, not JupyterLab's 2 px
        assert contrast(to_hex(stop["ring"]), to_hex(stop["paper"])) >= 3, stop
        assert stop["isSeen"], stop
    for _ in range(4):  # JupyterLab's own stops between; and back again
        visit.page.keyboard.press("Shift+Tab")
        if (at := visit.page.evaluate(FOCUSED)["at"]) >= 0:
            break
    assert at == count - 1


def test_keys_move_every_slider_by_one_step_by_several_and_to_its_ends(visit):
    for slider in sliders(visit):
        slider.press("Home")
        lowest = in_words(slider)
        seen = [lowest]
        for key in ("ArrowRight", "PageUp", "End"):
            visit.page.keyboard.press(key)
            seen.append(in_words(slider))
        places = int(slider.get_attribute("max")) + 1
        assert len(set(seen)) == min(len(seen), places), seen
        for key in ("ArrowLeft", "PageDown", "Home"):
            visit.page.keyboard.press(key)
        assert in_words(slider) == lowest


def test_the_buttons_reach_every_step_of_every_slider(visit):
    for slider in sliders(visit):
        steps = int(slider.get_attribute("max"))
        slider.press("Home")
        seen = [in_words(slider)]
        row = slider.locator("xpath=ancestor::*[contains(@class, 'spms-slider')][last()]")
        row.get_by_role("button", name="More").focus()
        for _ in range(steps):
            visit.page.keyboard.press("Enter")
            seen.append(in_words(slider))
        assert len(set(seen)) == steps + 1
        row.get_by_role("button", name="Less").focus()
        visit.page.keyboard.press("Space")
        assert in_words(slider) == seen[-2]


def test_the_number_box_reaches_every_step_of_every_slider(visit):
    """Each number is typed by script: no focus moves, so no key goes astray."""
    reached = visit.ours(
        "return [...document.querySelectorAll('.spms-slider')].filter(ours.isSeen).map((root) => {"
        " const [box, range] = ['.spms-box', '.spms-range'].map((one) => root.querySelector(one));"
        " const go = (i) => { range.value = i; range.dispatchEvent(new Event('input'));"
        "  return box.value; };"
        " const numbers = Array.from({ length: Number(range.max) + 1 }, (_, i) => go(i));"
        " const steps = numbers.filter(Boolean).map((number, i) => {"  # "never" has no number
        "  go(i ? 0 : 1);"
        "  box.value = number;"
        "  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));"
        "  return Number(range.value) === i; });"
        " return steps.every(Boolean); })"
    )
    assert len(reached) == len(sliders(visit))
    assert all(reached)


def test_start_again_by_key_puts_everything_back(visit):
    at_first = [in_words(slider) for slider in sliders(visit)]
    for slider in sliders(visit):
        slider.press("Home")
        slider.press("ArrowRight")
    for button in visit.page.get_by_role("button", name="Start again").all():
        button.press("Enter")
    assert [in_words(slider) for slider in sliders(visit)] == at_first


def test_a_choice_to_look_opens_and_closes_by_enter_and_keeps_the_focus(visit):
    for choice in visit.page.locator(".spms-choose").all():
        count = visit.page.locator(".spms-unit:visible").count()
        for name, change in (("Hide the picture", -1), ("Look now", 0)):
            choice.get_by_role("button", name=name).press("Enter")
            visit.page.wait_for_function(
                "(count) => [...document.querySelectorAll('.spms-unit')].filter(ours.isSeen)"
                ".length === count",
                arg=count + change,
            )
            assert choice.evaluate("(one) => one.contains(document.activeElement)"), name
