"""Quotations of any folder of texts, honest and altered, and who accepts them: the table of the README.

    python benchmarks/evidence.py TEXTS [--cases 2000] [--seed 7] [--kinds]

Reads each .txt of TEXTS, makes about as many cases as asked for, and runs `briefing.grounding` and, where they are
installed, langextract and rapidfuzz on the same cases. Prints a Markdown table: the share of quotations accepted, of
those that should be and of those that must not be, and the CPU time. `--kinds` adds a row for each kind.
"""

import argparse
import importlib.util
import random
import re
import time
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from alterations import ALTERATIONS, Source
from cuts import TURNS, clips, deceiving_ellipses, honest_ellipses, honest_parts

from briefing.grounding import Locator

# The group of a case, and its share of all cases.
SHARES = {
    "verbatim": 0.1,
    "typography and spacing": 0.1,
    "honest ellipsis": 0.06,
    "honest bracket": 0.04,
    "altered": 0.4,
    "from another text": 0.08,
    "two halves joined": 0.05,
    "deceiving ellipsis": 0.09,
    "deceiving cut": 0.08,
}
HONEST = ("verbatim", "typography and spacing", "honest ellipsis", "honest bracket")
_STOP = re.compile(r"(?<=[.!?])[\"”’']*\s+(?=[\"“‘']*[A-Z0-9])")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sr|No|vs|Inc|Co|[A-Z]|[ap]\.m|U\.[SKN])\.$")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?")
_PRONOUN = re.compile(r"\b(?:he|she|they|it|He|She|They|It)\b(?![’'])")
_MARKS = (" … ", " ... ", " […] ", " [...] ")


class Case(NamedTuple):
    """One quotation to look up."""

    group: str
    kind: str
    text: str
    quote: str


class Tool(NamedTuple):
    """A way to look quotations up: `index` prepares a text, `accepts` says whether it has a quote in it."""

    name: str
    index: Callable[[str], object]
    accepts: Callable[[object, str], bool]


def sentences(text: str) -> list[str]:
    """The sentences of a text, of 8 to 45 words."""
    found: list[str] = []
    for line in text.splitlines():
        kept = ""
        for part in _STOP.split(line.strip()):
            kept = f"{kept} {part}".strip()
            if not _ABBREVIATION.search(kept):
                found.append(kept)
                kept = ""
    return [sentence for sentence in found if 8 <= len(sentence.split()) <= 45 and sentence in text]


def fold(text: str) -> str:
    """A text in which only words, digits and signs that matter differ."""
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    plain = re.sub(r"[‘’ʼ`´′]", "'", plain)
    plain = re.sub(r"[“”„«»]|''", '"', plain)
    return " ".join(re.sub(r"[–—−‐‑]|--+", "-", plain).casefold().split())


