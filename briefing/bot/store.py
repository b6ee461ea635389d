"""What the bot has to know after a restart, in one SQLite file that only its owner may read.

Jobs that were begun, so that whoever waits can be told; briefings, what was asked and what models said of it, for at
most the hours that were set; the names of deliveries, so that one that comes twice counts once; the digests posted.
"""

import contextlib
import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal, NamedTuple

from briefing.bot.asked import Asked
from briefing.errors import CacheError
from briefing.schema import Briefing

KEEP_H: Final = 24.0
REMEMBERED_S: Final = 2 * 3600
MOST_REMEMBERED: Final = 10_000
_WAIT_S = 10.0
_A_DAY_S = 24 * 3600
_TABLES = """
CREATE TABLE IF NOT EXISTS jobs (
  id TEXT PRIMARY KEY, team TEXT NOT NULL, channel TEXT NOT NULL, user TEXT NOT NULL,
  thread TEXT NOT NULL,                       -- the message that the answer goes under, or ""
  ts TEXT NOT NULL DEFAULT '',                -- the message that shows how far it is
  title TEXT NOT NULL, asked TEXT NOT NULL,   -- asked as JSON
  state TEXT NOT NULL,                        -- running, done or failed
  permalink TEXT NOT NULL DEFAULT '',
  briefing TEXT,                              -- as JSON, once it is done
  begun REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS deliveries (name TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS deliveries_by_age ON deliveries (at);  -- each delivery drops the oldest beyond the limit
CREATE TABLE IF NOT EXISTS answers (fingerprint TEXT PRIMARY KEY, answer TEXT NOT NULL, at REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS digests (channel TEXT, day TEXT, PRIMARY KEY (channel, day)) WITHOUT ROWID;
"""


class Job(NamedTuple):
    """One article that somebody asked for.

    Attributes:
        id: Opaque; what buttons send back, and the reference in what goes wrong.
        team: Their workspace.
        channel: Where they asked.
        user: Who.
        thread: The message that the answer goes under, or "".
        asked: The article.
        response_url: Where a private answer can be posted, or "".
        is_fresh: Whether a model has to be asked again, even where its answer is kept.
    """

    id: str
    team: str
    channel: str
    user: str
    thread: str
    asked: Asked
    response_url: str = ""
    is_fresh: bool = False


class Kept(NamedTuple):
    """A job as it is kept.

    Attributes:
        job: What was asked.
        ts: The message that shows how far it is, or "".
        title: Of the briefing, else of what was asked.
        permalink: Address of the message, or "".
        begun: When, in seconds since 1970.
    """

    job: Job
    ts: str
    title: str
    permalink: str
    begun: float


