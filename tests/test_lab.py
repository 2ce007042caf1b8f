"""`spms-viz lab`: JupyterLab with our Python, kernel and settings, on machines of all kinds."""

import errno
import json
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from spms_viz import cli, copies, lab
from tests.app import ask, free_port
from tests.test_house import ROOT

POSIX = pytest.mark.skipif(os.name == "nt", reason="signals reach one process alone on POSIX only")
HIDING = ("random", "pickle", "socket", "numpy", "matplotlib", "jupyterlab")


def test_a_missing_jupyterlab_is_said_in_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(lab, "find_spec", lambda name: None)
    assert cli.main(["lab"]) == 2
    assert "JupyterLab is missing" in capsys.readouterr().err


def test_jupyterlab_is_started_on_the_lessons_and_asks_no_other_host(monkeypatch):
    started = {}

    def start(command, environment):
        started.update(command=command, environment=environment)
        return 7

    monkeypatch.setattr(lab, "run_beside", start)
    assert cli.main(["lab", "--no-browser"]) == 7
    command = " ".join(started["command"])
    assert "jupyterlab" in command
    assert lab.START_PAGE in command
    assert ("--allow-root" in command) == (os.name == "posix" and os.geteuid() == 0)
    assert started["environment"]["JUPYTER_CONFIG_PATH"].startswith(str(lab.SETTINGS))
    [app] = json.loads((lab.SETTINGS / "jupyter_lab_config.json").read_text()).values()
    assert app["news_url"] is None
    assert app["check_for_updates_class"] == "jupyterlab.NeverCheckForUpdate"
    assert app["extension_manager"] == "readonly"


# A hostile home and a hostile folder.


@pytest.fixture
def home(tmp_path):
    """Return a home with an older kernel of its owner's, which no longer starts."""
    spec = tmp_path / "home" / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    old = {"argv": [str(tmp_path / "gone")], "display_name": "Old", "language": "python"}
    spec.write_text(json.dumps(old))
    return {
        **os.environ,
        "JUPYTER_DATA_DIR": str(tmp_path / "home"),
        "JUPYTER_PREFER_ENV_PATH": "0",  # as in an environment that another account owns
    }


@pytest.fixture
def folder(tmp_path):
    """Return a folder with files of the reader's that bear names of other modules."""
    folder = tmp_path / "a blank, Пациенты"
    folder.mkdir()
    for name in HIDING:
        (folder / f"{name}.py").write_text("raise SystemExit('not the real one')")
    (folder / "helper.py").write_text("WORD = 'the reader is helped'")
    return folder


IN_A_KERNEL = """
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
kernel = KernelManager(kernel_name="python3")
print(kernel.kernel_spec.argv)
kernel.start_kernel()
client = kernel.client()
client.start_channels()
client.wait_for_ready(timeout=300)
code = '''import random, numpy, pickle, spms_viz, sys
import helper
print(helper.WORD, sys.executable)
print([name for name in dir() if name[0] != "_" and name not in ("In", "Out")])'''
client.execute_interactive(code, timeout=300)
client.stop_channels()
kernel.shutdown_kernel(now=True)
"""


def test_lessons_run_in_our_kernel_whatever_is_in_the_home_or_beside_them(home, folder):
    done = subprocess.run(
        [sys.executable, "-P", "-c", IN_A_KERNEL],
        capture_output=True,
        text=True,
        cwd=folder,
        env=home | lab.own_environment(home),
    )
    assert f"the reader is helped {sys.executable}" in done.stdout, done.stderr
    assert "'exit', 'get_ipython', 'helper', 'numpy', 'open'" in done.stdout  # nothing of ours


def test_without_our_environment_the_kernel_of_the_home_is_taken(home, folder):
    code = IN_A_KERNEL.split("kernel.start_kernel")[0]
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=home, cwd=folder)
    assert "gone" in done.stdout


