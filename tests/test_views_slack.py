"""A briefing in Slack: short in the channel, whole in its thread, within every limit, and nothing in it comes alive."""

import datetime as dt
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from briefings import bare, evidence, full, information
from hostile import TEXTS, holding
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_blocks import faults, plainly, texts, units

from briefing.errors import TemplateError
from briefing.schema import Briefing, Flag, Statement
from briefing.template import TEMPLATES
from briefing.views import slack
from briefing.views.slack import Message

DAY = dt.date(2026, 3, 4)
LATE = dt.datetime(2026, 3, 3, 18, 5, tzinfo=dt.UTC)
CLAIM = re.compile(r"[SAPQOTU]\d+")
PAYLOADS = pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS.keys())


def shown(messages: list[Message]) -> str:
    return "\n".join(plainly(message["blocks"]) for message in messages)


def ids_of(briefing: Briefing) -> list[str]:
    return sorted([claim.id for _, claim in briefing.claims()] + [claim.id for claim in briefing.unsupported])


def shown_ids(*pages: Any) -> list[str]:
    ids = [block["block_id"] for page in pages for block in page["blocks"]]
    return sorted(filter(CLAIM.fullmatch, ids))


def headings(*messages: Message) -> list[str]:
    return [block["text"]["text"] for one in messages for block in one["blocks"] if block["type"] == "header"]


def buttons(page: Any) -> list[tuple[str, str]]:
    rows = [block["elements"] for block in page["blocks"] if block["type"] == "actions"]
    return [(button["action_id"], button["value"]) for row in rows for button in row]


def saying(*statements: str) -> Briefing:
    """The full briefing with another bottom line."""
    quotes = evidence("Norland is considering")
    line = tuple(Statement(id=f"S{n}", text=text, evidence=quotes) for n, text in enumerate(statements, start=1))
    return full().model_copy(update={"bottom_line": line})


def everything(briefing: Briefing, words: str) -> list[Any]:
    """Every message and view there is, with a briefing and with these words wherever the bot puts some."""
    recent = [slack.Recent(words, words, "", LATE, "j1")]
    return [
        *slack.render(briefing, job="j1"),
        slack.evidence(briefing, job="j1"),
        *slack.digest([briefing, briefing], date=DAY),
        slack.home(recent, command=words or "/brief"),
        slack.progress("reading", title=words),
        slack.failed(words, words, reference=words, job="j1"),
        slack.stopped(title=words, reference=words, job="j1"),
        slack.usage(command=words or "/brief"),
    ]


@pytest.mark.parametrize("name", ["full", "bare"])
def test_messages_are_as_they_were(name: str, snapshot: Callable[[str, str], None]) -> None:
    messages = slack.render({"full": full, "bare": bare}[name](), job="j1")

    snapshot(json.dumps(messages, indent=1, ensure_ascii=False) + "\n", f"{name}.slack.json")


def test_the_first_message_says_what_the_article_says_and_how_far_to_trust_it() -> None:
    top = plainly(slack.render(full(), job="j1")[0]["blocks"])

    order = [
        "Harbour talks stall",
        "The Sele Courier · Mara Ilves · 3 March 2026",
        "Orvane ties the reopening",
        "25 of 25 quotes verified in the article.",
        "1 drafted claim is not supported by the article and set aside.",
        "4 lines carry a warning: 1 quote cut short, 1 speaker unclear, 1 second-hand",
        "A model (small-model-1) drafted this page",
        "In the thread: 6 positions, 2 open questions, 1 security guarantee, 1 other option, 3 dates, 7 actors.",
        "Show evidence",
    ]
    places = [top.index(words) for words in order]
    assert places == sorted(places)
    assert len(top) < 1200


def test_the_first_message_says_what_was_not_found_and_that_no_model_read_the_article() -> None:
    top = plainly(slack.render(bare())[0]["blocks"])

    assert "Not found in the article: positions, open questions, security guarantees, options, dates, actors." in top
    assert "No model read this article" in top
    assert "There is no quote to verify." in top


def test_a_quote_that_is_not_where_it_should_be_is_a_warning_at_the_top() -> None:
    moved = full().documents[0].model_copy(update={"text": "x" + full().documents[0].text})

    top = plainly(slack.render(full().model_copy(update={"documents": (moved,)}))[0]["blocks"])

    assert re.search(r"0 of 25 quotes verified in the article\.\s+Do not rely on a line whose quote is not", top)


