"""Cells of lessons as one HTML page that is made to be printed."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from ipywidgets import HTML, Box
from matplotlib.figure import Figure

from spms_viz.site.markdown import TextRenderer
from spms_viz.site.run import run_lesson
from spms_viz.widgets.choose import ChooseToLook
from spms_viz.widgets.drawing import to_svg
from spms_viz.widgets.explorer import Explorer
from spms_viz.widgets.fallback import Fallback
from spms_viz.widgets.glossary import Glossary
from spms_viz.widgets.looking_back import WhenChanged
from spms_viz.widgets.question import QuestionCard
from spms_viz.words import UI, WORDING, Audience, Question, value_in_words
from spms_viz.words.handouts import HANDOUTS, SCREEN_ONLY
from spms_viz.words.print_notes import NOTES

STYLE = Path(__file__).with_name("handouts.css")
PAPER_WIDTH = 6.5  # inches
TALLER, TALLER_ALONE = 1.15, 1.4  # times a narrow window's picture, of several panels and of one
UNDER_THE_LABEL = (0.0, 0.74)  # where a key stands clear of what the change-over is called
LETTERS = "abcdef"

Asked = dict[str, Question]  # by name


def page(paths: Sequence[Path], audience: Audience) -> str:
    """Return the hand-out of these lessons."""
    words = HANDOUTS[audience]
    asked: Asked = {}
    body = [front(audience)]
    for path in paths:
        print(f"  {path.parent.name}/{path.stem}", flush=True)
        body.append(f"<section>{''.join(lesson(path, audience, asked))}</section>")
    body.append(answers(asked, audience))
    if audience == "workshop":
        body.append(notes_sheet())
    style = STYLE.read_text(encoding="utf-8")
    return (
        f'<!doctype html><html lang="en" class="{audience}"><head><meta charset="utf-8">'
        f"<title>{words.title}</title><style>{style}</style></head>"
        f"<body>{''.join(body)}</body></html>"
    )


def front(audience: Audience) -> str:
    """Return the first page: what this is, and what it is not."""
    words = HANDOUTS[audience]
    texts = [*words.intro, *([UI["question"]["practice"]] if audience == "workshop" else [])]
    paragraphs = "".join(f"<p>{text}</p>" for text in texts)
    return f"<h1>{words.title}</h1><p class=disclaimer>{WORDING[audience].caption}</p>{paragraphs}"


def lesson(path: Path, audience: Audience, asked: Asked) -> Iterator[str]:
    """Yield the parts of one lesson; the questions it asks are added to `asked`."""
    text = TextRenderer(SCREEN_ONLY, to_page=lambda _: "")
    for cell in run_lesson(path):
        shown = blocks(cell.value, audience, asked)
        yield text.html(cell.text) if cell.value is None else "".join(shown)


def blocks(value: Any, audience: Audience, asked: Asked) -> Iterator[str]:
    """Yield what paper shows of an object, and of those inside it."""
    if isinstance(value, Explorer):
        yield explorer(value, audience)
    elif isinstance(value, QuestionCard):
        asked[value.question.name] = value.question
        yield question(value.question)
    elif isinstance(value, Glossary):
        yield glossary(value, audience)
    elif isinstance(value, ChooseToLook):
        yield f"<p class=turn>{value.messages['question']} {HANDOUTS[audience].turn}</p>"
    elif isinstance(value, HTML):
        yield ""  # said once, on the first page
    else:
        yield from of_others(value, audience, asked)


def of_others(value: Any, audience: Audience, asked: Asked) -> Iterator[str]:
    """Yield what is inside a box; of what we do not know, what a saved notebook would show."""
    hides = isinstance(value, WhenChanged)  # the picture inside it tells what is to be found out
    children = value.children if isinstance(value, Box) and not hides else ()
    inside = [part for child in children for part in blocks(child, audience, asked) if part]
    if inside or not isinstance(value, Fallback):
        yield from inside
        return
    svg, words = value.first_picture(), value.words
    picture = image(svg, words) if svg else ""
    yield f"<figure>{picture}<figcaption>{escape(words)}</figcaption></figure>"


def explorer(value: Explorer, audience: Audience) -> str:
    """Return the first picture, drawn afresh for paper, with its words and settings."""
    picture, words = value.picture, HANDOUTS[audience]
    svg = to_svg(for_paper(picture.figure("below")), picture.name)
    stands = "; ".join(
        f"{slider.label}: {value_in_words(slider.parameter, slider.value, audience)}"
        for slider in value.sliders.values()
        if slider.value is not None
    )
    return (
        f"<figure>{image(svg, picture.name)}<figcaption><p>{escape(picture.words)}</p>"
        f"<p class=small>{words.settings}: {escape(stands)}.</p>"
        f"<p class=small>{picture.caption}</p></figcaption></figure>"
    )


def for_paper(figure: Figure) -> Figure:
    """Widen a figure so that its text is printed in the size it was drawn in."""
    taller = TALLER if len(figure.axes) > 1 else TALLER_ALONE
    figure.set_size_inches(PAPER_WIDTH, figure.get_figheight() * taller)
    for axes in figure.axes:
        if key := axes.get_legend():
            key.set_bbox_to_anchor(UNDER_THE_LABEL)
    return figure


def image(svg: str, name: str) -> str:
    """Return an SVG as an image of its own: its style sheet would match the whole page."""
    code = base64.b64encode(svg.encode("utf-8")).decode("ascii")
    return f'<img alt="{escape(name)}" src="data:image/svg+xml;base64,{code}">'


def question(one: Question) -> str:
    """Return a question with a box to tick for each choice."""
    rows = "".join(
        f"<li>{LETTERS[number]}) {escape(choice.text)}</li>"
        for number, choice in enumerate(one.choices)
    )
    return f"<div class=question><p>{escape(one.text)}</p><ul class=choices>{rows}</ul></div>"


def glossary(value: Glossary, audience: Audience) -> str:
    """Return words with their meanings."""
    rows = "".join(
        f"<dt>{escape(entry['name'])}</dt><dd>{escape(entry['meaning'])}</dd>"
        for entry in value.entries
    )
    return f"<aside><h4>{HANDOUTS[audience].words_title}</h4><dl>{rows}</dl></aside>"


def answers(asked: Asked, audience: Audience) -> str:
    """Return the right answers, on a page of their own."""
    rows = "".join(map(answer, asked.values()))
    title = HANDOUTS[audience].answers_title
    return f"<section><h1>{title}</h1><ul class=answers>{rows}</ul></section>"


def answer(one: Question) -> str:
    """Return a question with its right answer, and what is said to it."""
    right = one.choices[one.right]
    said = f"<b>{LETTERS[one.right]}) {escape(right.text)}.</b> {escape(right.feedback)}"
    return f"<li><p>{escape(one.text)}</p><p>{said}</p></li>"


def notes_sheet() -> str:
    """Return the sheet for notes, with empty lines and an empty card."""
    line = "<div class=line></div>"
    steps = "".join(f"<li><p>{text}</p>{line * lines}</li>" for text, lines in NOTES.steps)
    card = "".join(f"<p>{name}:</p>{line}" for name in NOTES.contacts)
    return (
        f"<section class=notes><h1>{NOTES.title}</h1><p>{NOTES.intro}</p><ol>{steps}</ol>"
        f"<div class=card><h2>{NOTES.card_title}</h2>{card}</div><p>{NOTES.closing}</p></section>"
    )
