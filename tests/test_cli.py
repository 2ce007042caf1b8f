import json
import os
import socket
import subprocess
import sys

import pytest

from spms_viz import cli


def run(*arguments):
    command = [sys.executable, "-m", "spms_viz.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_explains_each_command():
    assert "open JupyterLab on the lessons" in run("--help").stdout
    said = run("lab", "--help").stdout
    assert "--port" in said
    assert "--no-browser" in said


@pytest.mark.parametrize("port", ["0", "99999", "-1", "abc", "8888.5"])
def test_a_bad_port_is_refused(port):
    done = run("lab", f"--port={port}")
    assert done.returncode == 2
    assert "a port is a number from 1 to 65535" in done.stderr


def test_a_port_in_use_is_said_in_one_sentence():
    with socket.socket() as taken:
        taken.bind(("localhost", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("lab", "--no-browser", "--port", str(port))
    assert done.returncode == 2
    assert done.stderr == f"spms-viz: port {port} is in use; choose another one with --port.\n"


def test_an_unknown_command_is_refused_without_a_traceback():
    for arguments in (["labb"], []):
        done = run(*arguments)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr


def test_a_missing_jupyterlab_is_said_in_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(cli, "find_spec", lambda name: None)
    assert cli.main(["lab"]) == 2
    assert "JupyterLab is missing" in capsys.readouterr().err


def test_jupyterlab_is_started_on_the_lessons_and_asks_no_other_host(monkeypatch):
    started = {}

    def start(program, command, environment):
        started.update(command=command, environment=environment)

    monkeypatch.setattr(os, "execve", start)
    assert cli.main(["lab", "--no-browser"]) == 0
    command = " ".join(started["command"])
    assert "jupyterlab" in command
    assert "00_welcome.ipynb" in command
    assert ("--allow-root" in command) == (os.geteuid() == 0)
    settings = cli.PACKAGE / "jupyter"
    assert started["environment"]["JUPYTER_CONFIG_PATH"].startswith(str(settings))
    [app] = json.loads((settings / "jupyter_lab_config.json").read_text()).values()
    assert app["news_url"] is None
    assert app["check_for_updates_class"] == "jupyterlab.NeverCheckForUpdate"
    assert app["extension_manager"] == "readonly"


def test_lessons_are_copied_once_and_never_written_over(tmp_path):
    source, target = tmp_path / "source", tmp_path / "target"
    (source / "class").mkdir(parents=True)
    (source / "class" / "a.ipynb").write_text("first")
    (source / "class" / ".ipynb_checkpoints").mkdir()
    (source / "class" / ".ipynb_checkpoints" / "a.ipynb").write_text("JupyterLab's own copy")
    assert cli.copy_missing(source, target) == 1
    (target / "class" / "a.ipynb").write_text("edited by the reader")
    (source / "class" / "b.ipynb").write_text("new")
    assert cli.copy_missing(source, target) == 1
    assert (target / "class" / "a.ipynb").read_text() == "edited by the reader"
    assert (target / "class" / "b.ipynb").read_text() == "new"


def test_the_lessons_are_copied_to_a_folder_and_again_only_what_it_lacks(tmp_path, capsys):
    assert cli.main(["lessons", str(tmp_path)]) == 0
    (tmp_path / cli.START_PAGE).write_text("edited")
    (tmp_path / "class" / "00_start_here.ipynb").unlink()
    assert cli.main(["lessons", str(tmp_path)]) == 0
    assert "(1 new;" in capsys.readouterr().out
    assert (tmp_path / cli.START_PAGE).read_text() == "edited"


def test_a_folder_that_cannot_be_written_to_is_said_in_one_sentence(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert cli.main(["lessons", str(tmp_path / "file")]) == 2
    assert capsys.readouterr().err.startswith("spms-viz: the lessons cannot be copied:")
