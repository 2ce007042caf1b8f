"""What holds the house together: layers, packages, files, functions."""

import ast
import itertools
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from spms_viz.joined import IMPORT

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "spms_viz").rglob("*.py"))
TRACKED = [
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
EXTRAS = PROJECT["project"]["optional-dependencies"]

LAYERS = [
    ("spms_viz", ["matplotlib", "ipywidgets", "anywidget", "IPython"]),
    ("spms_viz.model", ["matplotlib", "ipywidgets", "anywidget", "IPython"]),
    ("spms_viz.words", ["matplotlib", "ipywidgets", "anywidget", "IPython"]),
    ("spms_viz.figures", ["matplotlib.pyplot", "ipywidgets", "anywidget", "IPython"]),
    ("spms_viz.widgets", ["matplotlib.pyplot"]),
    ("spms_viz.cli", ["matplotlib", "ipywidgets", "jupyterlab"]),
]


@pytest.mark.parametrize(("module", "forbidden"), LAYERS, ids=[name for name, _ in LAYERS])
def test_a_layer_does_not_load_what_lies_above_it(module, forbidden):
    code = f"import sys, {module}; print([m for m in {forbidden!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


ALLOWED = {
    "model": {"model"},
    "words": {"model", "words"},
    "figures": {"model", "words", "figures"},
    "widgets": {"model", "words", "figures", "widgets", "joined"},
}


def imports(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from ((alias.name, []) for alias in node.names)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path):
    layer = path.relative_to(ROOT / "spms_viz").parts[0]
    for module, _ in imports(path):
        if module.startswith("spms_viz.") and layer in ALLOWED:
            assert module.split(".")[1] in ALLOWED[layer], module


def test_figures_neither_simulate_nor_set_global_state():
    for path in (ROOT / "spms_viz" / "figures").glob("*.py"):
        assert "pyplot" not in {part for module, _ in imports(path) for part in module.split(".")}
        assert "simulate" not in {name for _, names in imports(path) for name in names}
        assert "rcParams" not in path.read_text().replace("rcParamsDefault", "")


def test_importing_changes_no_matplotlib_setting():
    code = (
        "import matplotlib as m; before = dict(m.rcParams)\n"
        "import spms_viz.widgets; assert dict(m.rcParams) == before"
    )
    subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=True)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_small(path):
    tree = ast.parse(path.read_text())
    assert len(path.read_text().splitlines()) <= 250
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            first = body[0].lineno if body else node.lineno
            assert node.end_lineno - first + 1 <= 30, node.name


def names_and_bounds(lines):
    return {
        re.split(r"[<>=~!\[]", line)[0].strip(): re.sub(r"^[^<>=~!]*", "", line).strip()
        for line in lines
    }


def test_environment_and_project_name_the_same_packages_and_bounds():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    conda = names_and_bounds([d for d in environment["dependencies"] if isinstance(d, str)])
    project = names_and_bounds(PROJECT["project"]["dependencies"])
    tests = names_and_bounds(PROJECT["dependency-groups"]["dev"])
    # A plain install, and Binder, write the site and serve the app too.
    extras = names_and_bounds(EXTRAS["export"])
    expected = project | extras | {"nbval": tests["nbval"], "pip": ""}
    assert conda == expected | {"python": PROJECT["project"]["requires-python"]}


def test_every_dependency_has_its_reason_beside_it():
    text = (ROOT / "pyproject.toml").read_text()
    groups = [*PROJECT["dependency-groups"].values(), *EXTRAS.values()]
    for requirement in [*PROJECT["project"]["dependencies"], *itertools.chain(*groups)]:
        rows = [row for row in text.splitlines() if f'"{requirement}"' in row]
        assert rows
        assert all(re.search(r"#\s\S+", row) for row in rows), requirement


def test_the_lock_names_public_indexes_only():
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text()))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}


# The learner of Jupyter's images, /home/jovyan, is no machine's own.
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|farm)/" + r"|/home/(?!jovyan)\w")


def test_no_file_names_a_machine_s_own_path():
    texts = [path for path in TRACKED if path.suffix not in {".png", ".lock"} and path.is_file()]
    found = [
        path.name
        for path in texts
        if path != Path(__file__) and MACHINE.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_module_reaches_for_the_network():
    reach = {"requests", "httpx", "urllib", "aiohttp", "http"}
    for path in SOURCES:
        assert not reach & {module.split(".")[0] for module, _ in imports(path)}, path
    for script in (ROOT / "spms_viz").rglob("*.js"):
        text = IMPORT.sub("", script.read_text())  # what stands beside it is joined to it
        assert not re.search(r"https?://|XMLHttpRequest|\bimport\b|\bfetch\(", text), script


def test_no_input_takes_free_text_and_nothing_plays_by_itself():
    for script in (ROOT / "spms_viz").rglob("*.js"):
        text = script.read_text()
        assert not re.search(
            r'type="text"(?! role="spinbutton")|<textarea|setInterval|autoplay', text
        )
        # every box made by a script has a type; the one of a code takes nothing but codes
        made = len(re.findall(r'make\("input"|<input', text))
        typed = len(
            re.findall(r'type: "(?:range|radio|number)"|type="range"|role="spinbutton"', text)
        )
        assert made == typed or script.name == "code.js", script.name
    for path in SOURCES:
        assert not re.search(r"\b(Text|Textarea|FileUpload|Play)\(", path.read_text()), path


def test_the_settings_of_jupyterlab_are_json():
    settings = ROOT / "spms_viz/jupyter/labconfig/default_setting_overrides.json"
    assert json.loads(settings.read_text())


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "docs/accessibility.md",
        "docs/deploying.md",
        "docs/answer-key.md",
        "docs/claims.md",
        "docs/education-standards.md",
        "docs/facilitator-guide.md",
        "docs/labels.md",
        "docs/lecturer-notes.md",
        "docs/model.md",
        "docs/performance.md",
        "docs/references.md",
    ],
)
def test_links_in_the_documents_lead_somewhere(name):
    path = ROOT / name
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text()):
        if "://" not in target:
            assert (path.parent / target).exists(), target


@pytest.mark.xdist_group("house")
def test_tests_of_one_group_run_in_one_process(request):
    """Without it every process starts an app, opens every lesson, and waits between its tests."""
    if not request.config.getoption("loadgroup", False):  # pytest-xdist's word to a process
        pytest.skip("tests are not shared out by groups")
    assert request.node.nodeid.endswith("@house")
