"""How every picture looks: colours, lines, sizes, axes and the disclaimer."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.words import WORDING, Audience

# matplotlib is loaded when it draws, not with this module: its import is half of the time to the
# first picture, and the browser makes the controls meanwhile.
if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text

Layout = Literal["beside", "below", "grid"]  # a grid has two columns

# Okabe and Ito's palette; only its members with 3:1 or more on white.
BLUE, VERMILLION, GREEN = "#0072B2", "#D55E00", "#009E73"
TEXT, QUIET = "#222222", "#595959"  # 15.9:1 and 7.0:1 on white
BLUE_TINT, VERMILLION_TINT, GREEN_TINT = "#B3D5E8", "#FCE8DA", "#EEF9F5"
BAND_COLOUR = "#777777"
# What a page may show in another colour, in a dark theme for example. Black and white are
# matplotlib's own, for axes and background.
THEMED: Mapping[str, str] = MappingProxyType(
    {
        "#ffffff": "paper",
        "#000000": "text",
        TEXT: "text",
        QUIET: "quiet",
        BLUE: "blue",
        VERMILLION: "vermillion",
        GREEN: "green",
        BLUE_TINT: "blue-tint",
        VERMILLION_TINT: "vermillion-tint",
        GREEN_TINT: "green-tint",
        BAND_COLOUR: "band",
    }
)

RELAPSING: dict[str, Any] = {"color": BLUE, "linewidth": 2.2, "linestyle": "-"}
PROGRESSIVE: dict[str, Any] = {"color": VERMILLION, "linewidth": 2.2, "linestyle": "-"}
MARKS: dict[str, Any] = {"color": QUIET, "linewidth": 1.6}
BASELINE: dict[str, Any] = {"color": QUIET, "linewidth": 0.9, "linestyle": (0, (4, 3))}
BAND: dict[str, Any] = {"facecolor": BAND_COLOUR, "alpha": 0.10, "linewidth": 0}
BAND_LABEL: dict[str, Any] = {"ha": "center", "va": "top", "offset": (0, -4), "color": QUIET}
# A dot; snapped to pixels, a line this short would vanish.
POINT: dict[str, Any] = {"color": TEXT, "linewidth": 7.0, "solid_capstyle": "round", "snap": False}
END_LABEL: dict[str, Any] = {"ha": "left", "va": "center", "color": TEXT}
RESIDUAL: dict[str, Any] = {"facecolor": BLUE_TINT, "edgecolor": BLUE, "hatch": "///"}
STEADY: dict[str, Any] = {"facecolor": VERMILLION_TINT, "edgecolor": VERMILLION, "hatch": "..."}
STORY_LINES = ("-", (0, (5, 1.6)), (0, (1.2, 1.2)), (0, (7, 1.6, 1.2, 1.6)))
STORY_COLOURS = (BLUE, VERMILLION, GREEN, TEXT)

MARKS_BOTTOM, MARKS_TOP = -0.85, -0.3  # iu; the row of relapse marks under the curves
FLOOR, CEILING = -1.0, 12.0  # iu; above 10 there is room for the disclaimer, never for a curve
TEXT_SIZE: dict[Audience, float] = {"class": 11.0, "workshop": 13.0}  # points at 9.6 in wide
WIDTH: dict[Layout, float] = {"beside": 9.6, "below": 4.5, "grid": 8.6}  # inches
PANEL_HEIGHT = 2.9  # inches; controls, picture and words fit one projector screen


def new_figure(panels: int, layout: Layout) -> tuple[Figure, list[Axes]]:
    """Return a figure of fixed size with `panels` axes that share both ranges."""
    from matplotlib.figure import Figure

    columns = {"beside": panels, "below": 1, "grid": 2}[layout]
    rows = -(-panels // columns)
    height = PANEL_HEIGHT if layout == "beside" else 0.9 * PANEL_HEIGHT * rows
    figure = Figure(figsize=(WIDTH[layout], height), facecolor="white")
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
