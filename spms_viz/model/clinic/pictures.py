"""What the measuring lab shows: one course as seen, the mix of labels, and delays; plain data."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spms_viz.model.clinic.observe import VisitTable, observe
from spms_viz.model.clinic.population import Population
from spms_viz.model.clinic.raw_pira import label_all, label_worsening
from spms_viz.model.clinic.recognise import recognise_all
from spms_viz.model.clinic.worsening import LABELS, Label, Worsening
from spms_viz.model.course import Array, DiseaseCourse
from spms_viz.model.parameters.visits import VISIT_PARAMETERS, VisitParameters

INTERVALS = VISIT_PARAMETERS["visit_interval"].values  # years
DOTS = 20  # that stand for a group of people

Counts = NDArray[np.intp]


@dataclass(frozen=True, kw_only=True, eq=False)
class Measured:
    """One made-up course, its visits, and what the rule finds in them.

    Attributes
    ----------
    course : DiseaseCourse
        The truth.
    table : VisitTable
        What the visits measure of it.
    worsenings : tuple of Worsening
        Each confirmed worsening with its label under the rule.
    """

    course: DiseaseCourse
    table: VisitTable
    worsenings: tuple[Worsening, ...]

    def years(self, label: Label) -> list[float]:
        """Return the visits at which a worsening with this label was first seen, in years."""
        return [found.year for found in self.worsenings if found.label == label]


def see(
    course: DiseaseCourse, visits: VisitParameters, table: VisitTable | None = None
) -> Measured:
    """Measure one course, unless it was measured before, and label what is seen of it."""
    table = table or observe(course, visits)
    return Measured(course=course, table=table, worsenings=label_worsening(table, visits))


@dataclass(frozen=True, kw_only=True, eq=False)
class LabelMix:
    """How the same people are labelled at every interval between visits, beside the truth.

    Attributes
    ----------
    people : int
        How many there are.
    counts : ndarray of int, shape (intervals, labels)
        Confirmed worsenings for each of `INTERVALS` and `LABELS`.
    chosen : int
        Which interval the settings ask for.
    residual : float
        Exact share of relapses in what the people gained by the end, 0 to 1; the rest is the
        steady part. No visit and no rule can change it. NaN where nobody gained anything.
    """

    people: int
    counts: Counts
    chosen: int
    residual: float

    @property
    def shares(self) -> Array:
        """Share of each label at each interval, 0 to 1; 0 where nothing is labelled."""
        totals = self.counts.sum(axis=1, keepdims=True)
        shares: Array = self.counts / np.maximum(totals, 1)
        return shares


def count_labels(populations: Sequence[Population], visits: VisitParameters) -> Counts:
    """Count each label in the same people at several intervals.

    Parameters
    ----------
    populations : sequence of Population
        Visits of the same people, once per interval.
    visits : VisitParameters
        Its `smallest_change` and `confirmation_time` are used.

    Returns
    -------
    ndarray of int, shape (populations, labels)
        Confirmed worsenings.
    """
    found = [label_all(population, visits) for population in populations]
    return np.array([[one.count(label) for label in LABELS] for one in found])


def residual_share(courses: Sequence[DiseaseCourse]) -> float:
    """Return the exact share of residuals in all that `courses` gained by the end."""
    residual = sum(float(course.residual[-1]) for course in courses)
    steady = sum(float(course.progression[-1]) for course in courses)
    return residual / (residual + steady) if residual + steady else float("nan")


@dataclass(frozen=True, kw_only=True, eq=False)
class Noticed:
    """When steady worsening was noticed in a group of people, against when it was set to start.

    Attributes
    ----------
    onset, horizon : float
        Set middle of the change-over and length of the drawing, in years.
    delays : ndarray of float64, shape (p,)
        Year noticed minus `onset`, ascending; NaN, last, where it is not noticed in this drawing.
    """

    onset: float
    horizon: float
    delays: Array

    @functools.cached_property
    def dots(self) -> Array:
        """The delays of 20 dots that stand for everyone, evenly spaced in rank, shape (20,)."""
        ranks = (np.arange(DOTS) + 0.5) / DOTS * len(self.delays)
        dots: Array = self.delays[ranks.astype(int)]
        return dots

    @property
    def false_alarms(self) -> int:
        """How many of the 20 dots lie before the set change-over."""
        return int((self.dots < 0).sum())

    @property
    def missed(self) -> int:
        """How many of the 20 dots are not noticed in this drawing."""
        return int(np.isnan(self.dots).sum())

    @property
    def middle_delay(self) -> float:
        """Median delay in years of those noticed after the set change-over; NaN for none."""
        late = self.delays[self.delays >= 0]
        return float(np.median(late)) if late.size else float("nan")


def notice_all(
    courses: Sequence[DiseaseCourse], population: Population, visits: VisitParameters
) -> Noticed:
    """Find when the toy rule notices steady worsening in each of `courses`.

    Raises
    ------
    ValueError
        If the courses have no change-over inside the drawing: there is nothing to compare with.
    """
    settings = courses[0].parameters
    onset = settings.progression_onset
    if onset is None or onset >= settings.horizon:
        raise ValueError("A delay needs a change-over in the drawing; these courses have none.")
    delays = np.sort(recognise_all(population, visits) - onset)  # NaN comes last
    return Noticed(onset=onset, horizon=settings.horizon, delays=delays)
