"""The kinds of picture an explorer can show: settings in, panels and words out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from spms_viz.figures.course import course_panels
from spms_viz.figures.panels import Panel
from spms_viz.figures.parts import part_panels
from spms_viz.figures.patterns import pattern_panels
from spms_viz.figures.stories import story_panels
from spms_viz.model import CourseParameters, DiseaseCourse, simulate
from spms_viz.words import (
    Audience,
    Line,
    describe_course,
    describe_parts,
    describe_patterns,
    describe_stories,
)

Seeds = Sequence[int]
Groups = tuple[list[DiseaseCourse], ...]  # one list of courses per panel


@dataclass(frozen=True)
class Kind:
    """One kind of picture.

    Attributes
    ----------
    name : str
        As `explore` takes it.
    stories : mapping of str to int
        How many courses per panel each audience sees; a workshop never sees one worsening line.
    courses, panels, lines : callable
        Settings and seeds to courses; courses to what is drawn; courses to words.
    """

    name: str
    stories: Mapping[Audience, int]
    courses: Callable[[CourseParameters, Seeds], Groups]
    panels: Callable[[Groups, Audience], list[Panel]]
    lines: Callable[[Groups, Audience], list[Line]]


def _same_settings(parameters: CourseParameters, seeds: Seeds) -> Groups:
    return ([simulate(parameters, seed) for seed in seeds],)


def _two_patterns(parameters: CourseParameters, seeds: Seeds) -> Groups:
    """Return the same luck twice: once the change-over never comes, once it does."""
    never = replace(parameters, progression_onset=None)
    return tuple([simulate(p, seed) for seed in seeds] for p in (never, parameters))


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            Kind(
                "one_course",
                {"class": 1, "workshop": 1},
                _same_settings,
                lambda groups, audience: course_panels(groups[0][0], audience),
                lambda groups, audience: describe_course(groups[0][0], audience),
            ),
            Kind(
                "two_patterns",
                {"class": 1, "workshop": 2},
                _two_patterns,
                lambda groups, audience: pattern_panels(groups[0], groups[1], audience),
                lambda groups, audience: describe_patterns(groups[0], groups[1], audience),
            ),
            Kind(
                "parts",
                {"class": 1, "workshop": 1},
                _same_settings,
                lambda groups, audience: part_panels(groups[0][0], audience),
                lambda groups, audience: describe_parts(groups[0][0], audience),
            ),
            Kind(
                "stories",
                {"class": 3, "workshop": 2},
                _same_settings,
                lambda groups, audience: story_panels(groups[0], audience),
                lambda groups, audience: describe_stories(groups[0], audience),
            ),
        )
    }
)
