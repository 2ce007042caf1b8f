"""The sheet for one's own notes, to be printed and written on by hand."""

from __future__ import annotations

from dataclasses import asdict

import anywidget
import traitlets

from spms_viz.joined import joined_script, joined_styles
from spms_viz.widgets.fallback import Fallback
from spms_viz.words import UI
from spms_viz.words.print_notes import NOTES


class NotesSheet(Fallback, anywidget.AnyWidget):
    """What the sheet asks for, and a button that prints it blank.

    Notes
    -----
    On purpose nothing can be typed in: what a person writes down about their health stays on
    their own paper.
    """

    _esm = joined_script("print_notes.js")
    _css = joined_styles("theme.css", "base.css", "controls.css", "print_notes.css", "print.css")

    sheet = traitlets.Dict().tag(sync=True)
    messages = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        super().__init__(sheet=asdict(NOTES), messages=UI["notes"])

    @property
    def words(self) -> str:
        """The sheet as it is read."""
        return "\n".join([NOTES.title, *(text for text, _ in NOTES.steps), NOTES.closing])


def notes_sheet() -> NotesSheet:
    """Show the sheet for notes with its *Print* button.

    Returns
    -------
    NotesSheet
        An ordinary widget; the last line of a cell shows it.
    """
    return NotesSheet()
