"""The words that deny, doubt, ask, forbid or condition what stands beside them, as tables made when first needed."""

import re
from functools import cache
from typing import Literal

from briefing.attribution.cues import forms_of
from briefing.grounding.tokens import APOSTROPHES

# What a word does to the clause that it governs: "say" lets it stand, the others do not.
Effect = Literal["say", "deny", "unsure", "suppose", "negate", "wish", "refuse", "maybe"]
NT = f"n[{APOSTROPHES}]t"

_SAY = """say tell add note announce confirm report state declare explain stress insist emphasise emphasize argue
believe think know find show see hear learn agree acknowledge admit concede reveal disclose recall remember write tweet
post reply respond answer warn predict promise vow pledge swear guarantee assure inform notify remind conclude decide
determine rule hold contend maintain suggest indicate imply mean signal testify complain observe expect estimate
calculate demonstrate prove establish discover realise realize understand recognise recognize feel assert affirm reaffirm
reiterate repeat attest confess boast remark point confide hint claim allege charge accept ensure mention object
assume reckon figure persuade convince demand propose recommend record verify tell shout recount caution counter retort"""
_SAID = """true clear obvious evident plain sure certain confident convinced aware glad happy pleased proud sorry
satisfied adamant relieved grateful right fact news proof evidence announcement confirmation conclusion view belief
opinion argument statement report reports message point reason sign signs guarantee assurance warning agreement decision
ruling finding findings admission knowledge truth promise pledge vow insistence such so now given"""
_DENY = """deny reject dismiss dispute doubt refute rebut debunk disown repudiate disavow disbelieve disprove
contradict ridicule rubbish dispel deride disagree quash discount discredit disclaim"""
_DENIED = """denial denials rejection scoffed scoffs scotched contested questioned questioning questions disputed"""
_UNSURE = """doubtful dubious unlikely improbable impossible inconceivable implausible incredible unthinkable
unbelievable debatable questionable possible conceivable probable likely plausible unclear uncertain undecided unsure
unconvinced unpersuaded sceptical skeptical untrue false nonsense absurd ludicrous ridiculous laughable unproven unproved
than purports purport purported purporting hopeful fearful afraid worried nervous essential vital crucial imperative
necessary important"""
_SUPPOSE = """if whether unless lest suppose supposing assuming provided providing until till wonder wonders wondered
wondering"""
_NEGATE = """not never no nor neither nobody none nothing nowhere cannot hardly barely scarcely few little rarely seldom
without n't"""
_WISH = """wish hope fear worry pray dream pretend imagine suspect speculate"""
_REFUSE = """refuse decline fail hesitate threaten forget neglect omit avoid oppose"""
_REFUSED = """unable unwilling reluctant refusal refusals failure failures threat threats loath powerless falsely wrongly
incorrectly erroneously mistakenly allegedly supposedly purportedly ostensibly"""
# "It would be premature to say that ...".
_MISTAKEN = """premature mistake mistaken error wrong early hard difficult foolish naive misleading unfair yet tempting
simplistic far stretch silly dangerous reckless nonsense absurd impossible unable struggle struggled lie purports
purported unwise inaccurate"""
_FORBID = """prevent forbid block prohibit dissuade discourage enjoin restrain refrain abstain outlaw hinder resist
halt quit cease"""
_FORBIDDEN = """ban bans banned banning bar bars barred barring stop stops stopped stopping deter deters deterred
deterring forbade forbidden"""
# These only tell, unless "against", "from" or "not to" comes after them.
_WARN = """warn caution counsel advise argue keep save protect rule guard deny spare exempt disqualify back shy instruct
tell order ask move speak vote act"""
_URGE = """beg urge plead implore exhort entreat press beseech ask call push"""
_NOUNS = """claim claims allegation allegations accusation accusations assertion assertions suggestion suggestions
notion notions idea rumor rumors rumour rumours speculation theory theories myth lie lies falsehood falsehoods fiction
fantasy fear fears worry worries concern concerns hope hopes wish dream prospect possibility chance chances likelihood
odds risk danger doubt doubts question denial pretence pretense illusion impression perception assumption premise
hypothesis suspicion suspicions condition proviso caveat threat insinuation insinuations charge talk probability
misconception canard hoax conspiracy gossip whispers complaints complaint accounts stories"""
_MAYBE = """may might could would should"""
_BEFORE_TO = """likely expected supposed due want wants wanted hope hopes hoped like willing ready long longs longed yet wish wishes wished
seem seems seemed appear appears appeared tried try tries trying threatened threatens threatening ought begged urged"""


