"""When worsening independent of relapses goes on in a drawing: since when, how long, how fast."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.parameters.parameter import DECIMALS
from spms_viz.model.terms import onset_weight, slope_pieces

Beginning = Literal["none", "throughout", "around", "after_plateau", "soft"]
Change = Literal["", "faster", "slower", "stops"]


@dataclass(frozen=True)
class Stretch:
    """A span of years in which the steady part rises.

    Attributes
    ----------
    start, end : float
        Years.
    slopes : tuple of float
        Slope at its start and at its end, in iu per year; in between it changes one way only.
    """

    start: float
    end: float
    slopes: tuple[float, float]


@dataclass(frozen=True)
class SteadyPart:
    """What there is to say of the steady part of a course, from its settings.

    Attributes
    ----------
    settings : CourseParameters
        Of the course.
    """

    settings: CourseParameters

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """Where it rises in the drawing, in order."""
        return tuple(one for one in _cut(self.settings) if max(one.slopes) > 0)

    @property
    def onset(self) -> float:
        """Middle of the change-over; infinite where there is none in the drawing."""
        onset = self.settings.progression_onset
        return float("inf") if onset is None or onset >= self.settings.horizon else onset

    @property
    def begins(self) -> Beginning:
        """How it begins: around the change-over, at its soft beginning alone, or another way."""
        if not self.stretches:
            return "none"
        is_early = bool(self.settings.early_progression_rate)
        if self.stretches[0].start > (0.0 if is_early else _edges(self.settings).soft):
            return "after_plateau"
        if is_early:
            return "throughout"
        is_seen = any(one.start <= self.onset < one.end for one in self.stretches)
        return "around" if is_seen else "soft"

    @property
    def pause(self) -> tuple[float, float] | None:
        """From when to when it pauses, where it goes on after that in the drawing."""
        for one, other in itertools.pairwise(self.stretches):
            if one.end < other.start:
                return one.end, other.start
        return None

    @property
    def change(self) -> Change:
        """What becomes of it at the change-over, once it has begun."""
        later = [one for one in self.stretches if one.end > self.onset]
        if self.begins in ("none", "around", "soft") or self.stretches[0].start >= self.onset:
            return ""
        if self._stops_softly:
            return "stops"
        if not later:
            return ""
        earlier = [one for one in self.stretches if one.start < _edges(self.settings).soft]
        before = round((earlier or self.stretches)[-1 if earlier else 0].slopes[0], DECIMALS)
        after = round(later[0].slopes[1], DECIMALS)
        return "faster" if after > before else "slower" if after < before else ""

    @property
    def changes_around(self) -> float:
        """Year of that change: the middle of the change-over, or when a pause over it ends."""
        if self.pause and self.pause[0] <= self.onset < self.pause[1]:
            return self.stretches[-1].end if self.change == "stops" else self.pause[1]
        return self.onset

    @property
    def stopped(self) -> float | None:
        """Year in which a plateau stops it for the rest of the drawing; None if none does."""
        if not self.stretches or self._stops_softly:
            return None
        last = self.stretches[-1].end
        return last if last < self.settings.horizon else None

    @property
    def speed(self) -> float | None:
        """Slope once the change-over is past, in iu per year; None where none is to be seen."""
        past = _edges(self.settings).past
        later = [one for one in self.stretches if one.start >= past]
        return round(later[0].slopes[0], DECIMALS) if later else None

    @property
    def _stops_softly(self) -> bool:
        if self.settings.progression_rate or not self.stretches:
            return False
        return self.stretches[-1].end == _edges(self.settings).past < self.settings.horizon


@dataclass(frozen=True)
class _Edges:
    """Years between which the change-over bends the slope; infinite where there is none."""

    soft: float
    past: float


def _edges(settings: CourseParameters) -> _Edges:
    onset, half = settings.progression_onset, settings.onset_width / 2
    if onset is None:
        return _Edges(float("inf"), float("inf"))
    return _Edges(max(onset - half, 0.0), onset + half)


def _cut(settings: CourseParameters) -> Iterator[Stretch]:
    """Cut the drawing wherever the slope can bend; what a plateau takes is left out."""
    edges = _edges(settings)
    for start, end, factor in slope_pieces(settings):
        last = min(end, settings.horizon)
        bends = [year for year in (edges.soft, edges.past) if start < year < last]
        for one, other in itertools.pairwise([start, *bends, last]):
            if one < other:
                yield Stretch(one, other, _slopes(settings, one, other, factor))


def _slopes(
    settings: CourseParameters, start: float, end: float, factor: float
) -> tuple[float, float]:
    edges, ends = _edges(settings), np.array([start, end])
    weights = onset_weight(ends, settings)
    if end <= edges.soft:  # a sharp change-over counts at its year itself
        weights = np.zeros(2)
    before, after = settings.early_progression_rate, settings.progression_rate
    first, last = (factor * ((1.0 - weights) * before + weights * after)).tolist()
    return first, last
