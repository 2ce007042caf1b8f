"""The change-over in words: the name of its band, and what is said where it lies outside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.words.wording import Audience

CHANGE_OVER: Mapping[Audience, Mapping[str, str]] = MappingProxyType(
    {
        "class": {
            "band": "onset of progression (soft)",
            "outside": "Steady worsening would start around year {year:g}, outside this drawing.",
            "edge": (
                "The middle of the change-over, year {year:g}, lies outside this drawing; "
                "only its soft beginning is inside."
            ),
        },
        "workshop": {
            "band": "change-over (slow)",
            "outside": "Slow change would start after the end of this drawing.",
            "edge": "The change-over has just begun at the end of this drawing.",
        },
    }
)


def note_change_over(course: DiseaseCourse, audience: Audience) -> Iterator[str]:
    """Say that the middle of the change-over lies outside the drawing, where it does."""
    settings = course.parameters
    onset = settings.progression_onset
    changes = settings.progression_rate != settings.early_progression_rate
    if onset is not None and onset >= settings.horizon and changes:
        begun = onset - settings.onset_width / 2 < settings.horizon
        yield CHANGE_OVER[audience]["edge" if begun else "outside"].format(year=onset)
