"""What is proposed, as a clause or phrase, into a short noun phrase that names it."""

import re
from typing import Final

from briefing.attribution import Span
from briefing.engines.extractive import times
from briefing.engines.extractive.clauses import capitalised, tidy
from briefing.engines.extractive.verbs import (
    ADVERBS,
    AUXILIARIES,
    MODALS,
    gerund_of,
    is_base_only,
    is_finite,
    is_gerund,
    reading_of,
)
from briefing.engines.extractive.wordlist import word_set

LIMIT_WORDS: Final = 12
_ARTICLES: Final = word_set("a an the its their his her our some any that such this these those further")
_EMPTY: Final = word_set(
    """
    it that this them him her us me you they he she we one so more less much what who which nothing something anything
    everything there here not no do does done better well together closely hard now again how why when where whether
    if all both idea proposal plan option offer suggestion plans proposals demands options possibility allegations
    claims reports first second third former latter
    """
)
_AMOUNTS: Final = word_set("more less much one all both so no better")
_MARK: Final = r"[;:?!]|(?<![A-Z])\.(?=\s|$)(?!\s\d)|\s[–—-]\s|—"
# A comma between adjectives ("large, specific purchases") cuts nothing.
_COMMA: Final = (
    r"(?<!\w[ey]),(?!\d)|,(?=\s(?:and|but|or|which|who|as|with|within|in|on|to|if|the|an?|his|her|its)\b"
    r"|\s\w+ing\b|\s[A-Z“\"])"
)
_WORDS: Final = (
    "which|who|whom|whose|that|where|when|while|because|since|although|though|but|unless|if|provided|once|whether"
    "|so that|under which|by which|whereby|in order|in exchange|in return|as well as|despite|amid|as part|saying|adding"
    r"|instead|under (?:an?|any|the) (?:future )?\w+ (?:deal|plan|agreement)"
    "|at an? (?:protest|rally|meeting|conference|summit|news)"
)
_CUT: Final = re.compile(
    rf"{_MARK}|{_COMMA}|\s(?:{_WORDS})\b|\s(?:and|or)\s(?=(?:to|has|have|had|is|was|said|wants?)\b)"
    r"|\sto\s(?=(?:deter|help|stop|prevent|ensure|avoid)\b)"
)
_UNDER_WHICH: Final = re.compile(r"(?:an?|the)\s+((?:[\w-]+\s+)?\w+)\s+(?:under|by)\s+which\s+")


def name_of(content: str, *, is_act: bool = False) -> str:
    """A short noun phrase for what is proposed; "" when its words name nothing.

    Args:
        content: What follows the verb or noun of proposing, up to the end of its sentence at the most.
        is_act: Whether "to" in it is sure to come before a verb.

    Example:
        >>> name_of("a “joint patrol” that could be sent to the strait"), name_of("to cut the fares by half, she said")
        ('Joint patrol', 'Cutting the fares by half')
        >>> name_of("that the lake be filled in stages"), name_of("the mayor to close the bridge")
        ('Lake being filled in stages', 'Closing the bridge')
    """
    quoted = re.match(r"(?:that\s+)?(?:(?:a|an|the)\s+)?[“\"‘'](\w[^“”\"‘’]{2,50})[”\"’'](?=\s|[.,]|$)", content)
    if quoted and len(quoted[1].split()) <= 6:
        return _finished(quoted[1].split())
    law = _LAW.match(" ".join(content.split()))
    if law:
        return _finished(f"{law[1]} {law[2]}".split())
    done = _DONE.match(" ".join(content.split()))
    if done and (verb := reading_of(done[2])) and verb[1] == "past":
        return _finished([gerund_of(verb[0]), "the", *done[1].split()])
    under = _UNDER_WHICH.match(content)
    acted = _ACTED.match(content) if is_act else None
    content = f"to {content[acted.end() :]}" if acted and _times_in(acted[0]) else content
    tokens = _shortened(f"that {content[under.end() :]}" if under else content).split()
    if tokens and tokens[0] == "that":
        tokens = tokens[1:]
    for index in range(1, len(tokens) - 1):
        following = tokens[index + 1]
        is_new_verb = following == "be" or is_finite(following) or (is_gerund(following) and not is_gerund(tokens[0]))
        if tokens[index] == "and" and is_new_verb and following.islower():
            tokens = tokens[:index]
            break
    name = _finished(_as_noun_phrase(tokens, is_act=is_act))
    is_poor = under is not None and len(name.split()) < 3
    return _finished(under[1].split()) if under and is_poor else name


