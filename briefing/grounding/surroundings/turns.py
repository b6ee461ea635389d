"""The negations, conditions, limits and contrasts around a quote, as patterns made when first needed."""

import re
from functools import cache

from briefing.grounding.words.tokens import APOSTROPHES

NT = f"n[{APOSTROPHES}]t"
_SUBJECT = r"(?:the|a|an|it|he|she|they|we|you|I|there|this|that|his|her|their|our|my|your|[A-Z]\w+)"
_WHILE_TRUE = (
    r"(?:as|so|for as|for so) long as(?! an? \w+[’\']s\b)|as soon as|whenever"
    r"|on (?:the |one |a )?(?:\w+ )?(?:condition|understanding|proviso|basis) (?:that|of)"
    r"|on one condition|in (?:the (?:\w+ )?event|case\b(?! of\b.{0,20}\d))|to the (?:extent|degree)|in ?so ?far as"
    r"|(?:so|as) far as|subject (?:always |only )?to|pending|barring|assuming|presuming|supposing|granted that"
    r"|given that"
    r"|contingent"
    r"|conditional\w*|dependent on|depend(?:s|ing) (?:up)?on|hing(?:es|ing) on|in (?:return|exchange) for"
    r"|at the price of"
    r"|failing|absent|in the absence of|with (?:the |one |an? )?(?:\w+ )?exceptions?|but for|short of|by the time"
    r"|the (?:day|moment|minute|instant)"
    r"(?: that)? (?=\w+ \w+)|in (?:\w+ ){1,4}(?:cases|circumstances|instances)|if and when"
    r"|under (?:certain|strict|such|some|the right|these|those) (?:\w+ )?(?:conditions|circumstances|terms|supervision)"
    r"|with (?:[\w’\'-]+ ){0,3}(?:consent|approval|permission|agreement|blessing|leave|help|backing"
    r"|support|cooperation|say-so)\b"
    r"|\w+ (?:permitting|willing)|all being well|with (?:any )?luck|other things being equal"
    r"|while (?:stocks|supplies) last"
)
_FITTING = (
    r"(?:given"
    r"|with|under|for|at|in|on|to|from|by) (?:(?:a|an|the) )?(?:right|fair|proper|better|different|ideal|perfect"
    r"|normal|sufficient|enough|adequate|suitable|reasonable|certain|strict|stable|willing) \w+"
)
_NEGATIONS = (
    r"not(?! least\b)|no(?!\.? \d| (?:question|doubt|wonder),)|never|none|nor|neither|without"
    r"|cannot|nobody|nothing|nowhere|hardly|barely"
    r"|scarcely"
    r"|rarely|seldom|anything but|far from|by no means|in no way"
)
_CONTRASTS = (
    r"except\w*|excluding|save(?= (?:for|to|in|on)\b|\s*$)|but|however|although"
    r"|though|(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bits )only"
    r"|despite|in spite"
    r"|while|whereas|yet(?! another\b)|instead|rather than|then again|on the (?:other hand|contrary)"
    r"|in (?:practice|theory|principle)"
    r"|even so|that said|notwithstanding|regardless of|having said (?:that|this|so)|nevertheless|nonetheless|albeit"
    r"|unlike|conversely|(?:by|in) contrast|otherwise|or else|quite the (?:opposite|reverse|contrary)"
)
_DOUBTS = (
    r"impossible|false|falsely|wrongly|allegedly|supposedly|purportedly|supposed to|unable"
    r"|den(?:y|ies|ied|ying)|refus\w+|reject\w*|doubt\w*|disput\w+|prevent\w*"
    r"|(?:fail|declin|forg[eo]t)(?:e?s|e?d|ing)? to|rul(?:e|es|ed|ing) out|stop(?:s|ped)? short|forb\w+|bann\w+"
    r"|unwilling|untrue"
)
_CONDITIONS = (
    rf"if|unless|until|till|lest|{_WHILE_TRUE}"
    r"|(?:provided|providing)(?= (?:that|the|it|he|she|they|we|you)\b|\W*$)"
    r"|should(?= (?:the|a|an|it|he|she|they|we|you)\b)"
    r"|(?:^|(?<=[,;—“\"] )|(?<=[“\"]))(?:were|had) (?:the|it|he|she|they|we|you|i|there)"
    r"|(?<!\bthere )(?:were|had)(?= \w+ (?:to|ever)\b)"
)
# What an ellipsis may skip only under the reader's eyes; "whether" asks what follows close behind it.
_LEANINGS = (
    r"whether(?=[^.?!,;]{0,60}$)|once|unlikely|improbable|apart from|aside from|other than|(?<!a )few|(?<!a )little"
    r"|avoid(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|perhaps|possibly|maybe|sadly|alas|unfortunately|regrettably|on paper"
    r"|even (?:there|then)|so-called|would-be|purport\w*|pretend\w*|threaten\w* to|ceased? to|seemingly|ostensibly"
    r"|arguably|presumably|potentially|nominally|at best|for (?:now|the (?:time being|moment|most part))|temporarily"
    r"|provisionally|tentatively|up to a point|admittedly|granted|mind you|ironically|in (?:reality|truth)|only to"
    r"|(?:all|just) the same|for all that|not counting|leaving aside|reluctantly|grudgingly|under (?:duress|protest)"
    r"|used to|at (?:a|the) (?:price|cost|expense)|for all (?:its|his|her|their)|much as|as opposed to|as against"
    r"|or rather|if anything|in name|at first|in the past|until recently|unconfirmed|unproven|alleged|supposed"
    r"|in an? (?:\w+ )?world|so they say|joking|in jest"
    r"|the (?:catch|snag|trouble|problem|drawback|hitch|rub|downside) is|(?:would|could|might) have"
)
# Limits of whom and what it holds for, and turns that only the reader can weigh.
_LEANINGS += (
    rf"|{_FITTING}|or (?:it|he|she|they|we|I|you|that) (?:would|will|might|could)|within (?:limits|reason|the law)"
    r"|on a trial basis|at the discretion of|for (?:a|the right) (?:fee|price)|up to (?:\d|an?\b)|under licen[cs]e"
    r"|with (?:\w+ ){1,2}(?:exceptions?|reservations?|caveats?|conditions?|strings)|as (?:funds|time|weather|space)"
    r"|(?:funds|time|weather) (?:allow|permit)s?|otherwise agreed|(?:in|for) (?:some|certain|a few|most|parts of)"
    r"|those (?:who|with)|anyone who|on the surface|at first (?:glance|sight)|if you believe|or so|we were told"
    r"|or tried to|at great (?:cost|expense)|in defiance of|over the objections?"
    r"|against (?:the |his |her |their )?(?:advice|will|wishes)|by (?:accident|mistake)|in error|mistakenly"
    r"|turn(?:s|ed) out|the (?:opposite|reverse)|(?:in|with) hindsight|too late|belatedly"
)
# "citizens who qualify": without a comma in front, the clause says which citizens.
_WHICH = r"^ (?:who|whose|whom|which|where) \w+"
_WHEN = rf"(?:^\W*|[“\"])(?:when(?:ever)?|wherever|after|by the time) {_SUBJECT}"
# Limits that change the words beside them and matter little in an aside.
_LIMITS = re.compile(
    r"\b(?:almost|nearly|virtually|practically|partly|partially|in part|mostly|largely|mainly|sometimes|at times"
    r"|occasionally|at (?:most|least)|initially|so far|to date|in places|technically|formerly|reportedly|apparently"
    r"|former|acting|deputy|vice|interim|fake|mock|failed|rejected|proposed|planned|draft|potential|possible"
    r"|some|about|around|half|may|might|could|would|should|likely)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 4
_FOLLOWING = (
    rf"unless|if|only|until|till|lest|except|excepting|excluding|{_WHILE_TRUE}|(?:always )?(?:provided|providing)"
    rf"|once"
    r"|but (?:only|not|for|never|no|nobody|nothing|none|if|unless|until)"
    r"|but(?= \w+ (?:if|once)\b)|not before|or not|or else|depended"
    r"|without|save (?:for|where|when|if|in|to|on|by|at|during|that|as)|other than"
    r"|apart from|bar (?:the|any|for)|when,? and only|when and if"
    r"|after all of|than|on paper|in (?:theory|principle)|let alone|much less|notwithstanding|\w+ allowing"
    r"|at (?:most|best)"
    r"|where (?:possible|necessary|appropriate|needed)|given (?:a|the|enough|time|more|sufficient)\b|up to a point"
    r"|with (?:the|one|a) (?:proviso|condition|caveat|exception|reservation|qualification)|while stocks"
    rf"|not (?:a|one|until|without|unless|if|when)\b|{_FITTING}"
    r"|or (?:it|he|she|they|we|I|you|that) (?:would|will|might|could)|up (?:until|to)"
    r"|within (?:limits|reason|the law)|(?:to|for|by|from) (?:those|anyone|only)"
    r"|while (?:it|they|the \w+) (?:lasts?|holds?|remains?)"
    r"|should(?= (?:the|a|an|\w+s)\b)|for (?:now|the (?:time being|moment))|in (?:draft|the hope)|minus"
    r"|or so|according to (?:rumou?rs?|gossip|unconfirmed)"
)
# What casts doubt on the words right before it.
_HEDGING = (
    r"allegedly|supposedly|purportedly|ostensibly|perhaps|possibly|maybe"
    r"|so (?:they|he|she|it|the) \w*? ?(?:say|claim)\w*"
    r"|it (?:is|was) (?:alleged|claimed|rumou?red|suggested|feared)"
)
_TORN = (
    r"not|never|no|nobody|nothing|none|neither|hardly|scarcely|barely|little|few|nowhere|rarely|seldom|anything but"
    r"|by no means|in no way|far from"
)
_UNDOING = (
    r"false|untrue|not true|wrong|a lie|a myth|unlikely|unclear|doubtful|uncertain|in doubt|an open question|unproven"
    r"|nonsense|absurd|impossible|another matter|any(?:one|body)['’]s guess|questionable|debatable|disputed|a hoax"
    r"|unfounded|baseless|far from|anything but|slim|nil|remote|somewhere between|to be seen|improbable|fanciful"
    r"|a fiction|a fantasy|an exaggeration|premature|exaggerated|overstated|in question"
    r"|never (?:proved|proven|shown)"
    r"|(?:soon |later )?(?:denied|dismissed|rejected|rubbished"
    r"|refuted|contradicted|debunked|derided|discredited|quashed)|not (?:so|clear|certain|known)"
)
_CLAIM = r"an? (?:\w+ )?(?:claim|charge|allegation|assertion|accusation|suggestion|notion|theory|story|version)"
SAYS = r"\b(?:said|says|say|added|adds|told|wrote|argued|indicated|went on|insisted|continued|explained|noted|warned)\b"
# From the end of a quote to the words after it, perhaps over "she said".
_LEAD = (
    rf"(?:,?[\"”’']*,? [^,;:.?!“”\"]{{0,40}}{SAYS}[^;:?!“”\"]{{0,90}}[,.][ “\"‘]*"
    r"|[\"”’')\]]*\s*[,—–(-]*\s*[\"“‘]?)"
)
_ON = r"\b[^,.;:!?\n]{0,60}(?!\w)"


@cache
def turning() -> "re.Pattern[str]":
    """What an honest ellipsis never skips."""
    return re.compile(rf"\b(?:{_NEGATIONS}|{_CONDITIONS}|{_CONTRASTS}|{_DOUBTS})\b|{NT}\b", re.IGNORECASE)


@cache
def _leaning() -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{_LEANINGS})\b|{_WHEN}|{_WHICH}", re.IGNORECASE)


