"""Several stories: the same settings, different luck, equal weight for each line."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase

from spms_viz.figures.change_over import change_over
from spms_viz.figures.colours import BASELINE, END_LABEL, STORY_COLOURS, STORY_LINES
from spms_viz.figures.curves import Curve, baseline_curve, level_curve
from spms_viz.figures.panels import Panel
from spms_viz.model import DiseaseCourse
from spms_viz.model.stories import Stories
from spms_viz.words import Audience
from spms_viz.words.stories import STORIES

FEW = len(STORY_LINES)  # as many as can be told apart by line style; more become thin and alike


def panels(subject: Stories, audience: Audience) -> list[Panel]:
    """Draw courses with the same settings and different luck.

    Notes
    -----
    The spread between the lines is the spread of this model's luck. It is no confidence
    interval, and no line is more right than another.
    """
    title, name = STORIES[audience].title, STORIES[audience].alone
    stories = story_curves(subject.courses, "stories", name)
    return [Panel(title, [*change_over(subject.courses[0], "stories", audience), *stories])]


def story_curves(
    courses: Sequence[DiseaseCourse],
    gid: str,
    name: str,
    colour: object | None = None,
) -> list[Curve]:
    """Return one line per course, none bolder than another, with a letter at its end.

    `name` is what each is called where it cannot be seen; "{mark}" becomes its letter.
    """
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
        called = name.replace("{mark}", letter or str(number + 1))
        curves.append(level_curve(course, f"{gid}-level-{number}", called, style, **label))
    return curves
