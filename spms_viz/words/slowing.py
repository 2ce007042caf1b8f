"""The slowing idea in words: what comes next is compared, the past stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.model.slowing import Slowing
from spms_viz.words.line import Line
from spms_viz.words.wording import Audience

FEWEST_YEARS = 0.5  # a gain shorter than this is not put into years
SAME = 0.05  # iu


@dataclass(frozen=True, kw_only=True)
class SlowingWords:
    """What is written in the picture of the slowing idea and under it, and under others."""

    title: str
    story: str
    solid: str
    without: str
    gained: str
    starts: str
    past: str
    lower: str
    later: str
    same: str
    outside: str
    idea: str
    acts: str  # under a picture of something else
    acts_outside: str


CLASS = SlowingWords(
    title="The slowing idea",
    story="The slowing idea",
    solid="with slowing",
    without="without slowing",
    gained="time gained\nin this drawing",
    starts="slowing starts",
    past="Up to year {start:g} both lines are the same.",
    lower="At the end the level is {gap:.1f} iu lower than without slowing.",
    later="The level at the end was reached {years:.1f} years earlier without slowing.",
    same="At the end both lines are the same.",
    outside="Slowing starts at the end of this drawing, so both lines are the same.",
    idea="",
    acts="Slowing acts from year {start:g} on.",
    acts_outside="Slowing, from year {start:g} on, lies outside this drawing.",
)
WORKSHOP = SlowingWords(
    title="The idea of slowing",
    story="Story {mark}",
    solid="with slowing",
    without="no slowing",
    gained="time gained\nin this drawing",
    starts="slowing starts",
    past="Before slowing starts, the lines are the same.",
    lower="After that, the line with slowing climbs less in this drawing.",
    later="The gap is the time gained in this drawing.",
    same="After that, the lines are still the same in this drawing.",
    outside="Slowing starts at the end of this drawing, so the lines are the same.",
    idea="Slowing does not undo the past.",
    acts="Slowing acts in the later part.",
    acts_outside="Slowing lies outside this drawing.",
)
SLOWING: Mapping[Audience, SlowingWords] = MappingProxyType({"class": CLASS, "workshop": WORKSHOP})


def lines(subject: Slowing, audience: Audience) -> list[Line]:
    """Say what slowing changes, and that the past stays as it was."""
    return [Line("", filter(None, _said(subject, SLOWING[audience])))]


def _said(subject: Slowing, words: SlowingWords) -> Iterator[str]:
    if subject.start >= subject.horizon:
        yield words.outside
        return
    yield words.past.format(start=subject.start)
    if subject.gap < SAME:
        yield words.same
    else:
        yield words.lower.format(gap=subject.gap)
        years = subject.stories[0].time_gained
        yield words.later.format(years=years) if years >= FEWEST_YEARS else ""
    yield words.idea


def note_slowing(course: DiseaseCourse, audience: Audience) -> Iterator[str]:
    """Say from when on slowing acts, where it does."""
    words, settings = SLOWING[audience], course.parameters
    if settings.progression_slowing or settings.relapse_reduction:
        start = settings.treatment_start
        said = words.acts if start < settings.horizon else words.acts_outside
        yield said.format(start=start)
