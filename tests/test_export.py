"""The exported site as files: complete, small, asking nobody; what is said when it cannot be."""

import errno
import itertools
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from spms_viz import cli, usage
from spms_viz.app.server import POLICY
from spms_viz.site import build, command
from spms_viz.site.lessons import find_lessons
from spms_viz.site.markdown import TextRenderer, links_to_pages, slug
from spms_viz.site.pages import (
    contents_page,
    render,
)
from spms_viz.site.run import Ran
from spms_viz.site.scripts import frame_script
from spms_viz.site.slim import for_reading, without_paths
from spms_viz.site.state import CannotLiveError, Shared, page_state
from spms_viz.widgets import explore
from spms_viz.words import RUN_ALL
from tests.site import LESSONS, OF_OURS, PAGES, export, export_from, points
from tests.test_house import ROOT

EACH = pytest.mark.parametrize("page", PAGES)
LARGEST = 5_000_000  # bytes of the whole site, not packed


def test_there_is_a_page_for_each_lesson_and_one_of_contents(site):
    pages = {str(path.relative_to(site.folder)) for path in site.files() if path.suffix == ".html"}
    assert pages == set(PAGES)
    assert len(LESSONS) == len(list((ROOT / "notebooks").glob("[a-z]*/[0-9]*.ipynb")))
    assert f"{len(LESSONS)} of {len(LESSONS)} lessons" in site.said


def test_the_whole_site_is_small(site):
    assert sum(path.stat().st_size for path in site.files()) <= LARGEST


def test_no_file_names_another_host_or_reaches_for_the_network(site):
    for path in site.files():
        text = path.read_text(encoding="utf-8")
        hosts = set(re.findall(r"(?:https?:)?//([a-z0-9-]+(?:\.[a-z0-9-]+)+)", text))
        assert hosts <= {"www.w3.org"}, (path, hosts)  # the names of SVG
        assert not re.search(r"\bfetch\(|XMLHttpRequest|WebSocket|@import|\bimport\(", text), path


@EACH
def test_a_page_shows_words_and_no_code(site, page):
    text = site.text(page)
    assert not re.search(r"spms_viz\.|explore\(|Run All Cells|Python is not answering", text)
    assert len(re.findall(r"<h1", text)) == 1
    assert '<html lang="en">' in text
    assert re.search(r"<title>[^<|]+ \| Two patterns of MS</title>", text)
    assert 'href="#main"' in text
    assert 'id="talk-to-your-team"' in text


def without_own_files(text):
    """Return a page without the style and the scripts that stand in it."""
    return re.sub(r"<(script|style)[ >].*?</\1>", "", text, flags=re.DOTALL)


@EACH
def test_a_page_waits_for_no_other_file_to_show_itself(site, page):
    text = site.text(page)
    assert 'rel="stylesheet"' not in text
    assert not re.search(r"<(script|img|iframe|object)[^>]*\ssrc=", text)
    assert ".spms-top {" in text


def test_a_page_holds_each_rule_of_its_style_once(site):
    style = re.search(r"<style>\n(.*?)</style>", site.text(PAGES[-1]), re.DOTALL)[1]
    rules = [rule.strip() for rule in re.split(r"\n\n(?=\S)", style)]
    assert len(rules) == len(set(rules)) > 100
    assert all(rule.count("{") == rule.count("}") for rule in rules)


def test_a_server_s_policy_allows_the_one_script_that_stands_in_a_page(site):
    told = (ROOT / "docs" / "deploying.md").read_text(encoding="utf-8")
    for page in PAGES:
        own = re.findall(r"<script>(.*?)</script>", site.text(page), re.DOTALL)
        assert own == [frame_script()]
    assert f'add_header Content-Security-Policy "{POLICY}";' in told


@EACH
def test_every_link_of_a_page_leads_to_a_page_or_a_place_on_it(site, page):
    here = (site.folder / page).parent
    links = re.findall(
        r'(?:href|src|data-live)="([^"]+)"', re.sub(r"<svg.*?</svg>", "", site.text(page))
    )
    assert [link for link in links if link.endswith(".html")]
    for link in links:
        path, _, place = link.partition("#")
        if not link.startswith("data:"):
            target = (here / path).resolve() if path else site.folder / page
            assert target.is_file(), link
            assert not place or f'id="{place}"' in target.read_text(encoding="utf-8"), link


def test_lessons_follow_one_another_and_the_last_leads_back(site):
    for one, other in itertools.pairwise(LESSONS):
        forward = re.search(r'rel="next" href="([^"]+)"', site.text(one.page))[1]
        if one.audience == other.audience:
            assert forward == f"../{other.page}"
            assert f'rel="prev" href="../{one.page}"' in site.text(other.page)
        else:
            assert forward == "../index.html"


