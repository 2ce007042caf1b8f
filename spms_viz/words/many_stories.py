"""Many stories in words: counted out of all that can show, never as a chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.model.many_stories import MARK, OUT_OF, ManyStories
from spms_viz.words.levels import note_cut_off
from spms_viz.words.line import EVERY_PART, Line
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class ManyStoriesWords:
    """What is written in the picture of many stories and under it."""

    title: str
    name: str  # of one line, where it cannot be seen
    dots: str
    dots_axis: str
    count_axis: str
    mark: str
    shown: str
    reached: str
    reached_at_once: str
    never: str
    peaks: str
    meaning: str


CLASS = ManyStoriesWords(
    title="Same settings, different luck",
    name="Story {number}",
    dots="Year in which what stays reaches the mark",
    dots_axis="Years in the drawing",
    count_axis="Stories",
    mark=f"mark for what stays: {MARK:g} iu",
    shown="{shown} of {all} made-up stories are shown; their settings are the same.",
    reached="In {reached} of these {shown}, what stays reaches the mark, between year {first} and "
    "year {last}.",
    reached_at_once="In {reached} of these {shown}, what stays reaches the mark, in year {first}.",
    never="In none of these {shown} what stays reaches the mark.",
    peaks="A relapse that goes over it and recovers does not count.",
    meaning="The spread is this model's luck; no line is more right than another.",
)
WORKSHOP = ManyStoriesWords(
    title="Same settings, different luck",
    name="Story {number}",
    dots="When what stays reaches the mark",
    dots_axis="Time",
    count_axis="Stories",
    mark="mark for what stays",
    shown="{shown} of {all} made-up stories are shown.",
    reached="In {reached} of these {shown} made-up stories, what stays reaches the mark.",
    reached_at_once="In {reached} of these {shown} made-up stories, what stays reaches the mark.",
    never="In none of these {shown} made-up stories, what stays reaches the mark.",
    peaks="A flare that goes over it and gets better does not count.",
    meaning="No line is more correct than the others.",
)
MANY_STORIES: Mapping[Audience, ManyStoriesWords] = MappingProxyType(
    {"class": CLASS, "workshop": WORKSHOP}
)


def details(subject: ManyStories, audience: Audience) -> Mapping[str, Any]:
    """Return what the page says of the panel of dots, which is not one of levels."""
    if audience == "workshop":
        return {}
    return {
        "intro": "Two panels. In the first one each line is a made-up story: time runs from left "
        f"to right, from year 0 to year {subject.horizon:g}, and the level from 0 at the bottom to "
        f"{LEVEL_MAXIMUM:g} at the top, in illustrative units (not EDSS). In the other one "
        "a dot for each story in which what stays reaches the mark stands over that year.",
    }


def lines(subject: ManyStories, audience: Audience) -> list[Line]:
    """Count the stories in which what stays reaches the mark, out of those shown."""
    return [Line("", _said(subject, audience), (*EVERY_PART, "stories"))]


def _said(subject: ManyStories, audience: Audience) -> Iterator[str]:
    words = MANY_STORIES[audience]
    yield words.shown.format(shown=subject.shown, all=OUT_OF)
    yield _reached(subject, words)
    if subject.has_peaks_over:
        yield words.peaks
    yield words.meaning
    yield from note_cut_off(subject.courses[: subject.shown], audience)


def _reached(subject: ManyStories, words: ManyStoriesWords) -> str:
    years = [year for year in subject.years_crossed if year == year]
    if not years:
        return words.never.format(shown=subject.shown)
    first, last = (f"{pick(years):.0f}" for pick in (min, max))
    template = words.reached_at_once if first == last else words.reached
    return template.format(shown=subject.shown, reached=len(years), first=first, last=last)
