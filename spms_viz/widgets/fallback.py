"""What stands where no widget can be shown: a saved notebook, GitHub's view, a page on paper."""

from __future__ import annotations

import base64
from abc import abstractmethod
from html import escape
from typing import Any

from IPython.display import display
from ipywidgets import DOMWidget

from spms_viz.joined import joined_styles
from spms_viz.words import UI

SVG, TEXT, HTML = "image/svg+xml", "text/plain", "text/html"


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

    def _ipython_display_(self) -> None:
        """Show what stays when the notebook is saved, and after it the widget, which hides it.

        One output with both would not do: of its forms JupyterLab takes the widget's alone, whether
        it still lives or not.
        """
        bundle = self._repr_mimebundle_()
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        _show({HTML: saved(data[TEXT], data.get(SVG))}, {})
        _show(data, metadata)


def _show(data: dict[str, Any], metadata: dict[str, Any]) -> None:
    display(data, metadata=metadata, raw=True)  # type: ignore[no-untyped-call]


def saved(words: str, picture: str | None) -> str:
    """Return what a saved lesson shows in the place of a widget: HTML without other files."""
    style, note, name = joined_styles("saved.css"), UI["saved"]["note"], UI["saved"]["picture"]
    packed = base64.b64encode((picture or "").encode()).decode("ascii")
    image = f'<img alt="{name}" src="data:{SVG};base64,{packed}">' if picture else ""
    return (
        f'<div class="spms-saved"><style>{style}</style>{image}'
        f'<div class="spms-saved-words">{escape(words)}</div><p>{note}</p></div>'
    )
