"""One relapse alone, seen from near: two years instead of a whole drawing."""

from __future__ import annotations

import functools

import numpy as np

from spms_viz.model.course import Array, DiseaseCourse, Relapse
from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.terms import relapse_effects

SPAN = 2.0  # years
ONSET = 0.35  # years; a quiet spell comes first, to compare with
SAMPLES_PER_YEAR = 100
RISE_SAMPLES = 8  # points per rise, so that its S-shape shows from near


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
