"""Labels worked out by hand from the written rule, and what must hold for any course."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spms_viz import CourseParameters, simulate
from spms_viz.model.clinic import LabelRule, VisitParameters, label_worsening, observe
from tests.courses import SEEDS, settings_with
from tests.test_observe import visits_of
from tests.visits import YEAR, table

HALF = YEAR / 2  # days; visits are half a year apart, and so is the confirmation by default
FIXED = LabelRule(baseline="fixed")


def labels(*arguments, **options):
    return [worsening.label for worsening in label_worsening(*arguments, **options)]


def moments(*arguments, **options):
    """When each worsening was first seen and when confirmed, in half years."""
    found = label_worsening(*arguments, **options)
    return [(2 * worsening.year, 2 * worsening.confirmed_year) for worsening in found]


def test_a_rise_without_relapse_that_lasts_is_pira():
    (found,) = label_worsening(table([1, 1, 1.5, 1.5]))
    assert (found.year, found.confirmed_year, found.baseline_year) == (1.0, 1.5, 0.0)
    assert (found.value, found.baseline_value, found.label) == (1.5, 1, "PIRA")


@pytest.mark.parametrize("values", [[1, 1, 1, 1], [1, 1.4, 1.4, 1.4], [1, 0.6, 0.8, 1]])
def test_a_plateau_or_a_rise_below_the_smallest_change_has_no_label(values):
    assert labels(table(values)) == []


def test_a_change_as_large_as_the_smallest_counts_whatever_its_binary_rounding():
    assert 0.7 - 0.2 < 0.5
    assert labels(table([0.2, 0.7, 0.7])) == ["PIRA"]


def test_a_rise_that_does_not_last_is_not_confirmed():
    assert labels(table([1, 2, 1, 2, 1])) == []


def test_a_worsening_at_the_last_visit_is_not_confirmed():
    assert labels(table([1, 1, 1, 2])) == []
    assert labels(table([1, 1, 1, 2, 2])) == ["PIRA"]


def test_confirmation_waits_for_its_time_and_needs_every_visit_between():
    slow = VisitParameters(confirmation_time=1)
    assert moments(table([1, 2, 2, 2]), slow) == [(1, 3)]
    assert moments(table([1, 2, 1, 2, 2, 2]), slow) == [(3, 5)]
    assert moments(table([1, 2, 2]), slow) == []


def test_without_a_confirmation_time_the_next_visit_confirms():
    at_once = VisitParameters(confirmation_time=0)
    days = [0, 40, 50, 60]
    assert labels(table([1, 2, 2, 2], days=days), at_once) == ["PIRA"]
    assert labels(table([1, 2, 1, 1], days=days), at_once) == []


@pytest.mark.parametrize(("late", "count"), [(HALF - 7, 1), (HALF - 8, 0), (HALF + 731, 0)])
def test_confirmation_may_be_a_week_early_and_two_years_late(late, count):
    assert len(labels(table([1, 2, 2], days=[0, 100, 100 + late]))) == count


@pytest.mark.parametrize(
    ("relapse", "label"),
    [
        (-91, "PIRA"),
        (-90, "RAW"),
        (0, "RAW"),  # on the day of the visit
        (1, "undefined"),
        (30, "undefined"),
        (31, "PIRA"),
        (HALF - 91, "PIRA"),
        (HALF - 90, "undefined"),
        (HALF - 30, "undefined"),
        (HALF + 30, "undefined"),
        (HALF + 31, "PIRA"),
    ],
)
def test_each_window_ends_on_its_day(relapse, label):
    """A worsening on day 730.5, confirmed half a year later and at no other visit."""
    seen = 4 * HALF
    rise = table([1, 1, 1, 1, 2, 2, 1], relapses=[seen + relapse])
    assert labels(rise) == [label]


def test_a_later_confirming_visit_can_be_free_of_relapses():
    relapse = [5 * HALF + 10]
    assert labels(table([1, 1, 1, 1, 2, 2, 1], relapse)) == ["undefined"]
    assert labels(table([1, 1, 1, 1, 2, 2, 2], relapse)) == ["PIRA"]


def test_a_visit_soon_after_a_relapse_neither_confirms_nor_becomes_a_baseline():
    late = table([1, 1, 2, 2, 2], relapses=[3 * HALF - 29])
    assert moments(late) == [(2, 4)]
    assert moments(table([1, 1, 2, 2, 2], relapses=[3 * HALF - 30])) == [(2, 3)]
    start = table([3, 1, 1.5, 1.5], relapses=[0])
    (found,) = label_worsening(start)
    assert found.baseline_year == 0.5


def test_a_table_without_a_rested_visit_has_no_label():
    assert labels(table([1, 3, 3], relapses=[0, 40, 80], days=[0, 45, 90])) == []


def test_a_relapse_on_the_day_of_the_last_visit_changes_nothing_before_it():
    assert moments(table([1, 2, 2, 2], relapses=[3 * HALF])) == [(1, 2)]


def test_clipping_at_the_top_hides_a_worsening():
    steep = CourseParameters(relapse_rate=0, early_progression_rate=0.1, progression_rate=0.4)
    course = simulate(CourseParameters(**{**vars(steep), "progression_onset": 5, "baseline": 2}))
    exact = observe(course, VisitParameters(measurement_noise=0))
    at_the_top = exact.years[exact.values >= 10]
    assert at_the_top.size > 5
    found = label_worsening(exact, VisitParameters(measurement_noise=0))
    assert found
    assert max(worsening.year for worsening in found) <= at_the_top[0]


def test_a_roving_baseline_finds_each_step_and_a_fixed_one_the_first():
    stairs = table([1, 1.5, 1.5, 2, 2, 2.5, 2.5])
    assert moments(stairs) == [(1, 2), (3, 4), (5, 6)]
    assert moments(stairs, rule=FIXED) == [(1, 2)]


def test_a_roving_baseline_follows_a_confirmed_improvement_and_a_fixed_one_does_not():
    valley = table([2, 1, 1, 1.5, 1.5, 1.5])
    assert moments(valley) == [(3, 4)]
    assert moments(valley, rule=FIXED) == []


def test_a_step_left_by_a_relapse_is_raw_when_seen_soon_and_pira_when_seen_late():
    """The same life: a relapse on day 300 leaves 1 iu. Only the visits differ."""
    soon = table([1, 1, 2, 2], days=[0, 290, 370, 560], relapses=[300])
    late = table([1, 2, 2], days=[0, 400, 800], relapses=[300])
    assert (labels(soon), labels(late)) == (["RAW"], ["PIRA"])
    assert labels(late, rule=LabelRule(relapse_free="throughout")) == ["undefined"]


def test_the_stricter_form_asks_for_no_relapse_from_baseline_to_confirmation():
    strict = LabelRule(relapse_free="throughout")
    assert labels(table([1, 1, 1, 2, 2], relapses=[0]), rule=strict) == ["PIRA"]  # no baseline yet
    assert labels(table([1, 1, 1, 2, 2], relapses=[100]), rule=strict) == ["undefined"]
    assert labels(table([1, 1, 1, 2, 2], relapses=[100])) == ["PIRA"]


@given(settings_with(), visits_of(), SEEDS, st.sampled_from(["roving", "fixed"]))
def test_every_label_of_any_course_keeps_the_rule(parameters, visits, seed, baseline):
    seen = observe(simulate(parameters, seed), visits, seed)
    value = dict(zip(seen.years.tolist(), seen.values, strict=True))
    last = -1.0
    for one in label_worsening(seen, visits, LabelRule(baseline=baseline)):
        assert last <= one.baseline_year < one.year < one.confirmed_year
        assert value[one.year] == one.value >= one.baseline_value + visits.smallest_change - 1e-6
        assert value[one.confirmed_year] >= one.baseline_value + visits.smallest_change - 1e-6
        gap = (one.year - seen.relapses) * YEAR
        assert (one.label == "RAW") == bool(((gap > -1e-6) & (gap < 90 + 1e-6)).any())
        last = one.confirmed_year if baseline == "roving" else np.inf


def test_no_relapses_no_raw_and_a_straight_rise_is_counted_step_by_step():
    course = simulate(CourseParameters(relapse_rate=0, onset_width=0, progression_onset=5))
    exact = VisitParameters(measurement_noise=0)
    found = label_worsening(observe(course, exact), exact)
    assert {one.label for one in found} == {"PIRA"}
    # 0.1 iu per visit from year 5 on: seen after 5 visits, confirmed after 6, which is the next
    # baseline. So one label every 3 years, the last one confirmed by year 30.
    assert [one.year for one in found] == [7.5, 10.5, 13.5, 16.5, 19.5, 22.5, 25.5, 28.5]
