"""`briefing mail`: without --send a file and nothing else; a clear line for whatever goes wrong; no secret anywhere."""

import base64
import json
import socket
import stat
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from smtp_server import PASSWORD, USER, Script, running, trusted_file

from briefing.cli import run
from briefing.delivery import smtp

EXAMPLES = Path(__file__).parent.parent / "examples"
ARTICLE = str(EXAMPLES / "cup-final.txt")
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder, a configuration and an outbox of its own, and trust in the servers of the tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    with trusted_file() as path:
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
        yield tmp_path


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A kept briefing."""
    path = tmp_path_factory.mktemp("kept") / "final.json"
    assert run(["make", ARTICLE, "-o", str(path)]) == 0
    return str(path)


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Choose a server, as a user would."""

    def choose(script: Script, security: str = "none", **others: str) -> None:
        values = {"HOST": "localhost", "PORT": str(script.port), "SECURITY": security, **others}
        values.setdefault("SENDER", "Briefing <briefing@news.example>")
        for name, value in values.items():
            monkeypatch.setenv(f"BRIEFING_SMTP_{name}", value)

    return choose


def mail(*arguments: str) -> int:
    try:
        return run(["mail", *arguments])
    except SystemExit as left:
        return int(left.code or 0)


def parsed(path: Path | bytes) -> EmailMessage:
    raw = path if isinstance(path, bytes) else path.read_bytes()
    return message_from_bytes(raw, _class=EmailMessage, policy=default)


def test_without_send_a_mail_is_written_for_its_owner_and_no_socket_is_opened(
    kept: str, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket, "getfqdn", refused)

    assert mail(kept, "--to", "Lena Ortiz <lena@example.org>", "ada@example.org") == 0

    written = here / "final.briefing.eml"
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert parsed(written)["To"] == "Lena Ortiz <lena@example.org>"
    page, talk = capsys.readouterr()
    assert page == ""
    assert "checked: it fetches nothing and no client clips it" in talk
    assert "1 more would go to the other addresses; nothing was sent" in talk
    assert [path.name for path in here.iterdir()] == ["final.briefing.eml"]


def test_an_article_becomes_a_mail_at_once(here: Path, capsys: Capture) -> None:
    assert mail(ARTICLE, "--to", "lena@example.org", "-o", "first.eml") == 0

    assert parsed(here / "first.eml")["Subject"] == "Late Okonjo header wins Northern Cup for Harbour Rovers"
    assert "--engine extractive" in capsys.readouterr().err


