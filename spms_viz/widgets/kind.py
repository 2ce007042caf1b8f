"""What makes a kind of picture: settings in, panels and words out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from spms_viz.figures.panels import Panel
from spms_viz.model import PARAMETERS, Parameter, Settings, find_parameter
from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.widgets.groups import Seeds
from spms_viz.words import YEARS, Audience, Line, TimeWords

OF_A_COURSE: Collection[str] = frozenset(PARAMETERS) - {"horizon"}
MOST_STATES = 1200  # packed at once; beyond, the browser asks for each state as it comes


def _horizon(settings: Settings) -> float:
    return settings.course.horizon


def _usual(settings: Settings) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of picture.

    Attributes
    ----------
    name : str
        As `explore` takes it.
    stories : mapping of str to int
        How many courses per group each audience sees; a workshop never sees one worsening line.
        An audience that is missing has no such picture.
    groups : tuple of callable
        Settings and seeds in; out comes what one group of curves and one line of words are made
        from, a list of courses for example.
    panels : callable
        What is drawn of the groups.
    lines : tuple of callable
        What is said of each group, and for which reader.
    moved_by : collection of str
        Parameters that can move it.
    steps : mapping of str to float
        Longer steps than the table's, for pictures that a lesson gives several such sliders: one
        table then holds every state soon enough, and no move needs Python.
    length : callable
        Length of its time axis.
    time : TimeWords
        How that axis counts.
    details : callable
        What the page says of its axes where they are not those of time and level.
    most_states : int
        States of one curve that are packed at most while a reader waits; more where each of them
        is small.
    top : float
        Level at the upper end of its level axis, in iu.
    """

    name: str
    stories: Mapping[Audience, int]
    groups: tuple[Callable[[Settings, Seeds], Any], ...]
    panels: Callable[[Sequence[Any], Audience], list[Panel]]
    lines: tuple[Callable[[Any, Audience], Line], ...]
    moved_by: Collection[str] = OF_A_COURSE
    steps: Mapping[str, float] = field(default_factory=dict)
    length: Callable[[Settings], float] = field(default=_horizon)
    time: TimeWords = YEARS
    details: Callable[[Settings], Mapping[str, Any]] = field(default=_usual)
    most_states: int = MOST_STATES
    top: float = LEVEL_MAXIMUM

    @property
    def code(self) -> str:
        """Two letters or more that start the code of its sliders."""
        words = self.name.split("_")
        letters = [word[0] for word in words] if len(words) > 1 else [words[0][:2]]
        return "".join(letters).upper()

    def parameter(self, name: str) -> Parameter:
        """Return the row of the table behind a slider of this picture."""
        row = find_parameter(name)
        return replace(row, step=self.steps.get(name, row.step))
