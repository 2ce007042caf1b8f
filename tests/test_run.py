"""Running a lesson: one way for pages, paper and tests."""

import json
import signal
import socket
import subprocess
import sys

import pytest

from spms_viz.site.run import Shown, run_lesson
from tests.site import OF_OURS

LONGEST = 120  # s; only a broken export gets there
WAITING = """import socket, time
there = socket.create_connection(("127.0.0.1", {port}))
time.sleep(600)"""


def write(path, *cells):
    """Write a lesson: text starts with a hash."""
    kinds = [("markdown" if one.startswith("#") else "code", one) for one in cells]
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"cells": [{"cell_type": k, "source": [s]} for k, s in kinds]}))
    return path


def test_a_lesson_shows_its_text_and_what_the_last_line_of_a_cell_returns(tmp_path):
    path = write(tmp_path / "a.ipynb", "# Two", "number = 1\nnumber", "number += 1", "", "number")
    assert list(run_lesson(path)) == [Shown(text="# Two"), Shown(value=1), Shown(value=2)]


def test_a_lesson_shows_nothing_of_a_cell_that_returns_none_and_starts_empty(tmp_path):
    assert list(run_lesson(write(tmp_path / "a.ipynb", "here = None\nhere"))) == []
    with pytest.raises(NameError, match="here"):
        list(run_lesson(write(tmp_path / "b.ipynb", "here")))


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_an_export_that_is_ended_leaves_no_lesson_running(tmp_path, how):
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(LONGEST)
        source = WAITING.format(port=door.getsockname()[1])
        write(tmp_path / "class" / "00_a.ipynb", source)
        command = [sys.executable, "-c", OF_OURS, str(tmp_path), str(tmp_path / "site")]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as export:
            running, _ = door.accept()
            export.send_signal(how)
        with running:
            running.settimeout(LONGEST)
            assert running.recv(1) == b""  # its end was closed: the process is gone
