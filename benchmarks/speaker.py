"""How often a quotation keeps its speaker: right names confirmed, wrong names of the same article refused.

    python benchmarks/speaker.py DIR [--show right|wrong]

DIR holds `text/*.txt` and `attributions/*_xxxx.ann` in brat standoff form, as a split of PolNeAR does: each event has a
Source, a Cue and a Content. Every quotation (content with quotation marks) whose source is a name or a noun becomes a
position of a draft, once under its own source and once under each other source of its article, and goes through
`verify`. A position counts as confirmed when it stands in the main parts without `speaker_unclear` or `second_hand`, as
refused when it stands under "unsupported". Of documents with several annotators the first one's work is read.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from briefing.document import Document
from briefing.grounding import verify
from briefing.schema import Draft, DraftActor, DraftPosition

Outcome = Literal["confirmed", "flagged", "refused"]
_PRONOUNS = frozenset(
    "he she they it we i you who whom which his her their its our my your him them us me that those these this one "
    "everyone everybody nobody someone anyone most many some others both all".split()
)
_MARKS = re.compile(r"[\"“”„]|''|``")
_HEAD_ENDS = re.compile(
    r"[,;:()—–]|\b(?:who|which|of|at|in|for|from|with|on|to|by|about|as|than|during|after|before)\b"
)


class Quoted(NamedTuple):
    """One annotated quotation.

    Attributes:
        quotes: Its stretches, as the article has them.
        source: The words for its source.
    """

    quotes: tuple[str, ...]
    source: str


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--as-written", action="store_true", help="call each source by its words, not by its fullest name"
    )
    parser.add_argument(
        "--show", choices=("right", "wrong"), help="list the misses of right or the hits of wrong names"
    )
    options = parser.parse_args()
    counts: dict[str, Counter[Outcome]] = {"right": Counter(), "wrong": Counter()}
    seconds = 0.0
    for path in sorted((options.folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        found = list(quotations(text, options.folder / "attributions", path.stem))
        names = {
            quoted.source: quoted.source if options.as_written else actor_name(quoted.source, text) for quoted in found
        }
        for which, name, quoted, outcome, spent in _tried(text, found, names):
            counts[which][outcome] += 1
            seconds += spent
            if options.show == which and (outcome == "confirmed") == (which == "wrong"):
                print(f"{path.stem[:40]} | {outcome} | {name} | {quoted.source} | {' / '.join(quoted.quotes)[:160]}")
    for which, outcomes in counts.items():
        total = sum(outcomes.values())
        shares = ", ".join(
            f"{name} {outcomes[name] / max(1, total):.4f}" for name in ("confirmed", "flagged", "refused")
        )
        print(f"{which} speaker: {total} claims, {shares}")
    claims = sum(sum(outcomes.values()) for outcomes in counts.values())
    print(f"{seconds * 1e3 / max(1, claims):.2f} ms CPU a claim, verify() as a whole")


def _tried(
    text: str, found: list[Quoted], names: dict[str, str]
) -> Iterator[tuple[Literal["right", "wrong"], str, Quoted, Outcome, float]]:
    document = Document.of(text)
    claims: list[tuple[Literal["right", "wrong"], str, Quoted]] = []
    for quoted in found:
        own = names[quoted.source]
        claims.append(("right", own, quoted))
        others = dict.fromkeys(name for name in names.values() if not _may_be_same(name, own))
        claims += [("wrong", name, quoted) for name in others]
    began = time.process_time()
    outcomes = outcomes_of(document, [(name, quoted.quotes) for _, name, quoted in claims], tuple(names.values()))
    spent = (time.process_time() - began) / max(1, len(claims))
    for (which, name, quoted), outcome in zip(claims, outcomes, strict=True):
        yield which, name, quoted, outcome, spent


def outcomes_of(document: Document, claims: list[tuple[str, tuple[str, ...]]], names: tuple[str, ...]) -> list[Outcome]:
    """What `verify` makes of positions of these names on these quotes, in their order."""
    actors = tuple(
        DraftActor(name=name, quotes=(name,), kind="group", salience="major") for name in dict.fromkeys(names)
    )
    positions = tuple(
        DraftPosition(
            actor=name,
            issue=str(number),
            stance="asserts",
            statement=" … ".join(quotes),
            manner="quoted",
            quotes=quotes,
        )
        for number, (name, quotes) in enumerate(claims)
    )
    draft = Draft(
        title="",
        language="en",
        actors=actors,
        positions=positions,
        open_questions=(),
        options=(),
        timeline=(),
        bottom_line=(),
    )
    kept = {int(position.issue): position for position in verify(draft, document).positions}
    outcomes: list[Outcome] = []
    for number, (_, quotes) in enumerate(claims):
        position = kept.get(number)
        if position is None or len(position.evidence) < len(quotes):
            outcomes.append("refused")
        else:
            outcomes.append("flagged" if {"speaker_unclear", "second_hand"} & set(position.flags) else "confirmed")
    return outcomes


def quotations(text: str, folder: Path, stem: str) -> Iterator[Quoted]:
    """The annotated contents with quotation marks whose source is a name or a noun."""
    files = sorted(path for path in folder.glob("*.ann") if path.stem[:-5] == stem)
    if not files:
        return
    spans: dict[str, list[tuple[int, int]]] = {}
    for line in files[0].read_text(encoding="utf-8").splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            places = re.findall(r"(\d+) (\d+)", rest.partition("\t")[0])
            spans[key] = [(int(start), int(end)) for start, end in places]
        elif key.startswith("E"):
            roles = [role.partition(":") for role in rest.split()]
            content = [span for name, _, key in roles if name.startswith("Content") for span in spans.get(key, ())]
            source = [span for name, _, key in roles if name.startswith("Source") for span in spans.get(key, ())]
            words = " ".join(text[start:end] for start, end in sorted(source))
            is_quoted = any(_MARKS.search(text, start, end) for start, end in content)
            if content and words and is_quoted and words.lower() not in _PRONOUNS:
                yield Quoted(tuple(text[start:end] for start, end in sorted(content)), words)


def actor_name(source: str, text: str) -> str:
    """What a careful reader would call a source: a person's fullest name in the article, else the source's words."""
    head = _HEAD_ENDS.split(source, maxsplit=1)[0].strip() or source
    words = re.sub(r"['’]s?$", "", head).split()
    run: list[str] = []
    for word in reversed(words):
        is_title = word.lower() in ("the", "a", "an", "mr", "mr.", "ms", "ms.", "mrs.", "dr.")
        if is_title or not word[:1].isupper() or word.endswith(("'s", "’s")):
            break
        run.insert(0, word)
    if not run:
        return source
    last = re.escape(run[-1])
    fuller = Counter(re.findall(rf"\b((?:[A-Z][\w’'.-]+ ){{1,2}}{last})\b", text)) if len(run) == 1 else Counter()
    names = [name for name, count in fuller.most_common() if count > 1 or len(fuller) == 1]
    return names[0] if names and "." not in names[0] else " ".join(run[-3:])


def _may_be_same(one: str, other: str) -> bool:
    """Whether two names share a word that bears a name or a head: such a pair is no fair wrong name."""
    words = [{re.sub(r"\W|s$", "", word.lower()) for word in name.split()} for name in (one, other)]
    return bool(
        words[0] & words[1] - {"the", "a", "of", "for", "campaign", "spokesman", "spokeswoman", "and", "in", "to", ""}
    )


if __name__ == "__main__":
    main()
