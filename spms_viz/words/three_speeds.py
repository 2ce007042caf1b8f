"""Three speeds in words: where each line ends, and that none of them is the course."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from spms_viz.model.three_speeds import SAME, ThreeSpeeds
from spms_viz.words.levels import name_level
from spms_viz.words.line import Line
from spms_viz.words.parameter import word_for
from spms_viz.words.wording import Audience

NAMES = ("slow", "medium", "faster")
APART = ((1.0, "close together"), (3.0, "some way apart"), (inf, "far apart"))  # iu at the end


@dataclass(frozen=True, kw_only=True)
class ThreeSpeedsWords:
    """What is written in the picture of three speeds and under it."""

    title: str
    spell: str
    ends: str
    apart: str
    same: str
    leaves: str
    leave: str
    pause: str
    goes_on: str
    message: str


THREE_SPEEDS: Mapping[Audience, ThreeSpeedsWords] = MappingProxyType(
    {
        "class": ThreeSpeedsWords(
            title="Three speeds, same luck",
            spell="plateau",
            ends="At the end the slow line is at {slow}, the medium line at {medium} "
            "and the faster line at {faster}.",
            apart="The three end about {spread:.1f} iu apart.",
            same="In this drawing the three lines are the same.",
            leaves="The {names} line goes above 10 iu: the drawing stops here.",
            leave="The {names} lines go above 10 iu: the drawing stops here.",
            pause="Progression on the medium line pauses from year {start:g} to year {end:g}{on}.",
            goes_on=" and then goes on",
            message="Speed differs from person to person: none of the three is the SPMS course.",
        ),
        "workshop": ThreeSpeedsWords(
            title="Three speeds of slow change",
            spell="steady spell",
            ends="In this drawing, the slow line ends {slow}, the medium line {medium}, "
            "and the faster line {faster}.",
            apart="They end {apart}.",
            same="In this drawing, the three lines are the same.",
            leaves="The {names} line leaves at the top: the drawing stops here.",
            leave="The {names} lines leave at the top: the drawing stops here.",
            pause="On the medium line, slow change takes a pause{on}.",
            goes_on=", and then goes on",
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
    yield from _off_the_top(subject, words)
    if subject.spell:
        start, end = subject.spell
        goes_on = words.goes_on if subject.climbs_again else ""
        yield words.pause.format(start=start, end=end, on=goes_on)
    yield words.message


def _ends(subject: ThreeSpeeds, audience: Audience) -> Iterator[str]:
    words = THREE_SPEEDS[audience]
    if not subject.end_inside:
        return
    ends = [name_level(course.ends[1], audience) for course in subject.courses]
    yield words.ends.format(**dict(zip(NAMES, ends, strict=True)))
    yield words.apart.format(spread=subject.spread, apart=word_for(subject.spread, APART))


def _off_the_top(subject: ThreeSpeeds, words: ThreeSpeedsWords) -> Iterator[str]:
    names = [name for name, leaves in zip(NAMES, subject.leave, strict=True) if leaves]
    if names:
        listed = " and the ".join(filter(None, (", the ".join(names[:-1]), names[-1])))
        yield (words.leaves if len(names) == 1 else words.leave).format(names=listed)