class Maker:
    """Makes cases from texts; the same seed makes the same ones."""

    def __init__(self, texts: list[str], seed: int) -> None:
        self._random = random.Random(seed)
        self._texts = [(text, sentences(text)) for text in texts]
        self._texts = [(text, parts) for text, parts in self._texts if len(parts) >= 3]
        self._random.shuffle(self._texts)
        self._kinds = list(ALTERATIONS)

    def cases(self, wanted: int) -> list[Case]:
        """About `wanted` cases, in the shares of the groups."""
        quotas = {group: round(share * wanted) for group, share in SHARES.items()}
        found: dict[Case, None] = {}
        counts: dict[str, int] = defaultdict(int)
        for turn in range(wanted * 4):
            if all(counts[group] >= quota for group, quota in quotas.items()) or not self._texts:
                break
            text, parts = self._texts[turn % len(self._texts)]
            at = self._random.randrange(len(parts))
            for case in self._from(text, parts, at):
                if counts[case.group] < quotas[case.group] and case not in found:
                    counts[case.group] += 1
                    found[case] = None
        return list(found)

    def _from(self, text: str, parts: list[str], at: int) -> Iterator[Case]:
        """One case or more for each group that this sentence can serve."""
        chance, sentence = self._random, parts[at]
        following = parts[at + 1] if at + 1 < len(parts) else ""
        words = sentence.split()
        start = chance.randrange(max(1, len(words) - 12))
        part = sentence if chance.random() < 0.5 else " ".join(words[start : start + chance.randint(8, 14)])
        if not TURNS.search(sentence):
            yield Case("verbatim", "", text, part)
        yield Case("verbatim", "", text, sentence)
        anew = self._set_anew(sentence)
        if anew not in text:
            yield Case("typography and spacing", "", text, anew)
        mark = chance.choice(_MARKS)
        is_next = following and f"{sentence} {following}" in text
        for cut in honest_ellipses(sentence, following if is_next else "", mark):
            yield Case("honest ellipsis", cut.kind, text, cut.quote)
        names = tuple(dict.fromkeys(match.group() for match in _NAME.finditer(text)))[:12]
        pronoun = _PRONOUN.search(sentence)
        if pronoun and names:
            named = f"{sentence[: pronoun.start()]}[{chance.choice(names)}]{sentence[pronoun.end() :]}"
            yield Case("honest bracket", "", text, named)
        yield from self._wrong(text, sentence, following, names)
        for cut in (*clips(sentence), *honest_parts(sentence)):
            yield Case("deceiving cut" if cut.deceives else "verbatim", cut.kind, text, cut.quote)
        for cut in deceiving_ellipses(parts, at, mark, chance):
            yield Case("deceiving ellipsis", cut.kind, text, cut.quote)

    def _wrong(self, text: str, sentence: str, following: str, names: tuple[str, ...]) -> Iterator[Case]:
        chance = self._random
        for kind in chance.sample(self._kinds, 12):
            changed = ALTERATIONS[kind](sentence, Source(names, following, chance))
            if changed and changed != sentence and fold(changed) not in fold(text):
                yield Case("altered", kind, text, changed)
        other, others = chance.choice(self._texts)
        if other != text:
            foreign = chance.choice(others)
            if fold(foreign) not in fold(text):
                yield Case("from another text", "", text, foreign)
        if following and len(sentence.split()) > 9 and len(following.split()) > 9:
            first, second = sentence.split(), following.split()
            joined = " ".join([*first[: len(first) // 2], *second[len(second) // 2 :]])
            yield Case("two halves joined", "", text, joined)

    def _set_anew(self, sentence: str) -> str:
        """The same words with other marks and spaces."""
        curly, straight = "“”‘’—–", "\"\"''--"
        changed = sentence.translate(str.maketrans(curly, straight)) if set(curly) & set(sentence) else sentence
        spaces = [match.start() for match in re.finditer(" ", changed)]
        for place in self._random.sample(spaces, min(2, len(spaces))):
            changed = changed[:place] + self._random.choice("\n\u00a0 ") + changed[place + 1 :]
        return f"“{changed}”" if self._random.random() < 0.3 and '"' not in changed else changed.replace("  ", " \n")


def briefing_accepts(index: object, quote: str) -> bool:
    """Whether the project takes a quote as evidence without a word to the reader."""
    assert isinstance(index, Locator)
    location = index.locate(quote)
    return location.verdict in ("exact", "normalized", "elided") and not location.flags


def tools() -> list[Tool]:
    """The project, and what else is installed."""
    found = [
        Tool("briefing", Locator, briefing_accepts),
        Tool("`quote in text`", str, lambda text, quote: quote in str(text)),
    ]
    if importlib.util.find_spec("langextract"):
        from langextract.core import data
        from langextract.resolver import WordAligner

        def aligned(text: object, quote: str) -> str | None:
            extraction = data.Extraction(extraction_class="quote", extraction_text=quote)
            aligned = WordAligner().align_extractions([[extraction]], str(text))[0][0]
            has_place = aligned.char_interval is not None and aligned.char_interval.start_pos is not None
            return aligned.alignment_status.value if has_place else None

        found.append(Tool("langextract", str, lambda text, quote: aligned(text, quote) is not None))
        found.append(Tool("langextract, exact", str, lambda text, quote: aligned(text, quote) == "match_exact"))
    if importlib.util.find_spec("rapidfuzz"):
        from rapidfuzz import fuzz

        def similar(text: object, quote: str) -> bool:
            found = fuzz.partial_ratio_alignment(quote, str(text), score_cutoff=90)
            return found is not None and len(quote) <= len(str(text))

        found.append(Tool("rapidfuzz, 90", str, similar))
    return found


class Result(NamedTuple):
    """What one tool made of the cases: accepted or not, and its CPU seconds."""

    accepted: list[bool]
    quotes_s: float
    index_s: float


def run(tool: Tool, cases: list[Case]) -> Result:
    """Look all cases up."""
    indexes: dict[str, object] = {}
    began = time.process_time()
    for text in dict.fromkeys(case.text for case in cases):
        indexes[text] = tool.index(text)
    indexed = time.process_time()
    accepted = [tool.accepts(indexes[case.text], case.quote) for case in cases]
    return Result(accepted, time.process_time() - indexed, (indexed - began) / max(1, len(indexes)))


def table(cases: list[Case], results: dict[str, Result], *, kinds: bool) -> Iterator[str]:
    """The lines of the Markdown table."""
    yield f"| accepted without a flag | cases | {' | '.join(results)} |"
    yield f"|---|--:|{'--:|' * len(results)}"
    rows: list[tuple[str, Callable[[Case], bool]]] = []
    for group in SHARES:
        wants = "should be" if group in HONEST else "must not be"
        rows.append((f"{wants}: {group}", lambda case, group=group: case.group == group))
    if kinds:
        named = sorted({(case.group, case.kind) for case in cases if case.kind})
        rows += [(f"{group}: {kind}", lambda case, pair=(group, kind): case[:2] == pair) for group, kind in named]
    for name, belongs in rows:
        chosen = [number for number, case in enumerate(cases) if belongs(case)]
        if chosen:
            shares = (sum(result.accepted[number] for number in chosen) / len(chosen) for result in results.values())
            yield f"| {name} | {len(chosen):,} | {' | '.join(f'{share:.1%}' for share in shares)} |"
    times = (f"{result.quotes_s / len(cases) * 1e3:.2f}" for result in results.values())
    yield f"| CPU ms for a quote | | {' | '.join(times)} |"
    yield f"| CPU ms to index a text | | {' | '.join(f'{result.index_s * 1e3:.1f}' for result in results.values())} |"


def main() -> None:
    """Make the cases, run the tools, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--cases", type=int, default=2000, help="how many cases to make, about")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--kinds", action="store_true", help="a row for each kind, too")
    options = parser.parse_args()
    paths = sorted(options.texts.glob("*.txt"))
    texts = [path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n") for path in paths]
    cases = Maker(texts, options.seed).cases(options.cases)
    if not cases:
        parser.error(f"{options.texts}: no .txt file with three sentences or more")
    print("\n".join(table(cases, {tool.name: run(tool, cases) for tool in tools()}, kinds=options.kinds)))


if __name__ == "__main__":
    main()
