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
    one: str
    some: str
    apart: str


LANES: Mapping[Audience, LanesWords] = MappingProxyType(
    {
        "class": LanesWords(
            title="Story {mark}: five lanes of daily life",
            names=("walking", "vision", "energy", "thinking", "bladder"),
            noticed="dashed line: noticed",
            none="In year {year:g} no lane of story {mark} is above its line.",
            one="In year {year:g} 1 of {lanes} lanes of story {mark} is above its line: {names}.",
            some="In year {year:g} {count} of {lanes} lanes of story {mark} are above their line: "
            "{names}.",
            apart="Shares are made up: they do not say which symptom is common or comes first.",
        ),
        "workshop": LanesWords(
            title="Story {mark}",
            names=("walking", "seeing", "energy", "thinking", "bladder"),
            noticed="dashed line: it is noticed",
            none="At this moment, no lane of story {mark} is above its line.",
            one="At this moment, 1 of {lanes} lanes of story {mark} is above its line: {names}.",
            some="At this moment, {count} of {lanes} lanes of story {mark} are above their line: "
            "{names}.",
            apart="These stories are made up. Each has its own order.",
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
    said = {0: words.none, 1: words.one}.get(len(above), words.some)
    return said.format(
        year=moment, mark=mark, count=len(above), lanes=PLACES, names=", ".join(above)
    )
