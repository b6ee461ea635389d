"""The subject of a clause, its number, and what a pronoun in its place stands for."""

import re
from typing import Final

from briefing.attribution import Span
from briefing.engines.extractive.clauses import tidy
from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.verbs import is_finite, reading_of
from briefing.engines.extractive.wordlist import word_set

LONGEST: Final = 9
PRONOUN_SUBJECTS: Final = word_set("he she it they we i you this that these those there who which what")
_SMALL: Final = word_set(
    "the a an its their his her our some many most several few all both each this that these those any no one two three"
    " such more much other"
)
_SPOKEN: Final = word_set("weigh say know want think believe remain need hope plan")
_OPENING: Final = re.compile(
    r"^(?:(?:but|and|so|yet|while|still|also|however|meanwhile|as|because|since|although|though|when|whereas),?\s+"
    r"|(?:in|on|at|late|later|earlier|next|this|last|by|before|after|under|with)\s[^,]{3,60},\s+)+",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r",\s*(?:however|though|meanwhile|too|therefore|for (?:its|his|her) part)\s*,")


def without_opening(clause: str) -> str:
    """The clause without what stands before its subject ("But on Monday, ...") and without a "however" after it."""
    return _OPENING.sub("", _ASIDE.sub(" ", " ".join(clause.split())))


def subject_of(clause: str) -> str:
    """The noun phrase before the first verb of a clause; "" when there is none, or it is long or broken by commas.

    Example:
        >>> subject_of("But on Friday, the largest union will decide"), subject_of("Ms Oda, who left, said")
        ('the largest union', '')
    """
    tokens = without_opening(clause).split()
    for index, token in enumerate(tokens[: LONGEST + 1]):
        if index and token == token.lower() and (is_finite(token) or token in _SPOKEN):
            subject = " ".join(tokens[:index])
            is_plain = not re.search(r"[,;:“”\"]", subject) and (
                index == 1 or tokens[0].lower() not in PRONOUN_SUBJECTS - _SMALL
            )
            return subject if is_plain else ""
    return ""


def subject_around_aside(text: str, sentence: Span) -> str:
    """The subject of a sentence that says more about it between commas: "the fund, which owns the mill, has not"."""
    match = _AROUND.match(text, sentence.start, sentence.end)
    return uncapitalised(match[1]) if match else ""


_AROUND: Final = re.compile(
    r"([^,;:“”\"]{3,60}), (?:(?:which|who|brought|made|held|sent|built)\b|[a-z]+ed\b)[^,;]{3,120},"
    r" (?:has|have|had|did|does|do|is|are|was|will|would)\b"
)


def innermost(clause: str) -> str:
    """The end of a clause without who reports it: "officials said the bank was weighing" is about the bank."""
    return re.split(r"\b(?:said|says|say|told\s\w+)\s+(?:on\s+\w+day\s+)?(?:that\s+)?(?=\S)", clause)[-1]


def whole_subject(words: str) -> str:
    """The words before a verb when all of them are its subject, else ""."""
    subject = tidy(without_opening(words))
    is_plain = 0 < len(subject.split()) <= LONGEST and not re.search(
        r"[,;:“”\"]|\b(?:say|they|he|she|it|but)\b", subject
    )
    has_verb = any(is_finite(word) and word not in ("May", "Will") for word in subject.split())
    return subject if is_plain and not has_verb else ""


def uncapitalised(noun_phrase: str) -> str:
    """A noun phrase for the middle of a sentence: articles lose their capital, names keep it."""
    first, *rest = noun_phrase.split(" ")
    return " ".join([first.lower() if first.lower() in _SMALL else first, *rest])


def be(noun_phrase: str) -> str:
    """The verb for a noun phrase: "are" when it looks plural, else "is"."""
    head = re.split(r"\s+(?:of|in|on|for|from|to|with|by|at|that|which|over|about)\s+", noun_phrase)[0].split()
    last = head[-1] if head else ""
    is_plural = last.endswith("s") and not last.endswith(("ss", "us", "is", "’s", "'s")) and not last[0].isupper()
    return "are" if is_plural or " and " in noun_phrase or last.lower() in {"people", "troops", "staff"} else "is"


