"""Five lanes of daily life in words: which of them are noticed at the moment that is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import ascii_uppercase
from types import MappingProxyType

from spms_viz.model.lanes import Lanes, Story
from spms_viz.model.reserve import PLACES
from spms_viz.words.line import Line
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class LanesWords:
    """What is written in the picture of five lanes and under it."""

    title: str
    names: tuple[str, str, str, str, str]
    noticed: str
    none: str
    some: str
    apart: str


LANES: Mapping[Audience, LanesWords] = MappingProxyType(
    {
        "class": LanesWords(
            title="Story {mark}: five lanes of daily life",
            names=("walking", "vision", "energy", "thinking", "bladder"),
            noticed="dashed line: noticed",
            none="In year {year:.0f} no lane of story {mark} is above its line.",
            some="In year {year:.0f} story {mark} has {count} of {lanes} lanes above the line: "
            "{names}.",
            apart="Shares are made up: they do not say which symptom is common or comes first.",
        ),
        "workshop": LanesWords(
            title="Story {mark}",
            names=("walking", "seeing", "energy", "thinking", "bladder"),
            noticed="dashed line: you notice it",
            none="In story {mark}, no lane is above its line yet.",
            some="In story {mark}, {count} of {lanes} lanes are above the line: {names}.",
            apart="The two stories are made up. Each has its own order.",
        ),
    }
)


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
    said = words.some if above else words.none
    return said.format(
        year=moment, mark=mark, count=len(above), lanes=PLACES, names=", ".join(above)
    )
