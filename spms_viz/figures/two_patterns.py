"""Two panels on one time axis and one range: comes and goes beside builds up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spms_viz.figures.one_course import single_course, soft_onset
from spms_viz.figures.panels import Panel, draw_panels
from spms_viz.figures.stories import story_curves
from spms_viz.figures.style import PROGRESSIVE, RELAPSING, Layout
from spms_viz.model import DiseaseCourse
from spms_viz.words import WORDING, Audience, check_audience

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Courses = Sequence[DiseaseCourse]


def pattern_panels(relapsing: Courses, progressive: Courses, audience: Audience) -> list[Panel]:
    """Return what `plot_patterns` draws.

    Raises
    ------
    ValueError
        For workshop readers, if a panel has one course only: one bold line reads as a forecast.
    """
    fewest = min(len(relapsing), len(progressive))
    if not fewest or (audience == "workshop" and fewest < 2):
        raise ValueError("Each panel needs a course, and in a workshop at least two.")
    words = WORDING[audience]
    return [
        _side(relapsing, "relapsing", words.relapsing_title, RELAPSING, audience),
        _side(progressive, "progressive", words.progressive_title, PROGRESSIVE, audience),
    ]


def _side(
    courses: Courses, gid: str, title: str, style: dict[str, object], audience: Audience
) -> Panel:
    if len(courses) == 1:
        return Panel(title, single_course(courses[0], gid, title, style, audience))
    stories = story_curves(courses, gid, title, audience, style["color"])
    return Panel(title, [*soft_onset(courses[0], gid, audience), *stories])


def plot_patterns(
    relapsing: Courses, progressive: Courses, audience: str = "class", layout: Layout = "beside"
) -> Figure:
    """Draw a relapsing-remitting course beside one that turns secondary progressive.

    Parameters
    ----------
    relapsing, progressive : sequence of DiseaseCourse
        The courses of each panel; in a workshop at least two each, which differ by luck alone.
    audience : {"class", "workshop"}
        Whose words to use; workshop axes have no numbers.
    layout : {"beside", "below"}
        Panels side by side, or one under the other for narrow windows.

    Returns
    -------
    matplotlib.figure.Figure
        Two axes with the same ranges and the disclaimer inside each.

    Notes
    -----
    The panels show two made-up patterns. The second is not what becomes of the first: many
    people with relapsing-remitting MS never change over.
    """
    checked = check_audience(audience)
    panels = pattern_panels(relapsing, progressive, checked)
    return draw_panels(panels, checked, relapsing[0].parameters.horizon, layout)
