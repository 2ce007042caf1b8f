"""JupyterLab with every kind of widget on one page: what Python is told, and all without it."""

import pytest

from tests.browser.own import ASKED, GUESS, IMPORTS, PICTURE
from tests.browser.test_axe import RUN, load_axe
from tests.browser.test_looking_back import When
from tests.browser.test_predict import Guess
from tests.browser.test_questions import Card
from tests.browser.test_sorting import Sorting

pytestmark = pytest.mark.xdist_group("lab")

SETTABLE = (
    'settable = explore("relapse_rate", "recovery", picture="one_course")\n'
    "recovery, seen = settable.sliders['recovery'], []\n"
    "recovery.observe(lambda change: seen.append(change['new']), 'value')\n"
    "settable"
)
SLOPE = (
    'sliders = ["relapse_rate", "progression_rate", "progression_onset"]\n'
    'explore(*sliders, picture="one_course", presets="spms_slow spms_faster")'
)
SORT = "sorted_curves = sort_curves()\nsorted_curves"
WHEN = 'when = when_did_it_change("visit_interval", "measurement_noise", "progression_rate")\nwhen'
SLEEP, SET = "import time; time.sleep(1.5)", "recovery.value = 1"
READ = (
    "print('seen', seen); seen.clear()\n"
    "print(guessed.guess.levels, guessed.guess.is_shown)\n"
    "print([(card.answer, card.is_answered) for card in asked.cards.values()])\n"
    "print(sorted_curves.answers)\n"
    "print(when.marks.visits, when.marks.kept, when.marks.is_shown)"
)
CELLS = (IMPORTS, SETTABLE, SLOPE, GUESS, PICTURE, ASKED, SORT, WHEN, SLEEP, SET, READ)
UNITS = ("settable", "slope", "guess", "asked", "when")  # in the order of the page


@pytest.fixture(scope="module")
def lab(desk, write):
    """Open the page once: each test has its own widget."""
    visit = desk.visit(write(*CELLS))
    yield visit.lab
    assert visit.lab.elsewhere == []


@pytest.fixture
def settable(lab):
    unit = lab.unit(0)
    unit.root.get_by_role("button", name="Start again").click()
    unit.rest()
    return unit


def test_python_learns_the_value_once_the_hand_rests(lab, settable):
    lab.run_cell(CELLS.index(READ))  # forgets what it saw before
    settable.move("Recovery after a relapse", 0, 1, 2)
    settable.rest()
    lab.last_cell_prints("seen [0.7]")


def test_a_late_echo_from_python_never_undoes_a_newer_move(lab, settable):
    slider = settable.slider("Recovery after a relapse")
    slider.focus()
    slider.press("Home")  # Python is told, but is kept busy by the cell and echoes late
    lab.run_cell(CELLS.index(SLEEP))
    undone = slider.evaluate(
        "async (range) => { let undone = 0;"
        " for (let move = 0; move < 60; move++) {"
        "  range.value = 1 + (move % 8);"
        "  range.dispatchEvent(new Event('input', { bubbles: true }));"
        "  const wanted = range.value;"
        "  await new Promise((done) => setTimeout(done, 50));"
        "  if (range.value !== wanted) undone += 1; }"
        " return undone; }"
    )
    assert undone == 0


def test_a_value_set_from_python_moves_slider_box_picture_and_words(lab, settable):
    settable.press("Recovery after a relapse", "Home")
    settable.rest()
    lab.run_cell(CELLS.index(SET))
    lab.page.wait_for_function("() => document.querySelectorAll('.spms-box')[1].value === '1'")
    assert "leave no residual" in settable.words()[0]
    texts = settable.slider("Recovery after a relapse").get_attribute("aria-valuetext")
    assert texts == "1 fraction"


def test_python_can_read_the_guess(lab):
    guess = Guess(lab)
    guess.set("Year 30", "End")
    guess.press("Show the curve")
    guess.root.get_by_role("slider", name="Progression rate").wait_for()  # what is below moves down
    lab.last_cell_prints("[0.5, 0.5, 0.5, 0.5, 10.0] True")


def test_python_can_read_the_answer(lab):
    card = Card(lab, 1)
    card.choose("Higher")
    card.see()
    lab.last_cell_prints("[('', False), ('Higher', True)]")


def test_python_can_read_the_answers(lab):
    sorting = Sorting(lab.page)
    sorting.choose(0, "Comes and goes")
    sorting.see(0)
    lab.last_cell_prints("{'A': 'Comes and goes', 'B': ''")


def test_python_can_read_the_marks(lab):
    when = When(lab)
    when.press("5 more visits")
    when.set_mark("ArrowRight", "ArrowRight")
    when.press("Keep this mark")
    lab.last_cell_prints("6 [1.0] False")


def test_until_now_nothing_went_wrong(lab):
    assert lab.cell_errors() == []
    assert lab.problems == []


@pytest.fixture(scope="module")
def alone(lab):
    """Shut Python down: all goes on."""
    lab.end_kernel()
    return lab


def test_predicting_goes_on_when_the_kernel_is_gone(alone):
    guess = Guess(alone)
    guess.press("Guess again")
    assert not guess.shows("progressive-level")
    assert guess.said() == ""
    guess.set("Year 12", "Home")
    guess.press("Show the curve")
    assert guess.shows("progressive-level")
    assert "your line is" in guess.said()
    unit = alone.unit(UNITS.index("guess"))
    unit.press("Progression rate", "Home")
    assert "No steady worsening" in unit.words()[1]


def test_questions_go_on_when_the_kernel_is_gone(alone):
    card = Card(alone)
    card.choose("Higher than it started")
    card.see()
    assert "look at the dashed start line" in card.said()
    alone.unit(UNITS.index("asked")).type("How much comes back", "80")
    assert "stands at 80 percent" in card.root.locator(".spms-stands").inner_text()


def test_sorting_goes_on_when_the_kernel_is_gone_and_axe_finds_no_fault(alone):
    sorting = Sorting(alone.page)
    sorting.answer_all()
    sorting.root.get_by_role("button", name="Show the labels").click()
    assert sorting.truths()
    load_axe(sorting.page)
    found = sorting.page.evaluate(RUN, [".spms-sort"])
    assert found["violations"] == {}
    assert len(found["passes"]["role-img-alt"]) == 7


def test_looking_back_goes_on_when_the_kernel_is_gone(alone):
    when, unit = When(alone), alone.unit(UNITS.index("when"))
    when.press("5 more visits", 12)
    when.press("Show the line")
    unit.type("Measurement noise", "0.45")
    assert "in year 2.5: a false alarm" in " ".join(unit.words())
    unit.type("Time between visits", "2")
    assert when.dots() == 16
    when.press("Another story")
    assert not when.drawn("looking-level-0").is_visible()
    assert when.dots() == 1
    when.press("5 more visits", 3)
    when.press("Show the line")
    assert "middle in year 18" in " ".join(unit.words())


def test_presets_and_codes_go_on_when_the_kernel_is_gone(alone):
    unit = alone.unit(UNITS.index("slope"))
    before = unit.words()
    unit.root.get_by_role("button", name="SPMS, slow progression").click()
    assert unit.words() != before
    assert unit.box("Progression rate").input_value() == "0.1"
