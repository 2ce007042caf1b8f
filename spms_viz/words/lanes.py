"""Five lanes of daily life in words: which of them are noticed at the moment that is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import ascii_uppercase
from types import MappingProxyType
from typing import Any

from spms_viz.model.lanes import NOTICED_AT, Lanes, Story
from spms_viz.model.reserve import PLACES
from spms_viz.words.line import Line
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class LanesWords:
    """What is written in the picture of five lanes and under it."""

    title: str
    names: tuple[str, str, str, str, str]
    lane: str  # of one story, where it cannot be seen
    noticed: str
    none: str
    one: str
    some: str
    apart: str


COUNTS = {1: "One", 2: "Two", 3: "Three"}
LANES: Mapping[Audience, LanesWords] = MappingProxyType(
    {
        "class": LanesWords(
            title="Story {mark}: five lanes of daily life",
            names=("walking", "vision", "energy", "thinking", "bladder"),
            lane="{lane}, story {mark}",
            noticed="dashed line: noticed",
            none="In year {year:g}, no lane of story {mark} is above its line.",
            one="In year {year:g}, 1 of {lanes} lanes of story {mark} is above its line: {names}.",
            some="In year {year:g}, {count} of {lanes} lanes of story {mark} are above their line: "
            "{names}.",
            apart="Shares are made up: they do not say which symptom is common or comes first.",
        ),
        "workshop": LanesWords(
            title="Story {mark}",
            names=("walking", "seeing", "energy", "thinking", "bladder"),
            lane="{lane}, story {mark}",
            noticed="dashed line: it is noticed",
            none="At this moment, no lane of story {mark} is above its line.",
            one="At this moment, 1 of {lanes} lanes of story {mark} is above its line: {names}.",
            some="At this moment, {count} of {lanes} lanes of story {mark} are above their line: "
            "{names}.",
            apart="These stories are made up. Each has its own order.",
        ),
    }
)


DETAILS: Mapping[Audience, Mapping[str, Any]] = MappingProxyType(
    {
        "class": {
            "intro": "{count} stories, a panel each. A story has five lanes, one below the other, "
            "each drawn from its own ground line. Time runs from left to right, from year 0 to "
            "year {horizon:g}. Levels are given from the lane's own ground, in illustrative units "
            f"(not EDSS); a lane above {NOTICED_AT:g} iu, its dashed line, is noticed.",
            "leaves": "leaves its row at the top in {when}",
            "leaves_often": "leaves its row at the top {count} times (first: {when})",
            "caption": "The level of each lane at some moments, from its own ground. Made up, not "
            "EDSS.",
            "digits": 2,  # rows are low
            "flat": 0.02,
        },
        "workshop": {
            "intro": "{count} stories. Each has five lanes, one under the other. Time runs from "
            "left to right. A lane goes up when there are more symptoms. Above its dashed line, "
            "it is noticed.",
            "leaves": "It leaves its row at the top {when}.",
            "leaves_often": "It leaves its row at the top {count} times, first {when}.",
            "above": "above its dashed line",
            "levels": [[NOTICED_AT, "below its dashed line"], [None, "above its dashed line"]],
            "caption": "Where each lane is at some moments. It is made up.",
        },
    }
)


def details(subject: Lanes, audience: Audience) -> Mapping[str, Any]:
    """Return what the page says of lanes: each has a ground and a dashed line of its own."""
    words = DETAILS[audience]
    known = {"count": COUNTS[len(subject.stories)], "horizon": subject.horizon}
    return {**words, "intro": words["intro"].format(**known)}


def lines(subject: Lanes, audience: Audience) -> list[Line]:
    """Say which lanes are above their line at the moment that is looked at."""
    return [Line("", _said(subject, audience), ("years", "relapses", "progression", "moment"))]


def _said(subject: Lanes, audience: Audience) -> Iterator[str]:
    words = LANES[audience]
    for story, mark in zip(subject.stories, ascii_uppercase, strict=False):
        yield _story(story, subject.moment, mark, words)
    yield words.apart


def _story(story: Story, moment: float, mark: str, words: LanesWords) -> str:
    above = [words.names[lane] for lane in story.above(moment)]
    said = {0: words.none, 1: words.one}.get(len(above), words.some)
    return said.format(
        year=moment, mark=mark, count=len(above), lanes=PLACES, names=", ".join(above)
    )
