"""Embedded clauses ("whether the bank will lend", "what the deal would cost") into questions that stand alone."""

import re
from collections.abc import Sequence
from typing import Final

from briefing.engines.extractive.clauses import capitalised, tidy
from briefing.engines.extractive.verbs import ADVERBS, AUXILIARIES, BE, DO, HAVE, PRONOUNS, is_finite, reading_of
from briefing.engines.extractive.wordlist import word_set

QUESTION_WORDS: Final = r"(?:what|who|whom|whose|which|when|where|why|how)"
_DETERMINERS: Final = word_set(
    "the a an his her its their our my your this that these those any some all both each every no another such"
)
_RELATIVES: Final = word_set("who which that whom whose where")
# After "how": what it measures stays beside it when the verb moves ("how long the truce lasts").
_MEASURES: Final = word_set("long far soon often likely quickly serious big large high badly well close bad severe")
_BACKSHIFTED: Final = {
    "would": "will",
    "could": "can",
    "might": "may",
    "was": "is",
    "were": "are",
    "had": "has",
    "did": "does",
}


def from_whether(clause: str, *, subject: str = "") -> str:
    """The question behind a whether-clause, without its first word.

    Args:
        clause: What follows "whether" or "if", such as "the bank will lend" or "to lend".
        subject: Who would act when the clause is an infinitive; "" when nobody is named.

    Returns:
        A question; where the verb cannot be told from the nouns, one that leaves the clause as it is.

    Example:
        >>> from_whether("the bank will lend"), from_whether("to lend", subject="the bank")
        ('Will the bank lend?', 'Will the bank lend?')
    """
    tokens = _tokens(clause)
    if tokens and tokens[0] == "or" and tokens[1:2] == ["not"]:
        tokens = tokens[2:]
    if tokens and tokens[0] == "to":
        if subject:
            return _ask(["will", *_lowered(subject.split()), *tokens[1:]])
        return _ask(["is", "it", "settled", "whether", *tokens])
    inverted = _inverted(tokens)
    return _ask(inverted if inverted else ["is", "it", "settled", "whether", *tokens])


def from_asking(clause: str, *, subject: str = "") -> str:
    """The question behind a clause that begins with a question word.

    Args:
        clause: Such as "what the deal would cost" or "who would pay".
        subject: As in `from_whether`.

    Example:
        >>> from_asking("what the deal would cost"), from_asking("who would pay")
        ('What would the deal cost?', 'Who would pay?')
        >>> from_asking("how many of the city's 40 schools would close")
        "How many of the city's 40 schools would close?"
        >>> from_asking("how long the truce can last"), from_asking("what role foreign troops would play")
        ('How long can the truce last?', 'Is it clear what role foreign troops would play?')
    """
    tokens = _tokens(clause)
    if re.fullmatch(r"(?:what|which) (?:sort|kind|type|form) of [\w-]+", " ".join(tokens)):
        return _ask(tokens)
    split = _after_question_phrase(tokens)
    phrase, rest = tokens[:split], tokens[split:]
    if not rest:
        return _ask(["is", "it", "clear", *phrase])
    if rest[0] == "to":
        return _ask(
            [*phrase, "will", *_lowered(subject.split()), *rest[1:]] if subject else [*phrase, "is", "one", *rest]
        )
    if _is_verb_next(rest) and phrase[0].lower() in {"who", "what", "which", "whose", "how"}:
        is_count = phrase[0].lower() == "how" and [_plain(word) for word in phrase[1:2]] in (["many"], ["much"])
        longest = len(phrase) if is_count else 3 if phrase[0].lower() == "how" else 2
        return _ask(tokens) if len(phrase) <= longest or _is_passive(rest) else _ask(["is", "it", "clear", *tokens])
    inverted = _inverted(rest)
    is_quality = (
        tokens[0].lower() == "how" and split == 1 and not _begins_subject(rest[0]) and inverted[:1] in (["is"], ["are"])
    )
    if is_quality:
        inverted = []
    return _ask([*phrase, *inverted]) if inverted else _ask(["is", "it", "clear", *tokens])


