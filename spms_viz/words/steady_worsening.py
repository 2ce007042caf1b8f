"""Steady worsening in words: "Steady worsening starts around year 15", and where it pauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.model.parameters.course import PARAMETERS
from spms_viz.model.steady_part import SteadyPart
from spms_viz.words.parameter import word_for
from spms_viz.words.wording import WORDING, Audience

# "{name}_soon" is said near the start, where the moment would be said twice.
STEADY_WORSENING: Mapping[Audience, Mapping[str, str]] = MappingProxyType(
    {
        "class": {
            "none": "No steady worsening",
            "around": "Steady worsening starts around year {year:g}",
            "after_plateau": "Steady worsening starts in year {year:g}, when the plateau ends",
            "soft": "Steady worsening begins softly in year {year:g}",
            "throughout": "Steady worsening from the start",
            "faster": ", faster from around year {year:g} on",
            "slower": ", slower from around year {year:g} on",
            "stops": ", until around year {year:g}",
            "pause": "Steady worsening pauses from year {start:g} to year {end:g}.",
            "stopped": "Steady worsening stops in year {year:g}; it does not go on in this "
            "drawing.",
            "outside": "The plateau, from year {start:g} on, lies outside this drawing.",
        },
        "workshop": {
            "none": "There is no slow change",
            "around": "Slow change starts {moment}",
            "around_soon": "Slow change starts early",
            "after_plateau": "Slow change starts {moment}, after the steady spell",
            "after_plateau_soon": "Slow change starts early, after the steady spell",
            "soft": "Slow change begins {moment}",
            "soft_soon": "Slow change begins early",
            "throughout": "There is slow change from the start",
            "faster": ", and it gets faster {moment}",
            "faster_soon": ", and it soon gets faster",
            "slower": ", and it gets slower {moment}",
            "slower_soon": ", and it soon gets slower",
            "stops": ", and it stops {moment}",
            "stops_soon": ", and it soon stops",
            "pause": "Slow change takes a pause {moment} and then goes on.",
            "pause_soon": "Slow change takes a pause early on and then goes on.",
            "stopped": "Slow change stops {moment} and does not go on in this drawing.",
            "stopped_soon": "Slow change soon stops and does not go on in this drawing.",
            "outside": "The steady spell lies outside this drawing.",
            "speed": "After the change-over, slow change is {speed}.",
        },
    }
)


def say_steady_worsening(course: DiseaseCourse, audience: Audience) -> str:
    """Say where steady worsening starts, or that there is none; the head of a sentence."""
    steady = SteadyPart(course.parameters)
    if steady.begins == "none":
        return STEADY_WORSENING[audience]["none"]
    first = steady.onset if steady.begins == "around" else steady.stretches[0].start
    said = _say(steady.begins, first, course, audience)
    if steady.change:
        said += _say(steady.change, steady.changes_around, course, audience)
    return said


def note_plateau(course: DiseaseCourse, audience: Audience) -> Iterator[str]:
    """Say where steady worsening pauses or stops for good; nothing where it has none to pause."""
    settings, steady = course.parameters, SteadyPart(course.parameters)
    if steady.pause:
        start, end = steady.pause
        yield _say("pause", start, course, audience, start=start, end=end)
    if steady.stopped is not None:
        yield _say("stopped", steady.stopped, course, audience)
    if settings.plateau_duration and settings.plateau_start >= settings.horizon:
        yield STEADY_WORSENING[audience]["outside"].format(start=settings.plateau_start)


def note_speed(course: DiseaseCourse) -> Iterator[str]:
    """Say to workshop readers how fast slow change is, by the words of its slider.

    Two speeds can end in levels that have one word; whoever listens would hear no difference.
    """
    speed = SteadyPart(course.parameters).speed
    if speed:
        said = word_for(speed, PARAMETERS["progression_rate"].plain_levels)
        yield STEADY_WORSENING["workshop"]["speed"].format(speed=said)


def say_moment(year: float, course: DiseaseCourse) -> tuple[str, bool]:
    """Return a moment in plain words, and whether it lies near the start."""
    moments = WORDING["workshop"].moments
    share = year / course.parameters.horizon
    return word_for(share, moments), share <= moments[0][0]


def _say(case: str, year: float, course: DiseaseCourse, audience: Audience, **more: float) -> str:
    words = STEADY_WORSENING[audience]
    moment, is_soon = say_moment(year, course)
    soon = f"{case}_soon"
    template = words[soon if is_soon and soon in words else case]
    return template.format(year=year, moment=moment, **more)
