"""`spms-viz app`: the exported pages, for a class or a workshop."""

from __future__ import annotations

import argparse
import asyncio
import webbrowser
from contextlib import suppress
from threading import Timer
from typing import Any

from spms_viz.ports import (
    add_serving,
    as_opened_here,
    free_port,
    host_name,
    is_this_computer_alone,
)
from spms_viz.usage import UsageError, check_export, lessons_source, say, why
from spms_viz.words import AUDIENCES

DEFAULT_PORT = 8866
LOCAL = "127.0.0.1"


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
    add_serving(app, DEFAULT_PORT)
    app.add_argument(
        "--host",
        type=host_name,
        default=LOCAL,
        help=f"address to serve on (default: {LOCAL}, this computer alone; 0.0.0.0: everybody on "
        "the same network can open it)",
    )
    app.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build what is not there yet, then serve until Ctrl+C."""
    check_export()
    port = free_port(options.port, DEFAULT_PORT, options.host)
    try:
        _serve(options, port)
    except OSError as error:
        raise UsageError(f"the app cannot start: {why(error)}.") from error
    return 0


def _serve(options: argparse.Namespace, port: int) -> None:
    from spms_viz.app.pages import built_site  # these need what a plain install may lack
    from spms_viz.app.server import serve
    from spms_viz.site.lessons import find_lessons

    audiences = (options.audience,) if options.audience else AUDIENCES
    site = built_site(find_lessons(lessons_source(), audiences))
    with suppress(KeyboardInterrupt):  # how it is stopped
        asyncio.run(serve(site, options.host, port, lambda: _greet(options, port)))


def _greet(options: argparse.Namespace, port: int) -> None:
    here = as_opened_here(options.host, port)
    say(f"The lessons are at {here} (stop with Ctrl+C).")
    if is_this_computer_alone(options.host):
        say("Only this computer can open them; --host 0.0.0.0 opens them to the same network.")
    else:
        say("Anybody who reaches this computer over the network can open them.")
        if "localhost" in here or "[::1]" in here:
            say("There, the name or the address of this computer takes the place of localhost.")
    if not options.no_browser:
        Timer(1, webbrowser.open, [here]).start()
