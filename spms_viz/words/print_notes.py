"""The sheet for one's own notes: what it asks for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NotesSheet:
    """A sheet to write on: nothing on it is ever typed in or stored.

    Attributes
    ----------
    steps : tuple of (str, int)
        What to do, and how many empty lines follow.
    contacts : tuple of str
        What the empty card asks for.
    """

    title: str
    intro: str
    steps: tuple[tuple[str, int], ...]
    card_title: str
    contacts: tuple[str, ...]
    closing: str


NOTES = NotesSheet(
    title="Notes for my next visit",
    intro="This sheet is yours. You can leave any part of it blank.",
    steps=(
        ("Write down what changed, and when it began.", 6),
        ("Write down one question for your team.", 3),
        (
            "Take this sheet to your next visit. If a change is sudden or feels serious, "
            "call your team now.",
            0,
        ),
    ),
    card_title="Who I can call",
    contacts=("My MS nurse or doctor", "Phone", "A person I trust", "My MS society"),
    closing="In an emergency, call your emergency number.",
)
