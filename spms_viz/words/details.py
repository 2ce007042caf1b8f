"""Templates from which the page puts a picture into words and into a table, state by state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isinf
from typing import Any

from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.words.wording import WORDING, Audience

FLAT = 0.05  # iu; a line that rises less than this is called level
COUNTS = {1: "One panel", 2: "Two panels", 3: "Three panels"}


@dataclass(frozen=True)
class TimeWords:
    """How a time axis counts: the unit, and how far apart the rows of the class's table are."""

    unit: str
    apart: int


YEARS, MONTHS = TimeWords("year", 5), TimeWords("month", 3)

CLASS = {
    "intro": "{panels}. Time runs from left to right, from {unit} 0 to {unit} {horizon:g}. "
    "The level runs from 0 at the bottom to {top:g} at the top, in illustrative units (not EDSS).",
    "curve": "{name}: starts {start}, {middle}, and {end}.",
    "rising": "{name}: starts {start}, and {end}, its highest point.",
    "level_curve": "{name}: stays {start} throughout.",
    "level_until": "{name}: stays {start}, and is drawn up to {until}.",
    "peak": "is highest {peak} ({when})",
    "peaks": "is highest {peak} (first: {when})",
    "leaves": "leaves the drawing at the top in {when}",
    "leaves_often": "leaves the drawing at the top {count} times (first: {when})",
    "ends": "ends {end}",
    "until": "is drawn up to {until}, where it is {end}",
    "above": "above {top} iu",
    "not_drawn": "not drawn",
    "none": "No line is drawn here yet.",
    "level": "at {number} iu",
    "cell": "{number} iu",
    "time": "{unit} {{number}}",
    "caption": "The level at some moments of this drawing. Made up, not EDSS.",
    "moment": "Moment",
    "controls": "What the sliders mean:",
    "more": "More under: In words.",
}
WORKSHOP = {
    "intro": "{panels}. Time runs from left to right. "
    "The line goes up when there are more symptoms, and down when there are fewer.",
    "curve": "{name}: The line starts {start} and {end}. {middle}",
    "rising": "{name}: The line starts {start} and {end}. Its end is its highest point.",
    "level_curve": "{name}: The line stays {start}.",
    "level_until": "{name}: The line stays {start}. It is drawn up to a point {until}.",
    "peak": "Its highest point is {peak}, and it comes {when}.",
    "peaks": "Its highest point is {peak}, and it first comes {when}.",
    "leaves": "It leaves the drawing at the top {when}.",
    "leaves_often": "It leaves the drawing at the top {count} times, first {when}.",
    "ends": "ends {end}",
    "ends_higher": "ends higher than that, still {end}",
    "ends_lower": "ends lower than that, still {end}",
    "ends_same": "ends at the same height",
    "until": "is drawn up to a point {until}, where it is {end}",
    "above": "above the drawing",
    "not_drawn": "not drawn",
    "none": "No line is drawn here yet.",
    "level": "{number}",
    "cell": "{number}",
    "time": "{{number}}",
    "caption": "Where the line is at some moments. It is made up.",
    "moment": "When",
    "controls": "What the sliders do:",
    "more": "More under: In words.",
}
TEMPLATES = {"class": CLASS, "workshop": WORKSHOP}
SHARES = {
    0.0: "start",
    0.25: "a quarter of the way",
    0.5: "half way",
    0.75: "three quarters of the way",
    1.0: "end",
}


def details_of(
    panels: int,
    horizon: float,
    audience: Audience,
    time: TimeWords = YEARS,
    top: float = LEVEL_MAXIMUM,
) -> dict[str, Any]:
    """Return what the page needs to put a picture into words and into a table.

    Parameters
    ----------
    panels : int
        How many pairs of axes the picture has.
    horizon : float
        Length of the time axis, in the units of `time`.
    audience : {"class", "workshop"}
        Whose words to use; workshop readers get words for levels and moments, no numbers.
    time : TimeWords
        How the time axis counts.
    top : float
        Upper end of the level axis, in iu; words for levels are shares of it.

    Returns
    -------
    dict
        Templates, the moments of the table as ``(years, words)``, and the words for levels and
        shares of time as ``(highest value, words)``; the last limit is ``None``.
    """
    words = WORDING[audience]
    texts: dict[str, Any] = dict(TEMPLATES[audience])
    texts["intro"] = texts["intro"].format(
        panels=COUNTS[panels], horizon=horizon, top=top, unit=time.unit
    )
    texts["time"] = texts["time"].format(unit=time.unit)
    return texts | {
        "flat": FLAT,
        "scale": 1,  # from the level of a curve to the number that is told
        "digits": 1,  # behind the point of a number that is told
        "time_digits": 1,
        "horizon": horizon,
        "span": [0, horizon],  # from where to where its curves go
        "levels": _limits(words.levels, top / LEVEL_MAXIMUM),
        "times": _limits(words.moments),
        "moments": _moments(horizon, audience, time),
    }


def name_of(titles: Sequence[str]) -> str:
    """Return the short name of a picture, from the titles of its panels."""
    return titles[0] if len(titles) == 1 else f"{COUNTS[len(titles)]}: {'; '.join(titles)}"


def _limits(words: tuple[tuple[float, str], ...], scale: float = 1.0) -> list[list[Any]]:
    """Return limits as JSON can hold them: it has no infinity."""
    return [[None if isinf(limit) else limit * scale, word] for limit, word in words]


def _moments(horizon: float, audience: Audience, time: TimeWords) -> list[list[Any]]:
    if audience == "workshop":
        return [[share * horizon, word] for share, word in SHARES.items()]
    return [[at, f"{time.unit} {at}"] for at in range(0, int(horizon) + 1, time.apart)]
