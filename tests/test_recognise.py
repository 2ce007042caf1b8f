"""The toy recognition rule, by hand from its words and over many made-up lives."""

import numpy as np
import pytest
from hypothesis import given

from spms_viz import CourseParameters, simulate
from spms_viz.model.clinic import RecognitionRule, VisitParameters, observe, recognise
from tests.courses import SEEDS, settings_with
from tests.test_observe import visits_of
from tests.visits import YEAR, table

HALF = YEAR / 2  # days


@pytest.mark.parametrize(
    ("values", "relapses", "year"),
    [
        ([1, 1, 1, 1], [], None),
        ([1, 1, 1.5, 1.5], [], 1.5),
        ([1, 1.5, 1, 1.5, 1], [], None),
        ([1, 1, 1, 1.5], [], None),  # at the last visit: nobody knows yet
        ([1, 1.5, 1, 1.5, 1.5], [], 2.0),
        ([1, 2, 2, 2], [HALF + 1], None),  # a relapse between: the reference starts anew
        ([1, 2, 2, 2.5, 2.5], [10], 2.0),  # reference at visit 2, half a year after the relapse
        ([1, 2, 2, 2.5, 2.5], [HALF], 2.0),  # a relapse on a visit's day: reference at visit 3
        ([1, 9.8, 10, 10], [], 1.0),
    ],
)
def test_the_year_noticed_follows_from_the_written_rule(values, relapses, year):
    assert recognise(table(values, relapses)) == year


def test_a_reference_waits_for_its_time_to_settle():
    rise = table([1, 2, 2, 2.5, 2.5, 2.5], [HALF])
    assert recognise(rise) == 2.0
    assert recognise(rise, rule=RecognitionRule(settling=HALF + 1)) is None


def test_a_visit_that_is_not_quiet_neither_rises_nor_confirms():
    early = RecognitionRule(settling=0, quiet=200)
    rise = table([1, 1, 2, 2, 2], [HALF - 1])  # visits 1 and 2 are 1 and 184 days after it
    assert recognise(rise, rule=early) == 2.0
    assert recognise(rise, rule=RecognitionRule(settling=0)) == 1.5


def test_without_a_confirmation_time_the_next_quiet_visit_is_enough():
    at_once = VisitParameters(confirmation_time=0)
    assert recognise(table([1, 2, 2], days=[0, 10, 20]), at_once) == pytest.approx(20 / YEAR)
    assert recognise(table([1, 2, 1], days=[0, 10, 20]), at_once) is None


@given(settings_with(), visits_of(), SEEDS)
def test_a_year_noticed_is_a_visit_or_none(parameters, visits, seed):
    seen = observe(simulate(parameters, seed), visits, seed)
    year = recognise(seen, visits)
    assert year is None or year in seen.years


def test_on_a_straight_rise_it_is_noticed_after_the_smallest_change_and_the_confirmation():
    course = simulate(CourseParameters(relapse_rate=0, onset_width=0))  # 0.2 iu a year from 15 on
    assert recognise(observe(course, VisitParameters(measurement_noise=0))) == 18.0


def noticed(visits, **settings):
    courses = [simulate(CourseParameters(**settings), seed) for seed in range(200)]
    years = [recognise(observe(course, visits), visits) for course in courses]
    return np.array([np.nan if year is None else year for year in years]) - 15


def test_slower_change_and_a_larger_smallest_change_are_noticed_later():
    usual = np.nanmedian(noticed(VisitParameters()))
    assert 3 <= usual <= 4
    assert np.nanmedian(noticed(VisitParameters(), progression_rate=0.1)) > usual + 1.5
    assert np.nanmedian(noticed(VisitParameters(smallest_change=1))) > usual + 1.5


def test_noise_and_more_visits_with_noise_give_more_false_alarms():
    early = [
        np.mean(noticed(VisitParameters(measurement_noise=noise, visit_interval=gap)) < -2)
        for noise, gap in ((0.15, 0.5), (0.3, 0.5), (0.3, 0.25))
    ]
    assert early[0] < 0.05 < 0.15 < early[1] < early[2]
