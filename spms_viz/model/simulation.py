"""Settings and luck in, one course out: one small pure function per term of the formula."""

from __future__ import annotations

import functools
import itertools
from numbers import Integral
from statistics import NormalDist

import numpy as np

from spms_viz.model.course import Array, DiseaseCourse, Relapse
from spms_viz.model.parameter import Part
from spms_viz.model.parameters import PARAMETERS, CourseParameters

SAMPLES_PER_YEAR = 50  # about weekly
RISE_SAMPLES = 4  # points per rise, its end included, so that the S-shape shows
GONE = 40.0  # recovery times; exp(-40) is lost in rounding, so later samples are skipped
MAXIMUM_RATE = 2.0  # candidate relapses per year; above the largest `relapse_rate`
Values = tuple[float | None, ...]
_NAMES: dict[Part, list[str]] = {
    part: [name for name, row in PARAMETERS.items() if {part, "years"} & set(row.parts)]
    for part in ("relapses", "progression")
}
LONGEST = PARAMETERS["horizon"].maximum  # years; luck must not change with the horizon


def simulate(parameters: CourseParameters | None = None, seed: int = 0) -> DiseaseCourse:
    r"""Make one illustrative course.

    .. math::

        D(t) = b + \sum_i A_i\,k(t - t_i) + \int_0^t [p_0 (1 - w) + p_1 w]\,m\,q\,ds

    A relapse rises over `relapse_rise` to its height :math:`A_i`; the fraction `recovery` of it
    fades with time constant `recovery_time`, the rest stays. The steady part has slope
    `early_progression_rate` before and `progression_rate` after the onset, blended over
    `onset_width` (:math:`w`), slowed from `treatment_start` on (:math:`m`) and paused during a
    plateau (:math:`q`). All symbols in words: ``docs/model.md``.

    Parameters
    ----------
    parameters : CourseParameters, optional
        The settings; the table's defaults where omitted.
    seed : int, optional
        Luck, 0 or more: when relapses come and how they differ in height. Same settings and
        seed give the same arrays. Luck is thinned, never re-drawn: raising the rate only adds
        relapses, slowing only removes them, and no other setting moves any.

    Returns
    -------
    DiseaseCourse
        Sampled 50 times a year and at each relapse onset and peak; levels in iu.

    Raises
    ------
    TypeError
        If `parameters` or `seed` has the wrong type.
    ValueError
        If `seed` is negative.

    Notes
    -----
    A drawing for learning, not a forecast: nothing is fitted to data, and no seed or setting is
    a person. Two seeds differ by luck alone, so no curve is more right than another.

    Examples
    --------
    >>> quiet = simulate(CourseParameters(relapse_rate=0, progression_rate=0))
    >>> float(quiet.disability.min()), float(quiet.disability.max())
    (0.5, 0.5)
    """
    if parameters is None:
        parameters = CourseParameters()
    if not isinstance(parameters, CourseParameters):
        raise TypeError(f"parameters must be CourseParameters, got {type(parameters).__name__}.")
    luck = _check_seed(seed)
    relapses, transient, residual = _relapse_part(luck, _values("relapses", parameters))
    return DiseaseCourse(
        years=_years(luck, parameters.horizon, parameters.relapse_rise),
        transient=transient,
        residual=residual,
        progression=_progression_part(luck, _values("progression", parameters)),
        relapses=relapses,
        parameters=parameters,
        seed=luck,
    )


def _values(part: Part, parameters: CourseParameters) -> Values:
    """Return the values that can move `part`, in the order of `_NAMES`.

    They are the key under which a part is kept: sliders then share work, and moving the slope
    does not compute the relapses again.
    """
    return tuple([getattr(parameters, name) for name in _NAMES[part]])


@functools.lru_cache(maxsize=1024)
def _relapse_part(seed: int, values: Values) -> tuple[tuple[Relapse, ...], Array, Array]:
    """Relapses of a course and what they add: (relapses, transient, residual)."""
    parameters = CourseParameters(**dict(zip(_NAMES["relapses"], values, strict=True)))
    years = _years(seed, parameters.horizon, parameters.relapse_rise)
    relapses = _relapses(parameters, _candidates(seed))
    return relapses, *_relapse_effects(years, relapses, parameters)


@functools.lru_cache(maxsize=1024)
def _progression_part(seed: int, values: Values) -> Array:
    """Worsening independent of relapses on the grid of a course."""
    parameters = CourseParameters(**dict(zip(_NAMES["progression"], values, strict=True)))
    return _progression(_years(seed, parameters.horizon, parameters.relapse_rise), parameters)


def _check_seed(seed: object) -> int:
    if isinstance(seed, bool) or not isinstance(seed, Integral):
        raise TypeError(f"seed must be a whole number, got {seed!r} ({type(seed).__name__}).")
    if seed < 0:
        raise ValueError(f"seed must be 0 or more, got {seed}.")
    return int(seed)


@functools.lru_cache(maxsize=256)
def _candidates(seed: int) -> tuple[Array, Array, Array]:
    """Onset (years), thinning mark (0 to 1) and height score (normal) of every candidate relapse.

    Only `Generator.random` is used: the same bits on every platform.
    """
    generator = np.random.default_rng(seed)
    count = int(4 * MAXIMUM_RATE * LONGEST)  # ample: the 40 years need 80 on average
    waits, marks, heights = generator.random((3, count))
    onsets = np.cumsum(-np.log1p(-waits)) / MAXIMUM_RATE
    inside = onsets < LONGEST
    scores = np.array([NormalDist().inv_cdf(max(u, 1e-12)) for u in heights[inside]])
    return onsets[inside], marks[inside], scores


