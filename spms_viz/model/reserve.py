r"""Hidden load and reserve: what can be there and not be noticed.

A hypothesis that teaches well, simplified from the topographical model of Krieger et al. 2016
(doi:10.1212/NXI.0000000000000279): lesions are peaks in a pool, the water is functional reserve,
and symptoms are what stands above the water. Nothing here is proven biology.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spms_viz.model.course import Array, DiseaseCourse
from spms_viz.model.luck import candidates
from spms_viz.model.parameters.reserve import ReserveParameters
from spms_viz.model.terms import relapse_effects

PLACES = 5
PLACE_STREAM = 3  # keeps the places apart from the luck of relapses, visits and scans
SAMPLES_PER_YEAR = 10  # lanes are drawn small; each relapse's onset and peak come on top
# How the steady part is shared out among five lanes; illustrative, in an order that the seed picks.
LANE_SHARES = (0.32, 0.26, 0.20, 0.14, 0.08)
NOTICED_AT = 0.5  # iu; where a lane is said to be noticed. Illustrative.


@dataclass(frozen=True, eq=False)
class Hidden:
    """The load of each place, and the reserve above which it shows.

    Attributes
    ----------
    years : ndarray of float64, shape (m,)
        Sampling times.
    loads : ndarray of float64, shape (5, m)
        What the relapses of each place add, for a while and for good, in iu.
    reserve : ndarray of float64, shape (m,)
        Height of the water, in iu; the same for all places.
    """

    years: Array
    loads: Array
    reserve: Array

    @property
    def symptoms(self) -> Array:
        """What stands above the water at each place, shape (5, m), in iu; never negative."""
        above: Array = np.maximum(self.loads - self.reserve, 0.0)
        return above


@functools.lru_cache(maxsize=256)
def _places(seed: int) -> NDArray[np.intp]:
    """Return the place of every candidate relapse: fixed by the seed, whatever is thinned."""
    marks = np.random.default_rng([seed, PLACE_STREAM]).random(len(candidates(seed)[0]))
    return (marks * PLACES).astype(np.intp)


def place_of_each(course: DiseaseCourse) -> NDArray[np.intp]:
    """Return the place of each relapse of a course, 0 to 4; no setting moves one elsewhere."""
    onsets = candidates(course.seed)[0]
    found = np.searchsorted(onsets, [relapse.onset for relapse in course.relapses])
    return _places(course.seed)[found]


def _sampling(course: DiseaseCourse) -> Array:
    regular = np.arange(int(course.parameters.horizon * SAMPLES_PER_YEAR) + 1) / SAMPLES_PER_YEAR
    onsets = np.array([relapse.onset for relapse in course.relapses])
    marks = np.concatenate([onsets, onsets + course.parameters.relapse_rise])
    return np.unique(np.concatenate([regular, marks[marks <= course.parameters.horizon]]))


def hide(course: DiseaseCourse, reserve: ReserveParameters | None = None) -> Hidden:
    r"""Share a course's relapses out among five places, under one water line.

    .. math::

        C(t) = \max(0, C_0 - c\,t), \qquad S_j(t) = \max(0, L_j(t) - C(t))

    Parameters
    ----------
    course : DiseaseCourse
        Its relapses make the loads; its steady part is not used, since the falling water stands
        for change without relapses here.
    reserve : ReserveParameters, optional
        :math:`C_0` and :math:`c`; the table's defaults where omitted.

    Returns
    -------
    Hidden
        Loads :math:`L_j` whose sum is the transient and residual part of the course.

    Notes
    -----
    A visual aid for a hypothesis, not a clinical score. The misreading we fear: that somebody's
    reserve could be measured, or that a place of this drawing were a place in a person.
    """
    reserve, settings = reserve or ReserveParameters(), course.parameters
    years, places = _sampling(course), place_of_each(course)
    loads = np.zeros((PLACES, years.size))
    for place in range(PLACES):
        own = [one for one, at in zip(course.relapses, places, strict=True) if at == place]
        fading, staying = relapse_effects(years, own, settings)
        loads[place] = settings.recovery * fading + (1.0 - settings.recovery) * staying
    water = np.maximum(reserve.initial_reserve - reserve.reserve_loss * years, 0.0)
    return Hidden(years, loads, water)


def lanes(course: DiseaseCourse) -> Hidden:
    """Share a course out among five lanes of daily life, so that worse is not only walking.

    A lane is the load of one place and its share of the steady part (`LANE_SHARES`); the seed
    picks which lane has which share. It is noticed from `NOTICED_AT` on.

    Notes
    -----
    The shares are made up. They do not say how common any symptom is, nor which comes first.
    """
    hidden = hide(course)
    order = np.argsort(np.random.default_rng([course.seed, PLACE_STREAM, 1]).random(PLACES))
    steady = np.interp(hidden.years, course.years, course.progression)
    levels = hidden.loads + np.array(LANE_SHARES)[order][:, None] * steady
    return Hidden(hidden.years, levels, np.full_like(hidden.years, NOTICED_AT))
