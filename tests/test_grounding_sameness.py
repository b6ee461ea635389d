import pytest

from briefing.grounding import Locator

ACCEPTED = ("exact", "normalized", "elided")


def is_evidence(text: str, quote: str) -> bool:
    return Locator(text).locate(quote).verdict in ACCEPTED


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It cost $5 million for schools in Marle.", "It cost 5 million for schools"),
        ("It cost $5 million for schools in Marle.", "5 million for schools in Marle"),
        ("It cost 5 million crowns in Marle.", "It cost 5"),
        ("Some twenty thousand people came there.", "Some twenty"),
        ("The fund holds 1,500 shares in it.", "The fund holds 1.500 shares in it"),
        ("The fund holds 1,500 shares in it.", "The fund holds 1500 shares in it"),
        ("The fund holds 1.5 shares in it.", "The fund holds 1. 5 shares in it"),
        ("The night brought -5 degrees in winter.", "The night brought 5 degrees in winter"),
        ("The night brought -5 degrees in winter.", "5 degrees in winter"),
        ("It rose 2½ points on Friday.", "It rose 2 points on Friday"),
        ("It rose 2½ points on Friday.", "It rose 2"),
        ("It rose ½ point on Friday.", "It rose 1/2 point on Friday"),
        ("An area of 5 m² was sold today.", "An area of 5 m2 was sold today"),
        ("A sum of 10² was sold today.", "A sum of 102 was sold today"),
        ("About 2/3 of them voted there.", "About 2 3 of them voted there"),
        ("About 2/3 of them voted there.", "About 2-3 of them voted there"),
        ("Between 2-3 people died there.", "Between 2 3 people died there"),
        ("Some 10-15 people died there.", "Some 10"),
        ("It was 100% sure now", "It was 100 sure now"),
        ("It was 100% sure now", "It was 100"),
        ("It was €100 sure now", "It was $100 sure now"),
        ("It was €100 sure now", "100 sure now"),
        ("It was 12 000 people", "It was 12"),
        ("It was £3.5bn for now", "It was £3.5m for now"),
        ("It was £3.5bn for now", "It was £3.5"),
        ("It was 10^6 people there", "It was 106 people there"),
        ("It was ~5 people there", "It was 5 people there"),
        ("They met at 10:30 today in town", "They met at 10.30 today in town"),
        ("It was 12 000 people", "It was 12 people"),
        ("It was the 5th time they met", "It was the 5 time they met"),
    ],
)
def test_no_digit_sign_or_unit_may_differ(text: str, quote: str) -> None:
    assert not is_evidence(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He will re-sign the deal now.", "He will resign the deal now"),
        ("He will resign the deal now.", "He will re-sign the deal now"),
        ("He will re-sign the deal now.", "He will re sign the deal now"),
        ("A man-eating shark was seen there.", "A man eating shark was seen there"),
        ("A man eating shark was seen there.", "A man-eating shark was seen there"),
        ("Workers at the co-op went home.", "Workers at the coop went home"),
        ("This non-lethal aid was sent.", "lethal aid was sent"),
        ("This is smoke-free space for all.", "This is smoke"),
        ("A self-described leader came", "described leader came"),
        ("A B-52 bomber hit the town", "52 bomber hit the town"),
        ("We can't go there at all.", "We can go there at all"),
        ("We can't go there at all.", "We cannot go there at all"),
        ("We can't go there at all.", "We can"),
        ("They don't go there at all.", "They do"),
        ("Rowe's plan will be rejected.", "Rowe plan will be rejected"),
        ("The plan of Rowe's aide failed there.", "The plan of Rowe"),
        ("The O'Dowd plan is on", "The O Dowd plan is on"),
        ("They want this and/or the deal fails", "They want this and or the deal fails"),
        ("Visit example.com for more now", "Visit example com for more now"),
        ("Spending on R&D fell a lot", "Spending on R D fell a lot"),
        ("No one came to it", "Noone came to it"),
        ("It is illegal action they want.", "legal action they want"),
        ("The resumé of it all was there", "The resume of it all was there"),
        ("The deal (not signed) is on", "The deal is on"),
    ],
)
def test_no_word_may_be_torn_joined_or_left_out(text: str, quote: str) -> None:
    assert not is_evidence(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("U.S. troops guard the gates.", "us troops guard the gates"),
        ("US troops guard the gates.", "us troops guard the gates"),
        ("He gave it to us today there.", "He gave it to US today there"),
        ("The WHO said this to them.", "The who said this to them"),
        ("An IT failure hit the bank.", "An it failure hit the bank"),
        ("He may march with them now.", "He May march with them now"),
        ("It lies in Turkey for now.", "It lies in turkey for now"),
    ],
)
def test_no_word_may_become_another_by_its_capitals(text: str, quote: str) -> None:
    assert not is_evidence(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He said no. Deal is off today.", "He said no deal is off today"),
        ("He is not. Able men left it.", "He is not able men left it"),
        ("Will he resign? Yes he will.", "Will he resign. Yes he will"),
        ("He will resign? That is what they ask.", "He will resign."),
        ("He said he will resign.", "He said he will resign?"),
        ("He said he will resign.", "He said he will resign!"),
        ("He will … go home now? Yes he will.", "He will … home now."),
    ],
)
def test_no_stop_may_turn_two_sentences_into_one_or_a_question_into_an_answer(text: str, quote: str) -> None:
    assert not is_evidence(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("We will go to war if they attack and then we win.", "We will go to war … and then we win"),
        ("We do not support the plan for peace.", "We do … support the plan for peace"),
        ("They hailed the allegedly stolen vote in it", "They hailed the … stolen vote in it"),
        ("The old man spoke first. Then the young one left.", "Then the young one left … The old man spoke first"),
        ("Ten men came home at noon. " + "Birds sang. " * 40 + "All slept well.", "Ten men came home … All slept well"),
        ("Ten men came home. But nobody saw them. They ate the bread.", "Ten men came home. They ate the bread."),
        ("He will go to Marle on Monday.", "He will go to [Tarn] on Monday"),
        ("Rowe will go to Marle on Monday.", "[Dunn] will go to Marle on Monday"),
        ("Nobody will go to Marle on Monday.", "[They] will go to Marle on Monday"),
        ("He will not go to Marle on Monday.", "He will [certainly] go to Marle on Monday"),
        ("He will go to Marle on Monday.", "He will [not] go to Marle on Monday"),
        ("He has five dogs in Marle today.", "He has [six] dogs in Marle today"),
        ("He has five dogs in Marle today.", "He has [many] dogs in Marle today"),
        ("They are happy with the deal.", "They are [un]happy with the deal"),
        ("It was as free [as her house had], but cold.", "[as his house had], but cold"),
        ("They rebuilt it at last [Marle Times].", "They rebuilt it at last [Tarn Times]"),
    ],
)
def test_no_ellipsis_or_bracket_may_hide_what_turns_the_meaning(text: str, quote: str) -> None:
    assert not is_evidence(text, quote)


