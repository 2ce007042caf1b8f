"""What a page may say to the Python behind it: that a widget of its own has changed, no more.

Jupyter's kernel channel can run any code. Here a message passes only if it is one of those that
widgets need. Everything else is dropped and written to the log.
"""

from __future__ import annotations

import json
from typing import Any

from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

from spms_viz.app.waiting import mark_seen

PROTOCOL = "v1.kernel.websocket.jupyter.org"  # the only one that Voilà's page speaks
HEADER, CONTENT = 0, 3  # places in a message of that protocol
MOST_PARTS = 64  # a message has 4 parts and what a widget adds; ours add none
ALLOWED = ("kernel_info_request", "comm_info_request", "comm_open", "comm_msg", "comm_close")
# Asks for the state of the widgets that the lesson has made. Other targets would make new ones.
ALLOWED_TARGET = "jupyter.widget.control"
CHANNEL = "shell"


class GuardedConnection(ZMQChannelsWebsocketConnection):
    """A kernel channel that passes on widget messages alone."""

    def connect(self) -> Any:
        """Let a page in."""
        mark_seen(self.kernel_manager)
        return super().connect()

    def disconnect(self) -> None:  # type: ignore[override]
        """Let a page go; it may come back while its kernel may idle."""
        mark_seen(self.kernel_manager)
        super().disconnect()  # type: ignore[no-untyped-call]

    def handle_incoming_message(self, incoming_msg: Any) -> None:
        """Pass on what is allowed; drop the rest, malformed messages included."""
        try:
            refused = why_refused(incoming_msg, self.subprotocol)
            if not refused:
                super().handle_incoming_message(incoming_msg)
        except Exception as error:  # a visitor may send anything
            refused = f"malformed ({type(error).__name__})"
        if refused:
            self.log.warning("Message from a page dropped: %s", refused)


def why_refused(message: Any, protocol: str | None) -> str:
    """Return why a message to a kernel is not passed on; empty if it is."""
    if protocol != PROTOCOL or not isinstance(message, bytes):
        return "not in the page's own protocol"
    if int.from_bytes(message[:8], "little") > MOST_PARTS:  # the server would count them all
        return "too many parts"
    channel, parts = deserialize_msg_from_ws_v1(message)  # type: ignore[no-untyped-call]
    kind = json.loads(parts[HEADER])["msg_type"]
    if channel != CHANNEL:
        return f"channel {channel!r:.40}"
    if kind not in ALLOWED:
        return f"type {kind!r:.40}"
    target = json.loads(parts[CONTENT]).get("target_name") if kind == "comm_open" else None
    if kind == "comm_open" and target != ALLOWED_TARGET:
        return f"target {target!r:.40}"
    return ""
