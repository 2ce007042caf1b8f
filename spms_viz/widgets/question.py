"""Questions as radio groups, with something to say to every choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import anywidget
import traitlets
from ipywidgets import HTML, VBox, widget_serialization

from spms_viz.joined import joined_script, joined_styles
from spms_viz.widgets.explorer import Explorer
from spms_viz.widgets.fallback import Fallback
from spms_viz.widgets.print_answers import PrintAnswers
from spms_viz.widgets.slider import Slider
from spms_viz.words import UI, Question, check_audience, find_question

STYLE = joined_styles("base.css", "controls.css", "question.css", "print.css")


class QuestionCard(anywidget.AnyWidget):
    """One question; it works in the browser alone.

    Attributes
    ----------
    chosen : int
        Number of the choice, from 0; -1 before one is chosen. Can be read, set and observed.
    is_answered : bool
        Whether the reader has asked to see the answer.

    Notes
    -----
    Feedback comes on a press of a button, not on choosing: with arrow keys, a tremor or a screen
    reader one passes over choices that are not meant.
    """

    _esm = joined_script("question.js")
    _css = STYLE

    # The browser knows better: an echo of an older choice would undo a newer one.
    chosen = traitlets.Int(default_value=-1).tag(sync=True, echo_update=False)
    is_answered = traitlets.Bool(default_value=False).tag(sync=True, echo_update=False)
    text = traitlets.Unicode().tag(sync=True)
    choices = traitlets.List(traitlets.Dict()).tag(sync=True)
    sources = traitlets.List(traitlets.Unicode()).tag(sync=True)
    sliders: traitlets.List[Slider] = traitlets.List().tag(sync=True, **widget_serialization)
    goals = traitlets.List(traitlets.Float(allow_none=True)).tag(sync=True)
    messages = traitlets.Dict().tag(sync=True)

    def __init__(
        self, question: Question, sliders: Sequence[Slider] = (), shows_sources: bool = True
    ) -> None:
        self.question = question
        super().__init__(
            text=question.text,
            choices=[{"text": one.text, "feedback": one.feedback} for one in question.choices],
            sources=list(question.sources) if shows_sources else [],
            sliders=list(sliders),
            goals=[question.goals[slider.parameter.name] for slider in sliders],
            messages=UI["question"],
        )

    @property
    def answer(self) -> str:
        """What is chosen, in words; empty before anything is."""
        return self.question.choices[self.chosen].text if self.chosen >= 0 else ""

    @property
    def is_right(self) -> bool:
        """Whether the right choice is chosen."""
        return self.chosen == self.question.right

    @traitlets.validate("chosen")
    def _is_a_choice(self, proposal: Any) -> int:
        number: int = proposal["value"]
        if not -1 <= number < len(self.question.choices):
            last = len(self.question.choices) - 1
            raise ValueError(f"chosen must be -1 (none) or 0 to {last}, got {number}.")
        return number


class Asked(Fallback, VBox):  # type: ignore[misc]
    """Questions below one another; saved or printed without Python, their words show.

    Attributes
    ----------
    cards : dict of str to QuestionCard
        By name of the question.
    """

    def __init__(self, cards: dict[str, QuestionCard], can_print: bool) -> None:
        self.cards = cards
        practice = HTML(UI["question"]["practice"]).add_class("spms-practice")
        shown = list(cards.values())
        super().__init__([*shown, practice, *([PrintAnswers(shown)] if can_print else [])])
        self.add_class("spms-asked-together")

    @property
    def words(self) -> str:
        """The questions and their choices as they are read on paper."""
        return "\n\n".join(str(card.question) for card in self.cards.values())


def ask(*names: str, audience: str = "class", beside: Explorer | None = None) -> Asked:
    """Ask one or more questions.

    Parameters
    ----------
    *names : str
        Such as ``"Q1.1"``; the names are in `spms_viz.words.QUESTIONS`.
    audience : {"class", "workshop"}
        Whose words to use. A class sees sources and can print its answers.
    beside : Explorer, optional
        The picture that the questions speak of. Where their feedback names one of its sliders,
        it also says where that slider stands.

    Returns
    -------
    Asked
        An ordinary widget; the last line of a cell shows it.

    Raises
    ------
    ValueError
        If a name is unknown to this audience, comes twice, or there is none.

    Notes
    -----
    There is no score and no clock. Answers stay in the page and in the reader's own Python.
    """
    reader = check_audience(audience)
    if not names or len(set(names)) < len(names):
        raise ValueError(f"ask needs different questions, got: {', '.join(names) or 'none'}.")
    is_class = reader == "class"
    cards = {name: _card(find_question(name, reader), beside, is_class) for name in names}
    return Asked(cards, can_print=is_class)


def _card(question: Question, beside: Explorer | None, shows_sources: bool) -> QuestionCard:
    known = beside.sliders if beside else {}
    sliders = [known[name] for name in question.goals if name in known]
    return QuestionCard(question, sliders, shows_sources)
