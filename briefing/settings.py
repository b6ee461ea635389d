"""What the user chose, from flag, then BRIEFING_* variable, then briefing.toml, then default."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import SettingsError

FILE = "briefing.toml"
_ADDRESS = "abcdefghijklmnopqrstuvwxyz0123456789.-:[]"


@dataclass(frozen=True, slots=True)
class Settings:
    """One run's choices; None or "auto" where nobody chose.

    Attributes:
        engine: Name of an engine or endpoint, or "auto".
        model: The model's name as its server knows it.
        base_url: Address of an OpenAI-compatible server.
        timeout_s: Seconds to wait for one answer of a model.
        budget_usd: The most that one run may cost, in US dollars.
        templates: Folder searched for templates before ours.
        smtp_host: Mail server, by the name that its certificate is for.
        smtp_port: Where it listens; None for what goes with the security.
        smtp_security: "starttls", "tls" or "none"; None for what goes with the port.
        smtp_user: Who logs in there.
        smtp_sender: Who mails are from.
        smtp_password_file: A file that holds the password and that only its owner can read.
        mail_via: A program of this machine that mails are handed to, instead of a server.
        outbox_file: Where mails wait, and what became of them is kept.
        unsubscribe: Address at which one reader leaves a list, with {token} in it.
        slack_http: HOST:PORT where Slack posts to; None for Socket Mode.
        slack_workers: How many briefings the Slack bot makes at once.
        slack_keep_h: Hours that it keeps briefings and articles.
        slack_store: The file in which it keeps them.
        slack_installs: The file of the workspaces that installed the bot; None for one workspace.
        slack_api: Where Slack's Web API is, if not where everybody's is.
    """

    engine: str = "auto"
    model: str | None = None
    base_url: str | None = None
    timeout_s: float = 300.0
    budget_usd: float | None = None
    templates: Path | None = None
    smtp_host: str | None = None
    smtp_port: int | None = None
    smtp_security: str | None = None
    smtp_user: str | None = None
    smtp_sender: str | None = None
    smtp_password_file: Path | None = None
    mail_via: str | None = None
    outbox_file: Path | None = None
    unsubscribe: str | None = None
    slack_http: str | None = None
    slack_workers: int = 4
    slack_keep_h: float = 24.0
    slack_store: Path | None = None
    slack_installs: Path | None = None
    slack_api: str | None = None


def choose(
    flags: Mapping[str, object], *, environ: Mapping[str, str], folders: tuple[Path, ...] = (Path(),)
) -> Settings:
    """Settle every choice.

    Args:
        flags: What was typed, by the field names of `Settings`; None where nothing was.
        environ: The environment; BRIEFING_ENGINE and the like are read, one for each key of briefing.toml.
        folders: Where briefing.toml may lie; the first one that exists is used.

    Raises:
        SettingsError: A value does not fit, or briefing.toml cannot be read; the message names which.
    """
    file, kept = _read_file(folders)
    chosen: dict[str, Any] = {}
    for field, (key, convert) in _FIELDS.items():
        flag = flags.get(field)
        if flag is not None:
            chosen[field] = _convert(flag, convert, source=f"--{key.removeprefix('slack_').replace('_', '-')}")
        elif environ.get(f"BRIEFING_{key.upper()}"):
            chosen[field] = _convert(environ[f"BRIEFING_{key.upper()}"], convert, source=f"BRIEFING_{key.upper()}")
        elif key in kept:
            chosen[field] = _convert(kept[key], convert, source=f"{file}: {key}")
    return Settings(**chosen)


def _read_file(folders: tuple[Path, ...]) -> tuple[Path, dict[str, object]]:
    path = next((folder / FILE for folder in folders if (folder / FILE).is_file()), None)
    if path is None:
        return Path(FILE), {}
    import tomllib  # most runs have no such file, and this takes as long as half an empty Python

    try:
        kept: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path}: cannot be read as TOML: {error}", hint=f"mend or remove {path}") from error
    known = [key for key, _ in _FIELDS.values()]
    for key in kept:
        if "password" in key and key not in known:
            raise SettingsError(
                f"{path}: {key!r} is not a setting: a password does not belong into this file",
                hint="put it into BRIEFING_SMTP_PASSWORD, or into a file of its own that smtp_password_file names",
            )
        if key.endswith(("token", "secret")):
            raise SettingsError(
                f"{path}: {key!r} is not a setting: a secret does not belong into this file",
                hint="put Slack's into SLACK_BOT_TOKEN and SLACK_APP_TOKEN; see `briefing bot --help`",
            )
        if key not in known:
            raise SettingsError(f"{path}: {key!r} is not a setting", hint=f"the settings are {', '.join(known)}")
    return path, kept


def _convert(value: object, convert: Callable[[object], object], *, source: str) -> object:
    try:
        return convert(value)
    except (TypeError, ValueError) as error:
        raise SettingsError(f"{source}: {value!r} {error}", hint=f"change {source}, or leave it out") from error


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("is not a word")
    return value.strip()


def _folder(value: object) -> Path:
    path = Path(_text(value))
    if not path.is_dir():
        raise ValueError("is not a folder")
    return path


def _host(value: object) -> str:
    name = _text(value)
    # Not the name itself: what was typed may hold a password.
    if not set(name.lower()) <= set(_ADDRESS) or "//" in name:
        raise SettingsError("smtp_host: is not the name of a server", hint="give the name alone: smtp.example.org")
    return name.strip("[]")


def _port(value: object) -> int:
    number = _positive(value, "a port")
    if number != int(number) or number > 65535:
        raise ValueError("is not a port from 1 to 65535")
    return int(number)


def _security(value: object) -> str:
    name = _text(value).lower()
    if name not in ("starttls", "tls", "none"):
        raise ValueError("is not starttls, tls or none")
    return name


def _path(value: object) -> Path:
    return Path(_text(value)).expanduser()


def _unsubscribe(value: object) -> str:
    address = _text(value)
    if not address.startswith("https://") or not address.isascii() or address.count("{token}") != 1 or " " in address:
        raise ValueError("is not an https address with {token} in it")
    return address


def _listening(value: object) -> str:
    text = _text(str(value) if isinstance(value, int) and not isinstance(value, bool) else value)
    host, _, port = text.rpartition(":")
    if not port.isascii() or not port.isdigit() or int(port) > 65535 or not set(host) <= set(_ADDRESS):
        raise ValueError("is not HOST:PORT, such as 127.0.0.1:3000")
    # Everybody may reach an address only where it was named.
    return f"{host or '127.0.0.1'}:{int(port)}"


def _count(value: object) -> int:
    number = _positive(value, "a number")
    if number != int(number) or number > 64:
        raise ValueError("is not a whole number from 1 to 64")
    return int(number)


def _hours(value: object) -> float:
    return _positive(value, "a number of hours")


def _api(value: object) -> str:
    address = _text(value)
    if not address.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise ValueError("is not an https address")
    return f"{address.rstrip('/')}/"


def _positive(value: object, unit: str) -> float:
    try:
        number = math.nan if isinstance(value, bool) or not isinstance(value, str | int | float) else float(value)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise ValueError(f"is not {unit} above 0")
    return number


def _seconds(value: object) -> float:
    return _positive(value, "a number of seconds")


def _dollars(value: object) -> float:
    return _positive(value, "an amount of US dollars")


_FIELDS: dict[str, tuple[str, Callable[[object], object]]] = {
    "engine": ("engine", _text),
    "model": ("model", _text),
    "base_url": ("base_url", _text),
    "timeout_s": ("timeout", _seconds),
    "budget_usd": ("budget", _dollars),
    "templates": ("templates", _folder),
    "smtp_host": ("smtp_host", _host),
    "smtp_port": ("smtp_port", _port),
    "smtp_security": ("smtp_security", _security),
    "smtp_user": ("smtp_user", _text),
    "smtp_sender": ("smtp_sender", _text),
    "smtp_password_file": ("smtp_password_file", _path),
    "mail_via": ("mail_via", _text),
    "outbox_file": ("outbox", _path),
    "unsubscribe": ("unsubscribe", _unsubscribe),
    "slack_http": ("slack_http", _listening),
    "slack_workers": ("slack_workers", _count),
    "slack_keep_h": ("slack_keep", _hours),
    "slack_store": ("slack_store", _path),
    "slack_installs": ("slack_installs", _path),
    "slack_api": ("slack_api", _api),
}
