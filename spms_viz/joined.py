"""What a widget brings to the page: its script and its style sheet, each joined from small files.

Scripts are ES modules that import from one another, so that tools and tests read them as they
stand. A widget has to bring one text: no bundler is needed to write modules into a row, each in a
scope of its own.
"""

from __future__ import annotations

import re
from pathlib import Path

WIDGETS = Path(__file__).parent / "widgets"
IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)


def joined_script(path: Path | str) -> str:
    """Return a script as one ES module, with everything that it imports in front of it.

    Parameters
    ----------
    path : Path or str
        A file, or the name of one in `widgets`.
    """
    modules: dict[Path, str] = {}
    own = _body(WIDGETS / path, modules)
    return "\n".join([*modules.values(), own])


def joined_styles(*names: str) -> str:
    """Return the text of style sheets in `widgets`, one after the other."""
    return "\n".join((WIDGETS / name).read_text(encoding="utf-8") for name in names)


def _body(path: Path, modules: dict[Path, str]) -> str:
    """Return a script whose imports are read from `modules`, where those that lack are added."""

    def bound(found: re.Match[str]) -> str:
        source = (path.parent / found[2]).resolve()
        if source not in modules:
            modules[source] = _scoped(source, modules)
        return f"const {{{found[1]}}} = {_name(source)};\n"

    return IMPORT.sub(bound, path.read_text(encoding="utf-8"))


def _scoped(path: Path, modules: dict[Path, str]) -> str:
    body = _body(path, modules)
    names = ", ".join(EXPORT.findall(body))
    return f"const {_name(path)} = (() => {{\n{EXPORT.sub('', body)}return {{ {names} }};\n}})();\n"


def _name(path: Path) -> str:
    return f"${path.stem}"
