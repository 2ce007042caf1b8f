"""The table of claims against the lessons and the references."""

import json
import re

import pytest

from spms_viz.words import references
from tests.test_house import ROOT, TRACKED

TABLE = (ROOT / "docs" / "claims.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in TABLE.splitlines()
    if re.match(r"\| \d+ \|", line)
]
EACH = pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
PLACE = re.compile(r"\[([^\]]+)\]\(\.\./(notebooks/[^)]+)\) > (.+)")


def headings(path):
    cells = json.loads((ROOT / path).read_text(encoding="utf-8"))["cells"]
    text = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
    return set(re.findall(r"^#+ (.*)$", text, flags=re.MULTILINE))


def test_all_42_claims_have_one_row_each():
    assert [int(row[0].strip("| ")) for row in ROWS] == list(range(1, 43))


@EACH
def test_a_claim_is_taught_at_a_heading_that_exists_or_says_why_not(row):
    places = row[2]
    if places.startswith("not shown: "):
        assert len(places) > 30
        return
    for place in places.split("; "):
        name, path, heading = PLACE.fullmatch(place).groups()
        assert ROOT / path in TRACKED
        assert path == f"notebooks/{name}.ipynb"
        assert heading in headings(path), heading


@EACH
def test_a_claim_s_further_sources_are_in_the_references_with_their_read_mark(row):
    known = references()
    sources = [] if row[5] == "-" else row[5].split("; ")
    for source in sources:
        name = re.sub(r" \([^)]*\)$", "", source.split(": ")[-1])
        assert name in known, name
        mark = "source" if known[name].read == "source" else "secondary source"
        assert mark in row[6]
    assert row[3]
    assert row[4]


def test_for_whom_a_claim_is_follows_from_where_it_is_taught():
    for row in ROWS:
        doors = set(re.findall(r"notebooks/(class|workshop)/", row[2]))
        expected = {"both": {"class", "workshop"}, "students": {"class"}}
        assert doors == expected.get(row[4], {"workshop"} if "MS" in row[4] else set()), row[0]
