"""The words of the rules for meaning, in tables for `signs`.

A word with "~" is a verb, or a phrase that begins with one, and stands for all its forms.
"""

from typing import Final

# Look like negations and deny nothing.
IDLE: Final = """not only, not just, not merely, no more than, no fewer than, no less than, no later than, no doubt,
not least, no sooner, no wonder, no matter, not to mention, no 10, end of, ends of, no one knows, needless to say,
whether or not, or not, in no time, not surprisingly, without doubt, without question, so long, go on, goes on, may
day, back in, back to, back at, back on, back from, back up, the back, right now, right away, right to, right of,
the right, rights, human rights, last year, last week, last month, as well as, not far, nothing but, no small, drop
in, a drop, the cut, held talks, holds talks, hold talks, held a, hold a, holds a, in support of, if any, as if,
even so, even as, the fall, high court, no confidence, no man, no go, no fly, no show, no brainer, nor deny, nor
denied, little more than, not long ago, once again, once more, at once, once a, for once"""
NOT: Final = """not, no, never, none, nobody, no one, nothing, nowhere, neither, nor, without, cannot, no longer,
hardly, barely, scarcely, rarely, seldom, by no means, at no time, under no circumstances, in no way"""
NEGATIVE: Final = """refuse~ to, refusal to, decline~ to, decline~ any, fail~ to, failure to, deny~, denial,
denials, rule~ out, reject~, rejection, turn~ down, unable to, unable, unwilling to, unwilling, refrain~ from,
lack~, unlikely, impossible, yet to, stop~ short of, far from, rather than, instead of, rebuff~, lost their fight,
lost its fight, lost his fight, lost her fight, lost the fight, lost a bid, lost their bid, lost his bid, lost her
bid, lost its bid, lost an appeal, failed bid, failed attempt, spurn~, exclude~, refute~, disavow~, false, untrue,
baseless, oppose~, withhold~, withheld, forgo~"""
# May stand for a negation in other words, and is no negation by itself.
SOFT: Final = """only, until, till, unless, except, barring, still, remain~, keep~, continue~, go~ on, going on,
carry~ on, pending, outstanding, missing, open, absent, absence, free of, free from, limit~, cap~, at most, maximum,
unchanged, against, objection, objections, object~, criticise~, criticize~, criticism, condemn~, denounce~, block~,
bar~, ban~, forbid~, prohibit~, end~, halt~, stop~, suspend~, freeze~, cancel~, scrap~, abandon~, drop~, shelve~,
abolish~, lose~, lost, loss, losses, fall~ short, fell short, miss~, reluctant, sceptical, skeptical, doubt~,
despite, short, mere, merely, rather, instead, innocent, innocence, acquit~, clear~ of, cleared, wrong, wrongly,
mistake, mistaken, error, resist~, balk~, shun~, snub~, ignore~, neglect~, overlook~, neutral, elusive, silent,
silence, secret, quiet, disagree~, disagreement, disapprove~, dispute~, dissent~, distance~, disown~, regret~,
disappointed, disappointment, postpone~, delay~, defer~, hold~ off, hold~ back, put~ off, call~ off, stay~ away,
walk~ away, pull~ out, withdraw~, drop~ out, quit~, resign~, step~ down, beyond, too, less, little, few, fewer,
limited, left open, leave~ open, up in the air, dismiss~, stall~, deadlock, collapse~, break~ down, broke down,
fall~ apart, fell apart, prevent~, avoid~, refusal, failure, fail~, failed, denial, denied, deadlocked, stalemate,
vain, deny~, contradict~, rebut~, myth, lie, nonsense, fiction, opposed, opposition, opponent, opponents,
unconditional, goalless, scoreless, shut out, shut down, shut~, close~, closed, oust~, remove~, removal, spare~,
exempt~, waive~, boycott~, skip~, evade~, escape~, abstain~, abstention, abstentions, hold~ firm, stand~ firm,
stand~ by, unless, if, otherwise, difficult, hard, struggle~, alone, zero, nil, bare, yet, hold~ steady, hold~ its,
hold~ rates, hold~ the rate, maintain~, steady"""
# Opposites: what is on one side of the bar says the contrary of what is on the other.
POLES: Final = """
approve: accept~, approve~, approval, support~, supportive, supporter, welcome~, endorse~, endorsement, praise~,
 applaud~, hail~, favour~, favor~, in favour of, in favor of, embrace~, pleased with, pleased, satisfied, delighted,
 vote~ for, voted for, voting for, greet~, commend~, go~ along with, consent~ to, ratify~, adopt~, adoption, backing,
 sign~ up to, cheer~, laud~, salute~, thankful, grateful, side~ with, stand~ behind, acceptance, acceptable, back~ |
 reject~, rejection, refuse~, refusal, oppose~, opposed, opposition, condemn~, condemnation, criticise~, criticize~,
 criticism, critical of, denounce~, dismiss~, turn~ down, object~ to, objection, objections, vote~ against, dissent~,
 disapprove~, rebuff~, spurn~, slam~, blast~, deplore~, decry~, unacceptable, disappointed, displeased, veto~,
 resist~, lambast~, attack~ the, hit~ out at, against, find~ fault with, throw~ out, strike~ down, unhappy,
 dissatisfied, angry
court: acquit~, acquittal, cleared of, not guilty, innocent, innocence, exonerate~, exoneration | convict~,
 conviction, guilty, guilt
success: succeed~, success, successful, successfully, breakthrough | fail~, failure, failed, collapse~, break~ down,
 fall~ apart, unsuccessful, unsuccessfully, flop~, founder~, deadlock, stalemate, in vain
win: win~, victory, victorious, beat, beats, beating, triumph~, prevail~ | lose~, defeat, defeated, loss to, beaten
amount: rise~, increase~, grow~, growth, raise~, climb~, gain~, jump~, surge~, soar~, go~ up, up by, higher, boost~,
 double~, triple~, expand~, expansion, widen~, accelerate~, strengthen~, put~ up, rally~, lengthen~, hike~, pick~ up |
 fall~, drop~, decline~, decrease~, shrink~, cut~, lower~, reduce~, reduction, slump~, plunge~, slide~, slip~,
 tumble~, dip~, go~ down, come~ down, down by, down from, down to, lower than, slow~, weaken~, halve~, trim~, slash~,
 contract~, sink~, narrow~, ease~, shorten~, dwindle~, plummet~, retreat~
steady: unchanged, steady, leave~ rates, hold~ its, hold~ rates, hold~ the rate, held interest rates | lower~, raise~,
 cut~, change~, increase~, reduce~, hike~
start: begin~, start~, launch~, reopen~, resume~, resumption, restart~, set~ off, commence~, renew~, introduce~,
 introduction, open~, kick~ off | end~, stop~, close~, closure, halt~, cease~, suspend~, suspension, cancel~,
 cancellation, call~ off, shut~, terminate~, discontinue~, wind~ up, finish~, scrap~, abolish~
keep: keep~, retain~, retention, maintain~, preserve~, prolong~, extend~, extension | abolish~, abolition, scrap~,
 remove~, removal, do~ away with, repeal~, ditch~, abandon~, drop~, axe~, withdraw~, shorten~, rescind~, revoke~, end~
admit: confirm~, confirmation, admit~, acknowledge~, concede~, own~ up | deny~, denial, refute~, rebut~, dispute~,
 disavow~, dismiss~
allow: allow~, permit~, permission, let~, authorise~, authorize~, enable~, clear~ the way, legalise~, green light |
 bar~, ban~, block~, prevent~, forbid~, prohibit~, outlaw~, veto~, stop~, impede~, obstruct~, criminalise~
decide: decided, decides, made up its mind, made up her mind, made up his mind, made up their minds, decision has
 been, determined | undecided, left open, leave~ open, not made up, yet to decide, wait~ and see, uncommitted, unsure
lawful: lawful, legal, legally, constitutional, legitimate, lawfully | unlawful, illegal, illegally, unconstitutional,
 illegitimate, unlawfully, unlawfulness
right: correct, correctly, rightly, justified, accurate, accurately, proper, properly, true | wrong, wrongly,
 wrongful, mistake, mistaken, mistakenly, error, erroneous, incorrect, incorrectly, unjustified, inaccurate,
 improperly, flawed, false, falsely, untrue
likely: likely, probable, probably, certain, certainly, bound to, expected, expect~, expects, forecast~ | unlikely,
 doubtful, improbable, impossible
leave: resign~, resignation, step~ down, stand~ down, quit~ | stay~ on, stay~ in office, remain~ in office, stay~ in
 power, cling~ on
neutral: neutral, impartial, neutrality, stay~ out of, above the fray | take~ sides, take~ a side, took sides,
 partisan
persuaded: persuaded, convinced, confident, persuade~, convince~ | unpersuaded, unconvinced, sceptical, skeptical,
 doubtful, scepticism, skepticism
include: include~, inclusion | exclude~, exclusion
bound: more than, at least, exceed~, no fewer than, no less than, minimum, or more, upwards of | less than, fewer
 than, at most, no more than, maximum, or less, up to, as much as, as many as, or fewer
most: highest, largest, biggest, strongest, best, greatest, longest, fastest | lowest, smallest, weakest, worst,
 least, shortest, slowest, poorest
custody: release~, freed, freeing, free~, liberate~ | detain~, detention, arrest~, jail~, imprison~, lock~ up
closer: progress, advance~, thaw~, improve~, improvement | setback, deteriorate~, worsen~, regress~
trade: buy~, purchase~, acquire~, acquisition | sell~, divest~, dispose~ of
permanent: permanent, permanently, for good, indefinite, indefinitely, forever | temporary, temporarily, interim, for
 now, for the time being, for the moment, provisional, provisionally
safe: safe, safely, harmless, secure | unsafe, dangerous, harmful, risky, hazardous
side: pro, for the motion | anti
better: better, healthier, stronger, improve~ | worse, weaker, worsen~
schedule: ahead of schedule | behind schedule
public: publicly, in public, openly | privately, in private, secretly, in secret, behind closed doors
attack: attack~, fire~ on, shell~, bomb~, invade~, shoot~ | cease fire, hold~ fire, ceasefire, truce
import: import~, importer, importers | export~, exporter, exporters
majority: majority, most of | minority
comply: comply~, obey~, abide~, respect~, honour~, honor~, adhere~ | defy~, flout~, breach~, violate~, break~, ignore~
pay: pay~ back, repay~, return~, hand~ back, give~ back | keep~, retain~, withhold~
apology: apologise~, apologize~, apology | unapologetic, unrepentant
united: united in, unanimous, unanimously | divided, split
draw: a draw, goalless draw, scoreless draw, drew with, drew at, drew away, stalemate, all square | lose~, lost, win~,
 won, beat
settled: in force, in effect, completed, finalised, finalized, ratified, concluded | still has to, still have to,
 still needs, still need, awaiting, awaits, await, pending
"""
# Weaken a claim; those before the bar must be kept, the rest can keep them.
HEDGES: Final = """
possible: may, might, could, possible, possibly, potential, potentially, perhaps, maybe, conceivable, conceivably |
 can, possibility, chance, risk~, risking, feasible, open to, open, threat, danger, prospect, in doubt, uncertain, not
 exclude, option, options, able, capable, not excluded, not impossible, not certain, unclear, likely, probably,
 probable, unlikely, whether, odds, potentially, hypothetical
consider: consider~, weigh~, weigh~ up, mull~, examine~ a, examining, explore~, look~ at, look~ into, ponder~,
 contemplate~, float~, under consideration, under discussion, under review, toy~ with, think~ about, discuss~ whether,
 debate~ whether, raise~ the idea, moot~, mooted, studying, studied whether, study the, studies the, reviewing |
 consideration, in mind, idea, ideas, assessing, discuss~, debating, being examined, being studied, being reviewed,
 suggest~, suggestion, reflect~ on, on the table, close to, thinking of, evaluating, examination of, discussions
talks: talks to, talks on, in talks, in advanced talks, negotiating | talks, negotiate~, negotiation, negotiations,
 close to, discuss~, discussions, bargain~, seek~, pursue~, interested in, interest in
plan: plan~ to, planned to, planning to, plan~ on, intend~, hope~, aim~ to, aim~ for, seek~ to, wish~ to, about to,
 expected, expect~, tipped to, poised to, likely, probably, in all likelihood, forecast~, predict~, anticipate~,
 threaten~, propose~, proposal to, proposals to, proposed, prepare~ to, preparing, ready to, prepared to, willing to,
 projected, keen to, supposed to, on course to, on track to, try~ to, attempt~ to, trying, hopeful, estimate~ that |
 intention, intentions, aims, goal, ambition, want~, seek~, wish~, due, set to, scheduled, schedule~, is to, are to,
 promise~, pledge~, vow~, offer~, preparation, preparations, prediction, expectation, expectations, projection,
 outlook, should, would like, keen, willing, willingness, ready, prepared, warn~, fear~, believe~, think~, plans,
 planned, planning, plan to, plan for, possible, upcoming, planned, favour~, favor~, envisage~, foresee~, target~,
 looking to, look~ forward, going to, estimate~, reckon~, guess~, draft~, hint~, signal~, suggest~, doubt~, call~ for,
 eager, unlikely, try~
report: reportedly, apparently, allegedly, alleged, purportedly, supposedly, said to, believed to, thought to,
 understood to, reported to, rumoured, rumored, appear~ to, appears, seem~ to, seem~, seems, presumably, unconfirmed,
 seemingly, are believed, is believed, is thought, are thought, is understood, are understood, is said, are said,
 ostensibly, suspected, accused of, according to unconfirmed | report~, reports, suggest~, suggestion, appearance,
 appear~, claim~, accuse~, accusation, allegation, allegations, allege~, believe~, belief, think~, thought,
 understand~, understood, suspicion, suspicions, suspect~, rumour, rumours, rumor, rumors, signs, sign, indication,
 indications, indicate~, point~ to, evidently
demand: demand~, urge~, call~ for, call~ on, recommend~, appeal~ for, ask~ for, push~ for, press~ for, lobby~ for,
 insist~ on, plead~ for, propose~, advocate~, seek~, want~ | should, must, ought, need~ to, want~, insist~, press~,
 ask~, wish~, favour~, favor~, in favour of, in favor of, plea, recommendation, advise~, advice, require~, push~,
 suggest~, requirement, would like, prefer~, have to, has to, in need of, desire~, expect~, request~, call~ upon,
 keen, appeal~ to, voice~ support
"""
FIRM: Final = """will, won, has, have, had, is going to, definitely, certainly, decided, agreed to, approved, was,
were, did, announced, announces, impossible, shall, must, is, are"""
CONDITIONS: Final = """if, unless, until, till, only if, only after, only once, only when, provided that, provided,
providing, as long as, so long as, on condition, on the condition, on one condition, subject to, in exchange for, in
return for, pending, contingent on, contingent upon, depending on, depend~ on, conditional on, conditional upon, in
the event of, in case, assuming, once, dependent on, with the proviso, on the understanding, except, barring, in the
absence of"""
# Keep a condition in other words.
BINDING: Final = """when, after, before, while, only, in case of, conditional, condition, conditions, depend~,
dependent, needs, need~, require~, requirement, exchange, in return, otherwise, for the duration, as soon as,
without, should, ahead of, by the time, hinge~, hinges, link~ to, tied to, tie~, make~ conditional, insist~, must
first, first, prior to, following, proviso, where, then, so that, whenever, approval, as it stands, as it now
stands, in this form, except for, would have to, has to, must, threaten~, whether, precondition, prerequisite,
qualified, with, given, contingent, failing, demand~, limited, up to, consent, assuming, should the, not before, no
earlier, earlier than, upon, stipulate~"""
LIMITS: Final = """temporarily, temporary, for now, for the time being, for the moment, interim, provisionally,
provisional, in its present form, in its current form, in their present form, in their current form, at most, no
more than, for a limited time, trial period, initial period, initially"""
UNBOUND: Final = """whatever, regardless, in any case, in any event, at any time, on any terms, unconditional,
unconditionally, no matter, permanent, permanently, for good, indefinitely, indefinite, forever, even if, straight
away, come what may, under all circumstances, in all circumstances, without conditions, without condition, no
conditions, with no deadline, no strings, as long as they like, as long as they need, as long as they want, as long
as it likes, or not, any more, without limit, unlimited, without reservation, with no conditions, anyway, without
any conditions, at all times, always, immediately, at once, every year, irrespective, all the same, whenever"""
