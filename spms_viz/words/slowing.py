"""The slowing idea in words: what comes next is compared, the past stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.model.slowing import FEWEST_YEARS, SAME, Slowing, Story, acts
from spms_viz.words.levels import name_level, note_cut_off
from spms_viz.words.line import Line
from spms_viz.words.parameter import word_for
from spms_viz.words.steady_worsening import say_moment
from spms_viz.words.wording import Audience

WIDE = ((0.7, "a little"), (1.4, "a fair bit"), (inf, "a lot"))  # iu at the end


@dataclass(frozen=True, kw_only=True)
class SlowingWords:
    """What is written in the picture of the slowing idea and under it, and under others."""

    title: str
    story: str
    solid: str
    without: str
    gained: str
    starts: str
    unset: str
    outside: str
    past: str
    one: Mapping[str, str]  # of one story, by how its two lines end
    some: Mapping[str, str]  # of several, likewise
    same: str
    later: str
    idea: str
    acts: str  # under a picture of something else
    acts_from_start: str
    acts_outside: str


CLASS = SlowingWords(
    title="The slowing idea",
    story="The slowing idea",
    solid="with slowing",
    without="without slowing",
    gained="time gained\nin this drawing",
    starts="slowing starts",
    unset="Nothing is slowed here: both lines are the same.",
    outside="Slowing starts at the end of this drawing or later, so both lines are the same.",
    past="Up to year {start:g} both lines are the same.",
    one={
        "lower": "At the end the level is {gap:.1f} iu lower than without slowing.",
        "one_above": "At the end the line without slowing lies above 10 iu; with slowing the "
        "level is {level}.",
        "both_above": "At the end both lines lie above 10 iu.",
        "between": "In between the level is up to {largest:.1f} iu lower with slowing; at the end "
        "both lines meet.",
        "passed": "What stays at the end was passed {years:.1f} years earlier without slowing.",
        "later_above": "With slowing the line leaves the drawing for good {years:.1f} years later.",
    },
    some={
        "lower": "At the end the level is lower with slowing in {count} of {all} stories, by up to "
        "{gap:.1f} iu.",
        "one_above": "In {count} of {all} stories the line without slowing ends above 10 iu, and "
        "with slowing below.",
        "both_above": "In {count} of {all} stories both lines end above 10 iu.",
        "between": "In {count} of {all} stories the level is lower with slowing in between, and "
        "at the end both lines meet.",
    },
    same="No gap is to be seen between them.",
    later="",
    idea="",
    acts="Slowing acts from year {start:g} on.",
    acts_from_start="Slowing acts from the start.",
    acts_outside="Slowing, from year {start:g} on, lies outside this drawing.",
)
WORKSHOP = SlowingWords(
    title="The idea of slowing",
    story="Story {mark}",
    solid="with slowing",
    without="no slowing",
    gained="time gained\nin this drawing",
    starts="slowing starts",
    unset="Nothing is slowed here, so the lines are the same.",
    outside="Slowing starts at the end of this drawing or later, so the lines are the same.",
    past="Slowing starts {moment}. Before that, the lines are the same.",
    one={},
    some={
        "lower": "At the end, the line with slowing is lower in {count} of {all} stories, by "
        "{wide} at most.",
        "one_above": "In {count} of {all} stories, the line with no slowing ends above the "
        "drawing. The line with slowing does not.",
        "both_above": "In {count} of {all} stories, both lines end above the drawing.",
        "between": "In {count} of {all} stories, the line with slowing is lower for a while. At "
        "the end, the lines meet.",
    },
    same="The lines look the same in this drawing.",
    later="The gap is the time gained in this drawing.",
    idea="Slowing does not undo the past.",
    acts="Slowing starts {moment}.",
    acts_from_start="Slowing acts from the start.",
    acts_outside="Slowing lies outside this drawing.",
)
SLOWING: Mapping[Audience, SlowingWords] = MappingProxyType({"class": CLASS, "workshop": WORKSHOP})


def lines(subject: Slowing, audience: Audience) -> list[Line]:
    """Say what slowing changes, and that the past stays as it was."""
    return [Line("", filter(None, _said(subject, audience)))]


def _said(subject: Slowing, audience: Audience) -> Iterator[str]:
    words = SLOWING[audience]
    if not subject.is_set or subject.start >= subject.horizon:
        yield words.outside if subject.is_set else words.unset
    else:
        if subject.start > 0:
            moment = _moment(subject.start, subject.stories[0].plain)
            yield words.past.format(start=subject.start, moment=moment)
        yield from _compared(subject, audience)
    yield from note_cut_off(
        [course for story in subject.stories for course in (story.plain, story.slowed)], audience
    )


def _compared(subject: Slowing, audience: Audience) -> Iterator[str]:
    """Say how the two lines of each story compare after slowing starts."""
    words, stories = SLOWING[audience], subject.stories
    if all(_ends(story) == "same" for story in stories):
        yield words.same
    elif words.one and len(stories) == 1:
        yield from _one(stories[0], words, audience)
    else:
        yield from _some(stories, words)
    if any(story.gains_time for story in stories):
        yield words.later
    yield words.idea


def _ends(story: Story) -> str:
    """Return how the two lines end, and whether there is a gap in between where they meet."""
    is_between = story.ends == "same" and story.largest_gap >= SAME
    return "between" if is_between else story.ends


def _one(story: Story, words: SlowingWords, audience: Audience) -> Iterator[str]:
    case, level = _ends(story), name_level(story.slowed.ends[1], audience)
    yield words.one[case].format(gap=story.gap, largest=story.largest_gap, level=level)
    if case == "lower" and story.gains_time:
        yield words.one["passed"].format(years=story.time_gained)
    if case == "both_above" and story.later_above >= FEWEST_YEARS:
        yield words.one["later_above"].format(years=story.later_above)


def _some(stories: tuple[Story, ...], words: SlowingWords) -> Iterator[str]:
    counts = Counter(map(_ends, stories))
    gap = max((story.gap for story in stories if story.ends == "lower"), default=0.0)
    for case, template in words.some.items():
        if counts[case]:
            wide = word_for(gap, WIDE)
            yield template.format(count=counts[case], all=len(stories), gap=gap, wide=wide)


def note_slowing(course: DiseaseCourse, audience: Audience) -> Iterator[str]:
    """Say from when on slowing acts, where it takes anything off."""
    words, settings = SLOWING[audience], course.parameters
    start = settings.treatment_start
    if start >= settings.horizon and (settings.progression_slowing or settings.relapse_reduction):
        yield words.acts_outside.format(start=start)
    elif acts(course):
        moment = _moment(start, course)
        yield (words.acts if start else words.acts_from_start).format(start=start, moment=moment)


def _moment(start: float, course: DiseaseCourse) -> str:
    moment, is_soon = say_moment(start, course)
    return "early" if is_soon else moment
