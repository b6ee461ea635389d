"""What need not be said twice: lines that repeat their quote, and long sentences that only name somebody."""

import unicodedata
from collections.abc import Sequence

# What a line may add to its quote and still only repeat it; words such as "not" or "refused" are never among them.
REPORTING = frozenset("said says say told tells added adds that according to a an the".split())
LONGEST_LINE = 400
LONGEST_NAMING = 16
BEFORE_NAME = 4
# After a name these go on with who it is.
JOINING = frozenset("and or nor of from with as who which".split())
# "Kestria (against) should not yield" is read as somebody else's wish; "Kestria: Kestria should not yield" is not.
OUGHT = frozenset("should must ought shall".split())
OPENING, CLOSING = ("“", '"'), ("”", '"')
# German's first: what opens a quotation elsewhere closes one there.
PAIRS = (("„", "“"), ("«", "»"), ("“", "”"))
ENDING = ",;: \n"


def repeats(line: str, quotes: Sequence[str], *, names: Sequence[str] = ()) -> bool:
    """Whether a line says what its quotes say, word for word, beside who says it.

    Args:
        line: The words of a claim.
        quotes: The words of all its quotes.
        names: Who says it; the page names them anyhow.

    Example:
        >>> repeats("Ada Rowe said: “We will wait.”", ["We will wait"], names=["Ada Rowe"])
        True
        >>> repeats("Ada Rowe refused to wait.", ["to wait"], names=["Ada Rowe"])
        False
    """
    rest = _words(line)
    if not rest:
        return line.split() == " ".join(quotes).split()
    if len(rest) > LONGEST_LINE:
        return rest == _words(" ".join(quotes))
    for quote in quotes:
        quoted = _words(quote)
        first = next(
            (at for at in range(len(rest) - len(quoted) + 1) if quoted and rest[at : at + len(quoted)] == quoted), None
        )
        if first is None:
            return False
        rest = rest[:first] + rest[first + len(quoted) :]
    return set(rest) <= REPORTING.union(*map(_words, names))


def after_name(line: str, *, name: str) -> str:
    """What a line says after the name that begins it, or "" when it begins otherwise or with more than that name.

    Example:
        >>> after_name("A port envoy wants a vote.", name="port envoy"), after_name("Ro and Li left.", name="Ro")
        ('wants a vote.', '')
    """
    for start in (f"{name} ", f"the {name} ", f"a {name} ", f"an {name} "):
        if name and line[: len(start)].casefold() == start.casefold():
            rest = line[len(start) :]
            return "" if rest[:1].isupper() or rest.split(" ")[0] in JOINING | OUGHT else rest
    return ""


def bare(quote: str) -> str:
    """A quote without the comma that ends it in its sentence, and without marks around the whole of it.

    Example:
        >>> bare("“We will wait,”"), bare("“We will,” she said, “wait”")
        ('We will wait', '“We will,” she said, “wait”')
    """
    within = quote.strip(ENDING)
    if within[:1] in OPENING and within[1:]:
        within = within[1:-1] if within[-1] in CLOSING else within[1:]
        if not any(mark in within for mark in OPENING + CLOSING):
            return within.rstrip(ENDING)
    return quote.rstrip(ENDING)


def is_spoken(text: str, *, start: int, end: int) -> bool | None:
    """Whether some words of an article stand between its quotation marks, or None where their paragraph has none.

    Args:
        text: The article.
        start: Offset of the first character of the words.
        end: Offset after the last.

    Example:
        >>> is_spoken("He said: “We will wait.”", start=10, end=17), is_spoken("He will wait.", start=0, end=7)
        (True, None)
    """
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    paragraph = text[first : last if last >= 0 else len(text)]
    opening, closing = next((pair for pair in PAIRS if pair[0] in paragraph), PAIRS[-1])
    if opening not in paragraph and '"' not in paragraph:
        return None
    before = text[first:start]
    is_within = before.rfind(opening) > before.rfind(closing) or before.count('"') % 2 == 1
    return is_within or text[start:end].lstrip(ENDING).startswith((opening, '"'))


def naming(sentence: str, *, names: tuple[str, ...]) -> str:
    """The part of a long sentence that names somebody, with an ellipsis where it was cut; a short one stays whole.

    Args:
        sentence: Words of the article.
        names: The names to look for, the best first; without one the sentence's start is kept.

    Example:
        >>> naming("Late on Monday in the old town " + "President Ada Rowe spoke there and " * 3, names=("Rowe",))
        '… old town President Ada Rowe spoke there and President Ada Rowe spoke there and President Ada …'
    """
    words = sentence.split()
    if len(words) <= LONGEST_NAMING:
        return sentence
    folded = [_words(word) for word in words]
    sought = next((found for name in names if (found := _place(_words(name), folded)) is not None), 0)
    first = max(0, sought - BEFORE_NAME)
    last = min(len(words), first + LONGEST_NAMING)
    kept = " ".join(words[first:last])
    return f"{'… ' if first else ''}{kept}{' …' if last < len(words) else ''}"


def _place(name: list[str], words: list[list[str]]) -> int | None:
    """Index of the first word of `name` where its words stand in a row, each within one written word."""
    for start in range(len(words) - len(name) + 1) if name else ():
        if all(part in words[start + offset] for offset, part in enumerate(name)):
            return start
    return None


def _words(text: str) -> list[str]:
    """The words of a text without case and punctuation; letters of combining marks stay with their word."""
    return unicodedata.normalize("NFC", text.casefold()).translate(_SPACED).split()


class _Spaced(dict[int, str]):
    """Each character that is no letter, mark or number as a blank, looked up once: a page asks for thousands."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = character if unicodedata.category(character)[0] in "LMN" else " "
        return self[code]


_SPACED = _Spaced()
