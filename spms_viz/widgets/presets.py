"""Buttons that set all sliders of a picture to a named preset."""

from __future__ import annotations

from collections.abc import Sequence

import anywidget
import traitlets
from ipywidgets import widget_serialization

from spms_viz.joined import joined_script, joined_styles
from spms_viz.model import ALL_PARAMETERS, SCENARIOS, Scenario, Settings
from spms_viz.widgets.slider import Slider
from spms_viz.words import UI, Audience


class Presets(anywidget.AnyWidget):
    """One button per preset; each sets every slider of the picture.

    Parameters
    ----------
    scenarios : sequence of Scenario
        In the order of the buttons.
    sliders : sequence of Slider
        What they set.
    audience : {"class", "workshop"}
        Whose names to show.
    """

    _esm = joined_script("presets.js")
    _css = joined_styles("base.css", "controls.css", "presets.css", "print.css")

    presets = traitlets.List(traitlets.Dict()).tag(sync=True)
    sliders: traitlets.List[Slider] = traitlets.List().tag(sync=True, **widget_serialization)
    messages = traitlets.Dict().tag(sync=True)

    def __init__(
        self, scenarios: Sequence[Scenario], sliders: Sequence[Slider], audience: Audience
    ) -> None:
        super().__init__(
            presets=[
                {
                    "label": one.title if audience == "class" else one.plain_title,
                    "values": [s.nearest(_value(one, s)) for s in sliders],
                }
                for one in scenarios
            ],
            sliders=list(sliders),
            messages=UI["presets"],
        )


def _value(scenario: Scenario, slider: Slider) -> float | None:
    return Settings(course=scenario.parameters).value(slider.parameter.name)


def check_preset(name: str, base: Settings, sliders: Sequence[Slider]) -> Scenario:
    """Return a preset that the sliders of a picture can reach.

    Raises
    ------
    ValueError
        If it is unknown, or differs from the picture in something that has no slider.
    """
    if name not in SCENARIOS:
        raise ValueError(f"a preset must be one of {', '.join(SCENARIOS)}, got {name!r}.")
    wanted = Settings(course=SCENARIOS[name].parameters)
    here = {slider.parameter.name for slider in sliders}
    other = [
        row.title
        for row in ALL_PARAMETERS.values()
        if row.name not in here and wanted.value(row.name) != base.value(row.name)
    ]
    if other:
        raise ValueError(f"The preset {name!r} also sets {other[0]}, which has no slider here.")
    return SCENARIOS[name]
