"""Levels of made-up courses in words: "the level goes from 0.5 iu to 6.1 iu"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.model.parameters.parameter import DECIMALS
from spms_viz.words.parameter import word_for
from spms_viz.words.wording import WORDING, Audience

SEEN = 0.05  # iu; less is no more than the width of a line
LEVELS: Mapping[Audience, Mapping[str, str]] = MappingProxyType(
    {
        "class": {
            "one": "{steady}; the level goes from {start} to {end}.",
            "together": "{steady}; the levels go from {start} to {ends}.",
            "ends": "between {lowest} and {highest}",
            "above": f"above {LEVEL_MAXIMUM:g} iu",
            "leaves": "From about year {year:.0f} on it lies above 10 iu: the drawing stops here.",
            "peak": "A peak goes above 10 iu: the drawing stops here.",
            "one_leaves": "1 of {all} lines goes above 10 iu: the drawing stops here.",
            "some_leave": "{count} of {all} lines go above 10 iu: the drawing stops here.",
            "unfinished": "At the end a relapse is still going on.",
            "one_unfinished": "1 of {all} lines ends in a relapse that is still going on.",
            "some_unfinished": "{count} of {all} lines end in a relapse that is still going on.",
        },
        "workshop": {
            "one": "{steady}: the line starts {start} and ends {end}.",
            "together": "{steady}: the lines start {start} and end {ends}.",
            "ends": "{lowest} or {highest}",
            "above": "above the drawing",
            "leaves": "The line leaves the drawing at the top: the drawing stops here.",
            "peak": "The line leaves the drawing at the top: the drawing stops here.",
            "one_leaves": "1 of {all} lines leaves the drawing at the top: the drawing stops here.",
            "some_leave": "{count} of {all} lines leave the drawing at the top: "
            "the drawing stops here.",
            "unfinished": "At the end, a flare is still going on.",
            "one_unfinished": "1 of {all} lines ends in a flare that is still going on.",
            "some_unfinished": "{count} of {all} lines end in a flare that is still going on.",
        },
    }
)


def name_level(level: float, audience: Audience) -> str:
    """Return a level in iu, or in words where the axis has no numbers."""
    if level > LEVEL_MAXIMUM:
        return LEVELS[audience]["above"]
    words = WORDING[audience].levels
    return word_for(level, words) if words else f"{level:.1f} iu"


def name_amount(amount: float) -> str:
    """Return an amount in iu; one too small to be rounded is no 0.0.

    >>> name_amount(2.04), name_amount(0.03)
    ('2.0 iu', 'less than 0.1 iu')
    """
    whole = round(amount, DECIMALS)
    return f"{whole:.1f} iu" if whole >= SEEN else "less than 0.1 iu"


def say_levels(courses: Sequence[DiseaseCourse], steady: str, audience: Audience) -> str:
    """Say at which level courses start and end, after what is said of steady worsening."""
    words, ends = LEVELS[audience], [course.ends for course in courses]
    start = name_level(ends[0][0], audience)
    lowest, highest = (name_level(pick(end for _, end in ends), audience) for pick in (min, max))
    if len(courses) == 1:
        return words["one"].format(steady=steady, start=start, end=lowest)
    span = words["ends"].format(lowest=lowest, highest=highest)
    span = lowest if lowest == highest else span
    return words["together"].format(steady=steady, start=start, ends=span)


def note_cut_off(courses: Sequence[DiseaseCourse], audience: Audience) -> Iterator[str]:
    """Say where a line leaves the drawing at the top."""
    words = LEVELS[audience]
    if len(courses) == 1 and courses[0].is_cut_off:
        year = courses[0].above_from
        yield words["peak"] if year is None else words["leaves"].format(year=year)
    elif len(courses) > 1:
        count = sum(course.is_cut_off for course in courses)
        yield from _counted(words, "one_leaves", "some_leave", count, len(courses))


def note_unfinished(courses: Sequence[DiseaseCourse], audience: Audience) -> Iterator[str]:
    """Say that a drawing ends before a relapse does: what stays lies below its end."""
    words, fading = LEVELS[audience], [float(course.transient[-1]) for course in courses]
    count = sum(left >= SEEN for left in fading)
    if len(courses) == 1 and count:
        yield words["unfinished"]
    elif len(courses) > 1:
        yield from _counted(words, "one_unfinished", "some_unfinished", count, len(courses))


def _counted(
    words: Mapping[str, str], one: str, some: str, count: int, every: int
) -> Iterator[str]:
    if count:
        yield words[one if count == 1 else some].format(count=count, all=every)
