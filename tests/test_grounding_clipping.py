"""Sentences with the words that somebody quotes from them in [brackets]: cut out of what turns them, or fairly."""

import re

import pytest

from briefing.grounding import Locator
from briefing.grounding.surroundings import cues
from briefing.grounding.surroundings.governors import governor

CUT = """\
Rowe poured cold water on talk that [the harbour would be sold to Tarn].
There was no truth to stories that [the mayor had fled the town], aides said.
Contrary to what rivals claim, it is not the case that [the fund ran dry in May].
Nowhere in the file does it say that [the crew was drunk that night].
At no point did the minister promise that [the bridge would open in June].
He shot down the theory that [the fire was set by workers].
The board threw out the argument that [the merger would harm farmers].
Dunn bristled at the suggestion that [she owed her post to her father].
It would be wrong to conclude that [the talks have failed for good].
No one in the room thought that [the vote would be that close].
None of the witnesses said that [the driver was asleep at the wheel].
The firm stopped short of admitting that [its pumps had leaked for years].
She is under no illusion that [the tax will be popular with shops].
The report does nothing to support the view that [the dam was unsafe].
Rowe laughed off reports that [he would join the circus in Tarn].
The union has not ruled that [its members may go back to work].
Hardly anybody now expects that [the coalition will last the winter].
The court found insufficient proof that [the clerk took the money].
He insisted he had never told the board that [the ship was sound].
"It's a lie that [we sold the forest to strangers]," said Rowe.
The ministry would neither confirm nor deny that [the plane had been hit].
It remains to be seen whether [the council will keep its word].
There are serious doubts about whether [the bank can meet its debts].
The jury is still out on whether [the drug helps older patients].
Some suspect that [the letter was forged by a rival].
It is conceivable that [the strait will freeze before Christmas].
It is far from clear that [the law covers foreign ships].
The risk is that [the river will flood the old town].
The committee has yet to establish that [the funds were misused].
Nobody knows if [the missing climbers reached the hut].
Analysts are divided over whether [the rate will rise in March].
If reports prove right, [the firm will close two of its plants].
Speculation is rife that [the chairman will step down this week].
It is too soon to tell whether [the ceasefire is holding in the north].
They are not convinced that [the new rule will save any money].
He could not say whether [the brakes had been checked that day].
She inquired if [the museum would open on Sundays].
Reporters pressed him on whether [he had met the banker in secret].
Should [the state pay for private schools in Tarn]?
Who believes that [the king will give up his throne]?
The question is if [the islanders want to stay in the union].
Asked why [the alarm had been switched off that night], Rowe left.
Did anyone warn them that [the bridge could not bear the load]?
Do you really think [the senate will pass it this year]?
[The army will pull back to the river] provided the rebels do the same.
[We will lift the tariffs on steel] as long as they open their market.
[The port will open in the spring], assuming the cranes arrive.
[The bank will lend the city the money], on condition that taxes rise.
[She would stay on as chairman], she said, if the board asked her.
"[We will sign the deal this week]," Rowe said, "if the price is right."
"[We will sign the deal this week]," Rowe said. "But only if the price is right."
[The clinic can stay open until May] so long as the grant is paid.
[The mine could reopen next year] should prices recover.
[They would have won the match] had the keeper not been hurt.
[The firm will hire fifty more people] in the event that it wins the order.
[All parties agreed to the new text] except the Greens.
[Every member of the crew was saved], save for the captain.
[The ban covers all boats in the strait] apart from those that carry grain.
[Traffic will move freely across the border] once the guards are paid.
[Both sides will hand over their prisoners], subject to a court ruling.
[The prince will visit the islands in June], health permitting.
Unless it rains, [the harvest will fail in the south].
Only if all states agree will [the treaty come into force].
Had the pump worked, [the cellar would have stayed dry].
Without new money, [the theatre will close its doors in May].
In the absence of a deal, [the tariffs will rise to forty percent].
As long as he lives, [the family will keep the shares].
Were the bank to fail, [the state would have to step in].
If the vote is lost, he said, [the cabinet will resign at once].
Given enough time, [the glacier will melt away entirely].
The minister warned against [selling the harbour to foreign firms].
He urged voters not to [believe the stories about his health].
Ships are barred from [entering the bay after sunset].
The law makes it illegal to [sell the fish outside the town].
She threatened to [take the whole matter to the court].
Rowe wished [the talks had been held in public].
The bishop hoped that [both armies would lay down their arms].
The union demanded that [the board reinstate the drivers].
He called on [the rebels to free the hostages].
Protesters want [the government to close the camp].
He tried to prevent [the sale of the old brewery].
It is forbidden to [take pictures inside the chapel].
They pleaded with [the owner to keep the mill open].
The rules do not allow [clubs to sign players in August].
He has ruled out [sending troops to the islands].
The mayor refused to [meet the families of the miners].
The firm is reluctant to [share its data with the police].
He dreams of [winning the cup with his home club].
The envoy cautioned that it would be a mistake to think that [the war is over].
He was accused of [selling secrets to a foreign power].
She was cleared of [taking bribes from the builders].
The club denied trying to [sign the striker in secret].
The minister disputed claims that [the police had lied] and that [the files had been burned].
The story that [the queen had abdicated in private] was untrue.
That [the treasurer had spent the money on horses] was never proved.
[The mayor had taken money from the builders], a charge he denies.
[The drug cures the fever within a day], or so its makers claim.
[The bridge is perfectly safe for lorries], if the owners are to be believed.
[The museum will open its new wing in May], its trustees consenting.
[The ferry may sail again this week], tides being what they are.
[Every clerk in the building will get a raise], trainees excepted.
[The orchard could be sold by the summer], the heirs willing.
"[I would hire the whole crew]," she said, "the day they ask me."
[The town will pay the rent of families] who can show that they lost a home.
[Members are entitled to a free seat] after they have paid for a year.
It may prove that [the ledger was forged by the clerk].
Almost [all of the ships were sunk at dawn].
Most of [the pupils passed the test in June].
Depending on the weather, [the club can pay its debts].
[The price of bread will stay as it is] for the time being.
It is too soon to say that [the fever has left the valley].
She thought it anything but certain that [the choir would tour in June].
The judge forbade the jurors to [speak to reporters outside the court].
He told the guards to think twice before [shooting at boats near the pier].
They called it a fairy tale in which [a poor baker had robbed the bank].
"""
FAIR = """\
Rowe said [the harbour would not be sold to Tarn].
The minister, who denied the charge, said that [the bridge would open in June].
Asked whether he would run, Rowe said [he had told his family first].
He refused to answer questions, but [his lawyer spoke for an hour outside the court].
Although the talks failed, [both sides agreed to meet again in May].
[The firm will close two of its plants], the chairman told workers on Monday.
The report found that [the dam was unsafe and should be repaired].
She doubts the plan, yet [she voted for the budget in March].
[The union called off the strike], and the board, which had threatened lawsuits, welcomed it.
Despite the rain, [thousands marched through the old town on Sunday].
He was not there when [the council voted to raise the toll].
"I never wanted the job," he said, adding that [the board had begged him to stay].
If anything, [the new law has made the port busier].
It is true that [the fund paid for two trips to the coast].
There is no doubt that [the fire began in the kitchen].
[The court fined the bank four million crowns], rejecting its appeal.
The envoy denied the report but confirmed that [talks had been held in Tarn].
Nobody disputes that [the vote was fair and free].
He does not deny that [he met the banker twice].
[The minister would not say whether he had read the letter].
[Unless it rains, the harvest will fail in the south], farmers say.
The board said that, unlike last year, [sales had grown in every region].
[Exports to the north fell by a third], while imports rose.
[The mayor opened the new bridge on Monday], four years after the flood.
After he denied any wrongdoing, [the club gave him a new contract].
The police, asked about the case, said [two men had been arrested].
Rowe told reporters that [the treaty had been signed in secret last week].
[The company, which was not named, paid the fine in full].
He noted that [the treaty does not cover fishing rights].
[She made it clear that she would not stand again].
The chairman wants to stay, and [the board voted to back him].
[The ferry sailed at noon with 300 people on board], though the wind was strong.
While critics scoffed, [the museum drew a million visitors in its first year].
[The army took the pass at dawn], according to two officers.
The fund has announced that [it will sell its shares in the mine].
Experts agree that [the glacier has lost half its mass since 1950].
It emerged that [the clerk had copied the files by hand].
[The vote was 52 to 48], with no abstentions.
"We will win," she said, and [the crowd cheered for a full minute].
The judge ruled that [the sale of the brewery was lawful].
[The museum will open its new wing in May], a spokesman said.
[The ferry may sail again this week], raising hopes on the island.
[The orchard could be sold by the summer], the end of a long quarrel.
[The law will take effect in March], months after it was passed.
[The price could reach nine crowns], double the present level.
[The price could reach nine crowns], analysts at Norbank believe.
[The firm will hire fifty people], train them and send them north.
"""


def flags(sentence: str) -> list[tuple[str, ...]]:
    text = f"Rain fell on Marle. {re.sub(r'[][]', '', sentence)} Birds sang in the trees."
    return [Locator(text).locate(quote).flags for quote in re.findall(r"\[([^]]*)\]", sentence)]


@pytest.mark.parametrize("sentence", CUT.splitlines())
def test_words_cut_out_of_what_denies_doubts_asks_or_conditions_them_are_clipped(sentence: str) -> None:
    assert set(flags(sentence)) == {("clipped",)}


@pytest.mark.parametrize("sentence", FAIR.splitlines())
def test_words_that_nothing_beside_them_turns_are_not_clipped(sentence: str) -> None:
    assert set(flags(sentence)) == {()}


BEFORE = ["{} ", "the {} ", "{} that ", "{} to ", "{} from ", "not {} that ", "{} which ", "{}, he said, "]


@pytest.mark.parametrize("before", BEFORE)
def test_every_word_that_may_govern_a_quote_gets_an_answer(before: str) -> None:
    for word in (*cues.effects(), *cues.words().nouns, *cues.words().warns, *cues.words().before_to, "and", "than"):
        assert governor(before.format(word), "the port will close") in before.format(word)
