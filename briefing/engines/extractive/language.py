"""A document into the certainty that it is English, or into an error that says what else would read it."""

import re

from briefing.document import Document
from briefing.engines.extractive.wordlist import word_set
from briefing.errors import EngineError

ENGLISH = word_set("""
    the of and to in a that is was for on it with as be by are from at his her their has have had not said who which
""")
FOREIGN = word_set("""
    der die das und ist nicht ein eine von mit den dem auf für le la les des et est une dans pour que qui sur el los las
    y del en una por con il di che per gli è della het een van niet op zijn o os do da não uma com w na się jest nie że
    z i och att det som på er av til
""")
SMALLEST_SAMPLE = 25
_WORD = re.compile(r"[^\W\d_]+")


def require_english(document: Document) -> None:
    """Refuse a document whose words are not English ones.

    Judged by the share of everyday words in the first thousand; fewer than 25 words are too few to judge and
    pass, unless the reader of the document says another language.

    Raises:
        EngineError: The text is in another language, or in no language at all.
    """
    words = [word.casefold() for word in _WORD.findall(document.text[document.body_start :][:8000])][:1000]
    english = sum(word in ENGLISH for word in words)
    foreign = sum(word in FOREIGN for word in words)
    if len(words) < SMALLEST_SAMPLE:
        is_english = document.language in ("", "en")
    else:
        is_english = english >= 0.08 * len(words) and english > foreign
    if not is_english:
        raise EngineError(
            f"{document.name}: is not in English, and the extractive engine reads nothing else",
            hint="let a model read it: `--engine openai` with OPENAI_API_KEY set, or `--base-url` of a server of yours",
        )
