"""The app as a visitor meets it who does not use a browser, and may mean harm."""

import http.client
import os
import re
import socket
import subprocess
import sys
import uuid
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

COMMAND = [str(Path(sys.executable).parent / "spms-viz"), "app", "--no-browser"]
# The same, in a Python that ends at once when anything in it asks another computer.
CUT_OFF = [
    sys.executable,
    "-c",
    """import os, sys
from spms_viz import cli
def look(event, details):
    if event == "socket.connect" and not str(details[1][0]).startswith("127."):
        os._exit(9)
sys.addaudithook(look)
sys.exit(cli.main())""",
    *COMMAND[1:],
]


@contextmanager
def started(cache, *options, log=None, command=COMMAND):
    """Start `spms-viz app` on a port of its own; yield it, its address and where its log goes."""
    log = Path(log or cache / f"log-{uuid.uuid4().hex}")
    with log.open("w") as output:
        app = subprocess.Popen(
            [*command, f"--port={free_port()}", *options],
            stdout=subprocess.PIPE,
            stderr=output,
            env=os.environ
            | {"XDG_CACHE_HOME": str(cache), "WIN_PD_OVERRIDE_LOCAL_APPDATA": str(cache)},
            text=True,
        )
        try:
            said = next((line for line in app.stdout if "lessons are at" in line), "")
            assert said, log.read_text() if log.is_file() else "nothing was said"
            yield app, re.search(r"http://\S+:\d+", said)[0].replace("localhost", "127.0.0.1"), log
        finally:
            app.terminate()
            app.communicate(timeout=30)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ask(address, path, method="GET", body=None, headers=()):
    """Return status, content and headers of an answer; the path goes out as it is."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    try:
        connection.request(method, path, body, dict(headers))
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.headers
    finally:
        connection.close()


def send(address, data, hangs_up=True):
    """Send bytes that are no request, or no good one; return what comes back until it ends."""
    place = urlsplit(address)
    with socket.create_connection((place.hostname, place.port), timeout=60) as connection:
        connection.sendall(data)
        if hangs_up:
            connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))