def test_a_direction_override_counts_as_a_word() -> None:
    assert not is_evidence("It was 12 days ago", "It was \u202e12\u202c days ago")


@pytest.mark.parametrize(
    ("quote", "rest"),
    [("million for schools in Marle", "$5 million"), ("S. troops guard the gates", "U.S")],
)
def test_the_rest_of_an_amount_or_abbreviation_is_shown(quote: str, rest: str) -> None:
    location = Locator("It cost $5 million for schools in Marle. The U.S. troops guard the gates.").locate(quote)

    assert location.verdict == "exact"
    assert location.clip == rest


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It was −5 degrees in winter.", "It was -5 degrees in winter"),
        ("Between 2–3 people died there.", "Between 2-3 people died there"),
        ("The well-known man came today.", "The well‑known man came today"),
        ("The man—known there—came today.", "The man - known there - came today"),
        ("Marle's government will fall.", "Marle"),
        ("They met the port's owner there.", "the port"),
        ("The rain stopped.Then they left the town.", "The rain stopped"),
        ("I will NOT go to town.", "I will not go to town"),
        ("The NATO summit will meet on it.", "The Nato summit will meet on it"),
        ("The O'Dowd plan is on", "The O’Dowd plan is on"),
        ("The café of it all was", "The cafe\u0301 of it all was"),
        ("The ﬁnal deal is on", "The final deal is on"),
        ("It is 100 % sure now", "It is 100% sure now"),
        ("The deal\u202eis on now", "The deal\u202eis on now"),
        ("We talked to the well-\nknown man there", "We talked to the well-known man there"),
        ("We talked to the minis-\nter there", "We talked to the minister there"),
        ("We will go to war when they attack and then we win.", "We will go to war … and then we win"),
        ("He likes the plan... and the cost of it", "He likes the plan … and the cost of it"),
        ("Dunn left. He thinks it will end soon there.", "[Dunn] thinks it will end soon there"),
        ("Dunn left. They said he would go home.", "They said [Dunn] would go home"),
        ("Dunn left. They said he's gone home.", "They said [Dunn]'s gone home"),
        ("They want to be happy there.", "They want[ed] to be happy there"),
        ("“[T]he wall stays,” she said.", "[T]he wall stays"),
        ("He met “[the mayor] at noon” and left it.", "He met “[the mayor] at noon” … left it"),
        (
            "One two three four five. Six seven eight nine ten. Eleven twelve men came home.",
            "One two three four five. Eleven twelve men came home.",
        ),
        ("中国将加入。他说不会。", "中国将加入"),
    ],
)
def test_spacing_marks_and_honest_cuts_do_not_matter(text: str, quote: str) -> None:
    assert is_evidence(text, quote)
