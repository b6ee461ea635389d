"""What is cut from around an article, and what must never be."""

import pytest

from briefing.readers.furniture import set_aside
from briefing.readers.signs import find_sign

BODY = [
    "Ferry talks stall as islands run short of fuel",
    "Talks between the ferry company and its crews broke off on Monday night without a result, both sides said.",
    "The company has offered to pay for training, but it will not add a third crew unless the state shares the cost.",
    "“We are an hour of goodwill away from a deal,” said Marit Aune, who leads the crews, on local radio.",
    "Fuel on the two outer islands will last until Friday, according to the county, which has sent for a tanker.",
    "Neither side would say when they would meet again, although a mediator has asked both to come on Wednesday.",
]


def cut(*around: str, body: list[str] = BODY) -> tuple[list[str], list[str]]:
    kept, left_out = set_aside([*body, *around])
    return kept, [left.kind for left in left_out]


def test_an_article_without_furniture_is_left_alone() -> None:
    assert cut() == (BODY, [])


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("No comments:", id="no comments"),
        pytest.param("14 Comments", id="counted comments"),
        pytest.param("Post a Comment", id="post a comment"),
        pytest.param("Comments (3)", id="comments in brackets"),
        pytest.param("Leave a Reply", id="leave a reply"),
        pytest.param("Kommentare", id="German"),
    ],
)
def test_everything_below_the_comments_heading_goes(line: str) -> None:
    comment = "I have taken that ferry for thirty years and I have never seen a crew so tired as this winter."

    kept, kinds = cut(line, "Salty said...", comment, comment, comment, "Chef loses hat in harbour")

    assert kept == BODY
    assert kinds[0] == "comments"


def test_comments_without_a_heading_are_known_by_who_said_them() -> None:
    kept, _ = cut("Salty said...", "They should all be sacked at once.", "Reply", "Ann said...", "No way.", "Reply")

    assert kept == BODY


def test_comments_are_known_by_their_ages() -> None:
    comment = "I have taken that ferry for thirty years and I have never seen a crew so tired as this winter."

    kept, _ = cut(
        "2 days ago at 07:52 am", comment, "Rating: 4 Votes", "2 days ago at 08:10 am", comment, "A week ago", comment
    )

    assert kept == BODY


def test_a_promotion_between_its_marks_goes() -> None:
    promotion = [
        "skip past newsletter promotion",
        "Our week in one letter, from ports to prices",
        "after newsletter promotion",
    ]

    kept, _ = set_aside([*BODY[:3], *promotion, *BODY[3:]])

    assert kept == BODY


def test_the_line_below_a_headline_does_not_take_its_place() -> None:
    menu = ["Home", "News", "Sport", "Log in", "Search"]
    heading = [BODY[0], "County sends a tanker as both sides call for calm", "Nora Feldt in Aarnes"]

    kept, _ = set_aside([*menu, *heading, *BODY[1:]])

    assert kept == [*heading, *BODY[1:]]


def test_lines_that_lead_in_a_quotation_do_not_end_the_article() -> None:
    body = [
        *BODY[:3],
        "In a letter to its staff, the company wrote:",
        BODY[3],
        "The mediator said:",
        *BODY[4:],
        "The crews said:",
        BODY[5],
    ]

    assert cut(body=body) == (body, [])


def test_a_menu_above_the_headline_goes() -> None:
    kept, left_out = set_aside(["Home", "News", "Sport", "Culture", "Weather", "Log in", "Subscribe", *BODY])

    assert kept == BODY
    assert left_out[0].kind == "menu"


def test_a_headline_that_stands_twice_is_kept_once() -> None:
    kept, _ = set_aside(["Home", "News", "Sport", "Log in", "Search", BODY[0], *BODY])

    assert kept == BODY


def test_a_foot_without_a_heading_goes_when_its_lines_are_known() -> None:
    kept, _ = cut(
        "Islands", "Ferries", "Strikes", "Fuel prices", "Privacy policy", "Terms of use", "© 2026 The Skerry Post"
    )

    assert kept == BODY


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("Advertisement", "advertisement", id="advertisement"),
        pytest.param("Read more: Harbour master resigns over lost crane", "teasers", id="read more"),
        pytest.param("Share this article", "sharing", id="share"),
        pytest.param("Share Tweet Email", "sharing", id="row of share buttons"),
        pytest.param("Photo: Ola Dahl/Skerry Post", "photo credit", id="photo credit"),
        pytest.param("Sign up for our morning letter and never miss a sailing.", "subscription", id="newsletter"),
        pytest.param("We use cookies to make this site work better for you.", "cookies", id="cookies"),
    ],
)
def test_a_line_of_furniture_among_the_paragraphs_goes_alone(line: str, kind: str) -> None:
    kept, left_out = set_aside([*BODY[:3], line, *BODY[3:]])

    assert kept == BODY
    assert [left.kind for left in left_out] == [kind]


def test_a_box_of_links_among_the_paragraphs_goes_with_its_heading() -> None:
    box = ["Related stories", "Harbour master resigns over lost crane", "Chef loses hat in harbour"]

    kept, _ = set_aside([*BODY[:3], *box, *BODY[3:]])

    assert kept == BODY


def test_a_form_among_the_paragraphs_does_not_end_the_article() -> None:
    kept, _ = set_aside([*BODY[:4], "Newsletter", "Enter your email", *BODY[4:]])

    assert kept == BODY


