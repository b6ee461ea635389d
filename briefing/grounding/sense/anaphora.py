"""Words into whether they stand for somebody or some place that was named before."""

import itertools
import re
from typing import Final

from briefing.attribution.lexicon import word_set

_TOKEN: Final = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_ANAPHORS: Final = word_set(
    """he she they it his her their its him them hers theirs we our us i my me this these those himself herself
    itself themselves who whose both neither"""
)
PLACE_NOUNS: Final = word_set(
    """town city village capital region province country island port state area site district county here there venue
    neighbour neighbor territory kingdom republic valley nation home domestic local abroad"""
)
_BODY_NOUNS: Final = word_set(
    """company group firm bank union party club team side government country ministry council court army bloc agency
    alliance commission federation league board committee movement organisation organization regulator authority
    developer airline carmaker retailer chain operator manufacturer publisher university school hospital police
    force minister president chancellor mayor governor leader chairman chairwoman chief director coach captain
    manager judge lawyer solicitor attorney spokesman spokeswoman spokesperson secretary general commander envoy
    ambassador mediator striker midfielder defender goalkeeper author researcher scientist professor analyst
    economist mother father widow owner founder executive rebels insurgents junta panel watchdog institute charity
    fund museum paper broadcaster ruling plan deal treaty accord agreement proposal bill law motion dispute war
    strike talks project report nation kingdom republic capital senator lawmaker politician candidate singer actor
    pair two trio man woman boy girl suspect defendant victim firm's maker producer giant rival parent subsidiary"""
)


def has_subject(quote: str) -> bool:
    """Whether a quote begins with a word that stands for somebody named before it: "he", "its chairman", "which"."""
    words = [match.group() for match in itertools.islice(_TOKEN.finditer(quote), 9) if match.group()[0].isalnum()]
    while words and words[0].lower() in _LEADING:
        words = words[1:]
    if not words:
        return False
    first = words[0].lower().split("'")[0].split("’")[0]
    if first in _SUBJECTS:
        return True
    is_body = first == "the" and any(word.lower() in _BODY_NOUNS for word in words[1:3])
    return is_body and not any(word[0].isupper() for word in words[1:6])


_LEADING: Final = frozenset("but and that so also however yet".split())
_SUBJECTS: Final = word_set("""he she they it we i which who whose his her its their our my""")


def anaphors(sentence: str) -> tuple[bool, bool]:
    """Whether a sentence has words that stand for somebody named before, and for a place."""
    words = re.findall(r"[a-z]+", sentence.lower())
    pairs = set(itertools.pairwise(words)) | set(zip(words, words[2:], strict=False))
    somebody = any(word in _ANAPHORS for word in words) or any(
        one in _POINTING and other in _BODY_NOUNS | PLACE_NOUNS for one, other in pairs
    )
    place = (
        any(one in _POINTING and other in PLACE_NOUNS for one, other in pairs) or "there" in words or "here" in words
    )
    return somebody, place


_POINTING: Final = frozenset("the its his her their our both this that".split())
