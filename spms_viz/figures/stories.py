"""Several stories: the same settings, different luck, equal weight for each line."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from typing import TYPE_CHECKING

from spms_viz.figures.curves import Curve, baseline_curve, level_curve
from spms_viz.figures.one_course import soft_onset
from spms_viz.figures.panels import Panel, draw_panels
from spms_viz.figures.style import (
    BASELINE,
    END_LABEL,
    STORY_COLOURS,
    STORY_LINES,
    Layout,
)
from spms_viz.model import DiseaseCourse
from spms_viz.words import WORDING, Audience, check_audience

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FEW = len(STORY_LINES)  # as many as can be told apart by line style; more become thin and alike


def story_panels(courses: Sequence[DiseaseCourse], audience: Audience) -> list[Panel]:
    """Return what `plot_stories` draws.

    Raises
    ------
    ValueError
        If there are fewer than two courses: one line alone reads as a forecast.
    """
    if len(courses) < 2:
        raise ValueError(f"stories need at least 2 courses, got {len(courses)}.")
    title = WORDING[audience].stories_title
    stories = story_curves(courses, "stories", title, audience)
    return [Panel(title, [*soft_onset(courses[0], "stories", audience), *stories])]


def story_curves(
    courses: Sequence[DiseaseCourse],
    gid: str,
    title: str,
    audience: Audience,
    colour: object | None = None,
) -> list[Curve]:
    """Return one line per course, none bolder than another, with a letter at its end."""
    curves = [baseline_curve(courses[0], f"{gid}-baseline", BASELINE)]
    for number, course in enumerate(courses):
        style = {"color": colour or STORY_COLOURS[number % FEW], "linewidth": 1.8}
        letter = ascii_uppercase[number] if len(courses) <= FEW else ""
        if letter:
            style["linestyle"] = STORY_LINES[number]
        else:
            style |= {"linewidth": 0.9, "alpha": 0.7}
        offset = (5 + 10 * number, 0)  # letters stand in columns, so that they never overlap
        label = {"label": letter, "label_style": {**END_LABEL, "offset": offset}}
        name = WORDING[audience].story_name.format(title=title, mark=letter or number + 1)
        curves.append(level_curve(course, f"{gid}-level-{number}", name, style, **label))
    return curves


def plot_stories(
    courses: Sequence[DiseaseCourse], audience: str = "class", layout: Layout = "beside"
) -> Figure:
    """Draw courses with the same settings and different luck.

    Parameters
    ----------
    courses : sequence of DiseaseCourse
        Two or more.
    audience : {"class", "workshop"}
        Whose words to use; workshop axes have no numbers.
    layout : {"beside", "below"}
        ``"below"`` is narrower.

    Returns
    -------
    matplotlib.figure.Figure
        With the disclaimer inside its axes.

    Notes
    -----
    The spread between the lines is the spread of this model's luck. It is no confidence
    interval, and no line is more right than another.
    """
    checked = check_audience(audience)
    panels = story_panels(courses, checked)
    return draw_panels(panels, checked, courses[0].parameters.horizon, layout)
