"""What every table of parameters shares: how rows are declared, checked and named."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar, dataclass_transform

from spms_viz.model.parameters.parameter import Parameter

AnyTable = TypeVar("AnyTable", bound="Table")


def declare(
    default: float, minimum: float, maximum: float, step: float, unit: str, **texts: Any
) -> Any:
    """Declare one parameter as a field of a table."""
    row = {"default": default, "minimum": minimum, "maximum": maximum, "step": step, "unit": unit}
    return field(default=default, metadata={"row": row | texts})


def suggest(name: str, known: Mapping[str, Parameter]) -> str:
    """Return one sentence on an unknown parameter name: the nearest one, or all of them."""
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"Did you mean {near[0]!r}?" if near else f"Known names: {', '.join(known)}."
    return f"There is no parameter named {name!r}. {hint}"


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Table:
    """Settings that are checked when they are set and stay as they are; a frozen dataclass.

    Attributes
    ----------
    rows : mapping of str to Parameter
        What each of its fields may be, with the words for it.

    Raises
    ------
    TypeError
        If a value is not a number, or a name is not in the table.
    ValueError
        If a value is NaN or outside its range.
    """

    rows: ClassVar[Mapping[str, Parameter]]

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True, kw_only=True)(cls)
        declared = [each for each in fields(cls) if "row" in each.metadata]  # type: ignore[arg-type]
        rows = {each.name: Parameter(name=each.name, **each.metadata["row"]) for each in declared}
        cls.rows = MappingProxyType(rows)
        _explain_unknown_names(cls)

    def __post_init__(self) -> None:
        for name, row in self.rows.items():
            # the checked float replaces what was given (an int, a numpy number)
            object.__setattr__(self, name, row.check(getattr(self, name)))


def _explain_unknown_names(table: type[Table]) -> None:
    """Give the constructor of a table one clear sentence on a mistyped name."""
    construct: Any = table.__init__
    names = {each.name for each in fields(table)}  # type: ignore[arg-type]

    @functools.wraps(construct)
    def checked(self: Table, **values: Any) -> None:
        for name in values:
            if name not in names:
                raise TypeError(suggest(name, table.rows))
        construct(self, **values)

    table.__init__ = checked  # type: ignore[assignment, method-assign]


def with_steps(table: AnyTable, steps: Mapping[str, float | None]) -> AnyTable:
    """Copy a table with values that are known to be in it, without checking again.

    Only for packing thousands of states, whose values come from `Parameter.steps`; everything
    else uses `dataclasses.replace`, which checks.
    """
    copy = object.__new__(type(table))
    copy.__dict__.update(table.__dict__ | dict(steps))
    return copy
