"""The app: what it says when it cannot start, what it serves, and what it holds out against."""

import argparse
import asyncio
import errno
import mimetypes
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from spms_viz import cli, ports, usage
from spms_viz.app import command, pages, server
from spms_viz.site import command as site_command
from spms_viz.site.run import NotBuiltError
from spms_viz.words import SITE
from tests.app import COMMAND, CUT_OFF, ask, free_port, send, started
from tests.site import LESSONS, PAGES
from tests.test_house import ROOT

pytestmark = pytest.mark.xdist_group("app")  # all tests of the running app share one

PAGE = f"/{LESSONS[0].page}"


def run(*options):
    return subprocess.run([*COMMAND, *options], capture_output=True, text=True, check=False)


# What cannot start says why.


def test_help_and_document_explain_each_option():
    said = set(re.findall(r"^  (--[a-z-]+)", run("--help").stdout, re.MULTILINE))
    page = (ROOT / "docs" / "deploying.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `(--[a-z-]+)", page.split("## The app")[1], re.MULTILINE))
    assert said == told == {"--audience", "--port", "--host", "--no-browser"}


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--audience=nurses", "invalid choice: 'nurses'"),
        ("--port=99999", "a port is a number from 1 to 65535"),
        ("--host=203.0.113.7", "spms-viz: cannot serve on 203.0.113.7, port 8866: "),
        ("--host=a..b", "spms-viz: cannot serve on a..b, port 8866: "),
        ("--host=no such host", "spms-viz: cannot serve on no such host, port 8866: "),
        ("--host=[::1]", "spms-viz: cannot serve on [::1], port 8866: "),
        ("--host=2001:db8::7", "spms-viz: cannot serve on 2001:db8::7, port 8866: "),
        ("--host=", "argument --host: it is empty; name an address, such as 127.0.0.1"),
    ],
)
def test_a_wrong_option_is_refused_in_one_sentence(option, sentence):
    done = run(option)
    assert done.returncode == 2
    assert sentence in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_a_port_in_use_is_said_in_one_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run(f"--port={port}")
    assert done.returncode == 2
    assert done.stderr == f"spms-viz: port {port} is in use; choose another one with --port.\n"


def test_a_missing_package_is_said_in_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(usage, "find_spec", lambda name: None if name == "platformdirs" else name)
    assert cli.main(["app"]) == 2
    assert capsys.readouterr().err == (
        "spms-viz: platformdirs is missing; install it with: pip install 'spms-viz[export]'\n"
    )


ALONE, ALL = "Only this computer can open them", "Anybody who reaches this computer"


@pytest.mark.parametrize(
    ("host", "said", "opened"),
    [
        ("127.0.0.1", ALONE, "http://localhost:8866/"),
        ("localhost", ALONE, "http://localhost:8866/"),
        ("127.0.0.2", ALONE, "http://127.0.0.2:8866/"),
        ("::1", ALONE, "http://[::1]:8866/"),
        ("0.0.0.0", ALL, "http://localhost:8866/"),
        ("::", ALL, "http://[::1]:8866/"),
        ("192.0.2.7", ALL, "http://192.0.2.7:8866/"),
        ("2001:db8::7", ALL, "http://[2001:db8::7]:8866/"),
    ],
)
def test_it_says_who_can_open_it_and_opens_an_address_that_a_browser_can(
    monkeypatch, capsys, host, said, opened
):
    seen = []
    monkeypatch.setattr(command, "Timer", lambda _, open_it, what: argparse.Namespace(
        start=lambda: seen.extend(what)
    ))  # fmt: skip
    command._greet(argparse.Namespace(host=host, no_browser=False), 8866)
    told = capsys.readouterr().out
    assert said in told
    assert f"The lessons are at {opened} " in told
    assert seen == [opened]


def has(host):
    try:
        return ports.free_port(None, 50_000, host) > 0
    except usage.UsageError:
        return False


@pytest.mark.skipif(not has("::1"), reason="this computer has no addresses of version 6")
@pytest.mark.parametrize("host", ["::1", "::"])
def test_it_serves_addresses_of_version_6(app_cache, site, host):
    with started(app_cache, f"--host={host}") as (_, address, _):
        assert address.startswith("http://[::1]:")
        assert ask(address, "/")[1] == (site.folder / "index.html").read_bytes()


