"""One line of words, and what can change it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from spms_viz.model.parameters.parameter import Part

EVERY_PART: tuple[Part, ...] = ("years", "baseline", "relapses", "progression")
RELAPSING_PARTS: tuple[Part, ...] = ("years", "baseline", "relapses", "early")


@dataclass(frozen=True, eq=False)
class Line:
    """One line of words under a picture.

    Attributes
    ----------
    heading : str
        What the line is about; empty where there is but one.
    said : iterable of str
        Its sentences in reading order. A generator runs when somebody reads: thousands of states
        are packed line by line, and none of them needs all lines.
    parts : tuple of str
        The parts of a course that it speaks of: nothing else can change it.
    """

    heading: str
    said: Iterable[str]
    parts: tuple[Part, ...] = EVERY_PART

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """What it says, in reading order."""
        return tuple(self.said)

    def __str__(self) -> str:
        """Return the line as it is read."""
        return " ".join([f"{self.heading}:"] * bool(self.heading) + list(self.sentences))
