"""Words that a lesson explains in place: one entry per thing, a name and a meaning per audience."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spms_viz.words.references import references
from spms_viz.words.wording import Audience

LUBLIN_2014 = references()["Lublin et al. 2014"].citation
LUBLIN_2020 = references()["Lublin et al. 2020"].citation
KAPPOS_2020 = references()["Kappos et al. 2020"].citation
LUBLIN_1996 = references()["Lublin, Reingold 1996"].citation
KATZ_SAND_2014 = references()["Katz Sand et al. 2014"].citation
THESE_DRAWINGS = "as used in these drawings"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One word in field terms with its source, and the same in plain terms.

    Attributes
    ----------
    meaning, plain_meaning : str
        One to three sentences.
    plain_name : str
        The word that workshop readers see.
    source : str
        Where the field's meaning comes from.
    """

    meaning: str
    plain_name: str
    plain_meaning: str
    source: str = THESE_DRAWINGS

    def name_for(self, name: str, audience: Audience) -> str:
        """Return what `audience` calls it."""
        return name if audience == "class" else self.plain_name

    def meaning_for(self, audience: Audience) -> str:
        """Return what it means, for a class with its source."""
        if audience == "workshop":
            return self.plain_meaning
        return self.meaning if self.source == THESE_DRAWINGS else f"{self.meaning} [{self.source}]"


GLOSSARY: Mapping[str, Entry] = MappingProxyType(
    {
        "RRMS": Entry(
            meaning="Relapsing-remitting MS: acute worsening with full or partial recovery, "
            "and no apparent progression between relapses.",
            plain_name="RRMS",
            plain_meaning="Short for relapsing-remitting MS. Symptoms flare up, "
            "and then they get better.",
            source=LUBLIN_2014,
        ),
        "PPMS": Entry(
            meaning="Primary progressive MS: a course that progresses from its beginning, without "
            "a relapsing course before it.",
            plain_name="PPMS",
            plain_meaning="Short for primary progressive MS. Slow change is there from the start.",
            source=LUBLIN_1996,
        ),
        "SPMS": Entry(
            meaning="Secondary progressive MS: worsening independent of relapses for at least "
            "6 months, after a relapsing course. It is recognised looking back.",
            plain_name="SPMS",
            plain_meaning="Short for secondary progressive MS. Symptoms build up over time, "
            "without clear breaks. It can come after RRMS. Many people with RRMS never get it.",
            source=KATZ_SAND_2014,
        ),
        "relapse": Entry(
            meaning="A peak: symptoms build up and then fade, in full or in part.",
            plain_name="flare",
            plain_meaning="Symptoms come up, and then get better. Doctors call it a relapse.",
        ),
        "recovery": Entry(
            meaning="The fraction of a relapse that fades; the rest stays as a residual.",
            plain_name="getting better",
            plain_meaning="What comes back after a flare. Some flares get fully better. "
            "Some leave a little behind.",
        ),
        "residual": Entry(
            meaning="What a relapse leaves behind.",
            plain_name="what stays",
            plain_meaning="What a flare can leave behind. In a drawing it looks like a step.",
        ),
        "worsening": Entry(
            meaning="More dysfunction for any reason, with relapses or without.",
            plain_name="more symptoms",
            plain_meaning="The line goes up, with a flare or with no flare.",
            source=LUBLIN_2020,
        ),
        "progression": Entry(
            meaning="Worsening without relapses: the steady part of a curve.",
            plain_name="slow change",
            plain_meaning="Symptoms build up over time, with no flare. "
            "In a drawing it looks like a slope.",
            source=LUBLIN_2020,
        ),
        "onset of progression": Entry(
            meaning="Drawn as a soft band: in people it is recognised only afterwards.",
            plain_name="change-over",
            plain_meaning="The time when slow change starts. It is slow too. "
            "No test can name the day.",
            source=KATZ_SAND_2014,
        ),
        "active": Entry(
            meaning="Relapses or new activity on MRI within a stated time frame; "
            "looked for at least once a year.",
            plain_name="active",
            plain_meaning="There were flares or new spots on a scan in the time we look at.",
            source=LUBLIN_2014,
        ),
        "RAW": Entry(
            meaning="Relapse-associated worsening: the residuals of relapses.",
            plain_name="what stays after flares",
            plain_meaning="All that flares have left behind.",
            source=KAPPOS_2020,
        ),
        "PIRA": Entry(
            meaning="Progression independent of relapse activity: the steady part.",
            plain_name="the steady part",
            plain_meaning="All that slow change has added.",
            source=KAPPOS_2020,
        ),
        "iu": Entry(
            meaning="Illustrative unit of the drawn level, from 0 to 10. Not an EDSS step.",
            plain_name="level",
            plain_meaning="How high the line is. It is not a test score.",
        ),
    }
)