@cache
def effects() -> "dict[str, Effect]":
    """What each governing word does, in lower case."""
    table: dict[str, Effect] = {}
    verbs: tuple[tuple[Effect, str], ...] = (
        ("say", _SAY),
        ("deny", _DENY),
        ("wish", _WISH),
        ("refuse", _REFUSE),
    )
    for effect, lemmas in verbs:
        table.update((form, effect) for lemma in lemmas.split() for form in forms_of(lemma))
    words: tuple[tuple[Effect, str], ...] = (
        ("say", _SAID),
        ("deny", _DENIED),
        ("unsure", _UNSURE),
        ("suppose", _SUPPOSE),
        ("negate", _NEGATE),
        ("refuse", _REFUSED),
        ("maybe", _MAYBE),
    )
    for effect, text in words:
        table.update(dict.fromkeys(text.split(), effect))
    return table


@cache
def forbids() -> frozenset[str]:
    """Verbs that forbid what follows them."""
    return frozenset(form for verb in _FORBID.split() for form in forms_of(verb)).union(_FORBIDDEN.split())


@cache
def warns() -> frozenset[str]:
    """Verbs that forbid what follows "from", "against" or "not to" after them."""
    return forbids().union(form for verb in _WARN.split() for form in forms_of(verb))


@cache
def mistaken() -> frozenset[str]:
    """Words that make "to say that ..." wrong."""
    return frozenset(_MISTAKEN.split())


@cache
def urges() -> frozenset[str]:
    """Verbs that ask somebody to do what has not been done."""
    return frozenset(form for verb in _URGE.split() for form in forms_of(verb))


@cache
def nouns() -> frozenset[str]:
    """Nouns whose "that ..." nobody need hold for true."""
    return frozenset(_NOUNS.split())


@cache
def before_to() -> frozenset[str]:
    """Words whose "to ..." has not happened."""
    return frozenset(_BEFORE_TO.split())


_TURNING = (
    r"not|no|never|none|nor|neither|without|cannot|nobody|nothing|nowhere|hardly|barely|scarcely|rarely|seldom"
    r"|anything but|far from|by no means|in no way"
    # Conditions and limits.
    r"|if|unless|until|till|lest|otherwise|conditional|(?:as|so) long as|as soon as|(?:provided|providing)(?= (?:that|the|a|an|it|he|she|they|we|you)\b|\W*$)"
    r"|on (?:the )?(?:condition|understanding|proviso|basis) that|in (?:the (?:\w+ )?event|case)|to the extent|insofar"
    r"|subject to|pending|barring|assuming|supposing|contingent|depending|once|in return for|in exchange for"
    r"|should(?= (?:the|a|an|it|he|she|they|we|you)\b)|(?:^|(?<=[,;—“\"] )|(?<=[“\"]))(?:were|had) (?!been|not|to\b)\w+"
    # Contrasts and exceptions.
    r"|except|excluding|save for|apart from|aside from|other than|but|however|although|though|only|despite|in spite"
    r"|while|whereas|yet|instead|rather than|then again|on the (?:other hand|contrary)|in (?:practice|theory)|even so"
    r"|that said|nevertheless|nonetheless|albeit|unlike|conversely"
    # Doubts and refusals.
    r"|unlikely|impossible|improbable|false|falsely|wrongly|allegedly|supposedly|purportedly|supposed to|unable"
    r"|den(?:y|ies|ied|ying)|refus\w+|reject\w*|doubt\w*|disput\w+|prevent\w*|(?:fail|forgot|declin)(?:s|e|es|ed|ing)? to"
    r"|rul(?:e|es|ed|ing) out|stop(?:s|ped)? short|avoid(?:s|ed|ing)?|forb\w+|bann\w+|oppos(?:e|es|ed|ing)|unwilling"
    r"|(?<!a )few|(?<!a )little"
    # "Whether" asks what follows it, so it matters close to the end of what is skipped.
    r"|whether(?=[^.?!,;]{0,60}$)"
)
_FOLLOWING = (
    r"unless|if|only|until|till|except|but (?:only|not|for|never|no)|but(?= \w+ (?:if|when|after|once)\b)"
    r"|(?:always )?(?:provided|providing|assuming|supposing)|(?:as|so) long as|as soon as|once|not before"
    r"|on (?:the |one )?(?:condition|understanding|proviso|basis)|in (?:the (?:\w+ )?event|case)|or not|barring|pending"
    r"|depend(?:s|ed|ing)|conditional|contingent|subject to|without|save for|other than|to the extent|insofar"
    r"|when and if|on paper|in (?:theory|principle)|after all of|in (?:return|exchange) for|apart from|excluding|than|should(?= (?:the|a|an|\w+s)\b)"
)
_TORN = (
    rf"not|never|no|nobody|nothing|none|neither|hardly|scarcely|barely|little|few|nowhere|rarely|seldom|anything but"
)
_UNDOING = (
    r"false|untrue|not true|wrong|a lie|a myth|unlikely|unclear|doubtful|uncertain|in doubt|an open question|unproven"
    r"|nonsense|absurd|impossible|another matter|anyone['’]s guess|anybody['’]s guess|questionable|debatable|disputed"
)


