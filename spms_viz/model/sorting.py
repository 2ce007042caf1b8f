"""Six made-up curves to sort by their shape, and one more; settings and luck are pinned."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from spms_viz.model.clinic.observe import VisitTable, observe
from spms_viz.model.course import DiseaseCourse
from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.parameters.visits import VisitParameters
from spms_viz.model.simulation import simulate

Pattern = Literal["comes_and_goes", "builds_up", "cannot_tell"]
DOTS_APART = 1.0  # years; close enough to be a row, far enough to be counted
PATTERNS: tuple[Pattern, ...] = get_args(Pattern)


@dataclass(frozen=True, kw_only=True)
class MysteryCurve:
    """One curve to sort.

    Attributes
    ----------
    name : str
        Its letter.
    pattern : {"comes_and_goes", "builds_up", "cannot_tell"}
        What its shape says.
    parameters : CourseParameters
        Its settings.
    seed : int
        Its luck.
    shown_until : float
        Years; the rest is not drawn yet.
    other : CourseParameters or None
        Settings under which the same luck gives the same curve as far as it is shown and another
        one after that: whoever sees only the beginning cannot tell the two apart.
    is_dots : bool
        Whether only the dots of check-ups are shown.
    """

    name: str
    pattern: Pattern
    parameters: CourseParameters
    seed: int
    shown_until: float = 30.0
    other: CourseParameters | None = None
    is_dots: bool = False

    @functools.cached_property
    def ways(self) -> tuple[DiseaseCourse, ...]:
        """How it goes on: one course, or the two that nobody can tell apart yet."""
        settings = [self.parameters, *([self.other] if self.other else [])]
        return tuple(simulate(one, self.seed) for one in settings)

    @functools.cached_property
    def dots(self) -> VisitTable:
        """What check-ups measure, those included that are not shown yet."""
        return observe(self.ways[0], VisitParameters(visit_interval=DOTS_APART))

    @property
    def is_whole(self) -> bool:
        """Whether all of its years are shown."""
        return self.shown_until >= self.parameters.horizon


# fmt: off
_ALL = (
    MysteryCurve(
        name="A", pattern="builds_up", seed=5,
        parameters=CourseParameters(progression_onset=12, progression_rate=0.26, recovery=0.95),
    ),
    MysteryCurve(
        name="B", pattern="comes_and_goes", seed=13,
        parameters=CourseParameters(progression_onset=None, relapse_rate=0.4, recovery=0.7),
    ),
    MysteryCurve(
        name="C", pattern="cannot_tell", seed=9, shown_until=4.0,
        parameters=CourseParameters(progression_onset=None, recovery=0.95),
        other=CourseParameters(progression_onset=8, progression_rate=0.2, recovery=0.95),
    ),
    MysteryCurve(
        name="D", pattern="builds_up", seed=4,
        parameters=CourseParameters(
            progression_onset=12, progression_rate=0.26,
            relapses_after_onset=1, relapse_rate=0.4, recovery=1,
        ),
    ),
    MysteryCurve(  # the very same relapses as in D
        name="E", pattern="comes_and_goes", seed=4,
        parameters=CourseParameters(progression_onset=None, relapse_rate=0.4, recovery=1),
    ),
    MysteryCurve(
        name="F", pattern="cannot_tell", seed=163, shown_until=3.0, is_dots=True,
        parameters=CourseParameters(progression_onset=None),
        other=CourseParameters(progression_onset=5, onset_width=2),
    ),
)
# fmt: on

MYSTERY: Mapping[str, MysteryCurve] = MappingProxyType({one.name: one for one in _ALL})

# No relapse and no change-over: slow from the start, as in primary progressive MS.
FROM_THE_START = MysteryCurve(
    name="G",
    pattern="builds_up",
    seed=0,
    parameters=CourseParameters(
        relapse_rate=0,
        early_progression_rate=0.10,
        progression_rate=0.10,
        progression_onset=None,
    ),
)
