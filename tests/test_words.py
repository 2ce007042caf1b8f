import json
import re

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from spms_viz import SCENARIOS, CourseParameters, describe, simulate
from spms_viz.model import PARAMETERS
from spms_viz.words import (
    AUDIENCES,
    UI,
    WORDING,
    describe_parts,
    describe_patterns,
    describe_stories,
    help_of,
    label_of,
    name_of,
    value_in_words,
)
from spms_viz.words.details import TEMPLATES, details_of
from tests.courses import SEEDS, settings_with
from tests.reading import reading_grade

LEVELS = ["near the bottom", "low down", "in the middle", "high up", "near the top"]
LIMITS = [1.0, 3.5, 6.5, 9.0]  # iu; where one word ends and the next begins


def numbers(pattern, text):
    found = re.search(pattern, text)
    assert found, text
    return [float(number) for number in found.groups()]


def test_the_class_reads_the_sentences_of_the_default_course():
    assert describe(simulate(CourseParameters(), 7)) == (
        "9 relapses in 30 years, which leave 2.6 iu in all. "
        "Steady worsening starts around year 15; the level goes from 0.5 iu to 6.1 iu."
    )


def test_the_workshop_reads_the_same_course_without_numbers_on_the_level():
    assert describe(simulate(CourseParameters(), 7), "workshop") == (
        "9 flares come in this drawing, and some of each one stays. "
        "Slow change starts about half way: the line starts near the bottom and ends in the middle."
    )


@given(settings_with(), SEEDS)
def test_class_words_say_what_the_arrays_say(parameters, seed):
    course = simulate(parameters, seed)
    text = describe(course, "class")
    start, end = numbers(r"level goes from ([\d.]+) iu to ([\d.]+) iu", text)
    assert start == pytest.approx(course.disability[0], abs=0.0501)
    assert end == pytest.approx(course.disability[-1], abs=0.0501)
    count = re.match(r"(\d+|No) relapses? in", text)[1].replace("No", "0")
    assert int(count) == len(course.relapses)
    if course.relapses and course.residual[-1] > 0:
        (left,) = numbers(r"leaves? ([\d.]+) iu", text)
        assert left == pytest.approx(course.residual[-1], abs=0.0501)
    elif course.relapses:
        assert "no residual" in text
    assert ("off the top" in text) == (course.unclipped.max() > 10)


@given(settings_with(), SEEDS)
def test_workshop_words_say_what_the_arrays_say(parameters, seed):
    course = simulate(parameters, seed)
    text = describe(course, "workshop")
    said = re.search(r"starts? (near the bottom|low down) and ends? ([a-z ]+)\.", text)
    ends = [course.disability[0], course.disability[-1]]
    expected = [LEVELS[np.searchsorted(LIMITS, level, side="left")] for level in ends]
    assert list(said.groups()) == expected
    count = re.match(r"(\d+|No) flares? come", text)[1].replace("No", "0")
    assert int(count) == len(course.relapses)
    if course.relapses:
        assert ("leave nothing" in text.replace("leaves", "leave")) == (course.residual[-1] == 0)


@given(settings_with(horizon=30.0, plateau_duration=0.0), SEEDS)
def test_words_on_steady_worsening_agree_with_the_slope(parameters, seed):
    course = simulate(parameters, seed)
    text = describe(course, "class")
    onset = parameters.progression_onset
    if course.progression[-1] == 0:
        assert "No steady worsening" in text
        return
    if "Steady worsening starts around year" in text:
        (year,) = numbers(r"starts around year ([\d.]+)", text)
        assert year == pytest.approx(onset, rel=1e-4)
        before = course.years < onset - parameters.onset_width / 2
        assert course.progression[before].max(initial=0) == 0
    else:
        assert "Steady worsening from the start" in text
        assert parameters.early_progression_rate > 0


