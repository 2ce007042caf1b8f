"""The measuring lab: what is counted, and whether the words say what the arrays say."""

import re

import numpy as np
import pytest

from spms_viz import SCENARIOS, CourseParameters, simulate
from spms_viz.model.clinic import (
    LABELS,
    VisitParameters,
    label_worsening,
    observe,
    observe_all,
    recognise,
)
from spms_viz.model.clinic.pictures import (
    DOTS,
    INTERVALS,
    LabelMix,
    Noticed,
    count_labels,
    notice_all,
    residual_share,
    see,
)
from spms_viz.widgets import explore, measured
from spms_viz.words import (
    describe_labels,
    describe_mix,
    describe_mix_truth,
    describe_noticing,
    describe_truth,
)

PARTIAL = [simulate(SCENARIOS["rrms_partial"].parameters, seed) for seed in range(40)]
ACTIVE = [simulate(SCENARIOS["spms_active"].parameters, seed) for seed in range(40)]
NOISY = VisitParameters(visit_interval=0.25, measurement_noise=0.3)
LOW, HIGH = {"measurement_noise": 0.0}, {"measurement_noise": 0.6, "confirmation_time": 0.0}


def at_every_interval(courses):
    return [observe_all(courses, VisitParameters(visit_interval=one)) for one in INTERVALS]


def numbers(text):
    return [float(one) for one in re.findall(r"\d+(?:\.\d+)?", text)]


@pytest.mark.parametrize("course", ACTIVE[:6], ids=lambda course: course.seed)
@pytest.mark.parametrize("visits", [VisitParameters(), NOISY, VisitParameters(**HIGH)], ids=str)
def test_the_words_name_each_label_and_its_years(course, visits):
    seen = see(course, visits)
    found = label_worsening(observe(course, visits), visits)
    assert seen.worsenings == found
    said = str(describe_labels(seen))
    assert said.startswith(f"Labels under this rule: {len(seen.table.years)} visits, ")
    for label in LABELS:
        years = [one.year for one in found if one.label == label]
        named = re.search(rf"(\d+) {label} \(years? ([^)]*)\)", said)
        assert bool(named) == bool(years)
        if named:
            assert int(named[1]) == len(years)
            assert numbers(named[2]) == pytest.approx(years)


def test_without_a_confirmed_worsening_the_words_say_so():
    course = simulate(CourseParameters(relapse_rate=0, progression_onset=None), 1)
    seen = see(course, VisitParameters(**LOW))
    assert str(describe_labels(seen)).endswith("61 visits, no confirmed worsening.")


def test_the_truth_in_words_is_the_exact_split():
    residual, steady, baseline = numbers(str(describe_truth(ACTIVE[0])))
    assert residual == pytest.approx(ACTIVE[0].residual[-1], abs=0.05)
    assert steady == pytest.approx(ACTIVE[0].progression[-1], abs=0.05)
    assert baseline == ACTIVE[0].parameters.baseline


@pytest.mark.parametrize("courses", [PARTIAL, ACTIVE], ids=["partial", "active"])
def test_a_group_is_counted_as_one_by_one(courses):
    counts = count_labels(at_every_interval(courses), VisitParameters())
    for interval, row in zip(INTERVALS, counts, strict=True):
        visits = VisitParameters(visit_interval=interval)
        found = [one for c in courses for one in label_worsening(observe(c, visits), visits)]
        assert row.tolist() == [sum(one.label == label for one in found) for label in LABELS]


def test_the_mix_turns_over_while_the_truth_stays():
    counts = count_labels(at_every_interval(PARTIAL), VisitParameters())
    mix = LabelMix(people=40, counts=counts, chosen=0, residual=residual_share(PARTIAL))
    assert mix.residual == 1  # nobody has a steady part
    np.testing.assert_allclose(mix.shares.sum(axis=1), 1)
    raw = mix.shares[:, 0]
    assert raw[0] > 0.6
    assert raw[-1] < 0.4


def test_the_true_share_is_that_of_the_arrays():
    residual = sum(course.residual[-1] for course in ACTIVE)
    steady = sum(course.progression[-1] for course in ACTIVE)
    assert residual_share(ACTIVE) == pytest.approx(residual / (residual + steady))
    flat = simulate(SCENARIOS["rrms_full"].parameters, 1)
    assert np.isnan(residual_share([flat]))


