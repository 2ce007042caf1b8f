import re

import pytest
from ipywidgets import FloatText, VBox, jslink, link

from spms_viz import describe, simulate
from spms_viz.model import PARAMETERS, Settings, find_parameter
from spms_viz.widgets import Slider, choose_to_look, explore, notes_sheet
from spms_viz.widgets.drawing import to_svg
from spms_viz.widgets.fallback import Fallback
from spms_viz.widgets.kinds import KINDS
from spms_viz.words import AUDIENCES, WORDING
from spms_viz.words.print_notes import NOTES
from tests.courses import FULL

SLIDERS = [name for name in PARAMETERS if name != "horizon"]
LONGER = [(kind, name) for kind in KINDS.values() for name in kind.steps]


@pytest.mark.parametrize(("kind", "name"), LONGER, ids=lambda one: getattr(one, "name", one))
def test_longer_steps_of_a_picture_reach_the_ends_and_hold_the_default(kind, name):
    row, known = kind.parameter(name), find_parameter(name)
    assert row.step > known.step
    assert {row.minimum, row.maximum, row.default} <= set(row.values)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("row", PARAMETERS.values(), ids=list(PARAMETERS))
def test_a_slider_is_built_from_the_table(row, audience):
    slider = Slider(row, audience=audience)
    assert slider.value == row.default
    assert slider.values == list(row.steps)
    assert slider.label == (row.label if audience == "class" else row.plain_label)
    assert slider.help == (row.help if audience == "class" else row.plain_help)
    lists = (slider.numbers, slider.texts, slider.values, slider.codes)
    assert {len(one) for one in lists} == {len(row.steps)}
    assert len(set(slider.codes)) == len(slider.codes)
    assert len(set(slider.numbers)) == len(slider.numbers)
    assert all(text and (slider.unit in text or text == row.absent) for text in slider.texts)


def test_a_slider_is_an_ordinary_widget():
    slider, box = Slider(PARAMETERS["recovery"]), FloatText()
    seen = []
    slider.observe(lambda change: seen.append(change["new"]), "value")
    link((slider, "value"), (box, "value"))
    jslink((slider, "value"), (box, "value"))
    VBox([slider, box])
    slider.value = 0.5
    assert box.value == 0.5
    box.value = 0.25
    assert slider.value == 0.25
    assert seen == [0.5, 0.25]


def test_a_slider_stands_on_steps_and_refuses_what_is_out_of_range():
    slider = Slider(PARAMETERS["recovery"])
    slider.value = 0.52
    assert slider.value == 0.5
    with pytest.raises(ValueError, match=r"Recovery after a relapse \(recovery\).*got 2"):
        slider.value = 2
    with pytest.raises(ValueError, match="got nan"):
        slider.value = float("nan")
    assert slider.value == 0.5


@pytest.mark.parametrize("name", SLIDERS)
def test_moving_any_slider_changes_picture_and_words(name):
    explorer = explore(name, scenario="slowing_idea", picture="one_course", seed=7)
    explorer.picture._base = Settings(course=FULL)
    slider = explorer.sliders[name]
    pictures, said = set(), set()
    for value in (slider.values[0], slider.parameter.maximum):
        slider.value = value
        pictures.add(to_svg(explorer.picture.figure(), "same"))
        said.add(explorer.words)
        changed = simulate(explorer.parameters, 7)
        assert getattr(explorer.parameters, name) == value
        assert explorer.words == describe(changed)
    assert len(pictures) == 2
    # What changes only the shape on the way leaves the end, and so the words, as they were.
    shape_only = {"relapse_rise", "recovery_time", "onset_width", "severity_spread"}
    assert len(said) == 2 or name in shape_only


def test_start_again_puts_every_slider_back():
    explorer = explore("relapse_rate", "recovery", scenario="rrms_partial")
    for slider in explorer.sliders.values():
        slider.value = slider.parameter.minimum
    assert "No relapses" in explorer.words
    explorer.start_again()
    assert [slider.value for slider in explorer.sliders.values()] == [0.5, 0.8]


def test_two_explorers_do_not_disturb_each_other():
    first, second = explore("recovery"), explore("recovery")
    before = second.words
    first.sliders["recovery"].value = 0.7
    assert second.words == before
    assert second.sliders["recovery"].value == 0.85


