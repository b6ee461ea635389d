"""Mails that are to be sent, and what became of each: kept in SQLite, so that none is sent twice."""

import sqlite3
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple
from uuid import uuid4

from briefing.delivery.message import Message
from briefing.errors import DeliveryError

State = Literal["waiting", "sending", "sent", "refused", "unknown"]

_MIGRATIONS = (
    """
    -- A body is kept once for all mails that share it, and dropped when none of them needs it any more.
    CREATE TABLE body (digest TEXT PRIMARY KEY, content BLOB NOT NULL);

    CREATE TABLE mail (
      key TEXT PRIMARY KEY,          -- the occasion: which briefings, to whom, in which slot
      fingerprint TEXT NOT NULL,     -- what it says
      sender TEXT NOT NULL,
      recipient TEXT NOT NULL,
      head BLOB NOT NULL,
      body TEXT NOT NULL,            -- digest of a body, which may be dropped already
      -- waiting: may be tried when it is due.  sending: the last byte may have left; no answer is recorded yet.
      -- sent, refused: the server's last word.  unknown: no answer came; never tried again unasked.
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'unknown')),
      -- The boot of the machine in which a run took it up. Until the machine stops, what a run wrote can be read even
      -- if it never reached the disk; of what was taken up before, the last word may be lost.
      boot TEXT NOT NULL DEFAULT '',
      tries INTEGER NOT NULL DEFAULT 0,
      due REAL NOT NULL DEFAULT 0,   -- not before then, in seconds since 1970
      reply TEXT NOT NULL DEFAULT '',
      changed REAL NOT NULL
    ) WITHOUT ROWID;
    """,
)


class Row(NamedTuple):
    """What became of one mail."""

    key: str
    recipient: str
    state: State
    tries: int
    due: float
    reply: str
    changed: float


