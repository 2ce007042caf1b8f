"""What a visitor who means harm cannot do on the channel to the Python behind a page."""

import json
import time
from contextlib import suppress

import pytest
from websockets.exceptions import InvalidStatus

pytest.importorskip("voila", reason="the extra app is not installed")

from spms_viz.app.guard import PROTOCOL, why_refused
from tests.app import Visitor, ask, joined, kernel_of, kill, packed

pytestmark = pytest.mark.xdist_group("app")  # all tests of the running app share one

PAGE = "class/10_measuring_worsening.html"  # has Python behind it


@pytest.fixture(scope="module")
def kernel(app):
    """Open one lesson, as the page of one visitor."""
    return kernel_of(app[0], PAGE)


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


def test_a_page_of_another_host_cannot_reach_the_channel(app, kernel):
    visitor = Visitor(app[0], kernel)
    with pytest.raises(InvalidStatus, match="403"):
        visitor.talk(origin="http://elsewhere.example")


def test_a_page_that_looks_in_or_leaves_is_seen_and_its_python_may_idle_anew(app, kernel):
    def last_seen():
        return json.loads(ask(f"{app[0]}/api/kernels/{kernel}")[1])["last_activity"]

    before = last_seen()
    Visitor(app[0], kernel).talk(patience=0)
    assert last_seen() > before


def test_many_quick_reconnects_leave_the_app_as_it_was(app, kernel):
    visitor = Visitor(app[0], kernel)
    for _ in range(40):
        visitor.talk(patience=0)
    answers, _ = visitor.talk(packed("shell", "kernel_info_request", {}), patience=3)
    assert "kernel_info_reply" in answers


def test_when_python_is_killed_the_page_can_know(app, kernel):
    state = f"{app[0]}/api/kernels/{kernel}"
    assert ask(state)[0] == 200
    kill(kernel)
    time.sleep(0.5)
    assert ask(state)[0] == 404
