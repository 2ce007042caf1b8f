"""All parameters that can have a slider, whichever table they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from spms_viz.model.parameter import Parameter, suggest
from spms_viz.model.parameters import PARAMETERS
from spms_viz.model.visit_parameters import VISIT_PARAMETERS

ALL_PARAMETERS: Mapping[str, Parameter] = MappingProxyType({**PARAMETERS, **VISIT_PARAMETERS})


def find_parameter(name: str) -> Parameter:
    """Return the row named `name`, of a course or of its visits.

    Raises
    ------
    ValueError
        If there is none; the sentence names the nearest one.
    """
    if name not in ALL_PARAMETERS:
        raise ValueError(suggest(name, ALL_PARAMETERS))
    return ALL_PARAMETERS[name]
