"""The rules in arrays find what the rules find as they read; visits alone turn the mix over."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spms_viz import SCENARIOS, simulate
from spms_viz.model.clinic import (
    LABEL_WINDOWS,
    LABELS,
    LabelRule,
    Population,
    RecognitionRule,
    VisitParameters,
    VisitTable,
    label_all,
    label_worsening,
    observe,
    observe_all,
    recognise,
    recognise_all,
)
from tests.courses import SEEDS, settings_with
from tests.oracles import raw_pira, recognition
from tests.test_observe import visits_of
from tests.visits import YEAR

RULES = st.builds(
    LabelRule,
    baseline=st.sampled_from(["roving", "fixed"]),
    relapse_free=st.sampled_from(["windows", "throughout"]),
    before_worsening=st.sampled_from([0.0, 90.0]),
    before_confirmation=st.sampled_from([0.0, 90.0]),
    associated=st.sampled_from([0.0, 90.0]),
    baseline_rest=st.sampled_from([0.0, 30.0, 90.0]),
    confirmation_rest=st.sampled_from([0.0, 30.0, 90.0]),
    confirmation_early=st.sampled_from([0.0, 7.0, 400.0]),
    confirmation_late=st.sampled_from([0.0, 30.0, 730.5]),
)
RECOGNITION_RULES = st.builds(
    RecognitionRule,
    quiet=st.sampled_from([0.0, 90.0, 300.0]),
    settling=st.sampled_from([0.0, 91.0, 182.625, 400.0]),
)


def any_table(draw):
    """Visits and relapses days apart, values on half steps: much falls on one day or one limit."""
    days = 30 * draw.choice(25, draw.integers(2, 15), replace=False) + draw.integers(0, 2)
    onsets = 30 * draw.choice(25, draw.integers(0, 7), replace=False)
    return VisitTable(
        years=np.sort(days) / YEAR,
        values=draw.integers(0, 5, days.size) / 2,
        relapses=np.sort(onsets) / YEAR,
    )


def any_of(draw, table, **choices):
    return table(**{name: draw.choice(values).item() for name, values in choices.items()})


def any_visits(draw):
    times = {"confirmation_time": [0.0, 0.25, 0.5]}
    return any_of(draw, VisitParameters, smallest_change=[0.5, 1.0], **times)


@pytest.mark.parametrize("baseline", ["roving", "fixed"])
@pytest.mark.parametrize("relapse_free", ["windows", "throughout"])
def test_labels_of_any_table_are_those_of_the_rule_as_it_reads(baseline, relapse_free):
    draw, labels = np.random.default_rng(len(baseline + relapse_free)), set()
    for _ in range(1500):
        table, visits = any_table(draw), any_visits(draw)
        windows = any_of(draw, dict, **{name: [0.0, 30.0, 90.0] for name in LABEL_WINDOWS})
        rule = LabelRule(**windows, baseline=baseline, relapse_free=relapse_free)
        found = label_worsening(table, visits, rule)
        assert found == raw_pira.label_worsening(table, visits, rule), (table, visits, rule)
        labels |= {one.label for one in found}
    assert labels == set(LABELS)


def test_the_year_noticed_in_any_table_is_that_of_the_rule_as_it_reads():
    draw, years = np.random.default_rng(1), set()
    for _ in range(4000):
        table, visits = any_table(draw), any_visits(draw)
        rule = any_of(draw, RecognitionRule, quiet=[0.0, 30.0, 90.0], settling=[0.0, 30.0, 90.0])
        year = recognise(table, visits, rule)
        assert year == recognition.recognise(table, visits, rule), (table, visits, rule)
        years.add(type(year))
    assert years == {float, type(None)}


@given(settings_with(), visits_of(), SEEDS, RULES, st.booleans())
def test_labels_of_many_are_the_labels_of_each(parameters, visits, seed, rule, half_steps):
    courses = [simulate(parameters, seed + number) for number in range(6)]
    people = observe_all(courses, visits, half_steps=half_steps)
    each = [observe(course, visits, half_steps=half_steps) for course in courses]
    np.testing.assert_array_equal(people.values, [table.values for table in each])
    found = label_all(people, visits, rule)
    assert found.each() == [raw_pira.label_worsening(table, visits, rule) for table in each]
    assert found.visit.tolist() == sorted(found.visit)


@given(settings_with(), visits_of(), SEEDS, RECOGNITION_RULES)
def test_years_noticed_of_many_are_those_of_each(parameters, visits, seed, rule):
    courses = [simulate(parameters, seed + number) for number in range(6)]
    years = recognise_all(observe_all(courses, visits), visits, rule)
    each = [recognition.recognise(observe(course, visits), visits, rule) for course in courses]
    np.testing.assert_array_equal(years, [np.nan if year is None else year for year in each])


def test_labels_of_many_hold_on_the_days_where_windows_end():
    onsets = [[0.0], [0.5], [1.0, 1.5], [], [1 - 90 / YEAR], [1.5 + 30 / YEAR], [1.05, 2.55]]
    years, values = 0.5 * np.arange(6), np.array([1, 1, 2, 2, 1, 1.5])
    people = Population(
        years=years,
        values=np.tile(values, (len(onsets), 1)),
        relapse_days=tuple(np.array(row) * YEAR for row in onsets),
    )
    tables = [VisitTable(years=years, values=values, relapses=row) for row in onsets]
    expected = [raw_pira.label_worsening(table) for table in tables]
    assert label_all(people, VisitParameters()).each() == expected
    assert {one.label for found in expected for one in found} == set(LABELS)


@pytest.fixture(scope="module")
def people():
    """Relapses with partial recovery and nothing else: no steady part, whatever the label."""
    settings = SCENARIOS["rrms_partial"].parameters
    return [simulate(settings, seed) for seed in range(200)]


def counts(people, **settings):
    visits = VisitParameters(**settings)
    labels = label_all(observe_all(people, visits), visits)
    return {label: labels.count(label) for label in LABELS}


def test_rare_visits_turn_raw_into_pira_while_nothing_happens_to_the_people(people):
    often, rarely = counts(people, visit_interval=0.25), counts(people, visit_interval=1)
    assert max(course.progression.max() for course in people) == 0
    assert often["RAW"] > 2 * often["PIRA"]
    assert rarely["PIRA"] > 2 * rarely["RAW"]
