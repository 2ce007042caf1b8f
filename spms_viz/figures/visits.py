"""Visits of one course and what a rule calls them, beside what the level is really made of."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from math import nan
from typing import Any

import numpy as np

from spms_viz.figures import parts
from spms_viz.figures.axes import MARKS_BOTTOM, MARKS_TOP
from spms_viz.figures.colours import BLUE, MARKS, QUIET, TEXT, VERMILLION
from spms_viz.figures.curves import AS_DOTS, Curve, Term, dot_strokes, level_curve, relapse_marks
from spms_viz.figures.panels import Panel
from spms_viz.model.clinic import LABELS, Label, Worsening
from spms_viz.model.parameters.parameter import Part
from spms_viz.model.visits import Visits
from spms_viz.words import Audience
from spms_viz.words.visits import VISITS

MEASURED: tuple[Part, ...] = ("years", "baseline", "relapses", "progression", "visits", "noise")
JUDGED: tuple[Part, ...] = (*MEASURED, "rule")

DOTS: dict[str, Any] = {"color": TEXT, "linewidth": 4.2, **AS_DOTS}
NOTHING: dict[str, Any] = {"linewidth": 0}
HIDDEN: dict[str, Any] = {"color": QUIET, "linewidth": 0.8}
# A frame around the dot, as (years, iu) from its middle: told apart by shape as well as colour.
UP, ACROSS = 0.45, 0.6
SHAPES: dict[Label, tuple[tuple[float, float], ...]] = {
    "RAW": ((-ACROSS, -UP), (0, UP), (ACROSS, -UP), (-ACROSS, -UP)),
    "PIRA": ((-ACROSS, 0), (0, UP), (ACROSS, 0), (0, -UP), (-ACROSS, 0)),
    "undefined": ((-ACROSS, -UP), (-ACROSS, UP), (ACROSS, UP), (ACROSS, -UP), (-ACROSS, -UP)),
}
COLOURS: dict[Label, str] = {"RAW": BLUE, "PIRA": VERMILLION, "undefined": QUIET}
TEXTS = 12  # per kind of label
NOWHERE = (nan, nan)
APART = 3.2, 0.9  # years, iu; two texts nearer than both would cover each other
ABOVE: dict[str, Any] = {"ha": "center", "va": "bottom", "offset": (0, 4), "color": TEXT}
BELOW: dict[str, Any] = {"ha": "center", "va": "top", "offset": (0, -3), "color": TEXT}
PLACES: dict[Label, dict[str, Any]] = {"RAW": ABOVE, "PIRA": BELOW, "undefined": ABOVE}


def panels(subject: Visits, audience: Audience) -> list[Panel]:
    """Draw the visits of one course with their labels, beside the built-in truth.

    Dots lie over the hidden level, each confirmed worsening framed and labelled; beside it stand
    the exact residual and steady part.

    Notes
    -----
    A label says how a change lies in time to relapses under this rule. It is no cause.
    """
    curves = [
        relapse_marks(subject.course, "visits-marks", MARKS_BOTTOM, MARKS_TOP, MARKS),
        level_curve(
            subject.course, "visits-level", VISITS.hidden_level, HIDDEN, marks="visits-marks"
        ),
        _dots(subject),
        *(_frames(subject, label) for label in LABELS),
        *(text for label in LABELS for text in _texts(subject, label)),
    ]
    return [Panel(VISITS.title, curves), _truth(subject, audience)]


def _truth(subject: Visits, audience: Audience) -> Panel:
    """Return the exact parts; the change-over band has no text, since the key stands there."""
    (panel,) = parts.panels(subject.truth, audience)
    curves = [replace(one, label="") for one in panel.curves]
    return replace(panel, title=VISITS.truth_title, curves=curves)


def _dots(subject: Visits) -> Curve:
    """Return one dot per visit: a stroke without length, whose round ends make the dot."""
    years, values = dot_strokes(subject.table.years, subject.table.values).T
    return Curve("visits-dots", Term(years, ("visits",)), (Term(values, MEASURED),), style=DOTS)


def _frames(subject: Visits, label: Label) -> Curve:
    """Return the frames around all dots that carry this label."""
    corners = np.array([*SHAPES[label], (np.nan, np.nan)])
    middles = np.array(_places(subject.worsenings, label) or [NOWHERE])
    path = (middles[:, None, :] + corners).reshape(-1, 2)
    style = {"color": COLOURS[label], "linewidth": 2.0, "solid_joinstyle": "miter"}
    x, y = Term(path[:, 0], JUDGED), Term(path[:, 1], JUDGED)
    return Curve(f"visits-{label}", x, (y,), style=style)


def _places(worsenings: Sequence[Worsening], label: Label) -> list[tuple[float, float]]:
    return [(one.year, one.value) for one in worsenings if one.label == label]


def _texts(subject: Visits, label: Label) -> list[Curve]:
    """Return the label in words beside its dots; where two would overlap, one."""
    kept: list[tuple[float, float]] = []
    for year, value in _places(subject.worsenings, label):
        if not any(abs(year - x) < APART[0] and abs(value - y) < APART[1] for x, y in kept):
            kept.append((year, value))
    places = [*kept, *[NOWHERE] * TEXTS][:TEXTS]
    return [_text(label, number, place) for number, place in enumerate(places)]


@functools.lru_cache(maxsize=4096)  # most of them are nowhere, whatever the state
def _text(label: Label, number: int, place: tuple[float, float]) -> Curve:
    up = UP if PLACES[label] is ABOVE else -UP
    x, y = (Term(np.array([at]), JUDGED) for at in (place[0], place[1] + up))
    words = {"label": label, "label_style": PLACES[label]}
    return Curve(f"visits-{label}-{number}", x, (y,), style=NOTHING, **words)  # type: ignore[arg-type]
