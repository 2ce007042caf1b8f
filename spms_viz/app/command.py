"""`spms-viz app`: the lessons without their code, for a class or a workshop."""

from __future__ import annotations

import argparse
import os
import tempfile
import webbrowser
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import Any

from spms_viz.usage import UsageError, free_port, lessons_source, port_number
from spms_viz.words import AUDIENCES

HERE = Path(__file__).parent
DEFAULT_PORT = 8866
LOCAL = "127.0.0.1"
EXTRA = ("voila", "platformdirs")
MOST_PEOPLE = 200


def add_command(commands: Any) -> None:
    """Add `app` to the commands."""
    app = commands.add_parser(
        "app",
        help="open the lessons without code, for a workshop or a class",
        description="Serve the lessons without their code, for a workshop or a class. "
        "Stop it with Ctrl+C. Only this computer can open it, unless --host says otherwise.",
    )
    app.add_argument(
        "--audience",
        choices=AUDIENCES,
        help="whose lessons to show (default: both, to choose from)",
    )
    _add_address(app)
    _add_python(app)
    app.add_argument("--no-browser", action="store_true", help="serve without opening a browser")
    app.set_defaults(run=run)


def _add_address(app: argparse.ArgumentParser) -> None:
    app.add_argument(
        "--port",
        type=port_number,
        help=f"port to serve on (default: {DEFAULT_PORT} or the next free one)",
    )
    app.add_argument(
        "--host",
        default=LOCAL,
        help=f"address to serve on (default: {LOCAL}, this computer alone; 0.0.0.0: everybody on "
        "the same network can open it)",
    )


def _add_python(app: argparse.ArgumentParser) -> None:
    app.add_argument(
        "--people",
        type=_people,
        default=1,
        help="how many people open a lesson at the same time (default: 1). Only with --python: so "
        "many copies of Python wait for each lesson that has Python behind it, about 80 MB each",
    )
    app.add_argument(
        "--python",
        choices=("needed", "all", "none"),
        default="none",
        help="which lessons have Python behind them: none (the default), those with more states "
        "than a page can hold (needed), or all",
    )


def _people(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_PEOPLE:
        raise argparse.ArgumentTypeError(
            f"people is a number from 1 to {MOST_PEOPLE}, got {text!r}"
        )
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Build what is not there yet, then serve until Ctrl+C."""
    if not all(map(find_spec, EXTRA)):
        raise UsageError('Voilà is missing; install it with: pip install "spms-viz[app]"')
    port = free_port(options.port, DEFAULT_PORT, options.host)
    try:
        with tempfile.TemporaryDirectory(prefix="spms_viz_") as books:
            _serve(options, port, Path(books))
    except OSError as error:
        raise UsageError(f"the app cannot start: {error.strerror or error}.") from error
    return 0


def _serve(options: argparse.Namespace, port: int, books: Path) -> None:
    from tornado.ioloop import IOLoop

    from spms_viz.app.pages import built_site, needs_python, write_book
    from spms_viz.app.server import make_server
    from spms_viz.site.lessons import find_lessons

    audiences = (options.audience,) if options.audience else AUDIENCES
    lessons = find_lessons(lessons_source(), audiences)
    site = built_site(lessons)
    kept = {
        "all": lessons,
        "none": [],
        "needed": [one for one in lessons if needs_python(one, site)],
    }[options.python]
    with_python = {f"/{one.page}": write_book(one, lessons, books) for one in kept}
    os.environ["JUPYTER_PATH"] = _joined(str(HERE / "jupyter"), os.environ.get("JUPYTER_PATH"))
    server = make_server(
        site,
        books,
        with_python,
        people=options.people,
        templates=HERE.parent / "site" / "templates",
        host=options.host,
        port=port,
    )
    # Called once the loop runs, and so once the port answers.
    IOLoop.current().add_callback(_greet, options, port, [one.title for one in kept])
    server.start()


def _joined(*paths: str | None) -> str:
    return os.pathsep.join(filter(None, paths))


def _greet(options: argparse.Namespace, port: int, with_python: Sequence[str]) -> None:
    shown = "localhost" if options.host == LOCAL else options.host
    _say(f"The lessons are at http://{shown}:{port}/ (stop with Ctrl+C).")
    if options.host == LOCAL:
        _say("Only this computer can open them; --host 0.0.0.0 opens them to the same network.")
    else:
        _say("Anybody who reaches this computer over the network can open them.")
    if with_python:
        _say(f"{options.people} copies of Python wait for each of: {'; '.join(with_python)}.")
    if not options.no_browser:
        Timer(1, webbrowser.open, [f"http://{shown}:{port}/"]).start()


def _say(text: str) -> None:
    with suppress(OSError):  # the disk that takes the words is full: pages can still be served
        print(text, flush=True)
