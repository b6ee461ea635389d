"""Attributions into readable sentences: who, verb and content in plain English."""

import re

from briefing.attribution import Attribution, Sentence, Span, Word
from briefing.attribution.cues import forms_of
from briefing.attribution.lexicon import ADVERBS, AUXILIARIES, NEGATED_AUXILIARIES
from briefing.engines.extractive.cast import Party
from briefing.engines.extractive.clauses import as_sentence, has_verb
from briefing.engines.extractive.lexicon import GROUPS, OPENERS
from briefing.engines.extractive.reading import Reading

_MARKS = frozenset("“”‘’\"'")
LIMIT_GAP = 70
"""What stands between a verb and its content is kept when it is at most this long, in characters."""
_LINK = re.compile(
    r"^(?:However|Accordingly|Instead|Thus|Therefore|Moreover|Furthermore|In addition|In short|Overall|Finally|Still"
    r"|Yet|Nevertheless|Similarly|Indeed|Hence|Meanwhile|In sum),\s+"
)
_COUNTED = re.compile(r"(?:one|another|two|both|some|several|three|four)\b")
_GROUP = AUXILIARIES | NEGATED_AUXILIARIES | ADVERBS | {"yet", "to", "not", "like"}
# What a noun of saying does as a verb; "" for the prepositions that go with the noun.
_NOUN_VERBS = {
    "claim": "claims",
    "belief": "believes",
    "view": "holds",
    "demand": "demands",
    "call": "calls",
    "plan": "plans",
    "proposal": "proposed",
    "offer": "offers",
    "hope": "hopes",
    "fear": "fears",
    "threat": "threatens",
    "refusal": "refuses",
    "pledge": "pledged",
    "promise": "promised",
    "vow": "vowed",
    "warning": "warned",
    "decision": "decided",
    "insistence": "insists",
    "intention": "intends",
    "intent": "intends",
    "desire": "wants",
    "willingness": "is willing",
    "commitment": "is committed",
    "support": "supports",
    "opposition": "opposes",
    "concern": "is concerned",
    "argument": "argues",
    "assertion": "asserts",
    "allegation": "alleges",
    "suggestion": "suggests",
    "acknowledgment": "acknowledges",
    "admission": "admits",
    "conclusion": "concludes",
    "indication": "indicated",
}
# With nothing but speech after them: "an idea that she called “a joke”".
# What a relative clause leaves without its subject: "a tunnel, which engineers say could be dug".
_HEADLESS = re.compile(r"(?:could|would|can|will|may|might|should|must|has|had|is|was|are|were)\s")
_SPOKEN_OF = {"tell": "said"} | dict.fromkeys(("call", "describe", "label", "brand", "dub"), "spoke of")
_DROPS_PREPOSITION = frozenset({"support", "opposition", "offer", "fear"})


def of_attribution(
    reading: Reading, attribution: Attribution, speakers: tuple[Party, ...], contents: tuple[Span, ...]
) -> str:
    """What an attribution says, as one sentence that begins with who says it.

    Args:
        reading: The text.
        attribution: Its verb and source.
        speakers: Who says it; named together when they are several.
        contents: The pieces of its content to tell.
    """
    content = contents[0]
    is_nobody = is_of_nobody(reading, attribution)
    who = (
        reading.words_of(_whole_source(reading, attribution))
        if is_nobody
        else _subject(reading, speakers, attribution.source)
    )
    is_object = attribution.source is not None and attribution.source.end <= attribution.cue.start <= content.start
    words = ("" if is_object and reading.words_of(content) == "that" else _antecedent(reading, content)) or _whole(
        reading, attribution, content
    )
    if attribution.kind == "according_to":
        return as_sentence(f"According to {who}, {_uncapitalised(reading, words)}")
    if attribution.kind == "noun":
        return as_sentence(f"{who} {_as_verb(attribution, words)}")
    if attribution.kind == "label":
        return f"{who}: “{' '.join(reading.words_of(content).split())}”"
    verb = _verb_group(reading, attribution)
    if _HEADLESS.match(words):
        words = f"it {words}"
    is_after = attribution.cue.end <= content.start
    gap = reading.text[attribution.cue.end : content.start] if is_after else ""
    if attribution.is_quoted and (words[:1] in _MARKS or not is_own(attribution, content)):
        asked = asked_before(reading, attribution, content)
        if asked is not None:
            return f"{' '.join(reading.words_of(asked).split())}, {who} {verb}: {_spoken(reading.words_of(content))}"
        spoken = _SPOKEN_OF.get(attribution.cue_lemma, verb)
        speech = " ".join(_spoken(reading.words_of(one)) for one in contents)
        return f"{who[:1].upper()}{who[1:]} {spoken}: {speech}"
    if (
        is_after
        and words == reading.words_of(content).strip()
        and len(gap) <= LIMIT_GAP
        and not re.search(r"[.!?](?!\d)|[;“”\"\n]", gap.strip())
    ):
        return as_sentence(f"{who} {verb}{_tidy_gap(gap)}{words}")
    is_thing = not has_verb(words) or re.match(r"(?:that|whether|to|how|why|what)\b", words)
    return as_sentence(f"{who} {verb}{' ' if is_thing else ' that '}{_uncapitalised(reading, words)}")


