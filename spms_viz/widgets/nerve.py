"""A sketch of a nerve, with its three states in words; nothing in it moves."""

from __future__ import annotations

import uuid

import anywidget
import traitlets

from spms_viz.figures.axes import Layout
from spms_viz.figures.nerve import plot_nerve
from spms_viz.joined import joined_script, joined_styles
from spms_viz.widgets.drawing import for_the_page, to_svg
from spms_viz.widgets.fallback import Fallback
from spms_viz.words import Audience, check_audience
from spms_viz.words.nerve import NERVE


class NerveSketch(Fallback, anywidget.AnyWidget):
    """The sketch for wide and for narrow windows, and the sentences under it."""

    _esm = joined_script("nerve.js")
    _css = joined_styles("theme.css", "base.css", "drawing.css", "nerve.css")

    wide = traitlets.Unicode().tag(sync=True)
    narrow = traitlets.Unicode().tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    states = traitlets.List(traitlets.Unicode()).tag(sync=True)
    caption = traitlets.Unicode().tag(sync=True)

    def __init__(self, audience: Audience) -> None:
        words = NERVE[audience]
        self._svg = _svg(audience, "beside")
        super().__init__(
            wide=for_the_page(self._svg),
            narrow=for_the_page(_svg(audience, "below")),
            name=words.name,
            states=list(words.states),
            caption=words.caption,
        )

    @property
    def words(self) -> str:
        """The three states as they are read."""
        return "\n".join([*self.states, self.caption])

    def first_picture(self) -> str:
        """Return the sketch for wide windows."""
        return self._svg


def _svg(audience: Audience, layout: Layout) -> str:
    return to_svg(plot_nerve(audience, layout), uuid.uuid4().hex)


def nerve_sketch(audience: str = "class") -> NerveSketch:
    """Show what MS does to a nerve, as a sketch in three states.

    Parameters
    ----------
    audience : {"class", "workshop"}
        Whose words to use.

    Returns
    -------
    NerveSketch
        An ordinary widget; the last line of a cell shows it.

    Raises
    ------
    ValueError
        If `audience` is unknown.
    """
    return NerveSketch(check_audience(audience))
