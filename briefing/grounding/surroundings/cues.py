"""The words that deny, doubt, ask, forbid or condition what stands beside them, as tables made when first needed."""

from functools import cache
from typing import Literal

from briefing.attribution.cues import forms_of
from briefing.grounding.words.tokens import APOSTROPHES

# What a word does to the clause that it governs: "say" lets it stand, the others do not; "unsure" needs a "that".
Effect = Literal["say", "deny", "unsure", "suppose", "negate", "wish", "refuse", "weak", "maybe"]
NT = f"n[{APOSTROPHES}]t"

_SAY = """say tell add note announce confirm report state declare explain stress insist emphasise emphasize argue
believe think know find show see hear learn agree acknowledge admit concede reveal disclose recall remember write
tweet post reply respond answer warn predict promise vow pledge swear guarantee assure inform notify remind conclude
decide determine rule hold contend maintain suggest indicate imply mean signal testify complain observe expect
estimate calculate demonstrate prove establish discover realise realize understand recognise recognize feel assert
affirm reaffirm reiterate repeat attest confess boast remark point confide hint claim allege charge accept ensure
mention object assume reckon figure persuade convince record verify shout recount caution counter retort lament
comment quip"""
_SAID = """true clear obvious evident plain sure certain confident convinced aware glad happy pleased proud sorry
satisfied adamant relieved grateful right fact news proof evidence announcement confirmation conclusion view belief
opinion argument statement report reports message point reason sign signs guarantee assurance assurances warning
agreement decision ruling finding findings admission knowledge truth promise pledge vow such so now given meant"""
_DENY = """deny reject dismiss dispute doubt refute rebut debunk disown repudiate disavow disbelieve disprove
contradict ridicule rubbish dispel deride disagree quash discount discredit disclaim downplay"""
_DENIED = """denial denials rejection scoffed scoffs scotched contested contests contesting questioned questioning
questions disputed untrue belied belies contrary derision scorn
contempt disbelief umbrage ridicule incredulity"""
_UNSURE = """doubtful dubious unlikely improbable impossible inconceivable implausible incredible unthinkable
unbelievable debatable questionable possible conceivable probable likely plausible unclear uncertain undecided unsure
unconvinced unpersuaded sceptical skeptical false nonsense absurd ludicrous ridiculous laughable unproven unproved
than purports purport purported purporting hopeful optimistic fearful afraid worried nervous essential vital crucial
imperative important seems seemed appears appeared demand demands demanded demanding request requests requested
requesting require requires required propose proposes proposed proposing recommend recommends recommended recommending
urge urges urged urging ask asks asked ordered joke jokes joked joking alarmed concerned skepticism scepticism
optimism unfounded baseless"""
_SUPPOSE = """if whether unless lest suppose supposing assuming provided providing until till wonder wonders wondered
wondering"""
_NEGATE = """not never no nor neither nobody none nothing nowhere cannot hardly barely scarcely few little rarely
seldom without n't"""
_WISH = """wish hope fear worry pray dream pretend imagine suspect speculate fret fantasise fantasize"""
_REFUSE = """refuse decline fail hesitate threaten forget neglect avoid oppose struggle"""
_REFUSED = """unable unwilling reluctant refusal refusals failure failures threat threats loath powerless falsely
wrongly incorrectly erroneously mistakenly allegedly supposedly purportedly ostensibly"""
# "took issue with the argument that", "thin evidence that".
_WEAK = """issue exception distanced retreated recanted retracted withdrew withdrawn backtracked thin weak shaky
patchy slim slender anecdotal circumstantial conflicting inconclusive mistaken erroneous misguided unfounded baseless
groundless discredited unsubstantiated unverified unconfirmed insufficient scant inadequate flimsy lack lacks lacked
lacking absence"""
_MAYBE = """former acting deputy vice interim alleged supposed purported so-called would-be fake may might could would
should perhaps maybe possibly presumably conceivably potentially seemingly apparently reportedly"""
# "It would be premature to say that ...".
_MISTAKEN = """premature mistake mistaken error wrong early hard difficult foolish naive misleading unfair yet
tempting still slander libel outrageous soon
simplistic far stretch silly dangerous reckless nonsense absurd impossible unable struggle struggled lie
unwise inaccurate purports purported purport fair-fetched failed failing tried trying seeks sought attempt attempts
attempted want wants wanted like love loath"""
_FORBID = """prevent forbid block prohibit dissuade discourage enjoin restrain refrain abstain outlaw hinder resist
halt quit cease preclude veto criminalise criminalize oppose avert forestall"""
_FORBIDDEN = """ban bans banned banning bar bars barred barring stop stops stopped stopping deter deters deterred
deterring forbade forbidden"""
# These only tell, unless "against", "from" or "not to" comes after them.
_WARN = """warn caution counsel advise argue keep save protect rule guard deny spare exempt disqualify back shy
instruct tell order ask move speak vote act campaign decide agree promise vow pledge swear choose prefer"""
_URGE = """beg urge plead implore exhort entreat press beseech ask call push lobby pressure petition want need prefer"""
_BEFORE_TO = """likely unlikely expected supposed due want wants wanted hope hopes hoped like willing unwilling ready
long longs longed yet wish wishes wished seem seems seemed appear appears appeared try tries tried trying threatened
threatens threatening ought begged urged illegal unlawful impossible wrong crime offence offense afraid hesitant
dangerous foolish unwise forbidden attempt attempts attempted attempting sought seeks need needs needed prefer eager
keen anxious hoping itching desperate halt end moratorium"""
# Nouns whose "that ..." nobody need hold for true.
_NOUNS = """claim claims allegation allegations accusation accusations assertion assertions suggestion suggestions
notion notions idea rumor rumors rumour rumours speculation theory theories myth lie lies falsehood falsehoods fiction
fantasy story tale
fear fears worry worries concern concerns hope hopes wish dream prospect possibility chance chances likelihood
odds risk danger doubt doubts question denial pretence pretense illusion impression perception assumption premise
hypothesis suspicion suspicions condition proviso caveat threat insinuation insinuations charge charges talk
probability misconception canard hoax gossip whispers complaint complaints accounts stories innuendo narrative
accusing extent degree event skepticism scepticism optimism guess demand demands request requests proposal proposals
recommendation propaganda delusion conjecture intimation intimations implication fallacy superstition misunderstanding
pledge understanding stipulation assumptions predictions prediction expectation expectations"""
# Nouns and verbs whose "of ...ing" nobody need have done.
_OF = """exonerated absolved innocent guilty convicted accused accuse accuses accusing suspected acquitted cleared
possibility prospect risk danger chance idea notion fear threat dream dreams dreamed hope hopes capable incapable
point intention accusation accusations allegations way talk"""
# "laughed off reports that ...": verbs that deny together with the small word after them.
_PHRASAL = """threw throw throws thrown laughed laugh laughs brushed brush brushes shot shoot shrugged shrug shrugs
waved wave knocked knock ruled rule rules ruling swept sweep batted bat pushed put played play plays turned tossed
written cast talked explained"""
_PARTICLES = "out off aside down away"
# Negations that reach over a whole clause from where it begins.
_FRONTED = "nobody none neither few no nowhere never hardly little nothing scarcely barely rarely seldom nor"
# "put an end to selling", "a ban on selling".
_HALTS = """end halt stop ban bans moratorium embargo prohibition injunction veto curb curbs limit limits restrictions
freeze boycott"""
_QUESTION_WORDS = "when why how who whom what where which"
_ASKED = """ask asks asked asking inquire inquires inquired enquire enquires enquired wonder wonders wondered
wondering question questions questioned query queried unclear uncertain know unsure undecided say explain pressed"""


