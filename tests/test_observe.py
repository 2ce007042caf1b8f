"""Visits: their table of parameters, what they measure, and tables that are refused."""

import math
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spms_viz import CourseParameters, simulate
from spms_viz.model import find_parameter
from spms_viz.model.clinic import (
    LABEL_WINDOWS,
    RECOGNITION_WINDOWS,
    VISIT_PARAMETERS,
    LabelRule,
    RecognitionRule,
    VisitParameters,
    VisitTable,
    observe,
)
from tests.courses import SEEDS, settings_with, value_of

# Written out once more on purpose: a changed number must be noticed.
DESIGN = {
    "visit_interval": (0.5, 0.25, 2, 0.25, "years"),
    "measurement_noise": (0.15, 0, 0.6, 0.05, "iu"),
    "smallest_change": (0.5, 0.25, 1.5, 0.25, "iu"),
    "confirmation_time": (0.5, 0, 1, 0.25, "years"),
}
WINDOWS = {
    "before_worsening": (90, "Müller 2023"),
    "after_worsening": (30, "Müller 2023"),
    "before_confirmation": (90, "Müller 2023"),
    "after_confirmation": (30, "Müller 2023"),
    "associated": (90, "Kappos 2020"),
    "baseline_rest": (30, "default of pymsprog 1.0.7"),
    "confirmation_rest": (30, "default of pymsprog 1.0.7"),
    "confirmation_early": (7, "default of pymsprog 1.0.7"),
    "confirmation_late": (730.5, "default of pymsprog 1.0.7"),
}
QUIET = CourseParameters(relapse_rate=0, progression_rate=0)


def visits_of(**fixed):
    free = {name: value_of(row) for name, row in VISIT_PARAMETERS.items() if name not in fixed}
    return st.builds(VisitParameters, **free, **{name: st.just(v) for name, v in fixed.items()})


def test_the_table_of_visits_is_the_design_s():
    rows = {
        name: (row.default, row.minimum, row.maximum, row.step, row.unit)
        for name, row in VISIT_PARAMETERS.items()
    }
    assert rows == DESIGN
    assert [each.name for each in fields(VisitParameters)] == list(DESIGN)


def test_every_window_of_the_labels_has_its_published_default_and_its_source():
    rows = {name: (row.default, row.source) for name, row in LABEL_WINDOWS.items()}
    assert rows == WINDOWS
    assert {row.unit for row in LABEL_WINDOWS.values()} == {"days"}


@pytest.mark.parametrize(
    "row", [*VISIT_PARAMETERS.values(), *LABEL_WINDOWS.values(), *RECOGNITION_WINDOWS.values()]
)
def test_every_row_has_words_a_source_and_its_default_on_the_scale(row):
    for text in (row.label, row.plain_label, row.help, row.plain_help, row.plain_unit, row.source):
        assert text.strip()
    assert row.minimum <= row.default <= row.maximum
    assert row.help.endswith(".")


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda: VisitParameters(visit_interval=0.1), "Time between visits.*0.25 and 2.*got 0.1"),
        (lambda: VisitParameters(measurement_noise=math.nan), "Measurement noise.*got nan"),
        (lambda: LabelRule(associated=-1), "associated.*got -1"),
        (lambda: LabelRule(baseline="moving"), "baseline must be one of roving, fixed"),
        (lambda: LabelRule(relapse_free="always"), "relapse_free must be one of windows"),
        (lambda: RecognitionRule(quiet=1e6), "Quiet.*got 1e"),
    ],
)
def test_a_setting_out_of_range_is_refused_in_one_clear_sentence(make, what):
    with pytest.raises(ValueError, match=what):
        make()


def test_an_unknown_setting_is_refused_and_the_nearest_one_named():
    with pytest.raises(TypeError, match=r"'visit_intervall'.*'visit_interval'"):
        VisitParameters(visit_intervall=1)
    with pytest.raises(TypeError, match=r"'asociated'.*'associated'"):
        LabelRule(asociated=1)
    assert find_parameter("visit_interval") is VISIT_PARAMETERS["visit_interval"]


@given(settings_with(), visits_of(measurement_noise=0.0), SEEDS)
def test_without_noise_visits_lie_on_the_drawn_curve(parameters, visits, seed):
    course = simulate(parameters, seed)
    table = observe(course, visits, seed)
    np.testing.assert_allclose(np.diff(table.years), visits.visit_interval)
    assert table.years[0] == 0
    assert table.years[-1] <= parameters.horizon < table.years[-1] + visits.visit_interval + 1e-6
    on_the_curve = np.interp(table.years, course.years, course.disability)
    np.testing.assert_array_equal(table.values, on_the_curve)
    assert table.relapses.tolist() == [relapse.onset for relapse in course.relapses]


