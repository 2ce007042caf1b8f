"""One button that puts every slider of a unit back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import anywidget
import traitlets
from ipywidgets import widget_serialization

from spms_viz.widgets.slider import Slider
from spms_viz.words import UI

HERE = Path(__file__).parent


class StartAgain(anywidget.AnyWidget):
    """A *Start again* button; it works in the browser alone."""

    _esm = HERE / "again.js"
    _css = HERE / "unit.css"

    sliders: traitlets.List[Slider] = traitlets.List().tag(sync=True, **widget_serialization)
    messages = traitlets.Dict().tag(sync=True)

    def __init__(self, sliders: Sequence[Slider]) -> None:
        super().__init__(sliders=list(sliders), messages=UI["again"])
