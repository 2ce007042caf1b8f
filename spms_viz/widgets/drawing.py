"""A matplotlib figure as SVG for the page, with the place of each moving curve in it."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from spms_viz.figures.colours import THEMED
from spms_viz.figures.own_settings import own_settings
from spms_viz.figures.panels import Panel

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

POINTS_PER_INCH = 72  # the unit of matplotlib's SVG


def to_svg(figure: Figure, salt: str) -> str:
    """Return `figure` as one SVG element with text as text.

    `salt` goes into the names inside it, so that two pictures on a page never share one.
    """
    buffer = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    with own_settings({"svg.fonttype": "none", "svg.hashsalt": salt}):
        figure.savefig(buffer, format="svg", metadata=nothing)
    svg = buffer.getvalue()
    return svg[svg.index("<svg") :]


def for_the_page(svg: str) -> str:
    """Let the page's theme set the colours, and take out the style sheet.

    Inside a page the sheet's ``*`` would match the whole page. Regular expressions do: matplotlib
    writes all of these files in one form.
    """
    svg = re.sub(r"<style.*?</style>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'fill="(#\w{6})"', r'style="fill: \1"', svg)  # only a style can hold a variable
    names = {colour.lower(): name for colour, name in THEMED.items()}
    return re.sub(r"(?<=: )#\w{6}", lambda found: _themed(found[0], names), svg)


def _themed(colour: str, names: Mapping[str, str]) -> str:
    return f"var(--spms-{names[colour]}, {colour})" if colour in names else colour


def places(figure: Figure, panels: Sequence[Panel]) -> dict[str, list[float]]:
    """Return for each moving curve how its data become SVG units: x0, per year, y0, per iu."""
    found: dict[str, list[float]] = {}
    for axes, panel in zip(figure.axes, panels, strict=True):
        found |= dict.fromkeys([curve.gid for curve in panel.curves], _place(figure, axes))
    return found


def _place(figure: Figure, axes: Axes) -> list[float]:
    scale = POINTS_PER_INCH / figure.dpi
    (left, bottom), (right, top) = scale * axes.transData.transform([(0, 0), (1, 1)])
    height = figure.get_figheight() * POINTS_PER_INCH
    return [float(left), float(right - left), float(height - bottom), float(bottom - top)]


def drawing(figure: Figure, panels: Sequence[Panel], salt: str) -> dict[str, Any]:
    """Return what the browser needs of one drawn figure."""
    curves = [curve for panel in panels for curve in panel.curves if curve.label]
    return {
        "svg": for_the_page(to_svg(figure, salt)),
        "places": places(figure, panels),
        "labels": {curve.gid: list(curve.label_place) for curve in curves},
    }
