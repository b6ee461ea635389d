"""The whole of `make` against llama.cpp's own server, with a tiny model of random weights that is made here.

    python benchmarks/llamacpp.py path/to/llama-server [--article FILE] [--runs 3]

Needs numpy and gguf. The model knows nothing, so its answers are nonsense that fits the schema, because the server's
grammar allows no other, and verification must refuse all of it. Fails when no draft is made or a claim gets through.
"""

import argparse
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "examples" / "cup-final.txt"
CONTEXT = 65_536
LAYERS, DIM, HEADS, FORWARD = 1, 32, 2, 64
BYTE, NORMAL, CONTROL = 6, 1, 3


def write_model(path: Path) -> None:
    """Write a model with a vocabulary of bytes and random weights, under 300 kB."""
    import gguf
    import numpy as np

    tokens = [b"<unk>", b"<s>", b"</s>", *(b"<0x%02X>" % byte for byte in range(256))]
    kinds = [2, CONTROL, CONTROL, *[BYTE] * 256]
    letters = [chr(code) for code in range(0x21, 0x7F)] + ["\u2581"]
    tokens += [letter.encode() for letter in letters]
    kinds += [NORMAL] * len(letters)
    writer = gguf.GGUFWriter(str(path), "llama")
    describe(writer, tokens, kinds)
    random = np.random.default_rng(7)

    def weights(*shape: int) -> Any:
        return (random.standard_normal(shape) * 0.05).astype(np.float32)

    embedding, output = weights(len(tokens), DIM), weights(len(tokens), DIM)
    # No layer writes to the first hidden dimension, so its column of the output is a bias for each token: plain text,
    # strings and lists that end.
    embedding[:, 0] = 1.0
    output[:, 0] = [bias(token.decode("utf-8", "replace"), kind) for token, kind in zip(tokens, kinds, strict=True)]
    output[:, 0] *= np.sqrt((1.0 + (DIM - 1) * 0.05**2) / DIM)
    ones = np.ones(DIM, np.float32)
    for name, tensor in (("token_embd", embedding), ("output_norm", ones), ("output", output)):
        writer.add_tensor(f"{name}.weight", tensor)
    for layer in range(LAYERS):
        back, down = weights(DIM, DIM), weights(DIM, FORWARD)
        back[0] = down[0] = 0.0
        parts = {"attn_norm": ones, "ffn_norm": ones, "attn_output": back, "ffn_down": down}
        parts |= {name: weights(DIM, DIM) for name in ("attn_q", "attn_k", "attn_v")}
        parts |= {name: weights(FORWARD, DIM) for name in ("ffn_gate", "ffn_up")}
        for name, tensor in parts.items():
            writer.add_tensor(f"blk.{layer}.{name}.weight", tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def describe(writer: Any, tokens: list[bytes], kinds: list[int]) -> None:
    """Write the model's shape and vocabulary."""
    import gguf

    writer.add_name("tiny-random")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(DIM)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(DIM // HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([-1.0 if kind == NORMAL else 0.0 for kind in kinds])
    writer.add_token_types(kinds)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template("{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}assistant: ")


def bias(token: str, kind: int) -> float:
    """How much a token is preferred."""
    if kind == CONTROL:
        return 3.0
    if kind != NORMAL:
        return -30.0
    special = {"\u2581": 2.6, '"': 3.6, "{": 4.5, "]": 3.5, "}": 3.0, ",": 3.2, "\\": -6.0}
    common = "etaoinshrdlucmfwypvbgkjqxz"
    letter = 2.5 - 0.18 * common.index(token) if token in common else -2.5
    return special.get(token, letter)


@contextmanager
def running(server: str, model: Path) -> Iterator[str]:
    """Run the server until the block ends; its base URL."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [server, "-m", str(model), "-c", str(CONTEXT), "--parallel", "1", "--port", str(port), "--temp", "1"]
    with (
        tempfile.TemporaryFile() as log,
        subprocess.Popen([*command, "-n", "16000"], stdout=log, stderr=log) as process,
    ):
        try:
            wait(f"http://127.0.0.1:{port}/health", process)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.kill()


def wait(url: str, process: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers."""
    for _ in range(600):
        if process.poll() is not None:
            sys.exit(f"the server ended with code {process.returncode}")
        try:
            with urllib.request.urlopen(url):
                return
        except OSError:
            time.sleep(0.1)
    sys.exit("the server did not begin within a minute")


def main() -> None:
    """Make a briefing several times and say what became of the claims."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("server", metavar="LLAMA-SERVER")
    parser.add_argument("--article", default=str(ARTICLE))
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    import briefing
    from briefing.engines.openai import OpenAI

    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "tiny.gguf"
        write_model(model)
        with running(options.server, model) as base_url:
            for _ in range(options.runs):
                engine = OpenAI(endpoint="llamacpp", base_url=base_url, timeout_s=600.0)
                made = briefing.make(options.article, engine=engine, on_step=print)
                claims = sum(1 for _ in made.claims())
                print(f"{claims} claims on the page, {len(made.unsupported)} refused, {made.provenance.calls} calls")
                if claims:
                    sys.exit("a claim of a model that knows nothing got through")


if __name__ == "__main__":
    main()
