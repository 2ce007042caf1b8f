import doctest
import importlib.util
import re
import sys
from pathlib import Path

import pytest

import spms_viz
from spms_viz.model.parameters.all_parameters import ALL_PARAMETERS

ROOT = Path(__file__).parent.parent


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_parameter_tables_of_the_docs_are_today_s():
    script = load(ROOT / "scripts" / "parameter_table.py")
    assert {path.name for path in script.PAGES} == {"model.md", "labels.md"}
    for path, parameters in script.PAGES.items():
        page = path.read_text(encoding="utf-8")
        assert script.with_table(page, parameters) == page
        assert all(f"| `{name}` |" in page for name in parameters)
    shown = {name for parameters in script.PAGES.values() for name in parameters}
    assert set(ALL_PARAMETERS) <= shown


def test_the_examples_of_the_labels_page_come_out_as_it_says():
    page = (ROOT / "docs" / "labels.md").read_text(encoding="utf-8")
    examples = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert len(examples) >= 3
    for code in examples:
        exec(compile(code, "labels.md", "exec"), {})


def test_the_readme_says_the_two_commands_on_its_first_screen():
    first = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:30])
    for text in ("make lab", "make test", "conda env create -f environment.yml", "Education only"):
        assert text in first


def test_the_python_of_the_readme_runs(capsys):
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert "relapses in 30 years" in capsys.readouterr().out


def test_every_public_name_exists_and_has_a_docstring():
    public = [getattr(spms_viz, name) for name in spms_viz.__all__]
    assert len([value for value in public if callable(value)]) >= 5
    assert all(value.__doc__ for value in public if callable(value))


def test_every_promise_of_the_security_page_names_a_test_and_every_test_is_there():
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    promised = page[: page.index("## What is not promised")]
    promises = re.split(r"\n\*\*", promised)[1:]
    assert len(promises) >= 8
    files = (ROOT / "tests").rglob("test_*.py")
    there = set(re.findall(r"^def (test_\w+)", "\n".join(map(read, files)), re.MULTILINE))
    for promise in promises:
        named = re.findall(r"`(test_\w+)`", promise)
        assert named, promise
        assert set(named) <= there, promise


WITH_EXAMPLES = [path for path in (ROOT / "spms_viz").rglob("*.py") if ">>> " in path.read_text()]


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_of_the_code_come_out_as_they_say(path):
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    importlib.import_module(name)
    found = doctest.testmod(sys.modules[name], optionflags=doctest.NORMALIZE_WHITESPACE)
    assert found.attempted
    assert not found.failed


OF_OURS = re.compile(r"`([\w.-]+/[\w./-]*(?:/|\.(?:py|js|ts|css|toml|j2|ipynb|ya?ml|sh)))`")


def test_every_file_that_a_document_names_is_there():
    named = 0
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]:
        for name in OF_OURS.findall(read(page)):
            is_there = any((folder / name).exists() for folder in (ROOT, ROOT / "spms_viz"))
            assert is_there or "NAME" in name, (page.name, name)
            named += 1
    assert named > 50


def test_what_the_guide_says_where_to_look_for_is_there():
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = page[page.index("## Where is what?") : page.index("## How to add")]
    rows = [row.split(" | ") for row in table.splitlines() if row.startswith("| ")][2:]
    assert len(rows) >= 12
    for _, place, wanted in rows:
        file = ROOT / re.search(r"`([^`]+)`", place)[1]
        assert re.search(r"`(.+)`", wanted)[1] in read(file), place


def read(path):
    return path.read_text(encoding="utf-8")
