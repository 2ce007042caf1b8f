import importlib.util
import re
from pathlib import Path

import spms_viz
from spms_viz.model import PARAMETERS

ROOT = Path(__file__).parent.parent


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_parameter_table_of_the_docs_is_today_s():
    page = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    assert load(ROOT / "scripts" / "parameter_table.py").with_table(page) == page
    assert all(f"| `{name}` |" in page for name in PARAMETERS)


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
