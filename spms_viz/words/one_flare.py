"""One relapse from near, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf, log
from types import MappingProxyType

from spms_viz.model import DiseaseCourse
from spms_viz.words.line import Line
from spms_viz.words.parameter import check_audience, word_for
from spms_viz.words.wording import Audience

WEEKS, MONTHS = 52.0, 12.0  # per year
MOST = log(10)  # recovery times until 90 % of what comes back is back


@dataclass(frozen=True, kw_only=True)
class FlareWords:
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


CLASS = FlareWords(
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
WORKSHOP = FlareWords(
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
FLARE: Mapping[Audience, FlareWords] = MappingProxyType({"class": CLASS, "workshop": WORKSHOP})


def describe_flare(courses: Sequence[DiseaseCourse], audience: str = "class") -> Line:
    """Say how high one relapse goes, how long recovery takes, and what stays.

    Parameters
    ----------
    courses : sequence of DiseaseCourse
        The relapse from near, first of all; see `spms_viz.model.single_relapse`.
    audience : {"class", "workshop"}
        Whose words to use.
    """
    words, settings = FLARE[check_audience(audience)], courses[0].parameters
    values = {
        "weeks": settings.relapse_rise * WEEKS,
        "months": (settings.relapse_rise + MOST * settings.recovery_time) * MONTHS,
        "severity": settings.relapse_severity,
        "residual": (1 - settings.recovery) * settings.relapse_severity,
        "share": word_for(1 - settings.recovery, words.shares) if words.shares else "",
    }
    back = words.back if settings.recovery > 0 else ""
    sentences = (words.up, back, words.left if settings.recovery < 1 else words.nothing)
    return Line("", tuple(text.format(**values) for text in sentences if text))
