"""Briefings of a folder of articles by the extractive engine: the JSON files, and how fast they were made.

    python benchmarks/articles.py ARTICLES OUTPUT [--repeat 1]
    python benchmarks/articles.py ARTICLES --many 1000 [--words 550]

The first reads each .txt of ARTICLES, writes OUTPUT/NAME.json for a scorer, and prints articles for each second of CPU,
reading, extraction and verification included, and the share of evidence that stands at its offsets. The second cuts
the articles into many of about so many words, no two alike, and prints how many are extracted and verified in a second
of CPU by one process, and how its memory grows between the first tenth of them and the last.
"""

import argparse
import resource
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import briefing
from briefing.document import Document
from briefing.engines.extractive import Extractive
from briefing.grounding import verify


def main() -> None:
    """Make the briefings and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("output", type=Path, nargs="?", help="where the JSON files go")
    parser.add_argument("--repeat", type=int, default=1, help="make each this often, for a steadier figure")
    parser.add_argument("--many", type=int, help="cut the articles into this many instead, and write nothing")
    parser.add_argument("--words", type=int, default=550, help="of about this length each")
    options = parser.parse_args()
    paths = sorted(options.articles.glob("*.txt"))
    if options.many:
        make_many(cut(paths, words=options.words), options.many)
    elif options.output:
        make_each(paths, options.output, repeat=options.repeat)
    else:
        parser.error("OUTPUT or --many is missing")


def make_each(paths: list[Path], output: Path, *, repeat: int) -> None:
    """Write a briefing for each article."""
    output.mkdir(parents=True, exist_ok=True)
    quotes = standing = words = 0
    began = time.process_time()
    for path in paths:
        for _ in range(repeat):
            made = briefing.make(str(path), engine="extractive")
        (output / f"{path.stem}.json").write_text(briefing.render(made, format="json"), encoding="utf-8")
        text = made.documents[0].text
        words += made.documents[0].words
        for _, evidence in made.evidence():
            quotes += 1
            standing += text[evidence.start : evidence.end] == evidence.quote
    seconds = time.process_time() - began
    print(f"{len(paths)} articles, {words} words, {len(paths) * repeat / seconds:.1f} articles a CPU second")
    print(f"{quotes} quotes, {standing} of them at their offsets")


def cut(paths: list[Path], *, words: int) -> Iterator[str]:
    """Texts of about so many words, no two alike: the paragraphs of all articles, begun at another one each time."""
    paragraphs = [part.strip() for path in paths for part in path.read_text(encoding="utf-8").split("\n")]
    paragraphs = [part for part in paragraphs if len(part.split()) > 8]
    for begin in range(len(paragraphs) * words):
        turn, at = divmod(begin, len(paragraphs))
        chosen: list[str] = []
        while sum(len(part.split()) for part in chosen) < words and len(chosen) < len(paragraphs):
            chosen.append(paragraphs[(at + len(chosen) * (turn + 1)) % len(paragraphs)])
        yield "\n\n".join(chosen)


def make_many(texts: Iterator[str], count: int) -> None:
    """Extract and verify many texts in one process, and print the time and memory it took."""
    engine = Extractive()
    extracting = verifying = 0.0
    words = early = 0
    for number, text in enumerate(islice(texts, count)):
        document = Document.of(text)
        words += document.words
        began = time.process_time()
        draft = engine.extract(document, on_step=lambda _: None)
        extracted = time.process_time()
        verify(draft, document)
        verifying += time.process_time() - extracted
        extracting += extracted - began
        if number == count // 10:
            early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    late = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = extracting + verifying
    print(f"{count} articles of {words / count:.0f} words, {count / seconds:.1f} a CPU second")
    print(f"extraction {1000 * extracting / count:.1f} ms, verification {1000 * verifying / count:.1f} ms each")
    print(f"memory at most {early // 1024} MB after a tenth of them, {late // 1024} MB after all")


if __name__ == "__main__":
    main()
