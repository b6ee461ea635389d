"""What a user types, sees and gets back."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from openai_server import Step, completion, running

from briefing import __version__
from briefing.cli import run

EXAMPLES = Path(__file__).parent.parent / "examples"
ARTICLE = EXAMPLES / "trade-dispute.txt"
Capture = pytest.CaptureFixture[str]
GERMAN = """\
Der Minister sagte am Montag, dass die Gespräche nicht abgeschlossen sind und dass es keine
Einigung über die Zölle gibt. Die Regierung will mit der Kommission weiter verhandeln.
"""


@pytest.fixture(autouse=True)
def an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work where no briefing.toml lies, with a home of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A kept briefing of the trade example."""
    path = tmp_path / "kept.json"
    assert run(["make", str(ARTICLE), "-o", str(path)]) == 0
    return path


def typed(*arguments: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-m", "briefing", *arguments], check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_without_flags_the_page_is_markdown_on_standard_output(capsys: Capture) -> None:
    code = run(["make", str(ARTICLE)])

    page, talk = capsys.readouterr()
    assert code == 0
    assert page.startswith("# Brazil, EU trade fresh offers as tariff deadline nears\n")
    assert "--engine extractive" in talk
    assert "verified quotes" in talk


def test_one_run_writes_every_format_its_files_name(tmp_path: Path, capsys: Capture) -> None:
    code = run(["make", str(ARTICLE), "-o", "a.md", "-o", "a.html", "-o", "a.json", "-o", "a.txt"])

    assert code == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["schema_version"] == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "a.json", "a.md", "a.txt"]


