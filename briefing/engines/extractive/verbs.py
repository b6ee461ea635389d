"""English verbs: which words are one, their base form, and their form in -ing."""

from functools import cache, lru_cache
from typing import Final, Literal

from briefing.engines.extractive.wordlist import word_set

Form = Literal["base", "s", "past"]

MODALS: Final = word_set("will would can could shall should may might must")
BE: Final = word_set("is are was were am")
HAVE: Final = word_set("has have had")
DO: Final = word_set("does do did")
AUXILIARIES: Final = MODALS | BE | HAVE | DO
PRONOUNS: Final = word_set("he she it they we i you this that these those there")
ADVERBS: Final = word_set(
    "also not never now still yet ever even really actually already only just soon then always finally fully again"
    " first instead however therefore once both all later ultimately"
)

# past, participle when it differs, base
_IRREGULAR: Final = """
became become become | began begun begin | bent - bend | bore borne bear | bound - bind | bought - buy |
broke broken break | brought - bring | built - build | burnt - burn | came come come | caught - catch |
chose chosen choose | dealt - deal | did done do | drew drawn draw | drove driven drive | ate eaten eat |
fell fallen fall | felt - feel | fled - flee | flew flown fly | forbade forbidden forbid |
forgot forgotten forget | fought - fight | found - find | froze frozen freeze | gave given give | got gotten get
| grew grown grow | had - have | heard - hear | held - hold | hid hidden hide | kept - keep | knew known know |
laid - lay | led - lead | left - leave | lent - lend | lost - lose | made - make | meant - mean | met - meet |
paid - pay | ran run run | rang rung ring | rose risen rise | said - say | sang sung sing | sat - sit |
saw seen see | sent - send | shook shaken shake | shot - shoot | showed shown show | shrank shrunk shrink |
sank sunk sink | slept - sleep | sold - sell | sought - seek | spent - spend | split - split |
spoke spoken speak | stole stolen steal | stood - stand | struck stricken strike | stuck - stick | swept - sweep
| swore sworn swear | taught - teach | thought - think | threw thrown throw | told - tell | took taken take |
tore torn tear | understood - understand | went gone go | withdrew withdrawn withdraw | woke woken wake |
won - win | wore worn wear | wrote written write | arose arisen arise | beat beaten beat | bit bitten bite |
blew blown blow | overcame overcome overcome | undertook undertaken undertake | upheld - uphold |
withheld - withhold | fed - feed | hung - hang | rode ridden ride
"""
_UNCHANGED: Final = word_set("cut hit hurt let put quit set shut spread cost bet burst cast broadcast")
_COMMON: Final = word_set(
    """
    expire lapse convene reconvene depart
    accept accuse achieve act add address adopt advance affect agree aim allow amend announce answer appear
    apply appoint approve argue arrest arrive ask assess attack attempt attend avoid award back ban bar base
    begin believe benefit block boost borrow break bring build call cancel capture carry cause change charge
    choose claim close collapse combine come commit compete complete concede conclude confirm consider continue
    contribute control cooperate cost counter cover create cross cut damage deal decide declare decline defeat
    defend delay deliver demand deny deploy destroy deter develop die discuss dismiss double drop ease elect
    eliminate encourage end endorse enforce enter escalate establish exceed expand expect explain extend face
    fail fall favour fear fight file finance find finish fire fix follow force form free fund gain get give go
    grant grow halt handle happen harm hear help hit hold hope hurt impose improve include increase inform
    insist intend introduce invade invest investigate invite involve issue join keep kill know lack land last
    launch lead leave let lift limit lose lower maintain make manage mark mean meet miss monitor move name need
    negotiate note offer open operate oppose order organise organize overturn pass patrol pause pay permit
    persuade pick plan play pledge postpone prefer prepare present press prevent prioritise prioritize proceed
    produce progress promise propose protect prove provide publish pull punish push put raise reach recall
    receive recognise recognize recommend reconsider recover reduce refuse regain reject relax release remain
    remove renew reopen repeal replace reply report require rescue resign resist resolve respond restart restore
    restrict result resume retain retire return reveal reverse review revise rise rule run save say secure see
    seek seize sell send serve set settle share shift show shut sign slow speak spend split spread stand start
    stay step stop strengthen strike struggle submit succeed suffer suggest supply support surrender survive
    suspend sustain take talk target test threaten tighten trade train transfer travel treat trigger try turn
    understand undermine unveil violate upgrade urge use veto vote wait want warn weaken welcome win withdraw
    withhold work yield crash explode flood erupt vanish disappear derail sue leak favor entail materialise
    materialize honour honor comply hinge depend free disarm govern recruit
    """
)


