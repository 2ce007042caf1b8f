"""The scripts: their own unit tests, and what a widget's joined module may hold."""

import inspect
import itertools
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from anywidget import AnyWidget

from spms_viz import widgets
from spms_viz.joined import joined_script
from spms_viz.site.scripts import frame_script, live_script

TOOLS = Path(sys.executable).parent
UNIT_TESTS = sorted((Path(__file__).parent / "scripts").glob("*_test.js"))
TWICE = ("no-redeclare", "no-undef", "no-func-assign", "no-class-assign", "no-const-assign")


def run(tool, *arguments):
    quiet = os.environ | {"DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}
    done = subprocess.run([TOOLS / tool, *arguments], capture_output=True, text=True, env=quiet)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("path", UNIT_TESTS, ids=lambda path: path.stem)
def test_the_unit_tests_of_a_script_pass(path):
    code, said = run("deno", "test", "--quiet", "--no-check", path)
    assert code == 0, said


def modules():
    """Return the joined module of every widget, by name."""
    names = [f"{widgets.__name__}.{one.name}" for one in iter_modules(widgets.__path__)]
    parts = itertools.chain(*(vars(import_module(name)).items() for name in names))
    return {
        name: str(part._esm)
        for name, part in parts
        if inspect.isclass(part) and issubclass(part, AnyWidget) and "_esm" in vars(part)
    }


def test_every_widget_has_a_script_that_exports_once_and_imports_nothing():
    assert len(modules()) >= 12
    for name, module in modules().items():
        lines = module.splitlines()
        assert [line for line in lines if line.startswith("export")] == [
            "export default { render };"
        ], name
        assert not [line for line in lines if line.startswith("import")], name


def test_no_name_is_defined_twice_or_missing_in_a_joined_module(tmp_path):
    scripts = modules() | {"frame": frame_script(), "live": live_script()}
    for name, text in scripts.items():
        (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
    config = Path(__file__).parent.parent / ".oxlintrc.json"
    rules = [option for rule in TWICE for option in ("--deny", rule)]
    code, said = run("oxlint", "--config", config, "--allow", "all", *rules, tmp_path)
    assert code == 0, said
    assert f"on {len(scripts)} files" in said


@pytest.fixture
def write(tmp_path):
    def write(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
        (tmp_path / "joined.js").write_text(joined_script(tmp_path / "entry.js"))
        return run("deno", "run", "--quiet", "--no-check", tmp_path / "joined.js")

    return write


def test_two_joined_files_may_use_the_same_name_for_different_things(write):
    done = write(
        one='const fill = () => "one";\nexport const first = () => fill();\n',
        two='function fill() { return "two"; }\nexport function second() { return fill(); }\n',
        entry='import { first } from "./one.js";\nimport { second } from "./two.js";\n'
        "console.log(first(), second());\n",
    )
    assert done == (0, "one two\n")


def test_a_file_that_two_others_need_is_there_once(write):
    code, said = write(
        base='console.log("made");\nexport class Base {}\n',
        one='import { Base } from "./base.js";\nexport const first = new Base();\n',
        two='import {\n  Base,\n} from "./base.js";\nexport async function second() {\n'
        "  return new Base();\n}\n",
        entry='import { Base } from "./base.js";\nimport { first } from "./one.js";\n'
        'import { second } from "./two.js";\n'
        "console.log(first instanceof Base, (await second()) instanceof Base);\n",
    )
    assert (code, said) == (0, "made\ntrue true\n")
