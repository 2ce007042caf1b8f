"""The files in deploy/ and binder/, as far as they can be checked without running a hub."""

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from traitlets.config import Config

from spms_viz import cli
from tests.test_house import PROJECT, ROOT

DEPLOY, BINDER = ROOT / "deploy", ROOT / "binder"
VALUES = yaml.safe_load((DEPLOY / "z2jh-values.yaml").read_text())
DOCKERFILE = (DEPLOY / "Dockerfile").read_text()
PAGE = (ROOT / "docs" / "deploying.md").read_text(encoding="utf-8")
SITE = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text())


def hub(folder, monkeypatch):
    """Run the configuration as JupyterHub does, started in a folder."""
    monkeypatch.chdir(folder)
    names = {"get_config": Config}
    exec(compile((DEPLOY / "jupyterhub_config.py").read_text(), "config", "exec"), names)
    return names["c"]


def bound(name):
    """Return the versions of a package that the hub's requirements allow."""
    return re.search(rf"^{name}(.*)$", (DEPLOY / "requirements.txt").read_text(), re.MULTILINE)[1]


def test_a_learner_lands_on_a_page_that_there_is_with_our_settings(tmp_path, monkeypatch):
    c = hub(tmp_path, monkeypatch)
    page = c.Spawner.default_url.removeprefix("/lab/tree/")
    assert (ROOT / "notebooks" / page).is_file()
    settings = ROOT / "spms_viz" / "jupyter"
    assert c.Spawner.environment["JUPYTER_CONFIG_PATH"] == str(settings)
    assert c.Spawner.environment["JUPYTER_PATH"] == str(settings)  # no older kernel hides ours
    assert (settings / "jupyter_lab_config.json").is_file()


def test_the_hub_leaves_this_machine_only_with_a_certificate(tmp_path, monkeypatch):
    assert hub(tmp_path, monkeypatch).JupyterHub.bind_url.startswith("http://127.0.0.1:")
    (tmp_path / "certificate.pem").touch()
    c = hub(tmp_path, monkeypatch)
    assert c.JupyterHub.bind_url.startswith("https://:")
    assert c.JupyterHub.ssl_cert == str(tmp_path / "certificate.pem")


def test_the_page_while_a_server_starts_needs_no_script_to_go_on(monkeypatch):
    c = hub(DEPLOY, monkeypatch)
    [folder] = c.JupyterHub.template_paths
    [page] = Path(folder).iterdir()
    assert f'extends "templates/{page.name}"' in page.read_text()
    assert 'http-equiv="refresh"' in page.read_text()
    assert f"cp -r deploy/jupyterhub_config.py deploy/{Path(folder).name} /srv/spms_viz" in PAGE


def test_learners_are_the_group_that_the_script_makes_and_each_is_limited(tmp_path, monkeypatch):
    c = hub(tmp_path, monkeypatch)
    script = (DEPLOY / "add_learners.sh").read_text()
    assert {re.search(r"groupadd (\w+)", script)[1]} == c.LocalAuthenticator.allowed_groups
    assert re.fullmatch(r"--data=\d{9,10}", c.Spawner.cmd[1])
    [culler] = c.JupyterHub.services
    [role] = c.JupyterHub.load_roles
    assert role["services"] == [culler["name"]]


def test_the_script_that_adds_accounts_wants_a_number():
    for words in ([], ["many"], ["-3"]):
        command = ["sh", str(DEPLOY / "add_learners.sh"), *words]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 2
        assert "How many?" in done.stderr


def test_the_cluster_copies_the_lessons_to_where_its_first_page_is(tmp_path):
    learner = VALUES["singleuser"]
    program, *words, folder = learner["lifecycleHooks"]["postStart"]["exec"]["command"]
    assert program in PROJECT["project"]["scripts"]
    assert cli.main([*words, str(tmp_path)]) == 0
    page = learner["defaultUrl"].removeprefix(f"/lab/tree/{folder.rpartition('/')[2]}/")
    assert (tmp_path / page).is_file()


def test_the_image_is_today_s_version_and_holds_what_a_build_needs():
    version = PROJECT["project"]["version"]
    assert VALUES["singleuser"]["image"]["tag"] == version
    assert f"spms_viz:{version} " in DOCKERFILE
    copied = re.findall(r"^COPY (.*) \S+$", DOCKERFILE, re.MULTILINE)
    sources = " ".join(copied).split()
    assert all((ROOT / source).exists() for source in sources)
    needed = {"pyproject.toml", PROJECT["project"]["readme"], "LICENSE", "spms_viz", "notebooks"}
    assert set(sources) == needed
    major = re.search(r"jupyterhub==(\d+)\.\*", DOCKERFILE)[1]
    assert bound("jupyterhub").startswith(f">={major}.")


def test_image_and_binder_have_one_python_which_the_tests_run_with():
    image = re.search(r"^FROM python:([\d.]+)-slim$", DOCKERFILE, re.MULTILINE)[1]
    assert image in SITE["jobs"]["test"]["strategy"]["matrix"]["python"]
    environment = yaml.safe_load((BINDER / "environment.yml").read_text())
    assert environment["dependencies"] == [f"python={image}"]


def test_binder_installs_the_package_and_our_settings():
    script = BINDER / "postBuild"
    assert os.access(script, os.X_OK)
    extras = re.search(r"pip install .*'\.\[([\w,]+)\]'", script.read_text())[1].split(",")
    assert set(extras) <= set(PROJECT["project"]["optional-dependencies"])
    source = re.search(r"cp -r (\S+)/\. ", script.read_text())[1]
    assert (ROOT / source / "labconfig").is_dir()
    assert re.search(rf"cp -r \S*{source}/\. ", DOCKERFILE)
    assert (ROOT / re.search(r"urlpath=lab/tree/(\S+?\.ipynb)", PAGE)[1]).is_file()


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\b(?:deploy|binder)/[\w.-]+\w", PAGE))))
def test_what_the_page_names_is_there(path):
    assert (ROOT / path).exists()


def test_the_page_names_every_file_of_the_folder():
    assert all(f"deploy/{path.name}" in PAGE for path in DEPLOY.iterdir() if path.is_file())
