"""When did it change? Visits come one by one; a moment is marked before the line shows."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isinf

import anywidget
import traitlets
from ipywidgets import Layout, VBox, widget_serialization

from spms_viz.figures.looking_back import DOTS, NAME, VISITS, visits_alone
from spms_viz.figures.panels import draw_panels
from spms_viz.joined import joined_script, joined_styles
from spms_viz.model import SCENARIOS, Settings, ViewParameters, find_parameter
from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.model.looking_back import FIRST_ROUND, MOST_VISITS, ROUNDS, subject
from spms_viz.widgets.drawing import to_svg
from spms_viz.widgets.explorer import Explorer
from spms_viz.widgets.fallback import Fallback
from spms_viz.widgets.kinds import KINDS
from spms_viz.widgets.picture import Picture
from spms_viz.widgets.slider import Slider
from spms_viz.words import Audience, check_audience
from spms_viz.words.looking_back import (
    LETTERS,
    LOOKING_BACK,
    MARK_STEP,
    MORE_VISITS,
)

SCENARIO = "spms_not_active"
# The first one's relapses stand apart, and the drawing cuts off none of its values.
SEEDS: Mapping[Audience, Sequence[int]] = {"class": (10,), "workshop": (10, 6)}
SLIDERS = ("visit_interval", "measurement_noise", "progression_rate")

LOOKING = KINDS["looking_back"]


class Marks(anywidget.AnyWidget):
    """Buttons for the next visits, a mark in years, and *Show the line*.

    Attributes
    ----------
    mark : float or None
        The moment that is marked now, in years. Can be read and observed, as all that follows.
    kept : list of float
        Marks that were kept, in the order of their letters.
    is_shown : bool
        Whether the line shows.
    """

    _esm = joined_script("looking_back.js")
    _css = joined_styles("base.css", "controls.css", "predict.css", "looking_back.css", "print.css")

    # The browser knows better: an echo of an older move would undo a newer one.
    mark = traitlets.Float(default_value=None, allow_none=True).tag(sync=True, echo_update=False)
    kept = traitlets.List(traitlets.Float()).tag(sync=True, echo_update=False)
    is_shown = traitlets.Bool(default_value=False).tag(sync=True, echo_update=False)
    limits = traitlets.Dict().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    trends = traitlets.List(traitlets.List()).tag(sync=True)
    picture = traitlets.Any().tag(sync=True, **widget_serialization)
    hidden: traitlets.List[Slider] = traitlets.List().tag(sync=True, **widget_serialization)
    layouts: traitlets.List[Layout] = traitlets.List().tag(sync=True, **widget_serialization)

    def __init__(self, picture: Picture, hidden: Sequence[Slider], layouts: list[Layout]) -> None:
        words, horizon = LOOKING_BACK[picture.audience], picture.parameters.horizon
        super().__init__(
            limits={
                "step": MARK_STEP,
                "more": MORE_VISITS,
                "most": MOST_VISITS,
                "horizon": horizon,
                "letters": LETTERS,
                "top": LEVEL_MAXIMUM,
                "visits": VISITS,
            },
            words=dict(words.page),
            trends=[[None if isinf(limit) else limit, said] for limit, said in words.trends],
            picture=picture,
            hidden=list(hidden),
            layouts=layouts,
        )
        lines = [curve for panel in picture.panels for curve in panel.curves]
        picture.guess = {
            "gids": [f"{NAME}-level-0"],
            "covered": [curve.gid for curve in lines if curve.gid != DOTS],
            "isCovered": True,
            "marks": [],
        }

    @property
    def visits(self) -> int:
        """How many visits have come; the picture's slider of that name says so."""
        return int(self.hidden[0].value)

    @visits.setter
    def visits(self, count: int) -> None:
        self.hidden[0].value = count

    @property
    def round(self) -> int:
        """Which of the places of the change-over is hidden: the step of that slider."""
        return int(self.hidden[1].index)

    @round.setter  # noqa: A003 - the property above
    def round(self, number: int) -> None:
        self.hidden[1].value = ROUNDS.steps[number]


class WhenChanged(Fallback, VBox):  # type: ignore[misc]
    """Visits and marks, and below them the picture that they are about.

    Attributes
    ----------
    marks : Marks
        What the learner or the group has marked.
    explorer : Explorer
        Its line and its sliders show once the learner asks for them.
    """

    def __init__(self, marks: Marks, explorer: Explorer) -> None:
        self.marks, self.explorer = marks, explorer
        super().__init__([marks, explorer])
        self.add_class("spms-when")

    @property
    def words(self) -> str:
        """What the learner or the group is to find."""
        return LOOKING_BACK[self.explorer.picture.audience].page["prompt"]

    def first_picture(self) -> str:
        """Draw all visits without the line."""
        picture = self.explorer.picture
        all_visits = picture.settings.with_steps({"visits_so_far": MOST_VISITS})
        looked = subject(all_visits, picture.seeds)
        panels = visits_alone(looked, picture.audience)
        figure = draw_panels(panels, picture.audience, looked.horizon)
        return to_svg(figure, uuid.uuid4().hex)


def when_did_it_change(*names: str, audience: str = "class") -> WhenChanged:
    """Let the learner, or a group, mark the change-over from visits alone.

    Parameters
    ----------
    *names : {"visit_interval", "measurement_noise", "progression_rate"}
        Parameters that get a slider, once the line shows.
    audience : {"class", "workshop"}
        Whose words to use.

    Returns
    -------
    WhenChanged
        With `marks` and `explorer`; the last line of a cell shows it.

    Raises
    ------
    ValueError
        If a name is not one of these or comes twice, or `audience` is unknown.

    Notes
    -----
    No mark gets a score. A mark is never later than the last visit: this is looking back, not
    ahead. In a workshop it stands behind `choose_to_look`, as everything with slow change does.
    """
    reader = check_audience(audience)
    if len(set(names)) < len(names) or not set(names) <= set(SLIDERS):
        raise ValueError(f"The sliders can be {', '.join(SLIDERS)}, got: {', '.join(names)}.")
    course = replace(SCENARIOS[SCENARIO].parameters, progression_onset=FIRST_ROUND)
    settings = Settings(course=course, view=ViewParameters())
    hidden = [
        Slider(find_parameter("visits_so_far"), audience=reader),
        Slider(ROUNDS, FIRST_ROUND, reader),
    ]
    sliders = [Slider(LOOKING.parameter(name, reader), audience=reader) for name in names]
    for slider in sliders:  # what tells two pictures of one lesson apart
        slider.place = f"{LOOKING.name}/{reader}/{slider.parameter.name}"
    return _joined(settings, hidden, sliders, reader)


def _joined(
    settings: Settings, hidden: list[Slider], sliders: list[Slider], audience: Audience
) -> WhenChanged:
    for slider in hidden:
        slider.layout.display = "none"
    picture = Picture(LOOKING, settings, [*hidden, *sliders], SEEDS[audience], audience)
    explorer = Explorer([*hidden, *sliders], picture)
    controls = explorer.children[0]
    controls.layout.display = "none"
    return WhenChanged(Marks(picture, hidden, [controls.layout]), explorer)
