"""A mail into a file that only its owner can read, whole or not at all."""

import contextlib
import os
from pathlib import Path

from briefing.errors import DeliveryError


def write(path: Path, mail: bytes) -> None:
    """Write the bytes as they would be sent.

    Raises:
        DeliveryError: The place cannot be written; what stood there before is untouched.
    """
    part = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(mail)
            part.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink()
            raise
    except OSError as error:
        raise DeliveryError(
            f"{path}: cannot be written: {(error.strerror or str(error)).lower()}",
            hint="free some space or choose another place with `-o`",
        ) from error
