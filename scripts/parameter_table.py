"""Write the parameter table into docs/model.md; `--check` only says whether it is up to date."""

from __future__ import annotations

import sys
from pathlib import Path

from spms_viz.model import PARAMETERS, Parameter

PAGE = Path(__file__).parent.parent / "docs" / "model.md"
START, END = "<!-- parameter table: start -->\n", "<!-- parameter table: end -->\n"
HEAD = (
    "| name | class reads | workshop reads | default | from | to | step | unit | source |\n"
    "| --- | --- | --- | ---: | ---: | ---: | ---: | --- | --- |\n"
)


def row(parameter: Parameter) -> str:
    """Return one line of the table."""
    p = parameter
    unit = f"{p.unit}; `None` = {p.absent}" if p.absent else p.unit
    numbers = " | ".join(f"{n:g}" for n in (p.default, p.minimum, p.maximum, p.step))
    return f"| `{p.name}` | {p.label} | {p.plain_label} | {numbers} | {unit} | {p.source} |\n"


def with_table(page: str) -> str:
    """Return `page` with the table of today."""
    before, rest = page.split(START)
    after = rest.split(END)[1]
    return before + START + HEAD + "".join(map(row, PARAMETERS.values())) + END + after


def main() -> int:
    """Write the page, or check it."""
    page = PAGE.read_text(encoding="utf-8")
    fresh = with_table(page)
    if "--check" in sys.argv:
        return 0 if page == fresh else 1
    PAGE.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
