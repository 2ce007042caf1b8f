"""Voilà's server with our pages in front: no listing, no files, no upload, no code."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jupyter_core.utils import ensure_async
from jupyter_server.services.kernels.handlers import KernelHandler
from tornado.web import HTTPError, StaticFileHandler
from traitlets import Dict, Integer, Unicode
from traitlets.config import Config
from voila.app import Voila
from voila.tornado.handler import TornadoVoilaHandler

from spms_viz.app.guard import GuardedConnection
from spms_viz.app.waiting import Waiting
from spms_viz.site.pages import frame_script_hash
from spms_viz.words import SITE
from spms_viz.words.pages import APP

TEMPLATE = "spms"
ALONE = "alone"  # below it every lesson is a page without Python
LARGEST_MESSAGE = 256 * 1024  # bytes; a page's own are under one kilobyte
LARGEST_REQUEST = 64 * 1024
IDLE, LOOK = 300, 60  # s a kernel may idle after its page is gone; s between looks
LONGEST_CELL = 120  # s; where Python dies as a page is made, the page ends instead of waiting on
# What Voilà's page needs. Handlers that it does not need (files, folders, contents) stay away.
NEEDED = (
    "VoilaKernelWebsocketHandler",
    "TemplateStaticFileHandler",
    "MultiStaticFileHandler",
    "ThemesHandler",
    "VoilaShutdownKernelHandler",
    "FileFindHandler",
)
# What the page brings to the browser beside Voilà's own scripts.
SCRIPTS = ("@voila-dashboards/widgets-manager8", "@jupyter-widgets/jupyterlab-manager", "anywidget")
KERNEL = r"/api/kernels/(?P<kernel_id>\w+-\w+-\w+-\w+-\w+)"
# Everything comes from this server; the browser itself refuses any other host.
POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
PAGES_POLICY = (
    POLICY + f"script-src 'self' {frame_script_hash()}; "
    "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'"
)
WIDGETS_POLICY = (  # Voilà's page compiles its templates, and anywidget loads scripts as blobs
    POLICY + "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; object-src 'none'"
)
LIMITS: Mapping[str, Any] = MappingProxyType(  # of what a page with Python may send and load
    {
        "websocket_max_message_size": LARGEST_MESSAGE,
        "headers": {"Content-Security-Policy": WIDGETS_POLICY, "Referrer-Policy": "no-referrer"},
    }
)


def sentence(text: str, address: str, name: str) -> str:
    """Return a page that says what went wrong and leads on."""
    return (
        f'<!doctype html><html lang="{SITE["language"]}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<style>body { margin: 2rem; font: 1.1rem/1.5 sans-serif }</style>"
        f'<link rel="icon" href="data:,"><title>{escape(text)}</title>'
        f'<p>{escape(text)}</p><p><a href="{escape(address)}">{escape(name)}</a></p></html>'
    )


def log_error(cell_index: int, execute_reply: Mapping[str, Any], **_: Any) -> None:
    """Write to the log what a lesson's cell failed with; the reader meets a sentence."""
    traceback = "\n".join(execute_reply["content"]["traceback"])
    logging.getLogger(__name__).error("Cell %d of a lesson failed:\n%s", cell_index, traceback)


