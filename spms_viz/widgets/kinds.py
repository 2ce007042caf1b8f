"""The kinds of picture that an explorer can show; each finds what it is made of by its name."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from spms_viz.figures.panels import Panel
from spms_viz.model import (
    PARAMETERS,
    RESERVE_PARAMETERS,
    VISIT_PARAMETERS,
    Parameter,
    Settings,
    find_parameter,
)
from spms_viz.model.clinic.people import GROUP
from spms_viz.model.course import LEVEL_MAXIMUM
from spms_viz.model.many_stories import OUT_OF
from spms_viz.model.one_flare import HIGHEST
from spms_viz.model.subject import Seeds, Subject
from spms_viz.widgets.ranges import RANGES, Ranges
from spms_viz.words import MONTHS, YEARS, Audience, Line, TimeWords

OF_A_COURSE = frozenset(PARAMETERS) - {"horizon"}
OF_RELAPSES = frozenset(name for name in OF_A_COURSE if "relapses" in PARAMETERS[name].parts)
OF_A_FLARE = frozenset(
    ("baseline", "relapse_severity", "relapse_rise", "recovery_time", "recovery")
)
OF_VISITS = frozenset(VISIT_PARAMETERS)
MOST_STATES = 1200  # packed at once; beyond, the browser asks for each state as it comes


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of picture.

    Attributes
    ----------
    name : str
        As `explore` takes it. Its files in `spms_viz.model`, `spms_viz.figures` and
        `spms_viz.words` have that name.
    stories : mapping of str to int
        How many courses per panel each audience sees; a workshop never sees one worsening line.
        An audience that is missing has no such picture.
    moved_by : collection of str
        Parameters that can move it.
    steps : mapping of str to float
        Longer steps than the table's, for pictures that a lesson gives several such sliders: one
        table then holds every state soon enough, and no move needs Python.
    ranges : mapping of str to mapping
        Per audience, where its sliders go further, or less far, than `RANGES` has them.
    first : mapping of str to float
        What stands elsewhere than in its table when the picture opens, so that its point shows.
    time : TimeWords
        How its time axis counts.
    most_states : int
        States of one curve that are packed at most while a reader waits; more where each of them
        is small.
    top : float
        Level at the upper end of its level axis, in iu.
    """

    name: str
    stories: Mapping[Audience, int]
    moved_by: Collection[str] = OF_A_COURSE
    steps: Mapping[str, float] = field(default_factory=dict)
    ranges: Mapping[Audience, Ranges] = field(default_factory=dict)
    first: Mapping[str, float] = field(default_factory=dict)
    time: TimeWords = YEARS
    most_states: int = MOST_STATES
    top: float = LEVEL_MAXIMUM

    @cached_property
    def subject(self) -> Callable[[Settings, Seeds], Subject]:
        """What it is made from: settings and seeds in, a frozen dataclass out."""
        found: Callable[[Settings, Seeds], Subject] = self._in("model").subject
        return found

    @cached_property
    def panels(self) -> Callable[[Subject, Audience], list[Panel]]:
        """What is drawn of its subject."""
        found: Callable[[Subject, Audience], list[Panel]] = self._in("figures").panels
        return found

    @cached_property
    def lines(self) -> Callable[[Subject, Audience], list[Line]]:
        """What is said of its subject."""
        found: Callable[[Subject, Audience], list[Line]] = self._in("words").lines
        return found

    def details(self, subject: Subject, audience: Audience) -> Mapping[str, Any]:
        """Return what its words say of its axes where they are not those of time and level."""
        own = getattr(self._in("words"), "details", None)
        return own(subject, audience) if own else {}

    def _in(self, layer: str) -> Any:
        return importlib.import_module(f"spms_viz.{layer}.{self.name}")

    @property
    def code(self) -> str:
        """Two letters or more that start the code of its sliders."""
        words = self.name.split("_")
        letters = [word[0] for word in words] if len(words) > 1 else [words[0][:2]]
        return "".join(letters).upper()

    def parameter(self, name: str, audience: Audience = "class") -> Parameter:
        """Return the row of the table behind a slider of this picture, as far as it goes here."""
        row = find_parameter(name)
        ranges = {**RANGES[audience], **self.ranges.get(audience, {})}
        low, high = ranges.get(name, (row.minimum, row.maximum))
        return replace(row, step=self.steps.get(name, row.step), minimum=low, maximum=high)


_ALL = (
    Kind(name="one_course", stories={"class": 1, "workshop": 1}),
    Kind(name="two_patterns", stories={"class": 1, "workshop": 2}),
    Kind(name="parts", stories={"class": 1, "workshop": 1}),
    Kind(name="stories", stories={"class": 3, "workshop": 2}),
    Kind(
        name="three_speeds",
        stories={"class": 1, "workshop": 1},  # three lines of it
        moved_by=OF_A_COURSE - {"progression_rate"},
    ),
    Kind(
        name="one_flare",
        stories={"class": 1, "workshop": 1},
        moved_by=OF_A_FLARE,
        ranges={"class": {"recovery": (0.0, 1.0)}, "workshop": {"recovery": (0.4, 1.0)}},
        time=MONTHS,
        top=HIGHEST,
    ),
    Kind(
        name="many_stories",
        stories={"class": OUT_OF, "workshop": OUT_OF},
        moved_by=OF_A_COURSE | {"stories_shown"},
    ),
    Kind(
        name="active_or_not",
        stories={"class": 1, "workshop": 1},
        moved_by=OF_A_COURSE | {"window_start", "window_length", "scan_changes"},
        steps={"relapses_after_onset": 0.2, "progression_rate": 0.1, "scan_changes": 0.25},
    ),
    Kind(
        name="slowing",
        stories={"class": 1, "workshop": 2},
        steps={"progression_slowing": 0.2, "relapse_reduction": 0.2},
    ),
    Kind(name="reserve", stories={"class": 1}, moved_by=OF_RELAPSES | set(RESERVE_PARAMETERS)),
    Kind(
        name="lanes",
        stories={"class": 2, "workshop": 2},
        moved_by=OF_A_COURSE - {"baseline"} | {"moment"},
    ),
    Kind(
        name="visits",
        stories={"class": 1},
        moved_by=OF_A_COURSE | OF_VISITS,
        steps={"measurement_noise": 0.15, "confirmation_time": 0.5, "relapse_rate": 0.5},
        most_states=3000,  # of a few labels each
    ),
    Kind(name="label_shares", stories={"class": GROUP}, moved_by=OF_VISITS),
    Kind(
        name="noticing",
        stories={"class": GROUP},
        moved_by=OF_VISITS,
        steps={"measurement_noise": 0.15},
        first={"measurement_noise": 0.3},  # with less there are no false alarms
    ),
    Kind(
        name="looking_back",
        stories={"class": 1, "workshop": 2},
        moved_by=OF_A_COURSE | OF_VISITS | {"visits_so_far"},
        steps={"measurement_noise": 0.15, "progression_rate": 0.1},
    ),
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _ALL})
