"""The shape of a mystery curve in words: where it goes up and down, never what that means.

Who cannot see the picture sorts it by these words, so they hold what the picture holds: the short
rises, where the line lies apart from them, and whether it moves there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from spms_viz.model.course import DiseaseCourse
from spms_viz.model.sorting import MysteryCurve
from spms_viz.words.levels import name_level
from spms_viz.words.sorting import SORTING
from spms_viz.words.wording import Audience

PART_NAMES = ("First part", "Middle part", "Last part")  # of a curve that is drawn whole
EDGE = 1e-6  # years; a rise at the very end of a part belongs to the next one
FLAT = 0.05  # iu; a line that moves less than this is called level


def describe_shape(curve: MysteryCurve, audience: Audience) -> str:
    """Say where a curve goes up and down, without its name or its pattern.

    Parameters
    ----------
    curve : MysteryCurve
        What is shown of it is described, and that the rest is not drawn yet.
    audience : {"class", "workshop"}
        Workshop readers get no numbers on the level.
    """
    said = [_dots(curve, audience)] if curve.is_dots else _parts(curve, audience)
    if not curve.is_whole:
        rest = SORTING[audience].shape["rest"]
        said.append(rest.format(start=curve.shown_until, end=curve.parameters.horizon))
    return " ".join(said)


def _dots(curve: MysteryCurve, audience: Audience) -> str:
    shown = curve.dots.values[curve.dots.years <= curve.shown_until]
    return (
        SORTING[audience]
        .shape["dots"]
        .format(
            count=shown.size,
            end=curve.shown_until,
            low=name_level(shown[:-1].min(), audience),
            high=name_level(shown[:-1].max(), audience),
            last=name_level(shown[-1], audience),
        )
    )


def _parts(curve: MysteryCurve, reader: Audience) -> list[str]:
    names = PART_NAMES if curve.is_whole else PART_NAMES[:1]
    edges = np.linspace(0, curve.shown_until, len(names) + 1).tolist()
    return [
        _part(curve.ways[0], name, start, end, reader)
        for name, start, end in zip(names, edges, edges[1:], strict=False)
    ]


def _part(course: DiseaseCourse, name: str, start: float, end: float, reader: Audience) -> str:
    shape = SORTING[reader].shape
    onsets = [one.onset for one in course.relapses if start <= one.onset < end]
    outside = shape["outside"] if onsets else ""
    return shape["part"].format(
        part=name,
        start=start,
        end=end,
        rises=_rises(onsets, shape),
        floor=_floor(course, [start, end - EDGE], outside, reader),
    )


def _rises(onsets: Sequence[float], shape: Mapping[str, str]) -> str:
    case = {0: "none", 1: "one"}.get(len(onsets), "many")
    years = [f"{year:.0f}" for year in onsets]
    listed = " and ".join(filter(None, [", ".join(years[:-1]), "".join(years[-1:])]))
    return shape[case].format(count=len(onsets), years=listed)


def _floor(course: DiseaseCourse, moments: Sequence[float], outside: str, reader: Audience) -> str:
    """Say where the line lies apart from the short rises, and whether it moves there."""
    shape = SORTING[reader].shape
    low, high = np.interp(moments, course.years, course.unclipped - course.transient)
    first, last = np.interp(moments, course.years, course.progression)
    moves = "climbs" if last - first > FLAT else "steps" if high - low > FLAT else "level"
    ends = [name_level(low, reader), name_level(high, reader)]
    levels = ends[0] if ends[0] == ends[1] else shape["span"].format(low=ends[0], high=ends[1])
    return shape[moves].format(levels=levels, outside=outside)
