"""The kinds of picture an explorer can show: settings in, panels and words out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from spms_viz.figures.course import course_panels
from spms_viz.figures.panels import Panel
from spms_viz.figures.parts import part_panels
from spms_viz.figures.patterns import pattern_panels
from spms_viz.figures.stories import story_panels
from spms_viz.model import PARAMETERS, DiseaseCourse, Settings, simulate
from spms_viz.words import (
    YEARS,
    Audience,
    Line,
    TimeWords,
    describe_course,
    describe_parts,
    describe_progressive,
    describe_relapsing,
    describe_stories,
)

Seeds = Sequence[int]
Courses = list[DiseaseCourse]
OF_A_COURSE: Collection[str] = frozenset(PARAMETERS) - {"horizon"}


def _horizon(settings: Settings) -> float:
    return settings.course.horizon


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of picture.

    Attributes
    ----------
    name : str
        As `explore` takes it.
    stories : mapping of str to int
        How many courses per group each audience sees; a workshop never sees one worsening line.
    groups : tuple of callable
        Settings and seeds in; out comes what one group of curves and one line of words are made
        from, a list of courses for example.
    panels : callable
        What is drawn of the groups.
    lines : tuple of callable
        What is said of each group, and for which reader.
    moved_by : collection of str
        Parameters that can move it.
    length : callable
        Length of its time axis.
    time : TimeWords
        How that axis counts.
    """

    name: str
    stories: Mapping[Audience, int]
    groups: tuple[Callable[[Settings, Seeds], Any], ...]
    panels: Callable[[Sequence[Any], Audience], list[Panel]]
    lines: tuple[Callable[[Any, Audience], Line], ...]
    moved_by: Collection[str] = OF_A_COURSE
    length: Callable[[Settings], float] = field(default=_horizon)
    time: TimeWords = YEARS

    @property
    def code(self) -> str:
        """Two letters or more that start the code of its sliders."""
        words = self.name.split("_")
        letters = [word[0] for word in words] if len(words) > 1 else [words[0][:2]]
        return "".join(letters).upper()


def as_set(settings: Settings, seeds: Seeds) -> Courses:
    """Return one course per seed with the settings as they are."""
    return [simulate(settings.course, seed) for seed in seeds]


def without_onset(settings: Settings, seeds: Seeds) -> Courses:
    """Return the same courses without a change-over."""
    return as_set(settings.with_steps({"progression_onset": None}), seeds)


_ALL = (
    Kind(
        name="one_course",
        stories={"class": 1, "workshop": 1},
        groups=(as_set,),
        panels=lambda groups, audience: course_panels(groups[0][0], audience),
        lines=(lambda courses, audience: describe_course(courses[0], audience),),
    ),
    Kind(
        name="two_patterns",
        stories={"class": 1, "workshop": 2},
        groups=(without_onset, as_set),  # the same luck twice
        panels=lambda groups, audience: pattern_panels(groups[0], groups[1], audience),
        lines=(describe_relapsing, describe_progressive),
    ),
    Kind(
        name="parts",
        stories={"class": 1, "workshop": 1},
        groups=(as_set,),
        panels=lambda groups, audience: part_panels(groups[0][0], audience),
        lines=(lambda courses, audience: describe_parts(courses[0], audience),),
    ),
    Kind(
        name="stories",
        stories={"class": 3, "workshop": 2},
        groups=(as_set,),
        panels=lambda groups, audience: story_panels(groups[0], audience),
        lines=(describe_stories,),
    ),
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _ALL})
