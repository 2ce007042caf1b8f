"""A slider with a name, a unit, visible help and a number box tied to it."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets
from ipywidgets import ValueWidget

from spms_viz.model import Parameter
from spms_viz.widgets.page import joined
from spms_viz.words import UI, Audience, help_of, label_of, scale_of, unit_of, value_in_words


class Slider(anywidget.AnyWidget, ValueWidget):  # type: ignore[misc]
    """A slider for one parameter; an ordinary widget with a `value`.

    Parameters
    ----------
    parameter : Parameter
        Gives range, step, label, help and unit.
    value : float, optional
        Where it stands at first and returns to on *Start again*; the default of the table where
        omitted. A value between two steps goes to the nearer one.
    audience : {"class", "workshop"}
        Whose words and units to show.

    Attributes
    ----------
    value : float
        In the parameter's unit, always on a step. Can be set, observed and linked.

    Raises
    ------
    TypeError, ValueError
        On setting a value that is no number or out of range.
    """

    _esm = joined("dom.js", "slider.js")
    _css = joined("unit.css")

    value = traitlets.Float().tag(sync=True)
    start = traitlets.Float().tag(sync=True)
    label = traitlets.Unicode().tag(sync=True)
    help = traitlets.Unicode().tag(sync=True)
    unit = traitlets.Unicode().tag(sync=True)
    values = traitlets.List(traitlets.Float()).tag(sync=True)
    numbers = traitlets.List(traitlets.Float()).tag(sync=True)  # as the number box shows them
    texts = traitlets.List(traitlets.Unicode()).tag(sync=True)
    messages = traitlets.Dict().tag(sync=True)
    place = traitlets.Unicode().tag(sync=True)  # which slider of a page it is; "" keeps nothing

    def __init__(
        self, parameter: Parameter, value: float | None = None, audience: Audience = "class"
    ) -> None:
        self.parameter = parameter
        start = self._nearest(parameter.default if value is None else value)
        scale = scale_of(parameter, audience)
        super().__init__(
            value=start,
            start=start,
            label=label_of(parameter, audience),
            help=help_of(parameter, audience),
            unit=unit_of(parameter, audience),
            values=list(parameter.values),
            numbers=[round(step * scale, 6) for step in parameter.values],
            texts=[value_in_words(parameter, step, audience) for step in parameter.values],
            messages=UI["slider"],
        )

    @property
    def index(self) -> int:
        """Number of the step it stands on."""
        return self.parameter.values.index(self.value)

    def start_again(self) -> None:
        """Go back to where it stood at first."""
        self.value = self.start

    def _nearest(self, value: object) -> float:
        number = self.parameter.check(value)
        if number is None:  # "never" is no place on a slider
            raise TypeError(f"{self.parameter.title} needs a number on a slider, got None.")
        return min(self.parameter.values, key=lambda step: abs(step - number))

    @traitlets.validate("value", "start")
    def _on_a_step(self, proposal: Any) -> float:
        return self._nearest(proposal["value"])
