"""Sliders, pictures and words joined into one unit. The only part that knows ipywidgets."""

from spms_viz.widgets.choose import ChooseToLook, choose_to_look
from spms_viz.widgets.explorer import Explorer, explore
from spms_viz.widgets.glossary import Glossary, glossary
from spms_viz.widgets.looking_back import Marks, WhenChanged, when_did_it_change
from spms_viz.widgets.nerve import NerveSketch, nerve_sketch
from spms_viz.widgets.picture import Picture
from spms_viz.widgets.predict import Guess, Predicted, predict
from spms_viz.widgets.print_notes import NotesSheet, notes_sheet
from spms_viz.widgets.question import Asked, QuestionCard, ask
from spms_viz.widgets.slider import Slider
from spms_viz.widgets.sorting import SortCurves, sort_curves

__all__ = [
    "Asked",
    "ChooseToLook",
    "Explorer",
    "Glossary",
    "Guess",
    "Marks",
    "NerveSketch",
    "NotesSheet",
    "Picture",
    "Predicted",
    "QuestionCard",
    "Slider",
    "SortCurves",
    "WhenChanged",
    "ask",
    "choose_to_look",
    "explore",
    "glossary",
    "nerve_sketch",
    "notes_sheet",
    "predict",
    "sort_curves",
    "when_did_it_change",
]
