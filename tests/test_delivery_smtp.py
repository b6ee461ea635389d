"""One mail to one server: over verified TLS only, and each answer taken for what it says."""

import ssl
import time
from collections.abc import Callable, Iterator

import pytest
from mails import message
from smtp_server import PASSWORD, USER, Script, free_port, running, trusted_file

from briefing.delivery.smtp import Account, Outcome, Server
from briefing.errors import DeliveryError, SettingsError


@pytest.fixture(autouse=True)
def trusted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with trusted_file() as path:
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
        yield


def account(script: Script, **options: object) -> Account:
    values: dict[str, object] = {
        "host": "localhost",
        "port": script.port,
        "security": "starttls",
        "client": "news.example",
        "timeout_s": 5.0,
    }
    return Account(**{**values, **options})  # type: ignore[arg-type]


def delivered(server: Server, *, marks: list[str] | None = None, **options: str) -> Outcome:
    mark: Callable[[], None] = (lambda: marks.append("before")) if marks is not None else (lambda: None)
    try:
        return server.deliver(message(**options), before_last_byte=mark)
    finally:
        server.close()


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_mail_arrives_byte_for_byte_over_tls_after_a_login(security: str) -> None:
    marks: list[str] = []
    with running(security, users={USER: PASSWORD}) as script:
        outcome = delivered(Server(account(script, security=security, user=USER, password=PASSWORD)), marks=marks)

    got = script.taken[0]
    assert outcome == Outcome("sent", "250 2.0.0 taken")
    assert got.raw == message().raw
    assert (got.sender, got.recipients, got.user) == ("briefing@news.example", ["lena@example.org"], USER)
    assert got.is_encrypted
    assert marks == ["before"]
    assert set(script.greeted_as) == {"news.example"}


def test_lines_that_begin_with_a_dot_arrive_as_they_were() -> None:
    with running() as script:
        delivered(Server(account(script)), text=".\n..\n. a\nend")

    assert script.taken[0].raw == message(text=".\n..\n. a\nend").raw


def test_the_size_is_told_beforehand() -> None:
    with running() as script:
        delivered(Server(account(script)))

    assert script.seen[0] == f"MAIL briefing@news.example SIZE={len(message().raw)}"


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        pytest.param({"rcpt": {"lena@example.org": "550 5.1.1 no such user"}}, "refused", id="no such user"),
        pytest.param({"rcpt": {"lena@example.org": "554 5.7.1 relay denied"}}, "refused", id="relay denied"),
        pytest.param({"rcpt": {"lena@example.org": "451 4.2.2 mailbox busy"}}, "waiting", id="busy"),
        pytest.param({"rcpt": {"lena@example.org": "421 4.3.2 closing"}}, "waiting", id="closing"),
        pytest.param({"mail": "451 4.3.0 later"}, "waiting", id="sender later"),
        pytest.param({"data": ["451 4.3.0 later"]}, "waiting", id="mail later"),
        pytest.param({"data": ["554 5.6.0 spam"]}, "refused", id="mail refused"),
        pytest.param({"data": ["552 5.3.4 too big"]}, "refused", id="too big"),
        pytest.param({"data": ["drop"]}, "unknown", id="dropped"),
        pytest.param({"data": ["take and drop"]}, "unknown", id="taken and dropped"),
        pytest.param({"data": ["hang"]}, "unknown", id="hangs"),
    ],
)
def test_an_answer_is_taken_for_what_it_says(answers: dict[str, object], state: str) -> None:
    with running() as script:
        for name, value in answers.items():
            setattr(script, name, value)
        outcome = delivered(Server(account(script, last_timeout_s=0.5)))

    assert outcome.state == state


def test_a_mail_over_the_size_that_the_server_names_is_refused_before_it_leaves() -> None:
    marks: list[str] = []
    with running(size=100) as script:
        outcome = delivered(Server(account(script)), marks=marks)

    assert (outcome.state, marks) == ("refused", [])


def test_one_connection_serves_many_mails_and_is_opened_again_when_it_was_lost() -> None:
    with running() as script:
        script.data = ["250 OK", "250 OK", "drop", "250 OK"]
        server = Server(account(script))
        states = [server.deliver(message(), before_last_byte=lambda: None).state for _ in range(4)]
        server.close()

    assert states == ["sent", "sent", "unknown", "sent"]
    assert script.connections == 2


