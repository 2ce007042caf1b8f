"""A slider with a name, a unit, visible help and a number box tied to it."""

from __future__ import annotations

from typing import Any, Literal

import anywidget
import traitlets
from ipywidgets import ValueWidget

from spms_viz.joined import joined_script, joined_styles
from spms_viz.model import Parameter
from spms_viz.words import UI, Audience, help_of, label_of, scale_of, unit_of, value_in_words
from spms_viz.words.idle import idle_of


class Place(traitlets.TraitType[Any, Any]):
    """A place on a slider: one of its steps, or None where its parameter allows that.

    A `Float` that may be None would take None on every slider, without asking.
    """

    def validate(self, obj: Any, value: object) -> float | None:
        """Return the step that is nearest to `value`."""
        place: float | None = obj.nearest(value)
        return place


class Slider(anywidget.AnyWidget, ValueWidget):  # type: ignore[misc]
    """A slider for one parameter; an ordinary widget with a `value`.

    Parameters
    ----------
    parameter : Parameter
        Gives range, step, label, help and unit.
    value : float or None, optional
        Where it stands at first and returns to on *Start again*; the default of the table where
        omitted. A value between two steps goes to the nearer one. None is the last place of a
        parameter that allows it ("never in this drawing").
    audience : {"class", "workshop"}
        Whose words and units to show.

    Attributes
    ----------
    value : float or None
        In the parameter's unit, always on a step. Can be set, observed and linked.

    Raises
    ------
    TypeError, ValueError
        On setting a value that is no number or out of range.
    """

    _esm = joined_script("slider.js")
    _css = joined_styles("base.css", "controls.css", "unit.css", "slider.css", "print.css")

    value = Place().tag(sync=True)
    start = Place().tag(sync=True)
    label = traitlets.Unicode().tag(sync=True)
    help = traitlets.Unicode().tag(sync=True)
    unit = traitlets.Unicode().tag(sync=True)
    values = traitlets.List(traitlets.Float(allow_none=True)).tag(sync=True)
    numbers = traitlets.List(traitlets.Float(allow_none=True)).tag(sync=True)  # as the box has them
    codes = traitlets.List(traitlets.Unicode()).tag(sync=True)  # of each place, to be read aloud
    advance = traitlets.Unicode().tag(sync=True)  # text of a button that goes one step on
    texts = traitlets.List(traitlets.Unicode()).tag(sync=True)
    messages = traitlets.Dict().tag(sync=True)
    # Whether no step of it changes the picture now; the page finds out, and never sends it.
    idle = traitlets.Bool(default_value=False).tag(sync=True, echo_update=False)
    place = traitlets.Unicode().tag(sync=True)  # which slider of a page it is; "" keeps nothing

    def __init__(
        self,
        parameter: Parameter,
        value: float | Literal["default"] | None = "default",
        audience: Audience = "class",
    ) -> None:
        self.parameter = parameter
        start = self.nearest(parameter.default if value == "default" else value)
        scale = scale_of(parameter, audience)
        steps = parameter.steps
        super().__init__(
            value=start,
            start=start,
            label=label_of(parameter, audience),
            help=help_of(parameter, audience),
            unit=unit_of(parameter, audience),
            values=list(steps),
            numbers=[None if step is None else round(step * scale, 6) for step in steps],
            texts=[value_in_words(parameter, step, audience) for step in steps],
            codes=[parameter.code(step) for step in steps],
            advance=parameter.advance,
            messages={**UI["slider"], "idle": idle_of(parameter, audience)},
        )

    @property
    def index(self) -> int:
        """Number of the step it stands on."""
        return self.parameter.steps.index(self.value)

    def start_again(self) -> None:
        """Go back to where it stood at first."""
        self.value = self.start

    def nearest(self, value: object) -> float | None:
        """Return the place that is nearest to `value`, checked against the table."""
        number = self.parameter.check(value)
        if number is None:
            return None
        return min(self.parameter.values, key=lambda step: abs(step - number))
