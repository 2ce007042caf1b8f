"""What a clinic sees of a made-up course: visit times, measured values, relapse dates."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from spms_viz.model.course import LEVEL_MAXIMUM, Array, DiseaseCourse
from spms_viz.model.parameters.visits import DAYS_PER_YEAR, VISIT_PARAMETERS, VisitParameters
from spms_viz.model.simulation import check_seed
from spms_viz.model.terms import LONGEST

SHORTEST = VISIT_PARAMETERS["visit_interval"].minimum  # years
NOISE_STREAM = 1  # keeps the noise of visits apart from the luck of relapses with the same seed
HALF_STEPS = 2  # per iu
ROUNDING = 1e-9  # iu, days, intervals; 0.7 - 0.2 must count as 0.5


@dataclass(frozen=True, kw_only=True, eq=False)
class VisitTable:
    """Visits of one made-up course.

    Attributes
    ----------
    years : ndarray of float64, shape (n,)
        Visit times in years from the start of the drawing, strictly ascending, at least two.
    values : ndarray of float64, shape (n,)
        Measured values in iu, 0 to 10. Not EDSS.
    relapses : ndarray of float64, shape (m,)
        Relapse onsets in years, strictly ascending. All of them are known here; a clinic may
        miss some.

    Raises
    ------
    ValueError
        If there are fewer than two visits; if times or onsets are not numbers, negative, out of
        order or there twice; if a value is not a number or lies off the scale; if times and
        values differ in number. The sentence names the first offender.

    Notes
    -----
    For made-up values only. A real person's values do not belong here: the rules are toys, the
    scale is not EDSS, and nothing was validated.
    """

    years: Array
    values: Array
    relapses: Array = field(default_factory=lambda: np.empty(0))

    def __post_init__(self) -> None:
        years, relapses = _times("visit times", self.years), _times("relapses", self.relapses)
        values = _row("values", self.values)
        if len(years) != len(values):
            raise ValueError(f"There are {len(years)} visit times but {len(values)} values.")
        if len(years) < 2:
            raise ValueError(
                f"A change takes at least 2 visits: a first one to compare with. Got {len(years)}."
            )
        _check_scale(values)
        for name, row in (("years", years), ("values", values), ("relapses", relapses)):
            row.flags.writeable = False
            object.__setattr__(self, name, row)

    @functools.cached_property
    def days(self) -> Array:
        """Visit times in days, shape (n,)."""
        return self.years * DAYS_PER_YEAR

    @functools.cached_property
    def relapse_days(self) -> Array:
        """Relapse onsets in days, shape (m,)."""
        return self.relapses * DAYS_PER_YEAR


def _row(what: str, given: object) -> Array:
    """Copy `given` into a row of floats."""
    try:
        row = np.array(given, dtype=float)
    except (TypeError, ValueError):
        raise ValueError(f"The {what} must be numbers, got {given!r}.") from None
    if row.ndim != 1:
        raise ValueError(f"The {what} must be one row of numbers, got shape {row.shape}.")
    if not np.isfinite(row).all():
        number = int(np.argmin(np.isfinite(row)))
        raise ValueError(f"The {what} must be finite; number {number + 1} is {row[number]}.")
    return row


def _times(what: str, given: object) -> Array:
    row = _row(what, given)
    if row.size and row.min() < 0:
        raise ValueError(f"The {what} must be 0 years or more, got {row.min():g}.")
    wrong = np.diff(row) <= 0
    if wrong.any():
        earlier, later = row[int(np.argmax(wrong)) :][:2]
        if later == earlier:
            raise ValueError(f"The {what} must differ: year {later:g} is there twice.")
        raise ValueError(f"The {what} must be in order: year {later:g} follows year {earlier:g}.")
    return row


def _check_scale(values: Array) -> None:
    off = (values < 0) | (values > LEVEL_MAXIMUM)
    if off.any():
        raise ValueError(
            f"The values must lie on the scale from 0 to {LEVEL_MAXIMUM:g} iu; "
            f"number {int(np.argmax(off)) + 1} is {values[off][0]:g}."
        )


def visit_years(horizon: float, visit_interval: float) -> Array:
    """Return visit times in years: 0, one interval, two intervals and so on, up to `horizon`."""
    return np.arange(int(horizon / visit_interval + ROUNDING) + 1, dtype=float) * visit_interval


@functools.lru_cache(maxsize=1024)
def noise_scores(seed: int) -> Array:
    """Return one standard normal score per slot of a quarter of a year, for 40 years.

    A visit takes the score of its slot, so two settings that both have a visit at year 3 measure
    the same there: moving a slider never shuffles the noise. Only `Generator.random` is used, for
    the same values on every platform.
    """
    uniform = np.random.default_rng([seed, NOISE_STREAM]).random(int(LONGEST / SHORTEST) + 1)
    scores = np.array([NormalDist().inv_cdf(max(u, 1e-12)) for u in uniform])
    scores.flags.writeable = False
    return scores


def measure(levels: Array, scores: Array, noise: float, *, half_steps: bool) -> Array:
    """Return what visits measure where the level is `levels`: with noise, on the scale."""
    values = np.clip(levels + noise * scores, 0.0, LEVEL_MAXIMUM)
    return np.floor(values * HALF_STEPS + 0.5) / HALF_STEPS if half_steps else values


def slots(years: Array) -> NDArray[np.intp]:
    """Return the noise slot of each visit; visits are never closer than a slot is wide."""
    return (years / SHORTEST + ROUNDING).astype(np.intp)


def observe(
    course: DiseaseCourse,
    visits: VisitParameters | None = None,
    seed: int | None = None,
    *,
    half_steps: bool = False,
) -> VisitTable:
    """Measure a made-up course at regular visits.

    Parameters
    ----------
    course : DiseaseCourse
        What is measured.
    visits : VisitParameters, optional
        How often, and with how much noise; the table's defaults where omitted.
    seed : int, optional
        Luck of the noise, 0 or more; the course's own number where omitted. It has a random
        stream of its own: it never moves a relapse, and no setting shuffles it.
    half_steps : bool
        Round to half steps, to mimic a coarse scale.

    Returns
    -------
    VisitTable
        Drawn level plus noise, cut off at 0 and 10, at 0, one interval, two intervals and so on.
        Without noise and rounding its values lie on the drawn curve.

    Notes
    -----
    Noise is no defect of the measure: a person's days differ as well. The misreading we fear: a
    dot that is higher than the last one is not yet a change.
    """
    visits = visits or VisitParameters()
    years = visit_years(course.parameters.horizon, visits.visit_interval)
    scores = noise_scores(course.seed if seed is None else check_seed(seed))
    levels = np.interp(years, course.years, course.disability)
    noise = visits.measurement_noise
    return VisitTable(
        years=years,
        values=measure(levels, scores[slots(years)], noise, half_steps=half_steps),
        relapses=np.array([relapse.onset for relapse in course.relapses]),
    )
