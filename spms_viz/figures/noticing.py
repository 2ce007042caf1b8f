"""When steady worsening is noticed, against when it was set to start: dots for a group."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np

from spms_viz.figures.colours import BAND, BLUE, QUIET, TEXT
from spms_viz.figures.curves import AS_DOTS, Curve, Term, dot_strokes
from spms_viz.figures.panels import Axis, Panel
from spms_viz.model.noticing import DOTS, Noticing
from spms_viz.model.parameters.parameter import Part
from spms_viz.words import Audience
from spms_viz.words.noticing import NOTICING

JUDGED: tuple[Part, ...] = ("visits", "noise", "rule")  # the same people: their courses stay
TOP = 7.7  # the highest dot; above it stand the names
CEILING = 12.8  # of the axis; room for the disclaimer
PITCH = 1.0  # from dot to dot
FLOOR = 0.55  # the lowest dot's middle
COLUMN = 2.0  # years that share one; a dot is as wide where the drawing is narrow
NEVER_AT = 3.5  # years behind the end of the drawing: the column of those not noticed
EDGE, MARGIN = 1.0, 5.0  # years before the start of the drawing and behind its end

DOT: dict[str, Any] = {"color": BLUE, "linewidth": 10.5, **AS_DOTS}
SET: dict[str, Any] = {"color": TEXT, "linewidth": 1.8}
MIDDLE: dict[str, Any] = {"color": QUIET, "linewidth": 1.6, "linestyle": (0, (4, 3))}
NOTHING: dict[str, Any] = {"linewidth": 0}
BEHIND: dict[str, Any] = {"ha": "left", "va": "top", "offset": (5, -2), "color": TEXT}
INSIDE: dict[str, Any] = {"ha": "left", "va": "top", "offset": (6, -2), "color": TEXT}


def panels(subject: Noticing, audience: Audience) -> list[Panel]:
    """Draw the year noticed minus the year set, for dots that stand for a group.

    Dots left of the solid line are false alarms; those far right are not noticed in this drawing.

    Notes
    -----
    The rule is a toy. That some of its delays resemble published ones validates nothing.
    """
    first, last = -subject.onset, subject.horizon - subject.onset
    years = [float(at) for at in range(-25, 26, 5) if first <= at < last]
    ticks = (
        *((at, NOTICING.delay_tick(at) if at else NOTICING.set_tick) for at in years),
        (last + NEVER_AT, NOTICING.missed_tick),
    )
    x = Axis(NOTICING.delay_axis, (first - EDGE, last + MARGIN), ticks)
    y = Axis(NOTICING.dot_axis, (0.0, CEILING), ())
    curves = [
        _too_early(first),
        _upright("noticing-set", 0.0, (), SET),
        _middle(subject),
        _dots(subject, last + NEVER_AT),
        _so_far(subject, first, last),
    ]
    return [Panel(NOTICING.title, curves, x=x, y=y)]


def _too_early(first: float) -> Curve:
    """Shade what lies before the set change-over: whoever is noticed there is a false alarm."""
    edges, ends = Term(np.array([first - EDGE, 0.0]), ()), (np.full(2, 10.0), np.zeros(2))
    top, bottom = (Term(end, ()) for end in ends)
    words = {"label": NOTICING.too_early, "label_at": 0, "label_style": INSIDE}
    return Curve("noticing-early", edges, (top,), (bottom,), BAND, **words)  # type: ignore[arg-type]


def _upright(
    gid: str, year: float, parts: tuple[Part, ...], style: dict[str, Any], **label: Any
) -> Curve:
    x, y = Term(np.full(2, year), parts), Term(np.array([10.0, 0.0]), ())
    return Curve(gid, x, (y,), style=style, label_at=0, **label)


def _middle(subject: Noticing) -> Curve:
    """Mark the middle delay of those noticed after the set change-over; nothing where none is."""
    words = {"label": NOTICING.middle, "label_style": BEHIND}
    return _upright("noticing-middle", subject.middle_delay, JUDGED, MIDDLE, **words)


def _dots(subject: Noticing, never: float) -> Curve:
    """Pile the dots up in columns; those not noticed stand in one of their own."""
    middles = (np.floor(subject.dots / COLUMN) + 0.5) * COLUMN
    columns = np.where(np.isnan(middles), never, middles).tolist()
    highest = max(Counter(columns).values())
    pitch = min(PITCH, (TOP - FLOOR) / max(highest - 1, 1))
    heights = [FLOOR + pitch * columns[:rank].count(one) for rank, one in enumerate(columns)]
    years, levels = dot_strokes(np.array(columns), np.array(heights)).T
    x, y = Term(years, JUDGED), Term(levels, JUDGED)
    return Curve("noticing-dots", x, (y,), style=DOT)


def _so_far(subject: Noticing, first: float, last: float) -> Curve:
    """Return how many are noticed by each year: told and listened to, not drawn."""
    years = np.arange(first, last + 0.25, 0.25)
    counts = subject.dots.searchsorted(years, side="right") * 10.0 / DOTS  # NaN comes last
    x, y = Term(years, ()), Term(counts, JUDGED)
    return Curve("noticing-so-far", x, (y,), style=NOTHING, name=NOTICING.so_far)
