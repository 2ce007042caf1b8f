"""What a widget brings to the page: a few small files joined into one script or style sheet."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def joined(*names: str) -> str:
    """Return the text of files beside this one, joined.

    The page gets one ES module per widget, without a build step: scripts that come first define
    what later ones use, and only the last exports.
    """
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in names)
