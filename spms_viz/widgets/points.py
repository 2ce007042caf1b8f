"""Points as whole 16-bit steps, as a table holds them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LARGEST = 32767
PEN_UP = -32768  # stands for NaN: the pen is lifted

Points = NDArray[np.int16]


def quantise(values: NDArray[np.float64], steps: int) -> Points:
    """Return whole steps as 16-bit numbers; what lies far beyond the top stays just beyond it."""
    whole = np.clip(np.rint(values * steps), -LARGEST, LARGEST)
    return np.where(np.isnan(values), PEN_UP, whole).astype(np.int16)


def differences(one: Points, other: Points) -> int:
    """Count the places at which two rows, as differences along each, are not the same."""
    shared = min(one.size, other.size)
    steps = [np.diff(row[:shared]) for row in (one, other)]
    return int(np.count_nonzero(steps[0] != steps[1])) + abs(one.size - other.size)
