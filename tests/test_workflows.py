"""The workflow files, as far as they can be checked without running them."""

import re
import tomllib

import pytest
import yaml

from tests.test_house import ROOT

FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
SITE = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text())
EACH = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@EACH
def test_a_workflow_has_what_each_needs(path):
    workflow = yaml.safe_load(path.read_text())
    assert workflow["name"]
    assert workflow[True]  # YAML 1.1 reads the key `on` as a truth value
    for name, job in workflow["jobs"].items():
        assert job["runs-on"], name
        assert 0 < job["timeout-minutes"] <= 90, name
        assert set(job.get("needs", [])) <= set(workflow["jobs"]), name
    for step in steps(workflow):
        assert ("run" in step) != ("uses" in step), step
        assert re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step.get("uses", "a/b@v1")), step


@EACH
def test_a_workflow_may_write_only_where_it_publishes(path):
    workflow = yaml.safe_load(path.read_text())
    assert workflow["permissions"] == {"contents": "read"}
    writing = {name for name, job in workflow["jobs"].items() if "permissions" in job}
    assert writing <= {"publish"}


def test_tests_run_on_three_systems_with_the_oldest_and_the_newest_python():
    matrix = SITE["jobs"]["test"]["strategy"]["matrix"]
    assert [name.split("-")[0] for name in matrix["system"]] == ["ubuntu", "macos", "windows"]
    assert f">={matrix['python'][0]}" == PROJECT["project"]["requires-python"]
    assert matrix["python"] == sorted(matrix["python"])


def test_the_site_is_published_from_main_alone_and_after_every_check():
    publish = SITE["jobs"]["publish"]
    assert "github.ref == 'refs/heads/main'" in publish["if"]
    assert set(publish["needs"]) == set(SITE["jobs"]) - {"publish"}
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}


def test_commands_in_the_workflow_are_ours():
    runs = " ".join(step["run"] for step in steps(SITE) if "run" in step)
    version = re.search(r"uv==([\d.]+)", (ROOT / "scripts/set_up.sh").read_text())[1]
    assert set(re.findall(r"uv==([\d.]+)", runs)) == {version}
    assert set(re.findall(r"--extra (\w+)", runs)) <= set(
        PROJECT["project"]["optional-dependencies"]
    )
    folder = re.search(r"spms-viz export (\w+)", runs)[1]
    [upload] = [step for step in steps(SITE) if "upload" in step.get("uses", "")]
    assert upload["with"]["path"] == folder


def test_the_conda_job_solves_the_environment_that_readers_use():
    [solve] = [step for step in SITE["jobs"]["conda"]["steps"] if "conda" in step.get("uses", "")]
    environment = yaml.safe_load((ROOT / solve["with"]["environment-file"]).read_text())
    assert solve["with"]["activate-environment"] == environment["name"]
