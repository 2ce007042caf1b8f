"""What moves in a picture: curves named by gid, each the sum of a few terms.

One description serves twice: matplotlib draws it, and the browser moves it. A term says which
parts of a course it comes from, so that a table of states need hold it only once per setting
that can change it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import isnan
from typing import Any

import numpy as np

from spms_viz.figures.ceiling import Line, in_steps
from spms_viz.model.course import LEVEL_MAXIMUM, Array, DiseaseCourse
from spms_viz.model.parameters.parameter import Part

DOT_LENGTH = 0.02  # years; a stroke without any length would not show in every format
AS_DOTS: dict[str, Any] = {"solid_capstyle": "round", "snap": False}  # whole pixels swallow dots
# Years and iu; a label there can still be moved into sight. Left and above, where no page scrolls.
OUT_OF_SIGHT = (-500.0, 500.0)


@dataclass(frozen=True, eq=False)
class Term:
    """An array of shape (n,) and the parts of a course that it comes from."""

    values: Array
    parts: tuple[Part, ...]


@dataclass(frozen=True, eq=False)
class Curve:
    """One moving path in data coordinates (years, iu).

    Attributes
    ----------
    gid : str
        Name of the artist in the figure and in its SVG.
    x : Term
        Years. NaN lifts the pen.
    top : tuple of Term
        Terms whose sum is the level; it is drawn no higher than `ceiling`.
    bottom : tuple of Term
        The same for the lower edge of an area; empty for a line.
    style : dict
        How matplotlib draws it.
    label : str
        Text that follows the curve, drawn beside its point number `label_at`; empty for none.
    label_at : int
        Number of that point among the values of the terms.
    label_style : dict
        How matplotlib draws the label: keywords of `Axes.annotate`.
    name : str
        What it is called where it cannot be seen. Only the level of a course has a name.
    marks : str
        gid of the strokes that mark its relapses; empty where none are drawn.
    ground : float
        Where its own level 0 lies; elsewhere than at 0 where rows stand one below the other.
    ceiling : float
        The highest level that is drawn.
    leaves : bool
        Whether it leaves the drawing there, with an arrow head; if not, what is higher is drawn
        at the ceiling.
    """

    gid: str
    x: Term
    top: tuple[Term, ...]
    bottom: tuple[Term, ...] = ()
    style: dict[str, Any] = field(default_factory=dict)
    label: str = ""
    label_at: int = -1
    label_style: dict[str, Any] = field(default_factory=dict)
    name: str = ""
    marks: str = ""
    ground: float = 0.0
    ceiling: float = LEVEL_MAXIMUM
    leaves: bool = False

    @property
    def label_place(self) -> tuple[float, float]:
        """Where its label is drawn; far out of sight where the curve has no point."""
        line = self._line
        point = line.seen_at(self.label_at) if line else self._edge(self.top)[self.label_at]
        year, level = point.tolist()
        return OUT_OF_SIGHT if isnan(year) or isnan(level) else (year, level)

    @property
    def vertices(self) -> Array:
        """Points of the path, shape (n, 2); an area runs back along its lower edge."""
        if line := self._line:
            return np.concatenate([line.seen, line.heads])
        upper = self._edge(self.top)
        return np.concatenate([upper, self._edge(self.bottom)[::-1]]) if self.bottom else upper

    @cached_property
    def _line(self) -> Line | None:
        if not self.leaves:
            return None
        values = [term.values for term in self.top]
        return Line(self.x.values, np.sum(values, axis=0), in_steps(values), self.ceiling)

    def _edge(self, terms: tuple[Term, ...]) -> Array:
        level = np.sum([term.values for term in terms], axis=0)
        return np.column_stack([self.x.values, np.minimum(level, self.ceiling)])


def baseline_term(course: DiseaseCourse) -> Term:
    """Return the starting level, drawn out over time."""
    return Term(np.full_like(course.years, course.parameters.baseline), ("years", "baseline"))


def years_term(course: DiseaseCourse) -> Term:
    """Return the sampling times."""
    return Term(course.years, ("years",))


def relapse_term(course: DiseaseCourse) -> Term:
    """Return what relapses add, for a while and for good."""
    return Term(course.transient + course.residual, ("years", "relapses"))


def steady_term(course: DiseaseCourse) -> Term:
    """Return worsening independent of relapses."""
    return Term(course.progression, ("years", "progression"))


def level_curve(
    course: DiseaseCourse, gid: str, name: str, style: dict[str, Any], **more: Any
) -> Curve:
    """Return the line of a course's level; `more` are further fields of `Curve`."""
    terms = (baseline_term(course), relapse_term(course), steady_term(course))
    return Curve(gid, years_term(course), terms, style=style, name=name, leaves=True, **more)


def baseline_curve(course: DiseaseCourse, gid: str, style: dict[str, Any]) -> Curve:
    """Return the starting level as a line to compare with."""
    ends = Term(np.array([0.0, course.parameters.horizon]), ("years",))
    levels = Term(np.full(2, course.parameters.baseline), ("baseline",))
    return Curve(gid, ends, (levels,), style=style)


def relapse_marks(
    course: DiseaseCourse, gid: str, bottom: float, top: float, style: dict[str, Any]
) -> Curve:
    """Return one upright stroke per relapse onset, from `bottom` to `top` (iu)."""
    # without relapses one stroke of nothing: the artist must be there for later ones to show
    starts = [relapse.onset for relapse in course.relapses] or [np.nan]
    onsets = np.repeat(starts, 3).astype(float)
    onsets[2::3] = np.nan  # lifts the pen between two strokes
    heights = np.tile([bottom, top, np.nan], len(starts))
    parts: tuple[Part, ...] = ("years", "relapses")
    return Curve(gid, Term(onsets, parts), (Term(heights, parts),), style=style)


def dot_strokes(years: Array, levels: Array) -> Array:
    """Return strokes too short to see, shape (3n, 2), whose round ends make one dot per place."""
    places = np.column_stack([years, levels])
    gaps = np.full_like(places, np.nan)  # lift the pen between two dots
    ends = places + np.array([DOT_LENGTH, 0.0])
    strokes: Array = np.stack([places, ends, gaps], axis=1).reshape(-1, 2)
    return strokes
