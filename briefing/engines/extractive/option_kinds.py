"""What sort of option a proposal is, by its words."""

import re
from functools import cache, lru_cache
from typing import Final

from briefing.schema import OptionKind

_WAR: Final = r"\b(?:war|invasion|ceasefire|troops|military|army|armed|soldiers|missiles?|rebels?|militia|offensive)\b"
_KINDS: Final[tuple[tuple[OptionKind, str], ...]] = (
    ("venue", r"\b(?:venue|host(?:ing)?)\b"),
    (
        "ceasefire",
        r"\b(?:cease-?fire|truce|armistice|(?:halt|end) to (?:the )?(?:war|fighting))\b",
    ),
    ("sanctions", r"\b(?:sanctions?|embargo|blacklist\w*)\b"),
    (
        "territory",
        r"\b(?:territor\w+|borders?|annex\w*|occup(?:y|ying|ation)|withdraw(?:al|ing)?|cession|buffer zone)\b",
    ),
    ("meeting", r"\b(?:talks|meetings?|meeting|summit|negotiations|conference|dialogue|representatives)\b"),
    (
        "economic",
        r"\b(?:tariffs?|tax(?:es)?|trade|loans?|lend\w*|fund\w*|price|prices|wages?|pay|grants?|purchas\w+|invest\w+|subsid\w+"
        r"|fares?|sale|sell\w*|buy\w*|takeover|merger|licens\w+|budget|debt|rates?|jobs|money|\$\d+|[£€]\d+|aid)\b",
    ),
    (
        "legal",
        r"\b(?:courts?|law|laws|legislation|bill|treaty|inquiry|constitution\w*|ban|banning|referendum|elections?|review"
        r"|lawsuit|appeal|regulation|rules|veto|immunity|extradit\w+)\b",
    ),
)
_GUARANTEE: Final = (
    r"\b(?:options for guarantees|security (?:guarantees?|assurances?|pact)|reassurance|peacekeep\w+|troops"
    r"|(?:unarmed|military) observers"
    r"|air (?:operations|defen[cs]e|cover|patrols?)|no-fly|monitors?|monitoring|mutual defen[cs]e"
    r"|defen[cs]e (?:pact|treaty|industr\w+)|weapons"
    r"|arms (?:supplies|deliver\w+)"
    r"|(?:multinational|international|stabili[sz]ation|European|shield|protection) force|force led by"
    r"|long-range strike\w*)\b"
)


def kind_of(name: str, summary: str, *, article: str) -> OptionKind:
    """The kind of an option by its name, else by its sentence; guarantees only in an article about war.

    Args:
        name: The option's name.
        summary: Its sentence.
        article: The article's text.
    """
    is_about_war = _is_about_war(article[:20_000])
    if is_about_war and _compiled(_GUARANTEE).search(name):
        return "security_guarantee"
    if re.fullmatch(r"[A-Z]\w+(?: [A-Z]\w+)?", name) and re.search(r"\bvenue\b", summary):
        return "venue"
    for kind, pattern in _KINDS:
        if _compiled(pattern).search(name):
            return kind
    if is_about_war and _compiled(_GUARANTEE).search(summary):
        return "security_guarantee"
    return "other"


@lru_cache(maxsize=4)
def _is_about_war(article: str) -> bool:
    return len(_compiled(_WAR).findall(article)) >= 2


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