def test_a_refused_recipient_leaves_the_connection_fit_for_the_next() -> None:
    with running() as script:
        script.rcpt["gone@example.org"] = "550 5.1.1 no such user"
        server = Server(account(script))
        states = [
            server.deliver(message(to=to), before_last_byte=lambda: None).state
            for to in ("gone@example.org", "lena@example.org")
        ]
        server.close()

    assert states == ["refused", "sent"]
    assert script.connections == 1


def test_a_certificate_that_nobody_vouches_for_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with running() as script, pytest.raises(SettingsError, match="its certificate does not hold") as caught:
        delivered(Server(account(script)))

    assert "SSL_CERT_FILE" in caught.value.hint
    assert script.seen == []


def test_a_certificate_for_another_name_is_refused() -> None:
    with running(name="other.example") as script, pytest.raises(SettingsError, match="its certificate does not hold"):
        delivered(Server(account(script)))


def test_a_server_without_starttls_gets_nothing() -> None:
    with running("none") as script, pytest.raises(SettingsError, match="offers no STARTTLS"):
        delivered(Server(account(script, user=USER, password=PASSWORD)))

    assert script.seen == []


def test_tls_where_starttls_is_spoken_is_named() -> None:
    with running("starttls") as script, pytest.raises(SettingsError, match="does not speak TLS this way") as caught:
        delivered(Server(account(script, security="tls")))

    assert "BRIEFING_SMTP_SECURITY=starttls" in caught.value.hint


def test_starttls_where_tls_is_spoken_does_not_wait_for_ever() -> None:
    with running("tls") as script, pytest.raises(DeliveryError, match=r"did not answer within 0\.3 s") as caught:
        delivered(Server(account(script, timeout_s=0.3)))

    assert "BRIEFING_SMTP_SECURITY=tls" in caught.value.hint


def test_a_wrong_password_stops_and_is_not_shown() -> None:
    with (
        running(users={USER: PASSWORD}) as script,
        pytest.raises(SettingsError, match="does not let desk in") as caught,
    ):
        delivered(Server(account(script, user=USER, password="wr0ng-word")))

    assert "wr0ng-word" not in str(caught.value)
    assert not any(line.startswith("MAIL") for line in script.seen)


def test_a_sender_that_the_server_does_not_take_stops() -> None:
    with running() as script:
        script.mail = "553 5.7.1 not yours"
        with pytest.raises(SettingsError, match=r"does not send for briefing@news\.example: 553"):
            delivered(Server(account(script)))


def test_nobody_at_the_port_is_said() -> None:
    script = Script(port=free_port())

    with pytest.raises(DeliveryError, match="cannot be reached"):
        delivered(Server(account(script)))


def test_a_server_that_repeats_the_password_is_not_quoted() -> None:
    with running(users={USER: PASSWORD}) as script:
        script.data = [f"554 5.7.0 \x1b[2J you are {PASSWORD}"]
        outcome = delivered(Server(account(script, user=USER, password=PASSWORD)))

    assert outcome.reply == "554 5.7.0 [2J you are ***"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        pytest.param({"host": "mail.example", "security": "none"}, "for this machine only", id="plain elsewhere"),
        pytest.param(
            {"security": "none", "user": USER, "password": PASSWORD}, "never sent without TLS", id="plain login"
        ),
        pytest.param({"user": USER, "password": "pässword"}, "outside ASCII", id="letters"),
    ],
)
def test_what_would_be_unsafe_is_refused_before_a_connection(options: dict[str, object], words: str) -> None:
    with pytest.raises(SettingsError, match=words) as caught:
        Server(account(Script(port=1), **options))

    assert "pässword" not in str(caught.value)


def test_an_account_does_not_show_its_password() -> None:
    assert PASSWORD not in repr(account(Script(), user=USER, password=PASSWORD))


def test_the_standard_waits_ten_minutes_for_the_last_answer() -> None:
    assert Account("mail.example", 587, "starttls").last_timeout_s == 600


def test_a_hanging_server_is_left_after_the_last_timeout() -> None:
    with running() as script:
        script.data = ["hang"]
        began = time.monotonic()
        delivered(Server(account(script, last_timeout_s=0.3)))

    assert time.monotonic() - began < 4


def test_the_context_verifies() -> None:
    assert ssl.create_default_context().verify_mode == ssl.CERT_REQUIRED
