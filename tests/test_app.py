"""The app: what it says when it cannot start, and what a visitor cannot do with it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress

import pytest

pytest.importorskip("voila", reason="the extra app is not installed")

from spms_viz import cli
from spms_viz.app import command
from spms_viz.app.guard import PROTOCOL, why_refused
from tests.app import COMMAND, Visitor, ask, joined, kernel_of, packed, running

PAGE = "workshop/00_start_here.html"
OTHER = "workshop/02_two_patterns.html"


def run(*options):
    return subprocess.run([*COMMAND, *options], capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def app_cache(tmp_path_factory):
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="module")
def app(app_cache):
    """Run the workshop with Python behind every lesson."""
    options = ("--audience=workshop", "--python=all", "--people=2")
    with running(app_cache, *options) as (address, log):
        yield address, log


@pytest.fixture(scope="module")
def kernel(app):
    """Open one lesson, as the page of one visitor."""
    return kernel_of(app[0], PAGE)


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


# What a visitor cannot do.


def test_it_serves_this_computer_alone_unless_told_otherwise(app):
    address, _ = app
    assert address.startswith("http://127.0.0.1:")
    port = int(address.rsplit(":", 1)[1])
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", port))


def test_a_page_may_take_nothing_from_another_host(app):
    for page in (PAGE, f"alone/{PAGE}", ""):
        status, _, headers = ask(f"{app[0]}/{page}")
        assert status == 200
        assert headers["Content-Security-Policy"].startswith("default-src 'self';")


def test_no_page_speaks_of_a_menu_or_shows_code(app):
    for page in (PAGE, OTHER, f"alone/{PAGE}", f"alone/{OTHER}"):
        text = ask(f"{app[0]}/{page}")[1]
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
def test_nothing_can_be_uploaded_changed_or_ended(app, kernel, method):
    for path in ("api/contents/x", "api/kernels", f"api/kernels/{kernel}", PAGE, ""):
        assert ask(f"{app[0]}/{path}", method, b"{}")[0] in {403, 404, 405}, path
    assert ask(f"{app[0]}/api/kernels/{kernel}")[0] == 200


def execution(mark):
    return {"code": f"open({str(mark)!r}, 'w')", "silent": False, "store_history": False,
            "user_expressions": {"x": f"open({str(mark)!r}, 'w')"}, "allow_stdin": True,
            "stop_on_error": False}  # fmt: skip


def test_a_visitor_s_code_does_not_run(app, kernel, tmp_path):
    mark = tmp_path / "it_ran"
    visitor = Visitor(app[0], kernel)
    code = execution(mark)
    hostile = [packed(channel, "execute_request", code) for channel in ("shell", "control")]
    hostile += [
        packed("control", "debug_request", {"type": "request", "command": "evaluate",
                                            "arguments": {"expression": code["code"]}}),
        packed("shell", "comm_open", {"comm_id": "x", "target_name": "jupyter.widget",
                                      "data": {"state": {"_model_name": "ButtonModel"}}}),
        packed("shell", "complete_request", {"code": code["code"], "cursor_pos": 3}),
        packed("shell", "inspect_request", {"code": code["code"], "cursor_pos": 3}),
        packed("stdin", "input_reply", {"value": code["code"]}),
        packed("control", "shutdown_request", {"restart": False}),
    ]  # fmt: skip
    answers, is_open = visitor.talk(*hostile, packed("shell", "kernel_info_request", {}))
    assert "kernel_info_reply" in answers  # it is alive and hears what it may hear
    assert is_open
    assert not {"execute_reply", "execute_input", "debug_reply", "complete_reply"} & set(answers)
    old = {"header": {"msg_type": "execute_request", "msg_id": "1", "session": "s",
                      "username": "", "version": "5.3"},
           "parent_header": {}, "metadata": {}, "content": code, "channel": "shell"}  # fmt: skip
    visitor.talk(json.dumps(old), protocol=None)
    assert not mark.exists()


MALFORMED = [
    b"", b"\xff" * 8, b"\xff" * 64, b"\x05" + b"\0" * 7, "text", "{}", "[" * 20_000,
    joined([b"shell"]), joined([b"shell", b"{", b"{}", b"{}", b"{}"]),
    joined([b"shell", b"[1]", b"{}", b"{}", b"{}"]),
    joined([b"shell", b'{"msg_type": ["comm_msg"]}', b"{}", b"{}", b"{}"]),
    joined([b"shell", b'{"msg_type": "comm_open"}', b"{}", b"{}", b"[]"]),
]  # fmt: skip


def test_malformed_messages_are_dropped_and_the_channel_goes_on(app, kernel):
    visitor = Visitor(app[0], kernel)
    answers, is_open = visitor.talk(*MALFORMED, packed("shell", "kernel_info_request", {}))
    assert is_open
    assert "kernel_info_reply" in answers
    assert "Message from a page dropped: too many parts" in app[1].read_text()


@pytest.mark.parametrize("message", MALFORMED)
def test_no_malformed_message_passes(message):
    # An error drops it as well: `handle_incoming_message` says so in the log.
    with suppress(IndexError, KeyError, TypeError, ValueError, AttributeError, RecursionError):
        assert why_refused(message, PROTOCOL)


def test_widgets_of_a_page_take_nonsense_without_end(app, kernel):
    visitor = Visitor(app[0], kernel)
    nonsense = [
        {"comm_id": "nobody", "data": {"method": "update", "state": {"value": "x"}}},
        {"comm_id": None},
        {"comm_id": "nobody", "data": None},
    ]
    messages = [packed("shell", "comm_msg", one) for one in nonsense]
    answers, _ = visitor.talk(*messages, packed("shell", "kernel_info_request", {}))
    assert "kernel_info_reply" in answers


def test_an_oversized_message_ends_that_channel_and_no_other(app, kernel):
    large = packed("shell", "comm_msg", {"comm_id": "x", "data": {"x": "y" * 1_000_000}})
    assert Visitor(app[0], kernel).talk(large)[1] is False
    answers, _ = Visitor(app[0], kernel).talk(packed("shell", "kernel_info_request", {}))
    assert "kernel_info_reply" in answers


def test_many_quick_reconnects_leave_the_app_as_it_was(app, kernel):
    visitor = Visitor(app[0], kernel)
    for _ in range(40):
        visitor.talk(patience=0)
    answers, _ = visitor.talk(packed("shell", "kernel_info_request", {}), patience=3)
    assert "kernel_info_reply" in answers


def test_when_python_is_killed_the_page_can_know(app, kernel):
    state = f"{app[0]}/api/kernels/{kernel}"
    assert ask(state)[0] == 200
    os.kill(process_of(kernel), signal.SIGKILL)
    time.sleep(0.5)
    assert ask(state)[0] == 404


def process_of(kernel):
    """Return the number of the process of a kernel."""
    listed = subprocess.run(
        ["ps", "-ww", "-eo", "pid,args"], capture_output=True, text=True, check=True
    )
    return next(int(row.split()[0]) for row in listed.stdout.splitlines() if kernel in row)


def test_when_there_is_no_room_a_visitor_gets_the_page_without_python(app):
    pages = [ask(f"{app[0]}/{OTHER}")[1] for _ in range(6)]
    assert 'id="spms-state"' in pages[-1]


@pytest.mark.skipif(sys.platform != "linux", reason="a disk that is always full is Linux's own")
def test_a_full_disk_for_the_log_stops_nobody(app_cache):
    options = ("--audience=workshop", "--python=none")
    with running(app_cache, *options, log="/dev/full") as (address, _):
        for _ in range(3):
            assert ask(f"{address}/no_such_page.html")[0] == 404  # written to the log
            assert ask(f"{address}/{PAGE}")[0] == 200