@cache
def turning() -> "re.Pattern[str]":
    """What an honest ellipsis never skips."""
    return re.compile(rf"\b(?:{_TURNING})\b|{NT}\b", re.IGNORECASE)


@cache
def only_in_theory() -> "re.Pattern[str]":
    """Words right before a quote that make it hold in thought only."""
    return re.compile(r"\b(in (?:theory|principle|an? (?:\w+ )?world)|on paper),?[\s\"“‘']*$", re.IGNORECASE)


@cache
def condition_before() -> "re.Pattern[str]":
    """A condition that stands in front of its main clause, up to the comma that ends it."""
    lead = r"(?:^\W*(?:(?:and|but|so|then|yet|or|because) )?|\b(?:that|and|but|said|says|added),? |[,;:—–]\s*)"
    opening = (
        r"(?:only )?(?:if|unless|until|lest)\b|(?:provided|providing|assuming|supposing|in case|as long as|so long as"
        r"|in the event|subject to|barring|without|but for|were it|depending|pending|only (?:when|after|once|by))\b"
        r"|(?:should|had|were) (?=(?:the|a|an|it|he|she|they|we|you|i|there|this|that|his|her|their|our|[A-Z]\w+)\b)"
    )
    return re.compile(rf"{lead}((?:{opening})[^”\"?!]{{2,220}},(?:[^,”\"]{{1,40}},)?)[\s“\"‘']*$", re.IGNORECASE)


_CLAIM = r"an? (?:claim|charge|allegation|assertion|accusation|suggestion|notion|theory|story|version)"
# From the end of a quote to the words after it, perhaps over "she said".
_LEAD = (
    r"(?:,?[\"”’']*,? [^,;:.?!“”\"]{0,40}\b(?:said|says|added|adds|told|wrote|argued|indicated|went on)\b"
    r"[^;:?!“”\"]{0,90}[,.][ “\"‘]*|[\"”’')\]]*\s*[,—–-]*\s*)"
)
_ON = r"\b[^,.;:!?\n]{0,60}"


@cache
def after() -> "re.Pattern[str]":
    """A cue right after a quote, perhaps behind "she said", with the words up to the next comma or stop."""
    undone = rf"(?:is|was|are|were|be|remains?|seems?|looks?) (?:\w+ly |just )?(?:{_UNDOING})"
    denied = rf"(?:{_CLAIM} (?:\w+ ){{0,4}}(?:no|not|never|den|disput|reject|without|untested|unproven)\w*|which [^,;:.?!“”\"]{{0,40}}\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|doubts?))"
    joined = r"(?:and |then |even |or |is |was |at least |albeit )?"
    return re.compile(rf"{_LEAD}{joined}((?:{_FOLLOWING}|{undone}|{denied}){_ON})|\s+((?:{_TORN}){_ON})", re.IGNORECASE)


@cache
def inverted() -> "re.Pattern[str]":
    """A condition without its "if" right after a quote: "had they asked", "were it to fall"."""
    subject = r"(?:the|a|an|it|he|she|they|we|you|I|there|this|his|her|their|our|[A-Z]\w+)"
    return re.compile(rf"{_LEAD}((?:had|were|should) {subject}{_ON})")
