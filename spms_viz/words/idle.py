"""Why a slider changes nothing where the others stand: true whenever it does not."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from spms_viz.model.parameters.parameter import Parameter
from spms_viz.words.wording import Audience

Reason = Mapping[Audience, str]

OF_ANY: Reason = MappingProxyType(
    {
        "class": "Changes nothing now: each of its steps gives this same picture.",
        "workshop": "Just now this moves nothing. Move another slider first.",
    }
)
NO_RELAPSE: Reason = MappingProxyType(
    {
        "class": "Changes nothing now: there is no relapse in this drawing.",
        "workshop": "Just now this moves nothing. There is no flare in this drawing.",
    }
)
NO_PLATEAU: Reason = MappingProxyType(
    {
        "class": "Changes nothing now: there is no plateau, or no slope that it could pause.",
        "workshop": "Just now this moves nothing. There is no steady spell in this drawing.",
    }
)
NO_CHANGE_OVER: Reason = MappingProxyType(
    {
        "class": "Changes nothing now: what is drawn has no change-over, or ends before it.",
        "workshop": "Just now this moves nothing. What is drawn ends before any change-over.",
    }
)
NO_SLOPE: Reason = MappingProxyType(
    {
        "class": "Changes nothing now: no slope is drawn after slowing starts.",
        "workshop": "Just now this moves nothing. No slow change comes after slowing starts.",
    }
)
NONE_TO_TAKE_AWAY: Reason = MappingProxyType(
    {
        "class": "Changes nothing now: after slowing starts there is no relapse that it could "
        "take away.",
        "workshop": "Just now this moves nothing. No flare that it could take away comes after "
        "slowing starts.",
    }
)
IDLE: Mapping[str, Reason] = MappingProxyType(
    {
        "recovery": NO_RELAPSE,
        "recovery_time": NO_RELAPSE,
        "relapse_severity": NO_RELAPSE,
        "plateau_start": NO_PLATEAU,
        "plateau_duration": NO_PLATEAU,
        "progression_rate": NO_CHANGE_OVER,
        "onset_width": NO_CHANGE_OVER,
        "progression_slowing": NO_SLOPE,
        "relapse_reduction": NONE_TO_TAKE_AWAY,
    }
)


def idle_of(parameter: Parameter, audience: Audience) -> str:
    """Return why a slider changes nothing, for whenever it does not."""
    return IDLE.get(parameter.name, OF_ANY)[audience]
