"""The words by which an article shows that something is open, and who makes a question of each."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from briefing.attribution import Span
from briefing.engines.extractive import asked, possibilities
from briefing.engines.extractive.asked import Asked, Hit, Maker
from briefing.engines.extractive.clauses import words_in
from briefing.engines.extractive.interrogatives import QUESTION_WORDS
from briefing.engines.extractive.reading import Reading


def find(reading: Reading, sentence: Span) -> Iterator[Asked]:
    """The questions that a sentence leaves open, the surest first; each stretch of it leaves one."""
    lowered = reading.text[sentence.start : sentence.end].lower()
    taken: list[Span] = []
    for _, pattern, maker, weight in _rows(lowered):
        for match in _compiled(pattern).finditer(reading.text, sentence.start, sentence.end):
            if any(span.start <= match.start() < span.end for span in taken):
                continue
            found = maker(Hit(reading, sentence, match, weight))
            if found is not None and len(words_in(found.question)) > 2:
                taken.append(Span(match.start(), max(found.end, match.end())))
                yield found


_UNCLEAR: Final = (
    r"(?:unclear|uncertain|unknown|unresolved|unsettled|in doubt|doubtful|an open question"
    r"|up in the air)"
)
_NOT_CLEAR: Final = (
    r"(?:not|n['’]t)(?:\s+(?:yet|immediately|entirely|completely|fully))?\s+(?:clear|certain|known|decided|settled)"
)
_SILENT: Final = (
    r"(?:did|does|do|has|have|would)(?:n['’]t|\s+not)(?:\s+\w+ly|\s+yet)?\s+"
    r"(?:say|said|clarif(?:y|ied)|specif(?:y|ied)|explain(?:ed)?|disclosed?|detail(?:ed)?|spel(?:l|led|t)\s+out"
    r"|reveal(?:ed)?|elaborated?\s+on|decided?|indicated?|announced?|know|agreed?\s+on)"
)
_DECLINED: Final = r"(?:declin|refus)(?:ed|es|ing)\s+to\s+(?:say|specify|disclose|comment\s+on|confirm|reveal|explain)"
_DOUBT: Final = (
    r"(?:(?:uncertainty|doubts?|confusion|speculation)(?:\s+(?:remains?|persists?|lingers?))?"
    r"|questions\s+(?:remain|persist|linger)|rais(?:es?|ed|ing)\s+(?:\w+\s+)?questions)\s+"
    r"(?:over|about|as\s+to|surrounding|on|around|of)"
)
_DECISION: Final = r"(?:approve|decide|vote|rule|sign|endorse|ratify|back|reject)"
_ASK: Final = rf"\s+(?P<ask>{QUESTION_WORDS})\b"
_KNOWN: Final = rf"(?:whether|if|{QUESTION_WORDS})"
_ASIDE: Final = r"(?:,?\s+(?:however|still|yet|also|though|now|for now|so far),?)?"
_Row = tuple[str, str, Maker, float]
# Letters of which some are in every sentence that a marker can match (most are never compiled), the marker, its
# maker, and how surely it leaves a question.
_TABLE: Final[tuple[_Row, ...]] = (
    ("un doubt question air not n't n’t",
     rf"\b(?:{_UNCLEAR}|{_NOT_CLEAR}){_ASIDE}{_ASK}", asked.after_question_word, 0.95),
    ("not n't n’t declin refus without",
     rf"\b(?:{_SILENT}|{_DECLINED}|without\s+(?:saying|specifying|explaining)){_ASK}", asked.after_question_word, 0.9),
    ("question",
     rf"\bquestions?\b[^.;]{{0,40}}?\s(?:is|are|was|of|about|over|remains?){_ASK}", asked.after_question_word, 0.9),
    ("disagree odds disput argu divid split",
     rf"\b(?:disagree[ds]?|at\s+odds|disput\w+\s+(?:is|was|were|are)|argu(?:e|ed|ing)|divided|split)\s+(?:over|on|about){_ASK}",
     asked.after_question_word, 0.85),
    ("wonder seen see uncertain doubt confus specul questions",
     rf"\b(?:wonder(?:s|ed|ing)?|to\s+be\s+seen|waiting\s+to\s+see|{_DOUBT}){_ASK}", asked.after_question_word, 0.85),
    ("whether",
     r"(?<!regardless of )(?<!such as )(?<!matter )(?<!irrespective of )\bwhether\b", asked.after_whether, 0.8),
    ("if",
     r"\b(?:wonder(?:s|ed|ing)?|n['’]t\s+know|not\s+know|unclear|not\s+(?:yet\s+)?(?:clear|known|certain)|asks)\s+if\b",
     asked.after_whether, 0.8),
    ("if", rf"\b(?:{_SILENT}|{_DECLINED})\s+if\b", asked.after_whether, 0.8),
    ("far from certain",
     r"\b(?:far\s+from\s+(?:certain|clear|sure)|(?:not|by\s+no\s+means)\s+(?:yet\s+)?certain)\s+that\s+",
     asked.called_possible, 0.8),
    ("too close", r"\b(?:is|are|was|were|remains?)\s+(?:still\s+)?too\s+close\s+to\s+call\b", asked.left_unclear, 0.8),
    ("uncertain doubt confus specul questions",
     rf"(?<!no )(?<!without )\b{_DOUBT}\s+(?!(?:whether|{QUESTION_WORDS})\b)", asked.after_doubt, 0.85),
    ("yet", r"\b(?:has|have)\s+yet\s+to\s+(?!come\b)", asked.pending, 0.75),
    ("un doubt question air", rf"\b(?:remains?|is|are|was|were)(?:\s+(?:also|still))?\s+{_UNCLEAR}(?!\s+{_KNOWN})",
     asked.left_unclear, 0.8),
    ("sticking",
     r"\b(?:is|are|remains?)\s+(?:a|the|one)\s+(?:\w+\s+)?sticking\s+points?\b", asked.left_unclear, 0.8),
    ("expected due", rf"\b(?:is|are)\s+(?:now\s+)?(?:expected|due)\s+to\s+(?={_DECISION}\b)", asked.awaited, 0.7),
    ("unless until if once",
     r"\b(?:will|would)\s+(?:not|only)\s+(?=[^,.;:“”\"]{3,90}\s(?:unless|until|if|once)\b)",
     asked.refused_unless, 0.65),
    ("possib", r"\b(?:possible|possibility)\s+that\s+", asked.called_possible, 0.6),
    ("need requir hinge depend",
     r"\b(?:would|will)\s+(?:\w+\s+)?(?:need|require|hinge\s+on|depend\s+on)\s+", asked.needed, 0.6),
    ("rule out ruled out",
     r"\b(?:has|have|had|did|do|does|will|would)(?:\s+not|n['’]t)\s+(?:yet\s+)?ruled?\s+out\s+(?!that\b|it\b)",
     possibilities.not_ruled_out, 0.75),
    ("ruled", r"\b(?:has|have|had)(?:\s+not|n['’]t)\s+(?:yet\s+)?been\s+ruled\s+out\b",
     possibilities.left_possible, 0.75),
    ("exclude rule",
     r"\b(?:would|will|do|does|did|could|can)(?:\s*not|n['’]t)\s+(?:exclude\s+(?:it|that|this|anything)"
     r"|rule\s+(?:it|that|this|them|anything)\s+out|rule\s+out\s+anything)\b", possibilities.not_excluded, 0.8),
    ("inquiry investigation probe audit",
     r"\b(?:until|before|once)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}?(?P<noun>inquiry|investigation|probe|audit)(?P<about>)"
     r"(?:,[^,;.]{3,60},)?\s+(?:is|are|was|were|has|had)\s+(?:been\s+)?(?:over|finished|complete|completed|concluded|ended)\b",
     possibilities.under_inquiry, 0.7),
    ("inquiry investigation probe",
     r"\b(?:opened|launched|ordered|began|begun|started)\s+an?\s+(?:[\w-]+\s+){0,2}?(?P<noun>inquiry|investigation|probe)"
     r"(?P<about>\s+into)\s+", possibilities.under_inquiry, 0.6),
    ("unless",
     r"\bunless\s+(?P<thing>an?\s+(?:[\w-]+\s+)?(?:deal|agreement|compromise|settlement|solution))\s+(?:is|was)\s+"
     r"(?P<done>reached|found|agreed|struck|made|signed)\b", possibilities.unless_agreed, 0.65),
    ("guarantee promise",
     r"\b(?:would|could|did|does|can)(?:\s?not|n['’]t)\s+(?:guarantee|promise)\s+that\s+",
     possibilities.not_promised, 0.8),
    ("decision",
     r"\b(?:is|are|was|were)\s+(?:considering|weighing|mulling|contemplating)\s+(?P<act>\w+ing\s[^.;]{3,80}),"
     r"\s+(?:but|and|though|although)\s+(?:said\s+)?(?:that\s+)?no\s+(?:final\s+)?decision\b",
     possibilities.weighed_undecided, 0.8),
    ("?", r"\?", asked.asked_outright, 0.55),
)  # fmt: skip


def _rows(lowered: str) -> Iterator[_Row]:
    """The rows of which some key stands in a sentence in lower case."""
    for keys, row in _keyed():
        for key in keys:
            if key in lowered:
                yield row
                break


@cache
def _keyed() -> tuple[tuple[tuple[str, ...], _Row], ...]:
    return tuple((tuple(row[0].split()), row) for row in _TABLE)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
