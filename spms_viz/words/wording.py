"""Fixed sentences, labels and disclaimers, once per audience.

Safety texts are those of the content notes, section 6.1, word for word. Workshop texts are plain:
reading grade 6 or lower, person-first, "in this drawing" before any statement about a curve.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType
from typing import Literal, get_args

from spms_viz.model.parameter import Parameter

Audience = Literal["class", "workshop"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)

@dataclass(frozen=True, kw_only=True)
class Wording:
    """The fixed texts of one audience; templates name what they are filled with."""

    disclaimer: str  # inside the axes of every figure
    caption: str  # under every picture
    time_axis: str
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
    onset: str  # the soft band
    residual_part: str
    steady_part: str
    transient_part: str
    sentences: Mapping[str, str]
    levels: tuple[tuple[float, str], ...] = ()  # highest level and its words; empty: numbers
    moments: tuple[tuple[float, str], ...] = ()  # share of the drawing and its words


CLASS = Wording(
    disclaimer=(
        "Drawing for learning. Not a forecast.\n"
        "Not EDSS, not fitted to data, not for clinical use."
    ),
    caption=(
        "Illustrative model. Arbitrary units (not EDSS), not fitted to data, not validated, "
        "and not for clinical use. Do not apply to a patient."
    ),
    time_axis="Years in the drawing (strokes: relapse onsets)",
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
            "{fewest} to {most} relapses, ending between {lowest} and {highest}."
        ),
        "parts": (
            "At the end, {residual:.1f} iu are left over from relapses and {steady:.1f} iu are "
            "the steady part, above the starting level of {baseline:.1f} iu."
        ),
        "parts_none": "Nothing is left over and nothing builds up: the level returns to {baseline:.1f} iu.",
    },
)

WORKSHOP = Wording(
    disclaimer="Drawing for learning. Not a forecast.",
    caption=(
        "Made-up curve for learning. It is not based on any person, "
        "and it cannot show what will happen to you."
    ),
    time_axis="Time",
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
            "These {count} stories have {fewest} to {most} flares."
        ),
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


# What the controls themselves say; the same plain words for both audiences.
UI: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "slider": {
            "less": "Less",
            "more": "More",
            "range": "Please type a number from {low} to {high}.",
            "step": "The nearest step is {number}.",
        },
        "again": {"label": "Start again", "help": "Puts every slider here back."},
        "picture": {
            "waiting": "Python is not answering, so the picture stays as it is. "
            "Choose Run, then Run All Cells, to start again.",
            "cells": "Choose Run, then Run All Cells, to bring the sliders to life.",
        },
        "choose": {
            "question": "The next picture shows symptoms that build up over time. "
            "You can look now, look later, or skip it. All three are fine.",
            "now": "Look now",
            "later": "Look later",
            "skip": "Skip it",
            "later_said": "That is fine. The picture stays closed until you choose Look now.",
            "skip_said": "That is fine. Go on with the next part below.",
            "hide": "Hide the picture",
        },
    }
)


def check_audience(audience: str) -> Audience:
    """Return `audience` if it is known.

    Raises
    ------
    ValueError
        If it is not ``"class"`` or ``"workshop"``.
    """
    for known in AUDIENCES:
        if audience == known:
            return known
    raise ValueError(f"audience must be one of {', '.join(AUDIENCES)}, got {audience!r}.")


def word_for(value: float, words: tuple[tuple[float, str], ...]) -> str:
    """Return the word of the first limit that `value` does not exceed."""
    return next(word for limit, word in words if value <= limit)


def label_of(parameter: Parameter, audience: Audience) -> str:
    """Return the name of a parameter as `audience` reads it."""
    return parameter.label if audience == "class" else parameter.plain_label


def help_of(parameter: Parameter, audience: Audience) -> str:
    """Return the explanation of a parameter as `audience` reads it."""
    return parameter.help if audience == "class" else parameter.plain_help


def unit_of(parameter: Parameter, audience: Audience) -> str:
    """Return the unit in which `audience` reads a parameter."""
    return parameter.unit if audience == "class" else parameter.plain_unit


def scale_of(parameter: Parameter, audience: Audience) -> float:
    """Return the factor from a value to the number that `audience` reads."""
    return 1.0 if audience == "class" else parameter.plain_scale


def value_in_words(parameter: Parameter, value: float, audience: Audience) -> str:
    """Return a value with its unit, as it is written beside a slider and spoken.

    >>> from spms_viz.model import PARAMETERS
    >>> value_in_words(PARAMETERS["recovery"], 0.85, "workshop")
    '85 percent'
    """
    number = f"{round(value * scale_of(parameter, audience), 6):g} {unit_of(parameter, audience)}"
    if audience == "class" or not parameter.plain_levels:
        return number
    return f"{word_for(value, parameter.plain_levels)} ({number})"
