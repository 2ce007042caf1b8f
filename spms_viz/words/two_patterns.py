"""The picture of two patterns in words: one line each, led by its title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.model.two_patterns import TwoPatterns
from spms_viz.words.courses import say_courses
from spms_viz.words.line import RELAPSING_PARTS, Line
from spms_viz.words.steady_worsening import note_speed
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class TwoPatternsWords:
    """Titles of the two panels."""

    relapsing: str
    progressive: str


TWO_PATTERNS: Mapping[Audience, TwoPatternsWords] = MappingProxyType(
    {
        "class": TwoPatternsWords(
            relapsing="Relapsing-remitting MS (RRMS)",
            progressive="Secondary progressive MS (SPMS)",
        ),
        "workshop": TwoPatternsWords(
            relapsing="Comes and goes", progressive="Comes and goes, then builds up"
        ),
    }
)


def lines(subject: TwoPatterns, audience: Audience) -> list[Line]:
    """Describe each panel."""
    words = TWO_PATTERNS[audience]
    return [
        Line(words.relapsing, _relapsing(subject, audience), RELAPSING_PARTS),
        Line(words.progressive, _progressive(subject, audience)),
    ]


def _relapsing(subject: TwoPatterns, audience: Audience) -> Iterator[str]:
    yield from say_courses(subject.relapsing, audience)


def _progressive(subject: TwoPatterns, audience: Audience) -> Iterator[str]:
    yield from say_courses(subject.progressive, audience)
    if audience == "workshop":
        yield from note_speed(subject.progressive[0])
