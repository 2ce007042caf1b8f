"""The measuring lab in JupyterLab: each slider moves its picture, and long work is announced."""

import pytest

from tests.browser.test_following import LARGE
from tests.browser.test_lessons import picture_of

pytestmark = pytest.mark.xdist_group("measuring")  # its tests hand on a page

LESSON = "class/10_measuring_worsening.ipynb"
INTERVAL, NOISE = "Time between visits", "Measurement noise"
RULE = ["Smallest change that counts", "Confirmation time"]
PICTURES = [
    ("visits", [INTERVAL, NOISE, *RULE, "Relapse rate"]),
    ("label_shares", [INTERVAL, *RULE]),
    ("noticing", [INTERVAL, NOISE, *RULE]),
]
SLOW = (  # every answer takes longer than a moment
    "import time\n"
    "from spms_viz.widgets import picture\n"
    "build = picture.build_table\n"
    "picture.build_table = lambda *states: (time.sleep(1.5), build(*states))[1]"
)
UNDER_WAY = "Python is computing"


def follow(unit, label, *keys):
    """Press keys, and return the picture and its words once Python has answered."""
    unit.press(label, *keys)
    unit.page.wait_for_function(
        "root => root.querySelector('.spms-picture').dataset.ready === 'true'",
        arg=unit.root.element_handle(),
    )
    return picture_of(unit), unit.words()


def test_each_slider_moves_its_picture_and_its_words(lab):
    lab.open(LESSON).run_all()
    for number, (name, labels) in enumerate(PICTURES):
        unit = lab.unit(number)
        size = unit.frame_size()
        for label in labels:
            for other in {INTERVAL, NOISE} & {*labels}:  # many visits and much noise: labels enough
                unit.press(other, "Home" if other == INTERVAL else "End")
            shown, words = follow(unit, label, "Home")
            moved, said = follow(unit, label, "End")
            unit.root.get_by_role("button", name="Start again").click()
            assert moved != shown, (name, label)
            assert said != words, (name, label)
        assert unit.frame_size()["height"] == pytest.approx(size["height"], abs=1)
    assert lab.cell_errors() == []
    assert lab.problems == []
    assert lab.elsewhere == []


def test_the_mix_turns_over_the_truth_stays_and_the_table_has_every_interval(lab):
    unit = lab.open(LESSON).run_all().unit(1)
    truth = unit.path("shares-truth-residual")
    often = unit.path("shares-rule-RAW")
    unit.press(INTERVAL, "End")
    labels, built_in = unit.words()
    assert "every 24 months" in labels
    assert "100\xa0% residual" in built_in
    assert unit.path("shares-rule-RAW") != often
    assert unit.path("shares-truth-residual") == truth
    unit.root.get_by_role("button", name="As a table").click()
    rows = unit.root.get_by_role("row").all_inner_texts()
    assert len(rows) == 9
    assert rows[0].split("\t")[1] == "Share labelled RAW"
    assert rows[-1].startswith("every 24 months")
    assert all(row.count("%") == 3 for row in rows[1:])


def test_work_that_takes_long_says_so_and_stops_saying_so(new_lab, write):
    unit = new_lab.open(write(SLOW, LARGE)).run_all().unit()
    mark = unit.root.get_by_role("status").filter(has_text=UNDER_WAY)
    mark.wait_for(state="hidden")
    before, size = picture_of(unit), unit.frame_size()
    unit.press("Recovery after a relapse", "Home")
    unit.press("Progression rate", "Home")
    mark.wait_for()
    assert unit.frame_size() == size  # it lies on the picture, and moves nothing
    mark.wait_for(state="hidden")
    assert picture_of(unit) != before
    assert new_lab.problems == []


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


def test_an_answer_that_comes_late_does_not_undo_what_shows(new_lab, write):
    unit = new_lab.open(write(SLOW, LARGE)).run_all().unit()
    unit.root.evaluate(TO_AND_FRO)
    new_lab.page.wait_for_selector(".spms-picture[data-ready=true]")
    said = new_lab.page.evaluate("() => said_")
    assert "leave no residual" in said[-1]
    assert [one for one in said if "leave no residual" not in one] == []
    assert new_lab.problems == []
