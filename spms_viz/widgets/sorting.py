"""Curves to sort by their shape: comes and goes, builds up, or cannot tell yet."""

from __future__ import annotations

import uuid
from typing import Any

import anywidget
import traitlets

from spms_viz.figures.panels import draw_panels
from spms_viz.figures.sorting import mystery_panel, plot_mystery
from spms_viz.joined import joined_script, joined_styles
from spms_viz.model.sorting import FROM_THE_START, MYSTERY, MysteryCurve
from spms_viz.widgets.drawing import for_the_page, to_svg
from spms_viz.widgets.fallback import Fallback
from spms_viz.words import UI, Audience, check_audience
from spms_viz.words.shape import describe_shape
from spms_viz.words.sorting import SORTING, mystery_questions


class SortCurves(Fallback, anywidget.AnyWidget):
    """Six made-up curves, each with a choice; it works in the browser alone.

    Attributes
    ----------
    chosen : list of int
        Number of the choice per curve, from 0; -1 before one is chosen. Can be read and observed.
    answered : list of bool
        For which curves the reader has asked to see the answer.
    is_labelled : bool
        Whether the labels show.

    Notes
    -----
    There is no score and no clock, and nothing is stored or sent.
    """

    _esm = joined_script("sorting.js")
    _css = joined_styles(
        "theme.css",
        "base.css",
        "controls.css",
        "drawing.css",
        "question.css",
        "sorting.css",
        "print.css",
    )

    # The browser knows better: an echo of an older choice would undo a newer one.
    chosen = traitlets.List(traitlets.Int()).tag(sync=True, echo_update=False)
    answered = traitlets.List(traitlets.Bool()).tag(sync=True, echo_update=False)
    is_labelled = traitlets.Bool(default_value=False).tag(sync=True, echo_update=False)
    curves = traitlets.List(traitlets.Dict()).tag(sync=True)
    extra = traitlets.Dict().tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)

    def __init__(self, audience: Audience) -> None:
        words = SORTING[audience]
        self._audience = audience
        self._questions = mystery_questions(audience)
        names = ("choose", "show_labels", "hide_labels", "closing")
        super().__init__(
            chosen=[-1] * len(MYSTERY),
            answered=[False] * len(MYSTERY),
            curves=[self._sent(curve) for curve in MYSTERY.values()],
            extra={**_drawn(FROM_THE_START, audience), "text": words.extra},
            texts={**{name: getattr(words, name) for name in names}, **UI["question"]},
        )

    def _sent(self, curve: MysteryCurve) -> dict[str, Any]:
        question = self._questions[curve.name]
        choices = [{"text": one.text, "feedback": one.feedback} for one in question.choices]
        is_class = self._audience == "class"
        sources = list(question.sources) if is_class else []
        said = {"question": question.text, "choices": choices, "sources": sources}
        return {**_drawn(curve, self._audience), **said}

    @property
    def answers(self) -> dict[str, str]:
        """What is chosen for each curve, in words; empty before anything is."""
        questions = zip(self._questions.items(), self.chosen, strict=True)
        return {
            name: one.choices[number].text if number >= 0 else ""
            for (name, one), number in questions
        }

    @property
    def words(self) -> str:
        """The curves and the choices as they are read on paper."""
        words, choices = SORTING[self._audience], self._questions["A"].choices
        shapes = [
            f"{words.title.format(name=curve.name)}: {describe_shape(curve, self._audience)}"
            for curve in MYSTERY.values()
        ]
        return "\n".join([words.choose, *shapes, " / ".join(one.text for one in choices)])

    def first_picture(self) -> str:
        """Draw the curves without their labels."""
        return to_svg(plot_mystery(list(MYSTERY.values()), self._audience), uuid.uuid4().hex)


def _drawn(curve: MysteryCurve, audience: Audience) -> dict[str, Any]:
    """Return a curve as the page shows it: the drawing, its name, its shape in words."""
    words = SORTING[audience]
    panel = mystery_panel(curve, audience)
    figure = draw_panels([panel], audience, curve.parameters.horizon, "below")
    return {
        "name": panel.title,
        "svg": for_the_page(to_svg(figure, uuid.uuid4().hex)),
        "shape": describe_shape(curve, audience),
        "in_words": words.in_words.format(name=curve.name),
        "label": words.labels[curve.name],
    }


def sort_curves(audience: str = "class") -> SortCurves:
    """Let the reader sort six made-up curves by their shape.

    Parameters
    ----------
    audience : {"class", "workshop"}
        Whose words to use.

    Returns
    -------
    SortCurves
        An ordinary widget; the last line of a cell shows it.

    Raises
    ------
    ValueError
        If `audience` is unknown.

    Notes
    -----
    Some of the curves build up. In a workshop they stand behind `choose_to_look`, as every
    picture with slow change does. Sorting shapes is not diagnosis.
    """
    return SortCurves(check_audience(audience))