def test_the_mail_can_go_to_standard_output(kept: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert mail(kept, "--to", "lena@example.org", "-o", "-") == 0

    assert parsed(capfdbinary.readouterr().out)["To"] == "lena@example.org"


def test_what_a_mail_is_made_of_is_not_overwritten(kept: str, capsys: Capture) -> None:
    assert mail(kept, "--to", "lena@example.org", "-o", kept) == 2

    assert "is what the mail is made of" in capsys.readouterr().err
    assert json.loads(Path(kept).read_text(encoding="utf-8"))["schema_version"] == 1


def test_a_mail_is_sent_once_however_often_it_is_asked_for(
    kept: str, set_up: Callable[..., None], capsys: Capture
) -> None:
    with running("none") as script:
        set_up(script)
        codes = [mail(kept, "--to", "lena@example.org", "ada@example.org", "--send") for _ in range(3)]

        assert codes == [0, 0, 0]
        assert sorted(got.recipients[0] for got in script.taken) == ["ada@example.org", "lena@example.org"]
        assert "2 mails were sent already, and nothing was sent now\n  -> " in capsys.readouterr().err
        assert mail(kept, "--to", "lena@example.org", "--send", "--slot", "evening") == 0
        assert len(script.taken) == 3


def test_the_same_article_read_again_is_not_mailed_again(set_up: Callable[..., None]) -> None:
    with running("none") as script:
        set_up(script)
        codes = [mail(ARTICLE, "--to", "lena@example.org", "--send") for _ in range(2)]

    assert codes == [0, 0]
    assert len(script.taken) == 1


def test_other_words_about_the_same_article_need_a_new_occasion(
    kept: str, set_up: Callable[..., None], capsys: Capture
) -> None:
    with running("none") as script:
        set_up(script)
        assert mail(kept, "--to", "lena@example.org", "--send") == 0
        assert mail(kept, "--to", "lena@example.org", "--send", "--subject", "Look again") == 2

    assert len(script.taken) == 1
    assert "--slot NAME" in capsys.readouterr().err


def test_what_was_written_for_a_trial_is_what_is_sent(kept: str, here: Path, set_up: Callable[..., None]) -> None:
    with running("none") as script:
        set_up(script)
        assert mail(kept, "--to", "lena@example.org", "--send", "-o", "copy.eml") == 0

    assert script.taken[0].raw == (here / "copy.eml").read_bytes()


@pytest.mark.parametrize(
    ("answers", "code", "words"),
    [
        pytest.param({}, 0, "3 sent", id="all sent"),
        pytest.param(
            {"rcpt": {"b@example.org": "550 no such user"}}, 3, "b@example.org: refused: 550 no such", id="refused"
        ),
        pytest.param({"rcpt": {"b@example.org": "451 later"}}, 4, "b@example.org: waiting: 451 later", id="waiting"),
        pytest.param({"data": ["250 OK", "drop"]}, 5, ": unknown: ", id="unknown"),
        pytest.param({"data": ["drop"], "rcpt": {"b@example.org": "550 no"}}, 5, "1 unknown", id="the worst"),
    ],
)
def test_the_exit_code_says_how_it_went(
    answers: dict[str, object], code: int, words: str, kept: str, set_up: Callable[..., None], capsys: Capture
) -> None:
    with running("none") as script:
        for name, value in answers.items():
            setattr(script, name, value)
        set_up(script)

        assert mail(kept, "--to", "a@example.org", "b@example.org", "c@example.org", "--send") == code

    talk = capsys.readouterr().err
    assert words in talk
    assert code == 0 or talk.splitlines()[-1].startswith("  -> ")


def test_what_waits_is_listed_and_sent_when_it_is_due(
    kept: str, set_up: Callable[..., None], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running("none") as script:
        script.rcpt["lena@example.org"] = "451 4.2.2 busy"
        set_up(script)
        assert mail(kept, "--to", "lena@example.org", "--send") == 4
        assert mail("--outbox") == 0
        page = capsys.readouterr().out
        assert page.startswith("waiting  ")
        assert "lena@example.org  451 4.2.2 busy  (try 2 of 6, after " in page

        script.rcpt.clear()
        assert mail("--send") == 0
        assert script.taken == []
        monkeypatch.setattr("briefing.delivery.mail.time.time", lambda: 4e9)
        assert mail("--send") == 0
        assert len(script.taken) == 1
    mail("--outbox")
    assert capsys.readouterr().out.startswith("sent     ")


def test_sending_what_waits_needs_no_settings_when_nothing_does(capsys: Capture) -> None:
    assert mail("--send") == 0
    assert capsys.readouterr().err == ""


def test_a_briefing_that_was_changed_by_hand_is_said_before_it_is_mailed(kept: str, capsys: Capture) -> None:
    briefing = json.loads(Path(kept).read_text(encoding="utf-8"))
    briefing["documents"][0]["text"] += " And so on."
    Path(kept).write_text(json.dumps(briefing), encoding="utf-8")

    assert mail(kept, "--to", "lena@example.org") == 0
    assert f"  -> briefing check {kept}\n" in capsys.readouterr().err


def test_an_outbox_that_nobody_used_is_said(capsys: Capture) -> None:
    assert mail("--outbox") == 0
    assert "nothing was ever sent" in capsys.readouterr().out


def test_a_server_that_is_not_there_leaves_the_mail_waiting(
    kept: str, set_up: Callable[..., None], capsys: Capture
) -> None:
    set_up(Script(port=1))

    assert mail(kept, "--to", "lena@example.org", "--send") == 4

    talk = capsys.readouterr().err
    assert "localhost, port 1: cannot be reached: nothing listens there" in talk
    assert "waits in the outbox; `briefing mail --send` tries it again" in talk
    mail("--outbox")
    assert "waiting" in capsys.readouterr().out


@pytest.mark.parametrize("source", ["variable", "file", "credential", "keyring"])
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_password_comes_from_where_it_is_kept_and_is_left_nowhere(
    source: str,
    security: str,
    kept: str,
    here: Path,
    set_up: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    capfd: Capture,
) -> None:
    secret = here.parent / "password"
    secret.write_text(f"{PASSWORD}\n", encoding="utf-8")
    secret.chmod(0o600)
    with running(security, users={USER: PASSWORD}) as script:
        script.data = [f"250 hello {PASSWORD}"]
        set_up(script, security, USER=USER)
        match source:
            case "variable":
                monkeypatch.setenv("BRIEFING_SMTP_PASSWORD", PASSWORD)
            case "file":
                monkeypatch.setenv("BRIEFING_SMTP_PASSWORD_FILE", str(secret))
            case "credential":
                folder = here.parent / "credentials"
                folder.mkdir(exist_ok=True)
                (folder / "briefing-smtp-password").write_text(PASSWORD, encoding="utf-8")
                monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
            case "keyring":
                (here.parent / "modules").mkdir(exist_ok=True)
                (here.parent / "modules" / "keyring.py").write_text(
                    f"def get_password(host, user):\n    return {{('localhost', 'desk'): {PASSWORD!r}}}[host, user]\n"
                )
                monkeypatch.syspath_prepend(str(here.parent / "modules"))

        assert mail(kept, "--to", "lena@example.org", "--send", "-o", "copy.eml") == 0
        assert mail("--outbox") == 0

    assert script.taken[0].is_encrypted
    left = b"".join(path.read_bytes() for path in here.rglob("*") if path.is_file())
    told = "".join(capfd.readouterr()).encode()
    for form in (
        PASSWORD.encode(),
        base64.b64encode(PASSWORD.encode()),
        base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()),
    ):
        assert form not in left + told


@pytest.mark.parametrize(
    ("content", "mode", "words"),
    [
        pytest.param("s3cret-word", 0o644, "others on this machine may read the password", id="open"),
        pytest.param("s3cret\nword\n", 0o600, "does not hold one line", id="two lines"),
        pytest.param("", 0o600, "does not hold one line", id="empty"),
        pytest.param(None, 0o600, "cannot be read", id="missing"),
    ],
)
def test_a_password_file_that_does_not_fit_is_refused_unread(
    content: str | None,
    mode: int,
    words: str,
    kept: str,
    here: Path,
    set_up: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    secret = here.parent / "secret"
    secret.unlink(missing_ok=True)
    if content is not None:
        secret.write_text(content, encoding="utf-8")
        secret.chmod(mode)
    monkeypatch.setenv("BRIEFING_SMTP_PASSWORD_FILE", str(secret))
    set_up(Script(port=1), "starttls", USER=USER)

    assert mail(kept, "--to", "lena@example.org", "--send") == 2

    talk = capsys.readouterr().err
    assert words in talk
    assert "s3cret" not in talk


def test_a_wrong_password_is_exit_2_and_the_mail_waits(
    kept: str, set_up: Callable[..., None], monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("BRIEFING_SMTP_PASSWORD", "wr0ng-word")
    with running(users={USER: PASSWORD}) as script:
        set_up(script, "starttls", USER=USER)
        assert mail(kept, "--to", "lena@example.org", "--send") == 2

    assert "does not let desk in: 535" in capsys.readouterr().err
    mail("--outbox")
    assert "waiting" in capsys.readouterr().out


def test_a_password_in_the_settings_file_is_refused_without_showing_it(kept: str, here: Path, capsys: Capture) -> None:
    (here / "briefing.toml").write_text('smtp_password = "s3cret-word"\n', encoding="utf-8")

    assert mail(kept, "--to", "lena@example.org") == 2

    talk = capsys.readouterr().err
    assert "does not belong into this file" in talk
    assert "s3cret" not in talk


def test_no_option_takes_a_password(capsys: Capture) -> None:
    assert mail(ARTICLE, "--to", "lena@example.org", "--password", "x") == 2
    assert mail("--help") == 0
    assert "--password" not in capsys.readouterr().out


def test_a_list_gives_each_reader_a_way_out_of_their_own(
    kept: str, set_up: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_UNSUBSCRIBE", "https://news.example/leave/{token}?list=morning")
    monkeypatch.setenv("BRIEFING_UNSUBSCRIBE_KEY", "secret-word")
    with running("none") as script:
        set_up(script)
        assert (
            mail(kept, "--to", "lena@example.org", "ada@example.org", "--list", "morning.news.example", "--send") == 0
        )

    mails = [parsed(got.raw) for got in script.taken]
    leave = [one["List-Unsubscribe"].split(">")[0] for one in mails]
    assert len(set(leave)) == 2
    assert all(one.startswith("<https://news.example/leave/") and "example.org" not in one for one in leave)
    assert {one["List-Unsubscribe-Post"] for one in mails} == {"List-Unsubscribe=One-Click"}
    assert all("secret-word" not in got.raw.decode() for got in script.taken)
    body = mails[0].get_body(("html",))
    assert body is not None
    assert "Unsubscribe from these mails" in body.get_content()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param([], "there is nothing to mail", id="nothing"),
        pytest.param(["KEPT"], "there is nobody to mail to", id="nobody"),
        pytest.param(["--to", "lena@example.org", "KEPT"], "there is nothing to mail", id="briefing after --to"),
        pytest.param(["KEPT", "--to", "a@x.org\nBcc: b@x.org"], "is not a mail address", id="header in an address"),
        pytest.param(["KEPT", "--to", "a@x.org,b@x.org"], "is not a mail address", id="two addresses in one"),
        pytest.param(["KEPT", "--to", "b@x.org <a@x.org>"], "could be read as an address", id="address in a name"),
        pytest.param(["KEPT", "--to", "@nowhere.txt"], "nowhere.txt: cannot be read: no such file", id="no list"),
        pytest.param(["KEPT", "--to", "a@x.org", "--subject", "a\r\nBcc: b"], "is not one line of text", id="subject"),
        pytest.param(["KEPT", "--to", "a@x.org", "--subject", " "], "is not one line of text", id="no subject"),
        pytest.param(["KEPT", "--to", "a@x.org", "--list", "x.example"], "lacks an address at which", id="list"),
        pytest.param(["nowhere.json", "--to", "a@x.org"], "nowhere.json: cannot be read", id="no briefing"),
        pytest.param(["nowhere.txt", "--to", "a@x.org"], "nowhere.txt", id="no article"),
        pytest.param(["KEPT", "--to", "a@x.org", "-o", "missing/a.eml"], "there is no folder missing", id="no folder"),
        pytest.param(["KEPT", "--to", "a@x.org", "--send"], "nobody is set as the sender", id="no sender"),
        pytest.param(["KEPT", "--to", "a@x.org", "--send", "SENDER"], "no mail server is set", id="no server"),
        pytest.param(
            ["KEPT", "--to", "a@x.org", "--send", "SENDER", "--via", "no-such-program"],
            "there is no such",
            id="no program",
        ),
        pytest.param(["KEPT", "--to", "a@x.org", "--templates", "nowhere"], "is not a folder", id="no templates"),
    ],
)
def test_what_does_not_fit_is_exit_2_and_the_next_thing_to_type(
    arguments: list[str], words: str, kept: str, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    if "SENDER" in arguments:
        monkeypatch.setenv("BRIEFING_SMTP_SENDER", "briefing@news.example")
        arguments = [one for one in arguments if one != "SENDER"]

    assert mail(*[kept if one == "KEPT" else one for one in arguments]) == 2

    talk = capsys.readouterr().err
    assert words in talk
    assert talk.splitlines()[-1].startswith("  -> ")
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        pytest.param("SMTP_HOST", "smtp://desk:s3cret@mail.example", "is not the name of a server", id="host"),
        pytest.param("SMTP_PORT", "70000", "'70000' is not a port", id="port"),
        pytest.param("SMTP_SECURITY", "ssl", "is not starttls, tls or none", id="security"),
        pytest.param("SMTP_SENDER", "desk", "'desk': is not a mail address", id="sender"),
        pytest.param("UNSUBSCRIBE", "http://news.example/{token}", "is not an https address", id="unsubscribe"),
    ],
)
def test_a_setting_that_does_not_fit_is_named(
    name: str, value: str, words: str, kept: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv(f"BRIEFING_{name}", value)

    assert mail(kept, "--to", "lena@example.org") == 2

    talk = capsys.readouterr().err
    assert words in talk
    assert "s3cret" not in talk


def test_a_template_that_calls_home_is_refused_by_our_own_check(kept: str, here: Path, capsys: Capture) -> None:
    (here / "house").mkdir()
    (here / "house" / "mail.html.jinja").write_text(
        "<p>{{ subject }}</p><img src=https://count.example/p.gif>", encoding="utf-8"
    )

    assert mail(kept, "--to", "lena@example.org", "--templates", "house") == 1

    talk = capsys.readouterr().err
    assert "<img src> fetches 'https://count.example/p.gif'" in talk
    assert talk.splitlines()[-1].startswith("  -> ")
    assert [path.name for path in here.iterdir()] == ["house"]


def test_ten_thousand_readers_are_read_from_a_file_each_once(here: Path, kept: str, capsys: Capture) -> None:
    addresses = [f"Reader {n} <reader{n}@example.org>" for n in range(10_000)]
    (here / "readers.txt").write_text("# everybody\n\n" + "\n".join([*addresses, *addresses[:5]]), encoding="utf-8")

    assert mail(kept, "--to", "@readers.txt") == 0

    assert "9,999 more would go to the other addresses" in capsys.readouterr().err


@pytest.mark.parametrize("title", ["🚢🚢", "\x07\u202e", ""], ids=repr)
def test_a_strange_title_still_makes_a_mail(title: str, kept: str, here: Path) -> None:
    briefing = json.loads(Path(kept).read_text(encoding="utf-8"))
    (here / "strange.json").write_text(json.dumps({**briefing, "title": title}), encoding="utf-8")

    assert mail("strange.json", "--to", "lena@example.org") == 0

    assert parsed(here / "strange.briefing.eml")["Subject"] in ("🚢🚢", "Briefing")


def test_an_empty_briefing_makes_a_mail(kept: str, here: Path) -> None:
    briefing = json.loads(Path(kept).read_text(encoding="utf-8"))
    parts = ("bottom_line", "actors", "positions", "open_questions", "options", "timeline", "unsupported")
    (here / "empty.json").write_text(json.dumps({**briefing, **{part: [] for part in parts}}), encoding="utf-8")

    assert mail("empty.json", "--to", "lena@example.org") == 0


def test_several_briefings_go_in_one_mail(kept: str, set_up: Callable[..., None]) -> None:
    with running("none") as script:
        set_up(script)
        assert mail(kept, str(EXAMPLES / "trade-dispute.txt"), "--to", "lena@example.org", "--send") == 0

    assert parsed(script.taken[0].raw)["Subject"].endswith("and 1 more briefing")


def test_a_program_of_this_machine_can_take_the_mail(
    kept: str, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    program = here / "take"
    program.write_text('#!/bin/sh\ncat > taken.eml\nexit "${CODE:-0}"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("BRIEFING_SMTP_SENDER", "briefing@news.example")

    assert mail(kept, "--to", "lena@example.org", "--send", "--via", str(program)) == 0
    assert parsed(here / "taken.eml")["To"] == "lena@example.org"
    monkeypatch.setenv("CODE", "67")
    assert mail(kept, "--to", "gone@example.org", "--send", "--via", str(program)) == 3
    assert "gone@example.org: refused: exit 67" in capsys.readouterr().err


def test_stopping_while_sending_leaves_the_rest_waiting(
    kept: str, set_up: Callable[..., None], monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(smtp.Server, "deliver", stop)
    set_up(Script(port=1))

    assert mail(kept, "--to", "lena@example.org", "--send") == 130

    assert "what was not sent waits in the outbox" in capsys.readouterr().err


def test_what_the_server_says_cannot_move_the_terminal(kept: str, set_up: Callable[..., None], capsys: Capture) -> None:
    with running("none") as script:
        script.rcpt["lena@example.org"] = "550 \x1b]0;owned\x07 no"
        set_up(script)
        assert mail(kept, "--to", "lena@example.org", "--send") == 3
        mail("--outbox")

    assert "\x1b" not in "".join(capsys.readouterr())
