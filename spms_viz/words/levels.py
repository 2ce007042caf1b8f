"""Levels of made-up courses in words: "the level goes from 0.5 iu to 6.1 iu"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.words.parameter import word_for
from spms_viz.words.wording import WORDING, Audience

LEVELS: Mapping[Audience, Mapping[str, str]] = MappingProxyType(
    {
        "class": {
            "one": "{steady}; the level goes from {start} to {end}.",
            "together": "{steady}; the levels go from {start} to {ends}.",
            "ends": "between {lowest} and {highest}",
            "cut_off": "It goes off the top of this drawing.",
        },
        "workshop": {
            "one": "{steady}: the line starts {start} and ends {end}.",
            "together": "{steady}: the lines start {start} and end {ends}.",
            "ends": "{lowest} or {highest}",
            "cut_off": "The line goes off the top of this drawing.",
        },
    }
)


def name_level(level: float, audience: Audience) -> str:
    """Return a level in iu, or in words where the axis has no numbers."""
    words = WORDING[audience].levels
    return word_for(level, words) if words else f"{level:.1f} iu"


def name_span(levels: Sequence[float], audience: Audience) -> tuple[str, str]:
    """Return the lowest and the highest of several levels."""
    lowest, highest = min(levels), max(levels)
    name = name_level(lowest, audience)
    return name, name if lowest == highest else name_level(highest, audience)


def say_levels(courses: Sequence[DiseaseCourse], steady: str, audience: Audience) -> str:
    """Say at which level courses start and end, after what is said of steady worsening."""
    words, ends = LEVELS[audience], [course.ends for course in courses]
    start = name_level(ends[0][0], audience)
    lowest, highest = name_span([end for _, end in ends], audience)
    if len(courses) == 1:
        return words["one"].format(steady=steady, start=start, end=lowest)
    span = words["ends"].format(lowest=lowest, highest=highest)
    span = lowest if lowest == highest else span
    return words["together"].format(steady=steady, start=start, ends=span)


def note_cut_off(courses: Sequence[DiseaseCourse], audience: Audience) -> Iterator[str]:
    """Say where a line goes off the top."""
    if any(course.is_cut_off for course in courses):
        yield LEVELS[audience]["cut_off"]
