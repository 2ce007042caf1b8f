"""A sketch of a nerve in three states: covered, with a thin cover, and bare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spms_viz.figures.axes import TEXT_SIZE, Layout
from spms_viz.figures.colours import BLUE, BLUE_TINT, QUIET, TEXT, VERMILLION
from spms_viz.figures.own_settings import own_settings
from spms_viz.words import check_audience
from spms_viz.words.nerve import NERVE, NerveWords

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SIZE: dict[Layout, tuple[float, float]] = {"beside": (9.6, 1.9), "below": (4.5, 4.6)}  # inches
LENGTH, CENTRE = 10.0, 2.0  # units of the sketch: the wire runs from 0 to LENGTH
COVERS = ((0.3, 2.1), (2.8, 2.1), (5.3, 2.1), (7.8, 1.9))  # start and length of each piece
HARMED = (1, 2)  # pieces that are damaged first
WHOLE, THIN = 1.5, 0.7  # height of a piece
SIGNAL_AT, SIGNAL_LABEL_AT = 3.35, 3.75
UNDER = 0.75  # height of the names under the wire
FIBRE: dict[str, Any] = {"color": TEXT, "linewidth": 3.4, "solid_capstyle": "butt"}
BROKEN: dict[str, Any] = {"color": VERMILLION, "linewidth": 3.4, "linestyle": (0, (1.0, 0.8))}
COVER: dict[str, Any] = {"facecolor": BLUE_TINT, "edgecolor": BLUE, "linewidth": 1.4}
HARMED_COVER = {**COVER, "linestyle": (0, (3, 2)), "facecolor": "none"}
ARROW: dict[str, Any] = {"arrowstyle": "-|>", "mutation_scale": 13, "color": TEXT}
WEAK_ARROW = {**ARROW, "linestyle": (0, (2, 3)), "linewidth": 1.2}


@dataclass(frozen=True)
class State:
    """What one state shows.

    Attributes
    ----------
    harmed_height : float
        Height of the pieces that are damaged; 0 where they are gone.
    is_weak, is_broken : bool
        Whether the signal travels less well, and whether the fibre is damaged.
    """

    harmed_height: float
    is_weak: bool
    is_broken: bool


STATES = (State(WHOLE, False, False), State(THIN, True, False), State(0.0, True, True))


@own_settings()
def plot_nerve(audience: str = "class", layout: Layout = "beside") -> Figure:
    """Draw a nerve covered, with a thin cover, and bare.

    Parameters
    ----------
    audience : {"class", "workshop"}
        Whose words to use.
    layout : {"beside", "below"}
        States in a row, or one under the other for a narrow window.

    Returns
    -------
    matplotlib.figure.Figure

    Notes
    -----
    A sketch: nothing in it is to scale, and nothing of it enters the model. What is misread most
    easily is that the states are stages that everyone passes through; no words say so.
    """
    from spms_viz.figures.own_figure import OwnFigure

    reader = check_audience(audience)
    words = NERVE[reader]
    figure = OwnFigure(SIZE[layout])
    shape = (1, len(STATES)) if layout == "beside" else (len(STATES), 1)
    panels = figure.subplots(*shape, squeeze=False).ravel()
    top = 0.88 if layout == "beside" else 0.94
    figure.subplots_adjust(left=0.01, right=0.99, bottom=0.01, top=top, wspace=0.06, hspace=0.3)
    for axes, state, title in zip(panels, STATES, words.titles, strict=True):
        _dress(axes, title, TEXT_SIZE[reader])
        _draw(axes, state)
        _name(axes, words, TEXT_SIZE[reader], state)
    return figure


def _dress(axes: Axes, title: str, size: float) -> None:
    axes.set_xlim(0, LENGTH)
    axes.set_ylim(0, 4.4)
    axes.set_axis_off()
    axes.set_title(title, fontsize=size, color=TEXT, loc="left", pad=3)


def _draw(axes: Axes, state: State) -> None:
    _fibre(axes, state.is_broken)
    for number, (start, length) in enumerate(COVERS):
        is_harmed = number in HARMED and state.harmed_height < WHOLE
        height = state.harmed_height if is_harmed else WHOLE
        if height:
            _piece(axes, start, length, height, HARMED_COVER if is_harmed else COVER)
    style = WEAK_ARROW if state.is_weak else {**ARROW, "linewidth": 2.4}
    tail, head = (0.3, SIGNAL_AT), (LENGTH - 0.2, SIGNAL_AT)
    axes.annotate("", xy=head, xytext=tail, arrowprops=style)


def _fibre(axes: Axes, is_broken: bool) -> None:
    if not is_broken:
        axes.plot([0, LENGTH], [CENTRE, CENTRE], **FIBRE)
        return
    first, last = COVERS[HARMED[0]][0], sum(COVERS[HARMED[-1]])
    parts: Sequence[tuple[float, float, dict[str, Any]]] = (
        (0, first, FIBRE),
        (first, last, BROKEN),
        (last, LENGTH, FIBRE),
    )
    for start, end, style in parts:
        axes.plot([start, end], [CENTRE, CENTRE], **style)


def _piece(axes: Axes, start: float, length: float, height: float, style: dict[str, Any]) -> None:
    from matplotlib.patches import FancyBboxPatch

    corner = (start, CENTRE - height / 2)
    box = FancyBboxPatch(corner, length, height, boxstyle="round,pad=0,rounding_size=0.3", **style)
    box.set_alpha(0.9)  # the fibre is seen to run on inside
    box.set_zorder(3)
    axes.add_patch(box)


def _name(axes: Axes, words: NerveWords, size: float, state: State) -> None:
    """Write the names of the parts, where they are whole; of the fibre where it is bare."""
    label: dict[str, Any] = {"fontsize": size - 1.5, "color": QUIET, "ha": "center", "va": "top"}
    middle = sum(COVERS[HARMED[0]]) + 0.2
    if state.is_broken:
        axes.text(middle, CENTRE - 0.4, words.fibre, **label)
    else:
        axes.text(middle, UNDER, words.cover, **label)
    axes.text(LENGTH / 2, SIGNAL_LABEL_AT, words.signal, **{**label, "va": "bottom"})
