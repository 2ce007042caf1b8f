"""The subject of the picture of one flare: one relapse alone, two years instead of a drawing."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from math import log

import numpy as np

from spms_viz.model.course import Array, DiseaseCourse, Relapse
from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.settings import Settings
from spms_viz.model.subject import Seeds
from spms_viz.model.terms import relapse_effects

SPAN = 2.0  # years
ONSET = 0.35  # years; a quiet spell comes first, to compare with
SAMPLES_PER_YEAR = 100
RISE_SAMPLES = 8  # points per rise, so that its S-shape shows from near
WEEKS, MONTHS = 52.0, 12.0  # per year
HIGHEST = 4.0  # iu; the highest relapse ends below
MOST = log(10)  # recovery times until 90 % of what comes back is back


@dataclass(frozen=True, eq=False)
class OneFlare:
    """One relapse from near, and the same one with full recovery.

    Attributes
    ----------
    course, full : DiseaseCourse
        From `single_relapse`.
    """

    course: DiseaseCourse
    full: DiseaseCourse

    @property
    def horizon(self) -> float:
        """Length of the drawing in months."""
        return SPAN * MONTHS

    @property
    def severity(self) -> float:
        """What the relapse adds at its worst point, in iu."""
        return self.course.parameters.relapse_severity

    @property
    def left(self) -> float:
        """Share of the relapse that stays, 0 to 1."""
        return 1 - self.course.parameters.recovery

    @property
    def residual(self) -> float:
        """What stays, in iu."""
        return self.left * self.severity

    @property
    def onset(self) -> float:
        """Year in which it starts."""
        return self.course.relapses[0].onset

    @property
    def worst(self) -> float:
        """Year of its worst point."""
        return self.onset + self.course.parameters.relapse_rise

    @property
    def weeks_up(self) -> float:
        """How long it builds up."""
        return self.course.parameters.relapse_rise * WEEKS

    @property
    def months_up(self) -> float:
        """The same in months."""
        return self.course.parameters.relapse_rise * MONTHS

    @property
    def months_until_back(self) -> float:
        """How long after its onset 90 % of what comes back is back."""
        settings = self.course.parameters
        return (settings.relapse_rise + MOST * settings.recovery_time) * MONTHS


def subject(settings: Settings, seeds: Seeds) -> OneFlare:
    """Return one relapse, and the same with full recovery; there is no luck in it."""
    full = settings.with_steps({"recovery": 1.0})
    return OneFlare(single_relapse(settings.course), single_relapse(full.course))


@functools.lru_cache(maxsize=64)
def _near_years(rise: float) -> Array:
    regular = np.arange(round(SPAN * SAMPLES_PER_YEAR) + 1) / SAMPLES_PER_YEAR
    rising = ONSET + rise * np.arange(RISE_SAMPLES + 1) / RISE_SAMPLES
    return np.unique(np.concatenate([regular, rising]))


def single_relapse(parameters: CourseParameters) -> DiseaseCourse:
    """Make a course of two years with one relapse and nothing else.

    Parameters
    ----------
    parameters : CourseParameters
        Its starting level, and the relapse's severity, rise, recovery and recovery time count.

    Returns
    -------
    DiseaseCourse
        Years 0 to 2; the relapse starts after some quiet months, and its height is the mean one.

    Notes
    -----
    There is no luck in it. How real relapses differ in height and recovery is not shown.
    """
    years = _near_years(parameters.relapse_rise).copy()
    relapse = Relapse(ONSET, parameters.relapse_severity)
    fading, staying = relapse_effects(years, [relapse], parameters)
    return DiseaseCourse(
        years=years,
        transient=parameters.recovery * fading,
        residual=(1.0 - parameters.recovery) * staying,
        progression=np.zeros_like(years),
        relapses=(relapse,),
        parameters=parameters,
        seed=0,
    )
