"""Everything that the sliders of one picture can set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spms_viz.model.parameters.all_parameters import TABLES
from spms_viz.model.parameters.course import CourseParameters
from spms_viz.model.parameters.reserve import ReserveParameters
from spms_viz.model.parameters.table import with_steps
from spms_viz.model.parameters.view import ViewParameters
from spms_viz.model.parameters.visits import VisitParameters

_TABLE_OF = {name: table for table, rows in TABLES.items() for name in rows}


@dataclass(frozen=True, kw_only=True)
class Settings:
    """A course, and how it is measured and looked at.

    Attributes
    ----------
    course : CourseParameters
        What happens in the drawing.
    visits : VisitParameters
        What a clinic sees of it.
    reserve : ReserveParameters
        How much of it stays hidden.
    view : ViewParameters
        How the picture is looked at.
    """

    course: CourseParameters = field(default_factory=CourseParameters)
    visits: VisitParameters = field(default_factory=VisitParameters)
    reserve: ReserveParameters = field(default_factory=ReserveParameters)
    view: ViewParameters = field(default_factory=ViewParameters)

    def value(self, name: str) -> float | None:
        """Return the value of a parameter, whichever table it stands in."""
        found: float | None = getattr(getattr(self, _TABLE_OF[name]), name)
        return found

    def with_steps(self, steps: Mapping[str, float | None]) -> Settings:
        """Copy with values that are known to be in their tables, without checking again.

        Only for packing thousands of states; see `spms_viz.model.parameters.table.with_steps`.
        """
        changed = dict(self.__dict__)
        for name, value in steps.items():
            table = _TABLE_OF[name]
            changed[table] = with_steps(changed[table], {name: value})
        copy = object.__new__(Settings)
        copy.__dict__.update(changed)
        return copy
