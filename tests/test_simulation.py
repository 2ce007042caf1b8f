"""The invariants of the model; numbers as in docs/model.md."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from spms_viz import CourseParameters, Relapse, simulate
from spms_viz.model import PARAMETERS, luck, simulation
from spms_viz.model.terms import relapse_effects
from tests.courses import SEEDS, settings_with, value_of

EXACT = 1e-9  # iu; rounding of sums, nothing else
NO_RELAPSES = {"relapse_rate": 0.0}
NO_SLOPE = {"early_progression_rate": 0.0, "progression_rate": 0.0}
UNTREATED = {"progression_slowing": 0.0, "relapse_reduction": 0.0}
STEADY = {**UNTREATED, "plateau_duration": 0.0}


def one_relapse(parameters, onset=5.0, severity=2.0):
    """Years, transient and residual of a single relapse, sampled at its ends too."""
    ends = [onset, onset + parameters.relapse_rise, onset + 5 * parameters.recovery_time]
    years = np.unique([*np.arange(0, 30, 0.01), *ends, ends[1] + 5 * parameters.recovery_time])
    fading, staying = relapse_effects(years, (Relapse(onset, severity),), parameters)
    return years, parameters.recovery * fading, (1 - parameters.recovery) * staying


@given(settings_with(recovery=1.0))
def test_1_a_fully_recovered_relapse_is_back_within_one_percent(parameters):
    years, transient, residual = one_relapse(parameters)
    back = 5.0 + parameters.relapse_rise + 5 * parameters.recovery_time
    assert 0 < transient[years == back][0] < 0.01 * 2.0
    assert not residual.any()


@given(settings_with(**NO_RELAPSES, **NO_SLOPE), SEEDS)
def test_2_without_relapses_and_slopes_the_course_is_exactly_flat(parameters, seed):
    course = simulate(parameters, seed)
    assert (course.unclipped == parameters.baseline).all()


@given(settings_with(**NO_RELAPSES), SEEDS)
def test_3_without_relapses_the_course_never_falls(parameters, seed):
    assert (np.diff(simulate(parameters, seed).unclipped) >= -EXACT).all()


@given(settings_with(**NO_RELAPSES, **STEADY, onset_width=4.0), SEEDS)
def test_3_after_the_ramp_it_climbs_strictly(parameters, seed):
    assume(parameters.progression_onset is not None and parameters.progression_rate > 0.001)
    course = simulate(parameters, seed)
    after = course.years > parameters.progression_onset + 2
    assert (np.diff(course.unclipped[after]) > 0).all()


@given(settings_with())
def test_4_one_relapse_peaks_at_its_height_and_leaves_its_share(parameters):
    years, transient, residual = one_relapse(parameters)
    level = transient + residual
    peak = years == 5.0 + parameters.relapse_rise
    assert level[peak][0] == pytest.approx(2.0)
    assert level.max() == pytest.approx(2.0)
    assert level[years <= 5.0].max() == 0
    assert level[-1] == pytest.approx(2.0 * (1 - parameters.recovery), abs=1e-6)


@given(settings_with(), SEEDS)
def test_4_every_onset_and_peak_is_a_sample(parameters, seed):
    course = simulate(parameters, seed)
    onsets = np.array([relapse.onset for relapse in course.relapses])
    peaks = onsets + parameters.relapse_rise
    assert np.isin(onsets, course.years).all()
    assert np.isin(peaks[peaks <= parameters.horizon], course.years).all()
    assert (np.diff(course.years) > 0).all()
    assert course.years[[0, -1]].tolist() == [0.0, parameters.horizon]


@given(settings_with(), SEEDS)
def test_5_what_relapses_leave_adds_up(parameters, seed):
    course = simulate(parameters, seed)
    done = [r for r in course.relapses if r.onset + parameters.relapse_rise <= parameters.horizon]
    assume(len(done) == len(course.relapses))
    left = sum(relapse.severity for relapse in done) * (1 - parameters.recovery)
    assert course.residual[-1] == pytest.approx(left, abs=EXACT)


@given(settings_with(), SEEDS)
def test_6_every_course_stays_on_the_scale(parameters, seed):
    course = simulate(parameters, seed)
    assert np.isfinite(course.unclipped).all()
    assert course.unclipped.min() >= 0
    assert course.disability.max() <= 10
    assert course.is_cut_off == (course.unclipped.max() > 10)


@given(settings_with(), SEEDS)
def test_6_the_parts_add_up_exactly_and_none_is_negative(parameters, seed):
    course = simulate(parameters, seed)
    parts = (course.transient, course.residual, course.progression)
    assert min(part.min() for part in parts) >= -EXACT
    np.testing.assert_allclose(course.unclipped, parameters.baseline + sum(parts), atol=EXACT)
    assert (np.diff(course.residual) >= -EXACT).all()


def test_6_settings_that_go_off_the_top_are_cut_off_not_squashed():
    course = simulate(CourseParameters(relapse_rate=1.5, recovery=0, progression_rate=0.4))
    assert course.is_cut_off
    above = course.unclipped > 10
    assert (course.disability[above] == 10).all()
    assert (course.disability[~above] == course.unclipped[~above]).all()


@given(settings_with(), SEEDS)
def test_7_slowing_is_never_worse_and_never_touches_the_past(parameters, seed):
    slowed, plain = simulate(parameters, seed), simulate(replace(parameters, **UNTREATED), seed)
    assert (slowed.unclipped <= plain.unclipped + EXACT).all()
    assert set(slowed.relapses) <= set(plain.relapses)
    before = plain.years < parameters.treatment_start
    np.testing.assert_array_equal(slowed.unclipped[before], plain.unclipped[before])


@given(settings_with(**UNTREATED), value_of(PARAMETERS["treatment_start"]), SEEDS)
def test_8_no_slowing_changes_nothing_whenever_it_starts(parameters, start, seed):
    other = replace(parameters, treatment_start=start)
    left, right = simulate(parameters, seed), simulate(other, seed)
    np.testing.assert_array_equal(left.unclipped, right.unclipped)


@given(settings_with(progression_slowing=0.8, relapse_reduction=0.8), SEEDS)
def test_8_the_most_slowing_never_reverses(parameters, seed):
    assert (np.diff(simulate(parameters, seed).progression) >= -EXACT).all()


@given(settings_with(), SEEDS, st.floats(0, 1))
def test_9_more_recovery_is_never_higher(parameters, seed, recovery):
    more = replace(parameters, recovery=max(recovery, parameters.recovery))
    less = replace(parameters, recovery=min(recovery, parameters.recovery))
    assert (simulate(more, seed).unclipped <= simulate(less, seed).unclipped + EXACT).all()


@given(settings_with(), SEEDS, value_of(PARAMETERS["recovery_time"]))
def test_9_slower_recovery_is_never_lower(parameters, seed, time):
    slower = replace(parameters, recovery_time=max(time, parameters.recovery_time))
    faster = replace(parameters, recovery_time=min(time, parameters.recovery_time))
    assert (simulate(slower, seed).unclipped >= simulate(faster, seed).unclipped - EXACT).all()


@given(settings_with(), SEEDS, value_of(PARAMETERS["relapse_rate"]))
def test_9_a_higher_rate_only_adds_relapses(parameters, seed, rate):
    often = simulate(replace(parameters, relapse_rate=max(rate, parameters.relapse_rate)), seed)
    rare = simulate(replace(parameters, relapse_rate=min(rate, parameters.relapse_rate)), seed)
    assert set(rare.relapses) <= set(often.relapses)
    assert (often.unclipped >= rare.unclipped - EXACT).all()


@given(settings_with(), SEEDS, st.floats(0, 1))
def test_10_more_relapses_after_the_onset_are_never_lower(parameters, seed, share):
    high = replace(parameters, relapses_after_onset=max(share, parameters.relapses_after_onset))
    low = replace(parameters, relapses_after_onset=min(share, parameters.relapses_after_onset))
    assert (simulate(high, seed).unclipped >= simulate(low, seed).unclipped - EXACT).all()


@given(settings_with(**NO_RELAPSES, horizon=40.0), SEEDS)
def test_11_a_plateau_is_flat(parameters, seed):
    course = simulate(parameters, seed)
    end = parameters.plateau_start + parameters.plateau_duration
    inside = (course.years >= parameters.plateau_start) & (course.years <= end)
    assume(inside.sum() > 1)
    assert np.ptp(course.unclipped[inside]) <= EXACT


@given(
    settings_with(
        **UNTREATED, horizon=40.0, progression_onset=8.0, onset_width=4.0, plateau_start=15.0
    ),
    SEEDS,
)
def test_11_a_plateau_takes_off_exactly_slope_times_length(parameters, seed):
    course = simulate(parameters, seed)
    plain = simulate(replace(parameters, plateau_duration=0), seed)
    missing = parameters.progression_rate * parameters.plateau_duration
    assert plain.progression[-1] - course.progression[-1] == pytest.approx(missing, abs=EXACT)


@given(settings_with(**NO_RELAPSES, **STEADY, horizon=30.0), SEEDS)
@example(CourseParameters(relapse_rate=0, onset_width=0), 0)
def test_12_the_end_has_a_closed_form(parameters, seed):
    early, late = parameters.early_progression_rate, parameters.progression_rate
    onset = parameters.progression_onset
    onset = 30.0 if onset is None else onset
    assume(onset + parameters.onset_width / 2 <= 30 or parameters.progression_onset is None)
    expected = parameters.baseline + early * onset + late * (30 - onset)
    assert simulate(parameters, seed).unclipped[-1] == pytest.approx(expected, abs=EXACT)


@given(settings_with(), SEEDS)
def test_13_the_same_settings_and_luck_give_the_same_arrays(parameters, seed):
    first = simulate(parameters, seed)
    parts = (simulation._mixed, simulation._relapse_part, simulation._progression_part)
    for kept in (luck.candidates, *parts):
        kept.cache_clear()
    second = simulate(parameters, seed)
    np.testing.assert_array_equal(first.unclipped, second.unclipped)
    assert first.relapses == second.relapses


@given(settings_with(), SEEDS)
def test_the_ends_and_the_cut_are_those_of_the_whole_curve(parameters, seed):
    course = simulate(parameters, seed)
    assert course.ends == pytest.approx((course.unclipped[0], course.unclipped[-1]), abs=EXACT)
    assume(abs(course.unclipped.max() - 10) > EXACT)  # a matter of rounding
    assert course.is_cut_off == (course.unclipped.max() > 10)


def test_13_luck_is_the_same_on_every_platform():
    course = simulate(CourseParameters(), seed=7)
    first, second = course.relapses[:2]
    assert (first.onset, first.severity) == pytest.approx((1.524916361206, 2.358093691994))
    assert (second.onset, second.severity) == pytest.approx((3.597923446545, 2.287373491915))
    assert len(course.relapses) == 9
    assert course.unclipped[-1] == pytest.approx(6.1320375521607655, abs=1e-9)


def test_13_other_luck_gives_other_relapses():
    courses = [simulate(CourseParameters(), seed) for seed in range(20)]
    assert len({course.relapses for course in courses}) == 20


@given(settings_with(horizon=40.0), SEEDS, st.sampled_from([10.0, 20.0, 30.0]))
def test_a_shorter_drawing_is_the_start_of_a_longer_one(parameters, seed, horizon):
    whole, short = simulate(parameters, seed), simulate(replace(parameters, horizon=horizon), seed)
    assert short.relapses == tuple(r for r in whole.relapses if r.onset <= horizon)
    shared = whole.years <= horizon
    np.testing.assert_array_equal(short.years, whole.years[shared])
    np.testing.assert_allclose(short.unclipped, whole.unclipped[shared], atol=EXACT)


@given(settings_with(relapses_after_onset=1.0), SEEDS, value_of(PARAMETERS["progression_onset"]))
def test_a_later_onset_is_never_worse_where_relapses_do_not_change(parameters, seed, onset):
    # With fewer relapses after the onset this is false: an early onset takes relapses away.
    rates = sorted([parameters.early_progression_rate, parameters.progression_rate])
    even = replace(parameters, early_progression_rate=min(rates[0], 0.1), progression_rate=rates[1])
    onsets = sorted([onset, parameters.progression_onset], key=lambda o: np.inf if o is None else o)
    early, late = (replace(even, progression_onset=o) for o in onsets)
    assert (simulate(late, seed).unclipped <= simulate(early, seed).unclipped + EXACT).all()


@given(settings_with(), SEEDS, st.data())
def test_a_parameter_moves_only_the_parts_that_the_table_names(parameters, seed, data):
    row = data.draw(st.sampled_from(list(PARAMETERS.values())))
    other = replace(parameters, **{row.name: data.draw(value_of(row))})
    before, after = simulate(parameters, seed), simulate(other, seed)
    if "years" not in row.parts:
        np.testing.assert_array_equal(before.years, after.years)
        if "relapses" not in row.parts:
            np.testing.assert_array_equal(before.transient, after.transient)
            np.testing.assert_array_equal(before.residual, after.residual)
        if "progression" not in row.parts:
            np.testing.assert_array_equal(before.progression, after.progression)


def test_the_mean_number_of_relapses_is_the_one_asked_for():
    settings = CourseParameters(relapse_rate_decline=0, progression_onset=None)
    counts = [len(simulate(settings, seed).relapses) for seed in range(400)]
    assert np.mean(counts) == pytest.approx(0.5 * 30, abs=4 * np.sqrt(15 / 400))


@given(settings_with(), SEEDS)
def test_two_relapses_are_at_least_30_days_apart(parameters, seed):
    onsets = [relapse.onset for relapse in simulate(parameters, seed).relapses]
    assert (np.diff(onsets) >= 30 / 365.25 - EXACT).all()


def test_arrays_are_read_only():
    course = simulate()
    for name in ("years", "transient", "residual", "progression", "unclipped", "disability"):
        array = getattr(course, name)
        assert array.dtype == np.float64
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1.0


@pytest.mark.parametrize(
    ("seed", "error", "message"),
    [
        (-1, ValueError, "0 or more, got -1"),
        (1.5, TypeError, "whole number, got 1.5"),
        ("7", TypeError, "whole number"),
        (True, TypeError, "whole number"),
    ],
)
def test_bad_luck_is_refused(seed, error, message):
    with pytest.raises(error, match=message):
        simulate(CourseParameters(), seed)


def test_settings_must_be_settings():
    with pytest.raises(TypeError, match="must be CourseParameters, got dict"):
        simulate({"recovery": 1})
