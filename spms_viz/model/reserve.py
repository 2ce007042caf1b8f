"""The subject of the picture of reserve: what can be there and not be noticed.

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
from spms_viz.model.parameters.parameter import DECIMALS
from spms_viz.model.parameters.reserve import ReserveParameters
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.subject import Seeds
from spms_viz.model.terms import relapse_effects

PLACES = 5
PLACE_STREAM = 3  # keeps the places apart from the luck of relapses, visits and scans
SEEN = 0.02  # iu; less is not seen above the water
SAMPLES_PER_YEAR = 10  # rows are drawn small; each relapse's onset and peak come on top


@dataclass(frozen=True, eq=False)
class Reserve:
    """The load of each place, and the reserve above which it shows.

    Attributes
    ----------
    years : ndarray of float64, shape (m,)
        Sampling times.
    loads : ndarray of float64, shape (5, m)
        What the relapses of each place add, for a while and for good, in iu.
    water : ndarray of float64, shape (m,)
        Height of the reserve, in iu; the same for all places.
    worst : tuple of (int, float)
        Place and year of the worst point of each relapse, or of its last point in the drawing.
    horizon : float
        Length of the drawing in years.
    """

    years: Array
    loads: Array
    water: Array
    worst: tuple[tuple[int, float], ...]
    horizon: float

    @property
    def symptoms(self) -> Array:
        """What stands above the water at each place, shape (5, m), in iu; never negative."""
        above: Array = np.maximum(self.loads - self.water, 0.0)
        return above

    @property
    def relapses(self) -> int:
        """How many relapses there are."""
        return len(self.worst)

    @property
    def peaks_above(self) -> int:
        """How many relapses stand above the water at their worst point."""
        at = np.searchsorted(self.years, [year for _, year in self.worst])
        places = [place for place, _ in self.worst]
        return int(self._stands[places, at].sum()) if self.worst else 0

    @property
    def stays_from(self) -> dict[int, float]:
        """Year from which a place stays above the water, for each place that does at the end."""
        above = self._stands
        return {
            place: self._last_rise(above[place]) for place in np.flatnonzero(above[:, -1]).tolist()
        }

    @functools.cached_property
    def _stands(self) -> NDArray[np.bool_]:
        """Whether each place is seen to stand above the water, shape (5, m)."""
        stands: NDArray[np.bool_] = np.round(self.loads - self.water, DECIMALS) > SEEN
        return stands

    def falls_to(self, height: float) -> float:
        """Return the year in which the water falls to a height; half way where it does not fall.

        Where it reaches the ground, or comes into its row, the water line has a corner.
        """
        fall = (self.water[0] - self.water[1]) / (self.years[1] - self.years[0])
        if fall <= 0:
            return self.horizon / 2
        return float(np.clip((self.water[0] - height) / fall, 0.0, self.horizon))

    def _last_rise(self, above: NDArray[np.bool_]) -> float:
        under = np.flatnonzero(~above)
        return float(self.years[under[-1] + 1]) if under.size else 0.0


def subject(settings: Settings, seeds: Seeds) -> Reserve:
    """Return the course with the first of `seeds` under its water line."""
    return hide(simulate(settings.course, seeds[0]), settings.reserve)


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


def sampling(course: DiseaseCourse) -> Array:
    """Return the sampling times of the rows: a regular grid, each relapse's onset and its peak."""
    regular = np.arange(int(course.parameters.horizon * SAMPLES_PER_YEAR) + 1) / SAMPLES_PER_YEAR
    onsets = np.array([relapse.onset for relapse in course.relapses])
    marks = np.concatenate([onsets, onsets + course.parameters.relapse_rise])
    return np.unique(np.concatenate([regular, marks[marks <= course.parameters.horizon]]))


def hide(course: DiseaseCourse, reserve: ReserveParameters | None = None) -> Reserve:
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
    Reserve
        Loads :math:`L_j` whose sum is the transient and residual part of the course.

    Notes
    -----
    A visual aid for a hypothesis, not a clinical score. The misreading we fear: that somebody's
    reserve could be measured, or that a place of this drawing were a place in a person.
    """
    reserve, years = reserve or ReserveParameters(), sampling(course)
    water = np.maximum(reserve.initial_reserve - reserve.reserve_loss * years, 0.0)
    return Reserve(
        years, loads_of(course, years), water, _worst_points(course), course.parameters.horizon
    )


def _worst_points(course: DiseaseCourse) -> tuple[tuple[int, float], ...]:
    rise, horizon = course.parameters.relapse_rise, course.parameters.horizon
    places = place_of_each(course).tolist()
    return tuple(
        (place, min(relapse.onset + rise, horizon))
        for place, relapse in zip(places, course.relapses, strict=True)
    )


def loads_of(course: DiseaseCourse, years: Array) -> Array:
    """Return what the relapses of each place add over `years`, shape (5, m), in iu."""
    settings, places = course.parameters, place_of_each(course)
    loads = np.zeros((PLACES, years.size))
    for place in range(PLACES):
        own = [one for one, at in zip(course.relapses, places, strict=True) if at == place]
        fading, staying = relapse_effects(years, own, settings)
        loads[place] = settings.recovery * fading + (1.0 - settings.recovery) * staying
    return loads