class Outbox:
    """The mails of one file.

    Args:
        path: The file; made, for its owner alone, when it is not there.

    Raises:
        DeliveryError: The file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            for file in (path, self._lock_path):
                file.touch(mode=0o600)
            self._database = sqlite3.connect(path, isolation_level=None, timeout=30)
            self._write_ahead()
            self._migrate()
        except (OSError, sqlite3.Error) as error:
            raise _unusable(path, error) from error

    @property
    def _lock_path(self) -> Path:
        return self.path.with_name(f"{self.path.name}.lock")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def put(self, messages: Collection[Message], *, is_forced: bool = False) -> None:
        """Keep mails until they are sent; what is there already stays as it is.

        Args:
            messages: What to send.
            is_forced: Replace what was not sent by these, and send what was refused or is unknown again.

        Raises:
            DeliveryError: On the same occasion another mail was put to somebody; nothing is kept then.
        """
        with self._transaction(is_durable=True):
            for message in messages:
                kept = self._database.execute(
                    "SELECT fingerprint, state FROM mail WHERE key = ?", (message.key,)
                ).fetchone()
                if kept is None or (is_forced and kept[1] != "sent"):
                    self._keep(message)
                elif kept[0] != message.fingerprint:
                    raise DeliveryError(
                        f"{message.recipient}: another mail with these articles is {_SAID[kept[1]]}",
                        hint="name the new occasion with `--slot NAME`"
                        + ("" if kept[1] == "sent" else ", or replace it with `--force`"),
                    )

    def _keep(self, message: Message) -> None:
        self._database.execute("INSERT OR IGNORE INTO body VALUES (?, ?)", (message.body_digest, message.body))
        self._database.execute(
            "INSERT OR REPLACE INTO mail (key, fingerprint, sender, recipient, head, body, state, changed) "
            "VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?)",
            (
                message.key,
                message.fingerprint,
                message.sender,
                message.recipient,
                message.head,
                message.body_digest,
                time.time(),
            ),
        )

    @contextmanager
    def held(self, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Be the only one who sends from this outbox; what a run that died left behind is settled first.

        Args:
            on_wait: Called once when somebody else sends now; their run is waited for.
        """
        lock = sqlite3.connect(self._lock_path, isolation_level=None, timeout=0.5)
        try:
            is_told = False
            while not _taken(lock):
                if not is_told:
                    on_wait()
                    is_told = True
            self._recover()
            try:
                yield
            finally:
                with self._transaction(is_durable=True):
                    self._database.execute("UPDATE mail SET boot = '' WHERE boot <> ''")
                    self._database.execute(
                        "DELETE FROM body WHERE digest NOT IN (SELECT body FROM mail WHERE state <> 'sent')"
                    )
        finally:
            lock.close()

    def _recover(self) -> None:
        with self._transaction(is_durable=True):
            self._database.execute(
                "UPDATE mail SET state = 'unknown', reply = 'the run that sent it ended before an answer came' "
                "WHERE state = 'sending' OR (state = 'waiting' AND boot NOT IN ('', ?))",
                (_boot(),),
            )
            self._database.execute("UPDATE mail SET boot = '' WHERE boot <> ''")

    def take_up(self, keys: Sequence[str]) -> None:
        """These mails are next; on the disk before the call returns, at the price of one write for all of them."""
        with self._transaction(is_durable=True):
            self._database.executemany("UPDATE mail SET boot = ? WHERE key = ?", [(_boot(), key) for key in keys])

    def due(self, now: float, keys: Iterable[str] | None = None) -> list[str]:
        """Keys of the mails that may be tried, the oldest first; of all, or of these `keys` only."""
        found = self._database.execute(
            "SELECT key FROM mail WHERE state = 'waiting' AND due <= ? ORDER BY changed, key", (now,)
        )
        wanted = None if keys is None else set(keys)
        return [key for (key,) in found if wanted is None or key in wanted]

    def has_unsent(self, now: float) -> bool:
        """Whether a mail may be tried, or was left behind by a run that died."""
        found = self._database.execute(
            "SELECT EXISTS (SELECT 1 FROM mail WHERE state = 'sending' OR (state = 'waiting' AND due <= ?))", (now,)
        )
        return bool(found.fetchone()[0])

    def message(self, key: str) -> Message:
        """A mail that is not sent yet."""
        row = self._database.execute(
            "SELECT key, fingerprint, sender, recipient, head, content "
            "FROM mail JOIN body ON body.digest = mail.body WHERE key = ?",
            (key,),
        ).fetchone()
        return Message(*row)

    def mark_sending(self, key: str) -> None:
        """From here on the mail, which was taken up, may arrive; written before the call returns."""
        with self._transaction(is_durable=False):
            self._database.execute("UPDATE mail SET state = 'sending' WHERE key = ?", (key,))

    def settle(self, key: str, state: State, reply: str, *, tries: int = 0, due: float = 0.0) -> None:
        """Record what became of a mail."""
        with self._transaction(is_durable=False):
            self._database.execute(
                "UPDATE mail SET state = ?, reply = ?, tries = ?, due = ?, changed = ?, boot = '' WHERE key = ?",
                (state, reply, tries, due, time.time(), key),
            )

    def rows(self) -> Iterator[Row]:
        """Every mail that was ever put, the last changed last."""
        found = self._database.execute(
            "SELECT key, recipient, state, tries, due, reply, changed FROM mail ORDER BY changed, recipient"
        )
        return (Row(*row) for row in found)

    def row(self, key: str) -> Row:
        """What became of one mail that was put."""
        found = self._database.execute(
            "SELECT key, recipient, state, tries, due, reply, changed FROM mail WHERE key = ?", (key,)
        )
        return Row(*found.fetchone())

    @contextmanager
    def _transaction(self, *, is_durable: bool) -> Iterator[None]:
        """All of it or nothing; a durable one outlives the machine, any outlives this process."""
        try:
            self._database.execute(f"PRAGMA synchronous = {'FULL' if is_durable else 'NORMAL'}")
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                # A full disk has ended the transaction already.
                with suppress(sqlite3.Error):
                    self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            raise _unusable(self.path, error) from error

    def _write_ahead(self) -> None:
        """Choose SQLite's write-ahead log; two runs that open a new file at once disturb each other for a moment."""
        until = time.monotonic() + 30
        while True:
            try:
                self._database.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                # SQLite does not wait for this lock by itself.
                if "locked" not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(0.02)
            else:
                return

    def _migrate(self) -> None:
        with self._transaction(is_durable=True):
            version = self._database.execute("PRAGMA user_version").fetchone()[0]
            if version > len(_MIGRATIONS):
                raise sqlite3.DatabaseError("a newer briefing made it")
            for migration in _MIGRATIONS[version:]:
                for statement in migration.split(";\n"):
                    self._database.execute(statement)
            self._database.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")


_SAID = {
    "waiting": "waiting in the outbox",
    "sending": "being sent",
    "sent": "sent already",
    "refused": "refused already",
    "unknown": "sent perhaps: no answer came",
}


def _unusable(path: Path, error: Exception) -> DeliveryError:
    return DeliveryError(
        f"{path}: cannot be used as an outbox: {str(error).lower()}",
        hint="make room, name another file with BRIEFING_OUTBOX, or move this one away",
    )


@cache
def _boot() -> str:
    """Names the time since the machine was started; anew for each process where that cannot be known."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return uuid4().hex


def _taken(lock: sqlite3.Connection) -> bool:
    """Whether this process has the lock now; the system takes it back when the process ends, however it does."""
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
        return False
    return True
