"""The words of the rules for meaning, in tables for `signs`.

A word with "~" is a verb, or a phrase that begins with one, and stands for all its forms.
"""

from typing import Final

# Look like negations and deny nothing.
IDLE: Final = """not only, not just, not merely, no more than, no fewer than, no less than, no later than, no doubt,
not least, no sooner, no wonder, no matter, not to mention, no 10, end of, ends of, no one knows, needless to say,
whether or not, or not, in no time, not surprisingly, without doubt, without question, had threatened, so long, go on, goes on, may
day, back in, back to, back at, back on, back from, back up, the back, right now, right away, right to, right of,
the right, rights, human rights, last year, last week, last month, as well as, not far, nothing but, no small, drop
in, a drop, the cut, held talks, holds talks, hold talks, held a, hold a, holds a, in support of, if any, as if,
even so, even as, the fall, high court, no confidence, no man, no go, no fly, no show, no brainer, nor deny, nor
denied, on condition of anonymity, on the condition of anonymity, little more than, not long ago, once again, once more, at once, once a, for once"""
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
carry~ on, pending, outstanding, settle~ for, missing, absent, absence, free of, free from, limit~, cap~, at most, maximum,
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
# Opposites: what is on one side of the bar says the contrary of what is on the other.
POLES: Final = """
approve: accept~, approve~, approval, support~, supportive, supporter, welcome~, endorse~, endorsement, praise~,
 applaud~, hail~, favour~, favor~, in favour of, in favor of, embrace~, pleased with, pleased, satisfied, delighted,
 vote~ for, voted for, voting for, greet~, commend~, go~ along with, consent~ to, ratify~, adopt~, adoption, backing,
 sign~ up to, cheer~, laud~, salute~, thankful, grateful, side~ with, stand~ behind, acceptance, acceptable, back~,
 agree~ with, agreed with, on board with, behind the plan, laudable, happy with, heartened, relieved, warmly, glad,
 enthusiastic, enthusiasm, champion~, advocate~, vote~ in favour, voted in favour, vote~ in favor, in favour, in
 favor, approving, well received, impressed, brave, courageous, historic, triumph, milestone, excellent, wonderful,
 overdue, commendable, sensible, good news, great day, step forward, victory for, like~ the, fan of, defend~ the, defend~ his, defend~ her, defend~ its, full confidence,
 congratulate~, stand~ by, give~ his
 blessing, give~ its blessing, back the, find~ favour, sign~ into law, sign~ the, signed off, put~ his name to, put~
 her name to | reject~, rejection, refuse~, refusal, oppose~, opposed, condemn~, condemnation, criticise~, criticize~,
 criticism, critical of, denounce~, dismiss~, turn~ down, decline~ a, decline~ an,
 decline~ the, fight~ the, provocation, provocative, object~ to, objection, objections, vote~ against, dissent~,
 disapprove~, rebuff~, spurn~, slam~, blast~, deplore~, decry~, unacceptable, disappointed, displeased, veto~,
 resist~, lambast~, attack~ the, hit~ out at, against, find~ fault with, throw~ out, strike~ down, unhappy,
 dissatisfied, angry, disagree~ with, hostile, hostility, outrage, outraged, dismay, dismayed, angered, furious,
 alarmed, vote~ down, voted down, rail~ against, speak~ out against, spoke out against, rebuke~, chide~, lament~,
 scorn~, dislike~, deride~, ridicule~, mock~, unimpressed, protest~ against, unwelcome, disapproval, indignant, upset,
 appalled, fierce opponent, opponent of, opponents of, critic of, critics of, scathing, push~ back against, balk~ at,
 take~ issue with, failure of, disgrace, disgraceful, betrayal, insult, scandal, scandalous, disaster, disastrous,
 shameful, outrageous, absurd, ridiculous, reckless, irresponsible, cowardly, blackmail, nonsense, madness, a mistake,
 cruel, insulting, gift to, scrap~, abandon~, shelve~, ditch~, unfair, step backwards, setback, opposition to, in
 opposition, their opposition, its opposition
court: acquit~, acquittal, cleared of, not guilty, innocent, innocence, exonerate~, exoneration, cleared him, cleared
 her, cleared them, clears him, clear~ of, no wrongdoing, did nothing wrong | convict~, conviction, guilty, guilt,
 jail~, imprison~, sentence~, prison term, jail term
success: succeed~, success, successful, successfully, breakthrough, pass~ the test, work~ well, effective, productive,
 fruitful, manage~ to, overcome~, pull~ off | fail~, failure, failed, collapse~, break~ down, fall~ apart,
 unsuccessful, unsuccessfully, flop~, founder~, deadlock, stalemate, in vain, ineffective, unproductive, fruitless,
 come~ to nothing, come~ to naught, fall~ through, fell through, falter~, come~ unstuck, unable to agree,
 inconclusive, bungle~
win: win~, victory, victorious, beat, beats, beating, triumph~, prevail~, win over, defeated, overcame, came from
 behind, triumphant, winner, winners, champions | lose~, defeat, defeated, loss to, beaten, lost to, losing to, beaten
 by, defeated by, loser, losers, losing, lost, losses to
amount: rise~, increase~, grow~, growth, raise~, climb~, gain~, jump~, surge~, soar~, go~ up, up by, higher, boost~,
 double~, triple~, expand~, expansion, widen~, accelerate~, strengthen~, put~ up, rally~, lengthen~, hike~, pick~ up,
 advance~ by, edge~ up, rebound~, recover~, swell~, mount~, spike~, uptick, upturn, peak~, inflate~, worsened by, a
 rise, an increase, more expensive, dearer, faster, bigger, larger, multiply~, upgrade~, step~ up, increase in,
 climbs, at a record | fall~, drop~, decline~, decrease~, shrink~, cut~, lower~, reduce~, reduction, slump~, plunge~,
 slide~, slip~, tumble~, dip~, go~ down, come~ down, down by, down from, down to, lower than, slow~, weaken~, halve~,
 trim~, slash~, contract~, sink~, narrow~, ease~, shorten~, dwindle~, plummet~, retreat~, edge~ down, recede~,
 deflate~, downturn, a fall, a decrease, a decline, cheaper, slower, smaller, downgrade~, scale~ back, scaled back,
 cut~ back, erode~, drop in, fall in, decline in, curb~, diminish~, plunge~ by, shed~
steady: unchanged, steady, leave~ rates, hold~ its, hold~ rates, hold~ the rate, held interest rates, freeze~ | lower~, raise~,
 cut~, change~, increase~, reduce~, hike~
start: begin~, start~, launch~, reopen~, resume~, resumption, restart~, set~ off, commence~, renew~, introduce~,
 introduction, open~, kick~ off, unveil~, initiate~, inaugurate~, go~ ahead with, go~ ahead, going ahead, kick off,
 reinstate~ | end~, stop~, close~, closure, halt~, cease~, suspend~, suspension, cancel~, cancellation, call~ off,
 shut~, terminate~, discontinue~, wind~ up, finish~, scrap~, abolish~, expire~, lapse~, abandon~, postpone~, put~ off,
 wrap~ up, drop~ the, pull~ the plug, disband~, dissolve~, complete~, break~ off, broke off, adjourn~
keep: keep~, retain~, retention, maintain~, preserve~, prolong~, extend~, extension, stick~ to, stick~ with, stand~
 by, hold~ on to, uphold~, persist~ with, leave~ in place, leave~ unchanged | abolish~, abolition, scrap~, remove~,
 removal, do~ away with, repeal~, ditch~, abandon~, drop~, axe~, withdraw~, shorten~, rescind~, revoke~, end~, give~
 up, reverse~, water~ down, dismantle~, phase~ out, discard~, jettison~, overturn~, quash~, annul~, cut~ off
admit: confirm~, accept~ that, confirmation, admit~, acknowledge~, concede~, own~ up, accept~ responsibility, plead~ guilty, pleaded
 guilty, confess~, acknowledgement, acknowledgment, admission, own~ up to, stand~ by, verify~, corroborate~ | deny~,
 denial, refute~, rebut~, dispute~, disavow~, dismiss~, plead~ not guilty, pleaded not guilty, protest~ his innocence,
 maintain~ his innocence, maintain~ her innocence, maintain~ their innocence, contradict~, reject~ the allegation,
 reject~ the claim, reject~ claims, reject~ allegations, reject~ accusations, reject~ suggestions, fantasy, brush~ off, brush~ aside, laugh~ off, shrug~ off, scoff~ at, pour~ scorn, cast~ doubt, casts doubt
allow: allow~, permit~, permission, let~, authorise~, authorize~, enable~, clear~ the way, legalise~, green light,
 grant~, licence to, license to, approve~ the use, let in, unblock~, open~ the way, tolerate~, clear for, free to,
 entitled, entitle~ | bar~, ban~, block~, prevent~, forbid~, prohibit~, outlaw~, prohibition, veto~, stop~, impede~, obstruct~,
 criminalise~, refuse~ permission, deny~ access, stop from, prevented from, barred from, banned from, embargo,
 blockade~, restrict~, curb~, disallow~, disqualify~, exclude~ from, off limits, injunction, turn~ away
decide: decided, decides, made up its mind, made up her mind, made up his mind, made up their minds, decision has
 been, determined, ruling that, settled on, chose to, chosen, made a decision, reached a decision, made his decision |
 undecided, left open, leave~ open, not made up, yet to decide, wait~ and see, uncommitted, unsure, yet to make, no
 decision, not decided, not reached a decision, open question, torn, hesitat~, dither~, non-committal, noncommittal,
 keep~ an open mind
lawful: lawful, legal, legally, constitutional, legitimate, lawfully, within the law, valid, validity, licit,
 permissible | unlawful, illegal, illegally, unconstitutional, illegitimate, unlawfully, unlawfulness, invalid, void,
 null, against the law, breach of the law, broke the law, break~ the law
right: correct, correctly, rightly, justified, accurate, accurately, proper, properly, vindicate~, vindicated, fair,
 fairly, sound, appropriate, appropriately | wrong, wrongly, wrongful, mistake, mistaken, mistakenly, error,
 erroneous, incorrect, incorrectly, unjustified, inaccurate, improperly, flawed, false, falsely, untrue, unfair,
 unfairly, misleading, misguided, inappropriate, unsound, unjust, unjustly, blunder
likely: likely, probable, probably, certain, certainly, bound to, expected, expect~, expects, forecast~, strong
 chance, good chance, high chance, probability is high, on course, set to | unlikely, doubtful, improbable,
 impossible, little chance, slim chance, slim, remote, no chance, outside chance, far-fetched, long shot
leave: resign~, resignation, step~ down, stand~ down, quit~, stand aside, step aside, relinquish~, give~ up his post,
 give~ up her post, vacate~, retire~ | stay~ on, stay~ in office, remain~ in office, stay~ in power, cling~ on, stay
 in her post, stay in his post, remain in his post, remain in her post, see~ out, carry~ on in office, hold~ on
 to office
neutral: neutral, impartial, neutrality, stay~ out of, above the fray | take~ sides, take~ a side, took sides,
 partisan
persuaded: persuaded, convinced, confident, persuade~, convince~, certain that, sure that, optimistic, optimism,
 hopeful, upbeat, trust~ in | unpersuaded, unconvinced, sceptical, skeptical, doubtful, scepticism, skepticism,
 pessimistic, pessimism, gloomy, distrust~, mistrust~, wary, doubt~ that, doubt~ the, not sure, cast~ doubt
include: include~, inclusion, insert~, insertion, add~, cover~, contain~, comprise~, inclusive | exclude~, exclusion, omit~, omission, leave~
 out, left out, exempt~, exemption, without, apart from, except
bound: more than, at least, exceed~, no fewer than, no less than, minimum, upwards of | less than, fewer
 than, at most, no more than, maximum, up to
most: highest, largest, biggest, strongest, greatest, longest, fastest | lowest, smallest, weakest,
 least, shortest, slowest, poorest
custody: release~, freed, freeing, free~, liberate~, set free, on bail, granted bail, let go, parole | detain~,
 detention, arrest~, jail~, imprison~, lock~ up, custody, in prison, behind bars, remanded, remand~, hold~ captive,
 capture~, seize~, refused bail, denied bail, sentence~
closer: progress, advance~, thaw~, improve~, improvement | setback, deteriorate~, worsen~, regress~
trade: buy~, purchase~, acquire~, acquisition | sell~, divest~, dispose~ of
permanent: permanent, permanently, for good, indefinite, indefinitely, forever, lasting, long-term, open-ended |
 temporary, temporarily, interim, for now, for the time being, for the moment, provisional, provisionally, short-term,
 pilot, trial, time-limited, limited period, stopgap
safe: safe, safely, harmless, secure, unharmed, unhurt, uninjured, unscathed, safety of, no danger, intact | unsafe, injury, injuries, casualties,
 dangerous, harmful, risky, hazardous, injured, hurt, wounded, harmed, toxic, at risk, lethal, deadly
better: better, healthier, stronger, improve~, improved, recovery, recover~, healthy | worse, weaker, worsen~,
 deteriorate~, worsened, ailing, suffer~, damage~, harm~
schedule: ahead of schedule | behind schedule
public: publicly, in public, openly, disclose~, reveal~, publish~, made public, make~ public, announce~, release~
 details | privately, in private, secretly, in secret, behind closed doors, keep~ secret, confidential, undisclosed,
 withhold~, conceal~, hide~, secret, suppress~, cover~ up
attack: attack~, fire~ on, shell~, bomb~, invade~, shoot~ | cease fire, hold~ fire
import: import~, importer, importers | export~, exporter, exporters
majority: majority, most of | minority
comply: comply~, obey~, abide~, respect~, honour~, honor~, adhere~, in line with, observe~, compliance, stick to,
 meet~ the, fulfil~, fulfill~, keep~ his promise, keep~ its promise | defy~, flout~, breach~, violate~, break~,
 ignore~, disobey~, violation, contravene~, renege~, infringe~, miss~ the, disregard~, non-compliance, in breach
pay: pay~ back, repay~, return~, hand~ back, give~ back | keep~, retain~, withhold~
apology: apologise~, apologize~, apology | unapologetic, unrepentant
united: united in, unanimous, unanimously, agreed unanimously, in unison, speak~ with one voice, consensus | divided,
 split, at odds, split over, rift, disunity, deeply divided, disagreement, disagree~
draw: a draw, goalless draw, scoreless draw, drew with, drew at, drew away, stalemate, all square | lose~, lost, win~,
 won, beat
settled: in force, in effect, completed, finalised, finalized, concluded | still has to, still have to, still needs,
 still need, awaiting, awaits, await, pending
uphold: uphold~, let~ stand, allowed to stand, affirm~, reaffirm~ | overturn~, quash~, strike~ down, throw~ out,
 annul~, set~ aside, reverse~, overrule~, void~, lift~ the, lift~ a
impose: impose~, introduce~, levy~, slap~, tighten~, reimpose~, toughen~ | lift~ the, lift~ sanctions, lift~ its,
 lift~ all, scrap~, waive~, ease~, relax~, loosen~, remove~, drop~, abolish~
join: join~, enter~, accession, sign~ up, take~ part, participate~, participation, attend~, attendance, turn~ up, took
 part | leave~ the, withdraw~, withdrawal, pull~ out, quit~, boycott~, stay~ away, skip~, snub~, exit~, walk~ out,
 absent, opt~ out
send: deploy~, deployment, send~ in, dispatch~, reinforce~ | withdraw~, withdrawal, pull~ out, pull~ back, pullout,
 recall~, bring~ home, bring~ back
pass: pass~, enact~, carried, went through, sail~ through | vote~ down, voted down, throw~ out, defeated, rejected,
 failed to pass
qualify: qualify~, advance~ to, go~ through to, reach~ the final, promoted, promotion, progress~ to | eliminated,
 knocked out, knock~ out, relegated, relegation, go~ out of, went out of, exit~, crash~ out
profit: profit, profits, profitable, in the black, surplus | loss of, losses, loss-making, in the red, deficit, made a
 loss, unprofitable
renew: renew~, extend~, prolong~, roll~ over | expire~, expiry, lapse~, run~ out, terminate~
work: hire~, recruit~, take~ on, create~ | lay~ off, lay-offs, layoffs, dismiss~, sack~, fire~, redundancies, shed~,
 axe~, make~ redundant, made redundant
link: linked to, link~, connected to, related to, tied to | unrelated, unconnected, independent of, no link
must: mandatory, compulsory, obligatory, required, binding | voluntary, optional, non-binding, nonbinding, at their
 discretion
peace: peaceful, peacefully, calm, orderly | violent, violently, violence, riot~, unrest, chaotic, tense
trust: trust~, confidence in, faith in | distrust~, mistrust~, no confidence, no-confidence, lost faith
live: survive~, survivor, alive, rescue~, recovered from | die~, died, dead, death, kill~, perish~, drown~
know: aware, knew, knows, informed | unaware, ignorant, in the dark, oblivious
return: return~ home, go~ home, come~ back, came back | flee~, fled, exile
easy: easy, easily, simple, straightforward | difficult, hard to, tough, complicated, arduous
strong: strengthen~, stronger, strong, robust, bolster~ | weaken~, weaker, weak, fragile, undermine~
hold: on schedule, go~ ahead, goes ahead, as planned, on time | postpone~, postponed, delay~, delayed, put~ off, call~
 off, cancel~, cancelled, canceled
expect: beat~ expectations, exceed~ expectations, above expectations, better than expected, more than expected, beat~
 forecasts | fall~ short, fell short, miss~ expectations, below expectations, lower than expected, worse than
 expected, less than expected, disappoint~
limit: limit~, cap~, ceiling | unlimited, uncapped, limitless
punish: punish~, penalise~, penalize~, accountable, sanctioned | unpunished, impunity, amnesty, immunity
near: nearer, closer to, approach~ | further from, away from, receding
agree: agree~ on, reach~ agreement, reached agreement, strike~ a deal, struck a deal | disagree~, deadlocked, fall~ out
hope: hope, hopeful, promising, encouraging, optimistic | hopeless, discouraging, bleak, pessimistic, gloomy
praise: credit~, thank~, laud~ | blame~, fault~, accuse~
arm: armed, arm~ | unarmed, disarm~
early: early, earlier than, sooner | late, later than, overdue
ready: ready, prepared to | unready, unprepared, not ready
visible: public, open to the public | hidden, covert, clandestine
rich: wealthy, rich, affluent | poor, impoverished, needy
guilty: to blame, responsible for, at fault, culpable | blameless, not to blame
avoid: avoidable, preventable | inevitable, unavoidable, bound to happen
wait: without waiting, straight away | first, only after, awaiting
meet: meet~ the, reach~ the, satisfy~ | short of, fall~ short of, fell short of, miss~ the
abandon: abandon~, walk~ away, desert~, give~ up on | stand~ by, stick~ with, keep~ faith
openness: leave~ open, left open, keep~ open, may still | rule~ out, exclude~, exclusion of
empty: empty, vacant, unoccupied, deserted, unused | occupied, full, crowded, in use, packed
"""
# Weaken a claim; those before the bar must be kept, the rest can keep them.
HEDGES: Final = """
possible: may, might, could, unclear whether, unclear if, decided whether, decided if,
 cannot be excluded, not be excluded, pencilled in, penciled in, feared, possible, possibly, potential, potentially, perhaps, maybe, conceivable, conceivably,
 feasibly | can, possibility, chance, risk~, risking, feasible, open to, open, threat, danger, prospect, in doubt,
 uncertain, option, options, able, capable, unclear, likely, probably, probable, unlikely, whether, odds, potentially,
 hypothetical, possibly, in all probability, impossible, likeliest, left open, leave~ open, risk of, scope, hinge~, at risk, in danger, in
 jeopardy, imaginable, imagine~, plausible, eventual, eventually
consider: consider~, weigh~, weigh~ up, mull~, examine~ a, examining, explore~, look~ at, look~ into, ponder~,
 contemplate~, float~, under consideration, under discussion, under review, toy~ with, think~ about, discuss~ whether,
 debate~ whether, raise~ the idea, moot~, mooted, studying, studied whether, study the, studies the, reviewing, eye~,
 eyeing, sound~ out, explore the, on the cards, under study, in discussions, in discussion, thinking of, thinking
 about, mulling over, deliberate~, deliberating, gauge~, debating, assessing, evaluating, examine whether, examines
 whether, examined whether, wonder~ whether, being discussed, being considered, being examined, being studied, being reviewed, being looked at, being weighed, being drawn up, being
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
 would like, mean~ to, means to, keen, willing, willingness, ready, prepared, warn~, fear~, believe~, think~, plans, planned, planning,
 plan to, plan for, possible, upcoming, favour~, favor~, envisage~, foresee~, target~, looking to, look~ forward,
 going to, estimate~, reckon~, guess~, draft~, hint~, signal~, suggest~, doubt~, call~ for, eager, unlikely, try~,
 would, close to, nearly, almost, soon
report: reportedly, apparently, allegedly, alleged, purportedly, supposedly, said to, believed to, thought to,
 understood to, reported to, rumoured, rumored, appear~ to, appears, seem~ to, seem~, seems, presumably, unconfirmed,
 seemingly, are believed, is believed, is thought, are thought, is understood, are understood, is said, are said,
 ostensibly, suspected, accused of, according to unconfirmed, alleges, suspected of, rumour has, rumor has, it is
 claimed, it was claimed, claimed to, claims to, widely believed, thought likely, presumed, looks like, according to
 leaked, tentative, preliminary | report~, reports, suggest~, suggestion, appearance, appear~, claim~, accuse~,
 accusation, allegation, allegations, allege~, believe~, belief, think~, thought, understand~, understood, suspicion,
 suspicions, suspect~, rumour, rumours, rumor, rumors, signs, sign, indication, indications, indicate~, point~ to, provisional, considered, consider~, is seen, are seen, regard~,
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
