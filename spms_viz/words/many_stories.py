"""Many stories in words: counted out of all that can show, never as a chance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.model.many_stories import MARK, OUT_OF, ManyStories
from spms_viz.words.line import EVERY_PART, Line
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class ManyStoriesWords:
    """What is written in the picture of many stories and under it."""

    title: str
    dots: str
    dots_axis: str
    count_axis: str
    mark: str
    shown: str
    crossed: str
    never: str
    meaning: str


CLASS = ManyStoriesWords(
    title="Same settings, different luck",
    dots="Year at which each story crosses the mark",
    dots_axis="Years in the drawing",
    count_axis="Stories",
    mark=f"mark: {MARK:g} iu",
    shown="{shown} of {all} made-up stories are shown; their settings are the same.",
    crossed="Of these {shown}, {crossed} cross the mark, between year {first:.0f} and {last:.0f}.",
    never="None of these {shown} crosses the mark.",
    meaning="The spread is this model's luck; no line is more right than another.",
)
WORKSHOP = ManyStoriesWords(
    title="Same settings, different luck",
    dots="When each story crosses the mark",
    dots_axis="Time",
    count_axis="Stories",
    mark="mark",
    shown="{shown} of {all} made-up stories are shown.",
    crossed="Of these {shown} made-up stories, {crossed} cross the mark in this drawing.",
    never="None of these {shown} made-up stories crosses the mark in this drawing.",
    meaning="No line is more correct than the others.",
)
MANY_STORIES: Mapping[Audience, ManyStoriesWords] = MappingProxyType(
    {"class": CLASS, "workshop": WORKSHOP}
)


def lines(subject: ManyStories, audience: Audience) -> list[Line]:
    """Count the stories that cross the mark, out of those shown."""
    words = MANY_STORIES[audience]
    years = [year for year in subject.years_crossed if year == year]
    values: dict[str, float] = {"all": OUT_OF, "shown": subject.shown, "crossed": len(years)}
    if years:
        values |= {"first": min(years), "last": max(years)}
    texts = (words.shown, words.crossed if years else words.never, words.meaning)
    return [Line("", [text.format(**values) for text in texts], (*EVERY_PART, "stories"))]
