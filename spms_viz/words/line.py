"""One line of words, and what can change it."""

from __future__ import annotations

from dataclasses import dataclass

from spms_viz.model.parameters.parameter import Part

EVERY_PART: tuple[Part, ...] = ("years", "baseline", "relapses", "progression")
RELAPSING_PARTS: tuple[Part, ...] = ("years", "baseline", "relapses")


@dataclass(frozen=True)
class Line:
    """One line of words under a picture.

    Attributes
    ----------
    heading : str
        What the line is about; empty where there is but one.
    sentences : tuple of str
        In reading order.
    parts : tuple of str
        The parts of a course that it speaks of: nothing else can change it.
    """

    heading: str
    sentences: tuple[str, ...]
    parts: tuple[Part, ...] = EVERY_PART

    def __str__(self) -> str:
        """Return the line as it is read."""
        return " ".join([f"{self.heading}:"] * bool(self.heading) + list(self.sentences))
