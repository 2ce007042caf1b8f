"""The kinds of picture an explorer can show: settings in, panels and words out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from spms_viz.figures import flare
from spms_viz.figures.course import course_panels
from spms_viz.figures.flare import flare_panels
from spms_viz.figures.many import many_panels
from spms_viz.figures.panels import Panel
from spms_viz.figures.parts import part_panels
from spms_viz.figures.patterns import pattern_panels
from spms_viz.figures.slowing import slowing_panels
from spms_viz.figures.stories import story_panels
from spms_viz.figures.window import window_panels
from spms_viz.model import PARAMETERS, DiseaseCourse, Settings, simulate, single_relapse
from spms_viz.model.activity import Seen, look, scan_changes
from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.words import (
    MONTHS,
    YEARS,
    Audience,
    Line,
    TimeWords,
    describe_course,
    describe_flare,
    describe_many,
    describe_parts,
    describe_progressive,
    describe_relapsing,
    describe_slowing,
    describe_stories,
    describe_window,
)
from spms_viz.words.many import OUT_OF

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
    top : float
        Level at the upper end of its level axis, in iu.
    """

    name: str
    stories: Mapping[Audience, int]
    groups: tuple[Callable[[Settings, Seeds], Any], ...]
    panels: Callable[[Sequence[Any], Audience], list[Panel]]
    lines: tuple[Callable[[Any, Audience], Line], ...]
    moved_by: Collection[str] = OF_A_COURSE
    length: Callable[[Settings], float] = field(default=_horizon)
    time: TimeWords = YEARS
    top: float = LEVEL_MAXIMUM

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


def from_near(settings: Settings, _: Seeds) -> Courses:
    """Return one relapse alone, and the same with full recovery."""
    full = settings.with_steps({"recovery": 1.0})
    return [single_relapse(settings.course), single_relapse(full.course)]


def with_slowing(settings: Settings, seeds: Seeds) -> list[tuple[DiseaseCourse, DiseaseCourse]]:
    """Return each course with the slowing idea, and the same luck without."""
    without = settings.with_steps({"progression_slowing": 0.0, "relapse_reduction": 0.0})
    return list(zip(as_set(settings, seeds), as_set(without, seeds), strict=True))


def through_a_window(settings: Settings, seeds: Seeds) -> tuple[DiseaseCourse, Seen, list[float]]:
    """Return a course, what its time window shows, and its scan changes."""
    course = simulate(settings.course, seeds[0])
    return course, look(course, settings), scan_changes(course, settings).tolist()


def many(settings: Settings, seeds: Seeds) -> tuple[Courses, int]:
    """Return all stories, and how many of them show."""
    return as_set(settings, seeds), int(settings.view.stories_shown)


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
    Kind(
        name="one_flare",
        stories={"class": 1, "workshop": 1},
        groups=(from_near,),
        panels=lambda groups, audience: flare_panels(groups[0][0], groups[0][1], audience),
        lines=(describe_flare,),
        moved_by=("baseline", "relapse_severity", "relapse_rise", "recovery_time", "recovery"),
        length=lambda settings: flare.LENGTH,
        time=MONTHS,
        top=flare.HIGHEST,
    ),
    Kind(
        name="many_stories",
        stories={"class": OUT_OF, "workshop": OUT_OF},
        groups=(many,),
        panels=lambda groups, audience: many_panels(groups[0][0], groups[0][1], audience),
        lines=(lambda group, audience: describe_many(group[0][: group[1]], audience),),
        moved_by={*OF_A_COURSE, "stories_shown"},
    ),
    Kind(
        name="active_or_not",
        stories={"class": 1, "workshop": 1},
        groups=(through_a_window,),
        panels=lambda groups, audience: window_panels(groups[0], audience),
        lines=(lambda group, audience: describe_window(group[1], audience),),
        moved_by={*OF_A_COURSE, "window_start", "window_length", "scan_changes"},
    ),
    Kind(
        name="slowing",
        stories={"class": 1, "workshop": 2},
        groups=(with_slowing,),
        panels=lambda groups, audience: slowing_panels(groups[0], audience),
        lines=(describe_slowing,),
    ),
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _ALL})
