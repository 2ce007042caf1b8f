"""Questions as widgets; how they look and sound is the browser tests' part."""

import re

import pytest

from spms_viz.widgets import ask, explore
from spms_viz.widgets.print_answers import PrintAnswers
from spms_viz.words import AUDIENCES, QUESTIONS


def card(name="Q1.2", **options):
    return ask(name, **options).cards[name]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_question_can_be_asked(audience):
    asked = ask(*QUESTIONS[audience], audience=audience)
    for name, made in asked.cards.items():
        question = QUESTIONS[audience][name]
        assert made.text == question.text
        assert [choice["text"] for choice in made.choices] == [c.text for c in question.choices]
        assert [choice["feedback"] for choice in made.choices] == [
            c.feedback for c in question.choices
        ]
        assert (made.chosen, made.answer, made.is_answered) == (-1, "", False)


def test_an_answer_can_be_read_set_and_observed():
    made, seen = card(), []
    made.observe(lambda change: seen.append(change["new"]), "chosen")
    made.chosen = 1
    assert (made.answer, made.is_right) == ("Higher", True)
    made.chosen = 0
    assert not made.is_right
    assert seen == [1, 0]
    with pytest.raises(ValueError, match=r"-1 \(none\) or 0 to 2, got 3"):
        made.chosen = 3


def test_an_echo_from_python_cannot_undo_a_newer_choice():
    traits = card().traits()
    assert all(traits[name].metadata["echo_update"] is False for name in ("chosen", "is_answered"))


def test_only_a_class_sees_sources_and_prints():
    plain, field = (ask("Q3.2", audience=audience) for audience in ("workshop", "class"))
    assert plain.cards["Q3.2"].sources == []
    assert "Koch et al. 2010" in field.cards["Q3.2"].sources
    assert not any(isinstance(child, PrintAnswers) for child in plain.children)
    assert isinstance(field.children[-1], PrintAnswers)
    assert field.children[-1].cards == list(field.cards.values())


def test_a_question_beside_a_picture_knows_the_sliders_it_names_and_no_other():
    explorer = explore("recovery", "relapse_rate")
    made = card("Q1.2", beside=explorer)
    assert made.sliders == [explorer.sliders["recovery"]]
    assert made.goals == [0.8]
    assert card("Q2.3", beside=explorer).sliders == []
    assert card("Q1.2").sliders == []


def test_where_no_widget_can_be_shown_the_questions_and_their_choices_are():
    asked = ask("Q2.1", "Q3.2", audience="workshop")
    bundle = asked._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert data["text/plain"] == (
        "In SPMS, can the line rise when there are no flares?\na) Yes\nb) No\n\n"
        "Does everyone with RRMS go on to SPMS?\na) Yes\nb) No"
    )
    assert "application/vnd.jupyter.widget-view+json" in data


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), "different questions, got: none"),
        (("Q1.1", "Q1.1"), "different questions, got: Q1.1, Q1.1"),
        (("Q1",), "The class has no question 'Q1'. Did you mean 'Q1."),
    ],
)
def test_wrong_use_is_refused_in_one_sentence(names, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        ask(*names)
