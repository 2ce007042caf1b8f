"""The `spms-viz` command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spms_viz import copies, lab
from spms_viz.app import command as app
from spms_viz.usage import (
    UsageError,
    check_export,
    ends_tidily,
    lessons_source,
    why,
    write_any_name,
)
from spms_viz.words import AUDIENCES
from spms_viz.words.disclaimer import SHORT_FOR_CLASS

WRONG_USE = 2  # exit code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    write_any_name()
    options = _parser().parse_args(arguments)
    try:
        with ends_tidily():
            return int(options.run(options))
    except UsageError as error:
        said = str(error)
    except KeyboardInterrupt:
        said = "stopped."
    except OSError as error:
        said = f"{error.filename or 'this computer'}: {why(error)}."
    print(f"spms-viz: {said}", file=sys.stderr)
    return WRONG_USE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spms-viz",
        description="Made-up curves that show how two patterns of multiple sclerosis differ. "
        f"{SHORT_FOR_CLASS}",
    )
    commands = parser.add_subparsers(title="commands", required=True)
    lab.add_command(commands)
    app.add_command(commands)
    _add_export(commands)
    copies.add_command(commands)
    return parser


def _add_export(commands: Any) -> None:
    export = commands.add_parser(
        "export",
        help="write all lessons as a folder of pages",
        description="Write all lessons as a folder of pages with live sliders. They need no Python "
        "and no network: put the folder on any web server, or open index.html from the disk.",
    )
    export.add_argument("folder", metavar="FOLDER", type=Path, help="a new or an empty folder")
    export.add_argument(
        "--audience",
        choices=(*AUDIENCES, "all"),
        default="all",
        help="whose lessons (default: all)",
    )
    export.add_argument("--zip", action="store_true", help="also pack the folder as FOLDER.zip")
    export.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    check_export()
    from spms_viz.site.command import export  # needs what a plain install may lack

    audiences = AUDIENCES if options.audience == "all" else (options.audience,)
    export(lessons_source(), options.folder, audiences, options.zip)
    return 0


if __name__ == "__main__":
    sys.exit(main())
