"""A marker of openness in its sentence into the question it leaves."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from briefing.attribution import Span
from briefing.engines.extractive.clauses import capitalised, clause_at, has_verb, tidy
from briefing.engines.extractive.doubts import question_about
from briefing.engines.extractive.endings import end_after_aside, end_of_clause, end_of_phrase
from briefing.engines.extractive.interrogatives import QUESTION_WORDS, from_asking, from_statement, from_whether
from briefing.engines.extractive.objects import with_object
from briefing.engines.extractive.reading import QUESTIONERS, Reading
from briefing.engines.extractive.subjects import (
    PRONOUN_SUBJECTS,
    innermost,
    subject_around_aside,
    subject_of,
    whole_subject,
    with_antecedent,
    with_names,
)
from briefing.engines.extractive.verbs import AUXILIARIES, is_finite

LIMIT_WORDS: Final = 34


class Asked(NamedTuple):
    """A question as one marker leaves it.

    Attributes:
        question: The question, ending with a question mark.
        why: The article's words that leave it open.
        start: Where the marker begins.
        end: Where what is asked ends.
        decided_by: Names of the actors who must decide or say.
        weight: How surely the marker leaves a question, from 0 to 1.
    """

    question: str
    why: str
    start: int
    end: int
    decided_by: tuple[str, ...]
    weight: float

    @property
    def is_outright(self) -> bool:
        """Whether the article asks it as a question of its own."""
        return self.why.endswith("?")


class Hit(NamedTuple):
    """A marker found in a sentence; all offsets count characters of the document."""

    reading: Reading
    sentence: Span
    match: re.Match[str]
    weight: float

    @property
    def text(self) -> str:
        """The document's text."""
        return self.reading.text

    @property
    def clause(self) -> Span:
        """The clause that the marker begins in."""
        return clause_at(self.text, self.sentence, self.match.start())

    def governing(self, end: int) -> str:
        """The clause from its beginning to an offset."""
        return self.text[self.clause.start : end]

    def named(self, clause: str) -> str:
        """A clause with the pronoun that is its subject replaced by a name, where that can be told."""
        return with_names(self.reading, clause, sentence=self.sentence, start=self.clause.start)


Maker = Callable[[Hit], Asked | None]


def after_question_word(hit: Hit) -> Asked | None:
    """From "... did not say what it would cost": the group "ask" of the match is the question word."""
    start = hit.match.start("ask")
    end = end_of_clause(hit.text, start, hit.sentence)
    clause = hit.named(_with_antecedent(hit, hit.text[start:end]))
    is_name = "comment" in hit.match[0] and re.search(r"^what\b.*\b(?:called|described|termed)\b", clause)
    if is_name or not is_fit(clause) or re.match(r"\w+,", clause):
        return None
    governing = hit.governing(hit.match.end())
    question = from_asking(clause, subject=subject_of(governing) or subject_around_aside(hit.text, hit.sentence))
    is_choice = re.search(r"(?:not|n['’]t)\b.*\b(?:decid|announc|agreed?\s+on)", hit.match[0]) is not None
    return made(hit, question, start=start, end=end, decides=is_choice)


def after_whether(hit: Hit) -> Asked | None:
    """From "... whether the bank will lend": what follows the match is the clause."""
    start = hit.match.end()
    before = hit.text[hit.sentence.start : hit.match.start()]
    if re.search(r"\bnot\s+(?:just\s+|only\s+)?(?:a|the)\s+question\s+of\s*$", before):
        return None
    if re.search(r"\b(?:question|issue)\b[^,;]*\b(?:not|n['’]t|never|no longer)\b[^,;]*$", before):
        return None
    if _is_concession(before, hit.text[start : hit.sentence.end]) or re.search(
        r"\b(?:[Aa]sked|[Aa]sking|[Pp]ressed|recall)\b", before[-60:]
    ):
        return None
    if re.search(r"\bwhether\b.*\b(?:depend|hinge)\w*(?:\s\w+)?\s+(?:up)?on\s*$", before, re.DOTALL):
        return None
    if re.search(r"\b(?:show|prove|tell|reveal|test|see|find out)s?\s*$", before) and "be seen" not in before:
        return None
    end = (end_of_phrase if re.match(r"\s*to\b", hit.text[start:]) else end_of_clause)(hit.text, start, hit.sentence)
    clause = hit.text[start:end].strip()
    if not is_fit(clause):
        return None
    governing = hit.governing(hit.match.start())
    is_decision = _DECISION.search(governing) is not None
    decider = subject_of(innermost(governing)) if is_decision else ""
    question = from_whether(hit.named(clause), subject=decider)
    choice = _CHOICE.search(hit.text, start, end)
    deciders = Span(start, choice.start()) if choice else None
    why = "" if before.strip() else hit.text[hit.sentence.start : hit.sentence.end]
    return made(hit, question, start=start, end=end, why=why, decides=is_decision, deciders=deciders)


