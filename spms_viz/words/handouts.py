"""What a lesson on paper says beside its own words."""

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
