"""Steady worsening in words: "Steady worsening starts around year 15", and where it pauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.words.parameter import word_for
from spms_viz.words.wording import WORDING, Audience

STEADY_WORSENING: Mapping[Audience, Mapping[str, str]] = MappingProxyType(
    {
        "class": {
            "none": "No steady worsening",
            "starts": "Steady worsening starts around {moment}",
            "throughout": "Steady worsening from the start",
            "faster": "Steady worsening from the start, faster from around {moment} on",
            "slower": "Steady worsening from the start, slower from around {moment} on",
            "stops": "Steady worsening from the start until around {moment}",
            "moment": "year {year:g}",
            "plateau": "Steady worsening pauses from year {start:g} to year {end:g}.",
            "plateau_outside": "The plateau, from year {start:g} on, lies outside this drawing.",
        },
        "workshop": {
            "none": "There is no slow change",
            "starts": "Slow change starts {moment}",
            "throughout": "There is slow change from the start",
            "faster": "There is slow change from the start, and it gets faster {moment}",
            "slower": "There is slow change from the start, and it gets slower {moment}",
            "stops": "There is slow change from the start, and it stops {moment}",
            "moment": "{moment}",
            "plateau": "Slow change takes a pause for a while.",
            "plateau_outside": "The steady spell lies outside this drawing.",
        },
    }
)


def say_steady_worsening(course: DiseaseCourse, audience: Audience) -> str:
    """Say where steady worsening starts, or that there is none; the head of a sentence."""
    words, settings = STEADY_WORSENING[audience], course.parameters
    before, after = settings.early_progression_rate, settings.progression_rate
    onset = settings.progression_onset
    if onset is None or onset >= settings.horizon:
        return words["throughout" if before else "none"]
    moment = _moment(onset, course, audience)
    return words[_case(before, after)].format(moment=moment)


def _case(before: float, after: float) -> str:
    if not before:
        return "starts" if after else "none"
    if not after:
        return "stops"
    if before == after:
        return "throughout"
    return "faster" if after > before else "slower"


def _moment(year: float, course: DiseaseCourse, audience: Audience) -> str:
    moments = WORDING[audience].moments
    moment = word_for(year / course.parameters.horizon, moments) if moments else ""
    return STEADY_WORSENING[audience]["moment"].format(year=year, moment=moment)


def note_plateau(course: DiseaseCourse, audience: Audience) -> Iterator[str]:
    """Say where steady worsening pauses, if it is set to."""
    settings = course.parameters
    if settings.plateau_duration:
        start, end = settings.plateau_start, settings.plateau_start + settings.plateau_duration
        case = "plateau" if start < settings.horizon else "plateau_outside"
        said = STEADY_WORSENING[audience][case]
        yield said.format(start=start, end=min(end, settings.horizon))
