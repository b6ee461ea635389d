"""A list of words, written as one string, into a set."""


def word_set(listed: str) -> frozenset[str]:
    """The words of a string, split at spaces and line ends."""
    return frozenset(listed.split())
