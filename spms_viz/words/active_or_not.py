"""Active and progressing: two questions about one time window, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.model.active_or_not import ActiveOrNot
from spms_viz.model.parameters.parameter import Part
from spms_viz.words.line import Line
from spms_viz.words.wording import Audience

SEEN: tuple[Part, ...] = ("years", "relapses", "progression", "window", "scans")


@dataclass(frozen=True, kw_only=True)
class ActiveOrNotWords:
    """What is written in the picture of active and progressing and under it."""

    title: str
    grid: str
    window: str
    activity_axis: str
    progression_axis: str
    active: tuple[str, str]  # no, yes
    progressing: tuple[str, str]
    boxes: tuple[tuple[str, str], tuple[str, str]]  # [progressing][active]
    scans: str
    counts: str
    answer: str


CLASS = ActiveOrNotWords(
    title="SPMS through a time window",
    grid="Two questions, four boxes",
    window="window",
    activity_axis="Relapse or scan change?",
    progression_axis="Progression?",
    active=("no: not active", "yes: active"),
    progressing=("no", "yes"),
    boxes=(
        ("not active,\nwithout progression", "active,\nwithout progression"),
        ("not active,\nwith progression", "active,\nwith progression"),
    ),
    scans="Years (strokes: relapses; below: scan changes)",
    counts="From year {start:g} to year {end:g}: {relapses}, {scans}, progression {rise:.1f} iu.",
    answer="In this window the course is {box}.",
)
WORKSHOP = ActiveOrNotWords(
    title="One stretch of time",
    grid="Two questions, four boxes",
    window="we look here",
    activity_axis="Flares or new scan spots?",
    progression_axis="Slow change?",
    active=("no: not active", "yes: active"),
    progressing=("no", "yes"),
    boxes=(
        ("not active,\nno slow change", "active,\nno slow change"),
        ("not active,\nslow change", "active,\nslow change"),
    ),
    scans="Time (lower strokes: new scan spots)",
    counts="In the stretch we look at, this drawing has {relapses} and {scans}.",
    answer="It goes in this box: {box}.",
)
ACTIVE_OR_NOT: Mapping[Audience, ActiveOrNotWords] = MappingProxyType(
    {"class": CLASS, "workshop": WORKSHOP}
)
NOUNS: Mapping[Audience, Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "class": {
            "relapses": ("relapse", "relapses"),
            "scans": ("scan change without one", "scan changes without one"),
        },
        "workshop": {
            "relapses": ("flare", "flares"),
            "scans": ("new scan spot", "new scan spots"),
        },
    }
)


def lines(subject: ActiveOrNot, audience: Audience) -> list[Line]:
    """Say what the window shows, and which of the four boxes that is."""
    words, nouns, seen = ACTIVE_OR_NOT[audience], NOUNS[audience], subject.seen
    box = words.boxes[seen.is_progressing][seen.is_active].replace("\n", " ")
    counts = words.counts.format(
        start=seen.start,
        end=seen.end,
        relapses=_count(seen.relapses, nouns["relapses"]),
        scans=_count(seen.scans, nouns["scans"]),
        rise=seen.progression,
    )
    return [Line("", (counts, words.answer.format(box=box)), SEEN)]


def _count(number: int, noun: tuple[str, str]) -> str:
    return f"{number or 'no'} {noun[number != 1]}"
