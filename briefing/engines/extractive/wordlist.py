"""A list of words, written as one string, into a set."""


def words(listed: str) -> frozenset[str]:
    """The words of a string, split at spaces and line ends."""
    return frozenset(listed.split())
