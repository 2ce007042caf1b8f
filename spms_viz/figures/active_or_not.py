"""A course through a time window, and the box that active and progressing put it in."""

from __future__ import annotations

from typing import Any

import numpy as np

from spms_viz.figures.change_over import change_over
from spms_viz.figures.colours import BASELINE, BLUE, BLUE_TINT, MARKS, PROGRESSIVE, QUIET, TEXT
from spms_viz.figures.curves import Curve, Term, baseline_curve, level_curve, relapse_marks
from spms_viz.figures.panels import Axis, Panel
from spms_viz.model.active_or_not import ActiveOrNot, Seen
from spms_viz.model.course import Array
from spms_viz.words import WORDING, Audience
from spms_viz.words.active_or_not import ACTIVE_OR_NOT

HALF_WAY, END = 15.0, 30.0  # across the boxes
MIDDLES = (7.5, 22.5)  # of the two columns
HEIGHTS = (0.0, 5.0, 10.0)  # edges of the two rows
GLASS_TOP = 6.6  # iu; its name stands under that of the change-over
RELAPSES, SCANS = (-0.45, 0.0), (-0.95, -0.6)  # iu; two rows of strokes under the curve
BLANK: dict[str, Any] = {"linewidth": 0, "color": TEXT}
LINES: dict[str, Any] = {"color": QUIET, "linewidth": 1.0}
CHOSEN: dict[str, Any] = {"facecolor": BLUE_TINT, "edgecolor": BLUE, "linewidth": 2.0}
GLASS: dict[str, Any] = {"facecolor": BLUE_TINT, "edgecolor": BLUE, "linewidth": 1.2, "alpha": 0.5}
CENTRED: dict[str, Any] = {"ha": "center", "va": "center", "offset": (0, 0), "color": TEXT}
ABOVE: dict[str, Any] = {"ha": "center", "va": "bottom", "offset": (0, 2), "color": TEXT}


def panels(subject: ActiveOrNot, audience: Audience) -> list[Panel]:
    """Draw a course, the window it is looked at through, and the box that it belongs in.

    Notes
    -----
    The box belongs to the window, not to a person: another window can give another box.
    """
    words, course, seen = ACTIVE_OR_NOT[audience], subject.course, subject.seen
    curves = [
        _glass(seen, words.window),
        *change_over(course, "window", audience),
        baseline_curve(course, "window-baseline", BASELINE),
        relapse_marks(course, "window-marks", RELAPSES[0], RELAPSES[1], MARKS),
        level_curve(course, "window-level", words.title, PROGRESSIVE, marks="window-marks"),
        _scan_marks(subject.scans),
    ]
    return [Panel(words.title, curves, x=_time(audience)), _grid(seen, audience)]


def _time(audience: Audience) -> Axis:
    words, fixed = ACTIVE_OR_NOT[audience], WORDING[audience]
    if audience == "workshop":
        return Axis(words.scans, (0, END), ((0.0, fixed.time_start), (END, fixed.time_end)))
    return Axis(words.scans, (0, END), tuple((y, f"{y:g}") for y in range(0, int(END) + 1, 5)))


def _glass(seen: Seen, label: str) -> Curve:
    """Shade the window over the whole height."""
    x = Term(np.array([seen.start, (seen.start + seen.end) / 2, seen.end]), ("window",))
    top, bottom = Term(np.full(3, GLASS_TOP), ()), Term(np.zeros(3), ())
    return Curve("window-glass", x, (top,), (bottom,), GLASS, label, 1, ABOVE)


def _scan_marks(scans: Array) -> Curve:
    """Return one short stroke per scan change without a relapse."""
    years = np.repeat(scans.tolist() or [np.nan], 3).astype(float)
    years[2::3] = np.nan
    heights = np.tile([*SCANS, np.nan], len(years) // 3)
    x = Term(years, ("scans", "relapses", "progression"))
    return Curve("window-scans", x, (Term(heights, x.parts),), style=MARKS)


def _grid(seen: Seen, audience: Audience) -> Panel:
    words = ACTIVE_OR_NOT[audience]
    left = HALF_WAY if seen.is_active else 0.0
    floor = HEIGHTS[1] if seen.is_progressing else HEIGHTS[0]
    parts: Any = ("relapses", "progression", "window", "scans", "years")
    x = Term(np.array([left, left + HALF_WAY]), parts)
    top, bottom = Term(np.full(2, floor + HEIGHTS[1]), parts), Term(np.full(2, floor), parts)
    curves = [
        Curve("grid-chosen", x, (top,), (bottom,), style=CHOSEN),
        _fixed("grid-lines", [0, END, np.nan, HALF_WAY, HALF_WAY], [5, 5, np.nan, 0, 10], LINES),
        *_boxes(audience),
    ]
    across = Axis(words.activity_axis, (0, END), tuple(zip(MIDDLES, words.active, strict=True)))
    rows = tuple(zip((2.5, 7.5), words.progressing, strict=True))
    return Panel(words.grid, curves, x=across, y=Axis(words.progression_axis, (0, 12), rows))


def _boxes(audience: Audience) -> list[Curve]:
    """Name the four boxes in their middles."""
    return [
        _fixed(
            f"grid-{row}{column}",
            [MIDDLES[column]],
            [2.5 + 5 * row],
            BLANK,
            label=ACTIVE_OR_NOT[audience].boxes[row][column],
            label_at=0,
            label_style=CENTRED,
        )
        for row in (0, 1)
        for column in (0, 1)
    ]


def _fixed(gid: str, x: list[float], y: list[float], style: dict[str, Any], **label: Any) -> Curve:
    """Return a curve that no setting moves."""
    across, up = Term(np.array(x, dtype=float), ()), Term(np.array(y, dtype=float), ())
    return Curve(gid, across, (up,), style=style, **label)
