"""Text of a lesson as HTML, without what only makes sense elsewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from spms_viz.site.lessons import Lesson


class TextRenderer(IPythonRenderer):
    """Turns the text of a lesson into HTML.

    Parameters
    ----------
    left_out : sequence of str
        A paragraph or list item that holds one of these is left out.
    to_page : callable
        Where a link leads; empty where it has no place, and only its words stay.

    Attributes
    ----------
    places : list of str
        Addresses of the headings that were met.
    """

    def __init__(self, left_out: Sequence[str], to_page: Callable[[str], str]) -> None:
        super().__init__(escape=False, exclude_anchor_links=True)
        self._left_out, self._to_page = left_out, to_page
        self.places: list[str] = []

    def html(self, markdown: str) -> str:
        """Return one text as HTML."""
        return str(MarkdownWithMath(renderer=self).render(markdown))

    def heading(self, text: str, level: int, **attrs: Any) -> str:
        """Give a heading its address."""
        self.places.append(slug(text))
        return super().heading(text, level, **{**attrs, "id": slug(text)})

    def paragraph(self, text: str) -> str:
        """Return a paragraph, or nothing."""
        return "" if self._is_left_out(text) else super().paragraph(text)

    def list_item(self, text: str) -> str:
        """Return a list item, or nothing, as where its paragraph was left out."""
        return "" if self._is_left_out(text) or not text.strip() else super().list_item(text)

    def link(self, text: str, url: str, title: str | None = None) -> str:
        """Return a link to where it leads here, or its words."""
        target = self._to_page(url)
        return super().link(text, target, title) if target else text

    def _is_left_out(self, text: str) -> bool:
        return any(one in text for one in self._left_out)


def links_to_pages(path: Path, lessons: Sequence[Lesson], folder: str) -> Callable[[str], str]:
    """Return what leads a link of the notebook at `path` to a page, from a page in `folder`."""
    pages = {one.path.resolve(): one.page for one in lessons}

    def to_page(url: str) -> str:
        if ":" in url or not url.endswith(".ipynb"):
            return url
        page = pages.get((path.parent / url).resolve(), "index.html")  # of others: the contents
        return posixpath.relpath(page, folder or ".")

    return to_page


def slug(heading: str) -> str:
    """Return a heading as the address of its place on the page."""
    words = Markup(heading).striptags()  # noqa: S704 - nothing is shown
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
