"""Briefings of a folder of articles by the extractive engine: the JSON files, and how fast they were made.

    python benchmarks/articles.py ARTICLES OUTPUT [--repeat 1]

Reads each .txt of ARTICLES, writes OUTPUT/NAME.json for a scorer, and prints articles for each second of CPU,
reading, extraction and verification included, and the share of evidence that stands at its offsets.
"""

import argparse
import time
from pathlib import Path

import briefing


def main() -> None:
    """Make the briefings and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--repeat", type=int, default=1, help="make each this often, for a steadier figure")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    paths = sorted(options.articles.glob("*.txt"))
    quotes = standing = words = 0
    began = time.process_time()
    for path in paths:
        for _ in range(options.repeat):
            made = briefing.make(str(path), engine="extractive")
        (options.output / f"{path.stem}.json").write_text(briefing.render(made, format="json"), encoding="utf-8")
        text = made.documents[0].text
        words += made.documents[0].words
        for _, evidence in made.evidence():
            quotes += 1
            standing += text[evidence.start : evidence.end] == evidence.quote
    seconds = time.process_time() - began
    print(f"{len(paths)} articles, {words} words, {len(paths) * options.repeat / seconds:.1f} articles a CPU second")
    print(f"{quotes} quotes, {standing} of them at their offsets")


if __name__ == "__main__":
    main()
