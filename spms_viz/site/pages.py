"""Words of a lesson and what stands around them, as HTML."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from spms_viz.joined import joined_styles
from spms_viz.site.lessons import Lesson, cells_of
from spms_viz.site.markdown import TextRenderer, links_to_pages, slug
from spms_viz.site.scripts import LiveScript, frame_script
from spms_viz.words import PAGES, RUN_ALL, SITE, STILL, UI, PageWords

HERE = Path(__file__).parent
RULES = re.compile(r"\n\n(?=\S)")  # our style sheets have an empty line before each


@dataclass(frozen=True)
class Link:
    """Where a page leads to."""

    href: str
    title: str
    minutes: int = 0


@dataclass(frozen=True)
class Group:
    """The lessons of one audience, on a page of contents."""

    words: PageWords
    lessons: Sequence[Link]


@dataclass(frozen=True, kw_only=True)
class Page:
    """What the templates fill in.

    Attributes
    ----------
    title : str
        In the window's title; a page of contents also has it as its heading.
    root : str
        What leads from the page to the root of the site, such as ``"../"``.
    contents, talk : str
        Addresses of the page of contents and of where to turn; empty where there is no such link.
    before, next : Link or None
        The lessons beside it.
    words : PageWords
        Whose signpost and disclaimer it bears.
    shows_turn, shows_disclaimer : bool
        Whether they stand at the foot: a lesson may have said them already.
    body, state : str
        HTML of a lesson, and what its widgets need, as JSON.
    groups : sequence of Group
        Of a page of contents.
    tail : str
        HTML below them.
    """

    title: str
    talk: str
    words: PageWords
    root: str = ""
    contents: str = ""
    before: Link | None = None
    next: Link | None = None
    shows_turn: bool = True
    shows_disclaimer: bool = True
    body: str = ""
    state: str = ""
    groups: Sequence[Group] = ()
    tail: str = ""

    @property
    def is_live(self) -> bool:
        """Whether it has widgets."""
        return bool(self.state)


def render(
    template: str, page: Page, styles: Iterable[str] = (), live: LiveScript | None = None
) -> str:
    """Fill a template; `styles` are the style sheets of the widgets, `live` is what moves them."""
    environment = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True)
    environment.globals["site"] = site_parts(styles)
    return environment.get_template(template).render(page=page, live=live)


def site_parts(styles: Iterable[str] = ()) -> Mapping[str, Any]:
    """Return what the frame holds on every page: its words, style and script."""
    assets = [f"../site/assets/{name}.css" for name in ("site", "print")]
    own = joined_styles("theme.css", "look.css", *assets)
    style = "\n\n".join(_once([own, *styles]))
    parts = {"style": _safe(style), "script": _safe(frame_script())}
    return {**SITE, **parts, "look_words": UI["look"], "still_words": dict(STILL)}


def _once(styles: Iterable[str]) -> Iterable[str]:
    """Return each rule once: most widgets bring the same style sheets."""
    return dict.fromkeys(rule.strip() for style in styles for rule in RULES.split(style))


def contents_page(lessons: Sequence[Lesson], welcome: Path) -> Page:
    """Return the page of contents, at the root of the site, with the words of the welcome page."""
    audiences = list(dict.fromkeys(one.audience for one in lessons))
    groups = [
        Group(PAGES[who], [_link(one, "") for one in lessons if one.audience == who])
        for who in audiences
    ]
    text = TextRenderer([RUN_ALL], links_to_pages(welcome, lessons, ""))
    first, *others = [text.html(cell.source) for cell in cells_of(welcome)]
    is_one = len(groups) == 1
    return Page(
        title=groups[0].words.door if is_one else SITE["start"],
        talk=f"#{slug(groups[-1].words.turn_heading)}",
        groups=groups,
        words=groups[-1].words,  # of two, the plainer
        body=_safe("" if is_one else first),
        tail=_safe("".join(others)),
    )


def lesson_page(
    lesson: Lesson, lessons: Sequence[Lesson], body: str, state: str, places: Container[str]
) -> Page:
    """Return the page of one lesson, whose body has these places, with what leads on from it."""
    home = Link("../index.html", SITE["start"])
    own = [one for one in lessons if one.audience == lesson.audience]
    place, root = own.index(lesson), "../" * lesson.page.count("/")
    words = PAGES[lesson.audience]
    talk = slug(words.turn_heading)
    return Page(
        title=lesson.title,
        root=root,
        contents=home.href,
        talk=f"#{talk}",
        words=words,
        shows_turn=talk not in places,
        shows_disclaimer=words.disclaimer not in body,
        body=_safe(body),
        state=_safe(state),
        before=_link(own[place - 1], root) if place else None,
        next=_link(own[place + 1], root) if own[place + 1 :] else home,
    )


def _safe(text: str) -> Markup:
    """Mark HTML of our own making; nothing a visitor wrote ever gets here."""
    return Markup(text)  # noqa: S704


def _link(lesson: Lesson, root: str) -> Link:
    return Link(root + lesson.page, lesson.title, lesson.minutes)