@cache
def _past() -> dict[str, str]:
    table: dict[str, str] = {word: word for word in _UNCHANGED}
    for row in _IRREGULAR.split("|"):
        past, participle, base = row.split()
        table[past] = base
        if participle not in {"-", base}:
            table[participle] = base
    for base in _COMMON:
        if base not in table.values():
            table[_regular_past(base)] = base
    return table


@cache
def _present() -> dict[str, str]:
    return {_with_s(base): base for base in {*_COMMON, *_past().values()}}


def _doubles(base: str) -> bool:
    """Whether the last letter doubles before -ed and -ing: in short verbs such as "ban", and in a few longer ones."""
    vowels = "aeiou"
    if len(base) < 3 or base[-1] in vowels + "wxy" or base[-2] not in vowels or base[-3] in vowels:
        return base in {"quit", "equip"}
    if base in {"offer", "suffer", "differ", "proffer"}:
        return False
    one_syllable = sum(letter in vowels for letter in base) == 1
    return one_syllable or base.endswith(("mit", "fer", "cur", "pel", "gin", "get", "run", "set"))


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + (base[-1] if _doubles(base) else "") + "ed"


def _with_s(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def reading_of(word: str) -> tuple[str, Form] | None:
    """The base and form of a word that is a known verb, or None; auxiliaries are none.

    Example:
        >>> reading_of("withdrew"), reading_of("agrees"), reading_of("table")
        (('withdraw', 'past'), ('agree', 's'), None)
    """
    lower = word.lower()
    if lower in AUXILIARIES:
        return None
    if lower in _past():
        return _past()[lower], "past"
    if lower in _present():
        return _present()[lower], "s"
    return (lower, "base") if lower in _bases() else None


@cache
def _bases() -> frozenset[str]:
    return frozenset(_COMMON) | frozenset(_past().values())


_PLURALS: Final = word_set(
    """
    talks plans claims strikes votes offers calls moves reports needs shows forces attacks tests trades shares
    costs runs issues demands changes orders deals fights hopes fears funds results rules sales sets steps stops
    tries turns uses visits walks works charges attempts awards bars bases benefits blocks breaks captures
    causes controls counts covers cuts damages defeats delays drops ends falls fires forms gains grants harms
    helps hits hurts increases lands leads limits marks names notes patrols pauses places plays pledges presses
    proceeds promises purchases raises releases restarts returns reviews rises roads seals sees sells shifts
    signs stands starts supplies supports targets transfers travels trains watches wins answers arrests bids
    deaths debates bans polls probes
    """
)


@lru_cache(maxsize=8192)
def is_finite(word: str) -> bool:
    """Whether a word by itself makes a clause: an auxiliary, a past, or an -s form that is hardly ever a plural."""
    lower = word.lower()
    if lower in _present():
        return lower not in _PLURALS
    return lower in AUXILIARIES or lower in _past() or (len(lower) > 4 and lower.endswith("ed"))


def is_base_only(word: str) -> bool:
    """Whether a word is the base form of a known verb and hardly ever a noun: "agree", not "plan"."""
    return word in _bases() and _with_s(word) not in _PLURALS and word not in _past() and word not in {"open", "back"}


def gerund_of(base: str) -> str:
    """The -ing form of a base form.

    Example:
        >>> [gerund_of(base) for base in ("deploy", "provide", "cut", "commit", "agree", "die")]
        ['deploying', 'providing', 'cutting', 'committing', 'agreeing', 'dying']
    """
    lower = base.lower()
    if lower.endswith("ie"):
        return lower[:-2] + "ying"
    if lower.endswith("e") and not lower.endswith(("ee", "oe", "ye")) and len(lower) > 2:
        return lower[:-1] + "ing"
    return lower + (lower[-1] if _doubles(lower) else "") + "ing"


def base_of_gerund(word: str) -> str:
    """The base form of the -ing form of a known verb, or "".

    Example:
        >>> base_of_gerund("cutting"), base_of_gerund("morning")
        ('cut', '')
    """
    return _gerunds().get(word.lower(), "")


def is_gerund(word: str) -> bool:
    """Whether a word is the -ing form of a known verb.

    Example:
        >>> is_gerund("deploying"), is_gerund("morning")
        (True, False)
    """
    return word.lower() in _gerunds()


@cache
def _gerunds() -> dict[str, str]:
    return {gerund_of(base): base for base in sorted(_bases())}
