"""The table of hidden reserve: how much load can stay unseen, and how that shrinks."""

from __future__ import annotations

from spms_viz.model.parameters.table import Table, declare


class ReserveParameters(Table):
    """How much reserve a made-up course has; `RESERVE_PARAMETERS` holds ranges, units and words."""

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


RESERVE_PARAMETERS = ReserveParameters.rows
