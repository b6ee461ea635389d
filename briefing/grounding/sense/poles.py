"""Pairs of opposites, in a table for `signs`; a word with "~" is a verb and stands for all its forms."""

from typing import Final

# Opposites: what is on one side of the bar says the contrary of what is on the other.
POLES: Final = """
approve: accept~, approve~, approval, support~, supportive, supporter, welcome~, endorse~, endorsement, praise~,
 applaud~, hail~, favour~, favor~, in favour of, in favor of, embrace~, pleased with, pleased, satisfied, delighted,
 vote~ for, voted for, voting for, greet~, commend~, go~ along with, consent~ to, ratify~, adopt~, adoption, backing,
 sign~ up to, cheer~, laud~, salute~, thankful, grateful, side~ with, stand~ behind, acceptance, acceptable, back~,
 agree~ with, agreed with, on board with, behind the plan, laudable, happy with, heartened, relieved, warmly, glad,
 enthusiastic, enthusiasm, champion~, advocate~, vote~ in favour, voted in favour, vote~ in favor, in favour, in
 favor, approving, well received, impressed, brave, courageous, historic, triumph, milestone, excellent, wonderful,
 overdue, commendable, sensible, good news, great day, step forward, victory for, like~ the, fan of, defend~ the,
 defend~ his, defend~ her, defend~ its, full confidence,
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
 resistant, resistance, shameful, outrageous, absurd, ridiculous,
 reckless, irresponsible, cowardly, blackmail, nonsense, madness, a mistake,
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
steady: unchanged, steady, leave~ rates, hold~ its, hold~ rates, hold~ the rate, held interest rates, freeze~ |
 lower~, raise~,
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
admit: confirm~, accept~ that, confirmation, admit~, acknowledge~, concede~, own~ up, accept~ responsibility, plead~
 guilty, pleaded
 guilty, confess~, acknowledgement, acknowledgment, admission, own~ up to, stand~ by, verify~, corroborate~ | deny~,
 denial, refute~, rebut~, dispute~, disavow~, dismiss~, plead~ not guilty, pleaded not guilty, protest~ his innocence,
 maintain~ his innocence, maintain~ her innocence, maintain~ their innocence, contradict~, reject~ the allegation,
 reject~ the claim, reject~ claims, reject~ allegations, reject~ accusations, reject~ suggestions, fantasy, brush~
 off, brush~ aside, laugh~ off, shrug~ off, scoff~ at, pour~ scorn, cast~ doubt, casts doubt
allow: allow~, permit~, permission, let~, authorise~, authorize~, enable~, clear~ the way, legalise~, green light,
 grant~, licence to, license to, approve~ the use, let in, unblock~, open~ the way, tolerate~, clear for, free to,
 entitled, entitle~ | bar~, ban~, block~, prevent~, forbid~, prohibit~, outlaw~, prohibition, veto~, stop~, impede~,
 obstruct~,
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
include: include~, inclusion, insert~, insertion, add~, cover~, contain~, comprise~, inclusive | exclude~, exclusion,
 omit~, omission, leave~
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
safe: safe, safely, harmless, secure, unharmed, unhurt, uninjured, unscathed, safety of, no danger, intact | unsafe,
 injury, injuries, casualties,
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
