"""A verb into its forms, and a word into the stem that its relatives share."""

import re
from functools import cache, lru_cache
from typing import Final

_VOWELS: Final = "aeiou"
_IRREGULAR: Final = """be is are was were been being am; become became becoming; begin began begun beginning;
break broke broken breaking; bring brought bringing; build built building; buy bought buying; choose chose chosen
choosing; come came coming; cut cutting; do does did done doing; draw drew drawn drawing; fall fell fallen falling;
fight fought fighting; find found finding; forbid forbade forbidden forbidding; freeze froze frozen freezing; get got
gotten getting; give gave given giving; go goes went gone going; grow grew grown growing; have has had having; hold
held holding; keep kept keeping; lay laid laying; leave left leaving; let letting; lose lost losing; make made making;
meet met meeting; pay paid paying; put putting; rise rose risen rising; say said saying; see saw seen seeing; seek
sought seeking; sell sold selling; send sent sending; set setting; shrink shrank shrunk shrinking; shut shutting; sink
sank sunk sinking; speak spoke spoken speaking; stand stood standing; stick stuck sticking; strike struck striking;
swear swore sworn swearing; take took taken taking; tell told telling; think thought thinking; throw threw thrown
throwing; understand understood understanding; uphold upheld upholding; win won winning; withdraw withdrew withdrawn
withdrawing; write wrote written writing; quit quitting; overturn overturned overturning; spurn spurned spurning;
foresee foresaw foreseen foreseeing; forecast forecast forecasting; overrule overruled overruling; weigh weighed
weighing; bar barred barring; ban banned banning; drop dropped dropping; stop stopped stopping; plan planned planning;
rebut rebutted rebutting; rebuff rebuffed rebuffing; shun shunned shunning; slam slammed slamming; scrap scrapped
scrapping; commit committed committing; permit permitted permitting; admit admitted admitting; omit omitted omitting;
refer referred referring; defer deferred deferring; regret regretted regretting; slip slipped slipping; step stepped
stepping; jail jailed jailing; quash quashed quashing; veto vetoes vetoed vetoing; back backed backing; panic panicked;
submit submitted submitting; rid ridding; split splitting; bet betting; dub dubbed dubbing; opt opted opting; shelve
shelved shelving; dig dug digging; hit hitting; lift lifted lifting; wed wedded; cancel canceled cancelled canceling
cancelling; travel traveled travelled; signal signaled signalled signaling signalling; level leveled levelled; die died
dying; lie lied lying; spend spent spending; lend lent lending; mean meant meaning; feel felt feeling; hear heard
hearing; show shown showed showing; lead led leading; read reading; ride rode ridden riding; run ran running; sit sat
sitting; swim swam; teach taught teaching; wear wore worn wearing; shoot shot shooting; hurt hurting"""


# One syllable that ends in one vowel and one consonant: "skip", not "open" or "cheer".
_DOUBLING: Final = re.compile(r"^[^aeiou]*[aeiou][bdfgklmnprtvz]$")


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row.split()[0]: tuple(row.split()) for row in _IRREGULAR.split(";")}


def forms(verb: str) -> tuple[str, ...]:
    """All forms of a verb; of a phrase, those of its first word, each with the rest.

    Example:
        >>> forms("deny")
        ('deny', 'denies', 'denied', 'denying')
        >>> forms("rule out")
        ('rule out', 'rules out', 'ruled out', 'ruling out')
    """
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    return tuple(dict.fromkeys(form + tail for form in _forms(head)))


def _forms(verb: str) -> tuple[str, ...]:
    known = _irregular().get(verb)
    if known:
        return known if known[1].endswith("s") else (verb, _third(verb), *known[1:])
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    doubled = verb + verb[-1] if _DOUBLING.search(verb) else verb
    return verb, _third(verb), doubled + "ed", doubled + "ing"


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


_ENDINGS: Final = (
    *("ational", "ations", "ation", "ements", "ement", "ments", "ments", "ment", "ingly", "ings", "ing", "edly"),
    *("ists", "ist", "ions", "ion", "ives", "ive", "ally", "als", "al", "ers", "er", "ors", "or", "ies", "ied", "ence"),
    *("ance", "ent", "ant", "ness", "ity", "ous", "ed", "es", "ly", "s", "e", "y"),
)
_LEAST_STEM: Final = 4
_STEM: Final = 5


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The letters that a lower-case word shares with its relatives: "withdrawal" and "withdrew" do not, "-ing" does.

    Example:
        >>> stem("reopening") == stem("reopened"), stem("agreement") == stem("agreed")
        (True, True)
    """
    shorter = _without_ending(word)
    while shorter != word:
        word, shorter = shorter, _without_ending(shorter)
    return word[: _STEM + 1] if len(word) > _STEM + 1 else word


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM - 1:
            word = word[: -len(ending)]
            break
    if len(word) > _LEAST_STEM - 1 and word[-1] == word[-2] and word[-1] not in "aeious":
        word = word[:-1]
    return word
