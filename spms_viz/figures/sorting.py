"""Curves to sort by their shape: each alone, all alike but for the shape, the answer kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from spms_viz.figures.axes import MARKS_BOTTOM, MARKS_TOP
from spms_viz.figures.change_over import change_over
from spms_viz.figures.colours import BAND, BLUE, MARKS, POINT, QUIET, TEXT, VERMILLION
from spms_viz.figures.curves import Curve, Term, dot_strokes, relapse_marks
from spms_viz.figures.panels import Panel, draw_panels
from spms_viz.model.course import LEVEL_MAXIMUM, DiseaseCourse
from spms_viz.model.sorting import MysteryCurve
from spms_viz.words import Audience, check_audience
from spms_viz.words.sorting import SORTING

if TYPE_CHECKING:
    from matplotlib.figure import Figure

TRUTH = "truth"  # in the gid of everything that tells the answer
LINE = {"color": TEXT, "linewidth": 2.0}
EMPTY_LABEL = {"ha": "center", "va": "center", "color": QUIET, "offset": (0, 0)}
EMPTY_LABEL_LEVEL = 7.0  # iu; above every line
WAYS = (
    {"color": BLUE, "linewidth": 1.6, "linestyle": (0, (5, 1.6))},
    {"color": VERMILLION, "linewidth": 1.6, "linestyle": (0, (1.2, 1.2))},
)
WAY_LABELS = (  # under the lower line and over the upper one
    {"ha": "right", "va": "top", "color": TEXT, "offset": (0, -3)},
    {"ha": "right", "va": "bottom", "color": TEXT, "offset": (-2, 5)},
)
WAY_LABEL_AT = (0.6, 0.7)  # share of the drawing


def mystery_panel(curve: MysteryCurve, audience: Audience, with_answer: bool = True) -> Panel:
    """Return one curve to sort; what tells the answer has `TRUTH` in its gid."""
    title = SORTING[audience].title.format(name=curve.name)
    shown = _dots(curve) if curve.is_dots else _line(curve)
    truth = _truth(curve, audience) if with_answer else []
    return Panel(title, [*_empty(curve, audience), *truth, shown])


def _line(curve: MysteryCurve) -> Curve:
    course = curve.ways[0]
    shown = np.where(course.years <= curve.shown_until, course.years, np.nan)
    level = Term(course.unclipped, ())
    return Curve("mystery-level", Term(shown, ()), (level,), style=LINE, leaves=True)


def _dots(curve: MysteryCurve) -> Curve:
    is_shown = curve.dots.years <= curve.shown_until
    years, levels = dot_strokes(curve.dots.years[is_shown], curve.dots.values[is_shown]).T
    return Curve(
        "mystery-dots", Term(years, ()), (Term(levels, ()),), style=POINT | {"clip_on": False}
    )


def _empty(curve: MysteryCurve, audience: Audience) -> list[Curve]:
    """Shade what is not drawn yet and say so."""
    if curve.is_whole:
        return []
    end = curve.parameters.horizon
    edges = Term(np.array([curve.shown_until, (curve.shown_until + end) / 2, end]), ())
    top, bottom = Term(np.full(3, LEVEL_MAXIMUM), ()), Term(np.zeros(3), ())
    words = Term(np.full(3, EMPTY_LABEL_LEVEL), ())
    label: dict[str, Any] = {
        "label": SORTING[audience].empty,
        "label_at": 1,
        "label_style": EMPTY_LABEL,
    }
    return [
        Curve("mystery-empty", edges, (top,), (bottom,), style=BAND),
        Curve("mystery-empty-words", edges, (words,), style={"alpha": 0}, **label),
    ]


def _truth(curve: MysteryCurve, audience: Audience) -> list[Curve]:
    if curve.is_whole:
        course = curve.ways[0]
        marks = relapse_marks(course, f"{TRUTH}-marks", MARKS_BOTTOM, MARKS_TOP, MARKS)
        return [*change_over(course, TRUTH, audience), marks]
    words = SORTING[audience].ways
    return [_way(curve, course, i, words[i]) for i, course in enumerate(curve.ways)]


def _way(curve: MysteryCurve, course: DiseaseCourse, number: int, text: str) -> Curve:
    """Draw how it may go on after what is shown."""
    years = np.where(course.years >= curve.shown_until, course.years, np.nan)
    return Curve(
        f"{TRUTH}-way-{number}",
        Term(years, ()),
        (Term(course.unclipped, ()),),
        leaves=True,
        style=WAYS[number],
        label=text,
        label_at=int(np.searchsorted(course.years, WAY_LABEL_AT[number] * course.years[-1])),
        label_style=WAY_LABELS[number],
    )


def plot_mystery(
    curves: Sequence[MysteryCurve], audience: str = "class", with_answer: bool = False
) -> Figure:
    """Draw curves to sort in two columns, on the same axes.

    Parameters
    ----------
    curves : sequence of MysteryCurve
        From `spms_viz.model.sorting`.
    audience : {"class", "workshop"}
        Whose words to use; workshop axes have no numbers.
    with_answer : bool
        Whether to show the change-over and the relapse marks, or, where it cannot be told yet,
        the two ways in which the curve may go on.

    Returns
    -------
    matplotlib.figure.Figure
        With the disclaimer inside each axes.

    Notes
    -----
    Sorting shapes is not diagnosis: a person is not a curve, and nobody sees thirty years at once.
    """
    reader = check_audience(audience)
    panels = [mystery_panel(curve, reader, with_answer) for curve in curves]
    return draw_panels(panels, reader, curves[0].parameters.horizon, "grid")
