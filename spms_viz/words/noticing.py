"""The picture of noticing in words, for class readers alone: false alarms against delay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isnan
from typing import Any

import numpy as np

from spms_viz.model.noticing import DOTS, Noticing
from spms_viz.words.line import Line
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class NoticingWords:
    """What is written in the picture of noticing."""

    title: str = f"Year noticed minus year set ({DOTS} dots)"
    delay_axis: str = ""
    dot_axis: str = "Made-up people"
    missed_tick: str = "not in this\ndrawing"
    set_tick: str = "0\nyear set"
    middle: str = "middle delay"
    too_early: str = "false alarms"
    so_far: str = "Noticed so far"

    def delay_tick(self, years: float) -> str:
        """Return a delay as its axis shows it, with a true minus sign."""
        return f"{years:+g}".replace("-", "\N{MINUS SIGN}") if years else "0"


NOTICING = NoticingWords()


def details(subject: Noticing, audience: Audience) -> Mapping[str, Any]:
    """Return what the page says of axes that are not those of time and level."""
    first, last = -subject.onset, subject.horizon - subject.onset
    years = [year for year in range(-25, 26, 5) if first <= year <= last]
    return {
        "intro": f"One panel. Each of {DOTS} dots stands for a twentieth of the group. From left "
        "to right: the year noticed minus the year set for the change-over. Dots left of 0 are "
        "false alarms; dots in the last column are not noticed in this drawing.",
        "curve": "{name}: {start} at the start of the drawing, {end} at its end.",
        "rising": "{name}: {start} at the start of the drawing, {end} at its end.",
        "level_curve": "{name}: {start} throughout.",
        "ends": "{end}",
        "level": f"{{number}} of {DOTS}",
        "cell": f"{{number}} of {DOTS}",
        "time": "{number} years",
        "caption": f"How many of {DOTS} dots are noticed so far. Made up.",
        "moment": "Years from the set change-over",
        "scale": DOTS / 10,
        "digits": 0,
        "span": [first, last],
        "moments": [[year, NOTICING.delay_tick(year)] for year in years],
    }


def lines(subject: Noticing, audience: Audience) -> list[Line]:
    """Say how many of the dots are false alarms, how many are missed, and the middle delay."""
    return [Line("", _said(subject), ("visits", "noise", "rule"))]


def _said(subject: Noticing) -> Iterator[str]:
    early, missed = subject.false_alarms, subject.missed
    alarms = _count(early, bool((subject.delays < 0).any()))
    never = _count(missed, bool(np.isnan(subject.delays).any()))
    people = f"{len(subject.delays) / DOTS:g} made-up people"
    yield (
        f"Of {DOTS} dots, each for {people}, {alarms} noticed before the set change-over "
        f"(false alarms), {DOTS - early - missed} at it or later, and {never} not noticed in this "
        "drawing."
    )
    if not isnan(subject.middle_delay):
        yield f"The middle delay of those noticed at it or later is {_years(subject.middle_delay)}."


def _years(delay: float) -> str:
    number = f"{delay:.1f}".removesuffix(".0")
    return f"{number} {'year' if number == '1' else 'years'}"


def _count(dots: int, is_any: bool) -> str:
    """Say how many of the dots; a few in the whole group may be less than one dot."""
    if not dots and is_any:
        return "fewer than 1 is"
    return f"{dots} {'is' if dots == 1 else 'are'}"
