"""A text into quotations of it that are verbatim but deceive by what they leave out, and into honest ones."""

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

# What no honest cut leaves out; kept apart from the words that the project looks for.
TURNS = re.compile(
    r"\b(?:not|no|never|none|nor|neither|without|cannot|nobody|nothing|hardly|barely|few|little|if|unless|until|except|but"
    r"|however|although|though|only|despite|while|whereas|yet|instead|rather|whether|once|should|would|could|may|might"
    r"|den(?:y|ies|ied|ying)|refus\w+|reject\w*|doubt\w*|disput\w+|dismiss\w+|fail\w*|unlikely|unclear|alleg\w+|claim\w*"
    r"|ask\w*|wonder\w*|question\w*|hop(?:e|es|ed|ing)|fear\w*|wish\w*|want\w*|urg\w+|warn\w*|threat\w*|as long as"
    r"|provided|so-called|supposed\w*|perhaps|possibly|seem\w*|appear\w*|than|other|likely|expected|suggest\w*|ban\w*"
    r"|against|from|plan\w*|try\w*|tried|believe\w*|think|thinks|thought|worr\w+|concern\w*|whatever|unable)\b"
    r"|n['’]t\b|\?",
    re.IGNORECASE,
)
_END = r"(?=[.;]|,? [\"”]|, (?:and|but|which|who|a|he|she|they|according)\b|$)"
_CONTENT = rf"(?P<quote>[A-Za-z][^.?!;:“”\"\n]{{24,180}}?[a-z0-9]){_END}"
_START = r"(?:the|a|an|he|she|it|they|we|you|I|his|her|their|its|our|there|this|these|some|many|[A-Z]\w+)\b"
_CLAUSE = rf"(?P<quote>{_START}[^.?!;:“”\"\n]{{20,180}}?[a-z0-9]){_END}"
_MAIN = rf"(?P<quote>{_START}[^.?!;:“”\",\n]{{20,160}})"
_DENIES = r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)|refut(?:es|ed))"
_DOUBTS = r"\b(?:unclear|uncertain|unsure|not clear|doubtful|unlikely|(?<!no )doubt(?:s|ed)?)"
_STORIES = r"\b(?:claims|allegations?|rumors?|speculation|suggestions?|notion|idea|possibility|fears?|hopes?)"
_ASKS = r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|question(?:s|ed|ing)?)"
_VERB_FIRST = r"(?:Will|Would|Is|Are|Does|Do|Did|Can|Could|Has|Have|Should)"


class Cut(NamedTuple):
    """A quotation with what is behind it.

    Attributes:
        kind: What was left out.
        quote: The words.
        deceives: Whether it must not pass without a word to the reader.
    """

    kind: str
    quote: str
    deceives: bool


_CLIPS: dict[str, tuple[str, ...]] = {
    "cut out of a denial": (
        rf"{_DENIES} (?:\w+ ){{0,3}}that {_CLAUSE}",
        rf"\b[Nn]o (?:evidence|indication|sign|proof|reason to believe|guarantee) (?:that )?{_CLAUSE}",
        rf"\b(?:do|does|did)(?:n['’]t| not) (?:believe|think|say|mean|know) (?:that )?{_CLAUSE}",
        rf"\b(?:is|was)(?:n['’]t| not) (?:true|certain|convinced|sure) (?:that )?{_CLAUSE}",
    ),
    "cut out of a doubt": (
        rf"{_DOUBTS} (?:that|whether|if) {_CLAUSE}",
        rf"{_STORIES} that {_CLAUSE}",
    ),
    "cut out of a question": (
        rf"{_ASKS}(?: \w+){{0,3}} (?:whether|if) {_CLAUSE}",
        rf"\b(?:debate|question|know|decide|see|say|determine)\w* (?:about |of |over |on )?whether {_CLAUSE}",
        rf"(?:^|[“\"] ?){_VERB_FIRST} (?P<quote>[^.?!;:“”\"\n]{{24,180}})(?=\?)",
    ),
    "cut off its condition": (
        rf"^[“\"]?{_MAIN},? (?:unless|only if|if|until|as long as|provided) [^.?!]{{8,}}[.]",
        rf"^[“\"]?(?:If|Unless|Until) [^.?!;:“”\",\n]{{8,120}}, (?:then )?{_MAIN}(?=[.”\"])",
    ),
    "cut out of a refusal": (
        rf"\b(?:refus(?:es|ed|ing)|declin(?:es|ed|ing)|fail(?:s|ed|ing)) to {_CONTENT}",
        rf"\b(?:urg|warn|ask|tell|told|advis|vow|promis|decid)\w*(?: \w+){{0,3}} (?:not|never) to {_CONTENT}",
        rf"\b(?:ban|bar|prevent|stop|block|prohibit|discourag|keep)\w*(?: \w+){{1,4}} from {_CONTENT}",
        r"\b(?:against|without|instead of|rather than) (?P<quote>\w+ing\b[^.?!;:“”\"\n,]{20,150})(?=[.,])",
    ),
}
_SAYS = r"\b(?:said|says|added|noted|announced|told reporters|stated|explained|declared)"
_SAID = rf"{_SAYS} (?:on \w+day )?(?:that )?{_CLAUSE}"
_CONDITION = r"(?<=\w),? (?:if|unless|until|as long as|only if) [^,.?!“”\"]{6,90}, (?=\w)"