class Pages(StaticFileHandler):
    """Files of the built site."""

    def set_default_headers(self) -> None:
        """Let pages take nothing from elsewhere."""
        self.set_header("Content-Security-Policy", PAGES_POLICY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")

    def write_error(self, status_code: int, **_: Any) -> None:
        """Say it in a sentence; the log has the rest."""
        self.finish(sentence(APP["no_page"], "/", SITE["start"]))


class LessonWithPython(TornadoVoilaHandler):  # type: ignore[misc]
    """A lesson with Python behind it, while there is room for one more."""

    async def get(self, path: str | None = None) -> None:
        """Show it, or lead to the page of the same lesson that needs no Python."""
        server = self.settings["voila"]
        if server.people_now() >= 2 * server.people:
            self.log.warning("No room for another Python: %s is shown without.", self.request.path)
            self.redirect(f"/{ALONE}{self.request.path}")
            return
        await super().get(path)

    def write_error(self, status_code: int, **_: Any) -> None:
        """Lead on to the page without Python; the log has the traceback."""
        self.finish(sentence(APP["failed_page"], f"/{ALONE}{self.request.path}", APP["alone"]))


class KernelState(KernelHandler):
    """Whether the Python behind a page is there. A page can look, and nothing else."""

    SUPPORTED_METHODS = ("GET",)

    async def get(self, kernel_id: str) -> None:
        """Answer 404 once it is gone."""
        if kernel_id in self.kernel_manager:
            kernel = self.kernel_manager.get_kernel(kernel_id)
            if await ensure_async(kernel.is_alive()):
                await ensure_async(super().get(kernel_id))
                return
            gone = self.kernel_manager.shutdown_kernel(kernel_id, now=True)  # type: ignore[no-untyped-call]
            await ensure_async(gone)
        raise HTTPError(404)


class LessonServer(Voila):  # type: ignore[misc]
    """The app.

    Attributes
    ----------
    site : str
        Folder of the pages that need no Python.
    with_python : dict of str to str
        Address of each lesson that has Python behind it, and its notebook.
    people : int
        How many Pythons wait for each of these lessons. Twice as many pages with Python may be
        open: one that was left keeps its Python for a while.
    """

    site = Unicode()
    with_python = Dict()
    people = Integer(1)

    def people_now(self) -> int:
        """Return how many kernels are in use: all but those that wait."""
        waiting = sum(map(self.kernel_manager.get_pool_size, self.with_python.values()))
        return int(len(self.kernel_manager.list_kernel_ids()) - waiting)

    def init_handlers(self) -> list[Any]:
        """Serve our pages, and of Voilà what a lesson with Python needs."""
        mine: list[Any] = []
        if self.with_python:
            mine = [one for one in super().init_handlers() if one[1].__name__ in NEEDED]
            mine.append((KERNEL, KernelState))
        shown = {
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        for page, notebook in self.with_python.items():
            mine.append((re.escape(page), LessonWithPython, {**shown, "notebook_path": notebook}))
        files = {"path": self.site, "default_filename": "index.html"}
        return [*mine, (rf"/{ALONE}/(.*)", Pages, files), (r"/(.*)", Pages, files)]

    def listen(self) -> None:
        """Serve until Ctrl+C, on the port that was asked for and on no other."""
        self.app.listen(self.port, self.ip, max_body_size=LARGEST_REQUEST)
        self.run()

    def run(self) -> None:
        """Wait for visitors."""
        from tornado.ioloop import IOLoop

        self.ioloop = IOLoop.current()
        if self.with_python:
            notebooks = list(self.with_python.values())
            waiting = Waiting(self.kernel_manager, notebooks, self.people, self.log)
            self.ioloop.add_callback(waiting.keep)
        try:
            self.ioloop.start()
        except KeyboardInterrupt:
            pass
        finally:
            self.stop()


def settings() -> Config:
    """Return the settings of Voilà and of the server below it."""
    config = Config()
    config.VoilaConfiguration.update(
        template=TEMPLATE,
        allow_template_override="NO",
        allow_theme_override="NO",
        strip_sources=True,
        show_tracebacks=False,
        preheat_kernel=True,
        default_pool_size=0,  # `Waiting` makes them
        file_allowlist=[],
        extension_allowlist=list(SCRIPTS),
    )
    config.VoilaExecutor.update(
        cell_error_instruction="", on_cell_error=log_error, timeout=LONGEST_CELL
    )
    config.MappingKernelManager.update(
        cull_idle_timeout=IDLE,
        cull_interval=LOOK,
        cull_connected=False,
        buffer_offline_messages=False,
    )
    config.KernelManager.autorestart = False  # a new one would not know the page's widgets
    # Tables of states are larger than what the server takes for a program out of control.
    config.ZMQChannelsWebsocketConnection.limit_rate = False
    return config


def make_server(
    site: Path,
    books: Path,
    with_python: Mapping[str, str],
    *,
    people: int,
    templates: Path,
    host: str,
    port: int,
) -> LessonServer:
    """Return the app, ready to start."""
    server = LessonServer(
        config=settings(),
        config_file_paths=[],
        site=str(site),
        with_python=dict(with_python),
        people=people,
        root_dir=str(books),
        ip=host,
        port=port,
        open_browser=False,
        kernel_websocket_connection_class=GuardedConnection,
        tornado_settings=dict(LIMITS),
    )
    server.initialize(argv=[])
    server.template_paths.append(str(templates))  # the frame that all pages share
    return server