def test_the_page_of_contents_names_every_lesson_and_how_long_it_takes(site):
    text = site.text("index.html")
    for lesson in LESSONS:
        assert f'<a href="{lesson.page}">{lesson.title}</a>' in text.replace("&#39;", "'")
    assert len(re.findall(r"about \d+ minutes", text)) == len(LESSONS)
    assert "Education only" in text


def test_the_contents_for_one_audience_name_no_lesson_of_the_other():
    notebooks = ROOT / "notebooks"
    lessons = find_lessons(notebooks, ["workshop"])
    text = render("contents.html.j2", contents_page(lessons, notebooks / "00_welcome.ipynb"))
    assert "workshop/00_start_here.html" in text
    assert "class/" not in text
    assert "<h1>Workshop</h1>" in text


def test_the_zip_holds_the_same_files(site):
    with zipfile.ZipFile(f"{site.folder}.zip") as packed:
        names = {name for name in packed.namelist() if not name.endswith("/")}
    parent = site.folder.parent
    assert names == {str(path.relative_to(parent)) for path in site.files()}


def test_without_javascript_each_open_picture_and_its_words_stand_in_the_page(site):
    text = without_own_files(site.text("class/01_two_patterns.html"))
    assert text.count("<svg") == 3
    assert text.count("Steady worsening starts around year 15") == 1
    assert text.count("JavaScript") == 1


@pytest.mark.parametrize("what", ["folder", "file", "zip"])
def test_nothing_is_written_over(tmp_path, what):
    target, mine = tmp_path / "site", tmp_path / "site" / "mine.txt"
    if what == "folder":
        target.mkdir()
    mine = {"folder": mine, "file": target, "zip": tmp_path / "site.zip"}[what]
    mine.write_text("mine")
    done = export(target, "--zip")
    assert done.returncode == 2
    assert re.fullmatch(r"spms-viz: .*\.\n", done.stderr)
    assert mine.read_text() == "mine"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [mine]


@pytest.fixture
def quick(monkeypatch):
    """Let an export write two files at once."""

    def write(lessons, folder, tell):
        (folder / "class").mkdir(parents=True)
        (folder / "class" / "a.html").write_text("a")
        (folder / "index.html").write_text("b")

    monkeypatch.setattr(command, "build_site", write)


def everything_in(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("name", [".", "../here", "", "new/and/newer", "Пациенты", "a blank"])
def test_any_new_or_empty_folder_can_be_named(tmp_path, monkeypatch, capsys, name):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert cli.main(["export", name, "--zip"]) == 0
    target = (here / name).resolve()
    assert everything_in(target) == ["class", str(Path("class", "a.html")), "index.html"]
    with zipfile.ZipFile(f"{target}.zip") as packed:
        assert f"{target.name}/class/a.html" in packed.namelist()
    assert str(target / "index.html") in capsys.readouterr().out


def refuse(code):
    def write(*_, **__):
        raise OSError(code, os.strerror(code))

    return write


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.ENOSPC])
@pytest.mark.parametrize("place", [(command, "TemporaryDirectory"), (command, "zip_site"),
                                   (command.shutil, "move"), (Path, "mkdir")])  # fmt: skip
