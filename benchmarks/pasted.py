"""How much page furniture is cut from pasted text, and how much of the article with it.

    python benchmarks/pasted.py FOLDER [--half odd|even] [--show paste|tail]

FOLDER is a checkout of scrapinghub/article-extraction-benchmark: news pages and the body of each. Needs `resiliparse`,
which turns a page into the text that copying all of it gives. Two tasks: `paste`, the whole page copied as text, keep
the body; `tail`, the body with the lines that follow it on the page, cut those. Shingles of four words are compared, as
that benchmark's own evaluation does. Rules are set on the odd pages, the even ones are reported.
"""

import argparse
import gzip
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from briefing.errors import ReadError
from briefing.readers.text import parse


class Page(NamedTuple):
    """One page: its key, all of it as text, and the article's body."""

    key: str
    text: str
    body: str


def main() -> None:
    """Measure both tasks and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("odd", "even"), default="even")
    parser.add_argument("--show", choices=("paste", "tail"), help="list each page, the worst first")
    options = parser.parse_args()
    pages = list(read_pages(options.folder, half=options.half))
    print(paste(pages, show=options.show == "paste"))
    print(tail(pages, show=options.show == "tail"))


def read_pages(folder: Path, *, half: str) -> Iterator[Page]:
    """The odd or the even pages, in the order of their keys."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for index, key in enumerate(sorted(truth)):
        if (index % 2 == 1) != (half == "odd"):
            continue
        html = gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes()).decode("utf-8", "replace")
        copied = extract_plain_text(
            HTMLTree.parse(html),
            main_content=False,
            alt_texts=False,
            links=False,
            form_fields=False,
            noscript=False,
            preserve_formatting=True,
        )
        lines = re.sub(r"[ \t]+", " ", "\n".join(line.strip() for line in copied.split("\n")))
        yield Page(key, re.sub(r"\n{3,}", "\n\n", lines).strip(), truth[key].get("articleBody", ""))


def paste(pages: list[Page], *, show: bool) -> str:
    """Precision and recall on whole pages; a page is bad with either below one half."""
    seconds, found = timed(lambda page: read_body(page.text), pages)
    scores = [(*compare(page.body, text), page.key) for page, text in zip(pages, found, strict=True)]
    if show:
        for precision, recall, key in sorted(scores, key=lambda score: score[0] + score[1]):
            print(f"  {key[:12]} P={precision:.3f} R={recall:.3f}")
    precision, recall = (statistics.mean(score[axis] for score in scores) for axis in (0, 1))
    bad = sum(min(score[:2]) < 0.5 for score in scores)
    f1 = 2 * precision * recall / (precision + recall)
    speed = f"{len(pages) / seconds:.0f}/s"
    return f"paste: {len(pages)} pages, P={precision:.3f} R={recall:.3f} F1={f1:.3f}, {bad} bad, {speed}"


def tail(pages: list[Page], *, show: bool) -> str:
    """Share of the body's words that were lost, and of the tail's words that were kept."""
    cases = [(page.key, *case) for page in pages if (case := with_tail(page)) is not None]
    seconds, found = timed(lambda case: read_whole(f"{case[1]}\n\n{case[2]}"), cases)
    scores = []
    for (key, body, after), text in zip(cases, found, strict=True):
        kept, own, rest = shingles(text), shingles(body), shingles(after)
        lost = 1 - (kept & own).total() / own.total()
        scores.append((lost, (kept & rest).total() / max(1, rest.total()), key))
    if show:
        for lost, left, key in sorted(scores, reverse=True):
            print(f"  {key[:12]} lost={lost:.3f} tail kept={left:.3f}")
    lost, left = (statistics.mean(score[axis] for score in scores) for axis in (0, 1))
    many = sum(score[0] > 0.05 for score in scores)
    return (
        f"tail: {len(cases)} bodies, words lost {lost:.4f} ({many} lose over 5 %), tail words kept {left:.3f}, "
        f"{len(cases) / seconds:.0f}/s"
    )


def with_tail(page: Page) -> tuple[str, str] | None:
    """The body, and up to thirty lines that follow it on the page; None where its end cannot be told."""
    lines = [line.strip() for line in page.body.split("\n") if line.strip()]
    if len(words(page.body)) < 80:
        return None
    last = lines[-1][-60:]
    at = page.text.rfind(last)
    after = [line for line in page.text[at + len(last) :].split("\n") if words(line)][:30] if at >= 0 else []
    return ("\n\n".join(lines), "\n\n".join(after)) if len(after) >= 3 else None


def read_body(text: str) -> str:
    """What our reader takes for the article below its heading."""
    try:
        document = parse(text, name="page")
    except ReadError:
        return ""
    return document.text[document.body_start :]


def read_whole(text: str) -> str:
    """What our reader keeps of a text, heading or not."""
    try:
        return parse(text, name="page").text
    except ReadError:
        return ""


def timed(read: Callable[[Any], str], cases: Sequence[Any]) -> tuple[float, list[str]]:
    """CPU seconds, and the texts."""
    began = time.process_time()
    found = [read(case) for case in cases]
    return time.process_time() - began, found


def compare(truth: str, found: str) -> tuple[float, float]:
    """Precision and recall of shingles."""
    expected, got = shingles(truth), shingles(found)
    common = (expected & got).total()
    return common / got.total() if got else 0.0, common / expected.total() if expected else 1.0


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Every run of four words, counted."""
    all_words = words(text)
    return Counter(tuple(all_words[start : start + 4]) for start in range(max(1, len(all_words) - 3)) if all_words)


def words(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", text)


if __name__ == "__main__":
    main()
