"""What a kind of picture is made from: plain data that its panels draw and its lines say.

`model/NAME.py` holds the subject of the picture `NAME`: a frozen dataclass, and the function
``subject(settings, seeds)`` that returns it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

Seeds = Sequence[int]  # luck of each course


class Subject(Protocol):
    """What the subject of every kind of picture has."""

    @property
    def horizon(self) -> float:
        """Length of its time axis, in the unit that this axis counts in."""