@given(settings_with(), visits_of(), SEEDS, st.booleans())
def test_values_stay_on_the_scale_and_on_half_steps_on_request(parameters, visits, seed, half):
    table = observe(simulate(parameters, seed), visits, seed, half_steps=half)
    assert table.values.min() >= 0
    assert table.values.max() <= 10
    if half:
        assert set((2 * table.values) % 1) == {0}


def test_half_steps_are_the_nearest_ones():
    course = simulate(CourseParameters(relapse_rate=0, early_progression_rate=0.1), 1)
    fine = observe(course)
    coarse = observe(course, half_steps=True)
    assert np.abs(fine.values - coarse.values).max() <= 0.25
    assert not np.array_equal(fine.values, coarse.values)


def test_noise_has_the_spread_that_is_set_and_no_drift():
    visits = VisitParameters(visit_interval=0.25, measurement_noise=0.1)
    values = [observe(simulate(QUIET, seed), visits, seed).values - 0.5 for seed in range(100)]
    assert np.mean(values) == pytest.approx(0, abs=0.004)  # 12,100 visits: 4 standard errors
    assert np.std(values) == pytest.approx(0.1, rel=0.03)


def test_no_setting_shuffles_the_noise_and_the_seed_does():
    course = simulate(QUIET)
    often, rarely = (
        observe(course, VisitParameters(visit_interval=gap, measurement_noise=0.1), 3)
        for gap in (0.25, 1)
    )
    np.testing.assert_array_equal(often.values[::4], rarely.values)
    twice = observe(course, VisitParameters(visit_interval=1, measurement_noise=0.2), 3)
    np.testing.assert_allclose(twice.values - 0.5, 2 * (rarely.values - 0.5))
    assert not np.array_equal(observe(course, seed=4).values, observe(course, seed=3).values)


def test_noise_has_a_stream_of_its_own():
    course = simulate(CourseParameters(), 3)
    assert simulate(CourseParameters(), 3).relapses == course.relapses
    first = np.random.default_rng(3).random(100)
    noise = observe(simulate(QUIET), VisitParameters(visit_interval=0.25), 3).values[:100] - 0.5
    assert abs(np.corrcoef(first, noise)[0, 1]) < 0.3
    np.testing.assert_array_equal(observe(course).values, observe(course, seed=3).values)


def test_a_seed_that_is_none_of_the_whole_numbers_is_refused():
    with pytest.raises(ValueError, match="seed must be 0 or more"):
        observe(simulate(QUIET), seed=-1)
    with pytest.raises(TypeError, match="seed must be a whole number"):
        observe(simulate(QUIET), seed=0.5)


@pytest.mark.parametrize(
    ("years", "values", "relapses", "said"),
    [
        ([], [], [], "at least 2 visits.*Got 0"),
        ([0], [1], [], "at least 2 visits.*Got 1"),
        ([0, 2, 1], [1, 1, 1], [], "visit times must be in order: year 1 follows year 2"),
        ([0, 1, 1], [1, 1, 1], [], "visit times must differ: year 1 is there twice"),
        ([-1, 1], [1, 1], [], "visit times must be 0 years or more, got -1"),
        ([0, math.nan], [1, 1], [], "visit times must be finite; number 2 is nan"),
        ([0, math.inf], [1, 1], [], "visit times must be finite; number 2 is inf"),
        ([0, 1], [1, math.nan], [], "values must be finite; number 2 is nan"),
        ([0, 1], [1, 10.5], [], "scale from 0 to 10 iu; number 2 is 10.5"),
        ([0, 1], [-0.5, 1], [], "scale from 0 to 10 iu; number 1 is -0.5"),
        ([0, 1], [1], [], "2 visit times but 1 values"),
        ([0, 1], ["a", "b"], [], "values must be numbers"),
        ([[0, 1]], [[1, 1]], [], "visit times must be one row of numbers"),
        ([0, 1], [1, 1], [2, 1], "relapses must be in order"),
        ([0, 1], [1, 1], [-1], "relapses must be 0 years or more"),
        ([0, 1], [1, 1], [math.nan], "relapses must be finite"),
    ],
)
def test_a_bad_table_is_refused_in_one_clear_sentence(years, values, relapses, said):
    with pytest.raises(ValueError, match=said):
        VisitTable(years=years, values=values, relapses=relapses)


def test_a_table_is_a_copy_that_cannot_be_changed():
    years = np.array([0.0, 1.0])
    table = VisitTable(years=years, values=[1, 2])
    years[0] = 0.5
    assert table.years[0] == 0
    with pytest.raises(ValueError, match="read-only"):
        table.values[0] = 3
