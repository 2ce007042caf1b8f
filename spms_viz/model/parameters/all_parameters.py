"""All parameters that can have a slider, whichever table they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from spms_viz.model.parameters.course import PARAMETERS
from spms_viz.model.parameters.parameter import Parameter
from spms_viz.model.parameters.reserve import RESERVE_PARAMETERS
from spms_viz.model.parameters.table import suggest
from spms_viz.model.parameters.view import VIEW_PARAMETERS
from spms_viz.model.parameters.visits import VISIT_PARAMETERS

TABLES: Mapping[str, Mapping[str, Parameter]] = MappingProxyType(
    {
        "course": PARAMETERS,
        "visits": VISIT_PARAMETERS,
        "reserve": RESERVE_PARAMETERS,
        "view": VIEW_PARAMETERS,
    }
)
ALL_PARAMETERS: Mapping[str, Parameter] = MappingProxyType(
    {name: row for rows in TABLES.values() for name, row in rows.items()}
)


def find_parameter(name: str) -> Parameter:
    """Return the row named `name`, of whichever table.

    Raises
    ------
    ValueError
        If there is none; the sentence names the nearest one.
    """
    if name not in ALL_PARAMETERS:
        raise ValueError(suggest(name, ALL_PARAMETERS))
    return ALL_PARAMETERS[name]
