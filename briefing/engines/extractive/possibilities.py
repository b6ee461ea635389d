"""What is not ruled out, not promised or not decided yet into the questions that it leaves open."""

import re
from typing import Final

from briefing.engines.extractive.asked import Asked, Hit, is_fit, made
from briefing.engines.extractive.clauses import tidy
from briefing.engines.extractive.endings import end_of_clause, end_of_phrase
from briefing.engines.extractive.interrogatives import from_statement, from_whether
from briefing.engines.extractive.subjects import PRONOUN_SUBJECTS, innermost, uncapitalised, whole_subject
from briefing.engines.extractive.verbs import base_of_gerund

LIMIT_PHRASE: Final = 12


def not_ruled_out(hit: Hit) -> Asked | None:
    """From "The union has not ruled out striking", "has not ruled out a veto": what follows the match may come."""
    end = end_of_phrase(hit.text, hit.match.end(), hit.sentence)
    phrase = tidy(hit.text[hit.match.end() : end])
    subject = whole_subject(innermost(hit.governing(hit.match.start())))
    return made(hit, _will(subject, phrase), start=end, end=end, why=hit.governing(end), decides=True)


def left_possible(hit: Hit) -> Asked | None:
    """From "Further walkouts have not been ruled out": the subject before the match may come."""
    subject = whole_subject(innermost(hit.governing(hit.match.start())))
    if not subject or subject.lower() in PRONOUN_SUBJECTS or subject.split()[0].lower() in PRONOUN_SUBJECTS:
        return None
    first, _, rest = subject.partition(" ")
    is_name = any(actor.name.startswith(first) for actor in hit.reading.actors_in(hit.sentence))
    thing = uncapitalised(subject) if is_name else f"{first.lower()} {rest}"
    end = hit.match.end()
    return made(hit, f"Will there be {thing.strip()}?", start=end, end=end, why=hit.governing(end))


def not_promised(hit: Hit) -> Asked | None:
    """From "He would not guarantee that the hall would be ready": whether what follows the match will be so."""
    end = end_of_clause(hit.text, hit.match.end(), hit.sentence)
    statement = hit.named(hit.text[hit.match.end() : end])
    if not is_fit(statement):
        return None
    return made(hit, from_statement(statement, is_reported=True), start=end, end=end, why=hit.governing(end))


def weighed_undecided(hit: Hit) -> Asked | None:
    """From "Oslo was considering sending an envoy, but no decision had been made": whether it will."""
    begin = hit.match.start("act")
    end = end_of_phrase(hit.text, begin, hit.sentence)
    subject = whole_subject(innermost(hit.text[hit.sentence.start : hit.match.start()]))
    phrase = tidy(hit.text[begin:end].split(",")[0])
    return made(hit, _will(subject, phrase), start=begin, end=hit.match.end(), why=hit.match[0], decides=True)


def not_excluded(hit: Hit) -> Asked | None:
    """From "Asked whether Oslo would pay, Oda said: “I would not exclude it.”": what was asked about stays open."""
    asked = _ASKED.match(hit.text, hit.sentence.start, hit.match.start())
    clause = asked["clause"].strip() if asked else ""
    if asked is None or not is_fit(clause):
        return None
    why = hit.text[hit.sentence.start : hit.sentence.end]
    question = from_statement(clause, is_reported=True) or from_whether(clause)
    return made(hit, question, start=asked.end(), end=hit.match.end(), why=why)


_ASKED: Final = re.compile(
    r"(?:When\s+)?(?:asked|pressed)\s+(?:\w+\s+){0,3}?(?:whether|if)\s+(?P<clause>[^,;“”\"]{8,120}),", re.IGNORECASE
)


def under_inquiry(hit: Hit) -> Asked | None:
    """From "It stays shut until an inquiry is finished", "opened an inquiry into the crash": what it will find."""
    noun = hit.match["noun"].lower()
    about = ""
    if hit.match["about"]:
        end = end_of_phrase(hit.text, hit.match.end(), hit.sentence)
        about = tidy(hit.text[hit.match.end() : end].split(",")[0])
        if not 0 < len(about.split()) <= LIMIT_PHRASE:
            return None
        about = f" into {uncapitalised(about)}"
    end = hit.match.end()
    return made(hit, f"What will the {noun}{about} find?", start=end, end=end, why=hit.governing(hit.sentence.end))


def unless_agreed(hit: Hit) -> Asked | None:
    """From "The strike goes on unless a deal is reached": whether it will be."""
    end = hit.match.end()
    question = f"Will {hit.match['thing'].lower()} be {hit.match['done'].lower()}?"
    return made(hit, question, start=end, end=end, why=hit.text[hit.sentence.start : hit.sentence.end])


def _will(subject: str, phrase: str) -> str:
    """The question whether somebody will do, or whether something will come: "" when neither can be told."""
    words = phrase.split()
    if not 0 < len(words) <= LIMIT_PHRASE:
        return ""
    base = base_of_gerund(words[0])
    if base:
        is_told = subject and subject.lower() not in PRONOUN_SUBJECTS
        return f"Will {uncapitalised(subject)} {' '.join([base, *words[1:]])}?" if is_told else ""
    is_thing = words[0].lower() in ("a", "an", "any", "another", "more", "further", "the")
    return f"Will there be {phrase}?" if is_thing and words[0].lower() != "the" else ""