def words(text: str) -> int:
    """How many words a text has."""
    return len(re.findall(r"\w+", text))


def clips(sentence: str) -> Iterator[Cut]:
    """Unbroken runs of a sentence that what stands beside them denies, doubts, asks, conditions or refuses."""
    for kind, patterns in _CLIPS.items():
        for pattern in patterns:
            match = re.search(pattern, sentence)
            if match and words(match["quote"]) >= 5:
                yield Cut(kind, match["quote"].strip(" ,"), deceives=True)
                break


def honest_parts(sentence: str) -> Iterator[Cut]:
    """Whole sentences, and parts of those in which nothing turns."""
    yield Cut("whole sentence", sentence, deceives=False)
    match = re.search(_SAID, sentence)
    if match and words(match["quote"]) >= 5 and not TURNS.search(sentence[: match.start("quote")]):
        rest = sentence[match.end("quote") :]
        if not TURNS.search(rest):
            yield Cut("what somebody said", match["quote"].strip(" ,"), deceives=False)
    if not TURNS.search(sentence):
        parts = [part.strip() for part in re.split(r"[,;:—]\s", sentence) if words(part) >= 6]
        yield from (Cut("part of a plain sentence", part, deceives=False) for part in parts[:1])


def honest_ellipses(sentence: str, following: str, mark: str) -> Iterator[Cut]:
    """Ellipses that leave out an aside, a relative clause or the words between two sentences of one speaker."""
    aside = re.search(r"(?<=\w)(, (?:who|which|a|an|the) [^,.;:?!“”\"]{6,90},) (?=\w)", sentence)
    if aside and not TURNS.search(aside.group(1)):
        yield Cut("aside left out", f"{sentence[: aside.start()]}{mark}{sentence[aside.end() :]}", deceives=False)
    said = re.search(r",[”\"] [^,.;:?!“”\"]{3,50}\b(?:said|says|added)\b[^,.;:?!“”\"]{0,30}[.,] [“\"]", sentence)
    if said and not TURNS.search(said.group()):
        yield Cut("speaker left out", f"{sentence[: said.start()]}{mark}{sentence[said.end() :]}", deceives=False)
    end = re.search(r"(?<=\w)(, [^,.;:?!“”\"]{6,90})[.]$", sentence)
    if end and not TURNS.search(end.group(1)) and following and not TURNS.match(following):
        yield Cut("end of a sentence left out", f"{sentence[: end.start()]}{mark}{following}", deceives=False)


def deceiving_ellipses(sentences: list[str], at: int, mark: str, chance: random.Random) -> Iterator[Cut]:
    """Ellipses that hide a negation, a condition or a turn, join what is far apart, or reverse the order."""
    sentence = sentences[at]
    middle = re.search(r"(?<=[a-z]{2}) (?:not|never|no longer|hardly|rarely) (?:\w+ )?(?=\w+ \w+ \w+)", sentence)
    if middle and middle.start() > 12:
        yield Cut(
            "ellipsis over a negation", f"{sentence[: middle.start()]}{mark}{sentence[middle.end() :]}", deceives=True
        )
    condition = re.search(_CONDITION, sentence)
    if condition and condition.start() > 12:
        cut = f"{sentence[: condition.start()]}{mark}{sentence[condition.end() :]}"
        yield Cut("ellipsis over a condition", cut, deceives=True)
    contrast = re.search(r"(?<=\w), (?:but|although|though|while|yet|even though) (?=\w+ \w+ \w+)", sentence)
    if contrast and contrast.start() > 20:
        rest = sentence[contrast.end() :].split()
        if len(rest) > 6:
            yield Cut(
                "ellipsis over a turn", f"{sentence[: contrast.start()]}{mark}{' '.join(rest[2:])}", deceives=True
            )
    if len(sentences) > 14:
        other = at + 7 if at + 7 < len(sentences) else at - 7
        first, second = sorted((at, other))
        yield Cut("ellipsis over seven sentences", f"{sentences[first]}{mark}{sentences[second]}", deceives=True)
    if at + 1 < len(sentences) and chance.random() < 0.5:
        yield Cut("ellipsis in reverse order", f"{sentences[at + 1]}{mark}{sentence}", deceives=True)
