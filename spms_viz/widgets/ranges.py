"""How far the sliders of a picture go, per audience: most of their states stay in the drawing.

The table of parameters says what a course can be; these are the parts of it that a picture is made
for. A line that leaves the drawing compares nothing, and one that is up at its top from half way
on frightens. `tests/test_ranges.py` goes through every state of every lesson.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from spms_viz.words import Audience

Range = tuple[float, float]
Ranges = Mapping[str, Range]

RANGES: Mapping[Audience, Ranges] = MappingProxyType(
    {
        "class": {
            "relapse_rate": (0.0, 1.0),
            "recovery": (0.6, 1.0),
            "progression_onset": (10.0, 25.0),  # the name of its band fits beside the axis
            "plateau_start": (15.0, 22.0),  # so that a plateau interrupts a slope ...
            "plateau_duration": (0.0, 6.0),  # ... and ends inside the drawing
        },
        "workshop": {
            # Never no flare at all: slow change without any before it would not be secondary.
            "relapse_rate": (0.2, 0.7),
            "recovery": (0.75, 1.0),
            "progression_rate": (0.0, 0.3),
            "plateau_start": (15.0, 22.0),
            "plateau_duration": (0.0, 6.0),
            "treatment_start": (10.0, 25.0),
        },
    }
)
