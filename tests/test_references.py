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
# What points at a publication: a year, pages, a DOI, an identifier; and who wrote it.
POINTER = re.compile(r"10\.\d{4,}/[^\s,;)]+[^\s,;).]|PMC\d+|\b\d+:\d+\b|\b\d{4,}\b")
AUTHOR = re.compile(r"(\w+)(?: [A-Z]+)?,? et al")


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


def told_by(one):
    """Return what tells that an entry of a lesson means this reference."""
    marks = [one.doi] * bool(one.doi) + re.findall(r"PMC\d+", one.citation)
    marks += re.findall(r"[A-Z][\w ]+ \d{4};\d+:[\w-]+", one.citation)
    return marks or [re.split(r"[:(]| Reviewed", one.citation)[0].rstrip(". ")]


def unknown_in(entry):
    """Return what an entry names that is in none of the references that it means."""
    text = entry.replace("*", "")
    meant = [one for one in KNOWN.values() if any(mark in text for mark in told_by(one))]
    if not meant:
        return [entry]
    known = " ".join(" ".join([str(one), *one.backs, *one.second_hand]) for one in meant)
    return [name for name in POINTER.findall(text) + AUTHOR.findall(text) if name not in known]


def references_of(path):
    text = "\n\n".join(cells(path, "markdown"))
    return ENTRY.findall(text.split("### References")[1]) if "### References" in text else []


@EACH
def test_a_lesson_cites_references_of_the_file_only(path):
    for entry in references_of(path):
        assert unknown_in(entry) == [], f"not in references.toml: {entry}"


@EACH
def test_a_class_lesson_cites_by_numbers_that_its_list_has(path):
    if path.parent.name != "class":
        assert references_of(path) == []
        return
    text = "\n\n".join(cells(path, "markdown")).split("### References")[0]
    cited = {int(n) for group in re.findall(r"\[([\d, ]+)\](?!\()", text) for n in group.split(",")}
    assert cited == set(range(1, len(references_of(path)) + 1))


@pytest.mark.parametrize(
    "entry",
    [
        "Kappos L et al. JAMA Neurol 2020;77:1132-1141.",
        "Lublin FD et al. Brain 2022. doi:10.1093/brain/xyz",
        "Katz Sand I et al. *Mult Scler* 2014;20:1654-1657; Smith et al.",
        "PMC8397587 and PMC1234567.",
        "A paper that everybody knows.",
    ],
)
def test_an_invented_reference_is_found_out(entry):
    assert unknown_in(entry) != []


@pytest.mark.parametrize(
    "entry",
    [
        "Lublin FD et al. *Brain* 2022 (a pool of trials).",
        "*Neurology* 2024. doi:10.1212/WNL.0000000000209444",
        "Definitions of 1996 and 2013 as tabled in a 2018 review (PMC6120692).",
        "Katz Sand I et al. *Mult Scler* 2014;20:1654-1657; reviews PMC8397587, PMC7859270.",
    ],
)
def test_a_reference_can_be_cut_short(entry):
    assert unknown_in(entry) == []


@pytest.mark.parametrize("path", reader_documents.PAGES, ids=lambda path: path.name)
def test_the_written_documents_are_today_s(path):
    assert path.read_text(encoding="utf-8") == reader_documents.PAGES[path]()