def leaning_words(skipped: str) -> tuple[str, ...]:
    """What an honest ellipsis may skip only when the reader is told: doubts, limits and weaker turns."""
    found = tuple(match.group().strip(' "“,') for match in _leaning().finditer(skipped))
    is_short = len(skipped.split()) <= _FEW_WORDS and "," not in skipped
    return found + tuple(match.group() for match in _LIMITS.finditer(skipped)) if is_short else found


@cache
def only_in_theory() -> "re.Pattern[str]":
    """Words right before a quote that make it hold in thought, or in part, only."""
    return re.compile(
        r"\b(in (?:theory|principle|an? (?:\w+ )?world)|on paper|(?:some|most|many|few|half|parts?) of"
        r"|almost|nearly|virtually|practically|up to|at most),?[\s\"“‘']*$",
        re.IGNORECASE,
    )


@cache
def amount_before() -> "re.Pattern[str]":
    """A limit right before an amount: "at least", "up to"."""
    limits = (
        r"at (?:least|most)|(?:more|less|fewer) than|up to|as (?:many|few|much|little) as|nearly|almost|only|under|over"
    )
    return re.compile(rf"\b({limits}) $", re.IGNORECASE)


AMOUNT = re.compile(r"[$€£¥]?\d")
# The rest of an amount that was cut in two: "rose 5 to 7 percent".
REST_OF_AMOUNT = re.compile(r"\s+((?:to|or) [$€£]?\d[\d.,]*\b[^,.;:!?\n]{0,20}|and a (?:half|quarter))(?!\w)")


