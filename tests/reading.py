"""Reading grades by two formulas, which see words and sentences and no meaning: a floor."""

import math
import re

VOWELS = re.compile(r"[aeiouy]+")
# Two vowels that are said apart: i-de-a, pe-ri-od, a-re-a, cre-ate, di-et, qui-et, sci-ence.
APART = re.compile(
    r"[^cstgxln]i[aou]|^lion|(?<![cstg])i[eo](?:t|n[ct])|sci(?=e)|cie(?=ty)|rea(?:$|s$|t[eio])|dea(?:$|s$)"
    r"|eo(?!u|pl)|ua|uou|uen|yel|[aeiouy](?=ing)"
)
SILENT_E = re.compile(r"(?<![aeiouy])e$|[gq]ue$")
SILENT_ES = re.compile(r"(?<![sxzigc])(?<!ch)(?<!sh)es$")
SILENT_ED = re.compile(r"(?<![tdi])ed$")
SPOKEN_LE = re.compile(r"[^aeiouyl]les?$")
# A silent e inside a word that is made of two: some-times, care-ful, base-line.
INSIDE = re.compile(
    r"(?<=[aeiouy][bcdfgklmnprstvz])e"
    r"(?=(?:ful|less|ly|ments?|times?|thing|body|where|one|line|how|what)$)"
)


def syllables(word):
    """Count the syllables of an English word: at least one, which is also what MS counts as."""
    spelled = INSIDE.sub("", word.lower().split("'")[0])
    count = len(VOWELS.findall(spelled)) + len(APART.findall(spelled))
    if SILENT_ED.search(spelled) or SILENT_ES.search(spelled) or SILENT_E.search(spelled):
        count -= not SPOKEN_LE.search(spelled)
    return max(1, count)


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
