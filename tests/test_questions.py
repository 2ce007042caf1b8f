"""Every question: complete, in the reader's words, true to the table."""

import re

import pytest

from spms_viz.model import PARAMETERS
from spms_viz.words import (
    AUDIENCES,
    MISCONCEPTIONS,
    QUESTIONS,
    find_question,
    label_of,
)
from spms_viz.words.two_patterns import TWO_PATTERNS
from tests.reading import reading_grade
from tests.test_words import AVOID

ALL = [(audience, one) for audience in AUDIENCES for one in QUESTIONS[audience].values()]
EACH = pytest.mark.parametrize(
    ("audience", "question"), ALL, ids=[f"{audience}-{one.name}" for audience, one in ALL]
)
PLAIN = list(QUESTIONS["workshop"].values())
CLASS = QUESTIONS["class"]
LOOK_AGAIN = r"\b(Look|Set|Move|Try|Compare|Read|Press)\b"
FIELD_TERMS = r"relapse|progression|residual|worsening|\biu\b|EDSS|attack|plateau|PIRA|MRI"


def texts(question):
    return [question.text, *(text for one in question.choices for text in (one.text, one.feedback))]


def test_the_lessons_have_28_questions_of_which_the_workshop_has_the_plain_19():
    numbered = {name for name in CLASS if re.fullmatch(r"Q\d\.\d", name)}
    counts = [1, 3, 3, 3, 3, 3, 3, 3, 2, 4]
    assert numbered == {f"Q{n}.{i + 1}" for n, count in enumerate(counts) for i in range(count)}
    plain = {name for name in QUESTIONS["workshop"] if re.fullmatch(r"Q\d\.\d", name)}
    assert len(plain) == 19
    assert plain < numbered


@EACH
def test_a_question_has_one_right_choice_and_feedback_for_each(audience, question):
    assert 2 <= len(question.choices) <= 3
    assert [choice.is_right for choice in question.choices].count(True) == 1
    assert question.choices[question.right].is_right
    assert len({choice.text for choice in question.choices}) == len(question.choices)
    assert all(choice.feedback.endswith((".", "?")) for choice in question.choices)
    assert question.text.endswith("?")


@EACH
def test_feedback_on_a_wrong_choice_names_the_idea_and_sends_back_to_the_picture(
    audience, question
):
    for choice in question.choices:
        if choice.is_right:
            assert re.match(r"(Yes|Right)\b", choice.feedback), choice.feedback
        else:
            assert choice.feedback.startswith("This is the idea that "), choice.feedback
            assert re.search(LOOK_AGAIN, choice.feedback), choice.feedback


@EACH
def test_nothing_is_left_to_fill_and_no_word_is_one_to_avoid(audience, question):
    for text in texts(question):
        assert not re.search(r"[{}]", text)
        assert not re.search(AVOID, text, re.IGNORECASE), text


@EACH
def test_a_question_belongs_to_a_misconception(audience, question):
    assert question.misconception in MISCONCEPTIONS


def test_all_ten_misconceptions_are_asked():
    asked = {one.misconception for one in CLASS.values()}
    assert asked == set(MISCONCEPTIONS) == {f"M{n + 1}" for n in range(10)}


@EACH
def test_feedback_calls_a_slider_and_its_value_what_the_table_calls_them(audience, question):
    said = " ".join(choice.feedback for choice in question.choices)
    named = re.findall(r"(?:Set|Move|Make) “([^”]+)”", said)
    assert set(named) == {label_of(PARAMETERS[name], audience) for name in question.goals}
    for name, value in question.goals.items():
        assert value is None or PARAMETERS[name].check(value) in PARAMETERS[name].values


def test_a_value_is_said_in_the_reader_s_unit():
    plain, field = (find_question("Q1.2", audience) for audience in ("workshop", "class"))
    assert "Set “How much comes back” to 80 percent and" in plain.choices[0].feedback
    assert "Set “Recovery after a relapse” to 0.8 and" in field.choices[0].feedback
    assert plain.goals == field.goals == {"recovery": 0.8}


def test_a_question_names_a_picture_by_its_title():
    for audience in AUDIENCES:
        said = find_question("Q3.2", audience).choices[0].feedback
        assert f"“{TWO_PATTERNS[audience].relapsing}”" in said


@pytest.mark.parametrize("question", PLAIN, ids=lambda one: one.name)
def test_a_plain_question_reads_at_grade_6_or_lower(question):
    for text in [question.text, *(choice.feedback for choice in question.choices)]:
        assert reading_grade(text) <= 6.0, (reading_grade(text), text)
    whole = " ".join(text if text.endswith((".", "?")) else f"{text}." for text in texts(question))
    assert reading_grade(whole) <= 6.0


@pytest.mark.parametrize("question", PLAIN, ids=lambda one: one.name)
def test_a_plain_question_uses_plain_terms(question):
    assert [text for text in texts(question) if re.search(FIELD_TERMS, text, re.IGNORECASE)] == []


def test_the_class_reads_field_terms():
    shared = [CLASS[name] for name in QUESTIONS["workshop"]]
    assert [one.name for one in shared for t in texts(one) if re.search(r"\bflares?\b", t)] == []


@pytest.mark.parametrize("name", [one.name for one in CLASS.values() if one.repeats])
def test_a_question_asked_again_is_reworded_and_keeps_its_misconception(name):
    later = CLASS[name]
    earlier = CLASS[later.repeats]
    assert later.misconception == earlier.misconception
    assert later.text != earlier.text
    right = [one.choices[one.right].text for one in (later, earlier)]
    assert right[0] != right[1]


def test_the_pairs_are_those_of_the_class_and_of_the_wrap_up():
    pairs = {one.name: one.misconception for one in CLASS.values() if one.repeats}
    after = [topic for name, topic in pairs.items() if name.startswith("After.")]
    wrap_up = [topic for name, topic in pairs.items() if name.startswith("Q10.")]
    assert after == ["M1", "M3", "M4", "M7"]
    assert wrap_up == ["M1", "M2", "M3", "M5", "M7", "M9"]
    assert {name for name in CLASS if name.startswith("Before.")} == {f"Before.{m}" for m in after}


def test_what_is_said_about_ms_has_a_source_and_what_needs_none_is_about_a_drawing():
    unsourced = {one.name for one in CLASS.values() if not one.sources}
    assert unsourced == {
        *("Q0.1", "Q1.1", "Q1.2", "Q5.3", "Q6.1", "Q6.2", "Q6.3", "Q7.3"),
        *("Q10.1", "Q10.6", "After.M1"),
    }


def test_a_question_on_paper_shows_its_choices():
    assert str(find_question("Q3.2", "workshop")) == (
        "Does everyone with RRMS go on to SPMS?\na) Yes\nb) No"
    )


@pytest.mark.parametrize(
    ("name", "audience", "said"),
    [
        ("Q1.22", "class", "The class has no question 'Q1.22'. Did you mean 'Q1.2'"),
        ("Q9.1", "workshop", "The workshop has no question 'Q9.1'"),
        ("Q1.1", "pupils", "one of class, workshop, got 'pupils'"),
    ],
)
def test_an_unknown_question_is_refused_in_one_sentence(name, audience, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        find_question(name, audience)
