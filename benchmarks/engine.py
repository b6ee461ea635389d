"""What the openai engine adds to openai's own client: throughput, CPU a call, and the time to the first byte sent.

    python benchmarks/engine.py [--calls 256] [--threads 64] [--seconds 5]

A server on this machine answers every call after some seconds, as models do, with the answer recorded for one of our
examples. Both sides ask it the same number of times with as many threads, one after the other in the same run. Each
call is about an article of its own, with other names in it, so that nothing remembered of the last one helps.
"""

import argparse
import dataclasses
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "examples" / "trade-dispute.txt"
RECORDED = ROOT / "cassettes/engines_openai/test_a_recorded_answer_becomes_a_draft-trade-dispute.yaml"
NAMES = re.compile(r"\b(?:Ahlgrimm|Bandeira|Marchetaux|Montalban|Nwosu|Quaresma|Vandermeer)\b")
NUMBER = re.compile(r"Report (\d+)\.")

FIRST_BYTE = """
import sys, time
began = time.perf_counter()
import socket
connect = socket.socket.connect
def stop(self, address):
    if address[1] == int(sys.argv[1]):
        print(time.perf_counter() - began, time.process_time())
        import os
        sys.stdout.flush()
        os._exit(0)
    return connect(self, address)
socket.socket.connect = stop
"""
OURS = """
from briefing.cli import run
run(["make", sys.argv[2], "--base-url", f"http://127.0.0.1:{sys.argv[1]}/v1", "--model", "m", "--no-cache"])
"""
BARE = """
import openai, instructor
client = openai.OpenAI(base_url=f"http://127.0.0.1:{sys.argv[1]}/v1", api_key="none")
instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA)
client.chat.completions.create(model="m", messages=[{"role": "user", "content": "x"}])
"""


class Slow(BaseHTTPRequestHandler):
    """Answers every chat completion with the same words, after some seconds."""

    protocol_version = "HTTP/1.1"
    body = ""
    seconds = 0.0

    def do_GET(self) -> None:
        """List no models."""
        self.reply(b'{"object": "list", "data": []}')

    def do_POST(self) -> None:
        """Answer late."""
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        found = NUMBER.search(asked.decode())
        time.sleep(self.seconds)
        self.reply(renamed(self.body, int(found[1]) if found else 0).encode())

    def reply(self, body: bytes) -> None:
        """Send a body as JSON."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Takes as many connections at once as there are threads."""

    request_queue_size = 512
    daemon_threads = True


def serve(seconds: float) -> None:
    """Run the server for ever; its port goes to standard output."""
    import yaml

    answer = yaml.safe_load(RECORDED.read_text(encoding="utf-8"))["interactions"][-1]["response"]["parsed_body"]
    Slow.body, Slow.seconds = json.dumps(answer, ensure_ascii=False), seconds
    with Server(("127.0.0.1", 0), Slow) as server:
        print(server.server_port, flush=True)
        server.serve_forever()


def renamed(text: str, number: int) -> str:
    """An article or an answer about it with other names in it."""
    ending = "".join("bdfgklmnpr"[int(digit)] + "aeo"[place] for place, digit in enumerate(f"{number:03}"))
    return NAMES.sub(lambda found: found.group() + ending, text)


def spread(call: Callable[[int], object], *, calls: int, threads: int) -> tuple[float, float]:
    """Calls a second, and our CPU milliseconds a call."""
    call(0)
    wall, cpu = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(threads) as pool:
        for made in [pool.submit(call, number) for number in range(1, calls + 1)]:
            made.result()
    return calls / (time.perf_counter() - wall), (time.process_time() - cpu) / calls * 1000


def first_byte(program: str, port: int) -> float:
    """CPU seconds from an empty Python to the first connection, the best of five."""
    command = [sys.executable, "-c", FIRST_BYTE + program, str(port), str(ARTICLE)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    took = []
    for _ in range(5):
        shown = subprocess.run(command, capture_output=True, text=True, check=True, env=environ)
        took.append(float(shown.stdout.split()[-1]))
    return min(took)


def main() -> None:
    """Start the server, measure and stop it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=256)
    parser.add_argument("--threads", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=5.0, help="what the server takes for one answer")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.seconds)
    sys.path.insert(0, str(ROOT))
    command = [sys.executable, __file__, "--serve", "--seconds", str(options.seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            compare(int(server.stdout.readline()), options)
        finally:
            server.kill()


def compare(port: int, options: argparse.Namespace) -> None:
    """Print the table."""
    import openai

    import briefing
    from briefing.engines.openai import OpenAI
    from briefing.readers import read

    base_url = f"http://127.0.0.1:{port}/v1"
    article = read(str(ARTICLE))
    documents = [
        dataclasses.replace(article, text=renamed(f"{article.text}\n\nReport {number}.", number))
        for number in range(options.calls + 1)
    ]
    engine = OpenAI(base_url=base_url, model="m", context_tokens=128_000)
    requests = [engine.request(document) for document in documents]
    client = openai.OpenAI(base_url=base_url, api_key="none", max_retries=0)

    def bare(number: int) -> object:
        request: Any = requests[number]
        return client.chat.completions.create(
            model="m", messages=request.messages, response_format=request.response_format
        )

    def ours(number: int) -> object:
        return briefing.make(documents[number], engine=engine)

    bare_rate, bare_ms = spread(bare, calls=options.calls, threads=options.threads)
    our_rate, our_ms = spread(ours, calls=options.calls, threads=options.threads)
    print(f"calls a second: openai {bare_rate:.1f}, briefing {our_rate:.1f}, {our_rate / bare_rate:.0%}")
    print(f"CPU ms a call: openai {bare_ms:.1f}, briefing {our_ms:.1f}, ours beside it {our_ms - bare_ms:.1f}")
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nobody = unused.getsockname()[1]
    ours_s, bare_s = first_byte(OURS, nobody), first_byte(BARE, nobody)
    print(f"CPU s to the first byte: openai and instructor {bare_s:.2f}, briefing {ours_s:.2f}, {ours_s / bare_s:.2f}x")


if __name__ == "__main__":
    main()
