"""Five places under one water line: what the water covers is there and not noticed."""

from __future__ import annotations

from string import ascii_uppercase
from typing import Any

import numpy as np

from spms_viz.figures.colours import BLUE, BLUE_TINT, TEXT, VERMILLION, VERMILLION_TINT
from spms_viz.figures.curves import Curve, Term
from spms_viz.figures.panels import Panel
from spms_viz.figures.rows import MOST, in_row, row_curve, rows_axis
from spms_viz.model.parameters.parameter import Part
from spms_viz.model.reserve import PLACES, Reserve
from spms_viz.words import Audience
from spms_viz.words.reserve import RESERVE

RELAPSES: tuple[Part, ...] = ("years", "relapses")
ABOVE: dict[str, Any] = {"facecolor": VERMILLION_TINT, "edgecolor": VERMILLION, "hatch": "///"}
WATER: dict[str, Any] = {"facecolor": BLUE_TINT, "linewidth": 0, "alpha": 0.93}
SURFACE: dict[str, Any] = {"color": BLUE, "linewidth": 1.8}
LOAD: dict[str, Any] = {"color": TEXT, "linewidth": 1.0, "linestyle": (0, (2, 1.4))}


def panels(subject: Reserve, audience: Audience) -> list[Panel]:
    """Draw the load of five places, one row each, and the water over them.

    Notes
    -----
    A hypothesis drawn, after Krieger et al. 2016. No row is a place in a person.
    """
    curves = [curve for place in range(PLACES) for curve in _place(subject, place)]
    names = [RESERVE.place.format(letter=letter) for letter in ascii_uppercase[:PLACES]]
    key = (("reserve-above-0", RESERVE.above), ("reserve-surface-0", RESERVE.water))
    return [Panel(RESERVE.title, curves, key, y=rows_axis(names), key_columns=2)]


def _place(subject: Reserve, place: int) -> list[Curve]:
    """Draw a load, lay water over it, and draw its outline again: what is under shows through."""
    years = Term(subject.years, RELAPSES)
    load = in_row(place, subject.loads[place], RELAPSES)
    ground = in_row(place, np.zeros_like(subject.years), RELAPSES)
    corners = sorted((subject.falls_to(MOST), subject.falls_to(0.0)))
    ends = Term(np.array([0.0, *corners, subject.horizon]), ("reserve",))
    levels = np.interp(ends.values, subject.years, subject.water)
    water = in_row(place, levels, ("reserve",))
    bottom = in_row(place, np.zeros_like(ends.values), ())
    name = RESERVE.place.format(letter=ascii_uppercase[place])
    return [
        row_curve(place, f"reserve-above-{place}", years, (load,), bottom=(ground,), style=ABOVE),
        row_curve(place, f"reserve-water-{place}", ends, (water,), bottom=(bottom,), style=WATER),
        row_curve(place, f"reserve-surface-{place}", ends, (water,), style=SURFACE, leaves=True),
        row_curve(
            place, f"reserve-load-{place}", years, (load,), style=LOAD, name=name, leaves=True
        ),
    ]