@functools.lru_cache(maxsize=256)
def _years(seed: int, horizon: float, relapse_rise: float) -> Array:
    """Sampling times: a regular grid, and the rise of every candidate, kept or thinned.

    Thinned candidates count too, so that courses of one seed share their grid and can be
    compared point by point whatever their rates.
    """
    onsets = _candidates(seed)[0]
    regular = np.arange(int(horizon * SAMPLES_PER_YEAR) + 1) / SAMPLES_PER_YEAR
    rise = relapse_rise * np.arange(RISE_SAMPLES) / RISE_SAMPLES
    rises = np.concatenate([(onsets[:, None] + rise).ravel(), onsets + relapse_rise])
    years = np.unique(np.concatenate([regular, rises[rises <= horizon], [horizon]]))
    years.flags.writeable = False  # shared by every course with this luck
    return years


def _smooth(x: Array) -> Array:
    """Smooth step: 0 below 0, 1 above 1, 3x^2 - 2x^3 between."""
    x = np.clip(x, 0.0, 1.0)
    return x * x * (3.0 - 2.0 * x)


def _ramp(years: Array, onset: float, width: float) -> Array:
    """Share of the change-over that is past, 0 to 1; bounded before the division can overflow."""
    return np.clip(years - onset + width / 2, 0.0, width) / width


def _onset_weight(years: Array, parameters: CourseParameters) -> Array:
    """How far the change-over has gone, 0 to 1."""
    onset, width = parameters.progression_onset, parameters.onset_width
    if onset is None:
        return np.zeros_like(years)
    if width == 0:
        return (years >= onset).astype(float)
    return _smooth(_ramp(years, onset, width))


def _relapse_rate(years: Array, parameters: CourseParameters) -> Array:
    """Expected relapses per year at each time."""
    lost = 1.0 - parameters.relapses_after_onset
    rate = parameters.relapse_rate * np.exp(-parameters.relapse_rate_decline * years)
    rate = rate * (1.0 - lost * _onset_weight(years, parameters))
    slowed = years >= parameters.treatment_start
    return rate * np.where(slowed, 1.0 - parameters.relapse_reduction, 1.0)


def _relapses(
    parameters: CourseParameters, candidates: tuple[Array, Array, Array]
) -> tuple[Relapse, ...]:
    """Thin the candidates: keep those whose mark lies below the rate at their onset."""
    onsets, marks, scores = candidates
    keep = marks < _relapse_rate(onsets, parameters) / MAXIMUM_RATE
    keep &= onsets <= parameters.horizon
    spread = parameters.severity_spread
    heights = parameters.relapse_severity * np.exp(spread * scores - spread**2 / 2)  # mean kept
    pairs = zip(onsets[keep], heights[keep], strict=True)
    return tuple(Relapse(float(onset), float(height)) for onset, height in pairs)


def _relapse_effects(
    years: Array, relapses: tuple[Relapse, ...], parameters: CourseParameters
) -> tuple[Array, Array]:
    """Sum of what relapses add for a while (transient) and of what they leave (residual), in iu."""
    transient, residual = np.zeros_like(years), np.zeros_like(years)
    recovery, rise = parameters.recovery, parameters.relapse_rise
    for relapse in relapses:
        start, peak = np.searchsorted(years, [relapse.onset, relapse.onset + rise])
        gone = np.searchsorted(years, relapse.onset + rise + GONE * parameters.recovery_time)
        rising = relapse.severity * _smooth((years[start:peak] - relapse.onset) / rise)
        fading = np.exp((relapse.onset + rise - years[peak:gone]) / parameters.recovery_time)
        residual[start:peak] += (1.0 - recovery) * rising
        residual[peak:] += (1.0 - recovery) * relapse.severity
        transient[start:peak] += recovery * rising
        transient[peak:gone] += recovery * relapse.severity * fading
    return transient, residual


def _weight_integral(years: Array, parameters: CourseParameters) -> Array:
    """Integral of the change-over weight from 0, in years; exact."""
    onset, width = parameters.progression_onset, parameters.onset_width
    if onset is None:
        return np.zeros_like(years)
    if width == 0:
        return np.maximum(years - onset, 0.0)
    x = _ramp(years, onset, width)
    return width * x**3 * (1.0 - x / 2) + np.maximum(years - onset - width / 2, 0.0)


def _progression(years: Array, parameters: CourseParameters) -> Array:
    """Worsening independent of relapses, in iu: the slope's exact integral, piece by piece."""
    before, after = parameters.early_progression_rate, parameters.progression_rate
    total = np.zeros_like(years)
    for start, end, factor in _slope_pieces(parameters):
        inside = np.clip(years, start, end)
        weight = _weight_integral(inside, parameters)
        weight = weight - _weight_integral(np.array([start]), parameters)
        total += factor * (before * (inside - start) + (after - before) * weight)
    return total


def _slope_pieces(parameters: CourseParameters) -> list[tuple[float, float, float]]:
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
