"""What stands around a lesson on a page of its own: names, links, switches, where to turn.

Safety texts are fixed wording: change them only after a review.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.words import disclaimer
from spms_viz.words.wording import Audience

TURN = "Talk to your team"
HERE = "The first pictures and all words are here."
RUN_ALL = "Run All Cells"  # stands in every sentence that is about JupyterLab's menu


@dataclass(frozen=True, kw_only=True)
class PageWords:
    """The words around the lessons of one audience."""

    door: str  # what the list of its lessons is called
    intro: str
    minutes: str
    disclaimer: str
    turn_heading: str
    turn: tuple[str, ...]  # where to turn with a question about a person's own MS


SITE = MappingProxyType(
    {
        "name": "Two patterns of MS",
        "description": "Made-up curves for learning how two patterns of multiple sclerosis differ.",
        "language": "en",
        "skip": "Skip to the page",
        "pages": "Pages",
        "start": "All pages",
        "before": "Before:",
        "next": "Next:",
        "turn_pages": "Page before and page after",
        "look": "Colours and size",
        "turn_link": TURN,
        "still": "The sliders need JavaScript, and this browser has it turned off, blocks it or is "
        f"too old. Turn it on, or use a newer browser. {HERE}",
        "no_page": "There is no such page here.",
    }
)

STILL: Mapping[str, str] = MappingProxyType(
    {  # in the place of "still", where a page's script does not come or does not run
        "late": "The sliders are still on their way. If this line stays, load the page again.",
        "missing": "The sliders did not come with this page. Load it again. If it was sent to "
        "you as one file, ask for the whole folder: the sliders are in the folder “assets”. "
        f"{HERE}",
        "broken": "The sliders do not work here. Load the page again, or use a newer browser. "
        f"{HERE}",
        "old": f"This browser is too old for the sliders. Please use a newer one. {HERE}",
    }
)

PAGES: Mapping[Audience, PageWords] = MappingProxyType(
    {
        "class": PageWords(
            door="Class",
            intro="For lecturers and students. Every curve is made up.",
            minutes="about {minutes} minutes",
            disclaimer=disclaimer.LONG_FOR_CLASS,
            turn_heading=TURN,
            turn=("Questions about a person's MS belong to that person and their own team.",),
        ),
        "workshop": PageWords(
            door="Workshop",
            intro="For people living with MS, families and friends. Every curve is made up. "
            "You can stop, skip or take a break at any time.",
            minutes="about {minutes} minutes",
            disclaimer=disclaimer.LONG,
            turn_heading=TURN,
            turn=(
                "Have your symptoms changed? Write down what changed and when it began. Bring your "
                "notes to your next visit. If the change is sudden or feels serious, call your "
                "team now.",
            ),
        ),
    }
)
