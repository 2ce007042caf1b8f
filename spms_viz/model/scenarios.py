"""Named settings that stay as they are from release to release: homework depends on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.model.parameters.course import CourseParameters


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A named preset.

    Attributes
    ----------
    name : str
        Key in `SCENARIOS`.
    title, plain_title : str
        Name for class and for workshop readers.
    goal : str
        What a learner should see with it.
    parameters : CourseParameters
        The settings.
    """

    name: str
    title: str
    plain_title: str
    goal: str
    parameters: CourseParameters


_ALL = (
    Scenario(
        name="rrms_full",
        title="RRMS, full recovery",
        plain_title="Flares that get fully better",
        goal="See relapses come and go, and the level return to where it began.",
        parameters=CourseParameters(progression_onset=None, recovery=1),
    ),
    Scenario(
        name="rrms_partial",
        title="RRMS, partial recovery",
        plain_title="Flares that leave a little behind",
        goal="See worsening without progression: residuals alone add up.",
        parameters=CourseParameters(progression_onset=None, recovery=0.80),
    ),
    Scenario(
        name="rrms_quiet_change",
        title="RRMS with early progression independent of relapses",
        plain_title="Flares with quiet slow change",
        goal="See that full recovery from every relapse need not mean a flat course.",
        parameters=CourseParameters(
            progression_onset=None, recovery=1, early_progression_rate=0.05
        ),
    ),
    Scenario(
        name="spms_not_active",
        title="SPMS, not active",
        plain_title="Flares first, then slow change",
        goal="See the level climb after the change-over without any relapse.",
        parameters=CourseParameters(),
    ),
    Scenario(
        name="spms_full_recovery",
        title="SPMS, not active, full recovery",
        plain_title="Flares that get fully better, then slow change",
        goal="See the two shapes apart: peaks that come and go, and a slope.",
        parameters=CourseParameters(recovery=1),
    ),
    Scenario(
        name="spms_active",
        title="SPMS, active",
        plain_title="Slow change with some flares",
        goal="See relapses go on while the steady part builds up.",
        parameters=CourseParameters(relapses_after_onset=0.6),
    ),
    Scenario(
        name="spms_slow",
        title="SPMS, slow progression",
        plain_title="Slow change at a slow speed",
        goal="See how slowly the steady part can build up.",
        parameters=CourseParameters(progression_rate=0.10),
    ),
    Scenario(
        name="spms_faster",
        title="SPMS, faster progression",
        plain_title="Slow change at a faster speed",
        goal="See that speed differs: neither this nor the slow one is the SPMS course.",
        parameters=CourseParameters(progression_rate=0.35, progression_onset=12),
    ),
    Scenario(
        name="spms_plateau",
        title="SPMS with a plateau",
        plain_title="Slow change with a steady spell",
        goal="See progression pause and go on.",
        parameters=CourseParameters(plateau_start=19, plateau_duration=4),
    ),
    Scenario(
        name="slowing_of_progression",
        title="Active SPMS, progression slowed",
        plain_title="The idea of slowing slow change",
        goal="See what slowing of the slope alone does, with every relapse left as it is.",
        parameters=CourseParameters(
            relapses_after_onset=0.6, treatment_start=18, progression_slowing=0.4
        ),
    ),
    Scenario(
        name="slowing_idea",
        title="Active SPMS with the slowing idea",
        plain_title="The idea of slowing things down",
        goal="See that slowing changes what comes next and leaves the past as it was.",
        parameters=CourseParameters(
            relapses_after_onset=0.6,
            treatment_start=18,
            progression_slowing=0.4,
            relapse_reduction=0.4,
        ),
    ),
)

SCENARIOS: Mapping[str, Scenario] = MappingProxyType({s.name: s for s in _ALL})
