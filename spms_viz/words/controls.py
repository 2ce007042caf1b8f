"""What the controls themselves say; the same plain words for both audiences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

UI: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "slider": {
            "less": "Less",
            "more": "More",
            "range": "Please type a number from {low} to {high}.",
            "step": "The nearest step is {number}.",
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
        "print": {
            "label": "Print these answers",
            "title": "Questions and answers",
            "chosen": "Chosen:",
            "none": "No answer chosen.",
        },
        "again": {"label": "Start again", "help": "Puts every slider here back."},
        "picture": {
            "waiting": "Python is not answering, so the picture stays as it is. "
            "Choose Run, then Run All Cells, to start again.",
            "cells": "Choose Run, then Run All Cells, to bring the sliders to life.",
        },
        "choose": {
            "question": "The next picture shows symptoms that build up over time. "
            "You can look now, look later, or skip it. All three are fine.",
            "now": "Look now",
            "later": "Look later",
            "skip": "Skip it",
            "later_said": "That is fine. The picture stays closed until you choose Look now.",
            "skip_said": "That is fine. Go on with the next part below.",
            "hide": "Hide the picture",
        },
    }
)