def after_doubt(hit: Hit) -> Asked | None:
    """From "uncertainty over the timing": what follows the match is a noun phrase."""
    start = hit.match.end()
    end = end_of_phrase(hit.text, start, hit.sentence)
    noun_phrase = tidy(hit.text[start:end].split(",")[0])
    if not 0 < len(noun_phrase.split()) <= 16:
        return None
    is_will = re.search(r"\b(?:readiness|willingness|plans?|intentions?|commitment)\b", noun_phrase) is not None
    deciders = Span(start, end) if is_will else None
    why = _noun_phrase_from(hit, end)
    return made(hit, question_about(noun_phrase), start=start, end=end, why=why, deciders=deciders)


def pending(hit: Hit) -> Asked | None:
    """From "Oslo has yet to ratify it": what follows the match is the verb."""
    confirmed = re.compile(r"(?:confirm|say|announce|acknowledge)\s+that\s+").match(hit.text, hit.match.end())
    if confirmed:
        end = end_after_aside(hit.text, confirmed.end(), hit.sentence)
        statement = hit.named(hit.text[confirmed.end() : end])
        question = from_statement(statement) if is_fit(statement) else ""
        return made(hit, question, start=confirmed.end(), end=end, decides=True)
    return awaited(hit)


def awaited(hit: Hit) -> Asked | None:
    """From "The cabinet is expected to approve it": whether the subject will do what follows the match."""
    end = end_of_phrase(hit.text, hit.match.end(), hit.sentence)
    predicate = hit.text[hit.match.end() : end]
    subject = whole_subject(hit.governing(hit.match.start()))
    if not subject or subject.lower() in PRONOUN_SUBJECTS or not predicate.strip() or not is_fit(f"will {predicate}"):
        return None
    question = from_statement(f"{subject} will {predicate}")
    return made(hit, question, start=end, end=end, why=hit.governing(end), decides=True)


def refused_unless(hit: Hit) -> Asked | None:
    """From "It says it will not sign unless ...": whether the subject will do what it puts a condition on."""
    condition = re.compile(r"\s(?:unless|until|if|once)\b").search(hit.text, hit.match.end(), hit.sentence.end)
    subject = re.split(r"\b(?:that|says?|said)\s+|,\s+(?:and|but)\s+", hit.governing(hit.match.start()))[-1].strip()
    if condition is None or not subject:
        return None
    statement = hit.named(f"{subject} will {hit.text[hit.match.end() : condition.start()]}")
    words = statement.split(" will ")[0]
    if whole_subject(words) != words or words.lower() in PRONOUN_SUBJECTS or not is_fit(statement):
        return None
    end = hit.sentence.end
    found = made(hit, from_statement(statement), start=end, end=end, why=hit.governing(end))
    actor = hit.reading.actor_named(words)
    return found._replace(decided_by=(actor.name,)) if found and actor else found


def left_unclear(hit: Hit) -> Asked | None:
    """From "The fate of the crew remains unknown": the subject before the match is what is open."""
    before = hit.governing(hit.match.start())
    if re.match(rf"\W*{QUESTION_WORDS}\b", before, re.IGNORECASE) and is_fit(before):
        clause = with_antecedent(hit.reading, before[0].lower() + before[1:], sentence=hit.sentence)
        why = hit.governing(hit.match.end())
        return made(hit, from_asking(hit.named(clause)), start=hit.match.end(), end=hit.match.end(), why=why)
    subject = whole_subject(innermost(before))
    if not subject or subject.lower() in PRONOUN_SUBJECTS:
        return None
    return made(hit, question_about(subject), start=hit.match.end(), end=hit.match.end())


