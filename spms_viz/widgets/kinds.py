"""The kinds of picture that an explorer can show."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from spms_viz.figures import one_flare
from spms_viz.figures.active_or_not import window_panels
from spms_viz.figures.label_shares import share_panels
from spms_viz.figures.many_stories import many_panels
from spms_viz.figures.noticing import noticing_panels
from spms_viz.figures.one_course import course_panels
from spms_viz.figures.one_flare import flare_panels
from spms_viz.figures.parts import part_panels
from spms_viz.figures.reserve import lane_panels, reserve_panels
from spms_viz.figures.slowing import slowing_panels
from spms_viz.figures.stories import story_panels
from spms_viz.figures.two_patterns import pattern_panels
from spms_viz.figures.visits import visit_panels
from spms_viz.model import PARAMETERS, RESERVE_PARAMETERS, VISIT_PARAMETERS
from spms_viz.widgets import measured
from spms_viz.widgets.groups import (
    as_set,
    from_near,
    in_lanes,
    many,
    through_a_window,
    under_water,
    with_slowing,
    without_onset,
)
from spms_viz.widgets.kind import OF_A_COURSE, Kind
from spms_viz.words import (
    MONTHS,
    describe_course,
    describe_flare,
    describe_labels,
    describe_lanes,
    describe_many,
    describe_mix,
    describe_mix_truth,
    describe_noticing,
    describe_parts,
    describe_progressive,
    describe_relapsing,
    describe_reserve,
    describe_slowing,
    describe_stories,
    describe_truth,
    describe_window,
)
from spms_viz.words.many_stories import OUT_OF

OF_RELAPSES = {name for name in OF_A_COURSE if "relapses" in PARAMETERS[name].parts}
OF_VISITS: Collection[str] = frozenset(VISIT_PARAMETERS)


_ALL = (
    Kind(
        name="one_course",
        stories={"class": 1, "workshop": 1},
        groups=(as_set,),
        panels=lambda groups, audience: course_panels(groups[0][0], audience),
        lines=(lambda courses, audience: describe_course(courses[0], audience),),
    ),
    Kind(
        name="two_patterns",
        stories={"class": 1, "workshop": 2},
        groups=(without_onset, as_set),  # the same luck twice
        panels=lambda groups, audience: pattern_panels(groups[0], groups[1], audience),
        lines=(describe_relapsing, describe_progressive),
    ),
    Kind(
        name="parts",
        stories={"class": 1, "workshop": 1},
        groups=(as_set,),
        panels=lambda groups, audience: part_panels(groups[0][0], audience),
        lines=(lambda courses, audience: describe_parts(courses[0], audience),),
    ),
    Kind(
        name="stories",
        stories={"class": 3, "workshop": 2},
        groups=(as_set,),
        panels=lambda groups, audience: story_panels(groups[0], audience),
        lines=(describe_stories,),
    ),
    Kind(
        name="one_flare",
        stories={"class": 1, "workshop": 1},
        groups=(from_near,),
        panels=lambda groups, audience: flare_panels(groups[0][0], groups[0][1], audience),
        lines=(describe_flare,),
        moved_by=("baseline", "relapse_severity", "relapse_rise", "recovery_time", "recovery"),
        length=lambda settings: one_flare.LENGTH,
        time=MONTHS,
        top=one_flare.HIGHEST,
    ),
    Kind(
        name="many_stories",
        stories={"class": OUT_OF, "workshop": OUT_OF},
        groups=(many,),
        panels=lambda groups, audience: many_panels(groups[0][0], groups[0][1], audience),
        lines=(lambda group, audience: describe_many(group[0][: group[1]], audience),),
        moved_by={*OF_A_COURSE, "stories_shown"},
    ),
    Kind(
        name="active_or_not",
        stories={"class": 1, "workshop": 1},
        groups=(through_a_window,),
        panels=lambda groups, audience: window_panels(groups[0], audience),
        lines=(lambda group, audience: describe_window(group[1], audience),),
        moved_by={*OF_A_COURSE, "window_start", "window_length", "scan_changes"},
        steps={"relapses_after_onset": 0.2, "progression_rate": 0.1, "scan_changes": 0.25},
    ),
    Kind(
        name="slowing",
        stories={"class": 1, "workshop": 2},
        groups=(with_slowing,),
        panels=lambda groups, audience: slowing_panels(groups[0], audience),
        lines=(describe_slowing,),
        steps={"progression_slowing": 0.2, "relapse_reduction": 0.2},
    ),
    Kind(
        name="reserve",
        stories={"class": 1},
        groups=(under_water,),
        panels=lambda groups, audience: reserve_panels(groups[0], audience),
        lines=(describe_reserve,),
        moved_by={*OF_RELAPSES, *RESERVE_PARAMETERS},
    ),
    Kind(
        name="lanes",
        stories={"class": 2, "workshop": 2},
        groups=(in_lanes,),
        panels=lambda groups, audience: lane_panels(groups[0], audience),
        lines=(describe_lanes,),
        moved_by={*OF_A_COURSE, "moment"},
    ),
    Kind(
        name="visits",
        stories={"class": 1},
        groups=(measured.seen, measured.true_course),
        panels=lambda groups, audience: visit_panels(groups[0], audience),
        lines=(describe_labels, describe_truth),
        moved_by=frozenset(OF_A_COURSE) | frozenset(OF_VISITS),
        steps={"measurement_noise": 0.15, "confirmation_time": 0.5, "relapse_rate": 0.5},
        most_states=3000,  # of a few labels each
    ),
    Kind(
        name="label_shares",
        stories={"class": measured.GROUP},
        groups=(measured.label_mix, measured.label_mix),
        panels=lambda groups, audience: share_panels(groups[0], audience),
        lines=(describe_mix, describe_mix_truth),
        moved_by=OF_VISITS,
        length=lambda settings: measured.LONGEST_INTERVAL,
        details=measured.share_details,
    ),
    Kind(
        name="noticing",
        stories={"class": measured.GROUP},
        groups=(measured.noticed,),
        panels=lambda groups, audience: noticing_panels(groups[0], audience),
        lines=(describe_noticing,),
        moved_by=OF_VISITS,
        steps={"measurement_noise": 0.15},
        details=measured.delay_details,
    ),
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _ALL})