def test_two_runs_give_the_same_briefing(tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        run(["make", str(ARTICLE), "-o", name])

    one, two = (json.loads((tmp_path / name).read_text(encoding="utf-8")) for name in ("one.json", "two.json"))
    assert one | {"provenance": None} == two | {"provenance": None}


def test_an_article_comes_in_on_standard_input() -> None:
    made = typed("make", "-", "--format", "json", input=ARTICLE.read_bytes(), capture_output=True)

    assert made.returncode == 0
    assert json.loads(made.stdout)["documents"][0]["title"] == "Brazil, EU trade fresh offers as tariff deadline nears"


def test_the_date_that_was_typed_dates_the_events(capsys: Capture) -> None:
    Path("note.txt").write_text(
        "The port of Marle reopens on Friday, the harbour board said in a note. Its cranes were mended over the "
        "winter, and the first ferry of the season is to leave on time.\n",
        encoding="utf-8",
    )

    run(["make", "note.txt", "--published", "2026-11-04", "--format", "json"])

    assert json.loads(capsys.readouterr().out)["documents"][0]["published"] == "2026-11-04"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["make"], "required: ARTICLE", id="no article"),
        pytest.param(["make", "a.txt", "b.txt"], "one article makes one briefing", id="two articles"),
        pytest.param(["make", "a.txt", "--format", "docx"], "invalid choice: 'docx'", id="unknown format"),
        pytest.param(["make", "a.txt", "--engine", "oracle"], "engine oracle: is not known", id="unknown engine"),
        pytest.param(["make", "a.txt", "--published", "monday"], "'monday' is not a date", id="no date"),
        pytest.param(["make", "a.txt", "--timeout", "soon"], "'soon' is not a number of seconds", id="no number"),
        pytest.param(["make", "a.txt", "-o", "page.docx"], "its suffix names no format", id="unknown suffix"),
        pytest.param(["make", "a.txt", "--templates", "nowhere"], "'nowhere' is not a folder", id="no templates"),
        pytest.param(["make", "a.txt", "--foo"], "briefing make: --foo: is not known", id="unknown flag"),
        pytest.param(["xyzzy", "a.txt"], "xyzzy: is no command", id="unknown command"),
        pytest.param([], "required: COMMAND", id="nothing"),
    ],
)
def test_wrong_usage_is_one_line_and_the_next_thing_to_type(arguments: list[str], words: str, capsys: Capture) -> None:
    try:
        code = run(arguments)
    except SystemExit as left:
        code = int(left.code or 0)

    page, talk = capsys.readouterr()
    assert (code, page) == (2, "")
    assert words in talk
    assert talk.splitlines()[-1].startswith("  -> ")


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        pytest.param(["make", "a.txt", "--foo"], "briefing make --help", id="the help of the command"),
        pytest.param(["bot", "manifest", "--foo"], "briefing bot manifest --help", id="the help of its action"),
        pytest.param(["maek", "a.txt"], "did you mean `briefing make`?", id="a slip"),
        pytest.param(["a.txt"], "briefing make a.txt", id="an article alone"),
    ],
)
def test_the_next_thing_to_type_fits_what_was_typed(arguments: list[str], hint: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        run(arguments)

    assert capsys.readouterr().err.endswith(f"  -> {hint}\n")


def folder() -> str:
    Path("folder").mkdir()
    return "folder"


def written(content: bytes, name: str = "article.txt") -> Callable[[], str]:
    def write() -> str:
        Path(name).write_bytes(content)
        return name

    return write


def our_page() -> str:
    run(["make", str(ARTICLE), "-o", "ours.html", "--engine", "extractive"])
    return "ours.html"


@pytest.mark.parametrize(
    ("article", "words"),
    [
        pytest.param(lambda: "nowhere.txt", "nowhere.txt", id="missing"),
        pytest.param(folder, "folder", id="folder"),
        pytest.param(written(b""), "empty", id="empty"),
        pytest.param(written(b" \n\n\t\n"), "empty", id="blank"),
        pytest.param(written(b"\x7fELF\x00\x00\x01binary\x00\xff" * 40), "article.txt", id="binary"),
        pytest.param(written(b"Sign in\nMenu\nPost a Comment\nNo comments:\n"), "article.txt", id="furniture"),
        pytest.param(written(b"Talks went on. " * 3_600_000), "article.txt", id="huge"),
        pytest.param(written(GERMAN.encode()), "English", id="german"),
        pytest.param(written(b"Hello world."), "has 2 words, too few for an article", id="short"),
        pytest.param(written(b"Hello"), "has 1 word, too few", id="one word"),
        pytest.param(written(b'[{"port": "Marle"}]'), "is data", id="JSON"),
        pytest.param(written(b"port,day\nMarle,Friday\n", "ports.csv"), "is data", id="CSV"),
        pytest.param(our_page, "is the page of a briefing", id="a page of ours"),
        pytest.param(lambda: "example.org/news", "give `https://example.org/news`", id="an address without https"),
    ],
)
def test_an_article_that_cannot_be_read_is_one_clear_error(
    article: Callable[[], str], words: str, capsys: Capture
) -> None:
    code = run(["make", article(), "-o", "page.md", "--engine", "extractive"])

    page, talk = capsys.readouterr()
    assert (code, page) == (1, "")
    assert words in talk
    assert talk.splitlines()[-1].startswith("  -> ")
    assert not Path("page.md").exists()


def test_a_folder_that_may_not_be_written_is_found_before_the_work(capsys: Capture) -> None:
    code = run(["make", str(ARTICLE), "-o", "no/such/page.md"])

    assert code == 1
    assert "there is no folder no/such" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    "target", [pytest.param([], id="stdout"), pytest.param(["-o", "/dev/full", "--format", "md"], id="file")]
)
def test_a_full_disk_is_one_clear_error(target: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        made = typed("make", str(ARTICLE), *target, stdout=full, stderr=subprocess.PIPE)

    assert made.returncode == 1
    assert b"no space left on device" in made.stderr.lower()
    assert b"Traceback" not in made.stderr


def test_a_reader_that_closes_the_pipe_ends_it_quietly() -> None:
    made = subprocess.run(
        f"{sys.executable} -m briefing make {ARTICLE} --format json | head -c 10",
        shell=True,
        capture_output=True,
        check=False,
    )

    assert b"Traceback" not in made.stderr
    assert b"Exception ignored" not in made.stderr


# Whoever runs the tests in the background may have them ignore Ctrl-C, and so would what they start.
HEARING = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from briefing.cli import main
sys.exit(main())
"""


def test_control_c_leaves_nothing_behind(tmp_path: Path) -> None:
    with running() as server:
        server.answer(Step(delay_s=8.0))
        making = subprocess.Popen(
            [
                sys.executable,
                "-c",
                HEARING,
                "make",
                str(ARTICLE),
                "--base-url",
                server.base_url,
                "--model",
                "m",
                "-o",
                "page.md",
            ],
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        assert making.stderr is not None
        first = making.stderr.readline()
        while making.poll() is None and b"sending" not in first:
            first = making.stderr.readline()
        time.sleep(0.5)
        making.send_signal(signal.SIGINT)
        talk = making.communicate(timeout=14)[1]

    assert making.returncode == 130
    assert b"Traceback" not in talk
    assert list(tmp_path.iterdir()) == []


def test_show_renders_a_kept_briefing_as_make_did(kept: Path, capsys: Capture) -> None:
    run(["make", str(ARTICLE), "-o", "page.txt", "-o", "again.json"])
    code = run(["show", "again.json", "-o", "shown.txt"])

    assert code == 0
    assert Path("shown.txt").read_text(encoding="utf-8") == Path("page.txt").read_text(encoding="utf-8")
    assert run(["show", str(kept)]) == 0
    assert capsys.readouterr().out.startswith("# Brazil")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"{", "is not a briefing", id="broken"),
        pytest.param(b'{"title": "T"}', "is not a briefing", id="half"),
        pytest.param(b"\xff\xfe", "not UTF-8", id="binary"),
        pytest.param(b"", "is not a briefing", id="empty"),
    ],
)
def test_what_is_no_briefing_is_not_shown(content: bytes, words: str, capsys: Capture) -> None:
    Path("kept.json").write_bytes(content)

    code = run(["show", "kept.json"])

    assert code == 1
    assert words in capsys.readouterr().err


def test_show_says_how_much_of_a_briefing_that_was_changed_by_hand_does_not_hold(kept: Path, capsys: Capture) -> None:
    briefing = json.loads(kept.read_text(encoding="utf-8"))
    briefing["positions"][0]["evidence"][0]["quote"] = "We would rather strike than sign"
    changed = kept.with_name("changed.json")
    changed.write_text(json.dumps(briefing), encoding="utf-8")

    codes = run(["show", str(kept)]), run(["show", str(changed)])

    assert codes == (0, 0)
    talk = capsys.readouterr().err.splitlines()
    assert re.fullmatch(r".*changed\.json: 1 of \d+ claims does not hold", talk[-2])
    assert talk[-1] == f"  -> briefing check {changed}"
    assert sum("not hold" in line for line in talk) == 1


def test_check_counts_no_claim_of_a_briefing_whose_text_was_changed(kept: Path, capsys: Capture) -> None:
    briefing = json.loads(kept.read_text(encoding="utf-8"))
    briefing["documents"][0]["text"] += " And so on."
    kept.write_text(json.dumps(briefing), encoding="utf-8")

    code = run(["check", str(kept)])

    page, talk = capsys.readouterr()
    assert code == 3
    assert page.splitlines() == ["document: the text that it carries is not the one whose id it gives"]
    assert re.search(r"so none of its \d+ claims can be relied on", talk)


def test_check_finds_every_quote_where_the_briefing_says(kept: Path, capsys: Capture) -> None:
    assert run(["check", str(kept)]) == 0
    assert run(["check", str(kept), str(ARTICLE)]) == 0
    assert re.search(r"(\d+) of \1 quotes stand word for word\n(\d+) of \2 claims hold\n", capsys.readouterr().out)


def test_check_finds_a_quote_that_was_changed_by_hand(kept: Path, capsys: Capture) -> None:
    briefing = json.loads(kept.read_text(encoding="utf-8"))
    briefing["positions"][0]["evidence"][0]["quote"] = "We would rather strike than sign"
    kept.write_text(json.dumps(briefing), encoding="utf-8")

    code = run(["check", str(kept)])

    page, talk = capsys.readouterr()
    assert code == 3
    assert "P1: these words are not in the article: We would rather strike than sign" in page
    assert "1 of" in talk


def test_check_finds_that_the_article_was_changed(kept: Path, capsys: Capture) -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    Path("today.txt").write_text(
        text.replace("We would rather sign than strike", "We would rather talk"), encoding="utf-8"
    )

    code = run(["check", str(kept), "today.txt"])

    page = capsys.readouterr().out
    assert code == 3
    assert re.search("these words are not in the article: .?We would rather sign than strike", page)
    assert re.search(r"quotes stand word for word, \d+ of them at another place", page)
    assert "nearest in the article: " in page


def test_a_correction_elsewhere_in_the_article_breaks_no_quote(kept: Path, capsys: Capture) -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    Path("today.txt").write_text(f"{text}\n\nThis story was corrected on Friday, an editor said.\n", encoding="utf-8")

    assert run(["check", str(kept), "today.txt"]) == 0


def test_strict_says_that_something_is_unsupported(capsys: Capture) -> None:
    empty: dict[str, list[object]] = {part: [] for part in ("actors", "issues", "questions", "options", "timeline")}
    statement = {"says": "All is well.", "q": ["All is well in the steel trade"]}
    answer = {"title": "T", "language": "en", **empty, "bottom_line": [statement]}
    with running() as server:
        server.answer(Step(completion(answer)))
        flags = ["make", str(ARTICLE), "--base-url", server.base_url, "--model", "m"]
        codes = run(flags), run([*flags, "--strict"])

    page, talk = capsys.readouterr()
    assert codes == (0, 3)
    assert "All is well in the steel trade" in page
    assert "1 claims of the draft" in talk


def test_prompt_shows_what_would_be_sent_and_sends_nothing(capsys: Capture) -> None:
    code = run(["prompt", str(ARTICLE), "--model", "gpt-5.4-mini"])

    page, talk = capsys.readouterr()
    assert code == 0
    assert "We would rather sign than strike" in page
    assert '"bottom_line"' in page
    assert "nothing was sent" in talk


def test_prompt_says_that_rules_send_nothing(capsys: Capture) -> None:
    assert run(["prompt", str(ARTICLE), "--engine", "extractive"]) == 0
    assert "engine extractive sends nothing; this is what `--engine openai` would send" in capsys.readouterr().err


def test_engines_says_what_each_lacks(capsys: Capture) -> None:
    code = run(["engines"])

    rows = capsys.readouterr().out.splitlines()
    assert code == 0
    assert rows[0].startswith("extractive")
    assert any(row.split() == ["openai", "lacks", "OPENAI_API_KEY"] for row in rows)


def test_schema_is_the_schema_of_what_make_writes(kept: Path, capsys: Capture) -> None:
    run(["schema"])

    schema = json.loads(capsys.readouterr().out)
    assert set(schema["properties"]) == set(json.loads(kept.read_text(encoding="utf-8")))


def test_a_model_that_was_named_is_not_silently_replaced_by_rules(capsys: Capture) -> None:
    code = run(["make", str(ARTICLE), "--model", "gpt-5.4-mini"])

    assert code == 1
    assert "OPENAI_API_KEY is not set" in capsys.readouterr().err


def test_version_says_the_version(capfd: pytest.CaptureFixture[str]) -> None:
    shown = typed("--version", capture_output=True)

    assert shown.stdout.decode() == f"briefing {__version__}\n"


def test_the_second_make_of_an_article_costs_no_call(capsys: Capture) -> None:
    with running() as server:
        flags = ["make", str(ARTICLE), "--base-url", server.base_url, "--model", "m"]
        codes = run(flags), run(flags), run([*flags, "--no-cache"])

    asked = [request for request in server.requests if request["response_format"]["json_schema"]["name"] == "shorthand"]
    assert (codes, len(asked)) == ((0, 0, 0), 2)
    assert "were answered before; nothing is sent" in capsys.readouterr().err


def test_the_cache_says_what_it_holds_and_forgets_it(capsys: Capture) -> None:
    with running() as server:
        run(["make", str(ARTICLE), "--base-url", server.base_url, "--model", "m"])
    capsys.readouterr()

    codes = run(["cache"]), run(["cache", "--clear"]), run(["cache"])

    full, _, empty = capsys.readouterr().out.splitlines()
    assert codes == (0, 0, 0)
    assert re.match(r"\d+ answers? in \d+\.\d MB: .*answers\.sqlite3$", full)
    assert empty.startswith("0 answers in 0.0 MB")