def called_possible(hit: Hit) -> Asked | None:
    """From "She conceded it was possible that the bank would fail": whether what follows the match is so."""
    end = end_of_clause(hit.text, hit.match.end(), hit.sentence)
    statement = hit.text[hit.match.end() : end]
    if not is_fit(statement) or statement.split()[0].lower() in PRONOUN_SUBJECTS:
        return None
    is_reported = re.search(
        r"\b(?:was|were|said|told|conceded|admitted|acknowledged)\b", hit.governing(hit.match.start())
    )
    question = from_statement(statement, is_reported=is_reported is not None)
    return made(hit, question, start=end, end=end, why=hit.governing(end))


def needed(hit: Hit) -> Asked | None:
    """From "The plan would need firm backing": whether what follows the match will be had."""
    end = end_of_clause(hit.text, hit.match.end(), hit.sentence)
    noun_phrase = tidy(re.split(r"\s+(?:and|to|for|before|if|from|in)\s+", hit.text[hit.match.end() : end])[0])
    if not re.search(r"\b(?:backing|support|approval|agreement|consent|permission|cooperation|funding)$", noun_phrase):
        return None
    question = f"Will {noun_phrase} be given?" if len(noun_phrase.split()) <= 8 else ""
    deciders = Span(hit.match.end(), hit.match.end() + len(noun_phrase))
    return made(hit, question, start=end, end=end, why=hit.governing(end), deciders=deciders)


def asked_outright(hit: Hit) -> Asked | None:
    """A question that the article asks in its own voice, in a paragraph that goes on: alone it would be a heading."""
    text, start, end = hit.text, hit.sentence.start, hit.match.end()
    is_alone = text[:start].endswith("\n") and text[end:].startswith("\n")
    plain = re.sub(r"^(?:so|but|and|then|now)\b\s*,?\s+", "", " ".join(text[start:end].split()), flags=re.IGNORECASE)
    is_question = re.match(_OUTRIGHT, plain, re.IGNORECASE) is not None
    is_question = is_question and any(word.lower() in AUXILIARIES for word in plain.split()[:5])
    is_broken = re.search(r"[“”‘\"]|[.!?]\s", plain) is not None
    if is_alone or is_broken or not is_question or not 5 <= len(plain.split()) <= LIMIT_WORDS:
        return None
    if hit.reading.analysed.quotation_at(hit.match.start()) is not None or hit.reading.turn_at(start) in QUESTIONERS:
        return None
    return made(hit, capitalised(plain), start=start, end=end, why=text[start:end])


_OUTRIGHT: Final = rf"(?:{QUESTION_WORDS}|will|can|could|should|is|are|does|do|did|has|have|would)\b"
_DECISION: Final = re.compile(
    r"\b(?:decid\w+|consider\w*|weigh\w*|undecided|mull\w*|debat\w+|vote|rule|determine|confirm|know)\b", re.IGNORECASE
)
# What its subject can settle by choosing to.
_CHOICE: Final = re.compile(
    r"\b(?:will|would)\s+(?:agree|accept|approve|sign|back|support|join|allow|veto|ratify|endorse|lift|raise|send|lend"
    r"|underwrite|sell|buy|block|resign|run|return|withdraw|use)\b"
)
# What nobody can tell who has not read on: "Was she prepared to do so?", "Would it go ahead?".
_POINTS_BACK: Final = re.compile(
    r"\b(?:do|doing) (?:so|that|it|this)\?$|\bof (?:them|it|him|her)\?$"
    r"|^(?!Is it clear|Is it settled whether (?:\S+ ){3}|\w+ it come to)"
    r"(?:Will|Would|Can|Could|May|Might|Did|Does|Do|Has|Have|Had|Is|Was) (?:it|they)\b",
    re.IGNORECASE,
)
# A question in somebody's own person belongs to a conversation.
_IN_PERSON: Final = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b")


