"""The hand-outs as they come out of the printer: read back from the PDF."""

import re
import subprocess
import sys
import unicodedata

import pytest
from pypdf import PdfReader

from scripts.handouts.__main__ import NO_BROWSER, build, lessons
from spms_viz.words import AUDIENCES, UI, WORDING, find_question
from spms_viz.words.handouts import HANDOUTS
from spms_viz.words.print_notes import NOTES
from spms_viz.words.two_patterns import TWO_PATTERNS

A4 = (595, 842)  # points
CUT_OFF = (842 - 792) / 2  # points; what Letter, printed in the same size, loses at each end


EACH_AUDIENCE = [pytest.param(one, marks=pytest.mark.xdist_group(one)) for one in AUDIENCES]


@pytest.fixture(scope="module", params=EACH_AUDIENCE)
def handout(request, browser, tmp_path_factory):
    """Build the hand-out of the first page and of *Two patterns*."""
    audience = request.param
    some = [path for path in lessons(audience) if re.search("start_here|two_patterns", path.stem)]
    assert len(some) == 2
    path = build(audience, some, tmp_path_factory.mktemp("handouts"), browser)
    return audience, PdfReader(path)


def bare(text):
    """Without ligatures, and without spaces, which the reader of PDFs guesses from gaps."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def words_of(page):
    return bare(page.extract_text())


def lowest(page):
    """Return how far above the lower edge the last words of a page stand, in points."""
    heights = []

    def note(text, matrix, text_matrix, *_):
        if text.strip():
            heights.append(matrix[5] + matrix[3] * text_matrix[5])

    page.extract_text(visitor_text=note)
    return min(heights)


def test_a_handout_holds_the_words_of_its_lessons(handout):
    audience, pdf = handout
    text = "".join(map(words_of, pdf.pages))
    heading = {"class": "Come and go, or build up", "workshop": "Flares come and go"}[audience]
    for expected in (HANDOUTS[audience].title, heading, "What you saw"):
        assert bare(expected) in text, expected
    question = find_question("Q3.2", audience)
    assert text.count(bare(question.text)) == 2  # asked, and among the answers
    assert bare(question.choices[question.right].feedback) in text
    assert "RunAllCells" not in text
    assert "Seetheanswer" not in text


def test_every_page_says_that_it_is_no_forecast_and_has_its_number(handout):
    audience, pdf = handout
    disclaimer = bare(WORDING[audience].disclaimer.splitlines()[0])
    for number, page in enumerate(pdf.pages, 1):
        assert disclaimer in words_of(page)
        counted = HANDOUTS[audience].page.format(number=number, pages=len(pdf.pages))
        assert bare(counted) in words_of(page)


def test_pictures_are_lines_with_the_disclaimer_inside_and_below(handout):
    audience, pdf = handout
    inside = bare(WORDING[audience].disclaimer.splitlines()[0])
    pages = [page for page in pdf.pages if words_of(page).count(inside) > 1]
    assert len(pages) >= 2
    for page in pages:
        assert bare(WORDING[audience].caption) in words_of(page)
        assert len(page.images) == 0  # lines, no dots
    assert "/StructTreeRoot" in pdf.trailer["/Root"]  # a screen reader finds headings


def test_a_page_fits_a4_and_letter(handout):
    _, pdf = handout
    for page in pdf.pages:
        size = (float(page.mediabox.width), float(page.mediabox.height))
        assert size == pytest.approx(A4, abs=1)
        assert CUT_OFF < lowest(page) < 80  # the foot of the page


def test_a_workshop_reader_is_asked_on_the_page_before_slow_change_shows(handout):
    audience, pdf = handout
    texts = [words_of(page) for page in pdf.pages]
    asked = [n for n, text in enumerate(texts) if bare(UI["choose"]["question"]) in text]
    title = bare(TWO_PATTERNS[audience].progressive)
    shown = [n for n, text in enumerate(texts) if f"{title}:" in text]
    assert len(shown) == 1
    assert (shown[0] - 1 in asked) == (audience == "workshop")
    assert bool(asked) == (audience == "workshop")


def test_a_workshop_ends_with_a_sheet_for_notes_on_one_page(handout):
    audience, pdf = handout
    sheet = words_of(pdf.pages[-1])
    assert (bare(NOTES.title) in sheet) == (audience == "workshop")
    if audience == "workshop":
        steps = [step for step, _ in NOTES.steps]
        for text in (NOTES.card_title, *steps, *NOTES.contacts, NOTES.closing):
            assert bare(text) in sheet, text


def test_without_chromium_one_sentence_says_what_to_do():
    code = (
        "import runpy, shutil, sys; shutil.which = lambda name: None\n"
        "sys.argv = ['handouts']; runpy.run_module('scripts.handouts', run_name='__main__')"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={"PATH": ""})
    assert done.returncode == 2
    assert done.stderr.strip() == NO_BROWSER
