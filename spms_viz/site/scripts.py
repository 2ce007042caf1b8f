"""The scripts of a page, and how a server's policy names the one that stands in every page."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from spms_viz.joined import joined_script

ASSETS = Path(__file__).parent / "assets"


def live_script() -> str:
    """Return what brings a page's widgets to life, once their own scripts are there."""
    return _own_names(joined_script(ASSETS / "live.js"))


def frame_script() -> str:
    """Return the script in every page: a page is not to wait for another file.

    A server that forbids scripts in pages has to allow this one (`frame_script_hash`).
    """
    return _own_names(joined_script(ASSETS / "site.js"))


def frame_script_hash() -> str:
    """Return the frame's script as a Content-Security-Policy names it."""
    digest = hashlib.sha256(frame_script().encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _own_names(script: str) -> str:
    """Keep a script's names its own."""
    return f'(() => {{\n"use strict";\n{script}\n}})();\n'
