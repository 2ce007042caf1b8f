import errno
import os
import shutil
import signal
import socket
import subprocess
import sys

import pytest

from spms_viz import cli, copies, usage
from spms_viz.lab import START_PAGE


def run(*arguments):
    command = [sys.executable, "-m", "spms_viz.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_explains_each_command():
    assert "open JupyterLab on the lessons" in run("--help").stdout
    said = run("lab", "--help").stdout
    assert "--port" in said
    assert "--no-browser" in said


@pytest.mark.parametrize("port", ["0", "99999", "-1", "abc", "8888.5", "٨٨٨٨", ""])
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


def test_lessons_are_copied_once_and_never_written_over(tmp_path):
    source, target = tmp_path / "source", tmp_path / "target"
    (source / "class").mkdir(parents=True)
    (source / "class" / "a.ipynb").write_text("first")
    (source / "class" / ".ipynb_checkpoints").mkdir()
    (source / "class" / ".ipynb_checkpoints" / "a.ipynb").write_text("JupyterLab's own copy")
    assert copies.copy_missing(source, target) == 1
    (target / "class" / "a.ipynb").write_text("edited by the reader")
    (source / "class" / "b.ipynb").write_text("new")
    assert copies.copy_missing(source, target) == 1
    assert (target / "class" / "a.ipynb").read_text() == "edited by the reader"
    assert (target / "class" / "b.ipynb").read_text() == "new"


def test_the_lessons_are_copied_to_a_folder_and_again_only_what_it_lacks(tmp_path, capsys):
    assert cli.main(["lessons", str(tmp_path)]) == 0
    (tmp_path / START_PAGE).write_text("edited")
    (tmp_path / "class" / "00_start_here.ipynb").unlink()
    assert cli.main(["lessons", str(tmp_path)]) == 0
    assert "(1 new;" in capsys.readouterr().out
    assert (tmp_path / START_PAGE).read_text() == "edited"


def test_a_folder_that_cannot_be_written_to_is_said_in_one_sentence(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert cli.main(["lessons", str(tmp_path / "file")]) == 2
    assert capsys.readouterr().err.startswith("spms-viz: the lessons cannot be copied to ")


def test_a_lesson_is_copied_whole_or_not_at_all(tmp_path, monkeypatch, capsys):
    copy = shutil.copyfile

    def full(path, part):
        if part.name.startswith("03_slow"):
            part.write_text("half of it")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        copy(path, part)

    monkeypatch.setattr(copies.shutil, "copyfile", full)
    assert cli.main(["lessons", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"spms-viz: the lessons cannot be copied to {tmp_path}: {os.strerror(errno.ENOSPC)}.\n"
    )
    copied = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert START_PAGE in {path.name for path in copied}
    assert {path.suffix for path in copied} == {".ipynb"}
    assert not list(tmp_path.rglob("03_slow*"))


def test_letters_that_a_terminal_lacks_stop_nothing(tmp_path):
    command = [sys.executable, "-m", "spms_viz.cli", "lessons", str(tmp_path / "Пациенты")]
    old = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run(command, capture_output=True, check=False, env=old)
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"\u041f\u0430\u0446" in done.stdout
    assert (tmp_path / "Пациенты" / START_PAGE).is_file()


@pytest.mark.parametrize("command", ["lab", "app", "export x", "lessons x"])
def test_what_a_command_did_not_foresee_is_said_in_one_sentence_too(command, monkeypatch, capsys):
    def fail(*_):
        raise PermissionError(errno.EACCES, "Permission denied", "/some/file")

    for place in (cli, cli.lab, cli.app, copies):
        monkeypatch.setattr(place, "lessons_source", fail)
    monkeypatch.setattr(cli.lab, "free_port", lambda *_: 1)
    monkeypatch.setattr(cli.app, "free_port", lambda *_: 1)
    assert cli.main(command.split()) == 2
    said = capsys.readouterr().err
    assert said.startswith("spms-viz: ")
    assert said.endswith("Permission denied.\n")
    assert said.count("\n") == 1


@pytest.mark.parametrize("command", ["lab", "app", "export x", "lessons x"])
def test_ctrl_c_while_a_command_works_is_no_traceback(command, monkeypatch, capsys):
    def interrupt(*_):
        raise KeyboardInterrupt

    for place in (cli, cli.lab, cli.app, copies):
        monkeypatch.setattr(place, "lessons_source", interrupt)
    assert cli.main(command.split()) == 2
    assert capsys.readouterr().err == "spms-viz: stopped.\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("name", usage.ENDINGS)
def test_a_command_that_is_ended_from_outside_tidies_up(name):
    before = signal.getsignal(getattr(signal, name))
    with pytest.raises(KeyboardInterrupt), usage.ends_tidily():
        signal.raise_signal(getattr(signal, name))
    assert signal.getsignal(getattr(signal, name)) == before