def test_the_thread_is_in_reading_order() -> None:
    assert headings(*slack.render(full())) == [
        "Who wants what",
        "Still open",
        "Security guarantees on the table",
        "Other options",
        "Timeline",
        "Who is involved",
        "The words behind the bottom line",
        "Not supported by the article",
        "Set aside as page furniture",
        "How this page was made",
    ]


def test_every_quote_is_in_the_thread() -> None:
    words = shown(slack.render(full())[1:])

    assert [one.quote for _, one in full().evidence() if one.quote not in words] == []


@pytest.mark.parametrize("flag", get_args(Flag))
def test_every_flag_is_said_in_words(flag: Any) -> None:
    first, *rest = full().positions
    flagged = full().model_copy(update={"positions": (first.model_copy(update={"flags": (flag,)}), *rest)})

    def block(briefing: Briefing) -> str:
        found = [one for message in slack.render(briefing) for one in message["blocks"] if one["block_id"] == "P1"]
        return plainly(found)

    assert len(block(flagged)) > len(block(full())) + 30


def test_a_flag_shows_the_words_behind_it() -> None:
    words = shown(slack.render(full()))

    assert "left out: “unless Orvane invited foreign warships”." in words
    assert "This is second-hand, as told by Pia Solberg." in words
    assert "The article is less certain than this line: “is considering”." in words


def test_what_differs_in_a_refused_quote_is_bold() -> None:
    blocks = [block for message in slack.render(full()) for block in message["blocks"] if block["block_id"] == "U1"]

    bold = [run["text"] for run in blocks[0]["elements"][1]["elements"] if run.get("style") == {"bold": True}]
    assert bold == ["by June", "and we need them"]


def test_without_a_job_there_are_no_buttons() -> None:
    assert [button for message in slack.render(full()) for button in buttons(message)] == []


def test_every_button_sends_its_job() -> None:
    first, *rest = slack.render(full(), job="3f9c")

    ids = [slack.EVIDENCE, slack.AGAIN, slack.HTML, slack.MARKDOWN]
    assert buttons(first) == [(action, "3f9c") for action in ids]
    assert [button for message in rest for button in buttons(message)] == []


def test_the_actions_are_those_of_the_templates() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.glob("slack.*"))

    named = set(re.findall(r'action="(briefing_\w+)"', sources))
    looped = re.findall(r"for action in \(([^)]*)\)", sources)
    assert named | {f"briefing_{name}" for one in looped for name in re.findall(r"\w+", one)} == set(slack.ACTIONS)


def test_a_part_that_is_too_long_goes_on_under_its_name_in_another_message() -> None:
    actor = full().actors[-1]
    many = tuple(actor.model_copy(update={"id": f"A{n}", "name": f"Actor {n} of the harbour"}) for n in range(8, 150))
    briefing = full().model_copy(update={"actors": full().actors + many})

    messages = slack.render(briefing)

    assert shown_ids(*messages) == ids_of(briefing)
    assert headings(*messages).count("Who is involved, continued") >= 2
    assert [fault for message in messages for fault in faults(dict(message))] == []
    assert all(message["blocks"][-1]["type"] != "header" for message in messages)


def test_a_bottom_line_that_is_too_long_for_the_channel_goes_on_in_the_thread() -> None:
    briefing = saying(*(f"{number}: {'the tide tables come out again ' * 20}" for number in range(1, 9)))

    first, *rest = slack.render(briefing)

    assert units("".join(texts(first["blocks"]))) <= 3_000
    assert 1 <= len(shown_ids(first)) < 8
    assert re.search(r"In the thread: \d more lines, 6 positions", plainly(first["blocks"]))
    assert headings(*rest)[0] == "Bottom line, continued"
    assert shown_ids(first, *rest) == ids_of(briefing)


def test_a_text_longer_than_slack_takes_is_cut_after_a_word_and_that_is_said() -> None:
    words = shown(slack.render(saying("tide tables " * 400)))

    assert re.search(r"tide(?: tables)?…\s+S1", words)
    assert "Texts that are too long for Slack end in “…” here" in words
    assert "Texts that are too long" not in shown(slack.render(full()))


def test_a_claim_longer_than_a_block_loses_nothing() -> None:
    option = full().options[0]
    conditions = tuple(f"condition {number} holds for all ships in the strait" for number in range(200))
    briefing = full().model_copy(update={"options": (option.model_copy(update={"conditions": conditions}),)})

    messages = slack.render(briefing)

    blocks = [block for message in messages for block in message["blocks"] if block["block_id"].startswith("O1")]
    words = re.sub(r"\s+", " ", plainly(blocks))
    assert [one for one in conditions if one not in words] == []
    assert [block["block_id"] for block in blocks][:2] == ["O1", "O1-2"]


