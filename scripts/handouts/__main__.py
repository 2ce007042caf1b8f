"""`make handouts`: one PDF per audience in handouts/."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, PdfMargins, sync_playwright

from scripts.handouts.pages import page
from spms_viz.site.lessons import find_lessons
from spms_viz.words import AUDIENCES, WORDING, Audience
from spms_viz.words.handouts import HANDOUTS
from tests.browser.chromium import QUIET, find_chromium

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "handouts"
# A4; printed on Letter, which is 18 mm shorter, nothing is cut off.
MARGINS: PdfMargins = {"top": "20mm", "bottom": "24mm", "left": "18mm", "right": "22mm"}
FOOT_SIZE: dict[Audience, str] = {"class": "9pt", "workshop": "12pt"}
NO_BROWSER = (
    "make handouts prints with Chromium, and none was found; install it (Debian: apt-get install "
    "chromium), or name it: CHROMIUM=/path/to/chromium make handouts"
)
WRONG_USE = 2  # exit code


def lessons(audience: Audience) -> list[Path]:
    """Return the lessons of one audience in their order."""
    return [one.path for one in find_lessons(ROOT / "notebooks", [audience])]


def foot(audience: Audience) -> str:
    """Return what stands at the foot of every page: the disclaimer and the number."""
    number, pages = '<span class="pageNumber"></span>', '<span class="totalPages"></span>'
    counted = HANDOUTS[audience].page.format(number=number, pages=pages)
    disclaimer = WORDING[audience].disclaimer.splitlines()[0]
    return (
        f'<div style="font: {FOOT_SIZE[audience]} DejaVu Sans, Arial, sans-serif; color: #595959; '
        'width: 100%; margin: 0 22mm 4mm 18mm; display: flex; justify-content: space-between">'
        f"<span>{disclaimer}</span><span>{counted}</span></div>"
    )


def to_pdf(html: str, path: Path, audience: Audience, browser: Browser) -> None:
    """Print one page of HTML to a PDF with tags and an outline."""
    opened = browser.new_page()
    opened.set_content(html, wait_until="load")
    opened.pdf(
        path=path,
        format="A4",
        margin=MARGINS,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=foot(audience),
        tagged=True,
        outline=True,
    )
    opened.close()


def build(audience: Audience, paths: Sequence[Path], folder: Path, browser: Browser) -> Path:
    """Write one hand-out and return where it is."""
    print(f"Hand-out for the {audience}:", flush=True)
    folder.mkdir(exist_ok=True)
    path = folder / f"{audience}.pdf"
    to_pdf(page(paths, audience), path, audience, browser)
    print(f"Wrote {path}", flush=True)
    return path


def main() -> int:
    """Build every hand-out, or say what is missing."""
    chromium = find_chromium()
    if chromium is None:
        print(NO_BROWSER, file=sys.stderr)
        return WRONG_USE
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        for audience in AUDIENCES:
            build(audience, lessons(audience), FOLDER, browser)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
