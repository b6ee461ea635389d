"""The words and signs that numbers, amounts and dates are written with."""

from typing import Final

from briefing.attribution.lexicon import word_set

UNITS: Final = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS: Final = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
ORDINALS: Final = dict(
    zip(
        "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        range(3, 21),
        strict=True,
    )
) | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100}
SCALES: Final = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT_SCALES: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12}
FRACTIONS: Final = {
    "half": 50.0,
    "halves": 50.0,
    "third": 100 / 3,
    "quarter": 25.0,
    "fifth": 20.0,
    "sixth": 100 / 6,
    "seventh": 100 / 7,
    "eighth": 12.5,
    "ninth": 100 / 9,
    "tenth": 10.0,
}
TIMES: Final = {
    "second": ("s", 1),
    "minute": ("s", 60),
    "hour": ("h", 1),
    "day": ("h", 24),
    "week": ("h", 168),
    "fortnight": ("h", 336),
    "month": ("mo", 1),
    "quarter": ("mo", 3),
    "year": ("mo", 12),
    "decade": ("mo", 120),
    "century": ("mo", 1200),
    "centurie": ("mo", 1200),
}
MONEY: Final = {
    **dict.fromkeys(("$", "usd", "us$", "dollar", "dollars", "a$", "c$", "buck", "bucks"), "dollar"),
    **dict.fromkeys(("€", "eur", "euro", "euros"), "euro"),
    **dict.fromkeys(("£", "gbp", "pound", "pounds", "sterling"), "pound"),
    **dict.fromkeys(("¥", "jpy", "yen", "yuan", "renminbi", "cny"), "yen"),
    **dict.fromkeys(("₹", "inr", "rupee", "rupees"), "rupee"),
    **dict.fromkeys(("₽", "rub", "rouble", "roubles", "ruble", "rubles"), "rouble"),
    **dict.fromkeys(("crown", "crowns", "krona", "kronor", "krone", "kroner", "sek", "nok", "dkk"), "crown"),
    **dict.fromkeys(("franc", "francs", "chf"), "franc"),
    **dict.fromkeys(("pence", "penny", "p"), "pence"),
    **dict.fromkeys(("cent", "cents"), "cent"),
    **dict.fromkeys(("peso", "pesos"), "peso"),
}
PERCENT: Final = frozenset({"%", "percent", "pct", "percentage"})
MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug"),
            *("september sept sep", "october oct", "november nov", "december dec"),
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: Final = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), start=1)
}
SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "winter": 4}
BEFORE_SEASON: Final = frozenset("the this next last early late in by".split())
BEFORE_MONTH: Final = word_set("""in since until till by from of before after to last next this early late mid""")
AFTER_SHARE: Final = word_set(
    """of this last in from to since by over more less higher lower and or a an on for compared with below above"""
)
MULTIPLES: Final = {
    **dict.fromkeys("twice double doubled doubles doubling twofold pair".split(), 2.0),
    **dict.fromkeys("thrice triple tripled triples tripling threefold trio".split(), 3.0),
}
NO_SHARE: Final = word_set("same first second third fourth last this that the final each previous next every")
BEFORE_SHARE: Final = word_set(
    "by about around nearly almost roughly approximately over under least most to some as only than"
)
HALVING: Final = word_set("halve halves halved halving")
# First word -> phrases that are numbers, with their value and unit.
PHRASES: Final[dict[str, tuple[tuple[list[str], float, str], ...]]] = {
    "a": ((["a", "dozen"], 12.0, ""), (["a", "year", "and", "a", "half"], 18.0, "mo")),
    "one": ((["one", "year", "and", "a", "half"], 18.0, "mo"),),
    "half": (
        (["half", "a", "dozen"], 6.0, ""),
        (["half", "a", "million"], 5e5, ""),
        (["half", "a", "billion"], 5e8, ""),
        (["half", "a", "percentage", "point"], 0.5, "%"),
        (["half", "a", "point"], 0.5, "%"),
        (["half", "point"], 0.5, "%"),
        (["half", "an", "hour"], 0.5, "h"),
        (["half", "a", "day"], 12.0, "h"),
        (["half", "a", "year"], 6.0, "mo"),
        (["half", "a", "decade"], 60.0, "mo"),
        (["half", "a", "century"], 600.0, "mo"),
    ),
    "quarter": (
        (["quarter", "point"], 0.25, "%"),
        (["quarter", "of", "a", "point"], 0.25, "%"),
        (["quarter", "of", "a", "percentage", "point"], 0.25, "%"),
    ),
    "new": ((["new", "year"], 1, "month"),),
    "annual": ((["annual"], 12.0, "mo"),),
    "annually": ((["annually"], 12.0, "mo"),),
    "yearly": ((["yearly"], 12.0, "mo"),),
}
# Every word that a quantity can begin with.
STARTERS: Final = frozenset(
    {*UNITS, *TENS, *ORDINALS, *FRACTIONS, *MONEY, *MONTHS, *WEEKDAYS, *SEASONS, *MULTIPLES, *PHRASES, "an", "fall"}
    | {f"{day}s" for day in WEEKDAYS}
)
