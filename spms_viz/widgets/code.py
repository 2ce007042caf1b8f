"""The short code of where sliders stand, such as TP-05-85-20; code.js shows it and takes it."""

from __future__ import annotations

from collections.abc import Sequence

from spms_viz.widgets.slider import Slider


def code_of(picture: str, sliders: Sequence[Slider]) -> str:
    """Return what stands for a picture and for where its sliders are now."""
    return "-".join([picture, *(slider.codes[slider.index] for slider in sliders)])


def set_code(code: str, picture: str, sliders: Sequence[Slider]) -> None:
    """Set every slider as a code says, in whatever case it is written.

    Raises
    ------
    ValueError
        If it is no code of this picture; no slider has moved then.
    """
    first, *places = code.strip().upper().split("-")
    fits = first == picture and len(places) == len(sliders)
    if not fits or any(p not in s.codes for p, s in zip(places, sliders, strict=True)):
        one = code_of(picture, sliders)
        raise ValueError(f"{code!r} is no code of this picture; one of them is {one}.")
    for slider, place in zip(sliders, places, strict=True):
        slider.value = slider.values[slider.codes.index(place)]
