"""Every word, number and sound about a line holds for its points, in every state of every kind."""

import base64
import itertools
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.test_states import CASES, edge, opened, unpack
from tests.truth import Truth, faults, is_cell, reader_of

TELL = Path(__file__).parent / "scripts" / "tell.js"
DENO = Path(sys.executable).parent / "deno"
RANDOM = 200  # states of each picture, beside all corners
EACH = pytest.mark.parametrize(("names", "picture", "audience"), CASES, ids=str)


def states(header):
    counts = header["counts"]
    corners = itertools.product(*({0, count - 1} for count in counts))
    random = np.random.default_rng(8).integers(0, counts, (RANDOM, len(counts)))
    return sorted({*corners, *map(tuple, random.tolist())})


def told(picture, held, tmp_path):
    """Return what the page says in each of these states."""
    table = picture.table
    unpacked = table | {"header": table["header"]}
    for name in ("points", "words"):
        unpacked[name] = base64.b64encode(table[name]).decode()
    read = {
        "table": unpacked,
        "states": held,
        "named": picture.named,
        "details": picture.details,
        "level": picture.bounds["level"],
    }
    path = tmp_path / "read.json"
    path.write_text(json.dumps(read))
    command = [DENO, "run", "--quiet", "--no-check", f"--allow-read={path}", TELL, path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def lines(picture, header, points, state):
    """Return what is drawn of each curve with a name, as it stands in the table."""
    packed = {curve["gid"]: curve for curve in header["curves"]}
    for one in picture.named:
        curve = packed[one["gid"]]
        years, levels = edge(curve, curve["top"], header, points, state).T
        line = Truth(one["name"], years, levels - one["ground"], one["ceiling"] - one["ground"])
        if line.is_seen:
            yield line


def check(saying, shown, moments, reader):
    """Hold what is said of a state to the lines that it shows."""
    assert saying["names"] == [line.name for line in shown]
    for sentence, line in zip(saying["said"], shown, strict=bool(shown)):
        assert faults(sentence, line, reader) == [], sentence
    for (year, head), (text, *cells) in zip(moments, saying["rows"], strict=True):
        assert text == head
        for cell, line in zip(cells, shown, strict=True):
            assert is_cell(cell, line, year, reader), (year, cell, line.name, line.span(year))


def check_sound(sound, line, span, level):
    """Hold what is heard of a line to its heights: silent where it is not in the drawing."""
    for (pitch, volume), share in zip(sound, (0.05, 0.25, 0.5, 0.75, 0.95), strict=True):
        near = line.span(span[0] + share * (span[1] - span[0]))
        if near is None or near[0] > line.ceiling:
            assert volume == 0
        elif near[1] <= line.ceiling:
            assert volume > 0
            low, high = (220 * 4 ** (one / min(level, line.ceiling)) for one in near)
            assert 0.99 * low <= pitch <= 1.01 * high


@EACH
def test_what_is_told_of_a_picture_holds_for_its_points(names, picture, audience, tmp_path):
    shown = opened(names, picture, audience).picture
    shown.build_table(no_hurry=True)
    header, points, _ = unpack(shown.table)
    held, reader = states(header), reader_of(picture, audience)
    for state, saying in zip(held, told(shown, held, tmp_path), strict=True):
        seen = list(lines(shown, header, points, state))
        check(saying, seen, shown.details["moments"], reader)
        for sound, line in zip(saying["sounds"], seen, strict=True):
            check_sound(sound, line, shown.details["span"], shown.bounds["level"])
        if not seen:
            assert saying["said"] == ["No line is drawn here yet."]
