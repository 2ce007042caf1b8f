"""Panels into a figure: the one place where axes are made and curves are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spms_viz.figures.axes import TEXT_SIZE, Layout, dress, new_figure
from spms_viz.figures.colours import TEXT
from spms_viz.figures.curves import OUT_OF_SIGHT, Curve
from spms_viz.figures.own_settings import own_settings
from spms_viz.words import WORDING, Audience

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import XAxis, YAxis
    from matplotlib.figure import Figure

NAMES_WIDE = 50  # pixels from an axis to its label, past names beside the axis


@dataclass(frozen=True)
class Axis:
    """One axis where it is not the usual one of time or level.

    Attributes
    ----------
    label : str
        What it counts.
    limits : tuple of float
        Its ends, in the units of the curves.
    ticks : tuple of (float, str)
        Where a tick stands, and its text.
    is_small : bool
        Whether its texts are names that need a smaller size to fit the margin.
    """

    label: str
    limits: tuple[float, float]
    ticks: tuple[tuple[float, str], ...]
    is_small: bool = False

    @property
    def names_stand_inside(self) -> bool:
        """Whether no tick stands near an end of the axis."""
        low, high = self.limits
        return all(0.15 < (at - low) / (high - low) < 0.85 for at, _ in self.ticks)


@dataclass(frozen=True, eq=False)
class Panel:
    """What one pair of axes shows.

    Attributes
    ----------
    title : str
        States what it is.
    curves : sequence of Curve
        From back to front.
    key : tuple of (str, str)
        Curve gid and its entry in the key; empty for no key.
    x, y : Axis, optional
        Its own axes; those of time and level where omitted.
    key_columns : int
        How many entries of the key stand beside one another.
    readings : sequence of Curve
        What scripts read and nobody draws.
    """

    title: str
    curves: Sequence[Curve]
    key: tuple[tuple[str, str], ...] = ()
    x: Axis | None = None
    y: Axis | None = None
    key_columns: int = 1
    readings: Sequence[Curve] = ()


@own_settings()
def draw_panels(
    panels: Sequence[Panel], audience: Audience, horizon: float, layout: Layout = "beside"
) -> Figure:
    """Draw `panels` beside or below one another, on one time axis and one range.

    Parameters
    ----------
    panels : sequence of Panel
        From left to right, or from top to bottom.
    audience : {"class", "workshop"}
        Whose words and sizes to use.
    horizon : float
        Length of the time axis in years.
    layout : {"beside", "below"}
        ``"below"`` is for narrow windows.
    """
    figure, all_axes = new_figure(len(panels), layout)
    for axes, panel in zip(all_axes, panels, strict=True):
        dress(axes, audience, horizon, panel.title)
        if any(curve.marks for curve in panel.curves):
            axes.set_xlabel(WORDING[audience].marked_axis)
        _set_own_axes(axes, panel, audience)
        for curve in panel.curves:
            draw(axes, curve, audience)
        if panel.key:
            _add_key(axes, panel, audience)
    return figure


def _set_own_axes(axes: Axes, panel: Panel, audience: Audience) -> None:
    """Give a panel the axes that it brings along."""
    for own, axis, set_limits in (
        (panel.x, axes.xaxis, axes.set_xlim),
        (panel.y, axes.yaxis, axes.set_ylim),
    ):
        if own is not None:
            set_limits(*own.limits)
            axis.set_ticks([at for at, _ in own.ticks], [text for _, text in own.ticks])
            axis.set_label_text(own.label, color=TEXT)
            if own.is_small:
                axis.set_tick_params(labelsize=TEXT_SIZE[audience] - 2, pad=2)
            if audience == "workshop" and own.names_stand_inside:
                _make_room_for_names(axes, axis)


def _make_room_for_names(axes: Axes, axis: XAxis | YAxis) -> None:
    """Undo what `dress` does for a workshop, whose axes have a word at either end alone."""
    for name in axis.get_ticklabels():
        name.set_horizontalalignment("center" if axis is axes.xaxis else "right")
    if axis is axes.yaxis:
        axis.set_label_coords(-NAMES_WIDE / axes.bbox.width, 0.5)


def draw(axes: Axes, curve: Curve, audience: Audience) -> None:
    """Add `curve`, and the label that follows it, under its gid."""
    from matplotlib.patches import Polygon

    vertices = curve.vertices
    if curve.bottom:
        axes.add_patch(Polygon(vertices, closed=True, gid=curve.gid, **curve.style))
    else:
        axes.plot(vertices[:, 0], vertices[:, 1], gid=curve.gid, **curve.style)
    if curve.label:
        style = {"fontsize": TEXT_SIZE[audience] - 1, "offset": (4, 0), **curve.label_style}
        text = axes.annotate(
            curve.label,
            curve.label_place,
            xytext=style.pop("offset"),
            textcoords="offset points",
            annotation_clip=False,
            gid=f"{curve.gid}-label",
            **style,
        )
        text.set_in_layout(curve.label_place != OUT_OF_SIGHT)


def _add_key(axes: Axes, panel: Panel, audience: Audience) -> None:
    """Name the curves of a panel, just under the disclaimer."""
    artists = {artist.get_gid(): artist for artist in axes.get_children()}
    axes.legend(
        [artists[gid] for gid, _ in panel.key],
        [name for _, name in panel.key],
        loc="upper left",
        bbox_to_anchor=(0.0, 0.885),
        fontsize=TEXT_SIZE[audience] - 1,
        labelcolor=TEXT,  # black, matplotlib's own, is not written down and so follows no theme
        frameon=False,
        handlelength=2.6,
        ncols=panel.key_columns,
    )
