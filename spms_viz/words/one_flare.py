"""One relapse from near, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from spms_viz.model.one_flare import OneFlare
from spms_viz.words.line import Line
from spms_viz.words.parameter import word_for
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class OneFlareWords:
    """What is written in the picture of one relapse and under it; templates name their parts."""

    title: str
    time_axis: str
    time_end: str
    full: str
    onset: str
    worst: str
    recovering: str
    stays: str
    up: str
    back: str
    left: str
    nothing: str
    shares: tuple[tuple[float, str], ...] = ()


CLASS = OneFlareWords(
    title="One relapse from near",
    time_axis="Months in the drawing",
    time_end="",
    full="dotted: with full recovery",
    onset="onset",
    worst="worst point",
    recovering="recovery",
    stays="residual",
    up="The relapse builds up for {weeks:.0f} weeks and adds {severity:.1f} iu at its worst point.",
    back="Of what comes back, 90 % is back {months:.1f} months after its onset.",
    left="{residual:.1f} iu stay as a residual.",
    nothing="Nothing stays: the level returns to where it was.",
)
WORKSHOP = OneFlareWords(
    title="One flare, seen from near",
    time_axis="Time",
    time_end="two years later",
    full="dotted: all gets better",
    onset="starts",
    worst="worst point",
    recovering="gets better",
    stays="what stays",
    up="In this drawing the flare starts, goes up, and gets better over {months:.0f} months or so.",
    back="",
    left="At the end, {share} of it stays.",
    nothing="At the end, the line is back at the dashed start line.",
    shares=((0.25, "a little"), (0.5, "a part"), (0.99, "a large part"), (inf, "all")),
)
ONE_FLARE: Mapping[Audience, OneFlareWords] = MappingProxyType(
    {"class": CLASS, "workshop": WORKSHOP}
)


def lines(subject: OneFlare, audience: Audience) -> list[Line]:
    """Say how high one relapse goes, how long recovery takes, and what stays."""
    words = ONE_FLARE[audience]
    values = {
        "weeks": subject.weeks_up,
        "months": subject.months_until_back,
        "severity": subject.severity,
        "residual": subject.residual,
        "share": word_for(subject.left, words.shares) if words.shares else "",
    }
    back = words.back if subject.left < 1 else ""
    sentences = (words.up, back, words.left if subject.left > 0 else words.nothing)
    return [Line("", [text.format(**values) for text in sentences if text])]