def test_an_edited_message_gets_new_block_ids() -> None:
    before, after = slack.progress("reading"), slack.progress("checking")

    assert before["blocks"][0]["block_id"] != after["blocks"][0]["block_id"]


def test_the_fallback_says_the_title_first_and_is_escaped() -> None:
    named = full().model_copy(update={"title": "Talks <!here> & more at https://a.example"})

    text = slack.render(named)[0]["text"]

    assert text.startswith("Talks &lt;!here&gt; &amp; more at https: //a.example\n")


def test_an_article_s_address_is_a_link_that_shows_its_host() -> None:
    links = [
        run
        for block in slack.render(full())[0]["blocks"]
        for part in block.get("elements", [])
        for run in part.get("elements", [])
        if run["type"] == "link"
    ]

    assert links == [{"type": "link", "url": "https://courier.example/harbour", "text": "courier.example"}]


def test_an_address_with_an_ampersand_stays_as_it_is() -> None:
    source = information().model_copy(update={"url": "https://courier.example/a?b=1&copy=2"})

    first = slack.render(full().model_copy(update={"documents": (source,)}))[0]

    assert '"url": "https://courier.example/a?b=1&copy=2"' in json.dumps(first["blocks"])


@PAYLOADS
def test_no_hostile_text_comes_alive_or_breaks_a_limit(words: str) -> None:
    pages = everything(holding(words), words)

    assert [fault for page in pages for fault in faults(page)] == []
    assert [page for page in pages if '"url"' in json.dumps(page)] == []


@PAYLOADS
def test_hostile_text_changes_no_block_and_no_button(words: str) -> None:
    plain = "plain words"
    expected, got = slack.render(holding(plain), job="j1"), slack.render(holding(words), job="j1")

    assert {block["type"] for message in got for block in message["blocks"]} == {
        block["type"] for message in expected for block in message["blocks"]
    }
    assert [buttons(message) for message in got[:1]] == [buttons(message) for message in expected[:1]]
    again = [heading for heading in headings(*got) if not heading.endswith(", continued")]
    assert again == headings(*expected)


WORDS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=80),
    st.sampled_from(list(TEXTS.values())),
    st.text("שלוםمرحبا😀🇳🇴 \x00", min_size=1, max_size=80),
    st.builds(
        lambda word, times: word * times, st.sampled_from(["😀", "a", "tide ", "<&> ", "é\n"]), st.integers(1, 1_500)
    ),
)


