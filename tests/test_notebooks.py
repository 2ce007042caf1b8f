"""Hygiene of the lessons; that they run is nbval's part, that they work is the browser's."""

import ast
import json
import re
import subprocess
from pathlib import Path

import pytest

from spms_viz.words import find_question
from tests.reading import reading_grade, sentences_in, smog_grade
from tests.test_words import AVOID

ROOT = Path(__file__).parent.parent
LESSONS = ROOT / "notebooks"


def git(*arguments):
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


PATHS = [ROOT / name for name in git("ls-files", "notebooks/*.ipynb").splitlines()]
EACH = pytest.mark.parametrize("path", PATHS, ids=lambda path: str(path.relative_to(LESSONS)))
WORKSHOP = pytest.mark.parametrize(
    "path", [p for p in PATHS if p.parent.name == "workshop"], ids=lambda path: path.stem
)
MOST_LINES = 6


def read(path):
    """Read a lesson as git stores it: whoever ran it in JupyterLab has outputs on the disk."""
    return json.loads(git("show", f":{path.relative_to(ROOT)}"))


def cells(path, kind):
    return ["".join(c["source"]) for c in read(path)["cells"] if c["cell_type"] == kind]


def prose(path):
    """Sentences of a lesson, without headings, tables, markers and references."""
    text = "\n\n".join(cells(path, "markdown")).split("### References")[0]
    text = re.sub(r"^\s*(#.*|\|.*|---)$", "", text, flags=re.MULTILINE)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"^\s*([-*]|\d+\.)\s+", "", re.sub(r"\*+", "", text), flags=re.MULTILINE)


def test_there_are_lessons_for_both_audiences():
    names = {str(path.relative_to(LESSONS)) for path in PATHS}
    assert {
        "00_welcome.ipynb",
        "class/00_start_here.ipynb",
        "class/01_two_patterns.ipynb",
        "workshop/00_start_here.ipynb",
        "workshop/02_two_patterns.ipynb",
    } <= names


@EACH
def test_a_lesson_is_stored_without_outputs_and_widget_state(path):
    lesson = read(path)
    assert lesson["metadata"]["kernelspec"]["name"] == "python3"
    assert "widgets" not in lesson["metadata"]
    for cell in lesson["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            assert cell["execution_count"] is None


@EACH
def test_a_lesson_is_words_one_call_words(path):
    code, text = cells(path, "code"), cells(path, "markdown")
    assert text[0].startswith("# ")
    assert len(text) > len(code)
    for source in code:
        assert len([row for row in source.splitlines() if row.strip()]) <= MOST_LINES
        assert "plt." not in source
        assert "import *" not in source
        tree = ast.parse(source)
        kinds = (ast.FunctionDef, ast.Lambda, ast.ClassDef, ast.For, ast.While)
        assert not [node for node in ast.walk(tree) if isinstance(node, kinds)]
        numbers = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and n.value is not None]
        assert all(isinstance(node.value, str) for node in numbers), source


@EACH
def test_a_lesson_says_first_to_run_all_cells(path):
    text = cells(path, "markdown")
    assert any("*Run All Cells*" in cell for cell in text)
    if path.parent != LESSONS and "start_here" not in path.name:
        assert "*Run All Cells*" in text[0]


@EACH
def test_a_lesson_says_that_it_is_no_forecast_and_ends_with_help(path):
    text = "\n".join(cells(path, "markdown"))
    if path.parent.name == "workshop":
        assert "### Talk to your team" in cells(path, "markdown")[-1]
        assert "call your team now" in cells(path, "markdown")[-1]
        assert "## What you saw" in text
    if path.parent.name == "class":
        assert "not for clinical use" in cells(path, "markdown")[-1]
        assert "## What you saw" in text
    if "00_" in path.name:
        assert re.search(r"not (a )?forecast", text, re.IGNORECASE)


@EACH
def test_a_lesson_uses_no_word_to_avoid(path):
    assert not re.search(AVOID, prose(path), re.IGNORECASE)


@EACH
def test_links_of_a_lesson_lead_to_lessons(path):
    for target in re.findall(r"\]\(([^)]+)\)", "\n".join(cells(path, "markdown"))):
        assert (path.parent / target).exists(), target


def blocks(text):
    """Return the blocks of two sentences or more."""
    return [one for one in re.split(r"\n\s*\n", text) if len(re.findall(r"[.!?]", one)) >= 2]


@WORKSHOP
def test_a_workshop_lesson_reads_at_grade_6_or_lower(path):
    grades = {block: reading_grade(block) for block in blocks(prose(path))}
    for block, grade in grades.items():
        print(f"{grade:5.1f}  {block[:70]!r}")
    hard = {block: grade for block, grade in grades.items() if grade > 6.0}
    assert hard == {}


@WORKSHOP
def test_a_whole_workshop_lesson_has_a_smog_grade_of_8_or_lower(path):
    questions = [
        find_question(name, "workshop") for names, _, _ in calls(path, "ask") for name in names
    ]
    asked = [text for one in questions for text in (one.text, *(c.text for c in one.choices))]
    text = "\n\n".join([prose(path), *asked])
    print(f"{path.stem}: SMOG {smog_grade(text):.1f} over {sentences_in(text)} sentences")
    assert smog_grade(text) <= 8.0


def value_of(node, known):
    """Return what an argument stands for: a literal, or a name given a literal above it."""
    return known[node.id] if isinstance(node, ast.Name) else ast.literal_eval(node)


def arguments(call, known):
    for node in call.args:
        if isinstance(node, ast.Starred):
            yield from value_of(node.value, known)
        elif isinstance(node, ast.Constant):
            yield node.value


def calls(path, name):
    """Return arguments, options and cell of each call of `name` in a lesson."""
    known = {}
    for source in cells(path, "code"):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Assign) and not isinstance(node.value, ast.Call):
                known[node.targets[0].id] = ast.literal_eval(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name:
                given = [one for one in node.keywords if one.arg != "beside"]
                options = {one.arg: value_of(one.value, known) for one in given}
                yield [*arguments(node, known)], options, source


@EACH
def test_a_lesson_has_few_sliders_in_each_picture(path):
    most = {"workshop": 3, "class": 5}.get(path.parent.name)
    for names, options, _ in calls(path, "explore"):
        assert len(names) <= most
        assert options.get("audience", "class") == path.parent.name


@WORKSHOP
def test_a_workshop_lesson_opens_slow_change_by_choice(path):
    for _, options, source in calls(path, "explore"):
        is_steady = not options.get("scenario", "").startswith("rrms")
        assert ("choose_to_look" in source) == is_steady


@EACH
def test_a_lesson_asks_in_its_reader_s_words_and_names_only_sliders_that_it_has(path):
    sliders = {name for names, _, _ in calls(path, "explore") for name in names}
    for names, options, _ in calls(path, "ask"):
        assert options.get("audience", "class") == path.parent.name
        for name in names:
            assert set(find_question(name, path.parent.name).goals) <= sliders, name
