"""Where the mail password is kept: never in an argument, never in briefing.toml."""

import os
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from briefing.errors import SettingsError

VARIABLE = "BRIEFING_SMTP_PASSWORD"
CREDENTIAL = "briefing-smtp-password"


def password(*, host: str, user: str, file: Path | None, environ: Mapping[str, str]) -> str:
    """The password of `user`, from the first place that has one.

    Args:
        host: The server; with the user it names the entry of a keyring.
        user: Who logs in.
        file: A file that holds it, if one was named.
        environ: The environment; BRIEFING_SMTP_PASSWORD comes first, then the service manager's CREDENTIALS_DIRECTORY.

    Raises:
        SettingsError: No place has one, or others can read the file.
    """
    if environ.get(VARIABLE):
        return environ[VARIABLE]
    folder = environ.get("CREDENTIALS_DIRECTORY")
    if folder and (Path(folder) / CREDENTIAL).is_file():
        return _read(Path(folder) / CREDENTIAL)
    if file is not None:
        return _read_private(file)
    kept = _from_keyring(host, user)
    if kept:
        return kept
    raise SettingsError(
        f"mail server {host}: there is no password for {user}",
        hint=f"set {VARIABLE}, or name a file of mode 0600 with smtp_password_file, or `keyring set {host} {user}`",
    )


def _read_private(file: Path) -> str:
    try:
        mode = file.stat().st_mode
    except OSError as error:
        raise _unreadable(file, error) from error
    if os.name == "posix" and mode & 0o077:
        raise SettingsError(f"{file}: others on this machine may read the password", hint=f"chmod 600 {file}")
    return _read(file)


def _read(file: Path) -> str:
    try:
        kept = file.read_text(encoding="utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise SettingsError(f"{file}: is not text", hint="put the password there and nothing else") from None
    except OSError as error:
        raise _unreadable(file, error) from error
    if not kept or "\n" in kept:
        raise SettingsError(f"{file}: does not hold one line", hint="put the password there and nothing else")
    return kept


def _unreadable(file: Path, error: OSError) -> SettingsError:
    return SettingsError(
        f"{file}: cannot be read: {(error.strerror or str(error)).lower()}", hint="check smtp_password_file"
    )


def _from_keyring(host: str, user: str) -> str | None:
    try:
        keyring = import_module("keyring")
    except ImportError:
        return None
    try:
        kept: str | None = keyring.get_password(host, user)
    except keyring.errors.KeyringError as error:
        raise SettingsError(
            f"keyring: cannot be asked for the mail password: {type(error).__name__}",
            hint=f"unlock it, or set {VARIABLE}",
        ) from None
    return kept
