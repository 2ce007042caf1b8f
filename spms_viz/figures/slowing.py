"""The slowing idea: one course with it, the same luck without, and the gap between them."""

from __future__ import annotations

from string import ascii_uppercase
from typing import Any

import numpy as np

from spms_viz.figures.axes import FLOOR
from spms_viz.figures.colours import BASELINE, GREEN, GREEN_TINT, PROGRESSIVE, QUIET, TEXT
from spms_viz.figures.curves import (
    Curve,
    Term,
    baseline_curve,
    baseline_term,
    level_curve,
    relapse_term,
    steady_term,
    years_term,
)
from spms_viz.figures.panels import Panel
from spms_viz.model import DiseaseCourse
from spms_viz.model.course import Array
from spms_viz.model.slowing import Slowing, Story
from spms_viz.words import Audience
from spms_viz.words.line import EVERY_PART
from spms_viz.words.slowing import SLOWING

MARK_TOP = 5.5  # iu; below the key
WITHOUT: dict[str, Any] = {"color": QUIET, "linewidth": 1.6, "linestyle": (0, (5, 2))}
GAINED: dict[str, Any] = {"facecolor": GREEN_TINT, "edgecolor": GREEN, "hatch": "\\\\", "lw": 0}
# iu; above the lines of most settings, under the disclaimer, which is longer for a class
NAME_AT: dict[Audience, float] = {"class": 6.6, "workshop": 7.45}
NAME: dict[str, Any] = {"ha": "right", "va": "bottom", "offset": (0, 0), "color": TEXT}
START: dict[str, Any] = {"color": GREEN, "linewidth": 1.4, "linestyle": (0, (1.2, 1.6))}
LEFT: dict[str, Any] = {"ha": "right", "va": "bottom", "offset": (-4, 0), "color": QUIET}
RIGHT: dict[str, Any] = {**LEFT, "ha": "left", "offset": (4, 0)}


def panels(subject: Slowing, audience: Audience) -> list[Panel]:
    """Draw courses with the slowing idea over the same luck without it, one panel per story.

    Raises
    ------
    ValueError
        If a workshop would see one story only.

    Notes
    -----
    An idea, no medicine: how well any treatment works is not shown, and the gap is no effect size.
    """
    if audience == "workshop" and len(subject.stories) < 2:
        raise ValueError("In a workshop the slowing idea is shown with at least two stories.")
    return [
        _panel(story, mark, audience)
        for story, mark in zip(subject.stories, ascii_uppercase, strict=False)
    ]


def _panel(story: Story, mark: str, audience: Audience) -> Panel:
    slowed, plain, gid = story.slowed, story.plain, f"slowing-{mark.lower()}"
    words = SLOWING[audience]
    title = words.story.format(mark=mark)
    gap = (baseline_term(slowed), relapse_term(slowed), steady_term(slowed))
    whole = (baseline_term(plain), relapse_term(plain), steady_term(plain))
    curves = [
        baseline_curve(slowed, f"{gid}-baseline", BASELINE),
        Curve(f"{gid}-gained", years_term(slowed), whole, gap, GAINED),
        *_start(slowed, f"{gid}-start", words.starts),
        _named_gap(story, f"{gid}-name", audience),
        level_curve(plain, f"{gid}-without", f"{title}, {words.without}", WITHOUT),
        level_curve(slowed, f"{gid}-level", f"{title}, {words.solid}", PROGRESSIVE),
    ]
    key = (
        (f"{gid}-without", words.without),
        (f"{gid}-level", words.solid),
    )
    return Panel(title, curves, key)


def _start(course: DiseaseCourse, gid: str, label: str) -> list[Curve]:
    """Mark the year from which slowing acts; its name stands on the side that has room for it."""
    horizon, start = course.parameters.horizon, course.parameters.treatment_start
    year = start if start < horizon else np.nan
    left, right = (year, np.nan) if start > horizon / 2 else (np.nan, year)
    heights = np.array([FLOOR, FLOOR, MARK_TOP])  # the first point has the name, or is nowhere
    return [
        _upright(gid, np.array([left, year, year]), heights, label, LEFT),
        _upright(f"{gid}-early", np.array([right]), heights[:1], label, RIGHT),
    ]


def _upright(gid: str, years: Array, levels: Array, label: str, style: dict[str, Any]) -> Curve:
    x, y = Term(years, ("relapses", "progression")), Term(levels, ())
    return Curve(gid, x, (y,), style=START, label=label, label_at=0, label_style=style)


def _named_gap(story: Story, gid: str, audience: Audience) -> Curve:
    """Name the hatched gap, at the right, above the lines; nothing where no time is gained."""
    at = story.slowed.parameters.horizon if story.gains_time else np.nan
    x, y = Term(np.array([at]), EVERY_PART), Term(np.array([NAME_AT[audience]]), ())
    name = SLOWING[audience].gained
    return Curve(gid, x, (y,), label=name, label_at=0, label_style=NAME)
