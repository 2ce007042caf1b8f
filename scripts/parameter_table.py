"""Write the parameter tables into docs; `--check` only says whether they are up to date."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from spms_viz.model import PARAMETERS, Parameter
from spms_viz.model.clinic import LABEL_WINDOWS, RECOGNITION_WINDOWS, VISIT_PARAMETERS
from spms_viz.model.parameters.reserve import RESERVE_PARAMETERS
from spms_viz.model.parameters.view import VIEW_PARAMETERS

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {
    DOCS / "model.md": {**PARAMETERS, **RESERVE_PARAMETERS, **VIEW_PARAMETERS},
    DOCS / "labels.md": {**VISIT_PARAMETERS, **LABEL_WINDOWS, **RECOGNITION_WINDOWS},
}
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


def with_table(page: str, parameters: Mapping[str, Parameter] = PARAMETERS) -> str:
    """Return `page` with the table of today."""
    before, rest = page.split(START)
    after = rest.split(END)[1]
    return before + START + HEAD + "".join(map(row, parameters.values())) + END + after


def main() -> int:
    """Write the pages, or check them."""
    stale = 0
    for path, parameters in PAGES.items():
        page = path.read_text(encoding="utf-8")
        fresh = with_table(page, parameters)
        stale |= page != fresh
        if "--check" not in sys.argv:
            path.write_text(fresh, encoding="utf-8")
    return int(stale and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
