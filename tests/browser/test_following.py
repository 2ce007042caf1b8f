"""JupyterLab: the picture follows the hand, without Python where a table holds the state."""

import re

import pytest

from tests.browser.own import IMPORTS
from tests.browser.test_jupyterlab import CLASS
from tests.browser.unit import picture_of

pytestmark = pytest.mark.xdist_group("lab")

NAMES = "relapse_rate", "recovery", "recovery_time", "relapse_severity", "progression_rate"
LARGE = f"explore(*{NAMES})"
PATCHED = (  # every answer of Python takes as long as is wanted
    "import time\n"
    "from spms_viz.widgets import picture\n"
    "build, pause = picture.build_table, [0]\n"
    "picture.build_table = lambda *states: (time.sleep(pause[0]), build(*states))[1]"
)
SLOW = (  # from its second run on
    "pause.append(1.5 if len(pause) > 1 else 0)\npause[0] = pause[-1]\nprint('pause', pause[0])"
)
UNDER_WAY = "Python is computing"
HEARD = """() => { window.heard_ = [];
new MutationObserver((records) => records.forEach(({ target }) => {
  if (target.nodeType === 1 && target.matches(".spms-spoken[aria-live]") && target.textContent)
    heard_.push(target.textContent); })).observe(document, { childList: true, subtree: true }); }"""


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


@pytest.fixture(scope="module")
def watched(desk):
    """Open a lesson and watch from the start what it says, and what it tells Python."""
    lab = desk.new_page()
    lab.page.add_init_script(f"({HEARD})()")
    sent = count_messages(lab)
    return lab.load(CLASS).run_all(), sent


def test_a_picture_is_read_out_once_it_moves_and_not_as_it_opens(watched):
    lab, _ = watched
    unit = lab.unit()
    lab.page.wait_for_timeout(1000)  # every picture has its table, which may change nothing
    assert lab.page.evaluate("() => heard_") == []
    unit.press("Relapse rate", "Home")
    lab.page.wait_for_function("() => heard_.length")
    assert lab.page.evaluate("() => heard_") == [" ".join(unit.words())]


def test_moving_a_table_s_slider_sends_python_nothing_and_never_shows_a_blank_frame(watched):
    lab, sent = watched
    unit = lab.unit()
    unit.root.get_by_role("button", name="Start again").click()
    watch_frames(lab)
    lab.page.wait_for_timeout(500)
    before = len(sent)
    # in one go, so that the hand does not rest in between however slow the machine is
    pictures = unit.slider("Recovery after a relapse").evaluate(
        "(range) => Array.from({ length: 9 }, (_, step) => { range.value = step;"
        " range.dispatchEvent(new Event('input', { bubbles: true }));"
        " return document.querySelector(\"g[data-gid='progressive-level'] path\")"
        ".getAttribute('d'); })"
    )
    assert [m for m in sent[before:] if "comm_msg" in str(m)] == []
    assert len(set(pictures)) == 9
    lab.page.wait_for_timeout(500)
    assert lab.page.evaluate("() => [frames_.blank, frames_.heights.size]") == [0, 1]
    assert lab.problems == []


@pytest.fixture(scope="module")
def opened(desk, write):
    """Open a picture with more states than one table can hold; count what Python is told."""
    lab = desk.new_page()
    sent = count_messages(lab)
    return lab.load(write(IMPORTS, PATCHED, LARGE, SLOW)).run_all(), sent


@pytest.fixture
def large(opened):
    """Put its sliders back, and wait until nothing nearby needs Python."""
    lab, _ = opened
    lab.unit().root.get_by_role("button", name="Start again").click()
    lab.page.wait_for_selector(".spms-picture[data-ready=true]")
    yield lab.unit()
    assert lab.problems == []


def test_a_slider_that_goes_on_moving_gets_all_its_steps_first(opened, large):
    _, sent = opened
    before = len(sent)
    large.root.evaluate(  # in one go, so that the hand does not rest in between
        "(root) => { const sliders = root.querySelectorAll('input[type=range]');"
        " for (const [slider, step] of [[1, 8], [3, 1], [3, 2]]) { sliders[slider].value = step;"
        " sliders[slider].dispatchEvent(new Event('input', { bubbles: true })); } }"
    )
    large.page.wait_for_selector(".spms-picture[data-ready=true]")
    asked = re.findall(r'"state":\[[\d,]+\],"free":\[(\d?)\]', "".join(map(str, sent[before:])))
    assert asked[-5:] == ["3", "0", "1", "2", "4"]


def test_a_large_explorer_has_a_sweep_per_slider_and_asks_python_for_the_rest(large):
    for label in ("Recovery after a relapse", "Recovery time", "Progression rate"):
        before = picture_of(large)
        large.press(label, "End", "ArrowLeft")
        large.page.wait_for_selector(".spms-picture[data-ready=true]")
        assert picture_of(large) != before, label
    assert "which leave 0.9 iu" in large.words()[0]


def place_of_frame(unit):
    root, frame = unit.root.bounding_box(), unit.frame_size()
    return [frame["x"] - root["x"], frame["y"] - root["y"], frame["width"], frame["height"]]


def test_work_that_takes_long_says_so_and_stops_saying_so(opened, large):
    opened[0].last_cell_prints("pause 1.5")
    mark = large.root.get_by_role("status").filter(has_text=UNDER_WAY)
    mark.wait_for(state="hidden")
    before, place = picture_of(large), place_of_frame(large)
    large.press("Recovery after a relapse", "Home")
    large.press("Progression rate", "Home")
    mark.wait_for()
    assert place_of_frame(large) == place  # it lies on the picture, and moves nothing
    mark.wait_for(state="hidden")
    assert picture_of(large) != before


# Asks Python for one state, goes back to one that a table holds, and asks for another one.
TO_AND_FRO = """(root) => { const sliders = root.querySelectorAll("input[type=range]");
  const move = (slider, step) => { sliders[slider].value = step;
    sliders[slider].dispatchEvent(new Event("input", { bubbles: true })); };
  const [, recovery, , progression] = [...sliders].map((one) => Number(one.value));
  move(1, 0); move(3, 0);
  move(3, progression); move(1, recovery);
  move(1, 20); move(3, 20);
  window.said_ = [];
  const words = root.querySelector(".spms-lines");
  new MutationObserver(() => said_.push(words.textContent)).observe(words, { childList: true });
}"""


def test_an_answer_that_comes_late_does_not_undo_what_shows(opened, large):
    opened[0].last_cell_prints("pause 1.5")
    large.root.evaluate(TO_AND_FRO)
    large.page.wait_for_selector(".spms-picture[data-ready=true]")
    said = large.page.evaluate("() => said_")
    assert "leave no residual" in said[-1]
    assert [one for one in said if "leave no residual" not in one] == []


def test_a_large_explorer_without_python_says_so_in_a_sentence(opened, large):
    opened[0].end_kernel()
    before = picture_of(large)
    large.press("Recovery after a relapse", "Home")
    assert picture_of(large) != before  # the sweep still holds it
    large.press("Progression rate", "Home")
    large.root.get_by_text("Python is not answering").wait_for()
    opened[0].problems.clear()  # it complained that its kernel was gone
