"""Words of the sketch of a nerve: what MS does to the cover, to the signal and to the fibre.

The three states follow the patient page that the lessons teach (Cleveland Clinic Health Library,
"Secondary progressive MS", reviewed 2025-07-30).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.words.wording import Audience


@dataclass(frozen=True, kw_only=True)
class NerveWords:
    """What is said of a sketch of a nerve to one audience.

    Attributes
    ----------
    titles : tuple of str
        Over the three states: whole, thin cover, bare.
    states : tuple of str
        What each state shows, in a sentence.
    """

    name: str
    cover: str
    fibre: str
    signal: str
    titles: tuple[str, str, str]
    states: tuple[str, str, str]
    caption: str


CLASS = NerveWords(
    name="Myelin and nerve fibre in three states",
    cover="myelin",
    fibre="nerve fibre",
    signal="signal",
    titles=("A: covered", "B: thin cover", "C: bare, fibre damaged"),
    states=(
        "A: Myelin is whole, and the signal travels along the fibre.",
        "B: Myelin is damaged, and the signal travels less well.",
        "C: Damage has added up and has reached the nerve fibre itself.",
    ),
    caption="A sketch, not to scale. No slider of these lessons moves it.",
)
WORKSHOP = NerveWords(
    name="A nerve is like a wire with a cover",
    cover="cover",
    fibre="wire",
    signal="signal",
    titles=("A: whole cover", "B: thin cover", "C: bare wire"),
    states=(
        "A: The cover is whole. The signal goes through.",
        "B: The cover is harmed. The signal goes through less well.",
        "C: Harm has added up. It has come to the wire itself.",
    ),
    caption="A sketch for learning. It is not a drawing of your nerves.",
)
NERVE: Mapping[Audience, NerveWords] = MappingProxyType({"class": CLASS, "workshop": WORKSHOP})
