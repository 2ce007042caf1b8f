"""Predict, then reveal: a guess is made before the curve shows, and then lies over it."""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence
from typing import Any

import anywidget
import numpy as np
import traitlets
from ipywidgets import Layout, VBox, widget_serialization

from spms_viz.figures.curves import Curve, Term
from spms_viz.figures.panels import Panel
from spms_viz.joined import joined_script, joined_styles
from spms_viz.model.course import LEVEL_MAXIMUM, Array
from spms_viz.widgets.explorer import Explorer
from spms_viz.widgets.fallback import Fallback
from spms_viz.widgets.picture import Picture
from spms_viz.words import PREDICTION, Prediction, handle_levels, level_in_words
from spms_viz.words.prediction import CLOSE, NEAR, SKETCHES

LEVEL = "-level"  # in the gid of every line that shows a course
GIVEN = ("-baseline", "-marks", "-onset")  # what the learner may see while guessing


class Guess(anywidget.AnyWidget):
    """The learner's line: ready-made guesses, a handle per moment, and *Show the curve*.

    Attributes
    ----------
    levels : list of float
        The guess in iu, one per moment, on the steps of the handles. Can be read and observed.
    is_shown : bool
        Whether the curve shows.
    """

    _esm = joined_script("predict.js")
    _css = joined_styles("base.css", "controls.css", "predict.css", "print.css")

    # The browser knows better: an echo of an older move would undo a newer one.
    levels = traitlets.List(traitlets.Float()).tag(sync=True, echo_update=False)
    is_shown = traitlets.Bool(default_value=False).tag(sync=True, echo_update=False)
    handles = traitlets.List(traitlets.Dict()).tag(sync=True)
    sketches = traitlets.List(traitlets.Dict()).tag(sync=True)
    steps = traitlets.List(traitlets.Float()).tag(sync=True)
    texts = traitlets.List(traitlets.Unicode()).tag(sync=True)
    lines = traitlets.List(traitlets.Unicode()).tag(sync=True)  # their readings at the handles
    words = traitlets.Dict().tag(sync=True)
    picture = traitlets.Any().tag(sync=True, **widget_serialization)
    layouts: traitlets.List[Layout] = traitlets.List().tag(sync=True, **widget_serialization)

    def __init__(
        self, picture: Picture, curves: Sequence[Curve], horizon: float, layouts: list[Layout]
    ) -> None:
        words, steps = PREDICTION[picture.audience], handle_levels()
        years = [moment * horizon for moment in words.moments]
        first = float(curves[0].vertices[0, 1])
        sketches = [_sketch(first, rise, words.moments) for rise in SKETCHES]
        super().__init__(
            levels=sketches[0],
            handles=_handles(words, years),
            sketches=[
                {"name": name, "levels": levels}
                for name, levels in zip(words.sketches, sketches, strict=True)
            ],
            steps=steps,
            texts=[level_in_words(level, picture.audience) for level in steps],
            words=_texts(words, len(curves)),
            picture=picture,
            layouts=layouts,
        )
        gids = [curve.gid for curve in curves]
        picture.reads = functools.partial(calm_curves, gids, np.array(years), NEAR * horizon)
        self.lines = [curve.gid for curve in picture.reads(picture.panels)]
        picture.guess = {
            "gids": gids,
            "covered": _covered(picture, curves[0]),
            "isCovered": True,
            "points": [[0.0, first], *map(list, zip(years, sketches[0], strict=True))],
            "label": words.guess,
        }

    @traitlets.validate("levels")
    def _on_steps(self, proposal: Any) -> list[float]:
        levels: list[float] = proposal["value"]
        if self.handles and len(levels) != len(self.handles):
            raise ValueError(f"A guess has {len(self.handles)} levels, got {len(levels)}.")
        return [_nearest_step(level) for level in levels]


