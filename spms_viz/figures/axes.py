"""The axes of every picture: sizes, ranges, titles and the disclaimer inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from spms_viz.figures.colours import QUIET, TEXT
from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.words import WORDING, Audience

# matplotlib is loaded when it draws, not with this module: its import is half of the time to the
# first picture, and the browser makes the controls meanwhile.
if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text

Layout = Literal["beside", "below", "grid"]  # a grid has two columns

MARKS_BOTTOM, MARKS_TOP = -0.85, -0.3  # iu; the row of relapse marks under the curves
FLOOR, CEILING = -1.0, 12.0  # iu; above 10 there is room for the disclaimer, never for a curve
TEXT_SIZE: dict[Audience, float] = {"class": 11.0, "workshop": 13.0}  # points at 9.6 in wide
WIDTH: dict[Layout, float] = {"beside": 9.6, "below": 4.5, "grid": 8.6}  # inches
PANEL_HEIGHT = 2.9  # inches; controls, picture and words fit one projector screen


def new_figure(panels: int, layout: Layout) -> tuple[Figure, list[Axes]]:
    """Return a figure of fixed size with `panels` axes that share both ranges."""
    from spms_viz.figures.own_figure import OwnFigure

    columns = {"beside": panels, "below": 1, "grid": 2}[layout]
    rows = -(-panels // columns)
    height = PANEL_HEIGHT if layout == "beside" else 0.9 * PANEL_HEIGHT * rows
    figure = OwnFigure((WIDTH[layout], height))
    axes = figure.subplots(rows, columns, squeeze=False).ravel()  # `dress` sets equal ranges
    for panel in axes:
        panel.tick_params(labelbottom=True, labelleft=True)  # each panel can be read alone
    _place(figure, layout, rows)
    for spare in axes[panels:]:
        spare.remove()
    return figure, list(axes[:panels])


def _place(figure: Figure, layout: Layout, rows: int) -> None:
    """Set fixed margins: a layout engine would move the axes when a label changes."""
    width, height = figure.get_size_inches()
    figure.subplots_adjust(
        left=0.72 / width,
        right=1 - 0.62 / width,
        bottom=0.58 / height,
        top=1 - 0.36 / height,
        wspace=0.26,
        hspace=0.92 / (height / rows - 0.6),
    )


def dress(axes: Axes, audience: Audience, horizon: float, title: str) -> None:
    """Give `axes` its ranges, labels, title and disclaimer; the same for every picture."""
    words, size = WORDING[audience], TEXT_SIZE[audience]
    axes.set_xlim(0, horizon)
    axes.set_ylim(FLOOR, CEILING)
    axes.set_title(title, fontsize=size + 1, color=TEXT, loc="left", pad=6)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_xlabel(words.time_axis, fontsize=size, color=TEXT)
    place = axes.get_subplotspec()
    if place is None or place.is_first_col():
        axes.set_ylabel(words.level_axis, fontsize=size, color=TEXT)
    axes.tick_params(labelsize=size - 0.5, labelcolor=TEXT)
    if audience == "class":
        axes.set_xticks(range(0, int(horizon) + 1, 5))
        axes.set_yticks(range(0, int(LEVEL_MAXIMUM) + 1, 2))
    else:
        _label_ends(axes, audience, horizon)
    _disclaim(axes, audience)


def _label_ends(axes: Axes, audience: Audience, horizon: float) -> None:
    """Words instead of numbers: a workshop axis must not look like a score."""
    words = WORDING[audience]
    axes.set_xticks([0, horizon], [words.time_start, words.time_end])
    axes.set_yticks([0, LEVEL_MAXIMUM], [words.level_low, words.level_high])
    axes.yaxis.set_label_coords(-12 / axes.bbox.width, 0.46)  # between the two words
    start, end = axes.get_xticklabels()
    start.set_horizontalalignment("left")
    end.set_horizontalalignment("right")


def _disclaim(axes: Axes, audience: Audience) -> Text:
    """Write the disclaimer inside the axes, where cropping cannot take it off."""
    return axes.text(
        0.012,
        0.99,
        WORDING[audience].disclaimer,
        transform=axes.transAxes,
        fontsize=9.0 if audience == "class" else 11.5,
        color=QUIET,
        verticalalignment="top",
        gid="disclaimer",
    )
