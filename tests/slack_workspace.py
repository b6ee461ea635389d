"""A workspace with the bot in it: people write, press and open; the bot is Bolt's app with our listeners and desk."""

import itertools
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import slack_requests
from slack_bolt import App, BoltRequest
from slack_sdk.http_retry.builtin_interval_calculators import FixedValueRetryIntervalCalculator
from slack_server import SlackServer

from briefing.bot import register
from briefing.bot.app import make_app, make_http_door
from briefing.bot.asked import Asked
from briefing.bot.client import make_client
from briefing.bot.desk import Desk
from briefing.bot.making import Making, read_asked
from briefing.bot.store import Store
from briefing.bot.tokens import Tokens
from briefing.document import Document
from briefing.pipeline import make
from briefing.readers import read
from briefing.schema import Briefing

BOT = "xoxb-1111111111-abcdefabcdef"
ARTICLE = (Path(__file__).parent.parent / "examples" / "trade-dispute.txt").read_text(encoding="utf-8")

_NUMBERS = itertools.count(1)
"""Of what Slack sends; no two are the same, even after a restart."""


def reading(asked: Asked, client: Any, is_fresh: bool, on_step: Callable[[Any], None]) -> Briefing:
    """What the bot does, but that links may lead to this machine."""
    document: Document = read(asked.link, allow_private=True) if asked.link else read_asked(asked, client, on_step)
    on_step("drafting")
    return make(document, engine="extractive")


class Watched(ThreadPoolExecutor):
    """Bolt's pool for listeners, which knows whether one is under way."""

    def __init__(self) -> None:
        super().__init__(5)
        self._futures: list[Future[Any]] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        self._futures.append(super().submit(fn, *args, **kwargs))
        return self._futures[-1]

    @property
    def is_busy(self) -> bool:
        self._futures = [one for one in self._futures if not one.done()]
        return bool(self._futures)


class Workspace:
    """What people do in it, and what they see; over HTTP where the door's address is given."""

    def __init__(self, script: SlackServer, app: App, desk: Desk, *, address: str = "") -> None:
        self.address = address
        self.script = script
        self.app = app
        self.desk = desk
        self.listening = app.listener_runner.listener_executor = Watched()

    @property
    def response_url(self) -> str:
        return f"{self.script.address}/response"

    def command(self, text: str, *, user: str = "U1", channel: str = "C1", trigger: str = "") -> Any:
        body = {
            "command": "/brief", "text": text, "user_id": user, "channel_id": channel, "team_id": "T1",
            "trigger_id": trigger or self._new("trigger"), "response_url": self.response_url,
        }  # fmt: skip
        return self.send(body, kind="slash_commands")

    def mention(self, text: str, *, event_id: str = "", **more: Any) -> Any:
        inner = {"type": "app_mention", "user": "U1", "channel": "C1", "ts": self._new("17."), "text": text, **more}
        return self.event(inner, event_id=event_id)

    def direct(self, text: str, **more: Any) -> Any:
        inner = {
            "type": "message", "channel_type": "im", "user": "U1", "channel": "D1", "ts": self._new("18."),
            "text": text, **more,
        }  # fmt: skip
        return self.event(inner)

    def event(self, inner: Mapping[str, Any], *, event_id: str = "") -> Any:
        body = {
            "type": "event_callback", "event_id": event_id or self._new("Ev"), "team_id": "T1", "event": dict(inner),
            "authorizations": [{"team_id": "T1", "user_id": "UBOT", "is_bot": True}],
        }  # fmt: skip
        return self.send(body, kind="events_api")

    def shortcut(self, message: Mapping[str, Any], *, channel: str = "C1") -> Any:
        body = {
            "type": "message_action", "callback_id": "brief_this", "trigger_id": self._new("trigger"),
            "team": {"id": "T1"}, "user": {"id": "U1"}, "channel": {"id": channel}, "response_url": self.response_url,
            "message": {"type": "message", "user": "U2", "ts": "16.5", "text": "", **message},
        }  # fmt: skip
        return self.send(body)

    def press(self, action: str, value: str, *, user: str = "U1", **more: Any) -> Any:
        body = {
            "type": "block_actions", "trigger_id": self._new("trigger"), "team": {"id": "T1"}, "user": {"id": user},
            "channel": {"id": "C1"}, "message": {"ts": "16.5"}, "response_url": self.response_url,
            "actions": [{"type": "button", "action_id": action, "block_id": "b", "value": value}], **more,
        }  # fmt: skip
        return self.send({key: part for key, part in body.items() if part is not None})

    def send(self, body: Mapping[str, Any], *, kind: str = "interactive") -> Any:
        """What Slack gets back, with `status` and `body`."""
        if self.address:
            return self._send_signed(body, kind)
        return self.app.dispatch(BoltRequest(mode="socket_mode", body=dict(body), headers={"x-kind": [kind]}))

    def seen(self, ts: str) -> str:
        """What a message shows now, as one string."""
        return shown(self.script.messages.get(ts, {}))

    def settled(self, *, within_s: float = 20) -> None:
        """Wait until no job is in hand and no errand under way."""
        ends = time.monotonic() + within_s
        while self.listening.is_busy or self.desk.is_busy:
            assert time.monotonic() < ends, "the bot does not come to an end"
            time.sleep(0.02)

    def _send_signed(self, body: Mapping[str, Any], kind: str) -> slack_requests.Answer:
        match kind:
            case "slash_commands":
                return slack_requests.send(self.address, urlencode(body).encode())
            case "events_api":
                return slack_requests.send(self.address, json.dumps(body).encode(), kind=slack_requests.JSON)
            case _:
                return slack_requests.send(self.address, urlencode({"payload": json.dumps(body)}).encode())

    def _new(self, prefix: str) -> str:
        return f"{prefix}{next(_NUMBERS)}"


def shown(args: Mapping[str, Any]) -> str:
    """The text and the blocks of a call as one string."""
    blocks = args.get("blocks") or []
    return json.dumps([args.get("text"), json.loads(blocks) if isinstance(blocks, str) else blocks], ensure_ascii=False)


def values(args: Mapping[str, Any], action: str) -> Sequence[str]:
    """What the buttons with this action in a message send."""
    blocks = args.get("blocks") or []
    found = json.loads(blocks) if isinstance(blocks, str) else blocks
    return [
        each["value"]
        for block in found
        for each in block.get("elements", ())
        if isinstance(each, dict) and each.get("action_id") == action
    ]


@contextmanager
def working(
    script: SlackServer,
    store: Path,
    *,
    making: Making = reading,
    workers: int = 4,
    queue_length: int = 20,
    over_http: bool = False,
) -> Iterator[Workspace]:
    """The bot at work while the block runs, with its store in a file."""
    tokens = Tokens(bot=BOT, signing_secret=slack_requests.SIGNING_SECRET)
    client = make_client(BOT, api=script.api)
    for handler in client.retry_handlers:
        handler.interval_calculator = FixedValueRetryIntervalCalculator(0.02)
    app = make_app(tokens, client)
    desk = Desk(Store(store), making, workers=workers, queue_length=queue_length)
    register(app, desk)
    door = make_http_door(app, tokens, host="127.0.0.1", port=0) if over_http else None
    if door is not None:
        door.open()
    try:
        yield Workspace(script, app, desk, address=door.address if door else "")
    finally:
        if door is not None:
            door.close()
        desk.close()
