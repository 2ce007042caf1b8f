"""What the person at the keyboard can put right."""


class UsageError(Exception):
    """Wrong use of a command; its text is one sentence."""
