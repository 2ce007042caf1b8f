"""The reading grades themselves."""

import pytest

from tests.reading import reading_grade, sentences_in, smog_grade, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [("tired", 2), ("idea", 3), ("choices", 2), ("secondary", 4), ("SPMS", 1), ("sliders", 2)],
)
def test_syllables_are_those_of_the_dictionary_and_a_word_that_it_lacks_is_hyphenated(word, count):
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
