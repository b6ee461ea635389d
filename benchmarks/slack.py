"""How the Slack bot holds out: acknowledgements under load, forged requests, repeated events, URL tricks.

    python benchmarks/slack.py [load|forged|repeats|tricks]...

The bot is a process of its own, with Bolt, our guard, desk and HTTP server; requests are signed and come over a real
socket, Slack's Web API is one of ours on this machine. Its jobs wait 8 seconds, as for a model; the tricks it really
fetches: names lead where a hostile name server says, and one public address is a server of ours that redirects. Every
address of this machine is a canary. Exits 1 when a target is missed.
"""

import json
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from slack_requests import JSON, SIGNING_SECRET, Answer, command, event, forged_or_broken, send, signed  # noqa: E402
from slack_server import SlackServer, serving  # noqa: E402
from slack_socket import listening  # noqa: E402
from test_readers_web import TRICKS  # noqa: E402
from web_server import serving as web_serving  # noqa: E402

BOT, APP = "xoxb-1111111111-abcdefabcdef", "xapp-1-A111-222-abcdef"
JOB_S = 8.0
PUBLIC = "93.184.216.34"
MORE_TRICKS = """
    http://rebinding.test:HERE/ file:///etc/passwd ftp://127.0.0.1:HERE/ gopher://127.0.0.1:HERE/_x dict://127.0.0.1:HERE/
    data:text/html,hello jar:http://127.0.0.1:HERE/!/ http://MINE:HERE/ http://[::ffff:MINE]:HERE/
""".split()


class Bot(NamedTuple):
    """The bot at work: where it listens, and the Slack that it talks to."""

    address: str
    slack: SlackServer


def main(chosen: Sequence[str]) -> int:
    """Print the figures that were chosen; whether all targets were reached."""
    parts: dict[str, Callable[[], bool]] = {"load": load, "forged": forged, "repeats": repeats, "tricks": tricks}
    reached = [parts[name]() for name in chosen or parts]
    return 0 if all(reached) else 1


def load() -> bool:
    """Acknowledgements while jobs run, and what the queue takes."""
    with at_work() as bot:
        row = [send(bot.address, command(article(number), trigger=f"r{number}")) for number in range(200)]
    with at_work() as bot:
        burst = at_once(bot, 60)
    with at_work(computes=True) as bot:
        at_once(bot, 30)
        computing = at_once(bot, 60)
    with at_work() as bot:
        answered = Counter(taken(answer) for answer in at_once(bot, 30))
    print(f"30 at once with 4 workers and a queue of 20: {dict(answered)}")
    is_reached = told("200 in a row", row) & told("60 at once", burst) & socket_burst(50)
    told("60 at once while four jobs compute", computing)  # as with the extractive engine; no target of ours
    return is_reached and answered == {"accepted": 24, "busy": 6}


def socket_burst(number: int) -> bool:
    """So many commands at once over Socket Mode."""
    with listening() as line, at_work(socket=line.url):
        line.wait_for_connection(1)
        payloads = [dict(parse_qsl(command(article(each), trigger=f"s{each}").decode())) for each in range(number)]
        seconds = sorted(line.ack(envelope).seconds for envelope in [line.send(payload) for payload in payloads])
    print(f"{number} at once over Socket Mode: {quantiles(seconds)}")
    return seconds[-1] < 2


def forged() -> bool:
    """What Slack did not sign, and that it does not count as having come."""
    with at_work() as bot:
        bad = forged_or_broken()
        statuses = {
            name: send(bot.address, one.body, headers=one.headers, kind=one.kind).status for name, one in bad.items()
        }
        genuine = command(article(0), trigger="once")
        forged_copy = send(bot.address, genuine, headers=signed(genuine, secret="f" * 32)).status
        accepted = taken(send(bot.address, genuine))
    refused = sum(statuses[name] == one.status for name, one in bad.items())
    print(
        f"forged or broken: {refused} of {len(bad)} refused as they should be, {dict(Counter(statuses.values()))}; ",
        end="",
    )
    print(f"a forged copy {forged_copy}, then the genuine one: {accepted}")
    return refused == len(bad) and (forged_copy, accepted) == (401, "accepted")


