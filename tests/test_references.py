"""Sources: each known, each with its marks, and none that slips in beside the file."""

import re

import pytest

from scripts import reader_documents
from spms_viz.words import AUDIENCES, GLOSSARY, QUESTIONS, references
from spms_viz.words.glossary import THESE_DRAWINGS
from spms_viz.words.references import CHECKED_ON
from tests.test_notebooks import EACH, cells

KNOWN = references()
ENTRY = re.compile(r"^\d+\.\s+(.+)$", re.MULTILINE)
# What can point at a publication: a year, a volume with pages, a DOI, a PMC number.
POINTER = re.compile(r"\b(19|20)\d\d\b|\bdoi\b|\b10\.\d{4}|PMC|\d+[:;]\d+|et al", re.IGNORECASE)


def test_every_reference_has_its_marks():
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", CHECKED_ON)
    for one in KNOWN.values():
        assert one.certainty in {"high", "medium", "low", "contested"}, one.name
        assert one.read in {"source", "secondary"}, one.name
        assert one.backs, one.name
        assert one.citation.endswith("."), one.name
        assert re.fullmatch(r"(10\.\d{4,}/\S+)?", one.doi), one.name
    assert len({one.citation for one in KNOWN.values()}) == len(KNOWN)


def test_a_reference_leads_to_somewhere():
    for one in KNOWN.values():
        assert one.doi or re.search(r"\d{4}|PMC\d+|cohort|Page on|Mult Scler J", one.citation)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_question_names_references_of_the_file_only(audience):
    named = {name for one in QUESTIONS[audience].values() for name in one.sources}
    assert named
    assert named <= set(KNOWN)


def test_the_glossary_names_references_of_the_file_only():
    sources = {entry.source for entry in GLOSSARY.values()} - {THESE_DRAWINGS}
    assert sources
    assert sources <= {one.citation for one in KNOWN.values()}


def unknown_part(entry):
    """Return what is left of an entry when the references of the file are taken out of it."""
    text = entry.replace("*", "")
    for one in sorted(KNOWN.values(), key=lambda one: -len(one.citation)):
        text = text.replace(str(one), "").replace(one.citation, "").replace(one.citation[:-1], "")
        text = text.replace(f"doi:{one.doi}", "") if one.doi else text
    return text


def references_of(path):
    text = "\n\n".join(cells(path, "markdown"))
    return ENTRY.findall(text.split("### References")[1]) if "### References" in text else []


@EACH
def test_a_lesson_cites_references_of_the_file_only(path):
    for entry in references_of(path):
        left = unknown_part(entry)
        assert left != entry.replace("*", ""), f"no entry of references.toml: {entry}"
        assert not POINTER.search(left), f"not in references.toml: {left}"


@EACH
def test_a_class_lesson_cites_by_numbers_that_its_list_has(path):
    if path.parent.name != "class":
        assert references_of(path) == []
        return
    text = "\n\n".join(cells(path, "markdown")).split("### References")[0]
    cited = {int(n) for group in re.findall(r"\[([\d, ]+)\](?!\()", text) for n in group.split(",")}
    assert cited == set(range(1, len(references_of(path)) + 1))


def test_an_invented_reference_is_found_out():
    assert POINTER.search(unknown_part("Kappos L et al. JAMA Neurol 2020;77:1132-1141."))
    assert POINTER.search(unknown_part("Lublin FD et al. Brain 2022. doi:10.1093/brain/xyz"))
    assert not POINTER.search(unknown_part("Lublin FD et al. *Brain* 2022 (a pool of trials)."))


@pytest.mark.parametrize("path", reader_documents.PAGES, ids=lambda path: path.name)
def test_the_written_documents_are_today_s(path):
    assert path.read_text(encoding="utf-8") == reader_documents.PAGES[path]()
