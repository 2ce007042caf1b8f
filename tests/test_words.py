import importlib
import itertools
import json
import pkgutil
import re
from collections.abc import Mapping
from dataclasses import is_dataclass

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from spms_viz import SCENARIOS, CourseParameters, describe, simulate, words
from spms_viz.model import PARAMETERS
from spms_viz.words import (
    AUDIENCES,
    UI,
    WORDING,
    help_of,
    label_of,
    name_of,
    value_in_words,
)
from spms_viz.words.details import TEMPLATES, details_of
from tests.courses import SEEDS, settings_with
from tests.reading import reading_grade

LEVELS = [
    "near the bottom",
    "low down",
    "in the middle",
    "high up",
    "near the top",
    "above the drawing",
]
LIMITS = [1.0, 3.5, 6.5, 9.0, 10.0]  # iu; where one word ends and the next begins


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
    start, end = numbers(r"level goes from ([\d.]+) iu to (?:above )?([\d.]+) iu", text)
    assert start == pytest.approx(course.disability[0], abs=0.0501)
    assert end == pytest.approx(course.disability[-1], abs=0.0501)
    assert ("to above 10 iu" in text) == (course.unclipped[-1] > 10)
    count = re.match(r"(\d+|No) relapses? in", text)[1].replace("No", "0")
    assert int(count) == len(course.relapses)
    if course.relapses and course.residual[-1] > 0:
        left = re.search(r"leaves? (less than )?([\d.]+) iu", text)
        if left is None:
            assert parameters.recovery == 0 or course.unclipped[-1] > 10
        elif left[1]:
            assert course.residual[-1] < 0.05
        else:
            assert float(left[2]) == pytest.approx(course.residual[-1], abs=0.0501)
    elif course.relapses:
        assert "no residual" in text
    assert ("the drawing stops here" in text) == (course.unclipped.max() > 10)


@given(settings_with(), SEEDS)
def test_workshop_words_say_what_the_arrays_say(parameters, seed):
    course = simulate(parameters, seed)
    text = describe(course, "workshop")
    said = re.search(r"starts? (near the bottom|low down) and ends? ([a-z ]+)\.", text)
    ends = [course.unclipped[0], course.unclipped[-1]]
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
    assume(not 0 < course.progression[-1] < 1e-9)
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
    plain &= onset is None or parameters.progression_rate != parameters.early_progression_rate
    assume(plain and not course.is_cut_off and course.transient[-1] < 0.05)
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


def test_an_unknown_audience_is_refused():
    with pytest.raises(ValueError, match="one of class, workshop, got 'pupils'"):
        describe(simulate(), "pupils")


def test_values_are_written_in_the_reader_s_unit():
    rows = PARAMETERS
    assert value_in_words(rows["relapse_rate"], 0.5, "workshop") == "5 in ten years"
    assert value_in_words(rows["recovery"], 0.85, "workshop") == "85 percent"
    assert value_in_words(rows["recovery"], 0.85, "class") == "0.85 fraction"
    assert value_in_words(rows["progression_rate"], 0.0, "workshop") == "none (0 of 15)"
    assert value_in_words(rows["progression_rate"], 0.2, "workshop") == "medium (10 of 15)"


# Reading grade and word lists. The formulas do not see meaning: they are a floor.


def texts_in(value):
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        yield from texts_in(vars(value))
    elif isinstance(value, Mapping):
        yield from texts_in(list(value.values()))
    elif isinstance(value, list | tuple):
        yield from itertools.chain(*map(texts_in, value))


def ui_texts():
    return [*texts_in(UI)]


def texts_for(audience):
    """Return every text that a file of words keeps for one audience or for the class alone."""
    names = [module.name for module in pkgutil.iter_modules(words.__path__)]
    modules = [vars(importlib.import_module(f"spms_viz.words.{name}")) for name in names]
    for value in itertools.chain(*map(dict.values, modules)):
        if isinstance(value, Mapping) and set(value) == set(AUDIENCES):
            yield from texts_in(value[audience])
        elif type(value).__name__.endswith("Words") and audience == "class":
            yield from texts_in(value)


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
        yield from texts_for(audience)
        for row in PARAMETERS.values():
            yield label_of(row, audience)
            yield help_of(row, audience)
    yield from ui_texts()


AVOID = (
    "sufferer|victim|afflicted|confined|wheelchair|decline in|deteriorat|failure|collapse|end stage"
    "|you will get|aggressive|benign|burnt out|life expectancy|survival|death|dying"
)


def test_no_text_uses_a_word_to_avoid():
    found = [text for text in every_text() if re.search(AVOID, text, re.IGNORECASE)]
    assert found == []


def test_workshop_texts_use_plain_terms_for_the_same_things():
    plain = [re.sub(r"\{\w*\}", "", text) for text in texts_for("workshop")]
    assert {"Comes and goes", "Slow change starts ", "No flares come ."} <= set(plain)
    plain += [label_of(row, "workshop") + help_of(row, "workshop") for row in PARAMETERS.values()]
    field_terms = r"relapse|progression|residual|worsening|\biu\b|EDSS|attack"
    assert [text for text in plain if re.search(field_terms, text, re.IGNORECASE)] == []


def test_the_name_of_a_picture_tells_its_panels_apart():
    assert name_of(["One made-up course"]) == "One made-up course"
    assert name_of(["Comes and goes", "Builds up"]) == "Two panels: Comes and goes; Builds up"


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