def name_of_item(content: str) -> str:
    """A name as `name_of` gives it, or the first words of an item that is named by what is said of it.

    Example:
        >>> name_of_item("a hybrid in which patrols would be paid by the port")
        'Hybrid in which patrols would be paid'
    """
    tokens = content.split()
    is_told_of = re.match(r"an?\s[a-z-]+\s(?:in|under|by|with)\swhich\s", content) is not None
    by = next((index for index, token in enumerate(tokens) if index > 5 and token in _LOOSE), len(tokens))
    return name_of(content) or (_finished(tokens[: min(by, LIMIT_WORDS)]) if is_told_of else "")


# What a law or treaty would do is its name: "a bill in May that would let towns set their own limits".
_LAW: Final = re.compile(
    r"(?:an?|the)\s((?:[\w-]+\s){0,2}(?:bill|law|treaty|amendment|resolution|motion|decree|ordinance|directive"
    r"|pact|compromise|scheme|package|fund|levy|formula|roadmap|mechanism|framework))"
    r"(?:\s(?:in|on|by|next|this)\s\w+)?\s((?:that|which)\swould\s[^,.;“”\"]{5,80})"
)
# "wants the sale delayed until May"
_DONE: Final = re.compile(
    r"(?:the|its|their)\s((?:[\w-]+\s){0,2}[\w-]+)\s([a-z]+ed)\b(?=[.,;]|\s(?:until|by|before|for|in|at)\b|$)"
)
_ACTED: Final = re.compile(r"[^,.;]{3,90}?\sto\s(?=[a-z])")


def _times_in(words: str) -> bool:
    return next(times.find(words, Span(0, len(words))), None) is not None


def doer_in(content: str, text_before: str = "") -> str:
    """Who is to act, in "the mayor to close the bridge": the words before "to"; "" when nobody is named."""
    tokens = _shortened(content).split()
    at = tokens.index("to") if "to" in tokens[1:7] else 0
    has_verb = at and at + 1 < len(tokens) and reading_of(tokens[at + 1]) is not None
    return " ".join(tokens[:at]) if has_verb and not text_before.endswith(" of ") else ""


def _shortened(content: str) -> str:
    words = " ".join(content.split())
    if any(times.may_name_a_time(word.lower()) for word in words.split()[:4]):
        words = _without_leading_time(words)
    words = re.sub(r"[“”\"]", "", words)
    cut = _CUT.search(words, 3)
    if cut:
        words = words[: cut.start()]
    if any(times.may_name_a_time(word.lower()) for word in words.split()):
        words = _timeless(words)
    return tidy(words)


def _without_leading_time(words: str) -> str:
    time = next(times.find(words, Span(0, len(words))), None)
    return words[time.end :].lstrip() if time is not None and time.start == 0 else words


def _timeless(words: str) -> str:
    """The words up to the first time in them."""
    starts = (time.start for time in times.find(words, Span(0, len(words))) if time.start > 8)
    return words[: next(starts, len(words))]


