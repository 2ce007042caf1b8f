"""Settings and luck in, one course out."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from numbers import Integral
from operator import attrgetter
from typing import Any

from spms_viz.model.course import Array, DiseaseCourse, Relapse
from spms_viz.model.luck import sampling_years, thin
from spms_viz.model.parameters.course import PARAMETERS, CourseParameters
from spms_viz.model.parameters.parameter import Part
from spms_viz.model.terms import progression, relapse_effects

Values = tuple[float | None, ...]
_NAMES: dict[Part, list[str]] = {
    part: [name for name, row in PARAMETERS.items() if {part, "years"} & set(row.parts)]
    for part in ("relapses", "progression")
}
_NAMES["relapses"].remove("recovery")  # mixes the effects of relapses; see relapse_effects
_PICK = {part: attrgetter(*names) for part, names in _NAMES.items()}
# A part is kept under the values that can move it: sliders then share work, and moving the slope
# does not compute the relapses again. A kept array is 14 kB, so about 50 MB at most.
KEPT = 1024  # settings of a part that a table goes through again and again
KEPT_BEFORE_MIXING = 128  # recovery moves fastest, so few settings of the relapses are in use


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
    luck = check_seed(seed)
    relapses, transient, residual = _mixed(luck, _PICK["relapses"](parameters), parameters.recovery)
    return DiseaseCourse(
        years=_grid(luck, parameters),
        transient=transient,
        residual=residual,
        progression=_progression_part(luck, _PICK["progression"](parameters)),
        relapses=relapses,
        parameters=parameters,
        seed=luck,
    )


def simulate_each(parameters: CourseParameters, seeds: Iterable[int]) -> tuple[DiseaseCourse, ...]:
    """Make one course per seed: the same settings, different luck."""
    return tuple(simulate(parameters, seed) for seed in seeds)


def _settings(part: Part, values: Values) -> CourseParameters:
    named: dict[str, Any] = dict(zip(_NAMES[part], values, strict=True))
    return CourseParameters(**named)


def _grid(seed: int, parameters: CourseParameters) -> Array:
    return sampling_years(seed, parameters.horizon, parameters.relapse_rise)


@functools.lru_cache(maxsize=KEPT)
def _mixed(seed: int, values: Values, recovery: float) -> tuple[tuple[Relapse, ...], Array, Array]:
    """Relapses of a course, and what they add for a while and for good."""
    relapses, fading, staying = _relapse_part(seed, values)
    return relapses, recovery * fading, (1.0 - recovery) * staying


@functools.lru_cache(maxsize=KEPT_BEFORE_MIXING)
def _relapse_part(seed: int, values: Values) -> tuple[tuple[Relapse, ...], Array, Array]:
    """Relapses of a course and their effects: (relapses, fading, staying)."""
    parameters = _settings("relapses", values)
    relapses = thin(parameters, seed)
    return relapses, *relapse_effects(_grid(seed, parameters), relapses, parameters)


@functools.lru_cache(maxsize=KEPT)
def _progression_part(seed: int, values: Values) -> Array:
    """Worsening independent of relapses on the grid of a course."""
    parameters = _settings("progression", values)
    return progression(_grid(seed, parameters), parameters)


def check_seed(seed: object) -> int:
    """Return `seed` as an int, 0 or more."""
    if isinstance(seed, bool) or not isinstance(seed, Integral):
        raise TypeError(f"seed must be a whole number, got {seed!r} ({type(seed).__name__}).")
    if seed < 0:
        raise ValueError(f"seed must be 0 or more, got {seed}.")
    return int(seed)
