"""Options that one sentence lines up: "The bank could cut, hold or raise its rate", "... could answer by X or by Y"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefing.attribution import Sentence, Span
from briefing.engines.extractive.listed import Listed
from briefing.engines.extractive.proposals import Proposal
from briefing.engines.extractive.verbs import reading_of
from briefing.engines.extractive.wordlist import word_set

FEWEST_ACTS: Final = 3
"""Two things that somebody could do are as often two consequences as two choices."""

_WHO: Final = (
    r"(?:government|cabinet|court|judges?|parliament|congress|council|board|ministers?|ministry|regulators?|commission"
    r"|president|bank|union|company|party|lawmakers|mediators?|(?<![.!?]\s)[A-Z][\w’'-]+)"
)
_COULD: Final = re.compile(rf"(?:{_WHO}|[A-Z][\w’'-]+)\s+(?:could|can|may|might)\s+(?:now\s+)?(?:either\s+)?(?=[a-z])")
_PARTED: Final = re.compile(r",?\s+or\s+(?:else\s+|could\s+)?|,\s+(?!or\b)")
_BY: Final = re.compile(r"\s+by\s+(?=[a-z]+ing\s)")
_OR_BY: Final = re.compile(r",?\s+or\s+(?:by\s+)?(?=[a-z]+ing\s)")
_TELLER: Final = re.compile(r",\s(?:[^,“”\"]{2,60}\s)?(?:said|says|say|told|added|wrote)\b|[;:“”\"]|\.\s*$")


class Choice(NamedTuple):
    """One of the things that somebody could do.

    Attributes:
        listed: Where it stands.
        name_from: The words that name it: those that stand there, with the object that a later verb shares with it.
    """

    listed: Listed
    name_from: str


def find(text: str, sentence: Span | Sentence) -> Iterator[Choice]:
    """The choices that a sentence lines up, in order; none when it does not join them with "or"."""
    words = text[sentence.start : sentence.end]
    could = _COULD.search(words) if " or " in words else None
    if could is None:
        return
    told = _TELLER.search(words, could.end())
    end = told.start() if told else len(words)
    pieces = _acts(words, could.end(), end) or _means(words, could.end(), end)
    shared = _object_of(words[pieces[-1].start : pieces[-1].end]) if pieces else ""
    for piece in pieces:
        act = words[piece.start : piece.end]
        opening = "" if act.split(maxsplit=1)[0].endswith("ing") else "to "
        content = Span(sentence.start + piece.start, sentence.start + piece.end)
        proposal = Proposal(content.start, content, "neither", "floated", 0.9, is_owned=False, is_act=False)
        listed = Listed(proposal, None, None, opening, "", "")
        yield Choice(listed, f"{opening}{act}{'' if ' ' in act else shared}")


def _acts(words: str, start: int, end: int) -> list[Span]:
    """The verbs lined up between two offsets, each up to the next; [] when they are few or no "or" joins the last."""
    cuts = [Span(start, start), *(Span(*match.span()) for match in _PARTED.finditer(words, start, end))]
    heads = [cut for cut in cuts if _is_base(words[cut.end : end])]
    if (
        len(heads) < FEWEST_ACTS
        or heads[0].start != start
        or " or " not in f"{words[heads[-1].start : heads[-1].end]} "
    ):
        return []
    ends = [cut.start for cut in heads[1:]] + [end]
    return [_without_aside(words, Span(head.end, last)) for head, last in zip(heads, ends, strict=True)]


def _means(words: str, start: int, end: int) -> list[Span]:
    """Two ways of doing one thing: "by closing the port or by raising the toll"."""
    first = _BY.search(words, start, end)
    second = _OR_BY.search(words, first.end(), end) if first else None
    return [Span(first.end(), second.start()), Span(second.end(), end)] if first and second else []


def _is_base(words: str) -> bool:
    first = re.match(r"[a-z]+", words)
    if first is None or first[0] in _NO_VERBS:
        return False
    known = reading_of(first[0])
    return (known is not None and known[0] == first[0]) or _HAS_OBJECT.match(words) is not None


# A word that is no known verb is one before an object: "renegotiate the loan".
_HAS_OBJECT: Final = re.compile(r"[a-z]{4,}\s(?:the|an?|its|their|his|her|all|new|up|out|off|down)\b")
_NO_VERBS: Final = word_set(
    "which that with from into over after before when while where under than about between both"
)


def _without_aside(words: str, piece: Span) -> Span:
    aside = re.compile(r",\s+(?:which|who|where|though|but)\b").search(words, piece.start, piece.end)
    return Span(piece.start, aside.start()) if aside else piece


def _object_of(act: str) -> str:
    return act[len(act.split(maxsplit=1)[0]) :]