@pytest.mark.parametrize(
    ("names", "options", "said"),
    [
        (("relapse_rte",), {}, "no parameter named 'relapse_rte'. Did you mean 'relapse_rate'"),
        ((), {}, "1 to 5 different sliders, got: none"),
        (("recovery", "recovery"), {}, "different sliders"),
        (SLIDERS[:6], {}, "1 to 5 different sliders"),
        (SLIDERS[:4], {"audience": "workshop"}, "1 to 3 different sliders"),
        (("horizon",), {}, "axes are drawn once"),
        (
            ("visit_interval",),
            {},
            "(visit_interval) does not move this picture",
        ),
        (("recovery",), {"picture": "pie"}, "picture must be one of one_course, two_patterns"),
        (("recovery",), {"scenario": "x"}, "scenario must be one of rrms_full"),
        (("recovery",), {"audience": "x"}, "audience must be one of class, workshop"),
        (("recovery",), {"stories": 1, "picture": "stories"}, "at least 2 courses"),
        (("progression_rate",), {"picture": "one_course", "audience": "workshop"}, "one line"),
    ],
)
def test_wrong_use_is_refused_in_one_sentence(names, options, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        explore(*names, **options)


def test_a_slider_can_stand_on_never_where_that_means_something():
    explorer = explore("progression_onset", "onset_width", scenario="rrms_full")
    slider = explorer.sliders["progression_onset"]
    assert slider.value is None
    assert slider.texts[slider.index] == "never in this drawing"
    assert "No steady worsening" in explorer.words
    slider.value = 15
    assert "No steady worsening" not in explorer.words.splitlines()[1]
    slider.start_again()
    assert explorer.parameters.progression_onset is None
    with pytest.raises(TypeError, match="got None"):
        explorer.sliders["onset_width"].value = None


@pytest.mark.parametrize("audience", AUDIENCES)
def test_where_no_widget_can_be_shown_the_first_picture_and_its_words_are(audience):
    explorer = explore("recovery", audience=audience)
    bundle = explorer._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert data["text/plain"] == explorer.words
    assert data["image/svg+xml"].startswith("<svg")
    assert WORDING[audience].disclaimer.splitlines()[0] in data["image/svg+xml"]
    assert "application/vnd.jupyter.widget-view+json" in data


def test_whatever_a_lesson_shows_can_be_read_where_no_widget_can_be_shown():
    kinds = Fallback.__subclasses__()
    assert {kind.__name__ for kind in kinds} >= {"Explorer", "Asked", "NotesSheet", "Chosen"}
    for kind in kinds:  # named after another base, or without words, it would show its repr
        assert kind._repr_mimebundle_ is Fallback._repr_mimebundle_
        assert kind.words is not Fallback.words
    data, _ = notes_sheet()._repr_mimebundle_()
    assert data["text/plain"].startswith(NOTES.title)
    assert "image/svg+xml" not in data


def test_a_chosen_picture_stays_closed_until_the_reader_looks():
    explorer = explore("progression_rate", audience="workshop")
    chosen = choose_to_look(explorer)
    assert explorer.layout.display == "none"
    chosen.choice.is_open = True
    assert explorer.layout.display == ""
    chosen.choice.is_open = False
    assert explorer.layout.display == "none"
    bundle = chosen._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert "All three are fine" in data["text/plain"]
    assert "image/svg+xml" not in data


def test_the_browser_gets_the_table_when_it_asks_and_one_state_when_it_asks():
    explorer = explore("recovery", picture="one_course")
    sent = []
    explorer.picture.send = lambda content, buffers=None: sent.append((content, buffers))
    explorer.picture._answer(None, {"ask": "table"}, [])
    assert sent.pop() == ({"answer": "table", "complete": True}, None)
    assert explorer.picture.table["header"]["counts"] == [9]
    explorer.picture._answer(None, {"ask": "states", "number": 5, "state": [3], "free": []}, [])
    content, buffers = sent.pop()
    assert content["number"] == 5
    assert content["header"]["base"] == [3]
    assert len(buffers) == 2


def test_the_style_sheet_of_a_drawing_does_not_reach_the_page():
    for drawing in explore("recovery").picture.drawings:
        assert "<style" not in drawing["svg"]
        assert "http" not in drawing["svg"].replace("http://www.w3.org/", "")


def named(**options):
    curves = explore("recovery", **options).picture.named
    return [(curve["name"], curve["marks"]) for curve in curves]


def test_every_level_has_a_name_where_it_cannot_be_seen_and_nothing_else_has():
    assert named() == [
        ("Relapsing-remitting MS (RRMS)", "relapsing-marks"),
        ("Secondary progressive MS (SPMS)", "progressive-marks"),
    ]
    assert named(picture="one_course") == [("One made-up course", "course-marks")]
    assert named(picture="parts") == [("What the level is made of", "")]
    stories = named(picture="stories", stories=6)
    assert stories[-1] == ("Story 6", "")
    assert [name[-7:] for name, _ in named(audience="workshop")] == 2 * ["story A", "story B"]


@pytest.mark.parametrize("picture", KINDS)
def test_the_names_of_curves_lead_to_curves_of_the_picture(picture):
    shown = explore(min(KINDS[picture].moved_by), picture=picture).picture
    gids = {gid for drawing in shown.drawings for gid in drawing["places"]}
    assert shown.named
    for curve in shown.named:
        assert curve["gid"] in gids
        assert curve["marks"] in gids | {""}
    names = [curve["name"] for curve in shown.named]
    assert len(set(names)) == len(names)
