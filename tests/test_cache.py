"""briefing.cache: answers already paid for are found again, by whatever thread or process asks."""

import multiprocessing
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefing.cache import Cache
from briefing.errors import CacheError


def put_many(path: str, name: str) -> None:
    for number in range(20):
        Cache(Path(path)).put(f"{name}{number}", "answer")


@pytest.fixture
def cache(tmp_path) -> Cache:
    return Cache(tmp_path / "folder" / "answers.sqlite3")


def test_an_answer_that_was_kept_is_found(cache):
    cache.put("a", '{"title": "Ünï"}')

    assert (cache.get("a"), cache.get("b")) == ('{"title": "Ünï"}', None)


def test_a_later_answer_takes_the_place_of_the_former(cache):
    cache.put("a", "1")
    cache.put("a", "2")

    assert (cache.get("a"), cache.size().answers) == ("2", 1)


def test_another_run_finds_it_too(cache):
    cache.put("a", "1")

    assert Cache(cache.path).get("a") == "1"


def test_looking_makes_no_file(cache):
    assert (cache.get("a"), cache.size().answers, cache.path.exists()) == (None, 0, False)


def test_only_its_owner_can_read_it(cache):
    cache.put("a", "1")

    assert stat.S_IMODE(cache.path.stat().st_mode) == 0o600


def test_clearing_forgets_everything(cache):
    cache.put("a", "1")
    cache.clear()

    assert (cache.get("a"), cache.path.exists()) == (None, False)


def test_many_threads_keep_all_their_answers(cache):
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: cache.put(str(number), "answer"), range(64)))

    assert cache.size().answers == 64


def test_several_processes_keep_all_their_answers(tmp_path):
    path = tmp_path / "answers.sqlite3"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=put_many, args=(str(path), name)) for name in "abc"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert ([writer.exitcode for writer in writers], Cache(path).size().answers) == ([0, 0, 0], 60)


def test_a_file_that_is_no_database_is_an_error_that_says_how_to_go_on(cache):
    cache.path.parent.mkdir()
    cache.path.write_text("not a database, but long enough to look like one at the first glance " * 20)

    with pytest.raises(CacheError, match="cannot be used") as caught:
        cache.get("a")

    assert "briefing cache --clear" in caught.value.hint


def test_a_file_that_is_no_database_can_be_cleared(cache):
    cache.path.parent.mkdir()
    cache.path.write_text("nonsense " * 200)
    cache.clear()
    cache.put("a", "1")

    assert cache.get("a") == "1"


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(CacheError):
        Cache(tmp_path / "file" / "answers.sqlite3").put("a", "1")


def test_a_locked_file_is_an_error_and_not_a_long_wait(cache, monkeypatch):
    monkeypatch.setattr("briefing.cache.WAIT_S", 0.1)
    cache.put("a", "1")
    with sqlite3.connect(cache.path) as other:
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(CacheError, match="locked"):
            cache.put("b", "1")
    other.close()