def _as_noun_phrase(tokens: list[str], *, is_act: bool) -> list[str]:
    """Verbs take their form in -ing, and who acts is left out where "to" shows it."""
    if not tokens:
        return []
    if is_gerund(tokens[0]):
        stop = next((index for index, token in enumerate(tokens) if index > 1 and token in AUXILIARIES), len(tokens))
        return tokens[:stop]
    if tokens[0] == "to":
        return _of_infinitive(tokens[1:])
    if is_act and "to" in tokens[1:8] and tokens[-1] != "to":
        following = tokens[tokens.index("to") + 1 :]
        if following[0].islower() and following[0] != "be" and following[0] not in _ARTICLES:
            return _of_infinitive(following)
    for index in range(1, min(len(tokens), 8)):
        named = _at(tokens, index)
        if named:
            return named
    return tokens


def _of_infinitive(tokens: list[str]) -> list[str]:
    if not tokens or tokens[0] == "be":
        return tokens[1:]
    tokens = tokens[1:] if tokens[0] in ADVERBS or tokens[0].endswith("ly") else tokens
    reading = reading_of(tokens[0]) if tokens else None
    is_verb = bool(tokens) and tokens[0].islower() and (reading[0] == tokens[0] if reading else _acts(tokens))
    if is_verb and tokens[1:2] == ["and"] and reading_of("".join(tokens[2:3])) == ("".join(tokens[2:3]), "base"):
        return [gerund_of(tokens[0]), "and", gerund_of(tokens[2]), *tokens[3:]]
    return [gerund_of(tokens[0]), *tokens[1:]] if is_verb else []


def _acts(tokens: list[str]) -> bool:
    """Whether a word that is no known verb is used as one: what follows it could be an object or a particle."""
    following = tokens[1] if len(tokens) > 1 else ""
    has_object = (
        following.lower() in _ARTICLES | _PREPOSITIONS | _PARTICLES
        or following[:1].isupper()
        or following[:1].isdigit()
    )
    return tokens[0] == "do" or (
        has_object and len(tokens[0]) > 3 and tokens[0] not in _ARTICLES | _EMPTY | _PREPOSITIONS
    )


_PARTICLES: Final = word_set("up out back down off away ahead together")


def _at(tokens: list[str], index: int) -> list[str]:
    """The phrase when the verb of the clause stands at `index`, else []."""
    word, following, rest = tokens[index], "".join(tokens[index + 1 : index + 2]), tokens[index + 2 :]
    subject = tokens[:index]
    if word == "be":
        return [*subject, "being", following, *rest]
    if word == "to" and reading_of(following) == (following.lower(), "base") and subject[-1] != "not":
        return [gerund_of(following), *rest]
    if word in MODALS | {"to"} and following == "be":
        return [*subject, "being", *rest]
    if word in MODALS and following not in {"", "not", "never"}:
        return [*subject, gerund_of(following), *rest]
    if word in AUXILIARIES:
        return subject
    is_state = word == "free" and following in {"of", "from", ""}
    is_object = tokens[index - 1].lower() in _PREPOSITIONS | _ARTICLES | {"not"}
    is_led = tokens[index - 1].endswith("s") or tokens[index - 1][:1].isupper()
    is_used = reading_of(word) == (word, "base") and is_led and (following in _OBJECTS or following[:1].isdigit())
    is_verb = (is_base_only(word) or is_used) and following != "" and not is_state and not is_object
    return [*subject, gerund_of(word), following, *rest] if is_verb else []


_OBJECTS: Final = _ARTICLES | word_set("at up one two three four all both only each every")


