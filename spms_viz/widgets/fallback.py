"""What stands where no widget can be shown: a saved notebook, GitHub's view, a page on paper."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from ipywidgets import DOMWidget

SVG, TEXT = "image/svg+xml", "text/plain"


class Fallback(DOMWidget):  # type: ignore[misc]
    """A widget that can also be read: to be named before what makes it a widget."""

    @property
    @abstractmethod
    def words(self) -> str:
        """What it says, as it is read on paper."""

    def first_picture(self) -> str | None:
        """Return what it shows at first, as SVG; None where there is nothing to draw."""
        return None

    def _repr_mimebundle_(self, **options: Any) -> Any:
        bundle = super()._repr_mimebundle_(**options)
        data = bundle[0] if isinstance(bundle, tuple) else bundle  # anywidget adds metadata
        data[TEXT] = self.words
        if picture := self.first_picture():
            data[SVG] = picture
        return bundle
