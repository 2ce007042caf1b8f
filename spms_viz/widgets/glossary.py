"""Words that open in place."""

from __future__ import annotations

import anywidget
import traitlets

from spms_viz.joined import joined_script, joined_styles
from spms_viz.widgets.fallback import Fallback
from spms_viz.words import GLOSSARY, UI, check_audience


class Glossary(Fallback, anywidget.AnyWidget):
    """Words, each of which shows its meaning when it is opened; works in the browser alone."""

    _esm = joined_script("glossary.js")
    _css = joined_styles("base.css", "glossary.css")

    title = traitlets.Unicode().tag(sync=True)
    entries = traitlets.List(traitlets.Dict()).tag(sync=True)

    @property
    def words(self) -> str:
        """Each word with its meaning."""
        return "\n".join(f"{one['name']}: {one['meaning']}" for one in self.entries)


def glossary(*names: str, audience: str = "class") -> Glossary:
    """Explain words where they are met.

    Parameters
    ----------
    *names : str
        Keys in `GLOSSARY`.
    audience : {"class", "workshop"}
        Whose words to use; a class also sees the source of a definition.

    Raises
    ------
    ValueError
        If a name is unknown or there is none, or `audience` is unknown.
    """
    reader = check_audience(audience)
    unknown = [name for name in names if name not in GLOSSARY]
    if unknown or not names:
        asked = ", ".join(unknown) or "nothing"
        raise ValueError(f"glossary explains {', '.join(GLOSSARY)}; asked for: {asked}.")
    entries = [
        {
            "name": GLOSSARY[name].name_for(name, reader),
            "meaning": GLOSSARY[name].meaning_for(reader),
        }
        for name in names
    ]
    return Glossary(title=UI["glossary"]["title"], entries=entries)