def with_names(reading: Reading, clause: str, *, sentence: Span, start: int) -> str:
    """A clause with the pronoun before its verb replaced by what it stands for, where that can be told.

    Args:
        reading: The article.
        clause: The words of the clause.
        sentence: The sentence it is in.
        start: Where the clause that governs it begins, inside the sentence.
    """
    clause = _with_owner(reading, clause, Span(sentence.start, sentence.end))
    pronoun = re.search(r"\b(he|she|it|they)\b(?=\s+(?:\w+ly\s+)?(\w+))", clause)
    if pronoun is None or not (is_finite(pronoun[2]) or reading_of(pronoun[2])):
        return clause
    end = reading.text.find(clause[:12], start, sentence.end)
    governing = Span(start, end if end >= 0 else sentence.end)
    before = Span(sentence.start, governing.end)
    other = re.search(_OTHER.get(pronoun[1], "$^"), reading.text[before.start : before.end], re.IGNORECASE)
    meant = _person(reading, before) if pronoun[1] in _OTHER and not other else ""
    if other:
        meant = _other_person(reading, sentence, Span(before.start, before.start + other.end()), other[0].lower())
    elif not meant and (party := reading.meant_by(pronoun[1], Span(sentence.start, governing.end))):
        meant = party.name if party.kind == "person" else f"{party.article} {party.name}".strip()
    meant = meant or _thing(reading, governing, sentence=sentence, is_plural=pronoun[1] == "they")
    return f"{clause[: pronoun.start()]}{meant or pronoun[1]}{clause[pronoun.end() :]}"


def _with_owner(reading: Reading, clause: str, sentence: Span) -> str:
    """A clause that begins with "his country" or "her party", told by its name or its owner's."""
    owned = _OWNED.match(clause)
    people = [one for one in reading.actors_in(sentence) if one.kind == "person"] if owned else []
    if owned is None or not people:
        return clause
    owner = re.match(r"(.{2,40}?)['’]s? ", people[0].role)
    if owner and owned[2] in ("country", "government"):
        return f"{owner[1]}{clause[owned.end() :]}"
    return f"{people[0].name}’s {owned[2]}{clause[owned.end() :]}"


_OWNED: Final = re.compile(r"(his|her) (country|government|party|club|company|union|bank|team|coalition|ministry)\b")


def with_antecedent(reading: Reading, clause: str, *, sentence: Span) -> str:
    """A clause with a pronoun at its end replaced by the subject of the sentence before: "what becomes of them"."""
    pronoun = re.search(r"\b(them|it)\s*$", clause)
    if pronoun is None:
        return clause
    subject = subject_before(reading, sentence)
    if not subject or (be(subject) == "are") != (pronoun[1] == "them"):
        return clause
    return f"{clause[: pronoun.start()]}{_COUNTED.sub('the ', uncapitalised(subject))}"


_COUNTED: Final = re.compile(r"^(?:some|about|around|nearly|almost|more than|at least|up to)\s+(?=\d)", re.IGNORECASE)


def subject_before(reading: Reading, sentence: Span) -> str:
    """The subject of the sentence before, of what is said in it where a person says it."""
    before = reading.sentence_at(sentence.start - 2)
    if before is None:
        return ""
    words = reading.text[before.start : before.end]
    inner = innermost(words)
    told = subject_of(inner) if inner != words else ""
    return told or subject_of(words) or subject_around_aside(reading.text, Span(before.start, before.end))


# "She declined to say whether he had agreed": whoever "she" is, is not "he".
_OTHER: Final = {"he": r"\bshe\b", "she": r"\bhe\b"}


def _other_person(reading: Reading, sentence: Span, span: Span, pronoun: str) -> str:
    """The one person of the sentence before besides whoever a pronoun means, or ""."""
    one, before = reading.meant_by(pronoun, span), reading.sentence_at(sentence.start - 2)
    people = reading.actors_in(before) if before else ()
    names = [actor.name for actor in people if actor.kind == "person" and (one is None or actor.name != one.name)]
    return names[0] if len(names) == 1 else ""


def _person(reading: Reading, span: Span) -> str:
    people = [actor.name for actor in reading.actors_in(span) if actor.kind == "person"]
    return people[-1] if people else ""


# "... how much the service will cost, or whether it will run": the thing was asked about before.
_ASKED_BEFORE: Final = re.compile(
    r"\b(?:how (?:much|many|long|far)|when|where|why|how|what|whether) (the (?:[\w-]+ ){0,3}[\w-]+?) "
    r"(?:will|would|can|could|is|was|has|had|should)\b[^.;]*\b(?:or|and) (?:whether|if|how|when|what)\b"
)


def _thing(reading: Reading, governing: Span, *, sentence: Span, is_plural: bool) -> str:
    asked = _ASKED_BEFORE.search(reading.text[sentence.start : governing.end])
    subject = asked[1] if asked else subject_of(reading.text[governing.start : governing.end])
    if subject.lower() in PRONOUN_SUBJECTS or re.search(r"\b(?:questions?|issue|matter|concern|doubt)\b", subject):
        subject = ""
        subject = subject_before(reading, sentence)
    if not subject or subject.lower() in PRONOUN_SUBJECTS or (be(subject) == "are") != is_plural:
        return ""
    return uncapitalised(subject)
