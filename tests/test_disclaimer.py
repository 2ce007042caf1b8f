"""The disclaimers: one source, and whatever quotes one quotes all of it."""

import json
import re

import pytest

from scripts.handouts.__main__ import foot
from scripts.handouts.pages import front
from spms_viz.site.lessons import cells_of, find_lessons
from spms_viz.site.pages import contents_page, render
from spms_viz.words import AUDIENCES, WORDING
from spms_viz.words.disclaimer import LONG, LONG_FOR_CLASS, OF_THE_PROJECT, SHORT, SHORT_FOR_CLASS
from tests.test_house import ROOT

OPENINGS = {
    r"Drawings? for learning": SHORT,
    r"Made-up curves? for learning\.": LONG,
    r"Illustrative model": LONG_FOR_CLASS,
    r"Education only": OF_THE_PROJECT,
}
NOTEBOOKS = ROOT / "notebooks"
WELCOME = NOTEBOOKS / "00_welcome.ipynb"
READ = [ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *NOTEBOOKS.rglob("*.ipynb")]
SOURCES = [path for name in ("spms_viz", "scripts") for path in (ROOT / name).rglob("*.*")]


def plain(path):
    """Return the words of a document without its marks and line breaks."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        text = "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
    return re.sub(r"[\s>*]+", " ", text)


def test_the_two_audiences_have_the_short_and_the_long_form():
    assert WORDING["workshop"].disclaimer == SHORT
    assert WORDING["class"].disclaimer == SHORT_FOR_CLASS
    assert SHORT_FOR_CLASS.startswith(SHORT)
    assert WORDING["workshop"].caption == LONG
    assert WORDING["class"].caption == LONG_FOR_CLASS


@pytest.mark.parametrize("path", READ, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_text_that_quotes_a_disclaimer_quotes_all_of_it(path):
    text = plain(path)
    for opening, whole in OPENINGS.items():
        for found in re.finditer(opening, text):
            assert text[found.start() :].startswith(whole)


def test_no_code_has_a_disclaimer_of_its_own():
    kinds = (".py", ".js", ".j2", ".css")
    texts = {path.name: path.read_text("utf-8") for path in SOURCES if path.suffix in kinds}
    quoting = [name for name, text in texts.items() if re.search("|".join(OPENINGS), text)]
    assert quoting == ["disclaimer.py"]


def test_the_readme_and_the_welcome_page_say_what_the_project_is_not():
    assert OF_THE_PROJECT in plain(ROOT / "README.md")
    assert OF_THE_PROJECT in plain(WELCOME)
    assert SHORT in plain(WELCOME)


def test_each_lesson_of_the_class_ends_with_the_long_form():
    for lesson in find_lessons(NOTEBOOKS, ["class"]):
        assert f"\n---\n*{LONG_FOR_CLASS}*" in cells_of(lesson.path)[-1].source, lesson.page


@pytest.mark.parametrize("audience", AUDIENCES)
def test_pages_and_paper_quote_the_disclaimers_of_their_reader(audience):
    lessons = find_lessons(NOTEBOOKS, [audience])
    words = WORDING[audience]
    assert words.caption in render("contents.html.j2", contents_page(lessons, WELCOME))
    assert words.caption in front(audience)
    assert SHORT in foot(audience)
