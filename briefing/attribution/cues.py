"""The verbs, nouns and adjectives that report what somebody says, thinks or wants, by what may follow them."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from briefing.attribution.lexicon import word_set

Use = Literal["say", "tell", "want", "object", "preposition"]
Form = Literal["base", "present", "past", "participle", "gerund"]
FORMS: tuple[Form, ...] = ("base", "present", "past", "participle", "gerund")

_IRREGULAR = """say says said said saying; tell tells told told telling; write writes wrote written writing; think
thinks thought thought thinking; know knows knew known knowing; see sees saw seen seeing; find finds found found
finding; show shows showed shown showing; hear hears heard heard hearing; feel feels felt felt feeling; swear swears
swore sworn swearing; read reads read read reading; speak speaks spoke spoken speaking; forget forgets forgot
forgotten forgetting; teach teaches taught taught teaching; understand understands understood understood
understanding; bet bets bet bet betting; hold holds held held holding; choose chooses chose chosen choosing; seek
seeks sought sought seeking; sing sings sang sung singing; forecast forecasts forecast forecast forecasting; foresee
foresees foresaw foreseen foreseeing; rebut rebuts rebutted rebutted rebutting; admit admits admitted admitted
admitting; plan plans planned planned planning; refer refers referred referred referring; prefer prefers preferred
preferred preferring; rip rips ripped ripped ripping; slam slams slammed slammed slamming; quip quips quipped quipped
quipping; brag brags bragged bragged bragging; beg begs begged begged begging; commit commits committed committed
committing; dub dubs dubbed dubbed dubbing; regret regrets regretted regretted regretting; put puts put put putting;
hit hits hit hit hitting; lie lies lied lied lying; veto vetoes vetoed vetoed vetoing; echo echoes echoed echoed
echoing; intend intends intended intended intending; snap snaps snapped snapped snapping; swap swaps swapped swapped
swapping; rap raps rapped rapped rapping; opt opts opted opted opting; mull mulls mulled mulled mulling; turn turns
turned turned turning; set sets set set setting; lay lays laid laid laying; spell spells spelled spelled spelling;
shoot shoots shot shot shooting; take takes took taken taking; weigh weighs weighed weighed weighing; dream dreams
dreamed dreamed dreaming; text texts texted texted texting"""
IRREGULAR = {row.split()[0]: tuple(row.split()) for row in _IRREGULAR.split(";")}

_SAY = """say claim argue insist explain add note announce declare state suggest warn admit acknowledge deny assert
contend conclude concede confirm allege reveal remark quip joke testify predict complain boast reply respond write
tweet post report observe recall reiterate repeat stress emphasize emphasise underscore maintain believe think hope
fear feel know understand realize realise learn find show indicate imply signal hint propose recommend demand agree
disagree worry wonder ask question speculate estimate promise pledge vow swear brag lament muse opine reason assume
suspect doubt imagine figure reckon bet remember forget notice discover decide rule caution counter retort continue
interject shout scream exclaim proclaim confess disclose recount describe detail specify clarify mention attest affirm
deadpan charge guess profess reaffirm argue theorize rail interject holler see expect point intone advise project
calculate posit stipulate blog retweet surmise venture vent gush marvel implore plead protest grumble snap fume scoff
sneer chuckle rejoice yell boom whisper cry read sing mutter roar agonize fret"""
_TELL = """tell remind assure inform notify advise warn persuade convince ask urge beg implore encourage instruct
order challenge caution show teach promise reassure"""
_WANT = """want plan hope vow promise pledge refuse decline agree intend seek offer threaten decide choose prefer aim
wish propose demand desire expect swear opt volunteer elect"""
_OBJECT = """criticize criticise praise slam blast denounce condemn attack mock ridicule endorse support oppose back
favor favour reject dismiss defend question cite describe call label brand dub blame accuse hail applaud welcome thank
congratulate discuss mention invoke float tout highlight outline propose announce deny dispute refute rebut contradict
challenge decry deride lambaste lambast castigate chastise rebuke rip hammer deplore bemoan lament mourn regret
appreciate admire like hate dislike despise resent fear trust distrust prefer want demand request urge recommend
suggest consider view regard perceive portray depict characterize characterise paint compare liken equate approve veto
reveal disclose reaffirm reiterate repeat echo recall remember detail explain clarify predict anticipate advocate
champion promote downplay acknowledge admit concede confirm know understand recognize recognise believe doubt vow
stress emphasize emphasise underscore analyze assess evaluate berate scold skewer trash bash savage excoriate assail
eviscerate rap ding credit fault plead argue explore examine ponder weigh contemplate mull see note address unveil
disavow repudiate protest chide taunt tease hound compliment laud salute honor envy desire crave shun reference insult
belittle demonize vilify disparage malign smear disregard discount rebuff shrug detest loathe abhor adore cherish
value"""
_PREPOSITION = """call:for,on,upon,out,to push:for press:for ask:for argue:for,against,over advocate:for,against
speak:about,of,out,against talk:about,of,up refer:to allude:to point:to,out object:to respond:to react:to
agree:with,on,to disagree:with,on side:with complain:about,of,to worry:about care:about think:about,of know:about,of
hear:about,of lie:about joke:about brag:about boast:about,of warn:of,about,against hint:at insist:on,upon
comment:on,about elaborate:on weigh:in touch:on rail:against rant:about,against lash:out hit:back,out take:aim
commit:to lobby:for,against apologize:for apologise:for approve:of disapprove:of dream:of,about learn:of,about
inquire:about vouch:for testify:about,to opine:on,about rule:on,out,in look:forward believe:in rave:about gripe:about
grumble:about muse:about,on fret:about speculate:about,on argue:about dwell:on expound:on harp:on gloat:about
fire:back shoot:back push:back back:away,off,up sign:off decide:on,against campaign:for,against vote:for,against
debate:about,over hope:for wish:for plan:for,on opt:for tweet:about write:about,of post:about single:out laugh:at,off
scoff:at sneer:at bristle:at lean:toward brush:off,aside play:down talk:down turn:down lay:out spell:out set:out"""
# The plainest verbs of saying: they may end the content of another one, and are read before the rest.
_CORE = """say tell add claim argue insist explain note announce declare suggest warn admit acknowledge deny assert
contend conclude concede allege quip joke testify predict complain boast reply respond write tweet ask believe think
hope reiterate stress emphasize emphasise maintain promise vow pledge lament muse recall observe remark recount
confirm reveal urge inform remind assure propose predict caution counter retort exclaim estimate worry fear continue
describe accuse shout report"""
# "maintained the garden": without "that" these verbs report only what has a verb of its own.
_NEVER_BARE = """maintain continue charge figure bet swear agree reason assume begin disagree read sing cry yell chant
whisper shout text email e-mail blog post project worry wonder reply respond comment joke testify point speculate muse
scream plead protest brag decide rule counter retort interject vow promise pledge determine boast write complain hope
fear"""
# "issued a statement saying ...": gerunds that report for the noun before them.
_GERUNDS = """say argue claim warn urge call accuse condemn denounce criticize announce declare support endorse oppose
suggest ask demand describe explain back show"""
_NOUN_CUES = """claim:that,of,about argument:that,for,against statement:that,about belief:that,in view:that,of
opinion:that,of,about idea:that notion:that accusation:that,of allegation:that,of assertion:that suggestion:that
warning:that,about,of report:that,of rumor:that,about fear:that,of,about hope:that,for,of,to concern:that,about,over
prediction:that promise:that,to,of pledge:that,to,of vow:to threat:to demand:that,for call:for,to proposal:to,for
plan:to,for decision:to support:for opposition:to criticism:of,about endorsement:of desire:to,for commitment:to
question:about,whether,over doubt:that,about comment:about remark:about speculation:that,about evidence:that
insistence:that contention:that conclusion:that assurance:that acknowledgment:that,of admission:that,of
confidence:that,in recognition:that sense:that feeling:that theory:that worry:that,about request:for,to refusal:to
willingness:to intention:to intent:to denunciation:of condemnation:of praise:for,of tweet:that,about
complaint:about,that,of anger:at,over,about frustration:with,at,over enthusiasm:for,about skepticism:about,of
optimism:that,about suspicion:that,of perception:that,of assumption:that attitude:toward,towards,about disdain:for
contempt:for admiration:for dissatisfaction:with disapproval:of approval:of preference:for talk:of,about"""
_ADJECTIVE_CUES = """confident:that,in,about concerned:that,about,with worried:that,about happy:that,to,with,about
committed:to willing:to unwilling:to determined:to eager:to ready:to hopeful:that,about optimistic:that,about
skeptical:of,about,that surprised:that,by,at sure:that,about,of certain:that,about,of aware:of,that afraid:of,that,to
proud:of,that,to convinced:that,of opposed:to critical:of supportive:of interested:in unhappy:with,about,that
angry:about,at,that,with glad:that,to disappointed:that,in,with,by sorry:for,that,about grateful:for,to,that
reluctant:to hesitant:to adamant:that,about clear:that,about open:to,about fond:of frustrated:with,by,that
outraged:by,that,at shocked:that,by,at upset:that,about,with,by wary:of dismissive:of mindful:of likely:that
familiar:with enthusiastic:about excited:about,to,that nervous:about pleased:that,with,to,by thrilled:that,to,with
unaware:of,that divided:over,on furious:that,at,about,with dissatisfied:with impressed:by,with,that troubled:by
tired:of sick:of"""
# Forms that are as often a noun: "his claims", "the report".
AMBIGUOUS = word_set(
    """claims claim reports report calls call plans plan demands demand notes note supports support attacks attack
    views view questions question answers answer promises promise comments comment pushes push charges charge
    points point shows show hopes hope fears fear needs reasons reason texts text posts post states state
    estimates estimate projects project rules rule orders order requests request doubts doubt guess worries worry
    concerns concern details detail references reference feels quotes quote challenges challenge warning remarks
    remark urges urge blasts blast read labels label brands brand contests contest protest protests bets bet
    debate debates vote votes backs back criticized tweets tweet email emails blog likes like loves love mean
    means trust honor salute fault credit address cast features feature desires desire offers offer aims aim
    object objects favor favors trash damage bash judge judges count counts figures figure weighs knocks respects
    respect"""
)


class Cue(NamedTuple):
    """What the form of a verb may do when it reports.

    Attributes:
        lemma: The verb.
        uses: What may follow it: a clause ("say"), an addressee and a clause ("tell"), "to" and a verb ("want"),
            a thing ("object"), a preposition and a thing ("preposition").
        forms: Which forms of the verb it can be.
        is_core: Whether it is one of the plainest verbs of saying.
        reports_speech: Whether "say" or "tell" is among its uses.
        is_past: Whether it can be the past tense.
    """

    lemma: str
    uses: frozenset[Use]
    forms: frozenset[Form]
    is_core: bool
    reports_speech: bool
    is_past: bool


def forms_of(verb: str) -> tuple[str, ...]:
    """Return a verb's base, present, past, participle and gerund.

    Example:
        >>> forms_of("deny")
        ('deny', 'denies', 'denied', 'denied', 'denying')
    """
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing")
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb + "d", verb[:-1] + "ing")
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return (verb, verb + ending, verb + "ed", verb + "ed", verb + "ing")


def _table(text: str) -> dict[str, frozenset[str]]:
    rows: dict[str, set[str]] = {}
    for row in text.split():
        word, _, following = row.partition(":")
        rows.setdefault(word, set()).update(following.split(","))
    return {word: frozenset(following) for word, following in rows.items()}


def _plurals(table: dict[str, frozenset[str]]) -> dict[str, str]:
    return {noun[:-1] + "ies" if noun.endswith("y") else noun + "s": noun for noun in table}


class _Entry(NamedTuple):
    lemma: str
    uses: set[Use]
    forms: set[Form]


def _cues(uses: Iterable[tuple[Use, Iterable[str]]]) -> dict[str, Cue]:
    entries: dict[str, _Entry] = {}
    for use, verbs in uses:
        for verb in verbs:
            for form, surface in zip(FORMS, forms_of(verb), strict=True):
                entry = entries.setdefault(surface, _Entry(verb, set(), set()))
                entry.uses.add(use)
                entry.forms.add(form)
    core = frozenset(_CORE.split())
    return {
        surface: Cue(
            entry.lemma,
            frozenset(entry.uses),
            frozenset(entry.forms),
            is_core=entry.lemma in core,
            reports_speech="say" in entry.uses or "tell" in entry.uses,
            is_past="past" in entry.forms,
        )
        for surface, entry in entries.items()
    }


PREPOSITIONS_OF = _table(_PREPOSITION)
NOUNS = _table(_NOUN_CUES)
# Plural -> noun.
PLURALS = _plurals(NOUNS)
ADJECTIVES = _table(_ADJECTIVE_CUES)
NEVER_BARE = frozenset(_NEVER_BARE.split())
GERUNDS = frozenset(_GERUNDS.split())
CUES = _cues(
    (
        ("say", _SAY.split()),
        ("tell", _TELL.split()),
        ("want", _WANT.split()),
        ("object", _OBJECT.split()),
        ("preposition", PREPOSITIONS_OF),
    )
)
