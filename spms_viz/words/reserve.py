"""Hidden load under its reserve in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from spms_viz.model.reserve import PLACES, Reserve
from spms_viz.words.line import Line
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class ReserveWords:
    """What is written in the picture of hidden reserve and under it."""

    title: str = "Load of five places under one water line"
    place: str = "place {letter}"
    water: str = "water line (reserve)"
    above: str = "noticed"
    peaks: str = "{peaks} of {relapses} relapses stand above the water for a while."
    first: str = "Place {letter} is the first to stay above it, from about year {year:.0f} on."
    count: str = "At the end {count} of {places} places stand above it."
    never: str = "No place stays above it in this drawing."


RESERVE = ReserveWords()


def lines(subject: Reserve, audience: Audience) -> list[Line]:
    """Say how much of the load is seen, and which place is the first to stay above the water."""
    return [Line("", _said(subject), ("years", "relapses", "reserve"))]


def _said(subject: Reserve) -> Iterator[str]:
    yield RESERVE.peaks.format(peaks=subject.peaks_above, relapses=subject.relapses)
    since = subject.stays_from
    if not since:
        yield RESERVE.never
        return
    first = min(since, key=lambda place: since[place])
    yield RESERVE.first.format(letter=ascii_uppercase[first], year=since[first])
    yield RESERVE.count.format(count=len(since), places=PLACES)
