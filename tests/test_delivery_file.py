"""A page into a file, whole or not at all."""

import os
from pathlib import Path

import pytest

from briefing.delivery import file
from briefing.errors import DeliveryError


def test_a_page_is_written_as_utf8_with_its_line_ends(tmp_path: Path) -> None:
    file.write(tmp_path / "page.md", "“Yes”\n")

    assert (tmp_path / "page.md").read_bytes() == "“Yes”\n".encode()


def test_a_failed_write_leaves_the_old_page_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.md"
    page.write_text("old", encoding="utf-8")
    full = OSError(28, "No space left on device")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(full))

    with pytest.raises(DeliveryError, match="no space left on device"):
        file.write(page, "new")

    assert [path.name for path in tmp_path.iterdir()] == ["page.md"]
    assert page.read_text(encoding="utf-8") == "old"


def test_an_interrupted_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(KeyboardInterrupt()))

    with pytest.raises(KeyboardInterrupt):
        file.write(tmp_path / "page.md", "new")

    assert list(tmp_path.iterdir()) == []


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("old", encoding="utf-8")
    page.chmod(0o640)

    file.write(page, "new")

    assert page.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old", encoding="utf-8")
    (tmp_path / "link.md").symlink_to("real.md")

    file.write(tmp_path / "link.md", "new")

    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text(encoding="utf-8") == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    file.write(Path(os.devnull), "gone")

    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param(".", "is a folder", id="folder"),
        pytest.param("missing/page.md", "there is no folder", id="no folder"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused_beforehand(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(DeliveryError, match=words):
        file.expect(tmp_path / name)