class Store:
    """Keeps jobs, briefings, deliveries and digests; safe with several threads and processes.

    Args:
        path: The file; its folder is made.
        keep_h: How long briefings and what was asked are kept, in hours.

    Raises:
        CacheError: The file cannot be used.
    """

    def __init__(self, path: Path, *, keep_h: float = KEEP_H) -> None:
        self._path = path
        self._keep_s = keep_h * 3600
        self._lock = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.touch(mode=0o600)
            path.chmod(0o600)
            self._database = sqlite3.connect(path, timeout=_WAIT_S, check_same_thread=False, isolation_level=None)
            self._database.execute("PRAGMA synchronous = OFF")  # a crash of the machine may cost the last moment
            self._database.execute("PRAGMA secure_delete = ON")  # what is forgotten is gone from the file too
            self._database.executescript(_TABLES)
        except (OSError, sqlite3.Error) as error:
            raise _broken(path, error) from error
        self.sweep()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock, contextlib.suppress(sqlite3.Error):
            self._database.close()

    def is_new(self, *names: str) -> bool:
        """Whether a delivery, by any of its names, has not come before; it counts as come from now on."""
        now = time.time()
        with self._open() as database:
            added = sum(
                database.execute("INSERT OR IGNORE INTO deliveries VALUES (?, ?)", (name, now)).rowcount
                for name in names
            )
            database.execute(
                "DELETE FROM deliveries WHERE at < ? OR name IN"
                " (SELECT name FROM deliveries ORDER BY at DESC LIMIT -1 OFFSET ?)",
                (now - REMEMBERED_S, MOST_REMEMBERED),
            )
        return added == len(names)

    def begin(self, job: Job) -> None:
        """Note a job as running."""
        asked = json.dumps([job.asked.link, job.asked.text, job.asked.file])
        row = (job.id, job.team, job.channel, job.user, job.thread, job.asked.title, asked, "running", time.time())
        with self._open() as database:
            database.execute(
                "INSERT INTO jobs (id, team, channel, user, thread, title, asked, state, begun)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            )

    def place(self, job: str, *, channel: str, ts: str, permalink: str) -> None:
        """Note which message shows how far a job is."""
        with self._open() as database:
            database.execute(
                "UPDATE jobs SET channel = ?, ts = ?, permalink = ? WHERE id = ?", (channel, ts, permalink, job)
            )

    def keep(self, job: str, briefing: Briefing) -> None:
        """Keep the briefing of a job, for its buttons."""
        with self._open() as database:
            database.execute(
                "UPDATE jobs SET briefing = ?, title = ? WHERE id = ?",
                (briefing.model_dump_json(), briefing.title, job),
            )

    def end(self, job: str, state: Literal["done", "failed"]) -> None:
        """Note that whoever asked was told the end of a job; what was asked is kept for its "Try again"."""
        with self._open() as database:
            database.execute("UPDATE jobs SET state = ? WHERE id = ?", (state, job))

    def get(self, fingerprint: str) -> str | None:
        """What a model said, as `briefing.engines.Memory` wants it."""
        with self._open() as database:
            row = database.execute("SELECT answer FROM answers WHERE fingerprint = ?", (fingerprint,)).fetchone()
        return None if row is None else str(row[0])

    def put(self, fingerprint: str, answer: str) -> None:
        """Keep what a model said."""
        with self._open() as database:
            database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", (fingerprint, answer, time.time()))

    def find(self, job: str, *, team: str) -> Kept | None:
        """A job of a workspace, or None when it is not kept any more, or is another workspace's."""
        return next(iter(self._select("id = ? AND team = ?", (job, team))), None)

    def briefing(self, job: str, *, team: str) -> Briefing | None:
        """The briefing of a job, or None when it is not kept any more, or is another workspace's."""
        with self._open() as database:
            row = database.execute("SELECT briefing FROM jobs WHERE id = ? AND team = ?", (job, team)).fetchone()
        return Briefing.model_validate_json(row[0]) if row and row[0] else None

    def running(self) -> list[Kept]:
        """The jobs whose end nobody was told."""
        return self._select("state = 'running'", ())

    def recent(self, *, team: str, user: str, most: int) -> list[Kept]:
        """The newest briefings that somebody asked for."""
        return self._select("state = 'done' AND team = ? AND user = ? ORDER BY begun DESC LIMIT ?", (team, user, most))

    def made_in(self, channel: str, *, since: float) -> list[Briefing]:
        """The briefings that were asked for in a channel since a moment, in their order."""
        with self._open() as database:
            rows = database.execute(
                "SELECT briefing FROM jobs WHERE state = 'done' AND channel = ? AND begun >= ? ORDER BY begun",
                (channel, since),
            ).fetchall()
        return [Briefing.model_validate_json(row[0]) for row in rows]

    def claim_digest(self, channel: str, day: str) -> bool:
        """Whether the digest of a channel and day is still to be posted; it counts as posted from now on."""
        with self._open() as database:
            return database.execute("INSERT OR IGNORE INTO digests VALUES (?, ?)", (channel, day)).rowcount == 1

    def release_digest(self, channel: str, day: str) -> None:
        """Take back a claim: the digest was not posted."""
        with self._open() as database:
            database.execute("DELETE FROM digests WHERE channel = ? AND day = ?", (channel, day))

    def sweep(self) -> None:
        """Forget what is older than the hours that were set."""
        oldest = time.time() - self._keep_s
        with self._open() as database:
            database.execute("DELETE FROM answers WHERE at < ?", (oldest,))
            database.execute(  # whoever waits is still to be told, but nobody waits for a day
                "DELETE FROM jobs WHERE begun < ? AND (state != 'running' OR begun < ?)",
                (oldest, time.time() - _A_DAY_S),
            )

    def _select(self, where: str, values: tuple[object, ...]) -> list[Kept]:
        columns = "id, team, channel, user, thread, asked, ts, title, permalink, begun"
        with self._open() as database:
            rows = database.execute(f"SELECT {columns} FROM jobs WHERE {where}", values).fetchall()  # noqa: S608 - our own words
        return [
            Kept(Job(id_, team, channel, user, thread, Asked(*json.loads(asked))), ts, title, permalink, begun)
            for id_, team, channel, user, thread, asked, ts, title, permalink, begun in rows
        ]

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._database
            except sqlite3.Error as error:
                raise _broken(self._path, error) from error


def _broken(path: Path, error: Exception) -> CacheError:
    return CacheError(f"{path}: cannot be used: {str(error).lower()}", hint="give another file as `slack_store`")
