"""What a lesson prints of its questions: one button at the end of a set."""

from __future__ import annotations

from collections.abc import Sequence

import anywidget
import traitlets
from ipywidgets import DOMWidget, widget_serialization

from spms_viz.joined import joined_script, joined_styles
from spms_viz.words import UI


class PrintAnswers(anywidget.AnyWidget):
    """A *Print these answers* button; what it prints never leaves the machine."""

    _esm = joined_script("print_answers.js")
    _css = joined_styles("base.css", "controls.css", "print.css")

    cards: traitlets.List[DOMWidget] = traitlets.List().tag(sync=True, **widget_serialization)
    messages = traitlets.Dict().tag(sync=True)

    def __init__(self, cards: Sequence[DOMWidget]) -> None:
        super().__init__(cards=list(cards), messages=UI["print"])