def repeats() -> bool:
    """The same event four times, the copies with Slack's headers of a retry."""
    said = {"type": "app_mention", "text": article(0), "user": "U1", "channel": "C1", "ts": "17.1"}
    body = event(said, event_id="Ev1")
    with at_work() as bot:
        retry = {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"}
        answers = [
            send(bot.address, body, kind=JSON, headers=signed(body) | (retry if copy else {})) for copy in range(4)
        ]
        time.sleep(1)
        jobs = len(bot.slack.of("chat.postMessage"))
    print(f"the same event four times: {dict(Counter(answer.status for answer in answers))}, {jobs} job")
    return [answer.status for answer in answers] == [200] * 4 and jobs == 1


def tricks() -> bool:
    """Addresses that lead to this machine or its network, typed and redirected to."""
    with canary() as hits, web_serving() as outside:
        port = hits.port
        typed = [trick.replace("HERE", str(port)).replace("MINE", own_address()) for trick in (*TRICKS, *MORE_TRICKS)]
        redirects = [outside.redirect(f"/{number}", to) for number, to in enumerate(typed)]
        outside.page("/article", (ROOT / "examples" / "cup-final.txt").read_text(encoding="utf-8"), kind="text/plain")
        urls = [*typed, *(f"http://outside.test/{url.rpartition('/')[2]}" for url in redirects)]
        with at_work(canary=port, outside=int(outside.address.rpartition(":")[2])) as bot:
            outcomes = Counter(
                outcome for start in range(0, len(urls), 20) for outcome in asked(bot, urls[start : start + 20])
            )
            control = asked(bot, ["http://outside.test/article"])
        found = hits.count()
        with socket.create_connection(("127.0.0.1", port)):
            is_alive = hits.count() == found + 1
    print(f"{len(urls)} URL tricks, half of them by a redirect: {dict(outcomes)}; canary hits: {found}; ", end="")
    print(f"controls: a public address gives {control[0]}, the canary counts: {is_alive}")
    return found == 0 and is_alive and control == ["a briefing"] and not outcomes["a briefing"] and len(urls) >= 40


def asked(bot: Bot, urls: Sequence[str]) -> list[str]:
    """What comes of each of these when somebody types it after `/brief`."""
    before = set(finished(bot))
    began = [taken(send(bot.address, command(url, trigger=f"{time.monotonic_ns()}"))) for url in urls]
    ends = time.monotonic() + 120
    while len(done := {ts: how for ts, how in finished(bot).items() if ts not in before}) < began.count("accepted"):
        assert time.monotonic() < ends, f"{began.count('accepted') - len(done)} jobs do not end"
        time.sleep(0.1)
    return [outcome for outcome in began if outcome != "accepted"] + list(done.values())


def finished(bot: Bot) -> dict[str, str]:
    """How jobs ended, by their messages."""
    found = {}
    for call in bot.slack.of("chat.update"):
        shown = json.dumps(call.args)
        if "briefing_evidence" in shown:
            found[call.args["ts"]] = "a briefing"
        elif "briefing_again" in shown:
            found[call.args["ts"]] = "refused with a reason"
    return found


def at_once(bot: Bot, number: int) -> list[Answer]:
    """So many commands at the same moment, each about another article."""
    with ThreadPoolExecutor(number) as people:
        bodies = [command(article(each), trigger=f"b{each}") for each in range(number)]
        return list(people.map(lambda body: send(bot.address, body), bodies))


def told(name: str, answers: Sequence[Answer]) -> bool:
    """Print how fast they were; whether all are 200, 95 of 100 within half a second and all within two."""
    seconds = sorted(answer.seconds for answer in answers)
    statuses = dict(Counter(answer.status for answer in answers))
    print(f"{name}, jobs of {JOB_S:.0f} s: {statuses}, {quantiles(seconds)}")
    return set(statuses) == {200} and seconds[int(len(seconds) * 0.95)] < 0.5 and seconds[-1] < 2


def quantiles(seconds: Sequence[float]) -> str:
    """The usual three, of sorted seconds."""
    half, most = seconds[len(seconds) // 2], seconds[int(len(seconds) * 0.95)]
    return f"acknowledged p50 {half * 1000:.0f} ms, p95 {most * 1000:.0f} ms, max {seconds[-1] * 1000:.0f} ms"


def taken(answer: Answer) -> str:
    """What whoever asked is told at once."""
    words = {"Working on it": "accepted", "Busy": "busy", "being made": "running", "/brief": "not taken for a link"}
    return next((name for sign, name in words.items() if sign in answer.body), answer.body[:200])


def article(number: int) -> str:
    """A text of its own, long enough to be taken for an article."""
    return (
        f"Ferry {number} will not sail. "
        + "The harbour master of Brannholm said on Monday that the ice is too thick. " * 6
    )


class Canary(NamedTuple):
    """Listens on every address of this machine."""

    port: int
    listeners: tuple[socket.socket, ...]

    def count(self) -> int:
        """How many have connected since the last time."""
        found = 0
        for listener in self.listeners:
            while True:
                try:
                    listener.accept()[0].close()
                    found += 1
                except BlockingIOError:
                    break
        return found


@contextmanager
def canary() -> Iterator[Canary]:
    """A port on which any connection, from wherever it came, is counted."""
    with socket.socket() as four, socket.socket(socket.AF_INET6) as six:
        four.bind(("0.0.0.0", 0))
        port = four.getsockname()[1]
        six.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        six.bind(("::", port))
        for listener in (four, six):
            listener.listen(128)
            listener.setblocking(False)
        yield Canary(port, (four, six))


def own_address() -> str:
    """An address of this machine in its network, or its own when there is none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            line.connect(("192.0.2.1", 9))  # sends nothing
        except OSError:
            return "127.0.0.1"
        return str(line.getsockname()[0])


@contextmanager
def at_work(**choices: Any) -> Iterator[Bot]:
    """The bot in a process of its own, while the block runs."""
    with serving() as slack, TemporaryDirectory() as folder:
        slack.answers["apps.connections.open"] = {"url": choices.get("socket", "")}
        told = json.dumps({"api": slack.api, "store": f"{folder}/slack.sqlite3", **choices})
        with subprocess.Popen([sys.executable, __file__, "--bot", told], stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            try:
                yield Bot(
                    process.stdout.readline().strip().removeprefix("listening on ").removesuffix("/slack/events"), slack
                )
            finally:
                process.kill()


def run_bot(choices: dict[str, Any]) -> None:
    """Be the bot."""
    from briefing.bot import register
    from briefing.bot.app import make_app, make_http_door
    from briefing.bot.client import make_client
    from briefing.bot.desk import Desk
    from briefing.bot.making import read_asked
    from briefing.bot.service import settle_in
    from briefing.bot.socket import SocketDoor
    from briefing.bot.store import Store
    from briefing.bot.tokens import Tokens
    from briefing.pipeline import make

    settle_in()
    briefing = make(str(ROOT / "examples" / "cup-final.txt"))

    def wait(*_: Any) -> Any:
        time.sleep(JOB_S)
        return briefing

    def compute(*_: Any) -> Any:
        ends = time.monotonic() + JOB_S
        while time.monotonic() < ends:
            made = make(str(ROOT / "examples" / "cup-final.txt"))
        return made

    def fetch(asked: Any, client: Any, _: bool, on_step: Any) -> Any:
        return make(read_asked(asked, client, on_step))

    if "canary" in choices:
        lead_astray(choices["canary"], choices["outside"])
    tokens = Tokens(bot=BOT, app=APP, signing_secret=SIGNING_SECRET)
    app = make_app(tokens, make_client(BOT, api=choices["api"]))
    making = fetch if "canary" in choices else compute if choices.get("computes") else wait
    register(app, Desk(Store(Path(choices["store"])), making))
    door = SocketDoor(app, APP) if "socket" in choices else make_http_door(app, tokens, host="127.0.0.1", port=0)
    print(door.open(), flush=True)
    time.sleep(600)


def lead_astray(port: int, outside: int) -> None:
    """A hostile name server, one public address that is here, and a port of the canary that no rule keeps away."""
    from briefing.readers import web

    web.PORTS = web.PORTS | {port}
    names = {"inside.test": ["127.0.0.1"], "mixed.test": [PUBLIC, "127.0.0.1"], "outside.test": [PUBLIC]}
    rebinding = iter([[PUBLIC]])
    look_up, connect = socket.getaddrinfo, socket.create_connection

    def answer(host: Any, service: Any, *args: Any, **options: Any) -> Any:
        if host == "rebinding.test":
            names[host] = next(rebinding, ["127.0.0.1"])
        if host in names:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, service)) for address in names[host]]
        if str(host).replace(".", "").isalpha() and not str(host).lower().startswith("localhost"):
            raise socket.gaierror(-2, "Name or service not known")
        return look_up(host, service, *args, **options)

    def connect_here(address: tuple[str, int], *args: Any, **options: Any) -> socket.socket:
        return connect(("127.0.0.1", outside) if address[0] == PUBLIC else address, *args, **options)

    socket.getaddrinfo, socket.create_connection = answer, connect_here


if __name__ == "__main__":
    if sys.argv[1:2] == ["--bot"]:
        run_bot(json.loads(sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1:]))
