"""The app: what it says when it cannot start, what it serves, and what it holds out against."""

import argparse
import json
import os
import re
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest

pytest.importorskip("voila", reason="the extra app is not installed")

from spms_viz import cli
from spms_viz.app import command, pages, server
from spms_viz.app.pages import needs_python
from spms_viz.words.pages import APP
from tests.app import COMMAND, ask, give_back, kernel_of, lessons_of_ours, name_of, running
from tests.site import LESSONS
from tests.test_house import ROOT

pytestmark = pytest.mark.xdist_group("app")  # all tests of the running app share one

PAGE = "class/10_measuring_worsening.html"  # has Python behind it
PLAIN = "workshop/02_two_patterns.html"  # needs none


def run(*options):
    return subprocess.run([*COMMAND, *options], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def lesson(app):
    """Open a lesson that has Python behind it, as one visitor; return status, text and headers."""
    answer = ask(f"{app[0]}/{PAGE}")
    yield answer
    give_back(app[0], name_of(answer[1]))


# What cannot start says why.


def test_help_explains_each_option():
    said = run("--help").stdout
    for option in ("--audience", "--port", "--host", "--people", "--python", "--no-browser"):
        assert option in said


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--audience=nurses", "invalid choice: 'nurses'"),
        ("--people=0", "people is a number from 1 to 200, got '0'"),
        ("--people=many", "people is a number from 1 to 200, got 'many'"),
        ("--port=99999", "a port is a number from 1 to 65535"),
    ],
)
def test_a_wrong_option_is_refused_in_one_sentence(option, sentence):
    done = run(option)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_in_use_is_said_in_one_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run(f"--port={port}")
    assert done.returncode == 2
    assert done.stderr == f"spms-viz: port {port} is in use; choose another one with --port.\n"


def test_a_missing_extra_is_said_in_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    assert cli.main(["app"]) == 2
    assert capsys.readouterr().err == (
        'spms-viz: Voilà is missing; install it with: pip install "spms-viz[app]"\n'
    )


def test_an_unknown_address_is_said_in_one_sentence():
    done = run("--host=203.0.113.7")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("127.0.0.1", "Only this computer can open them"),
        ("0.0.0.0", "Anybody who reaches this computer"),
    ],
)
def test_it_says_who_can_open_it(capsys, host, said):
    options = argparse.Namespace(host=host, people=2, no_browser=True)
    command._greet(options, 8866, ["Measuring worsening"])
    heard = capsys.readouterr().out
    assert said in heard
    assert "2 copies of Python wait for each of: Measuring worsening." in heard