@given(settings_with(), SEEDS, st.sampled_from(AUDIENCES))
def test_words_are_two_sentences_unless_something_more_is_to_be_said(parameters, seed, audience):
    course = simulate(parameters, seed)
    plain = parameters.plateau_duration == 0
    plain &= parameters.progression_slowing == parameters.relapse_reduction == 0
    onset = parameters.progression_onset
    plain &= onset is None or onset < parameters.horizon
    assume(plain and not course.is_cut_off)
    assert len(re.findall(r"\.(?= |$)", describe(course, audience))) == 2


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"progression_onset": 25}, "outside this drawing|after the end of this drawing"),
        ({"progression_onset": 11, "onset_width": 10}, "soft beginning|has just begun"),
        ({"plateau_duration": 4}, "plateau.*outside|steady spell lies outside"),
        ({"progression_slowing": 0.4}, "Slowing.*outside"),
    ],
)
def test_what_starts_after_the_end_is_said_to_lie_outside(changes, said, audience):
    course = simulate(CourseParameters(horizon=10, **changes))
    assert re.search(said, describe(course, audience))


def test_what_lies_inside_is_not_said_to_lie_outside():
    text = describe(simulate(SCENARIOS["slowing_idea"].parameters, 7))
    assert text.endswith("Slowing acts from year 18 on.")
    text = describe(simulate(SCENARIOS["spms_plateau"].parameters, 7))
    assert text.endswith("Steady worsening pauses from year 19 to year 23.")


@given(settings_with(), SEEDS)
def test_the_parts_in_words_are_the_parts_in_the_arrays(parameters, seed):
    course = simulate(parameters, seed)
    line = describe_parts(course)
    residual, steady = course.residual[-1], course.progression[-1]
    if residual + steady == 0:
        assert "Nothing is left over" in str(line)
        return
    said = numbers(r"([\d.]+) iu are left over.* and ([\d.]+) iu are the steady part", str(line))
    np.testing.assert_allclose(said, [residual, steady], atol=0.0501)


@given(settings_with(), st.lists(SEEDS, min_size=2, max_size=4, unique=True))
def test_stories_in_words_hold_for_each_of_them(parameters, seeds):
    courses = [simulate(parameters, seed) for seed in seeds]
    line = describe_stories(courses)
    counts = [len(course.relapses) for course in courses]
    said = re.search(r"luck: (no|\d+)(?: to (\d+))? relapses?( each)?,", str(line)).groups()
    told = [0 if number == "no" else int(number) for number in said[:2] if number]
    assert sorted(set(told)) == sorted({min(counts), max(counts)})
    low, high = numbers(r"between ([\d.]+) iu and ([\d.]+) iu", str(line))
    ends = [course.disability[-1] for course in courses]
    np.testing.assert_allclose([low, high], [min(ends), max(ends)], atol=0.0501)


@given(settings_with(), st.lists(SEEDS, min_size=2, max_size=3, unique=True))
def test_two_patterns_in_words_hold_for_each_story(parameters, seeds):
    courses = [simulate(parameters, seed) for seed in seeds]
    line = str(describe_patterns(courses, courses, "workshop")[1])
    counts = [len(course.relapses) for course in courses]
    said = re.search(r"(No|\d+)(?: to (\d+))? flares? come", line).groups()
    said = [0 if number == "No" else int(number) for number in said if number]
    assert sorted(set(said)) == sorted({min(counts), max(counts)})


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_line_depends_on_nothing_but_the_parts_it_names(audience):
    never = CourseParameters(progression_onset=None)
    for rate in (0.1, 0.4):
        course = simulate(CourseParameters(progression_onset=None, progression_rate=rate), 7)
        line = describe_patterns([course], [course], audience)[0]
        assert "progression" not in line.parts
        assert line == describe_patterns([simulate(never, 7)], [course], audience)[0]


def test_an_unknown_audience_is_refused():
    with pytest.raises(ValueError, match="one of class, workshop, got 'pupils'"):
        describe(simulate(), "pupils")
    with pytest.raises(ValueError, match="at least 2 courses, got 1"):
        describe_stories([simulate()])


