"""The change-over in words: the name of its band, and what is said where it cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.words.wording import Audience

CHANGE_OVER: Mapping[Audience, Mapping[str, str]] = MappingProxyType(
    {
        "class": {
            "band": "onset of progression",
            "outside": "The change-over, around year {year:g}, lies outside this drawing.",
            "edge": (
                "The middle of the change-over, year {year:g}, lies outside this drawing; "
                "only its soft beginning is inside."
            ),
            "relapses": "The change-over, around year {year:g}, changes the relapse rate alone.",
            "nothing": "The change-over, around year {year:g}, changes nothing in this drawing.",
        },
        "workshop": {
            "band": "change-over",
            "outside": "The change-over would come after the end of this drawing.",
            "edge": "The change-over has just begun at the end of this drawing.",
            "relapses": "The change-over changes only how often flares come.",
            "nothing": "The change-over changes nothing in this drawing.",
        },
    }
)


def note_change_over(course: DiseaseCourse, audience: Audience) -> Iterator[str]:
    """Say that a change-over lies outside the drawing, or that the steady part is not in it."""
    case = _case(course)
    if case:
        year = course.parameters.progression_onset
        yield CHANGE_OVER[audience][case].format(year=year)


def _case(course: DiseaseCourse) -> str:
    settings = course.parameters
    onset = settings.progression_onset
    if onset is None:
        return ""
    if onset >= settings.horizon:
        has_begun = onset - settings.onset_width / 2 < settings.horizon
        return "edge" if has_begun else "outside"
    if settings.progression_rate != settings.early_progression_rate:
        return ""
    keeps_all = settings.relapses_after_onset == 1 or not settings.relapse_rate
    return "nothing" if keeps_all else "relapses"