def test_pages_built_long_ago_are_forgotten(tmp_path):
    for number in range(pages.KEPT + 2):
        (tmp_path / f"site-{number}").mkdir()
        os.utime(tmp_path / f"site-{number}", (number, number))
    pages._forget_old(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {f"site-{number}" for number in range(2, pages.KEPT + 2)}


# What it serves, and what it does not.


def test_it_serves_this_computer_alone_unless_told_otherwise(app):
    address, _ = app
    assert address.startswith("http://127.0.0.1:")
    port = int(address.rsplit(":", 1)[1])
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", port))


def test_a_page_may_take_nothing_from_another_host(app, lesson):
    others = [ask(f"{app[0]}/{page}") for page in (PLAIN, f"alone/{PAGE}", "")]
    for status, _, headers in [lesson, *others]:
        assert status == 200
        assert headers["Content-Security-Policy"].startswith("default-src 'self';")


def test_lessons_with_more_states_than_a_page_holds_have_python_behind_them(site):
    found = {lesson.page for lesson in LESSONS if needs_python(lesson, site.folder)}
    named = (ROOT / "docs" / "deploying.md").read_text(encoding="utf-8")
    assert found
    assert {page for page in (one.page for one in LESSONS) if f"`{page}`" in named} == found


def test_no_page_speaks_of_a_menu_or_shows_code(app, lesson):
    texts = [ask(f"{app[0]}/{page}")[1] for page in (PLAIN, f"alone/{PAGE}", f"alone/{PLAIN}")]
    for text in [lesson[1], *texts]:
        assert "from spms_viz" not in text
        assert "<em>Run All Cells</em>" not in text


CLOSED = [
    "api/contents", "api/terminals", "api/sessions", "api/kernels", "api/kernelspecs", "api/status",
    "voila/tree", "voila/api/contents", "voila/files/workshop/00_start_here.ipynb", "login", "lab",
    f"voila/render/{PAGE.replace('html', 'ipynb')}", "workshop/00_start_here.ipynb",
    "alone/../../pyproject.toml", "%2e%2e/%2e%2e/etc/passwd", "voila/execution/a-b-c-d-e",
]  # fmt: skip


@pytest.mark.parametrize("path", CLOSED)
def test_nothing_else_is_served(app, path):
    status, text, _ = ask(f"{app[0]}/{path}")
    assert status in {403, 404}
    assert "Traceback" not in text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_uploaded_changed_or_ended(app, lesson, method):
    kernel = name_of(lesson[1])
    for path in ("api/contents/x", "api/kernels", f"api/kernels/{kernel}", PAGE, ""):
        assert ask(f"{app[0]}/{path}", method, b"{}")[0] in {403, 404, 405}, path
    assert ask(f"{app[0]}/api/kernels/{kernel}")[0] == 200


def test_when_there_is_no_room_a_visitor_gets_the_page_without_python(app):
    kernels = list(iter(lambda: kernel_of(app[0], PAGE), None))
    try:
        assert 2 <= len(kernels) <= 4
        status, text, _ = ask(f"{app[0]}/{PAGE}")
        assert status == 200
        assert 'id="spms-state"' in text
    finally:
        for kernel in kernels:
            give_back(app[0], kernel)


@pytest.fixture(scope="module")
def ours(tmp_path_factory):
    """Serve a lesson that works and one that fails."""
    sources = {"0_works": "print('hello')", "1_fails": "secret = 'x9y8'; secret.nothing"}
    with lessons_of_ours(tmp_path_factory.mktemp("ours"), **sources) as address_and_log:
        yield address_and_log


def test_python_that_nobody_uses_is_ended_and_those_that_wait_are_kept(ours):
    def alive():
        started = re.findall(r"Kernel started: ([\w-]+)", ours[1].read_text())
        return {one for one in started if ask(f"{ours[0]}/api/kernels/{one}")[0] == 200}

    def wait_until(there):
        end = time.monotonic() + 60
        while not there():
            assert time.monotonic() < end
            time.sleep(0.5)

    assert server.IDLE <= 300
    wait_until(lambda: "Everything is ready for 1 people" in ours[1].read_text())
    waited = alive()
    assert len(waited) == 2  # one for each lesson
    asked = datetime.now(UTC)
    used = kernel_of(ours[0], "class/0_works.html")
    assert used in waited
    state = json.loads(ask(f"{ours[0]}/api/kernels/{used}")[1])
    assert datetime.fromisoformat(state["last_activity"]) >= asked
    wait_until(lambda: used not in alive())
    assert waited - {used} <= alive()  # it has been idle for as long


def test_an_error_in_a_lesson_is_a_sentence_for_the_reader(ours):
    status, text, _ = ask(f"{ours[0]}/class/1_fails.html")
    assert status == 200
    assert APP["failed"] in text
    for hidden in ("Traceback", "AttributeError", "secret", "x9y8"):
        assert hidden not in text
    assert "AttributeError" in ours[1].read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="a disk that is always full is Linux's own")
def test_a_full_disk_for_the_log_stops_nobody(app_cache):
    with running(app_cache, "--python=none", log="/dev/full") as (address, _):
        for _ in range(3):
            assert ask(f"{address}/no_such_page.html")[0] == 404  # written to the log
            assert ask(f"{address}/{PAGE}")[0] == 200
