"""What a page on paper says beside the lessons' own words, and the sheet for one's own notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.words.pages import RUN_ALL
from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class Handout:
    """The fixed texts of a hand-out for one audience.

    Attributes
    ----------
    title : str
        On the first page and at the foot of every other one.
    intro : tuple of str
        Paragraphs of the first page.
    turn : str
        Said before a page that only those who want to look should turn to.
    words_title, answers_title : str
        Headings of what a screen shows on a press of a button.
    settings : str
        Where the sliders of a picture stand.
    page : str
        Template of the foot of a page.
    """

    title: str
    intro: tuple[str, ...]
    turn: str
    words_title: str
    answers_title: str
    settings: str
    page: str


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


# In a paragraph on a button that paper does not have, or one that only leads to another page.
SCREEN_ONLY = (RUN_ALL, "See the answer", "Next: ")

HANDOUTS: Mapping[Audience, Handout] = MappingProxyType(
    {
        "workshop": Handout(
            title="Two patterns of MS, on paper",
            intro=(
                "These pages hold the words and the pictures of the workshop. Every curve is made "
                "up. None is a person, and none can show what will happen to you.",
                "On a screen, each picture has sliders. On paper, you see where they start.",
                "You can skip any page. Some pages show symptoms that build up over time. "
                "The page before says so.",
            ),
            turn="Turn the page to look. To skip it, go on to the page after that.",
            words_title="What these words mean",
            answers_title="Answers",
            settings="Where the sliders stand",
            page="page {number} of {pages}",
        ),
        "class": Handout(
            title="Two patterns of MS: hand-out for the class",
            intro=(
                "The words and first pictures of the lessons. Every curve is made up: computed "
                "from a few equations, fitted to nobody.",
                "On the screen each picture has sliders; here it stands where they start.",
            ),
            turn="The next page shows it.",
            words_title="Words",
            answers_title="Answers",
            settings="Settings of this picture",
            page="page {number} of {pages}",
        ),
    }
)

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
