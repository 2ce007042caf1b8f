"""The terms of the formula: one small pure function each. In words: ``docs/model.md``."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np

from spms_viz.model.course import Array, Relapse
from spms_viz.model.parameters.course import PARAMETERS, CourseParameters

GONE = 40.0  # recovery times; exp(-40) is lost in rounding, so later samples are skipped
LONGEST = PARAMETERS["horizon"].maximum  # years


def _smooth(x: Array) -> Array:
    """Smooth step: 0 below 0, 1 above 1, 3x^2 - 2x^3 between."""
    x = np.clip(x, 0.0, 1.0)
    return x * x * (3.0 - 2.0 * x)


def _ramp(years: Array, onset: float, width: float) -> Array:
    """Share of the change-over that is past, 0 to 1; bounded before the division can overflow."""
    return np.clip(years - onset + width / 2, 0.0, width) / width


def onset_weight(years: Array, parameters: CourseParameters) -> Array:
    """Return how far the change-over has gone, 0 to 1."""
    onset, width = parameters.progression_onset, parameters.onset_width
    if onset is None:
        return np.zeros_like(years)
    if width == 0:
        return (years >= onset).astype(float)
    return _smooth(_ramp(years, onset, width))


def relapse_rate(years: Array, parameters: CourseParameters) -> Array:
    """Return the expected relapses per year at each time."""
    lost = 1.0 - parameters.relapses_after_onset
    rate = parameters.relapse_rate * np.exp(-parameters.relapse_rate_decline * years)
    rate = rate * (1.0 - lost * onset_weight(years, parameters))
    slowed = years >= parameters.treatment_start
    return rate * np.where(slowed, 1.0 - parameters.relapse_reduction, 1.0)


def relapse_effects(
    years: Array, relapses: Sequence[Relapse], parameters: CourseParameters
) -> tuple[Array, Array]:
    """Return what relapses would add if all of each faded, and if all of each stayed, in iu.

    Recovery mixes the two: a course has its share of the first and the rest of the second.
    """
    fading, staying = np.zeros_like(years), np.zeros_like(years)
    rise, recovery_time = parameters.relapse_rise, parameters.recovery_time
    for relapse in relapses:
        top = relapse.onset + rise
        start, peak, gone = np.searchsorted(years, [relapse.onset, top, top + GONE * recovery_time])
        rising = relapse.severity * _smooth((years[start:peak] - relapse.onset) / rise)
        fading[start:peak] += rising
        staying[start:peak] += rising
        fading[peak:gone] += relapse.severity * np.exp((top - years[peak:gone]) / recovery_time)
        staying[peak:] += relapse.severity
    return fading, staying


def _weight_integral(years: Array, parameters: CourseParameters) -> Array:
    """Integral of the change-over weight from 0, in years; exact."""
    onset, width = parameters.progression_onset, parameters.onset_width
    if onset is None:
        return np.zeros_like(years)
    if width == 0:
        return np.maximum(years - onset, 0.0)
    x = _ramp(years, onset, width)
    return width * x**3 * (1.0 - x / 2) + np.maximum(years - onset - width / 2, 0.0)


def progression(years: Array, parameters: CourseParameters) -> Array:
    """Return worsening independent of relapses, in iu: the exact integral of its slope."""
    before, after = parameters.early_progression_rate, parameters.progression_rate
    total = np.zeros_like(years)
    for start, end, factor in slope_pieces(parameters):
        inside = np.clip(years, start, end)
        weight = _weight_integral(inside, parameters)
        weight = weight - _weight_integral(np.array([start]), parameters)
        total += factor * (before * (inside - start) + (after - before) * weight)
    return total


def slope_pieces(parameters: CourseParameters) -> list[tuple[float, float, float]]:
    """Spans of constant slowing as (start, end, factor); a plateau is a span left out."""
    pause = parameters.plateau_start
    resume = pause + parameters.plateau_duration
    slowed = parameters.treatment_start
    edges = {0.0, LONGEST}
    edges |= {slowed} if parameters.progression_slowing else set()
    edges |= {pause, resume} if parameters.plateau_duration else set()
    spans = itertools.pairwise(sorted(edges))
    left = 1.0 - parameters.progression_slowing
    return [
        (start, end, left if start >= slowed else 1.0)
        for start, end in spans
        if not pause <= start < resume
    ]
