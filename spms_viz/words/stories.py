"""The picture of stories in words: several courses that differ by luck alone, without ranking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.model.stories import Stories
from spms_viz.words.levels import name_span
from spms_viz.words.line import Line
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class StoriesWords:
    """What is written in the picture of stories and under it."""

    title: str
    name: str  # of one line among several, where it cannot be seen
    together: str
    none: str
    one: str
    same: str
    span: str


STORIES: Mapping[Audience, StoriesWords] = MappingProxyType(
    {
        "class": StoriesWords(
            title="Same settings, different luck",
            name="{title}, story {mark}",
            together="{count} made-up courses with the same settings and different luck: "
            "{counts}, ending between {lowest} and {highest}.",
            none="no relapses",
            one="1 relapse each",
            same="{most} relapses each",
            span="{fewest} to {most} relapses",
        ),
        "workshop": StoriesWords(
            title="Same settings, different luck",
            name="{title}, story {mark}",
            together="Each line is a made-up story with the same settings and different luck. "
            "No line is more correct than the others. "
            "These {count} stories have {counts}.",
            none="no flares",
            one="1 flare each",
            same="{most} flares each",
            span="{fewest} to {most} flares",
        ),
    }
)


def lines(subject: Stories, audience: Audience) -> list[Line]:
    """Describe what holds for all of them."""
    words = STORIES[audience]
    lowest, highest = name_span(subject.ends, audience)
    sentence = words.together.format(
        count=len(subject.courses),
        counts=_relapses(min(subject.relapses), max(subject.relapses), words),
        lowest=lowest,
        highest=highest,
    )
    return [Line("", (sentence,))]


def _relapses(fewest: int, most: int, words: StoriesWords) -> str:
    same = {0: words.none, 1: words.one}.get(most, words.same)
    return (same if fewest == most else words.span).format(fewest=fewest, most=most)
