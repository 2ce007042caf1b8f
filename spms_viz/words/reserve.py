"""Hidden load and five lanes of daily life, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from spms_viz.model.parameters.parameter import Part
from spms_viz.model.reserve import PLACES, Hidden
from spms_viz.words.line import Line
from spms_viz.words.parameter import check_audience
from spms_viz.words.wording import Audience

LETTERS = "ABCDE"
RESERVE_PARTS: tuple[Part, ...] = ("years", "relapses", "reserve")
LANE_PARTS: tuple[Part, ...] = ("years", "relapses", "progression", "moment")


@dataclass(frozen=True, kw_only=True)
class ReserveWords:
    """What is written in the picture of hidden reserve and under it."""

    title: str = "Load of five places under one water line"
    places: str = "place {letter}"
    water: str = "water line (reserve)"
    above: str = "noticed"
    peaks: str = "{peaks} of {relapses} relapses stand above the water for a while."
    first: str = "Place {letter} is the first to stay above it, from about year {year:.0f} on."
    count: str = "At the end {count} of 5 places stand above it."
    never: str = "No place stays above it in this drawing."


RESERVE = ReserveWords()


@dataclass(frozen=True, kw_only=True)
class LaneWords:
    """What is written in the picture of five lanes and under it."""

    title: str
    names: tuple[str, str, str, str, str]
    noticed: str
    none: str
    some: str
    apart: str


LANES: Mapping[Audience, LaneWords] = MappingProxyType(
    {
        "class": LaneWords(
            title="Story {mark}: five lanes of daily life",
            names=("walking", "vision", "energy", "thinking", "bladder"),
            noticed="dashed line: noticed",
            none="In year {year:.0f} no lane of story {mark} is above its line.",
            some="In year {year:.0f} story {mark} has {count} of 5 lanes above the line: {names}.",
            apart="Shares are made up: they do not say which symptom is common or comes first.",
        ),
        "workshop": LaneWords(
            title="Story {mark}",
            names=("walking", "seeing", "energy", "thinking", "bladder"),
            noticed="dashed line: you notice it",
            none="In story {mark}, no lane is above its line yet.",
            some="In story {mark}, {count} of 5 lanes are above the line: {names}.",
            apart="The two stories are made up. Each has its own order.",
        ),
    }
)


def describe_reserve(hidden: Hidden, audience: str = "class") -> Line:
    """Say how much of the load is seen, and which place is the first to stay above the water."""
    check_audience(audience)
    peaks, relapses = _peaks(hidden)
    start = [_stays_from(hidden, place) for place in range(PLACES)]
    stays = [place for place in range(PLACES) if start[place] is not None]
    said = [RESERVE.peaks.format(peaks=peaks, relapses=relapses)]
    if not stays:
        return Line("", (*said, RESERVE.never), RESERVE_PARTS)
    first = min(stays, key=lambda place: start[place] or 0.0)
    said.append(RESERVE.first.format(letter=LETTERS[first], year=start[first]))
    return Line("", (*said, RESERVE.count.format(count=len(stays))), RESERVE_PARTS)


def _peaks(hidden: Hidden) -> tuple[int, int]:
    """Return how many relapses rise above the water, and how many there are."""
    rising = np.diff(hidden.loads, axis=1) > 0
    is_peak = rising & ~np.column_stack([rising[:, 1:], np.zeros(PLACES, dtype=bool)])
    above = hidden.loads[:, 1:] > hidden.reserve[1:]
    return int((is_peak & above).sum()), int(is_peak.sum())


def _stays_from(hidden: Hidden, place: int) -> float | None:
    """Return the year from which a place stands above the water to the end; None if not at all."""
    above = hidden.loads[place] > hidden.reserve
    if not above[-1]:
        return None
    under = np.flatnonzero(~above)
    return float(hidden.years[under[-1] + 1]) if under.size else 0.0


def describe_lanes(stories: Sequence[tuple[Hidden, float]], audience: str = "class") -> Line:
    """Say which lanes are above their line at the moment that is looked at."""
    words = LANES[check_audience(audience)]
    said = [
        _story(hidden, moment, mark, words)
        for (hidden, moment), mark in zip(stories, LETTERS, strict=False)
    ]
    return Line("", (*said, words.apart), LANE_PARTS)


def _story(hidden: Hidden, moment: float, mark: str, words: LaneWords) -> str:
    at = int(np.searchsorted(hidden.years, moment, side="right")) - 1
    above = [words.names[lane] for lane in range(PLACES) if hidden.symptoms[lane, at] > 0]
    case = words.some if above else words.none
    return case.format(year=moment, mark=mark, count=len(above), names=", ".join(above))
