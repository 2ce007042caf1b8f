"""One relapse from near, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from spms_viz.model.one_flare import OneFlare
from spms_viz.words.levels import SEEN, name_amount
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
    all_stays: str
    nothing: str
    nearly: str
    still_back: str
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
    up="The relapse builds up for {weeks} and adds {severity:.1f} iu at its worst point.",
    back="Of what comes back, 90 % is back {since_onset:.1f} months after its onset.",
    left="As a residual, {residual} {stay}.",
    all_stays="Nothing comes back: all of it stays as a residual.",
    nothing="Nothing stays: the level is back where it was.",
    nearly="Nothing stays, but at the end of this drawing {fading} are still coming back.",
    still_back="At the end of this drawing {fading} are still coming back.",
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
    up="In this drawing the flare starts and goes up.",
    back="Then it gets better. Most of what comes back is back {since_worst} after the worst "
    "point.",
    left="At the end, {share} of it stays.",
    all_stays="It does not get better here. All of it stays.",
    nothing="At the end, the line is back at the dashed start line.",
    nearly="At the end, the line is nearly back at the dashed start line.",
    still_back="",
    shares=((0.25, "a little"), (0.5, "a part"), (inf, "a large part")),
)
ONE_FLARE: Mapping[Audience, OneFlareWords] = MappingProxyType(
    {"class": CLASS, "workshop": WORKSHOP}
)


def lines(subject: OneFlare, audience: Audience) -> list[Line]:
    """Say how high one relapse goes, how long recovery takes, and what stays."""
    return [Line("", _said(subject, ONE_FLARE[audience]))]


def _said(subject: OneFlare, words: OneFlareWords) -> Iterator[str]:
    yield words.up.format(weeks=_count(subject.weeks_up, "week"), severity=subject.severity)
    if subject.left == 1:
        yield words.all_stays
        return
    yield words.back.format(
        since_onset=subject.months_until_back,
        since_worst=_count(subject.months_until_back - subject.months_up, "month"),
    )
    if subject.left > 0:
        residual = name_amount(subject.residual)
        share = word_for(subject.left, words.shares) if words.shares else ""
        yield words.left.format(
            residual=residual, stay="stays" if residual.startswith("less") else "stay", share=share
        )
    yield from _at_the_end(subject, words)


def _at_the_end(subject: OneFlare, words: OneFlareWords) -> Iterator[str]:
    """Say whether recovery is over when the drawing ends."""
    fading = float(subject.course.transient[-1])
    if subject.left > 0:
        said = words.still_back if fading >= SEEN else ""
    else:
        said = words.nearly if fading >= SEEN else words.nothing
    if said:
        yield said.format(fading=name_amount(fading))


def _count(number: float, noun: str) -> str:
    whole = round(number)
    return f"{whole} {noun}{'s' * (whole != 1)}"