def is_of_nobody(reading: Reading, attribution: Attribution) -> bool:
    """Whether a source says who did not say it: "Neither government has said", "No minister said"."""
    source = attribution.source
    return source is not None and _NOBODY.match(reading.words_of(_whole_source(reading, attribution))) is not None


def _whole_source(reading: Reading, attribution: Attribution) -> Span:
    """A source with the word before it that denies it: all of "Neither government"."""
    source = attribution.source or attribution.cue
    before = _DENIER.search(reading.text, max(0, source.start - 20), source.start)
    return Span(before.start() if before else source.start, source.end)


_NOBODY = re.compile(r"(?:neither|no|none|nobody|not (?:one|a single))\b", re.IGNORECASE)
_DENIER = re.compile(r"\b(?:neither|no|none|not (?:one|a single))(?: of (?:the|its|their))?\s+$", re.IGNORECASE)


def asked_before(reading: Reading, attribution: Attribution, content: Span) -> Span | None:
    """What a short answer answers: "Asked whether she would resign, she said: “No.”"; None for any other words."""
    sentence = reading.sentence_at(attribution.cue.start)
    if sentence is None or not sentence.start <= content.start < sentence.end:
        return None
    asked = _ASKED.match(reading.text, sentence.start, attribution.cue.start)
    is_short = len(reading.words_of(content).split()) <= LIMIT_ANSWER
    return Span(sentence.start, asked.end(1)) if asked and is_short else None


_ASKED = re.compile(r"((?:Asked|Pressed|Questioned)\b[^“”\"]{8,160}),\s[^,]{2,40}$")
LIMIT_ANSWER = 8
"""An answer of no more words says nothing without the question."""


def of_clause(
    reading: Reading,
    holders: tuple[Party, ...],
    content: Span,
    *,
    whole: Span | None = None,
    teller: Party | None = None,
) -> str:
    """A clause whose subject is an actor, as one sentence; what another tells begins with who tells it."""
    if whole is not None and re.match(r"['’]s?\s", reading.words_of(content)):
        return as_sentence(_owned(reading.words_of(whole)))
    near = Span(max(0, content.start - LIMIT_GAP), content.start)
    claim = f"{_subject(reading, holders, near)} {reading.words_of(content)}"
    if teller is None:
        return as_sentence(claim)
    return as_sentence(f"According to {_subject(reading, (teller,))}, {claim}")


