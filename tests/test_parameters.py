import math
from dataclasses import FrozenInstanceError, fields

import numpy as np
import pytest

from spms_viz import CourseParameters
from spms_viz.model import PARAMETERS, find_parameter

# The table of the design, written out once more on purpose: a changed number must be noticed.
DESIGN = {
    "horizon": (30, 10, 40, 10, "years"),
    "baseline": (0.5, 0, 2, 0.5, "iu"),
    "relapse_rate": (0.5, 0, 1.5, 0.1, "per year"),
    "relapse_rate_decline": (0.04, 0, 0.10, 0.01, "per year"),
    "relapse_severity": (2.0, 0.5, 3.0, 0.5, "iu"),
    "severity_spread": (0.3, 0, 0.6, 0.1, "log-sd"),
    "relapse_rise": (0.04, 0.02, 0.10, 0.02, "years"),
    "recovery_time": (0.15, 0.05, 0.50, 0.05, "years"),
    "recovery": (0.85, 0, 1, 0.05, "fraction"),
    "early_progression_rate": (0, 0, 0.10, 0.01, "iu per year"),
    "progression_rate": (0.20, 0, 0.40, 0.02, "iu per year"),
    "progression_onset": (15, 5, 25, 1, "years"),
    "onset_width": (4, 0, 10, 1, "years"),
    "relapses_after_onset": (0, 0, 1, 0.1, "fraction"),
    "treatment_start": (18, 0, 30, 1, "years"),
    "progression_slowing": (0, 0, 0.8, 0.1, "fraction"),
    "relapse_reduction": (0, 0, 0.8, 0.1, "fraction"),
    "plateau_start": (20, 0, 30, 1, "years"),
    "plateau_duration": (0, 0, 10, 1, "years"),
}
ROWS = pytest.mark.parametrize("row", PARAMETERS.values(), ids=list(PARAMETERS))


def test_the_table_is_the_design_s():
    rows = {
        name: (row.default, row.minimum, row.maximum, row.step, row.unit)
        for name, row in PARAMETERS.items()
    }
    assert rows == DESIGN
    assert [field.name for field in fields(CourseParameters)] == list(DESIGN)


@ROWS
def test_every_row_has_words_and_a_source(row):
    for text in (row.label, row.plain_label, row.help, row.plain_help, row.plain_unit, row.source):
        assert text.strip()
    assert row.help.endswith(".")
    assert row.plain_help.endswith(".")
    assert row.parts


@ROWS
def test_steps_run_from_end_to_end_and_hold_the_default(row):
    assert row.values[0] == row.minimum
    assert row.values[-1] == row.maximum
    assert row.default in row.values
    np.testing.assert_allclose(np.diff(row.values), row.step)


@ROWS
@pytest.mark.parametrize("beyond", [-1, 1])
def test_a_value_out_of_range_is_refused_in_one_clear_sentence(row, beyond):
    value = row.minimum - 0.001 if beyond < 0 else row.maximum + 0.001
    with pytest.raises(ValueError, match="must be a number between") as caught:
        CourseParameters(**{row.name: value})
    for part in (row.label, row.name, f"{row.minimum:g}", f"{row.maximum:g}", row.unit):
        assert part in str(caught.value)
    assert f"got {value:g}" in str(caught.value)


@ROWS
@pytest.mark.parametrize("value", ["0.5", True, [1], 1j, b"1"], ids=str)
def test_a_wrong_type_is_refused(row, value):
    with pytest.raises(TypeError, match="must be a number between") as caught:
        CourseParameters(**{row.name: value})
    for part in (row.label, row.name, row.unit, type(value).__name__):
        assert part in str(caught.value)


@ROWS
def test_nan_and_infinity_are_refused(row):
    for value in (math.nan, math.inf, -math.inf):
        with pytest.raises(ValueError, match=f"got {value}"):
            CourseParameters(**{row.name: value})


def test_none_means_never_for_the_onset_alone():
    assert CourseParameters(progression_onset=None).progression_onset is None
    for name in set(PARAMETERS) - {"progression_onset"}:
        with pytest.raises(TypeError):
            CourseParameters(**{name: None})


def test_an_unknown_name_is_refused_and_the_nearest_one_named():
    with pytest.raises(TypeError, match=r"'recovry'.*'recovery'"):
        CourseParameters(recovry=1)
    with pytest.raises(ValueError, match=r"'relapse_rte'.*'relapse_rate'"):
        find_parameter("relapse_rte")
    with pytest.raises(ValueError, match="Known names: horizon"):
        find_parameter("xyz")


def test_whole_and_numpy_numbers_become_floats():
    for value in (1, np.float32(1), np.int64(1)):
        assert type(CourseParameters(recovery=value).recovery) is float


def test_settings_cannot_be_changed_in_place():
    with pytest.raises(FrozenInstanceError):
        CourseParameters().recovery = 1.0
