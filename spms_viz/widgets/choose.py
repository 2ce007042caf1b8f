"""Look now, look later, or skip: a picture that opens only when the reader chooses."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets
from ipywidgets import DOMWidget, VBox, widget_serialization

from spms_viz.joined import joined_script, joined_styles
from spms_viz.widgets.fallback import Fallback
from spms_viz.words import UI


class ChooseToLook(anywidget.AnyWidget):
    """Three buttons that keep a widget closed until *Look now* is chosen.

    Attributes
    ----------
    is_open : bool
        Whether the reader has chosen to look.
    """

    _esm = joined_script("choose.js")
    _css = joined_styles("base.css", "controls.css", "choose.css")

    is_open = traitlets.Bool(default_value=False).tag(sync=True)
    child_layout = traitlets.Any().tag(sync=True, **widget_serialization)
    messages = traitlets.Dict().tag(sync=True)

    def __init__(self, child: DOMWidget) -> None:
        child.layout.display = "none"
        super().__init__(child_layout=child.layout, messages=UI["choose"])
        self.observe(self._open, "is_open")

    def _open(self, change: Any) -> None:
        """Follow `is_open` when it is set from Python."""
        self.child_layout.display = "" if change["new"] else "none"


class Chosen(Fallback, VBox):  # type: ignore[misc]
    """The choice, and below it what it opens. Saved or printed, only the choice shows."""

    def __init__(self, child: DOMWidget) -> None:
        self.choice, self.child = ChooseToLook(child), child
        super().__init__([self.choice, child])

    @property
    def words(self) -> str:
        """The choice as it is read."""
        question: str = UI["choose"]["question"]
        return question


def choose_to_look(child: DOMWidget) -> Chosen:
    """Keep `child` closed until the reader chooses to look.

    Parameters
    ----------
    child : DOMWidget
        For example what `explore` returns.

    Returns
    -------
    Chosen
        With `choice` (its `is_open` can be read and set) and `child`.

    Notes
    -----
    Some people with MS do not want to see a worsening curve. Looking later and skipping are
    choices of the same weight, and nothing further down depends on having looked.
    """
    return Chosen(child)
