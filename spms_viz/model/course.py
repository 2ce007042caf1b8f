"""One made-up course as plain data: read-only arrays and the relapses behind them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spms_viz.model.parameters.course import CourseParameters

LEVEL_MAXIMUM = 10.0  # iu; top of every drawing. Not EDSS, which happens to end at 10 as well.

Array = NDArray[np.float64]


@dataclass(frozen=True, order=True)
class Relapse:
    """One relapse of a course.

    Attributes
    ----------
    onset : float
        Years since the start of the drawing.
    severity : float
        Height at its worst point, in iu, above what was there before.
    """

    onset: float
    severity: float


@dataclass(frozen=True, kw_only=True, eq=False)
class DiseaseCourse:
    """One made-up course over time and the parts it is the sum of.

    Attributes
    ----------
    years : ndarray of float64, shape (n,)
        Sampling times in years, strictly ascending, from 0 to the horizon. Every relapse onset
        and peak is among them, so that the drawn peak is the true peak.
    transient, residual, progression : ndarray of float64, shape (n,)
        The exact split, in iu: what relapses add for a while, what they leave behind, and
        worsening independent of relapses. ``unclipped == baseline + their sum``.
    relapses : tuple of Relapse
        Those whose onset lies inside the drawing, in order of onset.
    parameters : CourseParameters
        The settings it was made with.
    seed : int
        The luck it was made with.

    Notes
    -----
    Arrays are read-only. A course is a drawing, not a person: nothing in it is fitted to data.
    """

    years: Array
    transient: Array
    residual: Array
    progression: Array
    relapses: tuple[Relapse, ...]
    parameters: CourseParameters
    seed: int

    def __post_init__(self) -> None:
        for part in (self.years, self.transient, self.residual, self.progression):
            part.flags.writeable = False

    @cached_property
    def unclipped(self) -> Array:
        """Level before clipping, in iu, shape (n,); never negative."""
        level = self.parameters.baseline + self.transient + self.residual + self.progression
        level.flags.writeable = False
        return level

    @cached_property
    def disability(self) -> Array:
        """Drawn level in iu, shape (n,): `unclipped` cut off at 10. Not EDSS.

        Cut off, not squashed: a soft ceiling would bend straight lines and teach that
        worsening slows down near the top.
        """
        level = np.minimum(self.unclipped, LEVEL_MAXIMUM)
        level.flags.writeable = False
        return level

    @property
    def ends(self) -> tuple[float, float]:
        """Level at the start and at the end, in iu, before it is cut off."""
        return self._level_at(0), self._level_at(-1)

    @property
    def is_cut_off(self) -> bool:
        """Whether the course goes off the top of the drawing."""
        # What stays never falls, so the two ends of the reckoning decide most courses.
        stays = self.parameters.baseline + float(self.residual[-1]) + float(self.progression[-1])
        if stays > LEVEL_MAXIMUM or stays + float(self.transient.max()) <= LEVEL_MAXIMUM:
            return stays > LEVEL_MAXIMUM
        return bool(self.unclipped.max() > LEVEL_MAXIMUM)

    @property
    def above_from(self) -> float | None:
        """Year from which it lies above the drawing up to the end; None if it ends inside."""
        if self.ends[1] <= LEVEL_MAXIMUM:
            return None
        last = int(np.flatnonzero(self.unclipped <= LEVEL_MAXIMUM)[-1])
        around = slice(last, last + 2)
        return float(np.interp(LEVEL_MAXIMUM, self.unclipped[around], self.years[around]))

    def _level_at(self, index: int) -> float:
        """Level before clipping at one sample, without adding up all others."""
        relapses = float(self.transient[index]) + float(self.residual[index])
        return self.parameters.baseline + relapses + float(self.progression[index])