@given(words=WORDS, title=WORDS, statements=st.integers(0, 12), claims=st.integers(1, 6))
@settings(
    max_examples=300,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_any_briefing_becomes_messages_that_slack_takes(words: str, title: str, statements: int, claims: int) -> None:
    briefing = holding(words)
    position = briefing.positions[0]
    statement = briefing.bottom_line[0]
    many = briefing.model_copy(
        update={
            "title": title,
            "bottom_line": tuple(statement.model_copy(update={"id": f"S{n + 1}"}) for n in range(statements)),
            "positions": tuple(position.model_copy(update={"id": f"P{n + 1}"}) for n in range(claims)),
        }
    )

    messages = slack.render(many, job="j1")

    assert [fault for message in messages for fault in faults(dict(message))] == []
    assert shown_ids(*messages) == ids_of(many)


def test_the_window_of_evidence_shows_each_claim_once_over_its_pages() -> None:
    actor = full().actors[-1]
    many = tuple(actor.model_copy(update={"id": f"A{n}", "name": f"Actor {n} of the harbour"}) for n in range(8, 300))
    briefing = full().model_copy(update={"actors": full().actors + many})

    first = slack.evidence(briefing, job="j1")
    count = int(re.findall(r"Page 1 of (\d+)", plainly(first["blocks"]))[0])
    pages = [slack.evidence(briefing, job="j1", page=number) for number in range(count)]

    assert count > 2
    assert shown_ids(*pages) == ids_of(briefing)
    assert [fault for page in pages for fault in faults(page)] == []
    assert all(len(page["blocks"]) <= 100 for page in pages)


def test_the_buttons_of_the_window_lead_to_its_other_pages() -> None:
    briefing = saying(*("the tide tables come out again " * 60 for _ in range(8)))

    first, second, last = (slack.evidence(briefing, job="j1", page=page) for page in (-1, 1, 99))

    assert buttons(first) == [(slack.PAGE, "j1 1")]
    assert buttons(second) == [(slack.BACK, "j1 0"), (slack.PAGE, "j1 2")]
    assert [action for action, _ in buttons(last)] == [slack.BACK]
    assert [slack.page_asked(value) for _, value in buttons(second)] == [("j1", 0), ("j1", 2)]


@pytest.mark.parametrize("value", ["j1", "j1 x", "", " 2"])
def test_a_button_that_names_no_page_asks_for_the_first(value: str) -> None:
    assert slack.page_asked(value) == (value, 0)


def test_the_window_says_whose_words_each_quote_is() -> None:
    words = plainly(slack.evidence(full(), job="j1")["blocks"])

    assert "“We will not reopen the strait on a handshake” … “We need ships” — Lena Harrow" in words
    assert "Norland is considering — the article" in words
    assert "Ioan Dresk, as the article reports it, according to Pia Solberg" in words
    assert [one.quote for _, one in full().evidence() if one.quote not in words] == []


def test_the_window_of_an_empty_briefing_is_a_window() -> None:
    assert faults(slack.evidence(bare(), job="j1")) == []


def test_the_home_tab_shows_how_to_ask_and_the_latest_twenty() -> None:
    recent = [(f"Talks {n}", "#news", "https://team.slack.com/archives/C1/p1", LATE, f"j{n}") for n in range(60)]

    home = slack.home([slack.Recent(*one) for one in recent], command="/digest")

    words = plainly(home["blocks"])
    assert "/digest LINK" in words
    assert "Talks 19" in words
    assert "Talks 20" not in words
    assert "#news · 3 March 2026, 18:05 UTC" in words
    assert (slack.HTML, "j3") in buttons(home)
    assert faults(home) == []


def test_a_home_tab_without_briefings_says_so() -> None:
    home = slack.home([])

    assert "None yet" in plainly(home["blocks"])
    assert faults(home) == []


def test_a_digest_shows_every_briefing_in_its_bottom_line() -> None:
    messages = slack.digest([full(), bare()] * 6, date=DAY)

    words = shown(messages)
    assert headings(*messages)[0] == "Briefings of 4 March 2026"
    assert words.count("Orvane ties the reopening of the strait") == 6
    assert words.count("No model read this article") == 6
    assert [fault for message in messages for fault in faults(dict(message))] == []


def test_a_digest_of_nothing_says_so() -> None:
    (message,) = slack.digest([], date=DAY)

    assert "Nothing new since the last digest." in plainly(message["blocks"])
    assert faults(dict(message)) == []


@pytest.mark.parametrize("step", get_args(slack.Step))
def test_every_step_has_words(step: Any) -> None:
    message = slack.progress(step, title="Harbour talks")

    assert message["text"].startswith("Harbour talks\n")
    assert faults(dict(message)) == []


@pytest.mark.parametrize("name", get_args(slack.Notice))
def test_every_notice_has_words(name: Any) -> None:
    message = slack.notice(name)

    assert len(plainly(message["blocks"])) > 20
    assert faults(dict(message)) == []


def test_a_failure_says_why_what_to_do_and_what_to_quote() -> None:
    message = slack.failed("the page is a paywall", "save the article, and send the file", reference="r12", job="j1")

    assert message["text"] == (
        "No briefing: the page is a paywall.\nSave the article, and send the file.\nReference r12"
    )
    assert buttons(message) == [(slack.AGAIN, "j1")]


def test_a_notice_may_lead_to_a_message() -> None:
    message = slack.notice("running", link="https://team.slack.com/archives/C1/p1")

    assert "https://team.slack.com/archives/C1/p1" in json.dumps(message["blocks"])


def test_busy_and_stopped_are_messages() -> None:
    assert faults(dict(slack.busy())) == faults(dict(slack.stopped())) == []


def test_a_folder_of_templates_changes_the_words(tmp_path: Path) -> None:
    changed = '{% extends "ours/slack.top.jinja" %}{% block trust %}<block><p>Our own line.</p></block>{% endblock %}'
    (tmp_path / "slack.top.jinja").write_text(changed)

    top = plainly(slack.render(full(), templates=tmp_path)[0]["blocks"])

    assert "Our own line." in top
    assert "verified" not in top


def test_a_tag_that_slack_cannot_show_is_an_error_that_names_its_template(tmp_path: Path) -> None:
    (tmp_path / "slack.top.jinja").write_text("<table>x</table>")

    with pytest.raises(TemplateError, match=r"slack\.top\.jinja: <table> is not among"):
        slack.render(full(), templates=tmp_path)


def test_rendering_needs_no_package_of_slack() -> None:
    program = "import sys, briefing.views.slack; print([name for name in sys.modules if name.startswith('slack')])"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
