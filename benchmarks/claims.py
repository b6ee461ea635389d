"""Flipped claims caught and faithful rewordings flagged, on pairs of claims about short articles.

    python benchmarks/claims.py PAIRS.jsonl... [--show]

Each line of a file is one pair: `article`, `evidence` (a list of exact pieces of it), `actor`, `stance`, a `faithful`
claim, and a `flipped` one with exactly one thing wrong: its `kind` is number, negation, name, hedge, condition or
stance (then `flipped_stance` is what is wrong). A flipped claim is caught when it is refused or flagged; a faithful
one should be neither.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.grounding.locator import Span
from briefing.grounding.meaning import Judgement, Meaning


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The pairs of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def weigh(meaning: Meaning, pair: dict[str, Any], side: str) -> Judgement:
    """Judge one side of a pair."""
    article = pair["article"]
    spans = [Span(at, at + len(words)) for words in pair["evidence"] if (at := article.find(words)) >= 0]
    stance = pair.get("flipped_stance") if side == "flipped" and pair["kind"] == "stance" else pair.get("stance")
    known = (pair["actor"],) if pair["actor"] else ()
    return meaning.weigh(pair[side], evidence=spans, stance=stance or None, known=known)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--show", action="store_true", help="print what was missed and what was wrongly flagged")
    options = parser.parse_args()
    pairs = [pair for path in options.files for pair in read(path)]
    Meaning("").weigh("No.", evidence=[Span(0, 0)])  # makes the tables of words, once a process
    began = time.process_time()
    meanings = {article: Meaning(article) for article in {pair["article"] for pair in pairs}}
    prepared = time.process_time()
    judged = [
        {side: weigh(meanings[pair["article"]], pair, side) for side in ("faithful", "flipped")} for pair in pairs
    ]
    done = time.process_time()
    total: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    refused = flagged = 0
    for pair, sides in zip(pairs, judged, strict=True):
        total[pair["kind"]] += 1
        caught[pair["kind"]] += bool(sides["flipped"].refused or sides["flipped"].flags)
        refused += bool(sides["faithful"].refused)
        flagged += bool(sides["faithful"].flags and not sides["faithful"].refused)
        if options.show:
            _show(pair, sides)
    for kind, count in sorted(total.items()):
        print(f"{kind:10} caught {caught[kind]:4} of {count:4}  {caught[kind] / count:.3f}")
    count = len(pairs)
    print(f"{'all':10} caught {caught.total():4} of {count:4}  {caught.total() / count:.3f}")
    print(f"faithful   refused {refused}, flagged {flagged} of {count}: {(refused + flagged) / count:.3f}")
    article_ms, claim_ms = 1e3 * (prepared - began) / len(meanings), 1e3 * (done - prepared) / (2 * count)
    print(f"CPU: {article_ms:.2f} ms an article, {claim_ms:.3f} ms a claim")


def _show(pair: dict[str, Any], sides: dict[str, Judgement]) -> None:
    if sides["faithful"].refused or sides["faithful"].flags:
        print("FALSE ALARM", pair["evidence"], "\n     ", pair["faithful"], "\n     ", _why(sides["faithful"]))
    if not (sides["flipped"].refused or sides["flipped"].flags):
        print("MISSED", pair["kind"], pair["evidence"], "\n     ", pair["flipped"])


def _why(judgement: Judgement) -> str:
    return "; ".join((*judgement.refused, *(f"{note.flag}: {note.words}" for note in judgement.notes)))


if __name__ == "__main__":
    main()
