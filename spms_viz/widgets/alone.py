"""Widgets that go on without Python: what they would ask it for is handed to them beforehand."""

from __future__ import annotations

from collections.abc import Iterable

from spms_viz.widgets.explorer import Explorer
from spms_viz.widgets.picture import Picture
from spms_viz.widgets.presets import Presets
from spms_viz.widgets.states import State


def stand_alone(shown: Iterable[object]) -> None:
    """Complete every picture among the widgets `shown`, and inside them.

    Parameters
    ----------
    shown : iterable
        What the cells of a notebook returned, widgets or not.
    """
    for one in shown:
        if isinstance(one, Picture):
            one.stand_alone()
        elif isinstance(one, Explorer):
            one.picture.stand_alone(_preset_states(one))
        else:
            stand_alone(getattr(one, "children", ()))


def _preset_states(explorer: Explorer) -> list[State]:
    steps = [slider.parameter.steps for slider in explorer.sliders.values()]
    rows = [one.presets for one in explorer.children if isinstance(one, Presets)]
    return [
        tuple(known.index(value) for known, value in zip(steps, preset["values"], strict=True))
        for presets in rows
        for preset in presets
    ]
