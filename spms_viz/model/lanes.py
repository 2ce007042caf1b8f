"""The subject of the picture of lanes: five lanes of daily life, so that worse is not only walking.

Like hidden reserve, a simplified teaching model and nothing else; see `spms_viz.model.reserve`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from spms_viz.model.course import Array, DiseaseCourse
from spms_viz.model.reserve import PLACE_STREAM, PLACES, loads_of, sampling
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate_each
from spms_viz.model.subject import Seeds

# How the steady part is shared out among five lanes; illustrative, in an order that the seed picks.
LANE_SHARES = (0.32, 0.26, 0.20, 0.14, 0.08)
NOTICED_AT = 0.5  # iu; where a lane is said to be noticed. Illustrative.


@dataclass(frozen=True, eq=False)
class Story:
    """One course, shared out among five lanes.

    Attributes
    ----------
    years : ndarray of float64, shape (m,)
        Sampling times.
    levels : ndarray of float64, shape (5, m)
        Level of each lane, in iu.
    """

    years: Array
    levels: Array

    def above(self, year: float) -> list[int]:
        """Return which lanes are noticed in `year`, as numbers from 0."""
        at = int(np.searchsorted(self.years, year, side="right")) - 1
        return [lane for lane in range(PLACES) if self.levels[lane, at] > NOTICED_AT]


@dataclass(frozen=True, eq=False)
class Lanes:
    """Stories in five lanes each, up to a moment.

    Attributes
    ----------
    stories : tuple of Story
        They differ by luck alone.
    moment : float
        Year up to which they show.
    horizon : float
        Length of the drawing in years.
    """

    stories: tuple[Story, ...]
    moment: float
    horizon: float


def subject(settings: Settings, seeds: Seeds) -> Lanes:
    """Return one story per seed, up to the moment that is set."""
    stories = tuple(lanes(course) for course in simulate_each(settings.course, seeds))
    return Lanes(stories, settings.view.moment, settings.course.horizon)


def lanes(course: DiseaseCourse) -> Story:
    """Share a course out among five lanes of daily life.

    A lane is the load of one place and its share of the steady part (`LANE_SHARES`); the seed
    picks which lane has which share. It is noticed from `NOTICED_AT` on.

    Notes
    -----
    The shares are made up. They do not say how common any symptom is, nor which comes first.
    """
    years = sampling(course)
    order = np.argsort(np.random.default_rng([course.seed, PLACE_STREAM, 1]).random(PLACES))
    steady = np.interp(years, course.years, course.progression)
    return Story(years, loads_of(course, years) + np.array(LANE_SHARES)[order][:, None] * steady)