def test_the_mix_in_words_is_the_row_that_is_set():
    counts = np.array([[3, 1, 0]] * 5 + [[1, 4, 5]] + [[0, 0, 0]] * 2)
    said = str(describe_mix(LabelMix(people=9, counts=counts, chosen=5, residual=0.25)))
    assert numbers(said) == [18, 9, 10, 1, 10, 4, 40, 5]
    none = LabelMix(people=9, counts=counts, chosen=7, residual=0.25)
    assert str(describe_mix(none)).endswith("9 made-up people have no confirmed worsening.")
    assert numbers(str(describe_mix_truth(none))) == [25, 75]
    assert np.isfinite(none.shares).all()
    flat = LabelMix(people=9, counts=counts, chosen=7, residual=float("nan"))
    assert str(describe_mix_truth(flat)) == "Built-in truth: Nobody's level rises."


@pytest.mark.parametrize("visits", [VisitParameters(), NOISY], ids=str)
def test_delays_are_those_of_the_rule_one_by_one(visits):
    years = [recognise(observe(course, visits), visits) for course in ACTIVE]
    onset = ACTIVE[0].parameters.progression_onset
    expected = np.sort([np.nan if year is None else year - onset for year in years])
    noticed = notice_all(ACTIVE, observe_all(ACTIVE, visits), visits)
    np.testing.assert_allclose(noticed.delays, expected)
    assert noticed.dots.tolist() == noticed.delays[1::2].tolist()  # 20 of 40, evenly in rank


def test_a_delay_needs_a_change_over_in_the_drawing():
    population = observe_all(PARTIAL, VisitParameters())
    with pytest.raises(ValueError, match="A delay needs a change-over in the drawing"):
        notice_all(PARTIAL, population, VisitParameters())


def group(*delays):
    return Noticed(onset=15.0, horizon=30.0, delays=np.array(delays, dtype=float))


def test_delays_in_words_are_counted_out_of_20():
    noticed = group(*[-4.0] * 30, *[0.0] * 10, *[3.0] * 140, *[np.nan] * 20)
    assert (noticed.false_alarms, noticed.missed, noticed.middle_delay) == (3, 2, 3.0)
    assert numbers(str(describe_noticing(noticed))) == [20, 3, 15, 2, 3]


def test_a_few_in_the_group_are_not_told_as_none():
    said = str(describe_noticing(group(*[-1.0] * 4, *[2.0] * 192, *[np.nan] * 4)))
    assert "fewer than 1 is noticed before" in said
    assert "fewer than 1 is not noticed" in said
    nobody = str(describe_noticing(group(*[np.nan] * 200)))
    assert "0 are noticed before" in nobody
    assert "20 are not noticed" in nobody
    assert "delay" not in nobody


def test_more_visits_with_noise_bring_more_false_alarms_and_a_larger_change_buys_delay():
    def noticed(**changes):
        visits = VisitParameters(measurement_noise=0.3, **changes)
        return notice_all(ACTIVE, observe_all(ACTIVE, visits), visits)

    often, rarely = noticed(visit_interval=0.25), noticed(visit_interval=2)
    assert (often.delays < 0).sum() > (rarely.delays < 0).sum()
    assert often.middle_delay < rarely.middle_delay
    strict = noticed(smallest_change=1)
    assert (strict.delays < 0).sum() < (noticed().delays < 0).sum()
    assert strict.middle_delay > noticed().middle_delay


def test_moving_the_interval_counts_nothing_anew():
    explorer = explore(
        "visit_interval", picture="label_shares", scenario="rrms_partial", stories=20
    )
    before = measured._counts.cache_info().misses
    for value in INTERVALS:
        explorer.sliders["visit_interval"].value = value
        assert f"every {12 * value:g} months" in explorer.words
    assert measured._counts.cache_info().misses == before


def test_what_takes_long_is_not_computed_ahead():
    names = ("visit_interval", "smallest_change", "confirmation_time")
    for extra in ((), ("measurement_noise",)):
        shown = explore(*names, *extra, picture="label_shares", stories=20).picture
        shown.build_table()
        assert bool(shown.table) == (not extra)


@pytest.mark.parametrize("picture", ["visits", "label_shares", "noticing"])
def test_the_lab_is_for_a_class_alone(picture):
    with pytest.raises(ValueError, match=f"There is no picture '{picture}' for a workshop"):
        explore("visit_interval", picture=picture, audience="workshop")


def test_dots_are_twenty_for_any_group():
    for size in (DOTS, 37, 200):
        assert len(group(*np.arange(size)).dots) == DOTS
