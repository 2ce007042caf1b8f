"""The picture follows the hand: without Python where a table holds the state, and never blank."""

import re

import numpy as np
import pytest

from spms_viz.model import PARAMETERS
from spms_viz.widgets import explore
from spms_viz.widgets.drawing import to_svg
from tests.browser.test_lessons import CLASS, picture_of

pytestmark = pytest.mark.xdist_group("following")  # its tests hand on a page

MANY = '["relapse_rate", "recovery", "recovery_time", "progression_rate"]'
LARGE = f"from spms_viz.widgets import explore\nexplore(*{MANY})"
SETTABLE = (
    "from spms_viz.widgets import explore\n"
    'explorer = explore("relapse_rate", "recovery", picture="one_course")\n'
    "seen = []\n"
    "explorer.sliders['recovery'].observe(lambda change: seen.append(change['new']), 'value')\n"
    "explorer"
)


def count_messages(lab):
    sent = []
    lab.page.on("websocket", lambda socket: socket.on("framesent", lambda data: sent.append(data)))
    return sent


def watch_frames(lab):
    lab.page.evaluate(
        "() => { window.frames_ = { blank: 0, heights: new Set() };"
        " const look = () => {"
        "  const drawing = document.querySelector('.spms-drawing');"
        "  const path = drawing.querySelector(\"g[data-gid='progressive-level'] path\");"
        "  if (!path || path.getAttribute('d').length < 100) frames_.blank += 1;"
        "  frames_.heights.add(drawing.clientHeight);"
        "  requestAnimationFrame(look); }; look(); }"
    )


def test_moving_a_table_s_slider_sends_python_nothing_and_never_shows_a_blank_frame(new_lab):
    sent = count_messages(new_lab)
    unit = new_lab.open(CLASS).run_all().unit()
    watch_frames(new_lab)
    new_lab.page.wait_for_timeout(500)
    before = len(sent)
    # in one go, so that the hand does not rest in between however slow the machine is
    pictures = unit.slider("Recovery after a relapse").evaluate(
        "(range) => Array.from({ length: 21 }, (_, step) => { range.value = step;"
        " range.dispatchEvent(new Event('input', { bubbles: true }));"
        " return document.querySelector(\"g[data-gid='progressive-level'] path\")"
        ".getAttribute('d'); })"
    )
    assert [m for m in sent[before:] if "comm_msg" in str(m)] == []
    assert len(set(pictures)) == 21
    new_lab.page.wait_for_timeout(500)
    seen = new_lab.page.evaluate("() => [frames_.blank, frames_.heights.size]")
    assert seen == [0, 1]


HEARD = """() => { window.heard_ = [];
new MutationObserver((records) => records.forEach(({ target }) => {
  if (target.nodeType === 1 && target.matches(".spms-spoken[aria-live]") && target.textContent)
    heard_.push(target.textContent); })).observe(document, { childList: true, subtree: true }); }"""


def test_a_picture_is_read_out_once_it_moves_and_not_as_it_opens(new_lab):
    new_lab.page.add_init_script(f"({HEARD})()")
    unit = new_lab.open(CLASS).run_all().unit()
    new_lab.page.wait_for_timeout(1000)  # every picture has its table, which may change nothing
    assert new_lab.page.evaluate("() => heard_") == []
    unit.press("Relapse rate", "Home")
    new_lab.page.wait_for_function("() => heard_.length")
    assert new_lab.page.evaluate("() => heard_") == [" ".join(unit.words())]


def test_a_slider_that_goes_on_moving_gets_all_its_steps_first(new_lab, write):
    sent = count_messages(new_lab)
    unit = new_lab.open(write(LARGE)).run_all().unit()
    before = len(sent)
    unit.root.evaluate(  # in one go, so that the hand does not rest in between
        "(root) => { const sliders = root.querySelectorAll('input[type=range]');"
        " for (const [slider, step] of [[1, 20], [3, 1], [3, 2]]) { sliders[slider].value = step;"
        " sliders[slider].dispatchEvent(new Event('input', { bubbles: true })); } }"
    )
    new_lab.page.wait_for_selector(".spms-picture[data-ready=true]")
    asked = re.findall(r'"state":\[[\d,]+\],"free":\[(\d?)\]', "".join(map(str, sent[before:])))
    assert asked[-4:] == ["3", "0", "1", "2"]
    assert new_lab.problems == []