def of_sentence(reading: Reading, party: Party, sentence: Sentence) -> str:
    """A sentence that an article's authors write in their own voice, as theirs."""
    verb = "writes" if party.kind == "person" else "write"
    if re.search(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b", reading.words_of(sentence)):
        return f"{party.name} {verb}: “{' '.join(reading.words_of(sentence).split())}”"
    words = _LINK.sub("", reading.words_of(sentence))
    return as_sentence(f"{party.name} {verb} that {_uncapitalised(reading, words)}")


def called(party: Party) -> str:
    """An actor's name as it stands inside a sentence: with the article it needs."""
    name = party.name
    if party.kind == "person":
        return name
    if not party.article and party.kind == "organisation" and name.islower() and not _is_plural(name):
        return f"the {name}"
    if party.article or party.kind != "unnamed" or _is_plural(name) or _COUNTED.match(name):
        return f"{party.article} {name}".strip()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _owned(words: str) -> str:
    """Turn "Peru's demands to close the dam" into a sentence: its demands are to close the dam."""
    noun = re.match(r"(.+?['’]s?\s+(?:[\w-]+\s+){0,3}?[\w-]+)\s+(?=(?:to|that)\s)", words)
    if noun is None or re.search(r"\s(?:is|are|was|were)\s", noun[1]):
        return words
    verb = "are" if noun[1].endswith("s") else "is"
    return f"{noun[1]} {verb} {words[noun.end() :]}"


def _whole(reading: Reading, attribution: Attribution, content: Span) -> str:
    """A content with the other half of its sentence, where the speaker stands between them: "Oda, she said, gains"."""
    halves = [
        one
        for one in attribution.contents
        if not (content.start < one.end and one.start < content.end)
        and len(reading.text[one.end : content.start].strip()) < LIMIT_GAP
        and one.end < attribution.cue.end <= content.start
    ]
    words = reading.words_of(content).strip()
    if not halves or attribution.is_quoted:
        return words
    return f"{reading.words_of(halves[-1]).strip().rstrip(',')} {words}"


def _antecedent(reading: Reading, content: Span) -> str:
    """What "which" means: "the force" in "the force, which was proposed by Peru"; "" for any other content."""
    sentence = reading.sentence_at(content.start)
    if sentence is None or reading.words_of(content).strip() not in ("which", "that"):
        return ""
    before = _NOUN_PHRASE.search(reading.text[sentence.start : content.start])
    return _uncapitalised(reading, before[1]) if before else ""


_NOUN_PHRASE = re.compile(r"((?:the|an?|its|their|his|her) (?:[\w’'-]+ ){0,4}[\w’'-]+),?\s*$", re.IGNORECASE)


def auxiliaries(reading: Reading, attribution: Attribution) -> str:
    """What stands right before the verb of an attribution and changes it: "has yet to", "did not"; else ""."""
    return " ".join(_before_cue(reading, attribution))


def _is_plural(name: str) -> bool:
    head = re.split(r"\s(?:familiar|briefed|close|with|at|from|for|of|in|who|near)\b", name, maxsplit=1)[0].rsplit(
        maxsplit=1
    )[-1]
    return head.endswith("s") or head == "people"


def is_own(attribution: Attribution, content: Span) -> bool:
    """Whether a piece stands in what an attribution was found with, and not in speech that runs on from it."""
    return any(one.start <= content.start < one.end for one in attribution.contents)


def _subject(reading: Reading, speakers: tuple[Party, ...], source: Span | None = None) -> str:
    names = [_seat(reading, one, source) or called(one) for one in speakers]
    if source is not None and len(speakers) == 1 and speakers[0].kind == "person":
        names = [f"{names[0]}’s office"] if reading.words_of(source).endswith(" office") else names
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" and {names[-1]}"


def _seat(reading: Reading, party: Party, source: Span | None) -> str:
    """The capital or seat of power by which a source calls a country here: who says Moscow did not say the Kremlin."""
    if party.kind != "country" or source is None:
        return ""
    here = [span for span in party.mentions if source.start <= span.start and span.end <= source.end]
    words = reading.words_of(here[0]) if here else ""
    if not words or words == party.name:
        return ""
    has_article = reading.text[source.start : here[0].start].casefold().endswith("the ")
    return f"the {words}" if has_article else words


def _verb_group(reading: Reading, attribution: Attribution) -> str:
    """The verb with its auxiliaries and negation: "has yet to confirm"; "adding" becomes "added"."""
    cue = reading.words_of(attribution.cue)
    first = cue.split(maxsplit=1)[0].casefold() if cue else ""
    if first.endswith("ing") and attribution.cue_lemma:
        past = forms_of(attribution.cue_lemma)[2]
        before = _before_cue(reading, attribution)
        return f"{' '.join(before)} {cue}" if before else past + cue[len(first) :]
    source = attribution.source
    if source is None or source.start > attribution.cue.start:
        return cue
    return " ".join((*_before_cue(reading, attribution), cue))


def _before_cue(reading: Reading, attribution: Attribution) -> list[str]:
    """The auxiliaries, adverbs and negations right before a verb."""
    source = attribution.source
    if source is None or source.end > attribution.cue.start:
        return []
    between = reading.analysed.words_in(Span(source.end, attribution.cue.start))
    kept: list[Word] = []
    for word in reversed(between):
        if not word.text.islower() or (
            word.lower not in _GROUP and not (word.lower.endswith("ly") and word.text[0].islower())
        ):
            break
        kept.append(word)
    return [word.text for word in reversed(kept)]


def _tidy_gap(gap: str) -> str:
    plain = " ".join(gap.split())
    if not plain or plain in (",", ":"):
        return ": " if plain == ":" else " "
    return f" {plain} ".replace(" , ", ", ").replace(" : ", ": ")


def _as_verb(attribution: Attribution, words: str) -> str:
    verb = _NOUN_VERBS.get(attribution.cue_lemma, f"has a {attribution.cue_lemma}")
    particle = attribution.particle
    if re.match(rf"(?:{re.escape(particle)})\b", words) or attribution.cue_lemma in _DROPS_PREPOSITION:
        return f"{verb} {words}"
    return f"{verb} {particle} {words}" if particle else f"{verb} {words}"


def _uncapitalised(reading: Reading, words: str) -> str:
    """A sentence as a clause: its first letter small unless a name begins it."""
    first = re.match(r"\W*(\w+)", words)
    if first is None or not first[1][0].isupper() or first[1] in ("I", "US"):
        return words
    is_common = first[1].casefold() in reading.common_words or first[1].casefold() in OPENERS | GROUPS
    at = first.start(1)
    return words[:at] + words[at].lower() + words[at + 1 :] if is_common else words


def _spoken(words: str) -> str:
    """Speech between quotation marks of its own kind, a comma at its end made a full stop."""
    opening = words.lstrip()[:1]
    left, right = ("‘", "’") if opening == "‘" else ('"', '"') if opening == '"' else ("“", "”")
    inner = words.strip().strip("".join(_MARKS)).rstrip()
    inner = re.sub(r"[,;:–—-]+$", "", inner).rstrip()
    return f"{left}{inner}{'' if inner[-1:] in '.!?…' else '.'}{right}"
