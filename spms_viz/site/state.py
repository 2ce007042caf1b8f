"""What Python leaves in a page so that its widgets live without it: only what they need."""

from __future__ import annotations

import base64
import gzip
import json
import re
import struct
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from spms_viz.site.slim import without_paths

State = dict[str, Any]
NAME = re.compile(r"^IPY_MODEL_(\w+)$")
BOXES = {"BoxModel", "HBoxModel", "VBoxModel", "HTMLModel", "LayoutModel", "HTMLStyleModel"}
EXPORT = re.compile(r"^export default ", re.MULTILINE)


class CannotLiveError(Exception):
    """A widget that a page cannot bring to life without Python; the text says which and why."""


@dataclass
class Shared:
    """Scripts and style sheets of all pages, each kept once.

    Attributes
    ----------
    modules : dict of str to str
        Source of an ES module and its name.
    styles : dict of str to None
        Style sheets, in the order met.
    """

    modules: dict[str, str] = field(default_factory=dict)
    styles: dict[str, None] = field(default_factory=dict)

    def add(self, script: str, style: str) -> str:
        """Keep both; return the script's name."""
        self.styles.setdefault(style)
        return self.modules.setdefault(script, f"m{len(self.modules)}")

    def script(self) -> str:
        """Return all modules as one classic script: a page opened from the disk loads no module."""
        made = [f"{name}() {{\n{_as_function(one)}\n}}" for one, name in self.modules.items()]
        return '"use strict";\nconst SPMS_WIDGETS = {\n' + ",\n".join(made) + "\n};\n"


def _as_function(module: str) -> str:
    if len(EXPORT.findall(module)) != 1:
        raise CannotLiveError("A widget's script has to export once, by default.")
    return EXPORT.sub("return ", module)


def page_state(
    widgets: Mapping[str, State], roots: Iterable[str], shown: Container[str], shared: Shared
) -> State:
    """Return the models that the widgets named `roots` need, by name.

    Parameters
    ----------
    widgets : mapping of str to dict
        As a notebook's metadata hold it.
    roots : iterable of str
        Widgets that the page shows.
    shown : container of str
        Pictures whose first drawing stands in the page itself.
    shared : Shared
        Takes up scripts and style sheets.

    Raises
    ------
    CannotLiveError
        If a widget is of a kind unknown to ``live.js``, or a picture lacks its table.
    """
    found: dict[str, State] = {}
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = _entry(widgets[name], name in shown, shared)
            waiting += _names_in(found[name]["state"])
    return found


def _names_in(value: Any) -> list[str]:
    if isinstance(value, str):
        match = NAME.match(value)
        return [match[1]] if match else []
    inside = value.values() if isinstance(value, Mapping) else value
    return (
        [name for one in inside for name in _names_in(one)]
        if isinstance(value, dict | list)
        else []
    )


def _entry(widget: State, is_shown: bool, shared: Shared) -> State:
    kind, state = widget["model_name"], widget["state"]
    kept = {name: value for name, value in state.items() if _is_needed(name)}
    if "_esm" not in state:
        if kind not in BOXES:
            raise CannotLiveError(f"A page without Python cannot show the widget {kind}.")
        kept = {name: value for name, value in kept.items() if value is not None}
        return {"kind": kind.removesuffix("Model"), "state": kept}
    entry = {"kind": "Any", "module": shared.add(state["_esm"], state.get("_css", ""))}
    _fill(kept, widget.get("buffers", []))
    late = _late(kept, is_shown)
    return entry | {"state": kept} | ({"late": late} if late else {})


def _is_needed(name: str) -> bool:
    return name == "_dom_classes" or not name.startswith("_")


def _fill(state: State, buffers: Sequence[State]) -> None:
    """Put binary values back to where they belong."""
    for buffer in buffers:
        *path, last = buffer["path"]
        place: Any = state
        for step in path:
            place = place[step]
        place[last] = base64.b64decode(buffer["data"])


def _late(state: State, is_shown: bool) -> str:
    """Take out of a picture's state what can come after the page shows, packed into one text."""
    if "drawings" not in state:
        return ""
    name, table = state["name"], state["table"]
    if not table:
        raise CannotLiveError(
            f"The picture “{name}” has more states than a page can hold; give it fewer sliders, or "
            "longer steps."
        )
    if len(state["drawings"]) < 2:
        raise CannotLiveError(f"The picture “{name}” is not complete.")
    drawings = [
        one | {"svg": without_paths(one["svg"], one["places"])} for one in state["drawings"]
    ]
    state["drawings"] = [drawings.pop(0) | {"svg": ""}] if is_shown else []
    state["table"] = {}
    return _packed({"drawings": drawings}, table)


def _packed(head: State, table: State) -> str:
    """Pack a table as ``live.js`` unpacks it: length of the head, head, then its numbers."""
    blocks = [_unpacked(table, name) for name in ("points", "words")]
    header = table["header"] | {"isPacked": False}
    head |= {"header": header, "lengths": [len(block) for block in blocks]}
    text = json.dumps(head, separators=(",", ":")).encode("utf-8")
    data = b"".join([struct.pack("<I", len(text)), text, *blocks])
    return base64.b64encode(gzip.compress(data, compresslevel=9, mtime=0)).decode("ascii")


def _unpacked(table: State, name: str) -> bytes:
    """Return a table's numbers so that gzip finds the most in them.

    Signs go to the lowest bit, and all low bytes come before all high ones: a fifth less in all.
    """
    data: bytes = gzip.decompress(table[name]) if table["header"]["isPacked"] else table[name]
    numbers = np.frombuffer(data, dtype="<i2").astype(np.int32)
    unsigned = ((numbers << 1) ^ (numbers >> 15)).astype("<u2")
    return np.concatenate([unsigned & 255, unsigned >> 8]).astype(np.uint8).tobytes()
