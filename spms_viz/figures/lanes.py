"""Five lanes of daily life, one small row each: a lane above its dashed line is noticed."""

from __future__ import annotations

from string import ascii_uppercase
from typing import Any

import numpy as np

from spms_viz.figures.colours import QUIET, TEXT, VERMILLION
from spms_viz.figures.curves import Curve, Term
from spms_viz.figures.panels import Axis, Panel
from spms_viz.figures.rows import NAME_AT, in_row, row_curve, rows_axis
from spms_viz.model.lanes import NOTICED_AT, Lanes, Story
from spms_viz.words import WORDING, Audience
from spms_viz.words.lanes import LANES

LANE: dict[str, Any] = {"color": VERMILLION, "linewidth": 1.8}
NOTICE: dict[str, Any] = {"color": QUIET, "linewidth": 1.2, "linestyle": (0, (4, 3))}
GROUND: dict[str, Any] = {"color": QUIET, "linewidth": 0.8}
AT_END: dict[str, Any] = {"ha": "right", "va": "bottom", "offset": (-2, 2), "color": TEXT}


def panels(subject: Lanes, audience: Audience) -> list[Panel]:
    """Draw one panel per story, up to the moment.

    Notes
    -----
    Which lane comes first is made up. It says nothing on how common a symptom is.
    """
    return [
        _panel(subject, story, mark, audience)
        for story, mark in zip(subject.stories, ascii_uppercase, strict=False)
    ]


def _panel(subject: Lanes, story: Story, mark: str, audience: Audience) -> Panel:
    words, gid = LANES[audience], f"lanes-{mark.lower()}"
    curves: list[Curve] = []
    for lane, name in enumerate(words.names):
        curves += _lane(subject, story, lane, gid, words.lane.format(lane=name, mark=mark))
    above = Term(np.array([subject.horizon]), ()), (Term(np.array([NAME_AT]), ()),)
    curves.append(Curve(f"{gid}-name", *above, (), NOTICE, words.noticed, 0, AT_END))
    time = _time(subject.horizon, audience)
    return Panel(words.title.format(mark=mark), curves, x=time, y=rows_axis(words.names))


def _time(horizon: float, audience: Audience) -> Axis:
    words = WORDING[audience]
    if audience == "workshop":
        ends = ((0.0, words.time_start), (horizon, words.time_end))
        return Axis(words.time_axis, (0, horizon), ends)
    years = tuple((float(year), str(year)) for year in range(0, int(horizon) + 1, 5))
    return Axis(words.time_axis, (0, horizon), years)


def _lane(subject: Lanes, story: Story, lane: int, gid: str, name: str) -> list[Curve]:
    so_far = np.where(story.years <= subject.moment, 0.0, np.nan)
    years = Term(story.years, ("years", "relapses"))
    level = in_row(lane, story.levels[lane], ("years", "relapses", "progression"))
    ends = Term(np.array([0.0, subject.horizon]), ())
    line = in_row(lane, np.full(2, NOTICED_AT), ())
    ground = in_row(lane, np.zeros(2), ())
    return [
        Curve(f"{gid}-ground-{lane}", ends, (ground,), style=GROUND),
        Curve(f"{gid}-noticed-{lane}", ends, (line,), style=NOTICE),
        row_curve(
            lane,
            f"{gid}-level-{lane}",
            years,
            (level, Term(so_far, ("years", "relapses", "moment"))),
            style=LANE,
            name=name,
            leaves=True,
        ),
    ]
