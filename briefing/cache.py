"""Answers of models already paid for, kept in one SQLite file under the user's cache folder.

What is kept is what a model said, by a fingerprint of everything that it was asked; who reads it back decides what it
means. Each answer is written as soon as it is there, so that nothing paid for is lost when a run ends early.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import CacheError

if TYPE_CHECKING:
    import sqlite3

FILE = "answers.sqlite3"
# Another process may be writing; it takes milliseconds.
WAIT_S = 10.0

_MIGRATIONS = (
    """
    CREATE TABLE answers (
      fingerprint TEXT PRIMARY KEY,                      -- of prompt, schema, model, server and article
      answer TEXT NOT NULL,                              -- JSON, as the engine that asked wrote it
      kept TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP       -- when, in UTC
    ) WITHOUT ROWID
    """,
)


@dataclass(frozen=True, slots=True)
class Size:
    """How much is kept.

    Attributes:
        answers: How many answers.
        size_bytes: What their file takes on the disk.
    """

    answers: int
    size_bytes: int


class Cache:
    """Answers by fingerprint, safe with several threads and processes; the file is made when first written to.

    Args:
        path: The file; None takes `answers.sqlite3` in the user's cache folder.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or _folder() / FILE
        self._lock = threading.Lock()

    def get(self, fingerprint: str) -> str | None:
        """The answer kept under a fingerprint, or None.

        Raises:
            CacheError: The file cannot be read.
        """
        if not self.path.is_file():
            return None
        with self._open() as database:
            row = database.execute("SELECT answer FROM answers WHERE fingerprint = ?", (fingerprint,)).fetchone()
        return None if row is None else str(row[0])

    def put(self, fingerprint: str, answer: str) -> None:
        """Keep an answer, in place of one kept before under the same fingerprint.

        Raises:
            CacheError: The file cannot be written.
        """
        with self._open() as database:
            database.execute(
                "INSERT OR REPLACE INTO answers (fingerprint, answer) VALUES (?, ?)", (fingerprint, answer)
            )

    def size(self) -> Size:
        """How much is kept.

        Raises:
            CacheError: The file cannot be read.
        """
        if not self.path.is_file():
            return Size(0, 0)
        with self._open() as database:
            (answers,) = database.execute("SELECT count(*) FROM answers").fetchone()
        return Size(answers, self.path.stat().st_size)

    def clear(self) -> None:
        """Forget everything, also when the file is no database any more.

        Raises:
            CacheError: The file cannot be removed.
        """
        with self._lock:
            try:
                for name in (self.path.name, f"{self.path.name}-journal"):
                    self.path.with_name(name).unlink(missing_ok=True)
            except OSError as error:
                raise self._error(error) from error

    @contextmanager
    def _open(self) -> Iterator["sqlite3.Connection"]:
        import sqlite3  # takes as long as half an empty Python, and a run without a model needs none

        with self._lock:
            database = None
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                self.path.touch(mode=0o600)
                database = sqlite3.connect(self.path, timeout=WAIT_S)
                with database:
                    _migrate(database)
                    yield database
            except (sqlite3.Error, OSError) as error:
                raise self._error(error) from error
            finally:
                if database is not None:
                    database.close()

    def _error(self, error: Exception) -> CacheError:
        return CacheError(
            f"cache {self.path}: cannot be used: {str(error).lower()}",
            hint="clear it with `briefing cache --clear`, or leave it alone with `--no-cache`",
        )


def _migrate(database: "sqlite3.Connection") -> None:
    (done,) = database.execute("PRAGMA user_version").fetchone()
    if done >= len(_MIGRATIONS):
        return
    # Asked again under the lock: another process may have been faster.
    database.execute("BEGIN IMMEDIATE")
    (done,) = database.execute("PRAGMA user_version").fetchone()
    for number, migration in enumerate(_MIGRATIONS[done:], start=done + 1):
        database.execute(migration)
        database.execute(f"PRAGMA user_version = {number}")
    database.commit()


def _folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("briefing")
