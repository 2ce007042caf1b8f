"""The picture of visits in words, for class readers alone: labels beside the built-in truth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spms_viz.model.clinic import LABELS, Label
from spms_viz.model.visits import Visits
from spms_viz.words import parts
from spms_viz.words.line import EVERY_PART, Line
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class VisitsWords:
    """What is written in the picture of visits and under it."""

    title: str = "Visits (dots) over the hidden level"
    hidden_level: str = "The hidden level"
    truth_title: str = "Built-in truth: what it is made of"
    labels: str = "Labels under this rule"
    truth: str = "Built-in truth"


VISITS = VisitsWords()


def lines(subject: Visits, audience: Audience) -> list[Line]:
    """Say how many confirmed worsenings carry each label, and what no clinic can know."""
    return [
        Line(VISITS.labels, _labels(subject), (*EVERY_PART, "visits", "noise", "rule")),
        Line(VISITS.truth, _truth(subject, audience)),
    ]


def _labels(subject: Visits) -> Iterator[str]:
    """Say how many confirmed worsenings carry each label, and when they were first seen."""
    found = [(label, subject.years(label)) for label in LABELS]
    counts = "; ".join(_with_years(label, years) for label, years in found if years)
    yield f"{len(subject.table.years)} visits, {counts or 'no confirmed worsening'}."


def _with_years(label: Label, years: list[float]) -> str:
    when = "year" if len(years) == 1 else "years"
    return f"{len(years)} {label} ({when} {', '.join(f'{year:g}' for year in years)})"


def _truth(subject: Visits, audience: Audience) -> Iterator[str]:
    """Say what the level is really made of."""
    for line in parts.lines(subject.truth, audience):
        yield from line.sentences
