"""Five places under one water line, and five lanes of daily life: one small row for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from spms_viz.figures.curves import Curve, Term
from spms_viz.figures.panels import Axis, Panel, draw_panels
from spms_viz.figures.style import BLUE, BLUE_TINT, QUIET, TEXT, VERMILLION, VERMILLION_TINT, Layout
from spms_viz.model.course import LEVEL_MAXIMUM, Array
from spms_viz.model.reserve import PLACES, Hidden
from spms_viz.words import LANES, RESERVE, WORDING, Audience, check_audience
from spms_viz.words.reserve import LETTERS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ROW = LEVEL_MAXIMUM / PLACES  # of the level axis, per place
MOST = ROW - 0.1  # iu; higher peaks are cut off, so that no row runs into the next
HORIZON = 30.0  # years
NAME_AT = 10.2  # of the level axis; just above the rows
LIMITS = (-0.4, 14.6)  # room above for the disclaimer and the key
ABOVE: dict[str, Any] = {"facecolor": VERMILLION_TINT, "edgecolor": VERMILLION, "hatch": "///"}
WATER: dict[str, Any] = {"facecolor": BLUE_TINT, "linewidth": 0, "alpha": 0.93}
SURFACE: dict[str, Any] = {"color": BLUE, "linewidth": 1.8}
LOAD: dict[str, Any] = {"color": TEXT, "linewidth": 1.0, "linestyle": (0, (2, 1.4))}
LANE: dict[str, Any] = {"color": VERMILLION, "linewidth": 1.8}
NOTICE: dict[str, Any] = {"color": QUIET, "linewidth": 1.2, "linestyle": (0, (4, 3))}
GROUND: dict[str, Any] = {"color": QUIET, "linewidth": 0.8}
AT_END: dict[str, Any] = {"ha": "right", "va": "bottom", "offset": (-2, 2), "color": TEXT}


def reserve_panels(hidden: Hidden, audience: Audience) -> list[Panel]:
    """Return what `plot_reserve` draws: the loads, and the water over them."""
    curves = [curve for place in range(PLACES) for curve in _place(hidden, place)]
    names = [RESERVE.places.format(letter=letter) for letter in LETTERS]
    key = (("reserve-above-0", RESERVE.above), ("reserve-surface-0", RESERVE.water))
    return [Panel(RESERVE.title, curves, key, y=_rows(names), key_columns=2)]


def _place(hidden: Hidden, place: int) -> list[Curve]:
    """Draw a load, lay water over it, and draw its outline again: what is under shows through."""
    floor = PLACES - 1 - place  # place A on top
    years = Term(hidden.years, ("years", "relapses"))
    load = _raised(hidden.loads[place], floor, ("years", "relapses"))
    ground = _raised(np.zeros_like(hidden.years), floor, ("years", "relapses"))
    ends = Term(np.array([0.0, _dry_from(hidden), HORIZON]), ("reserve",))
    levels = np.interp(ends.values, hidden.years, hidden.reserve)
    water = _raised(levels, floor, ("reserve",))
    bottom = _raised(np.zeros(3), floor, ())
    name = RESERVE.places.format(letter=LETTERS[place])
    return [
        Curve(f"reserve-above-{place}", years, (load,), (ground,), ABOVE),
        Curve(f"reserve-water-{place}", ends, (water,), (bottom,), WATER),
        Curve(f"reserve-surface-{place}", ends, (water,), style=SURFACE),
        Curve(f"reserve-load-{place}", years, (load,), style=LOAD, name=name),
    ]


def _dry_from(hidden: Hidden) -> float:
    """Return where the water line has its corner: the year at which it reaches the ground."""
    start, later = hidden.reserve[0], hidden.reserve[1]
    fall = (start - later) / (hidden.years[1] - hidden.years[0])
    return float(min(start / fall, HORIZON)) if fall > 0 else HORIZON / 2


def _raised(values: Array, floor: int, parts: Any) -> Term:
    return Term(floor * ROW + np.minimum(values, MOST), parts)


def _rows(names: Sequence[str]) -> Axis:
    ticks = [((PLACES - 1 - row) * ROW + ROW / 3, name) for row, name in enumerate(names)]
    return Axis("", LIMITS, tuple(ticks), is_small=True)


def lane_panels(stories: Sequence[tuple[Hidden, float]], audience: Audience) -> list[Panel]:
    """Return what `plot_lanes` draws: one panel per story, drawn up to the moment."""
    return [
        _story(hidden, moment, mark, audience)
        for (hidden, moment), mark in zip(stories, LETTERS, strict=False)
    ]


def _story(hidden: Hidden, moment: float, mark: str, audience: Audience) -> Panel:
    words, gid = LANES[audience], f"lanes-{mark.lower()}"
    curves: list[Curve] = []
    for lane, name in enumerate(words.names):
        curves += _lane(hidden, moment, lane, gid, f"{name}, {mark}")
    above = Term(np.array([HORIZON]), ()), (Term(np.array([NAME_AT]), ()),)
    curves.append(Curve(f"{gid}-name", *above, (), NOTICE, words.noticed, 0, AT_END))
    return Panel(words.title.format(mark=mark), curves, x=_time(audience), y=_rows(words.names))


def _time(audience: Audience) -> Axis:
    words = WORDING[audience]
    if audience == "workshop":
        ends = ((0.0, words.time_start), (HORIZON, words.time_end))
        return Axis(words.time_axis, (0, HORIZON), ends)
    years = tuple((float(year), str(year)) for year in range(0, int(HORIZON) + 1, 5))
    return Axis(words.time_axis, (0, HORIZON), years)


def _lane(hidden: Hidden, moment: float, lane: int, gid: str, name: str) -> list[Curve]:
    floor = PLACES - 1 - lane
    so_far = np.where(hidden.years <= moment, 0.0, np.nan)
    years = Term(hidden.years, ("years", "relapses"))
    level = _raised(hidden.loads[lane], floor, ("years", "relapses", "progression"))
    ends = Term(np.array([0.0, HORIZON]), ())
    line = _raised(np.full(2, hidden.reserve[0]), floor, ())
    ground = _raised(np.zeros(2), floor, ())
    return [
        Curve(f"{gid}-ground-{lane}", ends, (ground,), style=GROUND),
        Curve(f"{gid}-noticed-{lane}", ends, (line,), style=NOTICE),
        Curve(
            f"{gid}-level-{lane}",
            years,
            (level, Term(so_far, ("years", "relapses", "moment"))),
            style=LANE,
            name=name,
        ),
    ]


def plot_reserve(hidden: Hidden, audience: str = "class", layout: Layout = "beside") -> Figure:
    """Draw the load of five places and the water line over them.

    Parameters
    ----------
    hidden : Hidden
        From `spms_viz.model.reserve.hide`.
    audience : {"class"}
        Whose words to use.
    layout : {"beside", "below"}
        ``"below"`` is narrower.

    Returns
    -------
    matplotlib.figure.Figure
        One row per place. What the water covers is there and not noticed.

    Notes
    -----
    A hypothesis drawn, after Krieger et al. 2016. No row is a place in a person.
    """
    checked = check_audience(audience)
    return draw_panels(reserve_panels(hidden, checked), checked, HORIZON, layout)


def plot_lanes(
    stories: Sequence[tuple[Hidden, float]], audience: str = "class", layout: Layout = "beside"
) -> Figure:
    """Draw five lanes of daily life up to a moment, one panel per story.

    Parameters
    ----------
    stories : sequence of (Hidden, float)
        Lanes from `spms_viz.model.reserve.lanes`, and the year up to which they are drawn.
    audience : {"class", "workshop"}
        Whose words to use.
    layout : {"beside", "below"}
        ``"below"`` is narrower.

    Returns
    -------
    matplotlib.figure.Figure
        A lane above its dashed line is noticed.

    Notes
    -----
    Which lane comes first is made up. It says nothing on how common a symptom is.
    """
    checked = check_audience(audience)
    return draw_panels(lane_panels(stories, checked), checked, HORIZON, layout)