def told_by(server, path):
    """Wait until JupyterLab has said where it is and answers there; return what it answers."""
    places = (re.search(r"(http://localhost:\d+)/\S*\?(token=\w+)", line) for line in server.stdout)
    host, token = next(filter(None, places)).groups()
    while server.poll() is None:
        with suppress(ConnectionRefusedError):  # it says so first, and listens then
            return json.loads(ask(host, f"{path}?{token}")[1])
        time.sleep(0.1)
    return pytest.fail("JupyterLab has ended")


def test_it_starts_from_a_hostile_folder_in_a_home_that_cannot_be_written(home, folder, tmp_path):
    (tmp_path / "file").touch()
    nowhere = {name: str(tmp_path / "file" / "x") for name in home if name == "JUPYTER_DATA_DIR"}
    command = [str(Path(sys.executable).parent / "spms-viz"), "lab", "--no-browser"]
    server = subprocess.Popen(
        [*command, f"--port={free_port()}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=folder,
        env=home | nowhere | {"PYTHONIOENCODING": "utf-8"},
    )
    try:
        specs = told_by(server, "/api/kernelspecs")
        assert specs["default"] == "python3"
        ours = json.loads((lab.SETTINGS / "kernels/python3/kernel.json").read_text())
        assert specs["kernelspecs"]["python3"]["spec"]["argv"] == ours["argv"]
    finally:
        server.terminate()
        server.communicate(timeout=60)


def test_a_home_that_cannot_be_written_gives_way_to_a_folder_for_this_once(
    monkeypatch, tmp_path, capsys
):
    (tmp_path / "file").touch()
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "file" / "x"))
    with lab._memory() as memory:
        assert {"JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"} < memory.keys()
        [once] = {Path(folder).parent for folder in memory.values()}
        assert once.is_dir()
    assert not once.exists()
    assert "cannot be written to" in capsys.readouterr().out
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "new"))
    with lab._memory() as memory:
        assert memory == {}


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_a_folder_that_takes_no_lessons_is_said_in_one_sentence(
    monkeypatch, tmp_path, capsys, code
):
    def refuse(*_):
        raise OSError(code, os.strerror(code))

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(lab, "lessons_source", lambda: lab.PACKAGE / "lessons")  # as installed
    monkeypatch.setattr(copies.shutil, "copyfile", refuse)
    assert cli.main(["lab"]) == 2
    assert capsys.readouterr().err == (
        f"spms-viz: the lessons cannot be copied to this folder: {os.strerror(code)}; "
        "start it in one that you can write to.\n"
    )


# Another program in this terminal. That Windows itself does the same is tested by the workflow,
# whose environment has a blank in its path.


def test_a_blank_in_a_path_parts_nothing_and_the_exit_code_is_passed_on(tmp_path):
    python = tmp_path / "a blank" / "python"
    python.parent.mkdir()
    if os.name == "posix":
        python.symlink_to(sys.executable)
    else:
        python = Path(sys.executable)
    said = tmp_path / "what it was told"
    code = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_text(sys.argv[2]); sys.exit(7)"
    assert lab.run_beside([str(python), "-c", code, str(said), "two words"], os.environ) == 7
    assert said.read_text() == "two words"


BESIDE = """
import os, sys
from spms_viz import lab
inner = '''
import signal, sys, time
signal.signal(signal.{name}, lambda *_: sys.exit(5))
print("ready", flush=True)
time.sleep(600)
'''
sys.exit(lab.run_beside([sys.executable, "-c", inner], os.environ))
"""


@POSIX
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_what_is_to_end_it_is_passed_on(name):
    command = [sys.executable, "-c", BESIDE.format(name=name)]
    outer = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert outer.stdout.readline() == "ready\n"
    outer.send_signal(getattr(signal, name))
    outer.communicate()
    assert outer.returncode == 5


@POSIX
def test_a_program_ended_by_a_signal_is_told_of_as_a_shell_does():
    code = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert lab.run_beside([sys.executable, "-c", code], os.environ) == 137