def test_what_cannot_be_written_leaves_nothing(tmp_path, monkeypatch, capsys, place, code):
    target = tmp_path / "new" / "site"
    with monkeypatch.context() as patch:
        patch.setattr(*place, refuse(code))
        assert cli.main(["export", str(target), "--zip"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said[-1] == f"spms-viz: {target} cannot be written: {os.strerror(code)}."
    assert everything_in(tmp_path) == []


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("last", ["class", "index.html", "site.zip"])
def test_a_move_that_fails_in_the_middle_takes_back_the_others(tmp_path, monkeypatch, last):
    move = shutil.move

    def half(part, place):
        move(part, place)
        if place.name == last:
            refuse(errno.ENOSPC)()

    monkeypatch.setattr(command.shutil, "move", half)
    assert cli.main(["export", str(tmp_path / "site"), "--zip"]) == 2
    assert everything_in(tmp_path) == []


def test_a_disk_that_is_full_in_the_middle_leaves_nothing(tmp_path, monkeypatch, capsys):
    written = Path.write_text

    def fill(path, text, **how):
        if path.suffix == ".js":
            refuse(errno.ENOSPC)()
        return written(path, text, **how)

    monkeypatch.setattr(build, "run_all", lambda lessons: [Ran([], {}) for _ in lessons])
    monkeypatch.setattr(Path, "write_text", fill)
    assert cli.main(["export", str(tmp_path / "site")]) == 2
    assert os.strerror(errno.ENOSPC) in capsys.readouterr().err
    assert everything_in(tmp_path) == []


@pytest.mark.parametrize("what", ["inside a file", "a name that is too long", "a circle"])
def test_a_place_where_no_folder_can_be_is_said_in_one_sentence(tmp_path, capsys, what):
    (tmp_path / "file").touch()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    name = {"inside a file": "file/site", "a circle": "circle/site"}.get(what, "x" * 300)
    assert cli.main(["export", str(tmp_path / name)]) == 2
    said = capsys.readouterr().err
    assert re.fullmatch(r"spms-viz: \S+ cannot be written: [^\n]+\.\n", said)
    assert everything_in(tmp_path) == ["circle", "file"]


def has_begun(building, target):
    return list(target.glob("building-*"))


def has_pythons_that_start(building, _):
    others = Path(f"/proc/{building.pid}/task/{building.pid}/children").read_text().split()
    with suppress(OSError):
        return any("numpy" in Path(f"/proc/{one}/maps").read_text() for one in others)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what programs are doing")
@pytest.mark.parametrize("when", [has_begun, has_pythons_that_start])
def test_ctrl_c_while_building_is_one_sentence_and_leaves_nothing(tmp_path, when):
    target = tmp_path / "new" / "site"
    building = subprocess.Popen(
        [sys.executable, "-m", "spms_viz.cli", "export", str(target)],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # as a terminal: the key reaches each of its programs
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert "0 of" in building.stderr.readline()
    while not when(building, target):
        time.sleep(0.01)
    os.killpg(building.pid, signal.SIGINT)
    said = building.communicate()[1].splitlines()
    assert said[-1] == "spms-viz: stopped before all pages were made; nothing was written."
    assert all(re.match(r"\[[#.]+\]", line) for line in said[:-1]), said
    assert building.returncode == 2
    assert everything_in(tmp_path) == []


def test_modules_of_the_reader_s_in_the_folder_are_not_taken_for_others(tmp_path):
    for name in ("random", "pickle", "socket", "numpy", "matplotlib"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not the real one')")
    lessons = tmp_path / "lessons" / "class"
    lessons.mkdir(parents=True)
    (lessons / "00_a.ipynb").write_text(LESSON.format(source="import random, numpy; 1"))
    (lessons.parent / "00_welcome.ipynb").write_text(LESSON.format(source=""))
    program = tmp_path / "programs" / "export.py"  # as an installed one, it stands elsewhere
    program.parent.mkdir()
    program.write_text(OF_OURS)
    command = [sys.executable, program, lessons.parent, tmp_path / "site"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "class" / "00_a.html").is_file()


def test_an_old_terminal_and_a_folder_in_other_letters_go_together(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    monkeypatch.setenv("PYTHONUTF8", "0")
    (tmp_path / "Пациенты").touch()
    done = export(tmp_path / "Пациенты")
    assert done.returncode == 2
    assert re.fullmatch(r"spms-viz: \S*\\u041f\S+ is a file; name .*\.\n", done.stderr)


def test_an_unknown_audience_is_refused(tmp_path):
    done = export(tmp_path / "site", "--audience", "patients")
    assert done.returncode == 2
    assert "invalid choice: 'patients'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_nbconvert_is_said_in_one_sentence(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(usage, "find_spec", lambda name: None)
    assert cli.main(["export", str(tmp_path / "site")]) == 2
    assert capsys.readouterr().err == (
        "spms-viz: nbconvert is missing; install it with: pip install 'spms-viz[export]'\n"
    )


MANY = ("relapse_rate", "recovery", "recovery_time", "progression_rate")
LESSON = """{{"cells": [{{"cell_type": "code", "id": "a", "metadata": {{}}, "outputs": [],
"execution_count": null, "source": "{source}"}}], "metadata": {{}}, "nbformat": 4,
"nbformat_minor": 5}}"""


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("1 / 0", "spms-viz: no page for class/00_a.html: ZeroDivisionError: division by zero"),
        ("import ipywidgets as w; w.Text()", "cannot show the widget Text"),
        ("import os; os._exit(1)", "no page for a lesson: the Python that ran it has ended."),
        (
            f"from spms_viz.widgets import explore; explore{MANY}".replace('"', "'"),
            "spms-viz: no page for class/00_a.html: The picture “Two panels: Relapsing-remitting "
            "MS (RRMS); Secondary progressive MS (SPMS)” has more states than a page can hold; "
            "give it fewer sliders, or longer steps.",
        ),
    ],
)
def test_a_lesson_that_cannot_be_a_page_says_why_and_writes_nothing(tmp_path, source, said):
    path = tmp_path / "class" / "00_a.ipynb"
    path.parent.mkdir()
    path.write_text(LESSON.format(source=source))
    done = export_from(tmp_path, tmp_path / "site")
    assert done.returncode == 2
    assert said in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_picture_that_is_not_complete_is_refused():
    picture = {
        "_esm": "export default {}",
        "name": "A",
        "drawings": [{}],
        "table": {"header": {}},
    }
    widgets = {"a": {"model_name": "AnyModel", "state": picture}}
    with pytest.raises(CannotLiveError, match="“A” is not complete"):
        page_state(widgets, ["a"], [], Shared())


def tags(html):
    """Return HTML without the gaps between its tags."""
    return re.sub(r">\s+<", "><", html.strip())


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_words_about_jupyterlab_s_menu_are_left_out(gap):
    page = TextRenderer([RUN_ALL], str)
    assert tags(page.html(f"First, choose *{RUN_ALL}* here.\n\nStays.")) == "<p>Stays.</p>"
    items = tags(page.html(gap.join(["1. One.", f"2. **Now *{RUN_ALL}*.**", "3. Three."])))
    assert re.findall(r"<li>(?:<p>)?(.*?)<", items) == ["One.", "Three."]
    assert RUN_ALL not in items


def test_a_link_leads_to_a_page_or_on_paper_nowhere():
    lesson, other = (one for one in LESSONS if re.search("class/0[01]", one.page))
    to_page = links_to_pages(lesson.path, LESSONS, "class")
    for url, target in [
        (other.path.name, Path(other.page).name),
        ("../00_welcome.ipynb", "../index.html"),
        ("#talk-to-your-team", "#talk-to-your-team"),
        ("https://example.org/a.ipynb", "https://example.org/a.ipynb"),
    ]:
        assert to_page(url) == target
        text = f"Turn to [that *page*]({url})."
        on_page, on_paper = (TextRenderer([], to).html(text) for to in (to_page, lambda _: ""))
        assert tags(on_page) == f'<p>Turn to <a href="{target}">that <em>page</em></a>.</p>'
        assert tags(on_paper) == "<p>Turn to that <em>page</em>.</p>"


def test_a_heading_is_a_place_that_can_be_led_to():
    page = TextRenderer([], str)
    text = page.html("# A & *b*\n\n## 2. What's next?")
    assert page.places == ["a-b", "2-what-s-next"]
    assert re.findall(r'<h\d id="([^"]+)">', text) == page.places


def distance(point, line):
    """Return how far a point lies from a line of corners."""
    begin, along = line[:-1], np.diff(line, axis=0)
    share = ((point - begin) * along).sum(axis=1) / np.maximum((along**2).sum(axis=1), 1e-12)
    nearest = begin + np.clip(share, 0, 1)[:, None] * along
    return np.hypot(*(point - nearest).T).min()


def test_a_drawing_made_small_shows_the_same_lines():
    explorer = explore("relapse_rate", "recovery", "progression_rate")
    drawing = explorer.picture.drawings[0]
    small = for_reading(drawing["svg"])
    assert len(small) < len(drawing["svg"]) / 3
    find = r'g (?:data-gid|id)="progressive-level">\s*<path d="([^"]*)"'
    full, thin = (points(re.search(find, svg)[1]) for svg in (drawing["svg"], small))
    assert len(thin) < len(full) / 3
    assert max(distance(point, thin) for point in full) < 0.1
    bare = without_paths(drawing["svg"], drawing["places"])
    assert 'id="progressive-level"><path d=""' in bare
    assert re.search(r'id="patch_2"><path d="M', bare)


def test_dots_of_a_hatching_stay_where_they_are():
    svg = explore("relapse_rate", picture="parts").picture.drawings[0]["svg"]
    dots = r'<pattern.*?<path d="([^"]*C[^"]*)"'
    [path] = re.findall(dots, svg.split("<pattern")[-1].join(["<pattern", ""]), re.DOTALL)
    rings = [points(one) for one in path.split("M")[1:]]
    small = for_reading(svg)
    found = re.findall(r"M(\S+) (\S+)a(\S+) \3 0 1 0", small)
    assert len(found) == len(rings) > 100
    for ring, (left, middle, radius) in zip(rings, found, strict=True):
        x, y = (ring.min(axis=0) + ring.max(axis=0)) / 2
        assert abs(float(left) + float(radius) - x) < 0.02
        assert abs(float(middle) - y) < 0.02
    assert len(small) < 70_000 < 300_000 < len(svg)


def test_a_heading_s_address_is_plain():
    assert slug("1. Come &amp; go, <em>or</em> build up?") == "1-come-go-or-build-up"
