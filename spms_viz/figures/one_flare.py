"""One relapse from near, its four parts named."""

from __future__ import annotations

from typing import Any

import numpy as np

from spms_viz.figures.colours import BASELINE, POINT, QUIET, RELAPSING, TEXT
from spms_viz.figures.curves import Curve, Term, baseline_term, relapse_term
from spms_viz.figures.panels import Axis, Panel
from spms_viz.model import DiseaseCourse
from spms_viz.model.one_flare import HIGHEST, MONTHS, OneFlare
from spms_viz.words import WORDING, Audience
from spms_viz.words.one_flare import ONE_FLARE

LIMITS = (-0.35, 5.6)  # iu; room above for the disclaimer and the key
BRACKET_AT = 22.0  # months
FULL_AT = 17.0  # months; up to here the name of the dotted line stands, below all lines
DOT = 0.05  # months; a line of no length at all is not drawn everywhere
RECOVERING = 1.0  # recovery times after the worst point, where "recovery" is written
FULL: dict[str, Any] = {"color": QUIET, "linewidth": 1.4, "linestyle": (0, (1.2, 1.6))}
BRACKET: dict[str, Any] = {"color": TEXT, "linewidth": 1.6}
ROOM = 0.75  # iu between the names of the worst point and of recovery, at least
OVER: dict[str, Any] = {"ha": "left", "va": "bottom", "offset": (-6, 5), "color": TEXT}
BESIDE: dict[str, Any] = {"ha": "left", "va": "bottom", "offset": (7, 2), "color": TEXT}
BEFORE: dict[str, Any] = {"ha": "right", "va": "bottom", "offset": (-5, 4), "color": TEXT}
BELOW: dict[str, Any] = {"ha": "right", "va": "top", "offset": (0, -5), "color": QUIET}
PARTS: tuple[Any, ...] = ("years", "baseline", "relapses")


def panels(subject: OneFlare, audience: Audience) -> list[Panel]:
    """Draw one relapse from near and name its parts: onset, worst point, recovery, residual.

    Notes
    -----
    Its level axis is not that of the other pictures: heights must not be compared with theirs.
    """
    words, course = ONE_FLARE[audience], subject.course
    floor = [course.parameters.baseline] * 3
    under = {"label": words.full, "label_at": 1, "label_style": BELOW}
    curves = [
        _line("flare-baseline", [0.0, FULL_AT, subject.horizon], floor, BASELINE, **under),
        _level(subject.full, "flare-full", FULL),
        _level(course, "flare-level", RELAPSING, name=words.title),
        *_parts(subject, audience),
    ]
    time, level = _axes(subject.horizon, audience)
    return [Panel(words.title, curves, x=time, y=level)]


def _axes(months: float, audience: Audience) -> tuple[Axis, Axis]:
    words, near = WORDING[audience], ONE_FLARE[audience]
    if audience == "workshop":
        time = [(0.0, words.time_start), (months, near.time_end)]
        level = [(0.0, words.level_low), (HIGHEST + 1, words.level_high)]
    else:
        time = [(float(month), str(month)) for month in range(0, int(months) + 1, 3)]
        level = [(float(iu), str(iu)) for iu in range(int(HIGHEST) + 1)]
    return (
        Axis(near.time_axis, (0, months), tuple(time)),
        Axis(words.level_axis, LIMITS, tuple(level)),
    )


def _level(course: DiseaseCourse, gid: str, style: dict[str, Any], **more: Any) -> Curve:
    months = Term(course.years * MONTHS, ("years",))
    return Curve(gid, months, (baseline_term(course), relapse_term(course)), style=style, **more)


def _line(
    gid: str, months: list[float], levels: list[float], style: dict[str, Any], **label: Any
) -> Curve:
    """Return a line through a few points that the settings of the relapse decide."""
    x, y = Term(np.array(months), PARTS), Term(np.array(levels), PARTS)
    return Curve(gid, x, (y,), style=style, **label)


def _parts(subject: OneFlare, audience: Audience) -> list[Curve]:
    """Name the four parts of the relapse where they are."""
    words, course = ONE_FLARE[audience], subject.course
    recovers = subject.left < 1
    better = subject.worst + RECOVERING * course.parameters.recovery_time if recovers else np.nan
    floor, end = course.parameters.baseline, course.parameters.baseline + subject.residual
    bracket = [BRACKET_AT] * 2 if subject.left > 0 else [np.nan] * 2
    stays = {"label": words.stays, "label_at": 1, "label_style": BEFORE}
    return [
        _point("flare-onset", course, subject.onset, words.onset, BEFORE),
        _worst(subject, better, words.worst),
        _point("flare-recovering", course, better, words.recovering, BESIDE),
        _line("flare-stays", bracket, [floor, end], BRACKET, **stays),
    ]


def _worst(subject: OneFlare, better: float, label: str) -> Curve:
    """Mark the worst point; its name stands higher where recovery is named just beside it."""
    years = subject.course.years
    top, beside = np.interp([subject.worst, better], years, subject.course.unclipped).tolist()
    height = np.nanmax([top, beside + ROOM])
    month = subject.worst * MONTHS
    months, levels = [month, np.nan, month, month + DOT], [float(height), np.nan, top, top]
    named = {"label": label, "label_at": 0, "label_style": OVER}
    return _line("flare-worst", months, levels, POINT, **named)


def _point(
    gid: str, course: DiseaseCourse, year: float, label: str, style: dict[str, Any]
) -> Curve:
    level = float(np.interp(year, course.years, course.unclipped))
    named = {"label": label, "label_at": 0, "label_style": style}
    month = year * MONTHS
    return _line(gid, [month, month + DOT], [level] * 2, POINT, **named)
