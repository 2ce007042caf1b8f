"""The reading grades themselves."""

import pytest

from tests.reading import reading_grade, sentences_in, smog_grade, syllables

COUNTED = {
    1: "whole flare flares makes moved team nerve nerves year real place page choose choice pause "
    "rise sees free tree the be we peak tired does goes blue used heart hear dashed line style "
    "scale life time comes worse breathe choice friend piece",
    2: "symptoms changes added little people sometimes drawing treatment quiet diet baseline "
    "circles ended written question patient special social settings someone slowly immune system "
    "damage bladder create being doing going trying playing able cycle title disease careful "
    "places pages chooses choices pauses likely safely level rises agree table tables lion million "
    "region lesson fully steady via trial bodies studied studies carried value issue fatigue "
    "useful user hearing science relapse illness people's helpful",
    3: "different idea ideas period area relapses progressive multiple medicine medicines visible "
    "serious everyone myelin damages energy family usual influence opinion initial "
    "medium memories diseases continue sclerosis several example remember history video",
    4: "secondary recovery society anxiety variety material experience actually",
}
ALL = [(word, count) for count, words in COUNTED.items() for word in words.split()]


@pytest.mark.parametrize(("word", "count"), ALL)
def test_syllables_are_counted_as_they_are_said(word, count):
    assert syllables(word) == count


def test_a_line_that_ends_without_a_full_stop_is_a_sentence_of_its_own():
    assert sentences_in("One. Two! Three?") == 3
    assert sentences_in("Take these:\nA pen\nA sheet.") == 2
    assert sentences_in("It rose by 0.5 and then, e.g. later, fell.") == 2


def test_hard_texts_get_high_grades_and_plain_ones_low_grades():
    hard = "Neurodegenerative disability accumulation necessitates multidisciplinary evaluation."
    plain = "The line goes up. Then it goes down. We look at it for a while."
    assert reading_grade(hard) > 12
    assert smog_grade(hard) > 12
    assert reading_grade(plain) < 2
    assert smog_grade(plain) < 4


def test_the_formulas_give_the_grades_that_they_are_published_with():
    assert reading_grade("A flare.") == pytest.approx(0.39 * 2 + 11.8 - 15.59)
    assert smog_grade("Medicine. " * 30) == pytest.approx(1.0430 * 30**0.5 + 3.1291)
