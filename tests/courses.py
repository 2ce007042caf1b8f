"""Settings for tests: one that all can move, and random ones, ends and steps included."""

from hypothesis import strategies as st

from spms_viz.model import PARAMETERS, CourseParameters, Parameter

SEEDS = st.integers(0, 999)

# Settings under which every parameter has something to move.
FULL = CourseParameters(
    early_progression_rate=0.04,
    relapses_after_onset=0.6,
    treatment_start=10,
    progression_slowing=0.4,
    relapse_reduction=0.4,
    plateau_start=20,
    plateau_duration=4,
)


def value_of(parameter: Parameter) -> st.SearchStrategy[float | None]:
    inside = st.floats(parameter.minimum, parameter.maximum)
    values = st.one_of(st.sampled_from(parameter.values), inside)
    return st.one_of(st.none(), values) if parameter.absent else values


def settings_with(**fixed: object) -> st.SearchStrategy[CourseParameters]:
    free = {name: value_of(row) for name, row in PARAMETERS.items() if name not in fixed}
    pinned = {name: st.just(value) for name, value in fixed.items()}
    return st.builds(CourseParameters, **free, **pinned)
