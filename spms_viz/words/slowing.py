"""The slowing idea in words: what comes next is compared, the past stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from spms_viz.model import DiseaseCourse
from spms_viz.words.line import Line
from spms_viz.words.parameter import check_audience
from spms_viz.words.wording import Audience

FEWEST_YEARS = 0.5  # a gain shorter than this is not put into years
SAME = 0.05  # iu


@dataclass(frozen=True, kw_only=True)
class SlowingWords:
    """What is written in the picture of the slowing idea and under it."""

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
)
SLOWING: Mapping[Audience, SlowingWords] = MappingProxyType({"class": CLASS, "workshop": WORKSHOP})


def describe_slowing(
    courses: Sequence[tuple[DiseaseCourse, DiseaseCourse]], audience: str = "class"
) -> Line:
    """Say what slowing changes, and that the past stays as it was.

    Parameters
    ----------
    courses : sequence of (DiseaseCourse, DiseaseCourse)
        Each course with slowing, and the same luck without.
    audience : {"class", "workshop"}
        Whose words to use.
    """
    words = SLOWING[check_audience(audience)]
    settings = courses[0][0].parameters
    if settings.treatment_start >= settings.horizon:
        return Line("", (words.outside,))
    gap = max(plain.unclipped[-1] - slowed.unclipped[-1] for slowed, plain in courses)
    past = words.past.format(start=settings.treatment_start)
    if gap < SAME:
        return Line("", tuple(filter(None, (past, words.same, words.idea))))
    years = time_gained(*courses[0])
    later = words.later.format(years=years) if years >= FEWEST_YEARS else ""
    lower = words.lower.format(gap=gap)
    return Line("", tuple(filter(None, (past, lower, later, words.idea))))


def time_gained(slowed: DiseaseCourse, plain: DiseaseCourse) -> float:
    """Return by how many years the course without slowing came earlier to where slowing ends.

    Only what stays is compared: a relapse that still recovers at the end would blur it.
    """
    end = slowed.residual[-1] + slowed.progression[-1]
    stays = plain.residual + plain.progression  # never falls
    reached = int(np.searchsorted(stays, end - 1e-9))
    year = float(plain.years[min(reached, len(stays) - 1)])
    return float(plain.years[-1]) - year
