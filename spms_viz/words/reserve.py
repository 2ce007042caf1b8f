"""Hidden load under its reserve in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

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
    no_relapse: str = "There is no relapse in this drawing."
    one_peak: str = "1 of {relapses} relapses stands above the water at its worst point."
    peaks: str = "{peaks} of {relapses} relapses stand above the water at their worst point."
    the_relapse: str = "The one relapse {stands} above the water at its worst point."
    stands: tuple[str, str] = ("does not stand", "stands")
    first: str = "Place {letters} is the first to stay above it, from about year {year:.0f} on."
    firsts: str = "Places {letters} are the first to stay above it, from about year {year:.0f} on."
    one_at_end: str = "At the end 1 of {places} places stands above it."
    at_end: str = "At the end {count} of {places} places stand above it."
    never: str = "At the end no place stands above the water."


RESERVE = ReserveWords()


def details(subject: Reserve, audience: Audience) -> Mapping[str, Any]:
    """Return what the page says of rows: each has a ground of its own."""
    return {
        "intro": f"One panel. {PLACES} places, one below the other, each with its load drawn from "
        "its own ground line, and the same water line over each. Time runs from left to right, "
        f"from year 0 to year {subject.horizon:g}. Levels are given from the place's own ground, "
        "in illustrative units (not EDSS). Load above the water is noticed.",
        "leaves": "leaves its row at the top in {when}",
        "leaves_often": "leaves its row at the top {count} times (first: {when})",
        "caption": "The load of each place at some moments, from its own ground. Made up, not "
        "EDSS.",
    }


def lines(subject: Reserve, audience: Audience) -> list[Line]:
    """Say how much of the load is seen, and which place is the first to stay above the water."""
    return [Line("", _said(subject), ("years", "relapses", "reserve"))]


def _said(subject: Reserve) -> Iterator[str]:
    yield _peaks(subject)
    since = subject.stays_from
    if not since:
        yield RESERVE.never
        return
    year = min(since.values())
    letters = [ascii_uppercase[place] for place in since if since[place] == year]
    first = RESERVE.first if len(letters) == 1 else RESERVE.firsts
    yield first.format(letters=" and ".join(letters), year=year)
    at_end = RESERVE.one_at_end if len(since) == 1 else RESERVE.at_end
    yield at_end.format(count=len(since), places=PLACES)


def _peaks(subject: Reserve) -> str:
    """Say how many relapses stand above the water at their worst point."""
    relapses, peaks = subject.relapses, subject.peaks_above
    if relapses == 0:
        return RESERVE.no_relapse
    if relapses == 1:
        return RESERVE.the_relapse.format(stands=RESERVE.stands[peaks])
    template = RESERVE.one_peak if peaks == 1 else RESERVE.peaks
    return template.format(peaks=peaks, relapses=relapses)
