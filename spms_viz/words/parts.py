"""The picture of parts in words: how much is left over from relapses, how much is steady."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.model.parts import Parts
from spms_viz.words.line import Line
from spms_viz.words.parameter import word_for
from spms_viz.words.wording import Audience

SHARES = (
    (0, "none"),
    (0.4, "a smaller part"),
    (0.6, "about half"),
    (0.999, "a larger part"),
    (1, "all"),
)  # highest share of what is left over in the rise, and its words


@dataclass(frozen=True, kw_only=True)
class PartsWords:
    """What is written in the picture of parts and under it."""

    title: str
    residual: str
    steady: str
    transient: str
    split: str
    nothing: str


PARTS: Mapping[Audience, PartsWords] = MappingProxyType(
    {
        "class": PartsWords(
            title="What the level is made of",
            residual="left over from relapses (residual)",
            steady="steady part (progression)",
            transient="relapse, still recovering",
            split="At the end, {residual:.1f} iu are left over from relapses and {steady:.1f} iu "
            "are the steady part, above the starting level of {baseline:.1f} iu.",
            nothing="Nothing is left over and nothing builds up: the level returns to "
            "{baseline:.1f} iu.",
        ),
        "workshop": PartsWords(
            title="What the line is made of",
            residual="what stays after flares",
            steady="slow change",
            transient="flare, getting better",
            split="At the end, {share} of the rise is what stays after flares.",
            nothing="Nothing stays and nothing builds up in this drawing.",
        ),
    }
)


def lines(subject: Parts, audience: Audience) -> list[Line]:
    """Say how much of the rise is left over from relapses and how much is the steady part."""
    words, residual, steady = PARTS[audience], subject.residual, subject.steady
    template = words.split if residual + steady else words.nothing
    sentence = template.format(
        residual=residual,
        steady=steady,
        baseline=subject.course.parameters.baseline,
        share=word_for(subject.share, SHARES),
    )
    return [Line("", (sentence,))]
