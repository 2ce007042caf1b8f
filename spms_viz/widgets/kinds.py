"""The kinds of picture an explorer can show: settings in, panels and words out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.figures.course import course_panels
from spms_viz.figures.panels import Panel
from spms_viz.figures.parts import part_panels
from spms_viz.figures.patterns import pattern_panels
from spms_viz.figures.stories import story_panels
from spms_viz.model import CourseParameters, DiseaseCourse, simulate, with_steps
from spms_viz.words import (
    Audience,
    Line,
    describe_course,
    describe_parts,
    describe_progressive,
    describe_relapsing,
    describe_stories,
)

Seeds = Sequence[int]
Courses = list[DiseaseCourse]


@dataclass(frozen=True)
class Kind:
    """One kind of picture.

    Attributes
    ----------
    name : str
        As `explore` takes it.
    stories : mapping of str to int
        How many courses per group each audience sees; a workshop never sees one worsening line.
    settings : tuple of callable
        For each group of courses, how its settings follow from those of the sliders.
    panels : callable
        What is drawn of the groups.
    lines : tuple of callable
        What is said of each group.
    """

    name: str
    stories: Mapping[Audience, int]
    settings: tuple[Callable[[CourseParameters], CourseParameters], ...]
    panels: Callable[[Sequence[Courses], Audience], list[Panel]]
    lines: tuple[Callable[[Courses, Audience], Line], ...]

    def courses(self, group: int, parameters: CourseParameters, seeds: Seeds) -> Courses:
        """Return the courses of one group."""
        settings = self.settings[group](parameters)
        return [simulate(settings, seed) for seed in seeds]


def _as_set(parameters: CourseParameters) -> CourseParameters:
    return parameters


def _never(parameters: CourseParameters) -> CourseParameters:
    """Return the same settings without a change-over."""
    return with_steps(parameters, {"progression_onset": None})


_ALL = (
    Kind(
        "one_course",
        {"class": 1, "workshop": 1},
        (_as_set,),
        lambda groups, audience: course_panels(groups[0][0], audience),
        (lambda courses, audience: describe_course(courses[0], audience),),
    ),
    Kind(
        "two_patterns",
        {"class": 1, "workshop": 2},
        (_never, _as_set),  # the same luck twice
        lambda groups, audience: pattern_panels(groups[0], groups[1], audience),
        (describe_relapsing, describe_progressive),
    ),
    Kind(
        "parts",
        {"class": 1, "workshop": 1},
        (_as_set,),
        lambda groups, audience: part_panels(groups[0][0], audience),
        (lambda courses, audience: describe_parts(courses[0], audience),),
    ),
    Kind(
        "stories",
        {"class": 3, "workshop": 2},
        (_as_set,),
        lambda groups, audience: story_panels(groups[0], audience),
        (describe_stories,),
    ),
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _ALL})
