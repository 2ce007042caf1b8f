"""One adjustable number: its range, its words, and how a value is checked."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from numbers import Real
from typing import Literal

# fmt: off
Part = Literal[
    "years", "baseline", "relapses", "progression", "early",  # of a course
    "visits", "noise", "rule",  # of what a clinic sees
    "reserve", "stories", "window", "scans", "seen", "moment",  # of how it is looked at
]
# fmt: on

DECIMALS = 10  # digits; enough to undo binary rounding of minimum + count * step


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """One row of the parameter table.

    Attributes
    ----------
    name : str
        Field of the parameters it belongs to.
    default, minimum, maximum, step : float
        In `unit`.
    unit : str
        As class readers and error messages see it.
    label, help : str
        Name and one-sentence explanation in field terms.
    plain_label, plain_help : str
        The same for workshop readers, at reading grade 6 or lower.
    plain_unit : str
        Unit for workshop readers; a value is shown to them times `plain_scale`.
    plain_scale : float
        Factor from `unit` to `plain_unit`.
    plain_levels : tuple of (float, str)
        Highest value and the word for it, ascending; the last limit is infinite. Empty: no word.
    parts : tuple of str
        What it can move. Of a course: ``"years"`` (the sampling grid), ``"baseline"``,
        ``"relapses"`` (transient and residual), ``"progression"``, ``"early"`` (what a course
        without a change-over has of it). Of what a clinic sees: ``"visits"`` (their times),
        ``"noise"`` (of their values), ``"rule"`` (the labels). Of the view: ``"reserve"``,
        ``"stories"``, ``"window"``, ``"scans"``, ``"seen"``, ``"moment"``.
    source : str
        Where the number comes from: a publication, or ``"illustrative"``.
    absent : str
        What ``None`` means for this parameter; empty where ``None`` is not allowed.
    advance : str
        Text of a button that goes one step on; empty for none.
    """

    name: str
    default: float
    minimum: float
    maximum: float
    step: float
    unit: str
    label: str
    plain_label: str
    help: str
    plain_help: str
    parts: tuple[Part, ...]
    source: str
    plain_unit: str
    plain_scale: float = 1.0
    plain_levels: tuple[tuple[float, str], ...] = ()
    absent: str = ""
    advance: str = ""

    @functools.cached_property
    def values(self) -> tuple[float, ...]:
        """Every value that a slider can stand on, ascending."""
        count = round((self.maximum - self.minimum) / self.step)
        return tuple(round(self.minimum + i * self.step, DECIMALS) for i in range(count + 1))

    @functools.cached_property
    def steps(self) -> tuple[float | None, ...]:
        """Every place of a slider: `values`, and ``None`` behind them where it means something."""
        return (*self.values, None) if self.absent else self.values

    @property
    def title(self) -> str:
        """Label and field, as error messages name the parameter."""
        return f"{self.label} ({self.name})"

    def check(self, value: object) -> float | None:
        """Return `value` as a float (or ``None`` where allowed).

        Raises
        ------
        TypeError
            If it is not a real number. ``True`` and ``False`` are not numbers here.
        ValueError
            If it is NaN or outside the range.
        """
        if value is None and self.absent:
            return None
        if type(value) is float and self.minimum <= value <= self.maximum:
            return value  # the common case: tables check hundreds of thousands of them
        if isinstance(value, bool) or not isinstance(value, Real):
            raise TypeError(f"{self._expected}, got {value!r} ({type(value).__name__}).")
        number = float(value)
        if not self.minimum <= number <= self.maximum:  # a NaN fails this too
            raise ValueError(f"{self._expected}, got {number:g}.")
        return number

    def code(self, value: float | None) -> str:
        """Return a value as a short code: its digits without the decimal point.

        >>> from spms_viz.model import find_parameter
        >>> find_parameter("relapse_rate").code(0.5), find_parameter("recovery").code(1)
        ('05', '100')
        """
        if value is None:
            return "NO"
        decimals = len(f"{self.step:g}".partition(".")[2])
        return f"{round(value * 10**decimals):02d}"

    @property
    def _expected(self) -> str:
        text = f"{self.title} must be a number between {self.minimum:g} and {self.maximum:g}"
        text += f" (unit: {self.unit})"
        return f"{text}, or None for {self.absent}" if self.absent else text
