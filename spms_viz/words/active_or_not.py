"""Active and progressing: two questions about one time window, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from spms_viz.model.active_or_not import SMALLEST_PROGRESSION, ActiveOrNot, Seen
from spms_viz.model.parameters.parameter import Part
from spms_viz.words.levels import note_cut_off
from spms_viz.words.line import EVERY_PART, Line
from spms_viz.words.wording import Audience

SEEN: tuple[Part, ...] = (*EVERY_PART, "window", "scans")


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
    rise: tuple[str, str, str]  # none, too small to count, some
    answer: str
    outside: str
    panels: str  # what they show, where they cannot be seen


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
    counts="From year {start:g} to year {end:g}: {relapses}, {scans}, {rise}.",
    rise=(
        "no progression",
        f"progression of less than {SMALLEST_PROGRESSION:g} iu, which does not count",
        "progression of {rise:.1f} iu",
    ),
    answer="In this window the course is {box}.",
    outside="The window lies outside this drawing.",
    panels="Two panels. In the first one time runs from left to right, from year 0 to year 30, "
    "and the level from 0 at the bottom to 10 at the top, in illustrative units (not EDSS). The "
    "other one has four boxes, one for each answer to two questions.",
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
    counts="In the stretch we look at, this drawing has {relapses} and {scans}.{rise}",
    rise=("", " Slow change is too small to count here.", ""),
    answer="It goes in this box: {box}.",
    outside="The stretch we look at lies outside this drawing.",
    panels="Two panels. In the first one time runs from left to right. The line goes up when "
    "there are more symptoms, and down when there are fewer. The other one has four "
    "boxes.",
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


def details(subject: ActiveOrNot, audience: Audience) -> Mapping[str, Any]:
    """Return what the page says of the panel of boxes, which has no time and no level."""
    return {"intro": ACTIVE_OR_NOT[audience].panels}


def lines(subject: ActiveOrNot, audience: Audience) -> list[Line]:
    """Say what the window shows, and which of the four boxes that is."""
    return [Line("", _said(subject, audience), SEEN)]


def _said(subject: ActiveOrNot, audience: Audience) -> Iterator[str]:
    words, seen = ACTIVE_OR_NOT[audience], subject.seen
    if seen.start >= seen.end:
        yield words.outside
    else:
        yield _counts(seen, words, NOUNS[audience])
        box = words.boxes[seen.is_progressing][seen.is_active].replace("\n", " ")
        yield words.answer.format(box=box)
    yield from note_cut_off([subject.course], audience)


def _counts(seen: Seen, words: ActiveOrNotWords, nouns: Mapping[str, tuple[str, str]]) -> str:
    size = 2 if seen.is_progressing else 1 if seen.progression > 0 else 0
    return words.counts.format(
        start=seen.start,
        end=seen.end,
        relapses=_count(seen.relapses, nouns["relapses"]),
        scans=_count(seen.scans, nouns["scans"]),
        rise=words.rise[size].format(rise=seen.progression),
    )


def _count(number: int, noun: tuple[str, str]) -> str:
    return f"{number or 'no'} {noun[number != 1]}"
