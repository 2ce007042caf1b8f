"""Words that no reader is to meet, looked for in every string that a reader can meet."""

import ast
import re
import tomllib

import pytest

from tests.test_notebooks import PATHS, ROOT, cells
from tests.test_words import AVOID

# Of people and of what happens to them.
HARSH = (
    rf"{AVOID}|\bMS-?ers?\b|\bends? up (in|needing)|bedridden|crippl|stricken|suffer(s|ed|ing) from"
    r"|(good|bad) MS\b|inactive|lifespan|life span"
)
# No medicine stands on or beside a curve; neither does a size of its effect.
MEDICINES = (
    r"siponimod|tolebrutinib|ocrelizumab|interferon|glatiramer|natalizumab|fingolimod|ozanimod"
    r"|ponesimod|cladribine|teriflunomide|fumarate|alemtuzumab|ofatumumab|rituximab|mitoxantrone"
    r"|dalfampridine|fampridine|baclofen|hazard ratio|\bmg\b"
)
# A forecast, or a chance of one person's.
FORECAST = (
    r"your (future|MS|risk|chance|score|curve|prognosis)\b(?! (team|nurse|society|nurses))"
    r"|(chance|risk|probability) of \d|\d ?(%|percent) (chance|risk|probability)"
    r"|you (will|are going to)"
)
# For workshop readers alone: what sounds worse than the plain word, and field terms.
CLINICAL = r"\battack|\bdecline|exacerbation|neurodegenerat|prognosis|lesion"
SAID_TO_DENY = re.compile(r"not your future|your future\. No|shows your future", re.IGNORECASE)

READERS_DOCUMENTS = (
    "answer-key",
    "claims",
    "education-standards",
    "facilitator-guide",
    "lecturer-notes",
    "references",
)
NOT_TO_SAY = re.compile(r"^\s*[-|] \*\*Not:\*\*.*$", re.MULTILINE)


def strings_of(path):
    """Return every string of a module that is not a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docs = [node.body[0].value for node in ast.walk(tree) if is_documented(node, holders)]
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [one.value for one in constants if isinstance(one.value, str) and one not in docs]


def is_documented(node, holders):
    return isinstance(node, holders) and ast.get_docstring(node, clean=False) is not None


def sources():
    for path in sorted((ROOT / "spms_viz" / "words").rglob("*.py")):
        yield f"words/{path.name}", strings_of(path)
    for path in sorted((ROOT / "spms_viz" / "model").glob("*.py")):
        yield f"model/{path.name}", strings_of(path)
    rows = tomllib.loads((ROOT / "spms_viz/words/references.toml").read_text(encoding="utf-8"))
    said = [row["backs"] + row.get("second_hand", []) for row in rows["reference"]]
    yield "references.toml", [text for texts in said for text in texts]
    for path in PATHS:
        yield f"{path.parent.name}/{path.name}", cells(path, "markdown")
    for name in READERS_DOCUMENTS:
        text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
        yield f"docs/{name}.md", NOT_TO_SAY.sub("", text).splitlines()


ALL = dict(sources())
EACH = pytest.mark.parametrize("place", ALL)


def found(pattern, place):
    texts = [text for text in ALL[place] if re.search(pattern, text, re.IGNORECASE)]
    return [text for text in texts if not SAID_TO_DENY.search(text)]


@EACH
def test_no_string_has_a_word_to_avoid(place):
    assert found(HARSH, place) == []


@EACH
def test_no_string_names_a_medicine_or_the_size_of_an_effect(place):
    assert found(MEDICINES, place) == []


@EACH
def test_no_string_tells_a_reader_what_will_happen(place):
    assert found(FORECAST, place) == []


@pytest.mark.parametrize("place", [place for place in ALL if place.startswith("workshop/")])
def test_a_workshop_lesson_uses_the_plainer_word(place):
    assert found(CLINICAL, place) == []


def test_the_lists_find_what_they_are_for():
    assert re.search(HARSH, "She suffers from MS", re.IGNORECASE)
    assert re.search(MEDICINES, "a hazard ratio of", re.IGNORECASE)
    assert re.search(FORECAST, "a 30 % chance", re.IGNORECASE)
    assert re.search(FORECAST, "You will need", re.IGNORECASE)
    assert not NOT_TO_SAY.sub("", "- **Not:** “you will get worse”")
    assert len(ALL) > 20