def _finished(tokens: list[str]) -> str:
    while tokens and tokens[0].lower() in _ARTICLES:
        tokens = tokens[1:]
    if len(tokens) > LIMIT_WORDS:
        tokens = _cut_at_preposition(tokens)
    while tokens and tokens[-1].lower().rstrip(",") in _DANGLING:
        tokens = tokens[:-1]
    is_pair = len(tokens) > 2 and tokens[0].lower() == "both" and tokens[1] not in _PREPOSITIONS
    if (
        not tokens
        or tokens[0].lower() in _PREPOSITIONS
        or (_is_empty(tokens[0]) and not is_pair)
        or tokens[0] in AUXILIARIES
    ):
        return ""
    is_bare_amount = len(tokens) < 3 and re.fullmatch(r"[\d.,]+(?:bn|mn?|%)?", tokens[0].lstrip("$€£")) is not None
    if tokens[-1].lower() in _POINTING or is_bare_amount:
        return ""
    if len(tokens) > 1 and tokens[0].lower() in _TALKING and not is_gerund(tokens[1]):
        tokens = tokens[2:] if tokens[1].lower() in _ARTICLES else tokens[1:]
    if len(tokens) == 1 and tokens[0] in _MEASURES:
        return capitalised(tokens[0])
    if len(tokens) == 1:
        is_name = tokens[0][:1].isupper() or "-" in tokens[0]
        return capitalised(tidy(tokens[0])) if is_name and not is_gerund(tokens[0]) else ""
    if tokens[0].endswith("ing") and len(tokens) > 2 and tokens[1] in _PREPOSITIONS and tokens[2] in _POINTING:
        return ""
    if is_gerund(tokens[0]) and tokens[1] in _EMPTY - (_AMOUNTS if len(tokens) > 2 else frozenset()):
        return ""
    name = capitalised(tidy(" ".join(tokens)))
    if _VIRTUE.fullmatch(name):
        return ""
    return f"{name}." if re.search(r"\b[A-Z]\.[A-Z]$", name) else name


# To talk about a thing is no option, the thing is.
_TALKING: Final = word_set("discussing considering debating")
# One word that says what is to be done.
_MEASURES: Final = word_set(
    """
    counterbid embargo referendum truce ceasefire boycott strike veto inquiry amnesty moratorium recount retrial
    appeal buyback bailout break-up lockdown curfew merger takeover blockade evacuation
    """
)
_POINTING: Final = word_set("it that this them so")
# To urge somebody to be good proposes nothing.
_VIRTUE: Final = re.compile(
    r"(?:Showing|Exercising|Displaying|Keeping) (?:(?:some|more|maximum|utmost|greater) )?"
    r"(?:flexibility|restraint|courage|leadership|patience|calm|unity|resolve|compassion|goodwill)\b.*"
    r"|(?:Taking (?:note|part|stock|care)|Going (?:further|ahead)|Hearing both sides|Thinking again|Working together"
    r"|Acting (?:now|fast|quickly)|Making (?:progress|sure)|Sitting down|Moving (?:on|forward|ahead))\b.*"
)


def _is_empty(word: str) -> bool:
    """Whether a word names nothing; "US" is a name, "us" is none."""
    word = word.rstrip(",;:.")
    return not (word.isupper() and len(word) > 1) and word.lower().removesuffix("’s").removesuffix("'s") in _EMPTY


def _cut_at_preposition(tokens: list[str]) -> list[str]:
    """A long phrase up to where it says how: at "with", "as" or the like, else at its last early preposition."""
    loose = [index for index in range(3, LIMIT_WORDS) if tokens[index].lower() in _LOOSE]
    any_of_them = [
        index
        for index in range(3, LIMIT_WORDS - 1)
        if tokens[index].lower() in _PREPOSITIONS and not (tokens[index] == "to" and _governs(tokens[index - 1]))
    ]
    return tokens[: loose[0] if loose else any_of_them[-1] if any_of_them else LIMIT_WORDS]


def _governs(word: str) -> bool:
    """Whether the infinitive after a word belongs to it: "promising to sell", "not to sell"."""
    return word == "not" or is_gerund(word)


_LOOSE: Final = word_set("with as after during before until against by while than")
_PREPOSITIONS: Final = word_set(
    "of in on for from to with by at over into about against during as and or after before until"
)
_DANGLING: Final = _PREPOSITIONS | word_set(
    "the a an that its their his her also only not be is than rather then this scheduled planned due expected imposed"
)