def from_statement(clause: str, *, is_reported: bool = False) -> str:
    """The question whether a statement holds, or "" when it cannot be turned into one.

    Args:
        clause: A whole clause, such as "the two leaders will meet".
        is_reported: Whether a past verb of saying has moved its tense into the past; it is moved back.

    Example:
        >>> from_statement("the two leaders would meet", is_reported=True)
        'Will the two leaders meet?'
    """
    inverted = _inverted(_tokens(clause))
    if not inverted:
        return ""
    if is_reported:
        inverted[0] = _BACKSHIFTED.get(inverted[0].lower(), inverted[0])
    return _ask([word for index, word in enumerate(inverted) if not (word == "not" and index < 6)])


def _tokens(clause: str) -> list[str]:
    """The words of a clause with their punctuation; an aside between dashes or brackets is left out."""
    without = re.sub(r"\s[–—-]\s[^–—]{3,160}?\s[–—-]\s|\s?\([^()]*\)", " ", " ".join(clause.split()))
    without = re.sub(r",\s(?:however|though|meanwhile|therefore|too),", "", without)
    spelt = re.sub(r"\b(?:ca|wo)n['’]t\b", lambda match: "can not" if match[0][0] == "c" else "will not", tidy(without))
    spelt = re.sub(r"\b([a-z]{2,5})n['’]t\b", r"\1 not", spelt)
    spelt = re.sub(r"\b(it|he|she|that|there|they|we)['’](s|re|ll)\b", _spelt_out, spelt, flags=re.IGNORECASE)
    return spelt.split()


def _spelt_out(match: re.Match[str]) -> str:
    return f"{match[1]} {'is' if match[2] == 's' else 'are' if match[2] == 're' else 'will'}"


def _plain(token: str) -> str:
    return token.strip(",;:.“”\"'‘’()").lower()


def _after_question_phrase(tokens: Sequence[str]) -> int:
    """How many words belong to the question phrase: "what", "how long", "which of the two", "what kind of deal"."""
    first = _plain(tokens[0]) if tokens else ""
    if first in {"when", "where", "why", "who", "whom"} or len(tokens) < 2:
        return min(1, len(tokens))
    if first == "how" and _plain(tokens[1]) not in {"many", "much"}:
        return 2 if _plain(tokens[1]) in _MEASURES else 1
    index = 1
    while index < len(tokens) and (tokens[index - 1] == "of" or not _begins_subject(tokens[index])):
        if _is_verb_next(tokens[index:]):
            break
        index += 1
    if index == len(tokens):
        return 1
    return index


def _begins_subject(token: str) -> bool:
    plain = _plain(token)
    return plain in _DETERMINERS or plain in PRONOUNS or token[:1].isupper() or token[:1] in "“\"‘'"


def _is_verb_next(tokens: Sequence[str]) -> bool:
    """Whether the next word, adverbs aside, is a finite verb."""
    for token in tokens[:3]:
        plain = _plain(token)
        if plain in ADVERBS or plain.endswith("ly"):
            continue
        return plain in AUXILIARIES or plain == "to" or (is_finite(plain) and token[:1].islower())
    return False


def _is_passive(tokens: Sequence[str]) -> bool:
    """Whether "be" follows soon: then the question phrase is what the verb happens to."""
    return any(_plain(token) in BE | {"be", "been"} for token in tokens[:4])


def _inverted(tokens: Sequence[str]) -> list[str]:
    """The clause with its first verb before its subject, or [] where that verb cannot be told."""
    index = _first_auxiliary(tokens)
    lexical = _lexical_after_short_subject(tokens)
    if index is None and lexical is None:
        lexical = _only_verb(tokens) or _verb_before_object(tokens)
    if lexical is not None and (index is None or lexical < index):
        base, form = reading_of(_plain(tokens[lexical])) or (_plain(tokens[lexical]).removesuffix("s"), "s")
        auxiliary = {"past": "did", "s": "does", "base": "do"}[form]
        mark = "," if tokens[lexical].endswith(",") else ""
        return [auxiliary, *_lowered(tokens[:lexical]), base + mark, *_in_base_form(tokens[lexical + 1 :])]
    if index is None:
        return []
    auxiliary = _plain(tokens[index])
    subject, rest = _lowered(tokens[:index]), list(tokens[index + 1 :])
    if _is_main_verb(auxiliary, rest):
        helper = {"has": "does", "does": "does", "have": "do", "do": "do"}.get(auxiliary, "did")
        return [helper, *subject, "have" if auxiliary in HAVE else "do", *rest]
    return [auxiliary, *subject, *rest]


