"""The subject of the picture of active or not: a course through a time window, with scan changes.

A scan change is a new spot on a scan that nobody felt as a relapse.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np

from spms_viz.model.course import Array, DiseaseCourse
from spms_viz.model.parameters.course import PARAMETERS
from spms_viz.model.parameters.parameter import DECIMALS
from spms_viz.model.parameters.view import VIEW_PARAMETERS
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate
from spms_viz.model.subject import Seeds
from spms_viz.model.terms import onset_weight

SCAN_STREAM = 2  # keeps scan changes apart from the luck of relapses and of visits
MOST_SCANS = VIEW_PARAMETERS["scan_changes"].maximum  # per year
LONGEST = PARAMETERS["horizon"].maximum  # years
SMALLEST_PROGRESSION = 0.1  # iu within the window; less is called not progressing


@dataclass(frozen=True)
class Seen:
    """What a time window shows of a course.

    Attributes
    ----------
    start, end : float
        The window, in years; cut off at the end of the drawing.
    relapses, scans : int
        Relapse onsets, and scan changes without a relapse, inside it.
    progression : float
        Rise of the steady part inside it, in iu.
    """

    start: float
    end: float
    relapses: int
    scans: int
    progression: float

    @property
    def is_active(self) -> bool:
        """Whether there is a relapse or a scan change in the window."""
        return self.relapses + self.scans > 0

    @property
    def is_progressing(self) -> bool:
        """Whether the steady part rises in the window."""
        return self.progression >= SMALLEST_PROGRESSION


@dataclass(frozen=True, eq=False)
class ActiveOrNot:
    """A course, what its time window shows, and its scan changes.

    Attributes
    ----------
    course : DiseaseCourse
        What is looked at.
    seen : Seen
        What the window shows of it.
    scans : ndarray of float64, shape (n,)
        Years of scan changes without a relapse, in the whole drawing.
    """

    course: DiseaseCourse
    seen: Seen
    scans: Array

    @property
    def horizon(self) -> float:
        """Length of the drawing in years."""
        return self.course.parameters.horizon


def subject(settings: Settings, seeds: Seeds) -> ActiveOrNot:
    """Look at the course with the first of `seeds` through its time window."""
    course = simulate(settings.course, seeds[0])
    return ActiveOrNot(course, look(course, settings), scan_changes(course, settings))


@functools.lru_cache(maxsize=256)
def _scan_candidates(seed: int) -> tuple[Array, Array]:
    """Return year and thinning mark (0 to 1) of every scan change that could come."""
    generator = np.random.default_rng([seed, SCAN_STREAM])
    waits, marks = generator.random((2, int(4 * MOST_SCANS * LONGEST)))
    years = np.cumsum(-np.log1p(-waits) / MOST_SCANS)
    inside = years < LONGEST
    return years[inside], marks[inside]


def scan_changes(course: DiseaseCourse, settings: Settings) -> Array:
    """Return the years of scan changes without a relapse, shape (n,).

    Like relapses they are thinned: a higher rate only adds some. The share that relapses keep
    after the change-over holds for them too: it is activity that is kept.
    """
    years, marks = _scan_candidates(course.seed)
    lost = 1.0 - settings.course.relapses_after_onset
    rate = settings.view.scan_changes * (1.0 - lost * onset_weight(years, settings.course))
    kept: Array = years[(marks < rate / MOST_SCANS) & (years <= settings.course.horizon)]
    return kept


def look(course: DiseaseCourse, settings: Settings) -> Seen:
    """Look at a course through a time window.

    Parameters
    ----------
    course : DiseaseCourse
        What is looked at.
    settings : Settings
        Its `view` says where the window starts and how long it is.

    Returns
    -------
    Seen
        Active and progressing are two answers to two questions about the same window.

    Notes
    -----
    Modelled on the modifiers of Lublin et al. 2014, for which a time frame must be stated. The
    smallest rise that counts as progressing here is illustrative; in people, progression is judged
    clinically and must be confirmed.
    """
    start = settings.view.window_start
    end = min(start + settings.view.window_length, course.parameters.horizon)
    rise = np.diff(np.interp([start, end], course.years, course.progression))[0]
    scans = scan_changes(course, settings)
    onsets = [relapse.onset for relapse in course.relapses]
    return Seen(start, end, _count(onsets, start, end), _count(scans, start, end), _whole(rise))


def _whole(rise: float) -> float:
    """Undo binary rounding: ten years of 0.01 iu are 0.1 iu."""
    return round(float(rise), DECIMALS)


def _count(years: Array | list[float], start: float, end: float) -> int:
    inside = (np.asarray(years) >= start) & (np.asarray(years) < end)
    return int(inside.sum())