def test_ports_that_windows_keeps_for_itself_are_passed_over(monkeypatch, capsys):
    def refuse(family, address, host):
        if address[1] < 8870:
            raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(ports, "_bind", refuse)
    assert ports.free_port(None, 8866, "127.0.0.1") == 8870
    with pytest.raises(usage.UsageError, match="port 80: Permission denied"):
        ports.free_port(80, 8866, "127.0.0.1")


@pytest.fixture
def listens_to_ctrl_c():
    """Let this process hear Ctrl+C, even where it was started in the background, deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("listens_to_ctrl_c")
def test_ctrl_c_ends_it_without_a_traceback(monkeypatch, tmp_path):
    monkeypatch.setattr(pages, "built_site", lambda lessons: tmp_path)
    monkeypatch.setattr(command, "_greet", lambda *_: signal.raise_signal(signal.SIGINT))
    port = free_port()
    assert cli.main(["app", f"--port={port}"]) == 0
    assert ports.free_port(port, port, "127.0.0.1") == port  # nothing listens any more


# Its pages are built once and kept.


@pytest.fixture
def own_cache(monkeypatch, tmp_path):
    monkeypatch.setattr(pages, "user_cache_path", lambda name: tmp_path / name)
    return tmp_path / "spms_viz"


def test_pages_are_built_at_the_first_start_and_never_half(monkeypatch, own_cache):
    def build_one(lessons, folder, tell):
        folder.mkdir()
        (folder / "index.html").touch()
        assert [path.name[:9] for path in own_cache.iterdir()] == ["building-"]

    monkeypatch.setattr(site_command, "build_site", build_one)
    kept = pages.built_site(LESSONS)
    assert [path.name for path in kept.iterdir()] == ["index.html"]
    assert [*own_cache.iterdir()] == [kept]
    monkeypatch.setattr(site_command, "build_site", None)  # is not called again
    assert pages.built_site(LESSONS) == kept


def test_a_lesson_that_does_not_run_is_said_in_one_sentence(monkeypatch, own_cache):
    def fail(lessons, folder, tell):
        raise NotBuiltError("class/00_a.html: ZeroDivisionError: division by zero")

    monkeypatch.setattr(site_command, "build_site", fail)
    with pytest.raises(usage.UsageError, match=r"^no page for class/00_a\.html: ZeroDivisionError"):
        pages.built_site(LESSONS)
    assert [*own_cache.iterdir()] == []


def test_pages_are_built_again_when_what_they_are_made_of_has_changed(monkeypatch):
    before, read = pages.folder_name(LESSONS), Path.read_bytes
    assert pages.folder_name(LESSONS[:1]) != before
    made_of = [LESSONS[0].path.name, "00_welcome.ipynb", "course.py", "picture.js", "site.css"]
    for name in [*made_of, "frame.html.j2", "references.toml"]:

        def edited(path, name=name):
            return read(path) + (b" " if path.name == name else b"")

        monkeypatch.setattr(Path, "read_bytes", edited)
        assert pages.folder_name(LESSONS) != before, name


def test_pages_built_long_ago_are_forgotten(tmp_path):
    for number in range(pages.KEPT + 2):
        (tmp_path / f"site-{number}").mkdir()
        os.utime(tmp_path / f"site-{number}", (number, number))
    pages._forget_old(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {f"site-{number}" for number in range(2, pages.KEPT + 2)}


def write_one(lessons, folder, tell):
    folder.mkdir()
    (folder / "index.html").touch()


def test_a_cache_that_cannot_be_written_gives_way_to_a_folder_for_this_once(monkeypatch, own_cache):
    at_the_end = []
    monkeypatch.setattr(pages.atexit, "register", lambda *what, **_: at_the_end.append(what))
    monkeypatch.setattr(site_command, "build_site", write_one)
    own_cache.touch()  # a file where a folder is expected
    kept = pages.built_site(LESSONS)
    assert (kept / "index.html").is_file()
    [(remove, folder)] = at_the_end
    assert Path(folder) == kept.parent
    remove(folder)
    assert not kept.exists()


def test_of_two_apps_that_build_at_once_the_second_takes_the_pages_of_the_first(
    monkeypatch, own_cache
):
    def build_beside_another(lessons, folder, tell):
        write_one(lessons, own_cache / pages.folder_name(lessons), tell)
        write_one(lessons, folder, tell)

    monkeypatch.setattr(site_command, "build_site", build_beside_another)
    kept = pages.built_site(LESSONS)
    assert [*own_cache.iterdir()] == [kept]


def test_ctrl_c_while_the_pages_are_built_leaves_nothing(monkeypatch, own_cache, capsys):
    def interrupt(lessons, folder, tell):
        folder.mkdir()
        raise KeyboardInterrupt

    monkeypatch.setattr(site_command, "build_site", interrupt)
    assert cli.main(["app", f"--port={free_port()}"]) == 2
    assert capsys.readouterr().err.endswith("spms-viz: stopped.\n")
    assert [*own_cache.iterdir()] == []


# What it serves, and what it does not.


def test_it_serves_this_computer_alone_unless_told_otherwise(app):
    assert app.startswith("http://127.0.0.1:")
    port = int(app.rsplit(":", 1)[1])
    with socket.socket() as other:
        other.settimeout(5)
        assert other.connect_ex(("127.0.0.2", port)) != 0


def test_it_serves_the_exported_pages_to_the_byte(app, site):
    files = [path.relative_to(site.folder).as_posix() for path in site.files()]
    assert set(PAGES) < set(files)
    for name in files:
        status, content, headers = ask(app, f"/{name}")
        assert status == 200
        assert content == (site.folder / name).read_bytes()
        assert int(headers["Content-Length"]) == len(content)
    assert ask(app, "/")[1] == (site.folder / "index.html").read_bytes()


CLOSED = [
    "/api/contents", "/api/kernels", "/api/terminals", "/lab", "/login", "/tree", "/class",
    "/class/", "/assets/", "/workshop/00_start_here.ipynb", "/no_such_page.html", "/index.html/",
    "/index.html%00", "*",
]  # fmt: skip
OUT = [
    "/../secret.html", "/%2e%2e/secret.html", "/..%2fsecret.html", "/%2e%2e%2fsecret.html",
    "/class/../../secret.html", "/class/%2e%2e/%2e%2e/secret.html", "/..\\secret.html",
    "/..%5csecret.html", "/....//secret.html", "/%252e%252e/secret.html", "../secret.html",
    "/.././../secret.html",
]  # fmt: skip


@pytest.mark.parametrize("path", CLOSED)
def test_nothing_else_is_served(app, path):
    status, text, headers = ask(app, path)
    assert status == 404
    assert headers["Content-Type"].startswith("text/html")
    assert SITE["no_page"] in text.decode()
    assert f'<a href="/">{SITE["start"]}</a>' in text.decode()
    assert len(text) < 1000  # no list of files, no traceback


@pytest.mark.parametrize("path", OUT)
def test_no_path_leads_out_of_the_pages(app, app_cache, path):
    secret = app_cache / "spms_viz" / "secret.html"
    secret.write_text("secret words")
    for way in (path, f"/{secret}", f"//{secret}", f"/{secret}".replace("/", "%2f")):
        status, text, _ = ask(app, way)
        assert status == 404
        assert b"secret words" not in text


METHODS = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"]


@pytest.mark.parametrize("method", METHODS)
def test_a_page_can_be_looked_at_and_nothing_else(app, site, method):
    for path in ("/", PAGE, "/new.html"):
        assert ask(app, path, method, b"" if method == "CONNECT" else b"{}")[0] == 405
    assert ask(app, PAGE)[1] == (site.folder / PAGE[1:]).read_bytes()
    assert ask(app, "/new.html")[0] == 404


def test_asked_for_the_head_alone_it_sends_no_more(app):
    status, content, headers = ask(app, PAGE, "HEAD")
    assert (status, content) == (200, b"")
    assert dict(headers) == dict(ask(app, PAGE)[2]) | {"Date": headers["Date"]}


def test_every_answer_forbids_the_page_to_take_anything_from_another_host(app, site):
    (script,) = (site.folder / "assets").iterdir()
    etag = ask(app, PAGE)[2]["Etag"]
    answers = [
        (200, ask(app, "/")),
        (200, ask(app, PAGE)),
        (200, ask(app, f"/assets/{script.name}")),
        (200, ask(app, PAGE, "HEAD")),
        (206, ask(app, PAGE, headers={"Range": "bytes=0-9"})),
        (304, ask(app, PAGE, headers={"If-None-Match": etag})),
        (416, ask(app, PAGE, headers={"Range": "bytes=99999999-"})),
        (404, ask(app, "/no_such_page.html")),
        (404, ask(app, "*")),
        (405, ask(app, PAGE, "POST", b"{}")),
    ]
    for status, (answered, _, headers) in answers:
        assert answered == status
        assert headers.get_all("Content-Security-Policy") == [server.POLICY]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-cache"
    assert re.sub(r"sha256-[\w+/=]+", "ours", server.POLICY) == (
        "default-src 'none'; script-src 'self' 'ours'; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'"
    )


def test_a_page_that_a_browser_has_is_not_sent_again(app):
    etag = ask(app, PAGE)[2]["Etag"]
    assert ask(app, PAGE, headers={"If-None-Match": etag})[1] == b""
    assert ask(app, PAGE, headers={"If-None-Match": '"another"'})[0] == 200


def test_each_kind_of_file_is_named_whatever_the_system_s_list_of_types_says(
    app, site, monkeypatch, tmp_path
):
    assert {path.suffix for path in site.files()} <= server.TYPES.keys()
    kinds = {
        "a.html": "text/html; charset=utf-8",
        "a.js": "text/javascript; charset=utf-8",
        "a.css": "text/css; charset=utf-8",
        "a.svg": "image/svg+xml",
        "a.woff2": "font/woff2",
        "a.bin": "application/octet-stream",
        "a.svg.gz": "application/octet-stream",
    }
    for name in kinds:
        (tmp_path / name).touch()
        monkeypatch.setitem(mimetypes.types_map, Path(name).suffix, "text/plain")
        mimetypes.add_type("text/plain", Path(name).suffix)

    async def look():
        port = free_port()
        listening = server.listen(tmp_path, "127.0.0.1", port)
        asked = [
            await asyncio.to_thread(ask, f"http://127.0.0.1:{port}", f"/{one}") for one in kinds
        ]
        listening.stop()
        return [headers["Content-Type"] for _, _, headers in asked]

    assert mimetypes.guess_type("a.js")[0] == "text/plain"
    assert asyncio.run(look()) == [*kinds.values()]


HARM = [
    b"", b"\0" * 64, b"\xff" * 4096, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"x: y\r\n" * 20_000 + b"\r\n", b"GET /" + b"a" * 200_000,
    b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
]  # fmt: skip


def test_malformed_and_oversized_requests_are_dropped_and_the_app_goes_on(app, site):
    for number, data in enumerate(HARM):
        try:
            answer = send(app, data)
        except ConnectionError:  # hung up before all of it was sent
            answer = b""
        assert not answer or answer.split()[1] in {b"400", b"405", b"413"}, number
        assert ask(app, PAGE)[1] == (site.folder / PAGE[1:]).read_bytes()


def test_a_request_that_says_it_will_be_large_is_not_waited_for(app):
    head = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n"
    large, small = head.format(70_000).encode(), (head.format(9) + "123456789").encode()
    assert send(app, large, hangs_up=False).startswith(b"HTTP/1.1 400 ")
    assert send(app, small, hangs_up=False).startswith(b"HTTP/1.1 405 ")


def open_files(process):
    """Count what a process has open, where the system tells it."""
    return len([*Path(f"/proc/{process.pid}/fd").glob("*")])


def test_many_quick_visits_leave_the_app_as_it_was(app_cache):
    with started(app_cache) as (process, address, _):
        ask(address, PAGE)
        before = open_files(process)
        for _ in range(200):
            send(address, b"")
            assert ask(address, PAGE)[0] == 200
        end = time.monotonic() + 10
        while open_files(process) > before:
            assert time.monotonic() < end
            time.sleep(0.1)


def test_it_asks_no_other_host_itself(app_cache):
    with started(app_cache, command=CUT_OFF) as (process, address, _):
        assert [ask(address, f"/{page}")[0] for page in PAGES] == [200] * len(PAGES)
        assert process.poll() is None


@pytest.mark.skipif(sys.platform != "linux", reason="a disk that is always full is Linux's own")
def test_a_full_disk_for_the_log_stops_nobody(app_cache):
    with started(app_cache, log="/dev/full") as (_, address, _):
        for _ in range(3):
            assert ask(address, "/no_such_page.html")[0] == 404  # written to the log
            assert ask(address, PAGE)[0] == 200


def test_no_page_leads_to_python(app):
    """No channel, and nothing to lead to: the app itself loads nothing of Jupyter."""
    channel = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
               "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}  # fmt: skip
    for path, status in ((PAGE, 200), ("/api/kernels/a-b-c-d-e/channels", 404)):
        assert ask(app, path, headers=channel)[0] == status  # and not 101
    code = (
        "import sys; from spms_viz.app import command, pages, server\n"
        "print([one for one in sys.modules if one.split('.')[0] in "
        "{'jupyter_server', 'jupyter_client', 'nbclient', 'ipykernel', 'zmq', 'IPython'}])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