def _is_main_verb(auxiliary: str, rest: Sequence[str]) -> bool:
    """Whether "have" or "do" is all the verb there is: no participle or base form follows."""
    if auxiliary not in HAVE | DO:
        return False
    following = [
        _plain(token) for token in rest[:3] if _plain(token) not in ADVERBS and not _plain(token).endswith("ly")
    ]
    if not following:
        return True
    if auxiliary in HAVE:
        verb = reading_of(following[0])
        is_participle = (
            following[0] in {"been", "had"} or following[0].endswith(("ed", "en")) or bool(verb and verb[1] == "past")
        )
        return not is_participle
    return reading_of(following[0]) is None


def _first_auxiliary(tokens: Sequence[str]) -> int | None:
    """The first auxiliary that is not inside a relative clause, if some subject stands before it."""
    is_relative = False
    for index, token in enumerate(tokens):
        plain = _plain(token)
        if index and plain in _RELATIVES and _plain(tokens[index - 1]) not in AUXILIARIES:
            is_relative = True
        elif token == plain and plain in AUXILIARIES and (not index or tokens[index - 1] != "to"):
            if not index:
                return None
            if not is_relative:
                return index
            is_relative = False
    return None


def _lexical_after_short_subject(tokens: Sequence[str]) -> int | None:
    """The verb right after a pronoun or a name: the only places where a verb without auxiliary is sure to be one."""
    index = 0
    if tokens and _plain(tokens[0]) in PRONOUNS:
        index = 1
    else:
        index = int(len(tokens) > 2 and _plain(tokens[0]) == "the" and tokens[1][:1].isupper())
        while index < len(tokens) and tokens[index][:1].isupper() and not tokens[index].endswith((",", "’s", "'s")):
            index += 1
    if not 0 < index < len(tokens):
        return None
    following = _plain(tokens[index + 1]) if index + 1 < len(tokens) else ""
    verb = reading_of(_plain(tokens[index]))
    is_verb = verb is not None and (verb[1] != "base" or _plain(tokens[0]) in {"they", "we", "i", "you"})
    return index if is_verb and following not in AUXILIARIES and not tokens[index][:1].isupper() else None


def _only_verb(tokens: Sequence[str]) -> int | None:
    """The one word that can be the verb of a clause without auxiliary; None when several could, or one is not known."""
    found = [
        index
        for index, token in enumerate(tokens)
        if (reading_of(_plain(token)) or _plain(token).endswith("ed")) and tokens[index - 1 : index] != ["to"]
    ]
    verb = reading_of(_plain(tokens[found[0]])) if len(found) == 1 and found[0] else None
    return found[0] if verb and verb[1] != "base" else None


def _verb_before_object(tokens: Sequence[str]) -> int | None:
    """The first word in -s that stands between a singular noun and a determiner: "the deed contains a clause"."""
    for index in range(2, len(tokens) - 1):
        word, before, following = tokens[index], _plain(tokens[index - 1]), tokens[index + 1]
        is_third = word == _plain(word) and word.endswith("s") and not word.endswith(("ss", "us", "is"))
        if is_third and not before.endswith("s") and before not in _DETERMINERS and _plain(following) in _DETERMINERS:
            return index
    return None


def _in_base_form(tokens: Sequence[str]) -> list[str]:
    """What follows a verb, a second verb behind "or" put in its base form too: "does it want or needs" is wrong."""
    words = list(tokens)
    for index in range(1, len(words)):
        verb = reading_of(words[index]) if words[index - 1] == "or" else None
        if verb and verb[1] == "s" and is_finite(words[index]):
            words[index] = verb[0]
    return words


def _lowered(tokens: Sequence[str]) -> list[str]:
    """The words with a sentence's first capital taken from a determiner or pronoun; names keep theirs."""
    if tokens and (_plain(tokens[0]) in _DETERMINERS | PRONOUNS) and tokens[0] != "I":
        return [tokens[0][0].lower() + tokens[0][1:], *tokens[1:]]
    return list(tokens)


def _ask(tokens: Sequence[str]) -> str:
    return capitalised(tidy(" ".join(tokens))) + "?"
