"""The picture of label shares in words, for class readers alone: the mix beside the truth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isnan
from types import MappingProxyType
from typing import Any

from spms_viz.model.label_shares import MONTHS, LabelShares
from spms_viz.words.line import Line
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class LabelSharesWords:
    """What is written in the picture of label shares."""

    title: str = "Labels under this rule, same people"
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


LABEL_SHARES = LabelSharesWords()
LEAST = 0.005  # share; what is smaller would be rounded to none
DETAILS: Mapping[str, Any] = MappingProxyType(
    {
        "intro": "Two panels. The first one has a bar for every time between visits, from "
        f"{MONTHS[0]:g} to {MONTHS[-1]:g} months; each bar splits all labels into RAW, PIRA and "
        "undefined. The other one has the bar of the time that is set, beside the built-in truth.",
        "curve": "{name}: {start} at the shortest time between visits, {middle}, and {end} at the "
        "longest.",
        "rising": "{name}: {start} at the shortest time between visits, and {end} at the longest, "
        "where it is highest.",
        "level_curve": "{name}: {start} throughout.",
        "peak": "highest with {peak} ({when})",
        "peaks": "highest with {peak} (first: {when})",
        "ends": "{end}",
        "level": "{number} %",
        "cell": "{number} %",
        "time": "every {number} months",
        "caption": "Share of each label under this rule. Made up.",
        "moment": "Visits",
        "scale": 10,
        "digits": 0,
        "time_digits": 0,
        "span": [MONTHS[0], MONTHS[-1]],
        "moments": [[months, f"every {months:g} months"] for months in MONTHS],
    }
)


def details(subject: LabelShares, audience: Audience) -> Mapping[str, Any]:
    """Return what the page says of axes that are not those of time and level."""
    return DETAILS


def lines(subject: LabelShares, audience: Audience) -> list[Line]:
    """Say how the labels split, and what the same people's rise is really made of."""
    return [
        Line("Labels under this rule", (_split(subject),), ("visits", "noise", "rule")),
        Line("Built-in truth", (_truth(subject),), ()),
    ]


def _split(subject: LabelShares) -> str:
    """Say how the labels split at the interval that is set."""
    counts = subject.counts[subject.chosen].tolist()
    raw, pira = (_percent(share) for share in subject.shares[subject.chosen][:2].tolist())
    split = "{} RAW ({raw}), {} PIRA ({pira}), {} undefined".format(*counts, raw=raw, pira=pira)
    months = MONTHS[subject.chosen]
    sentence = f"With visits every {months:g} months, {subject.people} made-up people have "
    total = sum(counts)
    found = f"{total} confirmed worsening{'s' * (total > 1)}: {split}."
    return sentence + (found if total else "no confirmed worsening.")


def _truth(subject: LabelShares) -> str:
    """Say what the same people's rise is really made of, whatever the visits."""
    if isnan(subject.residual):
        return "Nobody's level rises."
    residual, steady = _percent(subject.residual), _percent(1 - subject.residual)
    said = f"The rise of the same people is {residual} residual of relapses and {steady} steady "
    return said + "part. No slider here moves it."


def _percent(share: float) -> str:
    """Return a share; one that is rounded to nothing, or to all, is not said to be that."""
    percent = f"{100 * share:.0f}\N{NO-BREAK SPACE}%"
    if 0 < share < LEAST:
        return "less than 1\N{NO-BREAK SPACE}%"
    return "more than 99\N{NO-BREAK SPACE}%" if 1 - LEAST < share < 1 else percent