@cache
def condition_before() -> "re.Pattern[str]":
    """A condition that stands in front of its main clause, up to the comma that ends it."""
    lead = r"(?:^\W*(?:(?:and|but|so|then|yet|or|because) )?|\b(?:that|and|but|said|says|added),? |[,;:—–]\s*)"
    opening = (
        r"(?:only )?(?:if(?! anything| so| not| necessary| possible)|unless|until|lest)\b"
        r"|given (?:an?|another|any|enough|time|more|sufficient|the chance)\b"
        r"|(?:provided|providing|but for|without|were it|given that)\b"
        rf"|(?:{_WHILE_TRUE})\b|only (?:when|after|once|by)\b|once\b"
        rf"|(?-i:[Ss]hould|[Hh]ad|[Ww]ere) (?-i:{_SUBJECT})\b"
    )
    end = r",(?:[^,”\"]{1,40},)?(?: then)?(?: [\w’'-]+){0,4}"
    return re.compile(rf"{lead}((?:{opening})[^”\"?!]{{2,220}}{end})[\s“\"‘']*$", re.IGNORECASE)


@cache
def circumstance_before() -> "re.Pattern[str]":
    """A circumstance in front of a clause with "would" or "could" that makes it hold only there."""
    opening = (
        r"With|When|Whenever|Where|Wherever|Under|After|Given|In (?:that|such|this|which) (?:case|event)|By \w+ing|To"
    )
    return re.compile(rf"(?:^\W*|[“\"] ?)((?:{opening})\b[^.;:!?”\"]{{4,160}},)[\s“\"‘']*$")