class Predicted(Fallback, VBox):  # type: ignore[misc]
    """A guess, and below it the explorer that it is about.

    Attributes
    ----------
    guess : Guess
        The learner's line.
    explorer : Explorer
        Its curve and its sliders show once the learner asks for them.
    """

    def __init__(self, guess: Guess, explorer: Explorer) -> None:
        self.guess, self.explorer = guess, explorer
        super().__init__([guess, explorer])
        self.add_class("spms-predicted")

    @property
    def words(self) -> str:
        """What is said of the picture as it is now."""
        return self.explorer.words

    def first_picture(self) -> str:
        """Return the picture with its curve."""
        return self.explorer.first_picture()


def predict(explorer: Explorer, curve: str = "") -> Predicted:
    """Let the learner guess a curve before it shows.

    Parameters
    ----------
    explorer : Explorer
        What `explore` returns, not shown yet elsewhere: its curve is covered and its sliders
        stay away until *Show the curve*.
    curve : str, optional
        Which panel's lines to guess, such as ``"relapsing"`` or ``"progressive"``; the last
        panel's where omitted.

    Returns
    -------
    Predicted
        With `guess` and `explorer`; the last line of a cell shows it.

    Raises
    ------
    ValueError
        If the picture has no such line.

    Notes
    -----
    No guess gets a score. With several lines a guess among them counts as close to them.
    """
    curves = _curves_of(explorer.picture, curve)
    away = [child for child in explorer.children if child is not explorer.picture]
    for child in away:
        child.layout.display = "none"
    horizon = explorer.parameters.horizon
    guess = Guess(explorer.picture, curves, horizon, [child.layout for child in away])
    return Predicted(guess, explorer)


def calm_curves(
    gids: Collection[str], years: Array, width: float, panels: Sequence[Panel]
) -> list[Curve]:
    """Return the lines of these names at these moments alone, where no peak is meant.

    What relapses add is as low as it is within `width` years of a moment; the rest is as it is
    just there.
    """
    lines = [curve for panel in panels for curve in panel.curves if curve.gid in gids]
    return [
        Curve(
            f"{line.gid}-calm",
            Term(years, line.x.parts),
            tuple(_calm_term(term, line.x.values, years, width) for term in line.top),
            ceiling=2 * line.ceiling,  # high enough to tell what is above the drawing
        )
        for line in lines
    ]


def _calm_term(term: Term, years: Array, moments: Array, width: float) -> Term:
    if "relapses" not in term.parts:
        return Term(np.interp(moments, years, term.values), term.parts)
    near = [term.values[np.abs(years - moment) <= width] for moment in moments]
    return Term(np.array([levels.min() for levels in near]), term.parts)


def _curves_of(picture: Picture, name: str) -> list[Curve]:
    lines: dict[str, list[Curve]] = {}
    for panel in picture.panels:
        for curve in panel.curves:
            if LEVEL in curve.gid:
                lines.setdefault(curve.gid.split(LEVEL)[0], []).append(curve)
    if not lines or (name and name not in lines):
        known = ", ".join(lines) or "none"
        raise ValueError(f"A guess needs a line of the picture ({known}), got {name!r}.")
    return lines[name or list(lines)[-1]]


def _covered(picture: Picture, line: Curve) -> list[str]:
    """Return the gids of what would give `line` away."""
    panel = next(panel for panel in picture.panels if line.gid in {c.gid for c in panel.curves})
    return [c.gid for c in panel.curves if not any(part in c.gid for part in GIVEN)]


def _handles(words: Prediction, years: Sequence[float]) -> list[dict[str, Any]]:
    return [
        {"year": year, "name": name.format(year=year), "time": time.format(year=year)}
        for year, name, time in zip(years, words.names, words.times, strict=True)
    ]


def _texts(words: Prediction, lines: int) -> dict[str, Any]:
    names = ("prompt", "ready", "show", "again", "closing")
    fixed = {name: getattr(words, name) for name in names}
    sentences = dict(words.one if lines == 1 else words.many)
    return {**fixed, "sentences": sentences, "close": CLOSE, "top": LEVEL_MAXIMUM}


def _sketch(start: float, rise: float, moments: Sequence[float]) -> list[float]:
    return [_nearest_step(start + rise * moment) for moment in moments]


def _nearest_step(level: float) -> float:
    return min(handle_levels(), key=lambda step: abs(step - level))
