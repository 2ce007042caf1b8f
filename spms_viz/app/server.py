"""The built pages over HTTP: nothing but these files, and nothing that a visitor sends is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from html import escape
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, StaticFileHandler

from spms_viz.site.scripts import frame_script_hash
from spms_viz.words import SITE

LARGEST_REQUEST = 64 * 1024  # bytes; a visitor has nothing to send
# Everything comes from this server, and nothing goes to any: the browser itself sees to it.
POLICY = (
    f"default-src 'none'; script-src 'self' {frame_script_hash()}; "
    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'"
)
# Said here, not asked of the system: where its list of types is wrong, a browser runs no script.
TYPES = MappingProxyType(
    {
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".svg": "image/svg+xml",
        ".woff2": "font/woff2",
    }
)
UNKNOWN = "application/octet-stream"


class Pages(StaticFileHandler):
    """Files of the built site.

    They go out as they are: what is large in them is packed already, and packing the rest for each
    visitor would take the server longer than the network (`docs/deploying.md` has the figures).
    """

    def set_default_headers(self) -> None:
        """Let pages take nothing from elsewhere, and a browser ask whether it has today's."""
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-cache")

    def parse_url_path(self, url_path: str) -> str:
        """Know the files of the site by name, and nothing else."""
        name = url_path or "index.html"
        if name not in self.settings["files"]:
            raise HTTPError(404)
        return super().parse_url_path(name)

    def get_content_type(self) -> str:
        """Tell what a file is by its name."""
        return TYPES.get(PurePath(self.path).suffix, UNKNOWN)

    def write_error(self, status_code: int, **_: Any) -> None:
        """Say it in a sentence; the log has the rest."""
        self.finish(sentence(SITE["no_page"], "/", SITE["start"]))


def sentence(text: str, address: str, name: str) -> str:
    """Return a page that says what went wrong and leads on."""
    return (
        f'<!doctype html><html lang="{SITE["language"]}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<style>body { margin: 2rem; font: 1.1rem/1.5 sans-serif }</style>"
        f'<link rel="icon" href="data:,"><title>{escape(text)}</title>'
        f'<p>{escape(text)}</p><p><a href="{escape(address)}">{escape(name)}</a></p></html>'
    )


def listen(site: Path, host: str, port: int) -> HTTPServer:
    """Answer for the files of a folder, on the port that was asked for and on no other."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = Application([(r"/?(.*)", Pages, {"path": str(site)})], files=files)
    return pages.listen(port, host, max_body_size=LARGEST_REQUEST)


async def serve(site: Path, host: str, port: int, greet: Callable[[], None]) -> None:
    """Serve until Ctrl+C; call `greet` once the port answers."""
    listening = listen(site, host, port)
    try:
        greet()
        await asyncio.Event().wait()
    finally:
        listening.stop()
