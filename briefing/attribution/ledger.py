"""What the rules find in a text, while they read it: attributions in word indexes, and whose each word is already."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefing.attribution.wording import Run, Wording

Kind = Literal[
    "say", "want", "object", "preposition", "according_to", "noun", "adjective", "passive", "seem", "label", "quotation"
]


@dataclass(slots=True)
class Finding:
    """An attribution while its sentence is being read, in word indexes."""

    source: Run | None
    cue: Run
    contents: list[Run]
    kind: Kind
    lemma: str
    negated: bool = False
    particle: str = ""


class Ledger:
    """What has been found so far, and which words already belong to somebody's content."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.found: list[Finding] = []
        self.used = bytearray(wording.count)
        self._ends = bytearray(wording.count + 1)
        self._source_by_cue: dict[int, Run | None] = {}

    def add(self, finding: Finding) -> bool:
        """Keep a finding, unless most of its content already belongs to another one or has no word in it."""
        contents = [run for run in finding.contents if run.last > run.first]
        if not any(self.wording.is_word(index) for run in contents for index in range(*run)):
            return False
        is_label = finding.kind == "label"
        if finding.source is not None and not is_label and not self.wording.may_speak(finding.source):
            return False
        total = sum(run.last - run.first for run in contents)
        if sum(sum(self.used[run.first : run.last]) for run in contents) > 0.3 * total:
            return False
        finding.contents = contents
        for run in contents:
            self.take(run)
        self._ends[finding.cue.last] = 1
        self._source_by_cue[finding.cue.first] = finding.source
        self.found.append(finding)
        return True

    def take(self, run: Run) -> None:
        """Mark words as somebody's content."""
        self.used[run.first : run.last] = b"\x01" * (run.last - run.first)
        self._ends[run.last] = 1

    def has_cue(self, index: int) -> bool:
        """Say whether the word has been read as the beginning of a cue."""
        return index in self._source_by_cue

    def source_of_cue(self, index: int, otherwise: Run | None) -> Run | None:
        """Return the source found for the cue that begins with this word, else `otherwise`."""
        return self._source_by_cue.get(index, otherwise)

    def free_from(self, start: int, end: int) -> int:
        """Return where the last content or cue between `start` and `end` ended, or `start`."""
        return max(self._ends.rfind(1, start, end + 1), start)


class Scope(NamedTuple):
    """The sentence that is being read: its words lie from `start` to before `end`."""

    wording: Wording
    ledger: Ledger
    start: int
    end: int