def test_python_learns_the_value_once_the_hand_rests(lab, write):
    lab.open(write(SETTABLE, "print('seen', seen)")).run_all()
    lab.page.get_by_text("seen []", exact=True).wait_for()
    unit = lab.unit()
    unit.move("Recovery after a relapse", 0, 1, 2)
    unit.rest()
    lab.last_cell_prints("seen [0.1]")


def test_a_late_echo_from_python_never_undoes_a_newer_move(lab, write):
    unit = lab.open(write(SETTABLE, "import time; time.sleep(1.5)")).run_all().unit()
    slider = unit.slider("Recovery after a relapse")
    slider.focus()
    slider.press("Home")  # Python is told, but is kept busy by the cell and echoes late
    lab.page.locator(".jp-CodeCell .jp-InputArea-editor").last.click()
    lab.page.keyboard.press("Control+Enter")
    undone = slider.evaluate(
        "async (range) => { let undone = 0;"
        " for (let move = 0; move < 60; move++) {"
        "  range.value = 1 + (move % 20);"
        "  range.dispatchEvent(new Event('input', { bubbles: true }));"
        "  const wanted = range.value;"
        "  await new Promise((done) => setTimeout(done, 50));"
        "  if (range.value !== wanted) undone += 1; }"
        " return undone; }"
    )
    assert undone == 0


def test_a_value_set_from_python_moves_slider_box_picture_and_words(lab, write):
    setting = "explorer.sliders['recovery'].value = 1"
    unit = lab.open(write(SETTABLE, setting)).run_all().unit()
    lab.page.wait_for_function("() => document.querySelectorAll('.spms-box')[1].value === '1'")
    assert "leave no residual" in unit.words()[0]
    assert unit.slider("Recovery after a relapse").get_attribute("aria-valuetext") == "1 fraction"


def test_a_large_explorer_has_a_sweep_per_slider_and_asks_python_for_the_rest(lab, write):
    unit = lab.open(write(LARGE)).run_all().unit()
    for label in ("Recovery after a relapse", "Recovery time", "Progression rate"):
        before = picture_of(unit)
        unit.press(label, "End", "ArrowLeft")
        lab.page.wait_for_selector(".spms-picture[data-ready=true]")
        assert picture_of(unit) != before, label
    assert "which leave 0.6 iu" in unit.words()[0]
    assert lab.problems == []


def test_a_large_explorer_without_python_says_so_in_a_sentence(lab, write):
    unit = lab.open(write(LARGE)).run_all().unit()
    lab.page.wait_for_selector(".spms-picture[data-ready=true]")
    lab.end_kernel()
    before = picture_of(unit)
    unit.press("Recovery after a relapse", "Home")
    assert picture_of(unit) != before  # the sweep still holds it
    unit.press("Progression rate", "Home")
    unit.root.get_by_text("Python is not answering").wait_for()


def points(path):
    """Return the corners of an SVG path as an array of shape (n, 2)."""
    return np.array(re.findall(r"-?\d+(?:\.\d+)?", path), dtype=float).reshape(-1, 2)


def drawn_afresh(values):
    """Let matplotlib draw a state from nothing; return the paths of its lines by gid."""
    explorer = explore(*values)
    for name, value in values.items():
        explorer.sliders[name].value = value
    svg = to_svg(explorer.picture.figure(), "afresh")
    gids = ("relapsing-level", "progressive-level", "relapsing-marks", "progressive-marks")
    paths = {gid: re.search(rf'<g id="{gid}">\s*<path(?: d="([^"]*)")?', svg)[1] for gid in gids}
    return {gid: points(path or "") for gid, path in paths.items()}


def test_what_the_browser_shows_is_what_matplotlib_would_draw(lab):
    unit = lab.open(CLASS).run_all().unit()
    rows = [PARAMETERS[name] for name in ("relapse_rate", "recovery", "progression_rate")]
    counts = [len(row.values) for row in rows]
    states = np.random.default_rng(3).integers(0, counts, (12, 3)).tolist()
    for state in [*states, [0, 0, 0], [count - 1 for count in counts]]:
        for row, step in zip(rows, state, strict=True):
            unit.move(row.label, step)
        values = {row.name: row.values[step] for row, step in zip(rows, state, strict=True)}
        for gid, expected in drawn_afresh(values).items():
            shown = points(unit.path(gid))
            assert shown.shape == expected.shape, (gid, state)
            # SVG units are 1/72 inch, a CSS pixel is 1/96 inch
            assert np.abs(shown - expected).max(initial=0) * 96 / 72 < 0.1, (gid, state)