@cache
def effects() -> "dict[str, Effect]":
    """What each governing word does, in lower case."""
    table: dict[str, Effect] = {}
    verbs: tuple[tuple[Effect, str], ...] = (("say", _SAY), ("deny", _DENY), ("wish", _WISH), ("refuse", _REFUSE))
    for effect, lemmas in verbs:
        table.update((form, effect) for lemma in lemmas.split() for form in forms_of(lemma))
    words: tuple[tuple[Effect, str], ...] = (
        ("say", _SAID),
        ("deny", _DENIED),
        ("unsure", _UNSURE),
        ("suppose", _SUPPOSE),
        ("negate", _NEGATE),
        ("refuse", _REFUSED),
        ("weak", _WEAK),
        ("maybe", _MAYBE),
    )
    for effect, text in words:
        table.update(dict.fromkeys(text.split(), effect))
    return table


class Words:
    """Sets of words that say how a verb, a noun or a question bears on what follows it, each made when first needed.

    Attributes:
        forbids: Verbs that forbid what follows them.
        warns: Verbs that forbid what follows "from", "against" or "not to" after them; those of `forbids` among them.
        urges: Verbs that ask somebody to do what has not been done.
        mistaken: Words that make "to say that ..." wrong.
        before_to: Words whose "to ..." has not happened.
        nouns: Nouns whose "that ..." nobody need hold for true.
        before_of: Words whose "of ...ing" nobody need have done.
        phrasal: Verbs that deny together with one of `particles` after them.
        particles: The small words after those.
        fronted: Negations that reach over a whole clause from where it begins.
        halts: Nouns that end or forbid what "to" or "on" after them names.
        question_words: The words that begin an indirect question.
        asked: Words that an indirect question follows.
    """

    def __init__(self) -> None:
        self.forbids = _forms(_FORBID).union(_FORBIDDEN.split())
        self.warns = self.forbids.union(_forms(_WARN))
        self.urges = _forms(_URGE)
        self.mistaken = frozenset(_MISTAKEN.split())
        self.before_to = frozenset(_BEFORE_TO.split())
        self.nouns = frozenset(_NOUNS.split())
        self.before_of = frozenset(_OF.split())
        self.phrasal = frozenset(_PHRASAL.split())
        self.particles = frozenset(_PARTICLES.split())
        self.fronted = frozenset(_FRONTED.split())
        self.halts = frozenset(_HALTS.split())
        self.question_words = frozenset(_QUESTION_WORDS.split())
        self.asked = frozenset(_ASKED.split())


@cache
def words() -> Words:
    """The sets of words."""
    return Words()


def _forms(lemmas: str) -> frozenset[str]:
    return frozenset(form for verb in lemmas.split() for form in forms_of(verb))
