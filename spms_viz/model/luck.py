"""Luck: candidate relapses drawn once per seed, then thinned, never drawn again.

Raising the rate only adds relapses and slowing only removes them; no other setting moves any.
Drawing anew on each move of a slider would make the picture jump and "slowing is never worse"
false.
"""

from __future__ import annotations

import functools
from statistics import NormalDist

import numpy as np

from spms_viz.model.course import Array, Relapse
from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.terms import LONGEST, relapse_rate

MAXIMUM_RATE = 2.0  # candidate relapses per year; above the largest `relapse_rate`
SHORTEST_GAP = 30 / 365.25  # years; 30 days, as in the clinical definition: sooner is the same
SAMPLES_PER_YEAR = 50  # about weekly
RISE_SAMPLES = 4  # points per rise, its end included, so that the S-shape shows


@functools.lru_cache(maxsize=256)
def candidates(seed: int) -> tuple[Array, Array, Array]:
    """Return onset (years), thinning mark (0 to 1) and height score of every candidate.

    Only `Generator.random` is used: the same bits on every platform. The gap is kept here, before
    thinning: afterwards it would let one relapse push out another.
    """
    generator = np.random.default_rng(seed)
    count = int(4 * MAXIMUM_RATE * LONGEST)  # ample: the 40 years need 80 on average
    waits, marks, heights = generator.random((3, count))
    mean_wait = 1 / MAXIMUM_RATE - SHORTEST_GAP  # beyond the gap, so that the rate is kept
    onsets = np.cumsum(SHORTEST_GAP - mean_wait * np.log1p(-waits))
    inside = onsets < LONGEST
    scores = np.array([NormalDist().inv_cdf(max(u, 1e-12)) for u in heights[inside]])
    return onsets[inside], marks[inside], scores


@functools.lru_cache(maxsize=256)
def sampling_years(seed: int, horizon: float, relapse_rise: float) -> Array:
    """Return the sampling times: a regular grid, and the rise of every candidate, kept or thinned.

    Thinned candidates count too, so that courses of one seed share their grid and can be
    compared point by point whatever their rates.
    """
    onsets = candidates(seed)[0]
    regular = np.arange(int(horizon * SAMPLES_PER_YEAR) + 1) / SAMPLES_PER_YEAR
    rise = relapse_rise * np.arange(RISE_SAMPLES) / RISE_SAMPLES
    rises = np.concatenate([(onsets[:, None] + rise).ravel(), onsets + relapse_rise])
    years = np.unique(np.concatenate([regular, rises[rises <= horizon], [horizon]]))
    years.flags.writeable = False  # shared by every course with this luck
    return years


def thin(parameters: CourseParameters, seed: int) -> tuple[Relapse, ...]:
    """Return the relapses of a course: candidates whose mark lies below the rate at onset."""
    onsets, marks, scores = candidates(seed)
    keep = marks < relapse_rate(onsets, parameters) / MAXIMUM_RATE
    keep &= onsets <= parameters.horizon
    spread = parameters.severity_spread
    heights = parameters.relapse_severity * np.exp(spread * scores - spread**2 / 2)  # mean kept
    pairs = zip(onsets[keep], heights[keep], strict=True)
    return tuple(Relapse(float(onset), float(height)) for onset, height in pairs)
