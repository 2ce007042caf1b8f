"""Write the documents that follow from the words; `--check` only says if they are up to date."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from spms_viz.words import MISCONCEPTIONS, QUESTIONS, Audience, Question, Reference, references
from spms_viz.words.references import CHECKED_ON

DOCS = Path(__file__).parent.parent / "docs"
READ = {
    "source": "in the source (as a rule its abstract or an excerpt)",
    "secondary": "in a page that reports it",
}
SECOND_HAND = " *(read only in a page that reports it)*"


def reference_list() -> str:
    """Return docs/references.md."""
    head = f"""# References

Every source of a medical statement in the lessons. Written from
[`references.toml`](../spms_viz/words/references.toml) by `scripts/reader_documents.py`; change it
there.

**Checked on {CHECKED_ON}** against stored copies of public pages. A source that moves has to be
looked at again before a release. *Certainty* is how settled a thing is in the field; *read* is
where we read it.

"""
    return head + "\n".join(map(_entry, references().values()))


def _entry(one: Reference) -> str:
    about = f"Certainty: {one.certainty}. Read: {READ[one.read]}. Checked on {CHECKED_ON}."
    hedge = SECOND_HAND if one.read == "source" else ""
    backs = [f"- {text}" for text in one.backs]
    backs += [f"- {text}{hedge}" for text in one.second_hand]
    return "\n".join([f"## {one.name}", "", str(one), "", about, "", *backs, ""])


def answer_key() -> str:
    """Return docs/answer-key.md."""
    head = """# Answer key

Every question of the lessons with its answer, for whoever runs a class or a workshop. Written from
`spms_viz/words/quiz/` by `scripts/reader_documents.py`; change it there. The idea behind a
question is the mistaken one that it brings to light.

*This is practice, not a test. Nobody is graded, and no answer leaves the machine.*

"""
    parts = [_key("workshop", "Workshop"), _key("class", "Class")]
    return head + "\n".join(parts)


def _key(audience: Audience, title: str) -> str:
    head = "| | question | right answer | what is said to it | idea behind it |"
    rows = "\n".join(map(_answer, sorted(QUESTIONS[audience].values(), key=_place)))
    return f"## {title}\n\n{head}\n| --- | --- | --- | --- | --- |\n{rows}\n"


def _place(one: Question) -> tuple[str, list[int]]:
    """Return what sorts Q2.1 before Q10.1."""
    return one.name[0], [int(number) for number in re.findall(r"\d+", one.name)]


def _answer(one: Question) -> str:
    right, idea = one.choices[one.right], MISCONCEPTIONS[one.misconception]
    answer = f"{'abc'[one.right]}) {right.text}"
    return f"| {one.name} | {one.text} | {answer} | {right.feedback} | {idea} |"


PAGES: Mapping[Path, Callable[[], str]] = {
    DOCS / "references.md": reference_list,
    DOCS / "answer-key.md": answer_key,
}


def main() -> int:
    """Write the pages, or check them."""
    stale = [path for path, text in PAGES.items() if not _is_fresh(path, text())]
    if "--check" in sys.argv:
        return int(bool(stale))
    for path in stale:
        path.write_text(PAGES[path](), encoding="utf-8")
        print(f"Wrote {path.name}.")
    return 0


def _is_fresh(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
