"""The words of a parameter and of a value, for one audience."""

from __future__ import annotations

from spms_viz.model.parameters.parameter import Parameter
from spms_viz.words.wording import AUDIENCES, Audience


def check_audience(audience: str) -> Audience:
    """Return `audience` if it is known.

    Raises
    ------
    ValueError
        If it is not ``"class"`` or ``"workshop"``.
    """
    for known in AUDIENCES:
        if audience == known:
            return known
    raise ValueError(f"audience must be one of {', '.join(AUDIENCES)}, got {audience!r}.")


def word_for(value: float, words: tuple[tuple[float, str], ...]) -> str:
    """Return the word of the first limit that `value` does not exceed."""
    return next(word for limit, word in words if value <= limit)


def label_of(parameter: Parameter, audience: Audience) -> str:
    """Return the name of a parameter as `audience` reads it."""
    return parameter.label if audience == "class" else parameter.plain_label


def help_of(parameter: Parameter, audience: Audience) -> str:
    """Return the explanation of a parameter as `audience` reads it."""
    return parameter.help if audience == "class" else parameter.plain_help


def unit_of(parameter: Parameter, audience: Audience) -> str:
    """Return the unit in which `audience` reads a parameter."""
    return parameter.unit if audience == "class" else parameter.plain_unit


def scale_of(parameter: Parameter, audience: Audience) -> float:
    """Return the factor from a value to the number that `audience` reads."""
    return 1.0 if audience == "class" else parameter.plain_scale


def value_in_words(parameter: Parameter, value: float | None, audience: Audience) -> str:
    """Return a value with its unit, as it is written beside a slider and spoken.

    >>> from spms_viz.model import PARAMETERS
    >>> value_in_words(PARAMETERS["recovery"], 0.85, "workshop")
    '85 percent'
    """
    if value is None:
        return parameter.absent
    number = f"{round(value * scale_of(parameter, audience), 6):g} {unit_of(parameter, audience)}"
    if audience == "class" or not parameter.plain_levels:
        return number
    return f"{word_for(value, parameter.plain_levels)} ({number})"
