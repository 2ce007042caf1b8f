"""The questions as data, in the order of the lessons."""
