"""Fixed sentences and labels, once per audience.

Safety texts are fixed wording: change them only after a review. Workshop texts are plain:
reading grade 6 or lower, person-first, "in this drawing" before any statement about a curve.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType
from typing import Literal, get_args

from spms_viz.words import disclaimer

Audience = Literal["class", "workshop"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The fixed texts of one audience; templates name what they are filled with."""

    disclaimer: str  # inside the axes of every figure
    caption: str  # under every picture
    time_axis: str
    marked_axis: str  # the same over strokes that mark relapses
    level_axis: str
    level_low: str
    level_high: str
    time_start: str
    time_end: str
    levels: tuple[tuple[float, str], ...] = ()  # highest level and its words; empty: numbers
    moments: tuple[tuple[float, str], ...] = ()  # share of the drawing and its words


CLASS = Wording(
    disclaimer=disclaimer.SHORT_FOR_CLASS,
    caption=disclaimer.LONG_FOR_CLASS,
    time_axis="Years in the drawing",
    marked_axis="Years in the drawing (strokes: relapse onsets)",
    level_axis="Level (iu; not EDSS)",
    level_low="",
    level_high="",
    time_start="",
    time_end="",
)

WORKSHOP = Wording(
    disclaimer=disclaimer.SHORT,
    caption=disclaimer.LONG,
    time_axis="Time",
    marked_axis="Time",
    level_axis="Symptoms",
    level_low="less",
    level_high="more",
    time_start="start",
    time_end="many years later",
    levels=(
        (1.0, "near the bottom"),
        (3.5, "low down"),
        (6.5, "in the middle"),
        (9.0, "high up"),
        (inf, "near the top"),
    ),
    moments=(
        (0.2, "near the start"),
        (0.42, "in the first half"),
        (0.58, "about half way"),
        (0.8, "in the second half"),
        (inf, "near the end"),
    ),
)

WORDING: Mapping[Audience, Wording] = MappingProxyType({"class": CLASS, "workshop": WORKSHOP})
