"""The subject of the picture of two patterns: the same luck without and with a change-over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spms_viz.model.course import DiseaseCourse
from spms_viz.model.settings import Settings
from spms_viz.model.simulation import simulate_each
from spms_viz.model.subject import Seeds


@dataclass(frozen=True, eq=False)
class TwoPatterns:
    """Courses that come and go, and the same ones with a change-over.

    Attributes
    ----------
    settings : Settings
        Of the courses with a change-over.
    seeds : sequence of int
        Luck of each course of a pattern.

    Notes
    -----
    A pattern is computed when it is looked at: words on one of them need not the other.
    """

    settings: Settings
    seeds: Seeds

    @property
    def horizon(self) -> float:
        """Length of the drawing in years."""
        return self.settings.course.horizon

    @cached_property
    def relapsing(self) -> tuple[DiseaseCourse, ...]:
        """The courses without a change-over, one per seed."""
        never = self.settings.with_steps({"progression_onset": None})
        return simulate_each(never.course, self.seeds)

    @cached_property
    def progressive(self) -> tuple[DiseaseCourse, ...]:
        """The courses with the settings as they are, one per seed."""
        return simulate_each(self.settings.course, self.seeds)


def subject(settings: Settings, seeds: Seeds) -> TwoPatterns:
    """Return both patterns with the luck of `seeds`."""
    return TwoPatterns(settings, seeds)
