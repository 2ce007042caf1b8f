"""What a lesson shows, cell by cell: its text, and the objects that its code cells show."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def shown(path: Path) -> Iterator[tuple[str, Any]]:
    """Yield ``("text", markdown)`` or ``("object", what the last line of a cell shows)``."""
    names: dict[str, Any] = {}
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            yield "text", source
        elif (value := run(source, names)) is not None:
            yield "object", value


def run(source: str, names: dict[str, Any]) -> Any:
    """Run one code cell of a lesson, and return what its last line shows."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "lesson", "exec"), names)
    return eval(compile(ast.Expression(last.value), "lesson", "eval"), names) if last else None
