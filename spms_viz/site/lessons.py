"""The lessons in the order of reading."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from spms_viz.words import AUDIENCES, Audience

WELCOME = "00_welcome.ipynb"  # leads to both audiences; its words stand on the page of contents
WORDS_PER_MINUTE = {"class": 200, "workshop": 130}  # read, with time to look up
PICTURE_MINUTES, QUESTION_MINUTES = 1.0, 0.5


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """One notebook.

    Attributes
    ----------
    path : Path
        Where it is.
    audience : {"class", "workshop"}
        Whose it is.
    title : str
        Its first heading.
    minutes : int
        How long it takes, estimated from its words, pictures and questions.
    """

    path: Path
    audience: Audience
    title: str
    minutes: int

    @property
    def page(self) -> str:
        """Address of its page, from the root of the site."""
        return f"{self.audience}/{self.path.stem}.html"


@dataclass(frozen=True)
class Cell:
    """One cell of a notebook as it is stored: text (Markdown) or code."""

    is_text: bool
    source: str


def find_lessons(folder: Path, audiences: Sequence[Audience] = AUDIENCES) -> list[Lesson]:
    """Return the lessons of these audiences in `folder`, in the order of reading.

    A folder of lessons has one folder per audience, and numbers order the lessons in it.
    """
    found = []
    for audience in audiences:
        paths = sorted((folder / audience).glob("[0-9]*.ipynb"))
        found += [_read(path, audience) for path in paths]
    return found


def _read(path: Path, audience: Audience) -> Lesson:
    cells = cells_of(path)
    text = "\n".join(cell.source for cell in cells if cell.is_text)
    title = re.search(r"^# (.+)$", text, re.MULTILINE)
    return Lesson(
        path=path,
        audience=audience,
        title=title[1] if title else path.stem,
        minutes=_minutes(text, "\n".join(c.source for c in cells if not c.is_text), audience),
    )


def cells_of(path: Path) -> list[Cell]:
    """Read the cells of a notebook."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [Cell(one["cell_type"] == "markdown", "".join(one["source"])) for one in cells]


def _minutes(text: str, code: str, audience: Audience) -> int:
    words = len(text.split("### References")[0].split())
    pictures, questions = len(re.findall(r"explore\(", code)), len(re.findall(r'"Q\d', code))
    reading = words / WORDS_PER_MINUTE[audience]
    return max(1, round(reading + PICTURE_MINUTES * pictures + QUESTION_MINUTES * questions))
