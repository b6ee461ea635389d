"""A page into a file, whole or not at all."""

import contextlib
import os
from pathlib import Path

from briefing.errors import DeliveryError


def expect(path: Path) -> None:
    """Make sure that `path` looks writable, before anything is spent on what goes there.

    Raises:
        DeliveryError: It is a folder, its folder does not exist, or it may not be written.
    """
    if path.is_dir():
        raise DeliveryError(f"{path}: is a folder", hint=f"name a file in it, such as `-o {path / 'briefing.md'}`")
    folder = path.parent
    if not folder.is_dir():
        raise DeliveryError(f"{path}: there is no folder {folder}", hint=f"make it with `mkdir -p {folder}`")
    special = path.exists() and not path.is_file()
    if not os.access(path if special else folder, os.W_OK) or (path.is_file() and not os.access(path, os.W_OK)):
        raise DeliveryError(f"{path}: may not be written", hint="choose another place with `-o`")


def write(path: Path, page: str) -> None:
    """Write `page` as UTF-8, so that a reader of `path` sees the old file or the whole new one.

    A link is followed, an existing file keeps its permissions, and a device such as /dev/null is written to as it is.

    Raises:
        DeliveryError: The disk is full, or the place cannot be written; what stood there before is untouched.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_text(page, encoding="utf-8", newline="\n")
        else:
            _replace(path.resolve(), page.encode("utf-8", "replace"))
    except OSError as error:
        raise DeliveryError(
            f"{path}: cannot be written: {(error.strerror or str(error)).lower()}",
            hint="free some space or choose another place with `-o`",
        ) from error


def _replace(path: Path, content: bytes) -> None:
    # Our own name instead of tempfile's: importing tempfile takes as long as an empty Python.
    part = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
