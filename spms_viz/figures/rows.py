"""One small row for each of five places or lanes, one below the other on one level axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spms_viz.figures.curves import Curve, Term
from spms_viz.figures.panels import Axis
from spms_viz.model.course import LEVEL_MAXIMUM, Array
from spms_viz.model.parameters.parameter import Part
from spms_viz.model.reserve import PLACES

ROW = LEVEL_MAXIMUM / PLACES  # of the level axis, per row
MOST = ROW - 0.1  # iu; what is higher leaves its row, so that no row runs into the next
NAME_AT = 10.2  # of the level axis; just above the rows
LIMITS = (-0.4, 14.6)  # room above for the disclaimer and the key


def in_row(number: int, values: Array, parts: tuple[Part, ...]) -> Term:
    """Return levels raised into a row; number 0 is on top."""
    return Term(ground_of(number) + values, parts)


def ground_of(number: int) -> float:
    """Return where the level 0 of a row lies."""
    return (PLACES - 1 - number) * ROW


def row_curve(number: int, gid: str, x: Term, top: tuple[Term, ...], **more: Any) -> Curve:
    """Return a curve that stays in its row; `more` are further fields of `Curve`."""
    ground = ground_of(number)
    return Curve(gid, x, top, ground=ground, ceiling=ground + MOST, **more)


def rows_axis(names: Sequence[str]) -> Axis:
    """Return the level axis with the name of each row instead of numbers."""
    ticks = [(ground_of(row) + ROW / 3, name) for row, name in enumerate(names)]
    return Axis("", LIMITS, tuple(ticks), is_small=True)
