"""briefing.engines.ends: a quote given by its two ends becomes the article's whole run of words."""

import pytest

from briefing.engines.ends import Ends

TEXT = (
    "Harbour talks open\n\n"
    "Mayor Ada Okoro said the port “would not reopen unless the dockers sign”. Okoro’s aides left early. "
    "The mayor, a former docker, spoke twice.\n"
    "The port is shut. Jan Brekke, the union’s chairman, said they would sign … one day. The porter slept.\n"
)


@pytest.mark.parametrize(
    ("quote", "whole"),
    [
        ("would not … dockers sign", "would not reopen unless the dockers sign"),
        ("would not ... dockers sign", "would not reopen unless the dockers sign"),
        ("would not … the dockers sign\"", "would not reopen unless the dockers sign”"),
        ("Mayor Ada … dockers sign", "Mayor Ada Okoro said the port “would not reopen unless the dockers sign"),
        ("Okoro's aides … early", "Okoro’s aides left early"),
        ("the port … is shut", "The port is shut"),
    ],
    ids=["ellipsis", "three dots", "straight mark", "from the speaker on", "straight apostrophe", "shortest run"],
)  # fmt: skip
def test_a_quote_is_filled_between_its_ends(quote, whole):
    assert Ends(TEXT.replace("the port … is", "")).fill([quote]) == (whole,)


@pytest.mark.parametrize(
    "quote",
    [
        "left early",
        "they would sign … one day",
        "would not … no such words",
        "Okoro said … port is shut",
        "the port …",
        "one … two … three",
        "said the por … ter slept",
        "",
    ],
    ids=[
        "whole",
        "the article's own ellipsis",
        "absent",
        "over a line end",
        "one end",
        "two gaps",
        "in a word",
        "none",
    ],
)
def test_a_quote_that_is_not_given_by_its_ends_is_left_alone(quote):
    assert Ends(TEXT).fill([quote]) == (quote,)


def test_a_quote_given_twice_counts_once():
    assert Ends(TEXT).fill(["left early", "left early"]) == ("left early",)


def test_ends_far_apart_are_not_joined():
    text = f"Okoro said so. {'Then it rained. ' * 50}The port is shut."

    assert Ends(text).fill(["Okoro said … is shut"]) == ("Okoro said … is shut",)


@pytest.mark.parametrize(
    ("name", "role", "aliases", "words"),
    [
        ("Ada Okoro", "Mayor", (), "Mayor Ada Okoro"),
        ("Jan Brekke", "the union's chairman", (), "Jan Brekke, the union’s chairman"),
        ("Ada Okoro", "former docker", (), "Ada Okoro"),
        ("Ada Okoro", "", (), "Ada Okoro"),
        ("The Okoro family", "", ("Okoro",), "Okoro"),
        ("Nobody Here", "", (), "Nobody Here"),
    ],
    ids=["role before", "role after", "role elsewhere", "no role", "only by alias", "not there"],
)
def test_an_actor_stands_on_the_words_that_name_it(name, role, aliases, words):
    assert Ends(TEXT).naming(name, role, aliases) == words


@pytest.mark.parametrize(
    ("quote", "is_quoted"),
    [
        ("would not reopen unless the dockers sign", True),
        ("Mayor Ada Okoro said the port “would not reopen unless", True),
        ("Okoro’s aides left early", False),
        ("not there at all", False),
    ],
)
def test_words_in_quotation_marks_are_quoted(quote, is_quoted):
    assert Ends(TEXT).is_quoted(quote) is is_quoted


def test_a_letter_that_grows_in_lower_case_moves_nothing():
    assert Ends("İzmir’s port would not reopen. " + TEXT).fill(["Okoro's aides … early"]) == (
        "Okoro’s aides left early",
    )
