"""Three speeds in words: where each line ends, and that none of them is the course."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from spms_viz.model.three_speeds import SAME, ThreeSpeeds
from spms_viz.words.levels import name_level, note_cut_off
from spms_viz.words.line import Line
from spms_viz.words.parameter import word_for
from spms_viz.words.wording import Audience

NAMES = ("slow", "medium", "faster")
APART = ((1.0, "close together"), (3.0, "some way apart"), (inf, "far apart"))  # iu at the end
LENGTHS = ((3.0, "short"), (inf, "long"))  # years of a pause


@dataclass(frozen=True, kw_only=True)
class ThreeSpeedsWords:
    """What is written in the picture of three speeds and under it."""

    title: str
    spell: str
    ends: str
    apart: str
    same: str
    pause: str
    message: str


THREE_SPEEDS: Mapping[Audience, ThreeSpeedsWords] = MappingProxyType(
    {
        "class": ThreeSpeedsWords(
            title="Three speeds, same luck",
            spell="plateau",
            ends="At the end: slow {slow}, medium {medium}, faster {faster}.",
            apart="From the lowest end to the highest there are {spread:.1f} iu.",
            same="In this drawing the three lines are the same.",
            pause="Progression on the medium line pauses from year {start:g} to year {end:g} "
            "and then goes on.",
            message="Speed differs from person to person: none of the three is the SPMS course.",
        ),
        "workshop": ThreeSpeedsWords(
            title="Three speeds of slow change",
            spell="steady spell",
            ends="In this drawing, the slow line ends {slow}, the medium line {medium}, "
            "and the faster line {faster}.",
            apart="From the lowest end to the highest, the lines are {apart}.",
            same="In this drawing, the three lines are the same.",
            pause="On the medium line, slow change takes a {length} pause, and then goes on.",
            message="Speed differs from person to person. No line here is yours.",
        ),
    }
)


def lines(subject: ThreeSpeeds, audience: Audience) -> list[Line]:
    """Say where the three lines end, how far apart, and where the medium one pauses."""
    return [Line("", _said(subject, audience))]


def _said(subject: ThreeSpeeds, audience: Audience) -> Iterator[str]:
    words = THREE_SPEEDS[audience]
    yield from _ends(subject, audience) if subject.spread >= SAME else [words.same]
    yield from note_cut_off(subject.courses, audience)
    if subject.pause:
        start, end = subject.pause
        yield words.pause.format(start=start, end=end, length=word_for(end - start, LENGTHS))
    yield words.message


def _ends(subject: ThreeSpeeds, audience: Audience) -> Iterator[str]:
    words = THREE_SPEEDS[audience]
    ends = [name_level(course.ends[1], audience) for course in subject.courses]
    yield words.ends.format(**dict(zip(NAMES, ends, strict=True)))
    if subject.end_inside:
        yield words.apart.format(spread=subject.spread, apart=word_for(subject.spread, APART))
