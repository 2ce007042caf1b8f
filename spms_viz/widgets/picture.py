"""A picture drawn once by matplotlib and moved in the browser, with its words under it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets
from ipywidgets import widget_serialization

from spms_viz.figures.axes import Layout
from spms_viz.figures.curves import Curve
from spms_viz.figures.panels import Panel, draw_panels
from spms_viz.joined import joined_script, joined_styles
from spms_viz.model import CourseParameters, Settings
from spms_viz.model.subject import Seeds, Subject
from spms_viz.widgets.drawing import drawing
from spms_viz.widgets.kinds import Kind
from spms_viz.widgets.slider import Slider
from spms_viz.widgets.states import Source, State, build_table, fits
from spms_viz.words import UI, WORDING, Audience, Line, details_of, name_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

STYLES = (
    "theme.css",
    "base.css",
    "controls.css",
    "unit.css",
    "drawing.css",
    "picture.css",
    "tools.css",
    "look.css",
    "clock.css",
    "print.css",
)
TEXTS = ("picture", "tools", "listen", "look", "again", "code")
LAYOUTS: tuple[Layout, ...] = ("beside", "below")


class Picture(anywidget.AnyWidget):
    """One picture with its words; it follows its sliders in the browser.

    Parameters
    ----------
    kind : Kind
        What is shown.
    settings : Settings
        Settings of everything that has no slider.
    sliders : sequence of Slider
        What moves it.
    seeds : sequence of int
        Luck of each course in a panel.
    audience : {"class", "workshop"}
        Whose words to use.

    Attributes
    ----------
    reads : callable
        Which numbers of a state's panels the scripts beside the picture read, as curves that nobody
        draws: those that the panels bring along, unless another is put in its place.

    Notes
    -----
    The browser asks for the table of states once the first picture is on the screen. Where all
    states are too many for one table, it asks for each state as it comes, the newest first.
    """

    _esm = joined_script("picture.js")
    _css = joined_styles(*STYLES)

    drawings = traitlets.List(traitlets.Dict()).tag(sync=True)
    sliders: traitlets.List[Slider] = traitlets.List().tag(sync=True, **widget_serialization)
    lines = traitlets.List(traitlets.Dict()).tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    code = traitlets.Unicode().tag(sync=True)  # starts the code of its sliders
    caption = traitlets.Unicode().tag(sync=True)
    table = traitlets.Dict().tag(sync=True)
    messages = traitlets.Dict().tag(sync=True)
    details = traitlets.Dict().tag(sync=True)
    named = traitlets.List(traitlets.Dict()).tag(sync=True)  # curves that are told
    # A line laid over the drawing, and which curves it covers: `widgets/predict.py` fills it.
    guess = traitlets.Dict().tag(sync=True, echo_update=False)
    # What the page tells whoever stands beside the picture; never sent.
    readings = traitlets.Dict().tag(sync=True, echo_update=False)
    pointed = traitlets.Dict().tag(sync=True, echo_update=False)
    bounds = traitlets.Dict().tag(sync=True)  # of every axis: years, level

    def __init__(
        self,
        kind: Kind,
        settings: Settings,
        sliders: Sequence[Slider],
        seeds: Seeds,
        audience: Audience,
    ) -> None:
        self._kind, self._base, self._seeds, self._audience = kind, settings, seeds, audience
        self.reads: Callable[[Sequence[Panel]], Sequence[Curve]] = readings_in
        self._rows = [slider.parameter for slider in sliders]
        self._source = Source(self._rows, self._panels_of, self._lines_of, self._readings_of)
        state = tuple(slider.index for slider in sliders)
        subject = self._subject_of(state)
        panels, horizon = kind.panels(subject, audience), subject.horizon
        super().__init__(
            sliders=list(sliders),
            lines=[_as_json(line) for line in kind.lines(subject, audience)],
            name=name_of([panel.title for panel in panels]),
            code=kind.code,
            caption=WORDING[audience].caption,
            messages={name: UI[name] for name in TEXTS},
            details=details_of(len(panels), horizon, audience, kind.time, kind.top)
            | dict(kind.details(subject, audience)),
            named=_named(panels),
            bounds={"years": horizon, "level": kind.top},
        )
        self.on_msg(self._answer)

    @property
    def state(self) -> State:
        """The step that each slider stands on now."""
        return tuple(slider.index for slider in self.sliders)

    @property
    def settings(self) -> Settings:
        """Everything that the sliders stand for."""
        return self._settings_of(self.state)

    @property
    def parameters(self) -> CourseParameters:
        """The settings of the course that the sliders stand for."""
        return self.settings.course

    @property
    def kind(self) -> Kind:
        """What is shown."""
        return self._kind

    @property
    def audience(self) -> Audience:
        """Whose words it uses."""
        return self._audience

    @property
    def seeds(self) -> Seeds:
        """Luck of each course in a panel."""
        return self._seeds

    @property
    def panels(self) -> list[Panel]:
        """What is drawn now."""
        return self._panels_of(self.state)

    @property
    def words(self) -> str:
        """What is said of the picture as it is now."""
        return "\n".join(str(line) for line in self._source.lines(self.state))

    def figure(self, layout: Layout = "beside") -> Figure:
        """Draw the picture as it is now, afresh, by matplotlib."""
        return self._draw(self.panels, layout)

    def build_table(self, *, no_hurry: bool = False) -> None:
        """Hand all states to the browser, where they fit one table.

        Happens by itself when the picture is on the screen; `no_hurry` allows larger ones.
        """
        most = None if no_hurry else self._kind.most_states
        if not self.table and fits(self._source, self.state, most):
            self.table = build_table(self._source, self.state, range(len(self._rows)))

    def stand_alone(self) -> None:
        """Hand the browser everything that it needs without Python, where one table holds it."""
        self.build_table(no_hurry=True)
        self.draw()
        self.messages = {**self.messages, "picture": UI["alone"]}

    def draw(self, layouts: int = len(LAYOUTS)) -> None:
        """Hand the drawings for so many kinds of window to the browser, the wide one first."""
        if len(self.drawings) < layouts:
            panels = self.panels
            missing = LAYOUTS[len(self.drawings) : layouts]
            self.drawings = [*self.drawings, *(self._drawing(panels, one) for one in missing)]

    def _drawing(self, panels: Sequence[Panel], layout: Layout) -> dict[str, Any]:
        return drawing(self._draw(panels, layout), panels, uuid.uuid4().hex)

    def _draw(self, panels: Sequence[Panel], layout: Layout) -> Figure:
        return draw_panels(panels, self._audience, self.bounds["years"], layout)

    def _settings_of(self, state: State) -> Settings:
        steps = {row.name: row.steps[i] for row, i in zip(self._rows, state, strict=True)}
        return self._base.with_steps(steps)

    def _subject_of(self, state: State) -> Subject:
        return self._kind.subject(self._settings_of(state), self._seeds)

    def _panels_of(self, state: State) -> list[Panel]:
        return self._kind.panels(self._subject_of(state), self._audience)

    def _readings_of(self, panels: Sequence[Panel]) -> Sequence[Curve]:
        return self.reads(panels)

    def _lines_of(self, state: State) -> list[Line]:
        return self._kind.lines(self._subject_of(state), self._audience)

    def _answer(self, _: Any, content: dict[str, Any], __: Any) -> None:
        """Answer the browser: all states once, or those that no table holds.

        ``free`` names the slider whose every step is wanted (a sweep), or none (one state). What
        asks for nothing only makes the network hand over an answer that waits.
        """
        if content["ask"] == "table":
            self.build_table()
            self.send({"answer": "table", "complete": bool(self.table)})
            self.draw()  # last: a wide window does not need the narrow one
        elif content["ask"] == "states":
            packed = build_table(self._source, tuple(content["state"]), content["free"])
            answer = {"answer": "states", "number": content["number"], "header": packed["header"]}
            self.send(answer, [packed["points"], packed["words"]])


def readings_in(panels: Sequence[Panel]) -> list[Curve]:
    """Return what scripts read of panels, where these bring it along."""
    return [curve for panel in panels for curve in panel.readings]


def _named(panels: Sequence[Panel]) -> list[dict[str, Any]]:
    """Return what the browser needs to tell of each curve that has a name."""
    return [
        {
            "gid": curve.gid,
            "name": curve.name,
            "marks": curve.marks,
            "ground": curve.ground,
            "ceiling": round(curve.ceiling, 3),  # as the table has it
        }
        for panel in panels
        for curve in panel.curves
        if curve.name
    ]


def _as_json(line: Line) -> dict[str, Any]:
    return {"heading": line.heading, "sentences": list(line.sentences)}
