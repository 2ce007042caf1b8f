"""The short code of where sliders stand, such as TP-05-85-20; code.js shows it and takes it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from spms_viz.widgets.slider import Slider

UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # what a word processor or a chat puts in
PART = re.compile("[A-Z0-9]+")


def code_of(picture: str, sliders: Sequence[Slider]) -> str:
    """Return what stands for a picture and for where its sliders are now."""
    return "-".join([picture, *(slider.codes[slider.index] for slider in sliders)])


def set_code(code: str, picture: str, sliders: Sequence[Slider]) -> None:
    """Set every slider as a code says, in whatever case and with whatever dashes it is written.

    Raises
    ------
    ValueError
        If it is no code of this picture; no slider has moved then.
    """
    first, *places = _parts_of(code) or [""]
    fits = first == picture and len(places) == len(sliders)
    if not fits or any(p not in s.codes for p, s in zip(places, sliders, strict=True)):
        one = code_of(picture, sliders)
        raise ValueError(f"{code!r} is no code of this picture; one of them is {one}.")
    for slider, place in zip(sliders, places, strict=True):
        slider.value = slider.values[slider.codes.index(place)]


def _parts_of(code: str) -> list[str]:
    """Return the parts of a code, as `code.js` finds them."""
    parts = PART.findall(UNSEEN.sub("", unicodedata.normalize("NFKC", code)).upper())
    return parts[1:] if parts[:1] == ["CODE"] else parts
