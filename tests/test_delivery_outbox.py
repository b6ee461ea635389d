"""What waits is on the disk, once; what became of it is told truly, whatever ends in between."""

import sqlite3
import stat
import time
from pathlib import Path

import pytest
from mails import message

from briefing.delivery import outbox
from briefing.delivery.outbox import Outbox
from briefing.errors import DeliveryError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "outbox.sqlite"


def states(box: Outbox) -> dict[str, str]:
    return {row.recipient: row.state for row in box.rows()}


def bodies(path: Path) -> int:
    with sqlite3.connect(path) as database:
        number: int = database.execute("SELECT count(*) FROM body").fetchone()[0]
    database.close()
    return number


def test_a_mail_waits_as_it_was_put_across_runs(path: Path) -> None:
    first = Outbox(path)
    first.put([message()])
    first.close()

    box = Outbox(path)
    assert box.due(time.time()) == [message().key]
    assert box.message(message().key) == message()
    box.close()


def test_only_its_owner_can_read_it(path: Path) -> None:
    Outbox(path).close()

    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}


def test_mails_that_share_a_body_keep_it_once_and_drop_it_when_all_are_sent(path: Path) -> None:
    box = Outbox(path)
    mails = [message(to=f"{name}@example.org") for name in "abc"]
    box.put(mails)
    assert bodies(path) == 1

    with box.held():
        for mail in mails[:2]:
            box.settle(mail.key, "sent", "250 OK")
    assert bodies(path) == 1
    with box.held():
        box.settle(mails[2].key, "sent", "250 OK")
    assert bodies(path) == 0
    box.put(mails)
    assert box.due(time.time()) == []
    box.close()


@pytest.mark.parametrize("state", ["waiting", "sent", "refused", "unknown"])
def test_the_same_mail_is_never_put_twice(path: Path, state: str) -> None:
    box = Outbox(path)
    box.put([message()])
    box.settle(message().key, state, "said", tries=2, due=5.0)  # type: ignore[arg-type]

    box.put([message()])

    assert box.row(message().key)[2:6] == (state, 2, 5.0, "said")
    box.close()


@pytest.mark.parametrize("state", ["waiting", "sent", "refused", "unknown"])
def test_another_mail_on_the_same_occasion_is_refused_and_nothing_is_kept(path: Path, state: str) -> None:
    box = Outbox(path)
    box.put([message()])
    box.settle(message().key, state, "said")  # type: ignore[arg-type]

    with pytest.raises(DeliveryError, match=r"lena@example\.org: another mail with these articles is") as caught:
        box.put([message(to="new@example.org"), message(text="other words")])

    assert "--slot" in caught.value.hint
    assert states(box) == {"lena@example.org": state}
    box.close()


@pytest.mark.parametrize(
    ("state", "after"), [("waiting", "waiting"), ("refused", "waiting"), ("unknown", "waiting"), ("sent", "sent")]
)
def test_force_replaces_what_is_not_known_to_be_sent(path: Path, state: str, after: str) -> None:
    box = Outbox(path)
    box.put([message()])
    box.settle(message().key, state, "said", tries=3)  # type: ignore[arg-type]

    box.put([message()], is_forced=True)

    assert states(box) == {"lena@example.org": after}
    box.close()


def test_what_was_being_sent_when_a_run_died_is_unknown(path: Path) -> None:
    box = Outbox(path)
    box.put([message(), message(to="other@example.org")])
    box.mark_sending(message().key)
    box.close()

    box = Outbox(path)
    with box.held():
        assert states(box) == {"lena@example.org": "unknown", "other@example.org": "waiting"}
    box.close()


def test_what_was_taken_up_before_the_machine_stopped_is_unknown(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    box = Outbox(path)
    box.put([message(), message(to="other@example.org")])
    box.take_up([message().key])
    box.close()
    monkeypatch.setattr(outbox, "_boot", lambda: "another")

    box = Outbox(path)
    with box.held():
        assert states(box) == {"lena@example.org": "unknown", "other@example.org": "waiting"}
    box.close()


def test_what_was_taken_up_and_not_sent_waits_again_while_the_machine_runs(path: Path) -> None:
    box = Outbox(path)
    box.put([message()])
    box.take_up([message().key])
    box.close()

    box = Outbox(path)
    with box.held():
        assert states(box) == {"lena@example.org": "waiting"}
    box.close()


def test_a_run_that_ends_gives_back_what_it_took_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    box = Outbox(path)
    box.put([message()])

    def stopped() -> None:
        with box.held():
            box.take_up([message().key])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    monkeypatch.setattr(outbox, "_boot", lambda: "another")

    with box.held():
        assert states(box) == {"lena@example.org": "waiting"}
    box.close()


def test_what_is_not_due_yet_is_left_alone(path: Path) -> None:
    box = Outbox(path)
    box.put([message()])
    box.settle(message().key, "waiting", "451 later", tries=1, due=1000.0)

    assert box.due(999.0) == []
    assert box.due(1000.0) == [message().key]
    assert box.due(1000.0, keys=["another"]) == []
    box.close()


def test_a_second_run_waits_for_the_first(path: Path) -> None:
    first, second = Outbox(path), Outbox(path)
    told: list[str] = []

    def give_way() -> None:
        told.append("waits")
        first_run.__exit__(None, None, None)

    first_run = first.held()
    first_run.__enter__()
    with second.held(on_wait=give_way):
        told.append("runs")
    first.close()
    second.close()

    assert told == ["waits", "runs"]


@pytest.mark.parametrize("content", [b"not a database at all", None], ids=["text", "newer"])
def test_a_file_that_is_no_outbox_is_refused_and_kept(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "outbox"
    if content is None:
        with sqlite3.connect(path) as database:
            database.execute("PRAGMA user_version = 99")
        database.close()
        content = path.read_bytes()
    else:
        path.write_bytes(content)

    with pytest.raises(DeliveryError, match="cannot be used as an outbox") as caught:
        Outbox(path)

    assert "BRIEFING_OUTBOX" in caught.value.hint
    assert path.read_bytes()[:16] == content[:16]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(DeliveryError, match="cannot be used as an outbox"):
        Outbox(tmp_path / "file" / "outbox.sqlite")
