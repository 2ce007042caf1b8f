"""Many stories with the same settings: counted out of 20, never as a chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from spms_viz.model import DiseaseCourse
from spms_viz.model.parameters.parameter import Part
from spms_viz.words.line import EVERY_PART, Line
from spms_viz.words.parameter import check_audience
from spms_viz.words.wording import Audience

MARK = 5.0  # iu, half way up; the dashed mark that stories cross, or do not
OUT_OF = 20  # one denominator throughout
PARTS: tuple[Part, ...] = (*EVERY_PART, "stories")


@dataclass(frozen=True, kw_only=True)
class ManyWords:
    """What is written in the picture of many stories and under it."""

    title: str
    dots: str
    dots_axis: str
    count_axis: str
    mark: str
    shown: str
    crossed: str
    never: str
    meaning: str


CLASS = ManyWords(
    title="Same settings, different luck",
    dots="Year at which each story crosses the mark",
    dots_axis="Years in the drawing",
    count_axis="Stories",
    mark="mark: 5 iu",
    shown="{shown} of 20 made-up stories are shown; their settings are the same.",
    crossed="Of these {shown}, {crossed} cross the mark, between year {first:.0f} and {last:.0f}.",
    never="None of these {shown} crosses the mark.",
    meaning="The spread is this model's luck; no line is more right than another.",
)
WORKSHOP = ManyWords(
    title="Same settings, different luck",
    dots="When each story crosses the mark",
    dots_axis="Time",
    count_axis="Stories",
    mark="mark",
    shown="{shown} of 20 made-up stories are shown.",
    crossed="Of these {shown} made-up stories, {crossed} cross the mark in this drawing.",
    never="None of these {shown} made-up stories crosses the mark in this drawing.",
    meaning="No line is more correct than the others.",
)
MANY: Mapping[Audience, ManyWords] = MappingProxyType({"class": CLASS, "workshop": WORKSHOP})


def year_crossed(course: DiseaseCourse) -> float:
    """Return the year from which what stays lies at the mark or above; NaN if it never does.

    A relapse that reaches the mark and recovers does not count.
    """
    settings = course.parameters
    stays = settings.baseline + course.residual + course.progression
    above = np.flatnonzero(stays >= MARK)
    return float(course.years[above[0]]) if above.size else float("nan")


def describe_many(shown: Sequence[DiseaseCourse], audience: str = "class") -> Line:
    """Count the stories that cross the mark, out of those shown."""
    words = MANY[check_audience(audience)]
    years = [year for year in map(year_crossed, shown) if year == year]
    values: dict[str, float] = {"shown": len(shown), "crossed": len(years)}
    if years:
        values |= {"first": min(years), "last": max(years)}
    sentence = words.crossed if years else words.never
    texts = (words.shown, sentence, words.meaning)
    return Line("", tuple(text.format(**values) for text in texts), PARTS)
