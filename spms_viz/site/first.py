"""What stands in the place of a widget on a page until it lives, or where nothing wakes it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from spms_viz.site.slim import for_reading
from spms_viz.widgets.fallback import SVG, TEXT

WIDGET = "application/vnd.jupyter.widget-view+json"


class FirstLook:
    """Writes what the outputs of a lesson show at first, and remembers whose they are.

    Parameters
    ----------
    widgets : mapping of str to dict
        State of each widget of the lesson, by name.

    Attributes
    ----------
    roots, pictures : list of str
        Names of the widgets that the page shows, and of the pictures whose drawing it holds.
    """

    def __init__(self, widgets: Mapping[str, Any]) -> None:
        self._states = {name: widget["state"] for name, widget in widgets.items()}
        self._owners = {
            state["drawings"][0]["svg"]: name
            for name, state in self._states.items()
            if state.get("drawings")
        }
        self.roots: list[str] = []
        self.pictures: list[str] = []

    def html(self, output: Mapping[str, Any]) -> str:
        """Return what an output shows at first, in the place of the widget that it is of."""
        words = output.get(TEXT, "")
        first = f'<div class="spms-first-words">{escape(words)}</div>'
        if SVG in output:
            first = self._picture(output[SVG], words) + first
        first = f'<div class="spms-first">{first}</div>'
        if WIDGET not in output:
            return first
        self.roots.append(output[WIDGET]["model_id"])
        return f'<div class="spms-live" data-model="{self.roots[-1]}">{first}</div>'

    def _picture(self, svg: str, words: str) -> str:
        """Return a drawing as it stands at first, and whose it is if a picture goes on from it."""
        name = self._owners.get(svg)
        owner, label, covered = "", words, True
        if name:
            self.pictures.append(name)
            state = self._states[name]
            owner, label = f' data-picture="{name}"', state["name"]
            covered = state.get("guess", {}).get("isCovered", False)
        kind = "spms-first-picture" + (" spms-first-covered" if covered else "")
        return (
            f'<div class="{kind}" role="img" aria-label="{escape(label)}"{owner}>'
            f"{for_reading(svg)}</div>"
        )
