"""Two panels on one time axis and one range: comes and goes beside builds up."""

from __future__ import annotations

from collections.abc import Sequence

from spms_viz.figures.change_over import change_over
from spms_viz.figures.colours import PROGRESSIVE, RELAPSING
from spms_viz.figures.one_course import single_course
from spms_viz.figures.panels import Panel
from spms_viz.figures.stories import story_curves
from spms_viz.model import DiseaseCourse
from spms_viz.model.two_patterns import TwoPatterns
from spms_viz.words import Audience
from spms_viz.words.stories import STORIES
from spms_viz.words.two_patterns import TWO_PATTERNS

Courses = Sequence[DiseaseCourse]


def panels(subject: TwoPatterns, audience: Audience) -> list[Panel]:
    """Draw relapsing-remitting courses beside those that turn secondary progressive.

    Raises
    ------
    ValueError
        For workshop readers, if a panel has one course only: one bold line reads as a forecast.

    Notes
    -----
    The panels show two made-up patterns. The second is not what becomes of the first: many
    people with relapsing-remitting MS never change over.
    """
    if not subject.seeds or (audience == "workshop" and len(subject.seeds) < 2):
        raise ValueError("Each panel needs a course, and in a workshop at least two.")
    words = TWO_PATTERNS[audience]
    return [
        _side(subject.relapsing, "relapsing", words.relapsing, RELAPSING, audience),
        _side(subject.progressive, "progressive", words.progressive, PROGRESSIVE, audience),
    ]


def _side(
    courses: Courses, gid: str, title: str, style: dict[str, object], audience: Audience
) -> Panel:
    if len(courses) == 1:
        return Panel(title, single_course(courses[0], gid, title, style, audience))
    name = STORIES[audience].name.replace("{title}", title)
    stories = story_curves(courses, gid, name, style["color"])
    return Panel(title, [*change_over(courses[0], gid, audience), *stories])