@pytest.mark.parametrize(
    "line",
    [
        "No comments were made after the meeting on Monday.",
        "More from the talks is expected on Thursday.",
        "Related companies have also asked for relief.",
        "Reporting by the county shows that stocks fell by half.",
        "The Post reported on Sunday that the tanker had been delayed.",
        "Subscribe or starve was the slogan on one banner.",
        "Advertisement budgets were cut first.",
        "Copyright law does not cover timetables.",
        "Follow us, the captain told the smaller boats.",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(line: str) -> None:
    body = [*BODY[:3], line, *BODY[3:]]

    assert cut(body=body) == (body, [])


@pytest.mark.parametrize(
    "results",
    [
        pytest.param(
            ["Skerry Rovers 2, Outer Isle 1", "Aarnes 0, Vik 0", "Holm 3, Dale 2", "Nes 1, Lund 4"], id="scores"
        ),
        pytest.param(
            ["Pay of 31 crowns an hour", "A third crew from May", "No cuts before 2028", "Free passage"], id="demands"
        ),
        pytest.param(["Ola Dahl", "Marit Aune", "Per Strand", "Liv Moe", "Anne Berg"], id="names"),
    ],
)
def test_short_lines_at_the_end_of_a_clean_article_stay(results: list[str]) -> None:
    assert cut(*results) == ([*BODY, *results], [])


def test_a_subheading_stays() -> None:
    body = [*BODY[:3], "What the crews want", *BODY[3:]]

    assert cut(body=body) == (body, [])


@pytest.mark.parametrize("heading", ["What’s next?", "The latest", "Sources", "Services", "Comment"])
def test_a_subheading_that_reads_like_furniture_stays_with_its_text(heading: str) -> None:
    body = [*BODY[:5], heading, "The two sides meet on Friday."]

    assert cut(body=body) == (body, [])


def test_what_was_cut_is_listed_in_order_with_its_first_words() -> None:
    _, left_out = set_aside(["Advertisement", *BODY, "No comments:", "Post a Comment", "Chef loses hat"])

    assert [(left.kind, left.first_words) for left in left_out] == [
        ("advertisement", "Advertisement"),
        ("comments", "No comments:"),
    ]


def test_a_line_of_ordinary_text_carries_no_sign() -> None:
    assert find_sign(BODY[1]) is None


@pytest.mark.parametrize("at", [2, 3, 4, 5])
@pytest.mark.parametrize(
    "box",
    [
        ["Most read", "Chef loses hat in the old harbour", "Otter found alive and well", "Jim Dole at sea"],
        ["Newsletter", "Enter your email", "Sign up"],
        ["More on this story", "Otter found alive and well"],
        ["Follow us"],
        ["Recommended", "Chef loses hat in the old harbour"],
    ],
    ids=["most read", "newsletter", "more on this", "follow us", "recommended"],
)
def test_no_sentence_is_lost_around_a_box(box: list[str], at: int) -> None:
    kept, _ = set_aside([*BODY[:at], *box, *BODY[at:], "No comments:", "Post a Comment"])

    assert [line for line in BODY if line not in kept] == []


def test_a_text_that_begins_with_its_article_keeps_it_however_much_follows() -> None:
    other = "A museum two valleys away has reopened its tower after a long repair, and the county paid for the stairs. "
    foot = ["Most read", "Tower opens again", *[other * 4] * 4, "Newsletter", "Contact us"]

    kept, _ = cut(*foot)

    assert kept[: len(BODY)] == BODY


def test_rows_that_count_on_are_kept_at_the_end_of_an_article() -> None:
    rows = [f"{number}. Boat {name}, two crews" for number, name in enumerate(("Aud", "Brage", "Frida", "Gerd"), 1)]

    kept, _ = cut(*rows, "Most read", "Chef loses hat in harbour", "Contact us")

    assert kept == [*BODY, *rows]


def test_rows_of_one_form_are_kept_at_the_end_of_an_article() -> None:
    rows = [f"{place} ({group}): {count} sailings a week" for place, group, count in (
        ("Outer island", "north route", "Nine"), ("Inner island", "north route", "Four"),
        ("Skerry pier", "south route", "Two"), ("Mill pier", "south route", "Three"),
    )]  # fmt: skip

    kept, _ = cut(*rows, "Most read", "Chef loses hat in harbour", "Contact us")

    assert kept == [*BODY, *rows]


def test_a_list_below_most_read_is_none_of_the_article_though_it_counts() -> None:
    kept, _ = cut(
        "Most read", "1. Chef loses hat in harbour", "2. Tower opens again", "3. Storm takes pier", "Contact us"
    )

    assert kept == BODY


def test_a_menu_of_a_newspapers_parts_is_cut_without_a_heading() -> None:
    kept, kinds = cut("World", "Africa", "Asia", "Politics", "Business", "Sports", "Weather")

    assert (kept, kinds) == (BODY, ["menu"])


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("6 thoughts on “Ferry talks stall”", "comments", id="thoughts"),
        pytest.param("Follow Lena Ortiz on Twitter @lenaortiz.", "subscription", id="follow the author"),
        pytest.param("Write to Lena Ortiz at lena@example.org", "subscription", id="write to the author"),
        pytest.param(
            "If you buy through these links, we may earn a small commission.", "advertisement", id="commission"
        ),
        pytest.param("The tanker at the pier on Monday. REUTERS/Lena Ortiz", "photo credit", id="agency photo"),
        pytest.param("• Follow on Instagram", "subscription", id="bulleted"),
    ],
)
def test_a_line_of_furniture_is_known_by_its_form(line: str, kind: str) -> None:
    sign = find_sign(line)

    assert sign is not None
    assert sign.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "The two are level, according to a Reuters/Ipsos poll that was published on Monday.",
        "Agents may earn a commission on each ticket that the ferry company sells.",
        "Follow the money, she said, and the ferry company did.",
    ],
)
def test_a_sentence_that_only_sounds_like_furniture_is_kept(line: str) -> None:
    assert find_sign(line) is None
