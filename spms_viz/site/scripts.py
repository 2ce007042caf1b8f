"""The scripts of a page, and how a server's policy names the one that stands in every page."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from spms_viz.joined import joined_script
from spms_viz.site.state import Shared

ASSETS = Path(__file__).parent / "assets"


@dataclass(frozen=True)
class LiveScript:
    """What brings the widgets of all pages to life, with their own scripts.

    Attributes
    ----------
    build : str
        Changes with the text, and stands in the pages of the same build too: a script that a
        browser has kept from another one finds nothing of its own there.
    text : str
        The script.
    """

    build: str
    text: str

    @classmethod
    def of(cls, shared: Shared) -> LiveScript:
        """Join the scripts of the widgets and what wakes them."""
        parts = shared.script(), live_script()
        build = hashlib.sha256("".join(parts).encode()).hexdigest()[:12]
        return cls(build, f'const SPMS_BUILD = "{build}";\n'.join(parts))

    @property
    def address(self) -> str:
        """Where it is, from the root of the site."""
        return f"assets/live-{self.build}.js"


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
