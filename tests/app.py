"""The app as a visitor meets it who does not use a browser, and may mean harm."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from contextlib import contextmanager
from pathlib import Path

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

PROTOCOL = "v1.kernel.websocket.jupyter.org"
COMMAND = [str(Path(sys.executable).parent / "spms-viz"), "app", "--no-browser"]
OF_OURS = """import os, sys
from pathlib import Path
from tornado.ioloop import IOLoop
from spms_viz.app import command, pages, server
from spms_viz.site.lessons import find_lessons
server.IDLE, server.LOOK = 10, 1
folder, port = Path(sys.argv[2]), int(sys.argv[1].removeprefix("--port="))
lessons = find_lessons(folder)
books = {f"/{one.page}": pages.write_book(one, lessons, folder / "books") for one in lessons}
os.environ["JUPYTER_PATH"] = str(command.HERE / "jupyter")
made = server.make_server(folder, folder / "books", books, people=1, host="127.0.0.1", port=port,
                          templates=command.HERE.parent / "site" / "templates")
say = (print, f"The lessons are at http://127.0.0.1:{port}/")
IOLoop.current().add_callback(*say, flush=True)
made.start()"""


@contextmanager
def running(cache, *options, log=None, command=COMMAND):
    """Start `spms-viz app` on a port of its own; yield its address and where its log goes."""
    log = Path(log or cache / f"log-{uuid.uuid4().hex}")
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    with log.open("w") as output:
        app = subprocess.Popen(
            [*command, f"--port={free_port()}", *options],
            stdout=subprocess.PIPE,
            stderr=output,
            env=environment,
            text=True,
        )
        try:
            said = next((line for line in app.stdout if "lessons are at" in line), "")
            assert said, log.read_text() if log.is_file() else "nothing was said"
            yield re.search(r"http://\S+:\d+", said)[0].replace("localhost", "127.0.0.1"), log
        finally:
            app.terminate()
            app.communicate(timeout=30)


def lessons_of_ours(folder, **sources):
    """Serve lessons of one cell each; a Python that is left may idle for 10 s."""
    for name, source in sources.items():
        path = folder / "class" / f"{name}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        cell = {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "source": source,
                "execution_count": None}  # fmt: skip
        title = {"cell_type": "markdown", "id": "b", "metadata": {}, "source": f"# {name}"}
        spec = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
        book = {"cells": [title, cell, title | {"id": "c"}], "metadata": spec, "nbformat": 4,
                "nbformat_minor": 5}  # fmt: skip
        path.write_text(json.dumps(book))
    return running(folder, str(folder), command=[sys.executable, "-c", OF_OURS])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ask(address, method="GET", data=None):
    """Return status, text and headers of an answer."""
    request = urllib.request.Request(address, method=method, data=data)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read().decode(), answer.headers
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), error.headers


def kernel_of(address, page):
    """Open a lesson; return the name of the kernel behind it, if there is one."""
    return name_of(ask(f"{address}/{page}")[1])


def name_of(text):
    """Return the name of the kernel behind a page."""
    found = re.search(r'"kernelId": "([\w-]+)"', text)
    return found and found[1]


def kill(kernel):
    """Kill the process of a kernel, as a system short of memory does."""
    listed = subprocess.run(
        ["ps", "-ww", "-eo", "pid,args"], capture_output=True, text=True, check=True
    )
    number = next(row.split()[0] for row in listed.stdout.splitlines() if kernel in row)
    os.kill(int(number), signal.SIGKILL)


def give_back(address, kernel):
    """Make room for the next visitor: kill a kernel, and let the app see that it is gone."""

    def is_there():
        return ask(f"{address}/api/kernels/{kernel}")[0] != 404

    if is_there():  # the app ends one that was idle for long
        kill(kernel)
    while is_there():
        time.sleep(0.1)


def packed(channel, kind, content, buffers=()):
    """Return a message to a kernel in the page's own protocol."""
    header = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": "s", "username": "",
              "version": "5.3", "date": "2026-01-01T00:00:00Z"}  # fmt: skip
    parts = [channel.encode(), *(json.dumps(one).encode() for one in (header, {}, {}, content))]
    return joined([*parts, *buffers])


def joined(parts):
    offsets = [8 * (len(parts) + 2)]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    return b"".join(number.to_bytes(8, "little") for number in (len(offsets), *offsets)) + b"".join(
        parts
    )


class Visitor:
    """A client on the channel to the Python behind a page."""

    def __init__(self, address, kernel):
        self.url = f"ws{address.removeprefix('http')}/api/kernels/{kernel}/channels"

    def talk(self, *messages, protocol=PROTOCOL, patience=1.5, origin=None):
        """Send messages; return the types of the answers, and whether the channel is still open."""
        address = f"{self.url}?session_id={uuid.uuid4().hex}"
        answers, end = [], time.monotonic() + patience
        with connect(address, subprotocols=protocol and [protocol], origin=origin) as socket:
            try:
                for message in messages:
                    socket.send(message)
                while (left := end - time.monotonic()) > 0:
                    answers.append(kind_of(socket.recv(timeout=left)))
            except TimeoutError:
                pass
            except ConnectionClosed:
                return answers, False
        return answers, True


def kind_of(answer):
    text = answer if isinstance(answer, str) else answer.decode("latin-1")
    return re.search(r'"msg_type": ?"(\w+)"', text)[1]
