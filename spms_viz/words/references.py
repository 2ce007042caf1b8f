"""Every source of a medical statement, read from one file of references."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

Certainty = Literal["high", "medium", "low", "contested"]
Read = Literal["source", "secondary"]

FILE = Path(__file__).with_name("references.toml")
CHECKED_ON = "2026-11-23"  # whoever checks the sources again moves it, and the entries that changed


@dataclass(frozen=True, kw_only=True)
class Reference:
    """One source.

    Attributes
    ----------
    name : str
        As questions and documents call it.
    citation : str
        As a lesson's list of references writes it.
    certainty : {"high", "medium", "low", "contested"}
        How settled it is in the field.
    read : {"source", "secondary"}
        Whether we read it there, or in a page that reports it.
    backs : tuple of str
        What we say because of it.
    second_hand : tuple of str
        The same, read only in a page that reports it.
    doi : str
        Empty where it was not seen.
    """

    name: str
    citation: str
    certainty: Certainty
    read: Read
    backs: tuple[str, ...]
    second_hand: tuple[str, ...] = ()
    doi: str = ""

    def __str__(self) -> str:
        """Return the citation with its DOI."""
        return f"{self.citation} doi:{self.doi}" if self.doi else self.citation


@functools.cache
def references() -> Mapping[str, Reference]:
    """Return every reference by name, in the order of the file.

    Raises
    ------
    ValueError
        If two entries have the same name.
    """
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["reference"]
    known: dict[str, Reference] = {}
    for row in rows:
        if row["name"] in known:
            raise ValueError(f"There are two references named {row['name']!r}.")
        lists = {key: tuple(row.get(key, ())) for key in ("backs", "second_hand")}
        known[row["name"]] = Reference(**(row | lists))
    return MappingProxyType(known)
