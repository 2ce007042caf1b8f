"""What sentences under pictures claim, each checked against the points that are drawn.

A check gets what is shown and the match of its pattern. It reads the points and the settings, and
none of what the words are made from. A file checks the sentences on one subject.
"""

import re

from tests.drawn import HEIGHTS, TINY, TOP, word

CHECKS = []
ROUNDED = 0.05 + TINY  # what a number with one digit may be off
NUMBER = r"(\d+(?:\.\d+)?)"
LEVEL = r"(above 10 iu|\d+\.\d iu|above the drawing|[a-z]+(?: [a-z]+)*?)"
AMOUNT = r"(\d+\.\d|less than 0\.1) iu"
MOMENT = r"(near the start|in the first half|about half way|in the second half|near the end|early"
MOMENT += r"|soon|early on)"


def says(*patterns, of=None):
    def keep(check):
        CHECKS.extend((re.compile(pattern), of, check) for pattern in patterns)
        return check

    return keep


def is_level(said, level):
    if said.endswith("iu"):
        return level > TOP if "above" in said else abs(float(said[:-3]) - level) <= ROUNDED
    return said == word(level, HEIGHTS)


def is_amount(said, amount):
    if "less" in said:
        return 0 < amount < 0.05
    return float(said) > 0 and abs(float(said) - amount) <= ROUNDED


def is_moment(shown, said, year):
    early = said in ("early", "soon", "early on")
    return shown.moment(year) == ("near the start" if early else said)


def is_span(said, other, numbers):
    return float(said) == min(numbers) and float(other or said) == max(numbers)
