"""What the measuring lab says; for class readers alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isnan
from types import MappingProxyType
from typing import Any

import numpy as np

from spms_viz.model import DiseaseCourse
from spms_viz.model.clinic import LABELS, Label
from spms_viz.model.clinic.pictures import DOTS, INTERVALS, LabelMix, Measured, Noticed
from spms_viz.words.describe import describe_parts
from spms_viz.words.line import EVERY_PART, Line


@dataclass(frozen=True, kw_only=True)
class LabWords:
    """Fixed texts of the lab's three pictures."""

    hidden_level: str = "The hidden level"
    visits_title: str = "Visits (dots) over the hidden level"
    truth_title: str = "Built-in truth: what it is made of"
    shares_title: str = "Labels under this rule, same people"
    beside_title: str = "This rule beside the truth"
    share_axis: str = ""
    share_ticks: tuple[str, ...] = ("0 %", "50 %", "100 %")
    interval_axis: str = "Months between visits"
    chosen: str = "set now"
    rule_bar: str = "labels under\nthis rule"
    truth_bar: str = "built-in\ntruth"
    truth_parts: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({"residual": "residual", "steady": "steady part"})
    )
    told_share: str = "Share labelled {label}"
    noticing_title: str = "Year noticed minus year set (20 dots)"
    delay_axis: str = ""
    dot_axis: str = "Made-up people"
    missed_tick: str = "not in this\ndrawing"
    set_onset: str = "year set"
    middle: str = "middle delay"
    too_early: str = "false alarms"
    so_far: str = "Noticed so far"

    def delay_tick(self, years: float) -> str:
        """Return a delay as its axis shows it, with a true minus sign."""
        return f"{years:+g}".replace("-", "\N{MINUS SIGN}") if years else "0"


LAB = LabWords()

# What the page says of axes that are not those of time and level; see `details_of`.
SHARE_DETAILS: Mapping[str, Any] = MappingProxyType(
    {
        "intro": "Two panels. The left one has a bar for every time between visits, from 3 to 24 "
        "months; each bar splits all labels into RAW, PIRA and undefined. The right one has the "
        "bar of the time that is set, beside the built-in truth.",
        "curve": "{name}: {start} at the shortest time between visits, highest with {peak} "
        "({when}), and {end} at the longest.",
        "level_curve": "{name}: about {start} throughout.",
        "level": "{number} %",
        "cell": "{number} %",
        "time": "every {number} months",
        "caption": "Share of each label under this rule. Made up.",
        "moment": "Visits",
        "scale": 10,
        "digits": 0,
        "moments": [[12 * one, f"every {12 * one:g} months"] for one in INTERVALS],
    }
)


def noticing_details(onset: float, horizon: float) -> Mapping[str, Any]:
    """Return the same for the picture of delays."""
    years = [year for year in range(-25, 26, 5) if -onset <= year <= horizon - onset]
    return {
        "intro": "One panel. Each of 20 dots stands for a twentieth of the group. From left to "
        "right: the year noticed minus the year set for the change-over. Dots left of 0 are false "
        "alarms; dots in the last column are not noticed in this drawing.",
        "curve": "{name}: {start} at the start of the drawing, {end} at its end.",
        "level_curve": "{name}: {start} throughout.",
        "level": f"{{number}} of {DOTS}",
        "cell": f"{{number}} of {DOTS}",
        "time": "{number} years",
        "caption": f"How many of {DOTS} made-up people are noticed so far.",
        "moment": "Years from the set change-over",
        "scale": DOTS / 10,
        "digits": 0,
        "moments": [[year, LAB.delay_tick(year)] for year in years],
    }


def describe_labels(seen: Measured, audience: str = "class") -> Line:
    """Say how many confirmed worsenings carry each label, and when they were first seen."""
    found = [_with_years(label, seen.years(label)) for label in LABELS if seen.years(label)]
    visits = f"{len(seen.table.years)} visits"
    counts = "; ".join(found) if found else "no confirmed worsening"
    parts = (*EVERY_PART, "visits", "noise", "rule")
    return Line("Labels under this rule", (f"{visits}, {counts}.",), parts)


def _with_years(label: Label, years: list[float]) -> str:
    when = "year" if len(years) == 1 else "years"
    return f"{len(years)} {label} ({when} {', '.join(f'{year:g}' for year in years)})"


def describe_truth(course: DiseaseCourse, audience: str = "class") -> Line:
    """Say what the level is really made of, as no clinic can know it."""
    said = describe_parts(course, audience)
    return Line("Built-in truth", said.sentences, said.parts)


def describe_mix(mix: LabelMix, audience: str = "class") -> Line:
    """Say how the labels split at the interval that is set."""
    counts = mix.counts[mix.chosen].tolist()
    months = 12 * INTERVALS[mix.chosen]
    raw, pira = (_percent(share) for share in mix.shares[mix.chosen][:2].tolist())
    split = "{} RAW ({raw}), {} PIRA ({pira}), {} undefined".format(*counts, raw=raw, pira=pira)
    sentence = f"With visits every {months:g} months, {mix.people} made-up people have "
    found = f"{sum(counts)} confirmed worsenings: {split}."
    sentence += found if sum(counts) else "no confirmed worsening."
    return Line("Labels under this rule", (sentence,), ("visits", "noise", "rule"))


def describe_mix_truth(mix: LabelMix, audience: str = "class") -> Line:
    """Say what the same people's rise is really made of, whatever the visits."""
    if isnan(mix.residual):
        return Line("Built-in truth", ("Nobody's level rises.",), ())
    residual, steady = _percent(mix.residual), _percent(1 - mix.residual)
    said = f"The rise of the same people is {residual} residual of relapses and {steady} steady "
    said += "part. No slider here moves it."
    return Line("Built-in truth", (said,), ())


def _percent(share: float) -> str:
    return f"{100 * share:.0f}\N{NO-BREAK SPACE}%"


def describe_noticing(noticed: Noticed, audience: str = "class") -> Line:
    """Say how many of 20 are false alarms, how many are missed, and the middle delay."""
    early, missed = noticed.false_alarms, noticed.missed
    alarms = _count(early, bool((noticed.delays < 0).any()))
    never = _count(missed, bool(np.isnan(noticed.delays).any()))
    sentences = [
        f"Of {DOTS} made-up people, {alarms} noticed before the set change-over (false alarms), "
        f"{DOTS - early - missed} after it, and {never} not noticed in this drawing."
    ]
    if not isnan(noticed.middle_delay):
        sentences.append(
            f"The middle delay of those noticed after it is {noticed.middle_delay:.2g} years."
        )
    return Line("", tuple(sentences), ("visits", "noise", "rule"))


def _count(dots: int, is_any: bool) -> str:
    """Say how many of the dots; a few in the whole group may be less than one dot."""
    if not dots and is_any:
        return "fewer than 1 is"
    return f"{dots} {'is' if dots == 1 else 'are'}"
