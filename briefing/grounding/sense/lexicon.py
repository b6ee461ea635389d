"""The words of the rules for meaning, in tables for `signs`.

A word with "~" is a verb, or a phrase that begins with one, and stands for all its forms.
"""

from typing import Final

# Look like negations and deny nothing.
IDLE: Final = """not only, not just, not merely, no more than, no fewer than, no less than, no later than, no doubt,
not least, no sooner, no wonder, no matter, not to mention, no 10, end of, ends of, no one knows, needless to say,
whether or not, or not, in no time, not surprisingly, without doubt, without question, had threatened, so long, go
on, goes on, may
day, back in, back to, back at, back on, back from, back up, the back, right now, right away, right to, right of,
the right, rights, human rights, last year, last week, last month, as well as, not far, nothing but, no small, drop
in, a drop, the cut, held talks, holds talks, hold talks, held a, hold a, holds a, in support of, if any, as if,
even so, even as, the fall, high court, no confidence, no man, no go, no fly, no show, no brainer, nor deny, nor
denied, on condition of anonymity, on the condition of anonymity, little more than, not long ago, once again, once
more, at once, once a, for once"""
NOT: Final = """not, no, never, none, nobody, no one, nothing, nowhere, neither, nor, without, cannot, no longer,
hardly, barely, scarcely, rarely, seldom, by no means, at no time, under no circumstances, in no way"""
NEGATIVE: Final = """refuse~ to, refusal to, decline~ to, decline~ any, fail~ to, failure to, deny~, denial,
denials, rule~ out, reject~, rejection, turn~ down, unable to, unable, unwilling to, unwilling, refrain~ from,
lack~, unlikely, impossible, yet to, stop~ short of, far from, rather than, instead of, rebuff~, lost their fight,
lost its fight, lost his fight, lost her fight, lost the fight, lost a bid, lost their bid, lost his bid, lost her
bid, lost its bid, lost an appeal, failed bid, failed attempt, spurn~, exclude~, refute~, disavow~, false, untrue,
baseless, oppose~, withhold~, withheld, forgo~, rule~ anything out, rule~ nothing out, rule~ it out, rule~ that out,
rule~ them out, rule~ this out, spare~, will miss, would miss, to miss, misses out, missed out, miss~ out on"""
# May stand for a negation in other words, and is no negation by itself.
SOFT: Final = """only, until, till, unless, except, barring, still, remain~, keep~, continue~, go~ on, going on,
carry~ on, pending, outstanding, settle~ for, missing, absent, absence, free of, free from, limit~, cap~, at most,
maximum,
unchanged, against, objection, objections, object~, criticise~, criticize~, criticism, condemn~, denounce~, block~,
bar~, ban~, forbid~, prohibit~, end~, halt~, stop~, suspend~, freeze~, cancel~, scrap~, abandon~, drop~, shelve~,
abolish~, lose~, lost, fall~ short, fell short, miss~, reluctant, sceptical, skeptical, doubt~, mere, merely,
rather, instead, innocent, innocence, acquit~, clear~ of, cleared, wrong, wrongly, mistake, mistaken, error,
resist~, balk~, shun~, snub~, ignore~, neglect~, overlook~, neutral, elusive, silent, silence, secret, quiet,
disagree~, disagreement, disapprove~, dispute~, dissent~, distance~, disown~, regret~, disappointed, disappointment,
postpone~, delay~, defer~, hold~ off, hold~ back, put~ off, call~ off, stay~ away, walk~ away, pull~ out, withdraw~,
drop~ out, quit~, resign~, step~ down, beyond, less, few, fewer, limited, left open, leave~ open, up in the air,
dismiss~, stall~, deadlock, collapse~, break~ down, broke down, fall~ apart, fell apart, prevent~, avoid~, refusal,
failure, fail~, failed, denial, denied, deadlocked, stalemate, vain, deny~, contradict~, rebut~, myth, lie,
nonsense, fiction, opposed, opponent, opponents, unconditional, goalless, scoreless, shut out, shut down, closed,
oust~, remove~, removal, spare~, exempt~, waive~, boycott~, skip~, evade~, escape~, abstain~, abstention,
abstentions, hold~ firm, stand~ firm, stand~ by, if, otherwise, difficult, struggle~, alone, zero, nil, bare, hold~
steady, hold~ its, hold~ rates, hold~ the rate, maintain~, steady, proceed~, press~ ahead, go~ ahead, stick~ to,
stick~ by, persist~, survive~, intact, untouched, retain~, preserve~, uphold~, vacant, empty, idle, unhurt, spared,
solely, apart from, other than, aside from, devoid, void, invalid, expire~, expired, lapse~, shy~ away, stay away,
anonymous, anonymity, privately, confidential, insufficient, inadequate, inactive, incomplete, ineligible,
improbable, disqualify~, disallow~, discontinue~, disappear~, vanish~, die~ out, reverse~, overturn~, quash~,
strike~ down, throw~ out, threw out, annul~, vote~ down, voted down, turn~ away, hesitate~, wary, cautious, cast~
doubt, contest~, give~ up, part with, part company, sack~, fire~, dismissal, sceptic, critics, no more, overdue,
outweigh, break~ with, break~ off, apart, exhaust~, run~ out, ran out, lacking, lack, shortage, short of, stuck,
immune, forgo~, give~ notice, slow to, pass~ up, opt~ out, hollow, worthless, pointless, useless, meaningless,
groundless, unfounded, baseless, empty-handed, exempt, excuse~, vacate~, evacuate~, abandonment, refuse~, refuses,
barred, closure, isolat~, alien~, remote, rare, seldom, scarce, faint, closing, remain~ open, stay~ open, still
open, open question, a man short, stop~ short, hard to, brush~ off, brush~ aside, shrug~ off, laugh~ off, play~
down, pour~ cold water, scoff~, wave~ away, bat~ away, unmoved, minimal, negligible, at a standstill, represent him,
instead of, substitute~, replace~, deputise~, in his place, in her place, keep~ silent, no further, nearly, hardly,
tough, avert~, averted, unspent, unused, blank, hide~, elude~, unchallenged, cancel, cut off, shelved, scupper~,
thwart~, foil~, derail~, block, stonewall~, leave~ unanswered, on hold, halted, frozen, behind closed doors, stay~
where, stay~ the same, stay~ as, stay~ put, stay~ at, stay~ in, stay~ on, stay~ out, absurd, ridiculous, untrue,
voluntary, optional, stagnat~, stagnate~, flat, standstill, smear, fake, fabricated, resistant, resistance,
opposition to, tight-lipped, dry up, dried up, exhausted, out of, no-one, unanswered, mystery, lacks, tie~ up,
defy~, defiant, defiance, rule~ out, closed to, lone, sole, fewer than, less than"""
# Weaken a claim; those before the bar must be kept, the rest can keep them.
HEDGES: Final = """
possible: may, might, could, unclear whether, unclear if, decided whether, decided if,
 cannot be excluded, not be excluded, pencilled in, penciled in, feared, possible, possibly, potential, potentially,
 perhaps, maybe, conceivable, conceivably,
 feasibly | can, possibility, chance, risk~, risking, feasible, open to, open, threat, danger, prospect, in doubt,
 uncertain, option, options, able, capable, unclear, likely, probably, probable, unlikely, whether, odds, potentially,
 hypothetical, possibly, in all probability, impossible, likeliest, left open, leave~ open, risk of, scope, hinge~,
 at risk, in danger, in
 jeopardy, imaginable, imagine~, plausible, eventual, eventually
consider: consider~, weigh~, weigh~ up, mull~, examine~ a, examining, explore~, look~ at, look~ into, ponder~,
 contemplate~, float~, under consideration, under discussion, under review, toy~ with, think~ about, discuss~ whether,
 debate~ whether, raise~ the idea, moot~, mooted, studying, studied whether, study the, studies the, reviewing, eye~,
 eyeing, sound~ out, explore the, on the cards, under study, in discussions, in discussion, thinking of, thinking
 about, mulling over, deliberate~, deliberating, gauge~, debating, assessing, evaluating, examine whether, examines
 whether, examined whether, wonder~ whether, being discussed, being considered, being examined, being studied, being
 reviewed, being looked at, being weighed, being drawn up, being
 mulled | consideration, in mind, idea, ideas, assessing, discuss~, debating, being examined, being studied, being
 reviewed, suggest~, suggestion, reflect~ on, on the table, close to, thinking of, evaluating, examination of,
 discussions, decision, decide whether, undecided, no decision, would, investigat~, investigate~, investigating,
 probe~, inquiry, under investigation, being looked at, look~ at, plan, plans, proposal, explore~, exploration
talks: talks to, talks on, in talks, in advanced talks, negotiating | talks, negotiate~, negotiation, negotiations,
 close to, discuss~, discussions, bargain~, seek~, pursue~, interested in, interest in
plan: plan~ to, planned to, planning to, plan~ on, intend~, hope~, aim~ to, aim~ for, seek~ to, wish~ to, about to,
 expected, expect~, tipped to, poised to, likely, probably, in all likelihood, forecast~, predict~, anticipate~,
 threaten~, propose~, proposal to, proposals to, proposed, prepare~ to, preparing, ready to, prepared to, willing to,
 projected, keen to, supposed to, on course to, on track to, try~ to, attempt~ to, trying, hopeful, estimate~ that,
 aspire~, on the verge of, on the brink of, in line to, believed likely, envisage~, envision~, bid to, bids to,
 project~, look~ set to, gear~ up, on the point of, is close to, are close to, was close to, were close to, closer to,
 nearing, in the process of, moving towards, moving toward, close to agreeing, close to signing, near a deal, nears,
 in line for | intention, intentions, aims, goal, ambition, want~, seek~, wish~, due, set to, scheduled, schedule~, is
 to, are to, offer~, preparation, preparations, prediction, expectation, expectations, projection, outlook, should,
 would like, mean~ to, means to, keen, willing, willingness, readiness, ready, prepared, warn~, fear~, believe~, think~,
 plans, planned, planning, plan to, plan for, possible, upcoming, favour~, favor~, envisage~, foresee~, target~,
 looking to, look~ forward,
 going to, estimate~, reckon~, guess~, draft~, hint~, signal~, suggest~, doubt~, call~ for, eager, unlikely, try~,
 would, close to, nearly, almost, soon
report: reportedly, apparently, allegedly, alleged, purportedly, supposedly, said to, believed to, thought to,
 understood to, reported to, rumoured, rumored, appear~ to, appears, seem~ to, seem~, seems, presumably, unconfirmed,
 seemingly, are believed, is believed, is thought, are thought, is understood, are understood, is said, are said,
 ostensibly, suspected, accused of, according to unconfirmed, alleges, suspected of, rumour has, rumor has, it is
 claimed, it was claimed, claimed to, claims to, widely believed, thought likely, presumed, looks like, according to
 leaked, tentative, preliminary | report~, reports, suggest~, suggestion, appearance, appear~, claim~, accuse~,
 accusation, allegation, allegations, allege~, believe~, belief, think~, thought, understand~, understood, suspicion,
 suspicions, suspect~, rumour, rumours, rumor, rumors, signs, sign, indication, indications, indicate~, point~ to,
 provisional, considered, consider~, is seen, are seen, regard~,
 evidently, purport~, presum~, perceived, look~ as if, look~ like, look~, tentatively, hear~, evidence, apparent,
 claims, claim, according to reports, allegations of, supposed, rumoured, word of
demand: demanded, demanding, demand that, demand the, demand a, demand an, demands that, demands the, demands a,
 demands an, urge~, call~ for, call~ on, recommend~, appeal~ for, ask~ for, push~ for, press~ for, lobby~ for,
 insist~ on, plead~ for, propose~, advocate~, want~, clamour~, clamor~, petition~, beg~, implore~, exhort~, counsel~,
 seek~ an, seek~ a, seek~ to | should, must, ought, need~ to, want~, insist~, press~, ask~, wish~, favour~, favor~, in
 favour of, in favor of, plea, recommendation, advise~, advice, require~, push~, suggest~, requirement, would like,
 prefer~, have to, has to, in need of, desire~, expect~, request~, call~ upon, keen, appeal~ to, voice~ support, would
promise: promise~ to, pledge~ to, vow~ to, undertake~ to, commit~ to, agree~ in principle | promise~, pledge~, vow~,
 commitment, commit~, will, would, guarantee~, word, undertaking, to, in principle, shall, going to, assure~, swear~
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
qualified, with, given, contingent, failing, demand~, up to, consent, assuming, should the, not before, no
earlier, earlier than, upon, stipulate~, cap~, capped, alone, provided, in the case of, should there be,
barring, under a plan, hinge~ on, rest~ on, in the event, failing that, or else, as and when, pay~ for, swap"""
LIMITS: Final = """temporarily, temporary, for now, for the time being, for the moment, interim, provisionally,
provisional, in its present form, in its current form, in their present form, in their current form, at most, no
more than, for a limited time, trial period, initial period, initially"""
UNBOUND: Final = """whatever, regardless, in any case, in any event, at any time, on any terms, unconditional,
unconditionally, no matter, permanent, permanently, for good, indefinitely, indefinite, forever, even if, straight
away, come what may, under all circumstances, in all circumstances, without conditions, without condition, no
conditions, with no deadline, no strings, as long as they like, as long as they need, as long as they want, as long
as it likes, or not, any more, without limit, unlimited, without reservation, with no conditions, anyway, without
any conditions, at all times, always, immediately, at once, every year, irrespective, all the same, whenever"""
