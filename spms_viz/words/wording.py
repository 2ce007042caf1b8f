"""Fixed sentences and labels, once per audience.

Safety texts are fixed wording: change them only after a review. Workshop texts are plain:
reading grade 6 or lower, person-first, "in this drawing" before any statement about a curve.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType
from typing import Literal, get_args

from spms_viz.words import disclaimer

Audience = Literal["class", "workshop"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The fixed texts of one audience; templates name what they are filled with."""

    disclaimer: str  # inside the axes of every figure
    caption: str  # under every picture
    time_axis: str
    marked_axis: str  # the same over strokes that mark relapses
    level_axis: str
    level_low: str
    level_high: str
    time_start: str
    time_end: str
    relapsing_title: str
    progressive_title: str
    course_title: str
    parts_title: str
    stories_title: str
    story_name: str  # of one line among several, where it cannot be seen
    onset: str  # the soft band
    residual_part: str
    steady_part: str
    transient_part: str
    sentences: Mapping[str, str]
    levels: tuple[tuple[float, str], ...] = ()  # highest level and its words; empty: numbers
    moments: tuple[tuple[float, str], ...] = ()  # share of the drawing and its words


CLASS = Wording(
    disclaimer=disclaimer.SHORT_FOR_CLASS,
    caption=disclaimer.LONG_FOR_CLASS,
    time_axis="Years in the drawing",
    marked_axis="Years in the drawing (strokes: relapse onsets)",
    level_axis="Level (iu; not EDSS)",
    level_low="",
    level_high="",
    time_start="",
    time_end="",
    relapsing_title="Relapsing-remitting MS (RRMS)",
    progressive_title="Secondary progressive MS (SPMS)",
    course_title="One made-up course",
    parts_title="What the level is made of",
    stories_title="Same settings, different luck",
    story_name="{title}, story {mark}",
    onset="onset of progression (soft)",
    residual_part="left over from relapses (residual)",
    steady_part="steady part (progression)",
    transient_part="relapse, still recovering",
    sentences={
        "where_one": "",
        "where_many": "",
        "relapses_none": "No relapses in {horizon:g} years.",
        "relapses_one_full": "1 relapse in {horizon:g} years, which leaves no residual.",
        "relapses_many_full": "{count} relapses in {horizon:g} years, which leave no residual.",
        "relapses_one_partial": "1 relapse in {horizon:g} years, which leaves {residual}.",
        "relapses_many_partial": (
            "{count} relapses in {horizon:g} years, which leave {residual} in all."
        ),
        "steady_none": "No steady worsening",
        "steady_starts": "Steady worsening starts around {moment}",
        "steady_throughout": "Steady worsening from the start",
        "steady_faster": "Steady worsening from the start, faster from around {moment} on",
        "steady_slower": "Steady worsening from the start, slower from around {moment} on",
        "steady_stops": "Steady worsening from the start until around {moment}",
        "levels": "{steady}; the level goes from {start} to {end}.",
        "together_counts": "{fewest} to {most}",
        "together_levels": "{steady}; the levels go from {start} to {ends}.",
        "together_ends": "between {lowest} and {highest}",
        "level": "{level:.1f} iu",
        "moment": "year {year:g}",
        "cut_off": "It goes off the top of this drawing.",
        "onset_outside": "Steady worsening would start around year {year:g}, outside this drawing.",
        "onset_edge": (
            "The middle of the change-over, year {year:g}, lies outside this drawing; "
            "only its soft beginning is inside."
        ),
        "plateau": "Steady worsening pauses from year {start:g} to year {end:g}.",
        "plateau_outside": "The plateau, from year {start:g} on, lies outside this drawing.",
        "slowing": "Slowing acts from year {start:g} on.",
        "slowing_outside": "Slowing, from year {start:g} on, lies outside this drawing.",
        "stories": (
            "{count} made-up courses with the same settings and different luck: "
            "{counts}, ending between {lowest} and {highest}."
        ),
        "stories_none": "no relapses",
        "stories_one": "1 relapse each",
        "stories_same": "{most} relapses each",
        "stories_range": "{fewest} to {most} relapses",
        "parts": (
            "At the end, {residual:.1f} iu are left over from relapses and {steady:.1f} iu are "
            "the steady part, above the starting level of {baseline:.1f} iu."
        ),
        "parts_none": (
            "Nothing is left over and nothing builds up: the level returns to {baseline:.1f} iu."
        ),
    },
)

WORKSHOP = Wording(
    disclaimer=disclaimer.SHORT,
    caption=disclaimer.LONG,
    time_axis="Time",
    marked_axis="Time",
    level_axis="Symptoms",
    level_low="less",
    level_high="more",
    time_start="start",
    time_end="many years later",
    relapsing_title="Comes and goes",
    progressive_title="Comes and goes, then builds up",
    course_title="One made-up story",
    parts_title="What the line is made of",
    stories_title="Same settings, different luck",
    story_name="{title}, story {mark}",
    onset="change-over (slow)",
    residual_part="what stays after flares",
    steady_part="slow change",
    transient_part="flare, getting better",
    sentences={
        "where_one": "in this drawing",
        "where_many": "in each story",
        "relapses_none": "No flares come {where}.",
        "relapses_one_full": "1 flare comes and goes {where}, and leaves nothing behind.",
        "relapses_many_full": "{count} flares come and go {where}, and leave nothing behind.",
        "relapses_one_partial": "1 flare comes {where}, and some of it stays.",
        "relapses_many_partial": "{count} flares come {where}, and some of each one stays.",
        "steady_none": "There is no slow change",
        "steady_starts": "Slow change starts {moment}",
        "steady_throughout": "There is slow change from the start",
        "steady_faster": "There is slow change from the start, and it gets faster {moment}",
        "steady_slower": "There is slow change from the start, and it gets slower {moment}",
        "steady_stops": "There is slow change from the start, and it stops {moment}",
        "levels": "{steady}: the line starts {start} and ends {end}.",
        "together_counts": "{fewest} to {most}",
        "together_levels": "{steady}: the lines start {start} and end {ends}.",
        "together_ends": "{lowest} or {highest}",
        "level": "{level}",
        "moment": "{moment}",
        "cut_off": "The line goes off the top of this drawing.",
        "onset_outside": "Slow change would start after the end of this drawing.",
        "onset_edge": "The change-over has just begun at the end of this drawing.",
        "plateau": "Slow change takes a pause for a while.",
        "plateau_outside": "The steady spell lies outside this drawing.",
        "slowing": "Slowing acts in the later part.",
        "slowing_outside": "Slowing lies outside this drawing.",
        "stories": (
            "Each line is a made-up story with the same settings and different luck. "
            "No line is more correct than the others. "
            "These {count} stories have {counts}."
        ),
        "stories_none": "no flares",
        "stories_one": "1 flare each",
        "stories_same": "{most} flares each",
        "stories_range": "{fewest} to {most} flares",
        "parts": "At the end, {share} of the rise is what stays after flares.",
        "parts_none": "Nothing stays and nothing builds up in this drawing.",
    },
    levels=(
        (1.0, "near the bottom"),
        (3.5, "low down"),
        (6.5, "in the middle"),
        (9.0, "high up"),
        (inf, "near the top"),
    ),
    moments=(
        (0.2, "near the start"),
        (0.42, "in the first half"),
        (0.58, "about half way"),
        (0.8, "in the second half"),
        (inf, "near the end"),
    ),
)

WORDING: Mapping[Audience, Wording] = MappingProxyType({"class": CLASS, "workshop": WORKSHOP})