def _is_concession(before: str, after: str) -> bool:
    """Whether "whether" only means that it does not matter: "whether they win or lose, the coach goes"."""
    stands_free = not before.strip() or before.rstrip().endswith((",", "–", "—", "-"))
    return stands_free and not re.search(
        r"\b(?:depends?|hinges?|remains?|(?:is|was) (?:un\w+|not|far from|in doubt|doubtful|an open|still|up to))\b",
        after,
    )


def is_fit(clause: str) -> bool:
    """Whether a clause has the length of one."""
    return 2 <= len(clause.split()) <= LIMIT_WORDS


def _with_antecedent(hit: Hit, clause: str) -> str:
    """A bare "that" as subject stands for what the sentence before put in quotation marks, if it did so."""
    bare = re.match(r"(\w+)\s+(?:that|this)\s+(?=(?:would|will|might|could|can|may|meant|means)\b)", clause)
    analysed = hit.reading.analysed
    near = [one for one in analysed.quotations if 0 <= hit.sentence.start - one.end < 120]
    if bare is None or not near or len(analysed.slice(near[-1]).split()) > 10:
        return clause
    return f"{bare[1]} {analysed.slice(near[-1])} {clause[bare.end() :]}"


def _noun_phrase_from(hit: Hit, end: int) -> str:
    """The words from the marker on, with the article before it."""
    article = re.search(r"\b(?:the|a|an)\s+(?:\w+\s+)?$", hit.governing(hit.match.start()), re.IGNORECASE)
    return (article[0] if article else "") + hit.text[hit.match.start() : end]


def made(
    hit: Hit, question: str, *, start: int, end: int, why: str = "", decides: bool = False, deciders: Span | None = None
) -> Asked | None:
    """The question with why it is open, or None when there is none, or it belongs to a conversation.

    Args:
        hit: The marker in its sentence.
        question: The question, or "".
        start: Where what is asked begins.
        end: Where it ends.
        why: The words that leave it open; "" takes the clause up to `start`.
        decides: Whether who stands before the marker must decide or say.
        deciders: Where else those are named who must.
    """
    question = with_object(hit.reading, question, sentence=hit.sentence)
    if not question or _IN_PERSON.search(question) or _POINTS_BACK.search(question):
        return None
    governing = hit.governing(hit.match.start())
    first = hit.match.start() - len(innermost(governing))
    named = Span(first, hit.match.start()) if decides else deciders
    actors = hit.reading.actors_in(named) if named else ()
    return Asked(
        question=question,
        why=_why(hit, why, start=start, end=end),
        start=hit.match.start(),
        end=end,
        decided_by=tuple(actor.name for actor in actors[:1]),
        weight=hit.weight,
    )


def _why(hit: Hit, why: str, *, start: int, end: int) -> str:
    is_joined = re.search(r"\b(?:and|or)\s+(?:whether|if)\s*$", hit.governing(start)) is not None
    governing = hit.governing(end if is_joined else start).rstrip()
    why = why or re.sub(r"(?:\s+(?:that|whether|if|or|and|on|,))+\s*$", "", governing)
    if re.search(r"\b(?:of|is|are|was|about|over|on|as to)\s*$", why):
        why = hit.governing(end)
    is_silence = re.search(r"\b(?:not|yet|declin\w+|refus\w+)\b|n['’]t\b", why) is not None
    if not is_silence and re.search(r"\b(?:said|says|say|added|asked|wrote|told\s+\w+)$", why):
        why = hit.text[hit.sentence.start : hit.sentence.end]
    if re.search(r"\bwhether$", why) or re.match(r"(?:or |and )?whether\b", why, re.IGNORECASE):
        why = hit.text[hit.sentence.start : hit.sentence.end]
    if not has_verb(why):
        is_whether = hit.match[0].lower() == "whether"
        why = hit.text[hit.sentence.start : hit.sentence.end] if is_whether else _noun_phrase_from(hit, end)
    why = tidy(re.sub(r"^(?:and|but|so|though|although|while|whereas)\s+", "", why, flags=re.IGNORECASE))
    if is_finite(why.split(" ", 1)[0]) and why[:1].islower():
        return tidy(hit.text[hit.sentence.start : start]) or why
    return why
