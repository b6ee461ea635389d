"""How well the article, title, authors and date of web pages are read.

    python benchmarks/pages.py bodies FOLDER [--half odd|even|all]     F1 of the article's body
    python benchmarks/pages.py snippets FOLDER [--half odd|even|all]   F1 of snippets; title, authors and date

FOLDER is a checkout of scrapinghub/article-extraction-benchmark (`bodies`: 181 news pages with the whole body) or of
adbar/trafilatura (`snippets`: 990 pages with words that must or must not be there, and their metadata). `--trafilatura`
measures that library alone, with `favor_precision`, on the same pages. Rules are set on the odd pages.
"""

import argparse
import gzip
import json
import re
import statistics
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pasted import compare

from briefing.errors import ReadError
from briefing.readers.encoding import decode
from briefing.readers.html import parse


class Found(NamedTuple):
    """What was read off one page."""

    body: str = ""
    title: str = ""
    authors: str = ""
    day: str = ""


def main() -> None:
    """Measure one set and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=("bodies", "snippets"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("odd", "even", "all"), default="all")
    parser.add_argument("--trafilatura", action="store_true", help="the library alone, for comparison")
    options = parser.parse_args()
    read = by_trafilatura if options.trafilatura else by_us
    pages = bodies(options.folder) if options.set == "bodies" else snippets(options.folder)
    wanted = [page for index, page in enumerate(pages) if options.half in ("all", "odd" if index % 2 else "even")]
    began = time.process_time()
    found = [read(html) for html, _ in wanted]
    speed = len(wanted) / (time.process_time() - began)
    truths = [truth for _, truth in wanted]
    scores = score_bodies(truths, found) if options.set == "bodies" else score_snippets(truths, found)
    print(f"{len(wanted)} pages, {speed:.0f}/s, {scores}")


def bodies(folder: Path) -> Iterator[tuple[str, Any]]:
    """Each page with its body."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for key in sorted(truth):
        raw = gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes())
        yield decode(raw, name=key, is_html=True), truth[key].get("articleBody", "")


def snippets(folder: Path) -> Iterator[tuple[str, Any]]:
    """Each page with what is known of it."""
    tests = folder / "tests"
    for known in json.loads((tests / "evaldata.json").read_text(encoding="utf-8")).values():
        path = tests / "cache" / known["file"]
        raw = (path if path.exists() else tests / "eval" / known["file"]).read_bytes()
        yield decode(raw, name=known["file"], is_html=True), known


def by_us(html: str) -> Found:
    """Read a page as `briefing make` does."""
    try:
        document = parse(html, name="page")
    except ReadError:
        return Found()
    day = document.published.isoformat() if document.published else ""
    return Found(document.text[document.body_start :], document.title, "; ".join(document.authors), day)


def by_trafilatura(html: str) -> Found:
    """Read a page by the library alone."""
    from trafilatura import bare_extraction

    found = bare_extraction(html, favor_precision=True, include_comments=False, with_metadata=True)
    if found is None:
        return Found()
    return Found(found.text or "", found.title or "", found.author or "", found.date or "")


def score_bodies(truths: list[str], found: list[Found]) -> str:
    """Precision, recall and F1 of shingles; a page is bad with either below one half."""
    scores = [compare(truth, each.body) for truth, each in zip(truths, found, strict=True)]
    precision, recall = (statistics.mean(score[axis] for score in scores) for axis in (0, 1))
    bad = sum(min(score) < 0.5 for score in scores)
    return f"P={precision:.4f} R={recall:.4f} F1={2 * precision * recall / (precision + recall):.4f}, {bad} bad"


def score_snippets(truths: list[dict[str, Any]], found: list[Found]) -> str:
    """F1 of the words that must and must not be there, and the share of each field that is right where it is known."""
    right = wrong = missed = 0
    for truth, each in zip(truths, found, strict=True):
        text = squeezed(f"{each.title} {each.body}" if each.body else "")
        kept = sum(squeezed(snippet) in text for snippet in truth["with"])
        right, missed = right + kept, missed + len(truth["with"]) - kept
        wrong += sum(squeezed(snippet) in text for snippet in truth["without"])
    told = [f"F1={2 * right / (2 * right + wrong + missed):.4f}"]
    for key, field, form in (("title", "title", plain), ("author", "authors", names), ("date", "day", str)):
        known = [
            (truth[key], getattr(each, field)) for truth, each in zip(truths, found, strict=True) if truth.get(key)
        ]
        told.append(f"{key} {sum(form(one) == form(other) for one, other in known) / len(known):.3f}")
    return ", ".join(told)


def squeezed(text: str) -> str:
    """Text with single spaces."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()


def names(authors: str | list[str]) -> set[str]:
    """The names in a list or a line of authors."""
    joined = "; ".join(authors) if isinstance(authors, list) else authors
    return {plain(name) for name in re.split(r"[;,]| and | und ", joined) if plain(name)}


if __name__ == "__main__":
    main()
