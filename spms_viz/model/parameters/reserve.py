"""The table of hidden reserve: how much load can stay unseen, and how that shrinks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.model.parameters.parameter import (
    Parameter,
    check_all,
    declare,
    explain_unknown_names,
    rows,
)


@explain_unknown_names
@dataclass(frozen=True, kw_only=True)
class ReserveParameters:
    """How much reserve a made-up course has; `RESERVE_PARAMETERS` holds ranges, units and words.

    Raises
    ------
    TypeError
        If a value is not a number, or a name is not in the table.
    ValueError
        If a value is NaN or outside its range.
    """

    # fmt: off
    initial_reserve: float = declare(
        1.2, 0, 3, 0.1, "iu",
        label="Reserve at the start", plain_label="Water level at the start",
        help="Load up to this height stays under the water line at the start.",
        plain_help="More to the right means more stays hidden under the water.",
        parts=("reserve",), source="illustrative", plain_unit="of 30", plain_scale=10,
    )
    reserve_loss: float = declare(
        0.05, 0, 0.15, 0.01, "iu per year",
        label="Loss of reserve", plain_label="How fast the water falls",
        help="How fast the water line falls; at 0 it stays where it is.",
        plain_help="More to the right means that the water falls faster.",
        parts=("reserve",), source="illustrative", plain_unit="of 15", plain_scale=100,
    )
    # fmt: on

    def __post_init__(self) -> None:
        check_all(self, RESERVE_PARAMETERS)


RESERVE_PARAMETERS: Mapping[str, Parameter] = MappingProxyType(
    {row.name: row for row in rows(ReserveParameters)}
)
