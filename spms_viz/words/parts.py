"""The picture of parts in words: how much is left over from relapses, how much is steady."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from spms_viz.model.parameters.parameter import DECIMALS
from spms_viz.model.parts import Parts
from spms_viz.words.levels import SEEN, name_amount, note_cut_off, note_unfinished
from spms_viz.words.line import Line
from spms_viz.words.parameter import word_for
from spms_viz.words.wording import Audience

SHARES = (
    (0, "none"),
    (0.05, "almost none"),
    (0.4, "a smaller part"),
    (0.6, "about half"),
    (0.95, "a larger part"),
    (1 - 1e-9, "almost all"),
    (inf, "all"),
)  # highest share of what is left over in the rise, and its words


@dataclass(frozen=True, kw_only=True)
class PartsWords:
    """What is written in the picture of parts and under it."""

    title: str
    residual: str
    steady: str
    transient: str
    at_end: str
    at_top: str
    both: str
    residual_alone: str
    steady_alone: str
    back: str
    nothing: str


PARTS: Mapping[Audience, PartsWords] = MappingProxyType(
    {
        "class": PartsWords(
            title="What the level is made of",
            residual="left over from relapses (residual)",
            steady="steady part (progression)",
            transient="relapse, still recovering",
            at_end="At the end",
            at_top="Where this reaches 10 iu, about year {year:.0f}",
            both="{where}, {residual} are left over from relapses and {steady} are the steady "
            "part, above the starting level of {baseline:.1f} iu.",
            residual_alone="{where}, {residual} are left over from relapses, above the starting "
            "level of {baseline:.1f} iu; there is no steady part.",
            steady_alone="{where}, {steady} are the steady part, above the starting level of "
            "{baseline:.1f} iu; nothing is left over from relapses.",
            back="Nothing is left over and nothing builds up: the level ends where it started, "
            "at {baseline:.1f} iu.",
            nothing="Nothing is left over and nothing builds up.",
        ),
        "workshop": PartsWords(
            title="What the line is made of",
            residual="what stays after flares",
            steady="slow change",
            transient="flare, getting better",
            at_end="At the end",
            at_top="Where this reaches the top",
            both="{where}, {share} of the rise is what stays after flares.",
            residual_alone="{where}, {share} of the rise is what stays after flares.",
            steady_alone="{where}, {share} of the rise is what stays after flares.",
            back="Nothing stays and nothing builds up in this drawing.",
            nothing="Nothing stays and nothing builds up in this drawing.",
        ),
    }
)


def lines(subject: Parts, audience: Audience) -> list[Line]:
    """Say how much of the rise is left over from relapses and how much is the steady part."""
    return [Line("", _said(subject, audience))]


def _said(subject: Parts, audience: Audience) -> Iterator[str]:
    words = PARTS[audience]
    where = words.at_end if subject.top_from is None else words.at_top
    yield getattr(words, _case(subject)).format(
        where=where.format(year=subject.top_from),
        residual=name_amount(subject.residual),
        steady=name_amount(subject.steady),
        baseline=subject.course.parameters.baseline,
        share=word_for(round(subject.share, DECIMALS), SHARES),
    )
    yield from note_unfinished([subject.course], audience)
    yield from note_cut_off([subject.course], audience)


def _case(subject: Parts) -> str:
    """Return which of the two parts there are, or that there is none."""
    if subject.residual and subject.steady:
        return "both"
    if subject.residual or subject.steady:
        return "residual_alone" if subject.residual else "steady_alone"
    is_back = subject.course.transient[-1] < SEEN
    return "back" if is_back else "nothing"
