"""A drafted claim into what it keeps and what is wrong with it, and all of them into what was refused."""

from dataclasses import dataclass, field

from briefing.schema import DraftClaim, Evidence, Failure, Flag, Note, Part, Problem, Unsupported


@dataclass
class Case:
    """One claim while it is held against the article.

    Attributes:
        told: The claim in words, as a reader is told when it is refused.
        kind: What it was drafted as, such as "position" or "alias".
        evidence: Where it stands.
        flags: What a reader should know.
        notes: The words behind the flags.
        problems: What is wrong with it.
        is_refused: Whether it may not stand in the main parts, whatever evidence it has.
    """

    told: str
    kind: str
    evidence: list[Evidence] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_refused: bool = False

    @property
    def holds(self) -> bool:
        """Whether the claim keeps its place."""
        return bool(self.evidence) and not self.is_refused

    def flag(self, flag: Flag, words: str = "") -> None:
        """Mark the claim, with the article's words behind the mark where there are such words."""
        self.flags.append(flag)
        if words:
            self.notes.append(Note(flag=flag, words=words))

    def blame(self, reason: str, *, quote: str | None = None, true_words: str = "") -> None:
        """Write down what is wrong; the claim may still stand on its other quotes."""
        self.problems.append(Problem(reason=reason, quote=quote, true_words=true_words))

    def refuse(self, reason: str, *, quote: str | None = None, true_words: str = "") -> None:
        """Write down what is wrong, and that the claim cannot stand."""
        self.blame(reason, quote=quote, true_words=true_words)
        self.is_refused = True


class Docket:
    """What was refused, in the order in which it was."""

    def __init__(self) -> None:
        self.unsupported: list[Unsupported] = []
        self.failures: list[Failure] = []
        self._open: list[Problem] = []

    def close(self, case: Case) -> None:
        """Tell the reader what was wrong with a claim, or with a part of one."""
        if not case.problems:
            return
        self._open += case.problems
        own = next((one for one in case.problems if one.quote is None), None)
        failed = [one for one in case.problems if one.quote is not None]
        reason = (own if own and case.is_refused else case.problems[0]).reason
        self.unsupported.append(
            Unsupported(
                id=f"U{len(self.unsupported) + 1}",
                claim=case.told,
                kind=case.kind,
                reason=reason + ("; the claim keeps its other quotes" if case.holds and failed else ""),
                quotes=tuple(one.quote or "" for one in failed),
                true_words=tuple(one.true_words for one in failed),
            )
        )

    def file(self, part: Part, claim: DraftClaim) -> None:
        """Keep all that was wrong with a drafted claim and its parts, for an engine that can answer again."""
        if self._open:
            self.failures.append(Failure(part=part, claim=claim, problems=tuple(self._open)))
            self._open = []