_IMPERATIVES = (
    "Let|Give|Show|Pay|Put|Take|Bring|Send|Drop|Lift|Open|Close|End|Stop|Sign|Free|Withdraw|Cut|Raise|Lower|Build|Find|Offer"
    "|Do|Make|Keep|Remove|Release"
)


@cache
def inversion_before() -> "re.Pattern[str]":
    """An opening that turns verb and subject round: "Only after a vote would", "Never did"; or "Let them go and"."""
    verb = r"(?:will|would|can|could|did|does|do|has|have|had|is|are|was|were|should|may|might)"
    opening = (
        r"(?:Only|Not until|Not once|Never|Nor|Nowhere|Under no \w+|At no \w+|In no way|Hardly|Rarely|Seldom|Little)"
    )
    return re.compile(
        rf"(?:^|[“\"—:;] ?)\W*({opening}\b[^.?!;”\"]{{0,100}}\b{verb}|If [^.;:!?”\"]{{3,160}} then"
        rf"|(?:{_IMPERATIVES}) \w+[^.?!;”\"]{{3,80}},? and) $"
    )


@cache
def after() -> "re.Pattern[str]":
    """A cue right after a quote, with the words up to the next comma or stop."""
    undone = rf"(?:is|was|are|were|be|remains?|seems?|looks?|sounds?) (?:\w+ly |just |[“\"])?(?:{_UNDOING})"
    against = r"(?:no|not|never|den|disput|reject|without|untested|unproven|contest|doubt|refut|unsupported)\w*"
    denied = rf"{_CLAIM} (?:\w+ ){{0,4}}{against}|which [^,;:.?!“”\"]{{0,40}}\b(?:den|disput|reject|doubt|contest)\w*"
    joined = (
        r"(?:(?:and|then|or|is|was|at least|albeit|though|just|always|strictly|purely|solely|entirely|of course|that is"
        r"|right|again|in effect),? ){0,2}"
    )
    torn = rf"\s+((?:{_TORN}){_ON})|[\s,—–(-]+((?:{_HEDGING}){_ON})"
    return re.compile(rf"{_LEAD}{joined}((?:{_FOLLOWING}|{undone}|{denied}){_ON})|{torn}", re.IGNORECASE)


@cache
def later() -> "re.Pattern[str]":
    """A condition a few words after a quote, in the same clause: "on Friday if the bank agrees"."""
    condition = r"unless|(?:only )?if|provided|(?:as|so) long as|on condition|subject to|in (?:return|exchange) for"
    asks = (
        "ask",
        "asks",
        "asked",
        "asking",
        "see",
        "know",
        "knows",
        "wonder",
        "wondered",
        "unclear",
        "even",
        "as",
        "decide",
    )
    no_question = "".join(rf"(?<!\b{verb})" for verb in asks)
    return re.compile(rf"(?:\s+[\w’'$%-]+){{1,8}}{no_question},? ((?:{condition}){_ON})", re.IGNORECASE)


@cache
def inverted() -> "re.Pattern[str]":
    """A condition without "if" right after a quote with "would": "had they asked", "when the guns fall silent"."""
    when = rf"(?:when|whenever|where) {_SUBJECT} \w+|after {_SUBJECT} (?:\w+ )??(?:has|have|is|are|had)\b"
    present = r"(?:can|could|have|has|are|is|do|does|may)\b"
    return re.compile(rf"{_LEAD}((?:(?:had|were|should) {_SUBJECT}|{when}){_ON})|\s((?:who|whose) {present}{_ON})")


@cache
def reserved() -> "re.Pattern[str]":
    """A condition that the speaker of a quote puts into the sentence after "she said"."""
    opening = r"(?:But|And|Yet)? ?(?:only|not) (?:if|when|after|before|until|unless|once)|On (?:one )?condition|Unless"
    return re.compile(
        rf"[,]?[\"”’']+ [^;:.?!“”\"]{{0,40}}{SAYS}[^;:.?!“”\"]{{0,90}}\. [“\"‘]((?:{opening}){_ON})", re.I
    )
