import re

import pytest

from spms_viz.widgets import glossary
from spms_viz.words import AUDIENCES, GLOSSARY
from tests.reading import reading_grade
from tests.test_words import AVOID

EACH = pytest.mark.parametrize("entry", GLOSSARY.values(), ids=list(GLOSSARY))


@EACH
def test_a_word_is_explained_for_both_audiences(entry):
    for audience in AUDIENCES:
        meaning = entry.meaning_for(audience)
        assert len(meaning) < 260
        assert not re.search(AVOID, meaning, re.IGNORECASE)
    assert entry.source


@EACH
def test_plain_meanings_are_plain(entry):
    assert reading_grade(f"{entry.plain_meaning}") <= 6.0
    assert not re.search(r"progression|residual|worsening|EDSS|\[", entry.plain_meaning)


def test_a_class_sees_the_source_and_a_workshop_does_not():
    assert "Kappos" in GLOSSARY["PIRA"].meaning_for("class")
    assert "Kappos" not in GLOSSARY["PIRA"].meaning_for("workshop")


def test_a_glossary_shows_what_was_asked_for_where_no_widget_can_be_shown_too():
    shown = glossary("relapse", "recovery", audience="workshop")
    assert [entry["name"] for entry in shown.entries] == ["flare", "getting better"]
    bundle = shown._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert data["text/plain"].startswith("flare: Symptoms come up")


@pytest.mark.parametrize(("names", "said"), [((), "nothing"), (("relaps",), "asked for: relaps")])
def test_an_unknown_word_is_refused_in_one_sentence(names, said):
    with pytest.raises(ValueError, match=said):
        glossary(*names)
