"""What the controls themselves say; the same plain words for both audiences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

CANNOT_PRINT = (
    "This window cannot print. Open the lesson in a window of its own, and print it there."
)

UI: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "slider": {
            "less": "Less",
            "more": "More",
            "range": "Please type a number from {low} to {high}.",
            "step": "The nearest step is {number}.",
            "left": "This is where you left it. Start again puts it back.",
        },
        "question": {
            "see": "See the answer",
            "first": "Choose one of the answers first.",
            "stands": "“{label}” stands at {value} now.",
            "there": "That is the setting to look at.",
            "sources": "Sources:",
            "practice": "This is practice, not a test. Nobody sees your answers and nothing is "
            "saved.",
        },
        "notes": {"label": "Print the notes sheet", "failed": CANNOT_PRINT},
        "print": {
            "label": "Print these answers",
            "title": "Questions and answers",
            "chosen": "Chosen:",
            "none": "No answer chosen.",
            "failed": CANNOT_PRINT,
        },
        "code": {
            "button": "Code {code}",
            "help": "This code stands for where the sliders are now. Write it down or read it out; "
            "typed in here, it sets them again.",
            "label": "Code to set the sliders",
            "set": "Set the sliders",
            "done": "The sliders are set.",
            "wrong": "This picture does not know the code {typed}. Its codes look like {code}.",
        },
        "presets": {"name": "Ready-made settings"},
        "again": {"label": "Start again", "help": "Puts every slider here back."},
        "picture": {
            "computing": "Python is computing ...",
            "waiting": "Python is not answering, so the picture stays as it is. "
            "Choose Run, then Run All Cells, to start again.",
        },
        "alone": {
            "computing": "The picture is being made ready.",
            "waiting": "This page did not load in full. Please load it again.",
        },
        "saved": {
            "note": "Saved as it was at first. Choose Run, then Run All Cells, to bring it to "
            "life. Pages that live without Python: <code>spms-viz export</code>.",
            "picture": "The picture as it was at first; its words are below.",
        },
        "tools": {
            "name": "Other ways to see this picture",
            "words": "In words",
            "table": "As a table",
            "look": "Colours and size",
        },
        "listen": {
            "label": "Listen",
            "stop": "Stop the sound",
            "now": "Now: {name}. A higher line sounds higher.",
            "ticks": "Each tick is a flare (relapse).",
            "silent": "Where it falls silent, no line is in the drawing.",
            "missing": "This browser cannot make sounds.",
        },
        "look": {
            "theme": "Colours of the pictures and sliders",
            "themes": {
                "auto": "As on this screen",
                "light": "Light",
                "dark": "Dark",
                "contrast": "High contrast",
            },
            "text": "Size of the text and pictures",
            "texts": {"normal": "Normal", "large": "Large"},
        },
        "glossary": {"title": "What do these words mean?"},
        "choose": {
            "question": "The next picture shows symptoms that build up over time. "
            "You can look now, look later, or skip it. All three are fine.",
            "now": "Look now",
            "later": "Look later",
            "skip": "Skip it",
            "now_said": "The picture is open below. Hide the picture closes it.",
            "later_said": "That is fine. The picture stays closed until you choose Look now.",
            "skip_said": "That is fine. Go on with the next part below.",
            "hide": "Hide the picture",
        },
    }
)
