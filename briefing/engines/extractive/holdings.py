"""Actors and the verbs behind them into what they hold without saying so, and what others tell of them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing.attribution import Attribution, Sentence, Span
from briefing.engines.extractive.cast import Party
from briefing.engines.extractive.claims import is_claim
from briefing.engines.extractive.clauses import clause_at
from briefing.engines.extractive.endings import before_next_speaker, end_of_clause
from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.stances import of_attribution, of_content
from briefing.schema import Stance

LIMIT_BETWEEN = 60
"""Words set off by commas between an actor and a verb may be this long, in characters."""
_OWNED_STANCES: dict[str, Stance] = {
    "demand": "demands",
    "insistence": "demands",
    "request": "demands",
    "goal": "demands",
    "refusal": "opposes",
    "threat": "asserts",
    "plan": "asserts",
    "offer": "offers",
    "proposal": "offers",
    "pledge": "offers",
}
_PLURAL_VERB = re.compile(
    r"(?:\w+ly )?(?:support|back|accept|endorse|approve|welcome|reject|resist|refuse|oppose|want|insist|demand)\s?"
)
_CONTRAST = re.compile(
    r"\s*,?\s*(?:(?:unless|if|until|only if|once|provided)\b"
    r"|but (?:ha[ds]|have|would|will|did|was|were|is|are|not|\w+ed)\b)"
)
_ASKED = re.compile(r"(?<=\bsay)\s+(?:when|where|why|how|what|who|whether|if)\b")
_CLAUSE_OPENERS = frozenset(
    {"and", "but", "or", "that", "while", "as", "because", "whether", "if", "when", "although", "though"}
)
_ASKING = frozenset({"ask", "wonder", "question", "doubt", "want", "hope", "demand", "urge", "propose", "expect"})
_AUXILIARIES = (
    r"(?:(?:has|have|had|is|are|was|were|will|would|could|may|might|does|do|did|been|be|being|remains?|remained)\s+)"
)
_ADVERBS = (
    r"(?:(?:also|now|still|already|only|not|never|so far|reportedly|repeatedly|previously|initially|firmly|\w+ly)\s+)"
)
# Only within what another tells: alone they are attributions of their own.
_PRONOUN = re.compile(r"(?:that\s+)?(he|she)\b")
_TELLING = r"(?:told|assured) (?:her|him|them|it|us|[A-Z]\w+)\b|(?:said|promised) that\b"
_ARGUING = (
    r"(?:argue[ds]|warn(?:ed|s)|suggest(?:ed|s)|claim(?:ed|s)|maintain(?:ed|s)|complain(?:ed|s)|concede[ds]|said|says)\b"
    r"(?! (?:to|by|of|for)\b)"
)
_PATTERNS: tuple[tuple[Stance, str], ...] = (
    (
        "declined_to_say",
        r"(?:did|does|do|has|have)(?:n['’]t| not)(?: \w+ly)? (?:comment|commented|say|said|confirm|confirmed)\b",
    ),
    ("declined_to_say", r"declin(?:ed|es|ing) to (?:say|comment|confirm|discuss|answer|elaborate|specify)"),
    ("undecided", r"(?:has|have|had) yet to \w+|has(?:n['’]t| not) (?:yet )?(?:committed|decided|agreed)"),
    ("declined_to_say", r"(?:has|have|had|did)(?:n['’]t| not) (?:yet )?(?:responded|respond|replied|reply)\b"),
    (
        "undecided",
        r"(?:(?:did|does|do|has|have)(?:n['’]t| not) (?:take|taken|choose|chosen) (?:a |any |either )?sides?"
        r"|(?:takes?|took) no sides?)\b",
    ),
    ("undecided", r"(?:considering|weighing|mulling|exploring|wondering|undecided|divided)\b"),
    (
        "opposes",
        r"(?:reject(?:ed|s)?|resist(?:ed|s)?|(?:refuse|oppose)[ds]?|refusing|veto(?:ed|es)|rule[ds] out|turned down)\b",
    ),
    ("opposes", r"(?:resistant to|opposed to|reluctant to|unwilling to|balking at|balked at|wary of|against)\b"),
    (
        "opposes",
        r"(?:will|would|does|did|do)(?:n['’]t| not| never) (?:accept|agree|support|allow|back|disarm|recogni[sz]e)\b",
    ),
    ("supports", r"(?:agreed|agrees) (?:in principle )?(?:to|on|with|that)\b"),
    ("supports", r"(?:accept|back|endorse|support|approve|welcome)(?:e?d|s)?\b"),
    ("demands", r"(?:demand(?:ed|s)?|insist(?:ed|s)?|want(?:ed|s)?|called for|calls for|pushed for) "),
    ("supports", r"(?:understood|believed|thought|said|reported) to (?:favou?r|back|support|prefer)\b"),
    ("opposes", r"(?:understood|believed|thought|said|reported) to (?:oppose|reject|resist)\b"),
    ("demands", r"would like (?:to|the|its|their)\b"),
    ("demands", r"(?:is|are|was|were) (?:aimed at|pushing|pressing|calling|demanding|seeking)\b"),
    ("offers", r"(?:offer(?:ed|s)|propose[ds]|pledge[ds]|promise[ds]|vow(?:ed|s)|volunteered) "),
    ("offers", r"(?:willing|ready|prepared) to\b(?! accept)"),
    ("asserts", r"(?:threatened|threatens|determined|committed|plan(?:ned|s)|intend(?:ed|s)|aims|decide[ds]) to\b"),
    ("asserts", r"(?:believes?|hopes|fears|recogni[sz]es?|decided|acknowledged) that\b"),
    ("asserts", r"(?:believes|believe|hopes|fears) (?=\w)"),
    ("asserts", _TELLING),
    ("asserts", _ARGUING),
)
_CONDITIONS = frozenset({"if", "unless", "should", "whether", "once", "until"})
_PREPOSITIONS = frozenset(
    {
        "if",
        "unless",
        "should",
        "whether",
        "once",
        "until",
        "of",
        "in",
        "at",
        "from",
        "for",
        "with",
        "on",
        "to",
        "by",
        "about",
        "into",
        "over",
        "against",
        "between",
        "among",
    }
)


class Finding(NamedTuple):
    """A stance that the text gives somebody without a verb of saying.

    Attributes:
        party: Whose it is.
        holders: Who else shares it, and the party, in the order of the text.
        stance: Which.
        verb: Where the verb group begins.
        content: The words from the verb group to the end of its clause.
        whole: The same with the actor before it: fit to be a quote.
        teller: Whose account it is when it stands in what somebody else says, else None.
        is_speech: Whether the party only says it, by that account.
    """

    party: Party
    holders: tuple[Party, ...]
    stance: Stance
    verb: int
    content: Span
    whole: Span
    teller: Party | None
    is_speech: bool = False


def find(reading: Reading) -> Iterator[Finding]:
    """Stances that stand in the text without a verb of saying, and those that somebody else tells."""
    for party in reading.actors:
        for mention in party.mentions:
            sentence = reading.sentence_at(mention.start)
            match = _pattern().match(reading.text, mention.end, sentence.end) if sentence else None
            if sentence and match is None:
                yield from _owned(reading, party, mention, sentence)
            if sentence and match and _is_subject(reading, mention, sentence, match.start("verb")):
                finding = _finding(reading, party, mention, sentence, match)
                if finding is not None:
                    yield from _joint(reading, finding, mention, sentence)
    yield from _of_pronouns(reading)


def _of_pronouns(reading: Reading) -> Iterator[Finding]:
    """What a group or body tells of "him" or "her": of the person whom the paragraph named last before."""
    for attribution in reading.attributions:
        content = attribution.contents[0] if attribution.contents else attribution.cue
        pronoun = _PRONOUN.match(reading.text, content.start, content.end)
        speakers = reading.speakers_of(attribution)
        if pronoun is None or not speakers or any(one.kind in ("person", "unnamed") for one in speakers):
            continue
        span = Span(*pronoun.span(1))
        sentence = reading.sentence_at(span.start)
        match = _pattern().match(reading.text, span.end, sentence.end) if sentence else None
        paragraph = Span(reading.text.rfind("\n", 0, span.start) + 1, attribution.cue.start)
        persons = [one for one in reading.actors_in(paragraph) if one.kind == "person"]
        if sentence and match and persons:
            finding = _finding(reading, persons[-1], span, sentence, match)
            if finding is not None:
                yield finding


@cache
def _pattern() -> re.Pattern[str]:
    between = rf"(?:,[^,.;“”\"]{{1,{LIMIT_BETWEEN}}},|,)?\s+(?:on \w+day\s+)?"
    choices = "|".join(f"(?P<stance{number}>{pattern})" for number, (_, pattern) in enumerate(_PATTERNS))
    return re.compile(rf"{between}(?P<verb>(?:{_AUXILIARIES}|{_ADVERBS})*(?:{choices}))")


def _owned(reading: Reading, party: Party, mention: Span, sentence: Sentence) -> Iterator[Finding]:
    """What an actor's aim or demand is: "the union's goal is to", "gives in to Peru's demands to".

    A demand that is the subject of its clause is left alone: its own clause ends nowhere that rules could tell.
    """
    match = _owned_pattern().match(reading.text, mention.end, sentence.end)
    if match is None or reading.analysed.quotation_at(mention.start) is not None:
        return
    before = reading.text[sentence.start : mention.start].rstrip().removesuffix(" the").split()
    if match["noun"] and not (before and before[-1].islower() and before[-1] not in _CLAUSE_OPENERS):
        return
    verb = match.start("complement") if match["noun"] else match.end() - 1
    end = _end(reading, sentence, verb, match.end())
    stance = _OWNED_STANCES.get(match["noun"] or "", "demands")
    told = _teller(reading, party, mention.start)
    teller = told[1] if told else None
    yield Finding(party, (party,), stance, verb, Span(mention.end, end), Span(mention.start, end), teller)


@cache
def _owned_pattern() -> re.Pattern[str]:
    nouns = "|".join(_OWNED_STANCES)
    demand = rf"(?:[\w-]+\s+){{0,2}}(?P<noun>{nouns})s?\s+(?P<complement>to|that)\s"
    aim = (
        r"(?:[\w-]+\s+){1,5}?(?:[\w-]+,[^.;“”]{1,140},\s+)?(?:is|are|was|were)\s+"
        r"(?:aimed at|designed to|intended to)\b"
    )
    return re.compile(rf"['’]s?\s+(?:{demand}|{aim})")


def _joint(reading: Reading, finding: Finding, mention: Span, sentence: Sentence) -> Iterator[Finding]:
    """The stance for its actor, and for the one whom "and" joins: "Oda and Trade Secretary Lee recognise that"."""
    for party in reading.actors_in(Span(max(sentence.start, mention.start - LIMIT_BETWEEN), mention.start)):
        spans = [span for span in party.mentions if sentence.start <= span.start and span.end <= mention.start]
        between = reading.text[spans[-1].end : mention.start] if spans else ""
        if party != finding.party and re.fullmatch(r"\s+and\s+(?:the\s+)?[\w\s]*", between):
            both = finding._replace(holders=(party, finding.party), whole=Span(spans[-1].start, finding.whole.end))
            yield both._replace(party=party)
            yield both
            return
    yield finding


def _finding(reading: Reading, party: Party, mention: Span, sentence: Sentence, match: re.Match[str]) -> Finding | None:
    number = next(number for number in range(len(_PATTERNS)) if match[f"stance{number}"])
    stance = _PATTERNS[number][0]
    if stance in ("supports", "opposes") and (_PASSIVE.search(match["verb"]) or is_left_to_do(match["verb"])):
        return None
    if re.search(r"\b(?:not|never)\b|n['’]t\b", match["verb"]) and stance not in ("declined_to_say", "undecided"):
        is_open = stance == "opposes" and re.search(r"\bruled? out$", match["verb"]) is not None
        is_pending = stance == "supports" and re.match(r"(?:has|have|had)\b", match["verb"]) is not None
        stance = "undecided" if is_open else "asserts" if is_pending else "opposes"
    verb = match.start("verb")
    end = _end(reading, sentence, verb, match.end("verb"))
    told = _teller(reading, party, verb)
    if told and (
        told[0].negated or of_attribution(told[0], "") in ("denies", "opposes") or told[0].cue_lemma in _ASKING
    ):
        return None
    teller = told[1] if told else None
    is_speech = _PATTERNS[number][1] is _ARGUING
    if teller is None and (is_speech or _PATTERNS[number][1] is _TELLING):
        return None
    if is_speech:
        stance = of_content(re.sub(r"^.*?\bthat\s", "", reading.text[match.end("verb") : end], flags=re.DOTALL))
    quotation = reading.analysed.quotation_at(verb)
    is_offer = stance == "offers"
    if (quotation is not None and teller is None) or (teller is not None and is_offer):
        return None
    if (
        party.kind not in ("group", "unnamed")
        and _PLURAL_VERB.fullmatch(match["verb"])
        and not _is_joined(reading, mention)
    ):
        return None
    return Finding(party, (party,), stance, verb, Span(verb, end), Span(mention.start, end), teller, is_speech)


# What is backed or rejected itself backs nothing.
_LEFT_TO_DO = re.compile(r"(?:must|may|might|can|(?:has|have|had|needs?)\s+to)\b")


def is_left_to_do(verb: str) -> bool:
    """Whether a verb only says that somebody has to take a side, or may: "whose ministry must approve any sale"."""
    return _LEFT_TO_DO.match(verb) is not None


_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|now\s+)*"
    r"(?:accepted|backed|endorsed|supported|approved|welcomed|rejected|resisted|refused|vetoed|ruled out|turned down)$"
)


def _is_joined(reading: Reading, mention: Span) -> bool:
    return reading.text[: mention.start].endswith((" and ", " and the "))


def _end(reading: Reading, sentence: Sentence, verb: int, least: int) -> int:
    """Where the clause of a verb ends: at its own end, or at that of the quotation or content it stands in."""
    end = max(clause_at(reading.text, sentence, verb).end, least)
    if _CONTRAST.match(reading.text, end):
        end = sentence.end
    elif asked := _ASKED.match(reading.text, end):
        end = end_of_clause(reading.text, asked.end(), Span(sentence.start, sentence.end))
    quotation = reading.analysed.quotation_at(verb)
    limits = [quotation.end - 1] if quotation is not None and quotation.start < verb else []
    limits += [
        one.end for each in reading.attributions_at(verb) for one in each.contents if one.start <= verb < one.end
    ]
    end = min([end, *limits])
    words = reading.text[verb:end].rstrip(" .,;:–—-”\"’'")
    return verb + before_next_speaker(words)


def _is_subject(reading: Reading, mention: Span, sentence: Sentence, verb: int) -> bool:
    """Whether a mention can be the subject of the verb after it: no preposition or possessor stands right before it.

    Between a mention and its verb a lone comma stands only after an apposition: "the mayor, Ana Oda, has rejected".
    """
    is_lone = reading.text[mention.end : verb].count(",") == 1
    if is_lone and not reading.text[: mention.start].endswith(", "):
        return False
    before = reading.text[sentence.start : mention.start].rstrip().casefold().removesuffix(" the").split()
    if not before:
        return True
    is_shared = before[-1] == "and" and bool(set(before[-6:-1]) & _PREPOSITIONS)
    return not (is_shared or before[-1] in _PREPOSITIONS or set(before[-4:]) & _CONDITIONS)


def _teller(reading: Reading, party: Party, offset: int) -> tuple[Attribution, Party] | None:
    """Who tells what stands at an offset, when it is not the party itself."""
    for attribution in reading.attributions_at(offset):
        if any(content.start <= offset < content.end for content in attribution.contents):
            speaker = reading.speaker_of(attribution)
            if speaker is not None and speaker != party:
                return attribution, speaker
    return None


def tells_itself(reading: Reading, finding: Finding, sentence: Sentence) -> bool:
    """Whether an attribution of the same party already covers a finding: its verb is there, or its content."""
    return any(
        finding.party in reading.speakers_of(one)
        and (-1 < one.cue.end - finding.verb < LIMIT_BETWEEN or _covers(one, finding.verb))
        for one in reading.attributions_at(finding.verb)
        if sentence.start <= one.cue.start < sentence.end and is_claim(reading.analysed, one)
    )


def _covers(attribution: Attribution, offset: int) -> bool:
    return any(content.start <= offset < content.end for content in attribution.contents)
