"""Controls, picture and words as one unit: what a lesson calls."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

from ipywidgets import HBox, VBox

from spms_viz.model import SCENARIOS, CourseParameters, Scenario, Settings
from spms_viz.widgets.code import code_of, set_code
from spms_viz.widgets.fallback import Fallback
from spms_viz.widgets.kinds import KINDS, Kind
from spms_viz.widgets.picture import Picture
from spms_viz.widgets.presets import Presets, check_preset
from spms_viz.widgets.slider import Slider
from spms_viz.words import Audience, check_audience

DEFAULT_SEED = 82  # a typical life, by the rule that tests/test_default_life.py holds
MOST_CONTROLS: dict[Audience, int] = {"class": 5, "workshop": 3}


class Explorer(Fallback, VBox):  # type: ignore[misc]
    """Sliders, a picture and its words.

    Attributes
    ----------
    sliders : dict of str to Slider
        By field name; each has a `value` that can be read, set, observed and linked.
    picture : Picture
        What they move.
    """

    def __init__(
        self, sliders: list[Slider], picture: Picture, presets: Sequence[Scenario] = ()
    ) -> None:
        self.sliders = {slider.parameter.name: slider for slider in sliders}
        self.picture = picture
        ready = [Presets(presets, sliders, picture.audience)] if presets else []
        controls = HBox(sliders).add_class("spms-controls")
        super().__init__([*ready, controls, picture])
        self.add_class("spms-unit")
        picture.draw(1)  # last: the browser makes the controls while matplotlib is loaded

    @property
    def parameters(self) -> CourseParameters:
        """The settings that the sliders stand for."""
        return self.picture.parameters

    @property
    def code(self) -> str:
        """The short code of where the sliders stand now.

        >>> explore("relapse_rate", "recovery", "progression_rate").code
        'TP-05-85-20'
        """
        return code_of(self.picture.code, list(self.sliders.values()))

    @property
    def words(self) -> str:
        """What is said of the picture as it is now."""
        return self.picture.words

    def set_code(self, code: str) -> None:
        """Set every slider as a code says.

        Raises
        ------
        ValueError
            If it is no code of this picture.
        """
        set_code(code, self.picture.code, list(self.sliders.values()))

    def start_again(self) -> None:
        """Put every slider back to where it stood at first."""
        for slider in self.sliders.values():
            slider.start_again()

    def first_picture(self) -> str:
        """Return the picture as it was drawn at first."""
        svg: str = self.picture.drawings[0]["svg"]
        return svg


def explore(
    *names: str,
    picture: str = "two_patterns",
    audience: str = "class",
    scenario: str = "spms_not_active",
    seed: int = DEFAULT_SEED,
    stories: int | None = None,
    presets: str = "",
) -> Explorer:
    """Show a picture with sliders.

    Parameters
    ----------
    *names : str
        Parameters that get a slider, of a course or of how it is measured and looked at: up to 5
        for a class, 3 for a workshop.
    picture : str
        What to show; the notes name every picture.
    audience : {"class", "workshop"}
        Whose words to use.
    scenario : str
        Key in `SCENARIOS`: the settings at first.
    seed : int
        Luck of the first course; further ones take the numbers after it.
    stories : int, optional
        Courses per panel, where the picture can show several.
    presets : str, optional
        Keys in `SCENARIOS`, separated by spaces: each gets a button that sets all sliders.

    Returns
    -------
    Explorer
        An ordinary widget; the last line of a cell shows it.

    Raises
    ------
    ValueError
        If a name is unknown or comes twice, or there are none or too many; if `picture`,
        `audience` or `scenario` is unknown; if the audience has no such picture; if a slider
        would not move it; if a preset sets something that has no slider here.

    Notes
    -----
    Nobody's numbers belong on these sliders: they set a drawing, not a person.
    """
    reader = check_audience(audience)
    kind = _kind(picture, reader)
    course = _known(scenario, SCENARIOS, "scenario").parameters
    settings = Settings(course=course).with_steps(kind.first)
    sliders = _sliders(names, kind, settings, reader)
    for slider in sliders:  # what tells two pictures of one lesson apart
        slider.place = "/".join((picture, audience, scenario, *names, slider.parameter.name))
    count = stories or kind.stories[reader]
    shown = Picture(kind, settings, sliders, range(seed, seed + count), reader)
    ready = [check_preset(name, settings, sliders) for name in presets.split()]
    return Explorer(sliders, shown, ready)


def _add_pictures(text: str | None) -> str:
    """Return a docstring with every picture named at its end: the list of kinds is the only one."""
    alone = (name for name, kind in KINDS.items() if "workshop" not in kind.stories)
    named = {"Pictures": KINDS, "For a class alone": alone}
    rows = (f"{head}: {', '.join(names)}." for head, names in named.items())
    lines = [textwrap.indent(textwrap.fill(row, 90), "    ") for row in rows]
    return "\n".join([text or "", *lines])


explore.__doc__ = _add_pictures(explore.__doc__)


def _kind(picture: str, audience: Audience) -> Kind:
    kind: Kind = _known(picture, KINDS, "picture")
    if audience not in kind.stories:
        raise ValueError(f"There is no picture {picture!r} for a {audience}.")
    return kind


def _known(name: str, table: Any, what: str) -> Any:
    if name not in table:
        raise ValueError(f"{what} must be one of {', '.join(table)}, got {name!r}.")
    return table[name]


def _sliders(
    names: tuple[str, ...], kind: Kind, settings: Settings, audience: Audience
) -> list[Slider]:
    most = MOST_CONTROLS[audience]
    rows = [kind.parameter(name, audience) for name in names]
    if not 1 <= len(rows) <= most or len(set(names)) < len(names):
        asked = ", ".join(names) or "none"
        raise ValueError(f"A {audience} picture has 1 to {most} different sliders, got: {asked}.")
    if "horizon" in names:
        raise ValueError("The length of the drawing has no slider: its axes are drawn once.")
    for row in rows:
        if row.name not in kind.moved_by:
            raise ValueError(f"{row.title} does not move this picture ({kind.name}).")
    return [Slider(row, settings.value(row.name), audience) for row in rows]
