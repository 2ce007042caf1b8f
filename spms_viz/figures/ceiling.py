"""Where a line leaves the drawing: it ends at the top, with an arrow head, and goes on below it.

The script of the same name does the same with the points that a table holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spms_viz.model.course import Array

LEVEL_STEPS = 1000  # per iu, as fine as a table holds levels: 0.03 px where 10 iu are 300 px high
# Half the width and the height of an arrow head, in years and iu: seen in the smallest drawing.
HEAD_SIZE = (0.45, 0.8)
# Closed, so that its right edge is no line that falls again.
HEAD = np.array([(np.nan, np.nan), (0.0, 0.0), (1.0, -1.0), (-1.0, -1.0), (0.0, 0.0)])
APART = 1.5  # years; of places that are nearer to one another the last has an arrow head


@dataclass(frozen=True, eq=False)
class Line:
    """A line that may go on above the drawing.

    Attributes
    ----------
    years : ndarray of float64, shape (n,)
        NaN lifts the pen.
    levels : ndarray of float64, shape (n,)
        In iu, however high; NaN lifts the pen.
    steps : ndarray of float64, shape (n,)
        Levels in whole steps as a table adds them up, so that the page cuts at the same place.
    ceiling : float
        The highest level that is drawn.
    """

    years: Array
    levels: Array
    steps: Array
    ceiling: float

    @cached_property
    def seen(self) -> Array:
        """What is drawn, shape (m, 2): nothing above the ceiling, and where it is met."""
        levels = np.where(self._is_above, np.nan, np.minimum(self.levels, self.ceiling))
        points = np.column_stack([np.where(self._is_above, np.nan, self.years), levels])
        return np.insert(points, self._met_after + 1, self._meetings, axis=0)

    @property
    def heads(self) -> Array:
        """Arrow heads where it goes out, shape (5k, 2): the pen is lifted, then a triangle."""
        kept: list[float] = []
        for year in self._meetings[~self._is_above[self._met_after], 0][::-1].tolist():
            if not kept or kept[-1] - year >= APART:
                kept.append(year)
        tips = np.array([(year, self.ceiling) for year in kept]).reshape(-1, 1, 2)
        strokes: Array = (tips + HEAD * HEAD_SIZE).reshape(-1, 2)
        return strokes

    def seen_at(self, number: int) -> Array:
        """Return where its point `number` is drawn; where it was seen last, if that is above."""
        number = range(self.years.size)[number]
        seen = self.seen[: number + 1 + np.count_nonzero(self._met_after < number)]
        before: Array = seen[~np.isnan(seen[:, 1])] if self._is_above[number] else seen
        return before[-1:].ravel()

    @cached_property
    def _is_above(self) -> NDArray[np.bool_]:
        is_above: NDArray[np.bool_] = self.steps > self._highest
        return is_above

    @property
    def _highest(self) -> int:
        return round(self.ceiling * LEVEL_STEPS)

    @cached_property
    def _met_after(self) -> NDArray[np.intp]:
        """Numbers of the points after which it meets the ceiling, on its way out or in."""
        is_drawn = ~np.isnan(self.years + self.steps)
        changes = self._is_above[1:] != self._is_above[:-1]
        return np.flatnonzero(changes & is_drawn[1:] & is_drawn[:-1])

    @cached_property
    def _meetings(self) -> Array:
        at, steps, years = self._met_after, self.steps, self.years
        share = (self._highest - steps[at]) / (steps[at + 1] - steps[at])
        met = years[at] + share * (years[at + 1] - years[at])
        return np.column_stack([met, np.full(at.size, self.ceiling)])


def in_steps(values: Sequence[Array]) -> Array:
    """Return the sum of terms, each in the whole steps in which a table holds it."""
    total: Array = np.sum([np.rint(one * LEVEL_STEPS) for one in values], axis=0)
    return total
