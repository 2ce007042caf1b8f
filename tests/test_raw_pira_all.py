"""The fast form of the two rules is the readable one, and visits alone turn the mix over."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spms_viz import SCENARIOS, CourseParameters, simulate
from spms_viz.model.clinic import (
    LABELS,
    LabelRule,
    Population,
    RecognitionRule,
    VisitParameters,
    label_all,
    label_worsening,
    observe,
    observe_all,
    recognise,
    recognise_all,
)
from tests.courses import SEEDS, settings_with
from tests.test_observe import visits_of

RULES = st.builds(
    LabelRule,
    baseline=st.sampled_from(["roving", "fixed"]),
    relapse_free=st.sampled_from(["windows", "throughout"]),
    baseline_rest=st.sampled_from([0.0, 30.0, 90.0]),
    confirmation_rest=st.sampled_from([0.0, 30.0, 90.0]),
    confirmation_late=st.sampled_from([30.0, 730.5]),
)


def labels_of(labels):
    """Return who, when and which, sorted."""
    rows = zip(labels.person.tolist(), labels.year.tolist(), labels.label.tolist(), strict=True)
    return sorted((person, year, LABELS[label]) for person, year, label in rows)


@given(settings_with(), visits_of(), SEEDS, RULES, st.booleans())
def test_labels_of_many_are_the_labels_of_each(parameters, visits, seed, rule, half_steps):
    courses = [simulate(parameters, seed + number) for number in range(6)]
    people = observe_all(courses, visits, half_steps=half_steps)
    expected = []
    for number, course in enumerate(courses):
        table = observe(course, visits, half_steps=half_steps)
        np.testing.assert_array_equal(table.values, people.values[number])
        found = label_worsening(table, visits, rule)
        expected += [(number, one.year, one.label) for one in found]
    assert labels_of(label_all(people, visits, rule)) == sorted(expected)


@given(settings_with(), visits_of(), SEEDS, st.sampled_from([0.0, 91.0, 182.625, 400.0]))
def test_years_noticed_of_many_are_those_of_each(parameters, visits, seed, settling):
    rule = RecognitionRule(settling=settling)
    courses = [simulate(parameters, seed + number) for number in range(6)]
    years = recognise_all(observe_all(courses, visits), visits, rule)
    each = [recognise(observe(course, visits), visits, rule) for course in courses]
    np.testing.assert_array_equal(years, [np.nan if year is None else year for year in each])


def test_labels_of_many_hold_on_the_days_where_windows_end():
    onsets = [[0.0], [0.5], [1.0, 1.5], [], [1 - 90 / 365.25], [1.5 + 30 / 365.25], [1.05, 2.55]]
    years, values = 0.5 * np.arange(6), np.array([1, 1, 2, 2, 1, 1.5])
    people = Population(
        years=years,
        values=np.tile(values, (len(onsets), 1)),
        relapse_days=tuple(np.array(row) * 365.25 for row in onsets),
    )
    table = observe(simulate(CourseParameters(horizon=10), 0))
    expected = []
    for number, row in enumerate(onsets):
        one = type(table)(years=years, values=values, relapses=row)
        expected += [(number, w.year, w.label) for w in label_worsening(one)]
    assert labels_of(label_all(people, VisitParameters())) == sorted(expected)
    assert {label for _, _, label in expected} == set(LABELS)


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
