"""The picture of stories in words: several courses that differ by luck alone, without ranking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.model.stories import Stories
from spms_viz.words.levels import name_level, note_cut_off
from spms_viz.words.line import Line
from spms_viz.words.slowing import note_slowing
from spms_viz.words.steady_worsening import note_plateau, note_speed, say_steady_worsening
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class StoriesWords:
    """What is written in the picture of stories and under it."""

    title: str
    name: str  # of one line among several, where it cannot be seen
    alone: str  # the same where all lines are in one panel
    together: str
    none: str
    one: str
    same: str
    span: str
    ends: Mapping[str, str]


STORIES: Mapping[Audience, StoriesWords] = MappingProxyType(
    {
        "class": StoriesWords(
            title="Same settings, different luck",
            name="{title}, story {mark}",
            alone="Story {mark}",
            together="{count} made-up courses with the same settings and different luck: "
            "{counts}, ending {ends}.",
            none="no relapses",
            one="1 relapse each",
            same="{most} relapses each",
            span="{fewest} to {most} relapses",
            ends={
                "same": "at {lowest}",
                "apart": "between {lowest} and {highest}",
                "some_above": "from {lowest} up to {highest}",
                "above": "{highest}",
            },
        ),
        "workshop": StoriesWords(
            title="Made-up stories",
            name="{title}, story {mark}",
            alone="Story {mark}",
            together="Each line is a made-up story with the same settings and different luck. "
            "No line is more correct than the others. "
            "These {count} stories have {counts}.",
            none="no flares",
            one="1 flare each",
            same="{most} flares each",
            span="{fewest} to {most} flares",
            ends={},
        ),
    }
)


def lines(subject: Stories, audience: Audience) -> list[Line]:
    """Describe what holds for all of them."""
    return [Line("", _said(subject, audience))]


def _said(subject: Stories, audience: Audience) -> Iterator[str]:
    words, course = STORIES[audience], subject.courses[0]
    counts = _relapses(min(subject.relapses), max(subject.relapses), words)
    ends = _ends(subject, words, audience) if words.ends else ""
    yield words.together.format(count=len(subject.courses), counts=counts, ends=ends)
    if audience == "workshop" and course.parameters.progression_onset is not None:
        yield f"{say_steady_worsening(course, audience)}."
        yield from note_speed(course)
    yield from note_plateau(course, audience)
    yield from note_slowing(course, audience)
    yield from note_cut_off(subject.courses, audience)


def _ends(subject: Stories, words: StoriesWords, audience: Audience) -> str:
    """Say at which levels they end."""
    lowest, highest = (name_level(pick(subject.ends), audience) for pick in (min, max))
    is_above = max(subject.ends) > LEVEL_MAXIMUM
    case = ("above" if is_above else "same") if lowest == highest else ""
    case = case or ("some_above" if is_above else "apart")
    return words.ends[case].format(lowest=lowest, highest=highest)


def _relapses(fewest: int, most: int, words: StoriesWords) -> str:
    same = {0: words.none, 1: words.one}.get(most, words.same)
    return (same if fewest == most else words.span).format(fewest=fewest, most=most)