def test_values_are_written_in_the_reader_s_unit():
    rows = PARAMETERS
    assert value_in_words(rows["relapse_rate"], 0.5, "workshop") == "5 in ten years"
    assert value_in_words(rows["recovery"], 0.85, "workshop") == "85 percent"
    assert value_in_words(rows["recovery"], 0.85, "class") == "0.85 fraction"
    assert value_in_words(rows["progression_rate"], 0.0, "workshop") == "none (0 of 20)"
    assert value_in_words(rows["progression_rate"], 0.2, "workshop") == "medium (10 of 20)"


# Reading grade and word lists. The formulas do not see meaning: they are a floor.


def texts_in(group):
    for value in group.values():
        yield from texts_in(value) if isinstance(value, dict) else [value]


def ui_texts():
    return [text for group in UI.values() for text in texts_in(group)]


def plain_texts():
    yield WORDING["workshop"].caption
    yield from (text for text in ui_texts() if text.count(" ") > 3)
    yield from (
        TEMPLATES["workshop"][name] for name in ("intro", "curve", "level_curve", "caption")
    )
    for row in PARAMETERS.values():
        yield help_of(row, "workshop")
    for scenario in SCENARIOS.values():
        yield describe(simulate(scenario.parameters, 7), "workshop")


@pytest.mark.parametrize("text", list(plain_texts()), ids=lambda text: text[:30])
def test_workshop_texts_read_at_grade_6_or_lower(text):
    assert reading_grade(text) <= 6.0, reading_grade(text)


def every_text():
    for audience in AUDIENCES:
        words = WORDING[audience]
        yield from (value for value in vars(words).values() if isinstance(value, str))
        yield from words.sentences.values()
        for row in PARAMETERS.values():
            yield label_of(row, audience)
            yield help_of(row, audience)
        yield from TEMPLATES[audience].values()
    yield from ui_texts()


AVOID = (
    "sufferer|victim|afflicted|confined|wheelchair|decline in|deteriorat|failure|collapse|end stage"
    "|you will get|aggressive|benign|burnt out|life expectancy|survival|death|dying"
)


def test_no_text_uses_a_word_to_avoid():
    found = [text for text in every_text() if re.search(AVOID, text, re.IGNORECASE)]
    assert found == []


def test_workshop_texts_use_plain_terms_for_the_same_things():
    words = WORDING["workshop"]
    plain = [*words.sentences.values(), words.relapsing_title, words.progressive_title]
    plain += [label_of(row, "workshop") + help_of(row, "workshop") for row in PARAMETERS.values()]
    plain += TEMPLATES["workshop"].values()
    field_terms = r"relapse|progression|residual|worsening|\biu\b|EDSS|attack"
    assert [text for text in plain if re.search(field_terms, text, re.IGNORECASE)] == []


def test_the_name_of_a_picture_tells_its_panels_apart():
    assert name_of(["One made-up course"]) == "One made-up course"
    assert name_of(["Comes and goes", "Builds up"]) == "Two panels: Comes and goes; Builds up"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"relapse_rate": 0}, "These 2 stories have no flares."),
        ({}, "These 2 stories have 7 to 10 flares."),
    ],
)
def test_stories_are_counted_as_one_would_say_it(settings, said):
    parameters = CourseParameters(progression_onset=None, **settings)
    courses = [simulate(parameters, seed) for seed in (2, 3)]
    assert str(describe_stories(courses, "workshop")).endswith(said)
    same = str(describe_stories([courses[0], courses[0]], "workshop"))
    assert re.search(r"have (no flares|\d+ flares each)\.$", same)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_picture_in_words_has_a_word_for_every_level_and_moment(audience):
    details = details_of(2, 30.0, audience)
    assert details["intro"].startswith("Two panels.")
    years = [year for year, _ in details["moments"]]
    assert years[0] == 0
    assert years[-1] == 30
    assert years == sorted(set(years))
    for limits in (details["levels"], details["times"]):
        assert bool(limits) == (audience == "workshop")
        assert [limit for limit, _ in limits][-1:] == [None] * bool(limits)
    if audience == "workshop":
        assert not re.search(r"\d", json.dumps([details[name] for name in ("intro", "curve")]))
