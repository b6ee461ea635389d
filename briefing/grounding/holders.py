"""A drafted speaker into the actor the article gives the words to, or into why the claim cannot stand."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from briefing.attribution import Span
from briefing.document import Document
from briefing.grounding.case import Case
from briefing.grounding.exhibits import Exhibit, Exhibits
from briefing.grounding.roster import Roster
from briefing.grounding.speaker import Hearing, Speakers
from briefing.identity import country_of
from briefing.schema import ActorFields, ActorKind

_BEST_FIRST = ("confirmed", "second_hand", "unclear", "contradicted")


class Speaker(NamedTuple):
    """Whose position it is.

    Attributes:
        actor: The name of an actor.
        teller: The name of the actor whose account it is, when it is second-hand.
    """

    actor: str
    teller: str | None = None


class Holders:
    """Holds the speakers of a draft against what the article says of who speaks.

    Args:
        document: The article.
        exhibits: Where quotes stand in it.
        roster: The actors; a name that only the article knows is added.
    """

    def __init__(self, document: Document, exhibits: Exhibits, roster: Roster) -> None:
        self._document = document
        self._exhibits = exhibits
        self._roster = roster

    def settle(
        self, name: str, exhibits: Sequence[Exhibit], case: Case, *, teller: str | None = None
    ) -> Speaker | None:
        """Find who holds what the exhibits say, and give the claim the exhibits that are theirs as evidence.

        Args:
            name: Whose words the draft says they are.
            exhibits: The quotes of the claim that stand in the article.
            case: The claim; flags, problems and evidence are written into it.
            teller: Whose account it is, as the draft says, or None.

        Returns:
            The speaker, or None when the claim cannot stand.
        """
        if not exhibits:
            self._exhibits.admit(exhibits, case)
            return None
        actor = self.named(name, case)
        told_by = self.named(teller, case) if teller else None
        if actor is None or (teller and told_by is None):
            return None
        if told_by == actor:
            told_by = None
        hearings = [self._fitting(exhibit, actor, told_by) for exhibit in exhibits]
        for exhibit, hearing in hearings:
            if hearing.verdict == "contradicted":
                case.blame(
                    f"the article gives these words to {hearing.speaker or 'somebody else'}", quote=exhibit.quote
                )
        stand = [(exhibit, hearing) for exhibit, hearing in hearings if hearing.verdict != "contradicted"]
        self._exhibits.admit((exhibit for exhibit, _ in stand), case)
        if not stand:
            return None
        if all(self._roster.find(exhibit.quote) == actor for exhibit, _ in stand):
            case.refuse("its quote is a name and says nothing")
            return None
        return self._speaker(actor, told_by, [hearing for _, hearing in stand], case)

    def named(self, name: str, case: Case) -> str | None:
        """The actor that `name` means; a name that only the article knows becomes a minor actor, others are refused."""
        known = self._roster.find(name)
        if known is not None:
            return known
        location = self._exhibits.lookup(name)
        if location is None:
            case.refuse(f"“{name}” is not among the actors and not in the article")
            return None
        fields = ActorFields(name=name.strip(), kind=self._kind(name.strip()), role="", salience="minor")
        self._roster.add(fields, tuple(self._exhibits.evidence(location)))
        return fields.name

    def _kind(self, name: str) -> ActorKind:
        """What a name that no engine told about seems to be."""
        if country_of(name):
            return "country"
        kind = self._speakers.kind_of(name)
        if kind in ("person", "organisation"):
            return kind
        return "group" if name[:1].isupper() else "unnamed"

    @cached_property
    def _speakers(self) -> Speakers:
        return Speakers(self._document.text, authors=self._document.authors)

    def _fitting(self, exhibit: Exhibit, actor: str, teller: str | None) -> tuple[Exhibit, Hearing]:
        """A quote at the place where the speaker says it, when it stands at several, and what is said of it there."""
        ways = [(exhibit, self._heard(exhibit, actor, teller))]
        if ways[0][1].verdict != "confirmed":
            ways += [(other, self._heard(other, actor, teller)) for other in self._exhibits.elsewhere(exhibit)]
        return min(ways, key=lambda way: _BEST_FIRST.index(way[1].verdict))

    def _heard(self, exhibit: Exhibit, actor: str, teller: str | None) -> Hearing:
        hearing = self._hear(exhibit, actor)
        return hearing if teller is None else self._retold(exhibit, hearing, teller)

    def _hear(self, exhibit: Exhibit, actor: str) -> Hearing:
        """What the article says of all the pieces of one quote: the worst of it counts."""
        who = self._roster.who(actor)
        heard = [self._speakers.hear(Span(*span), who) for span in exhibit.spans]
        for verdict in ("contradicted", "confirmed", "second_hand"):
            found = next((hearing for hearing in heard if hearing.verdict == verdict), None)
            if found is not None:
                return found
        return heard[0]

    def _retold(self, exhibit: Exhibit, hearing: Hearing, teller: str) -> Hearing:
        """A quote of a second-hand account: it stands when the teller is who says it."""
        if hearing.verdict == "confirmed":
            return hearing
        told = self._hear(exhibit, teller)
        if told.verdict == "confirmed":
            return Hearing("second_hand", teller)
        return hearing if hearing.verdict != "second_hand" else Hearing("unclear", hearing.speaker)

    def _speaker(self, actor: str, told_by: str | None, hearings: Sequence[Hearing], case: Case) -> Speaker:
        verdicts = [hearing.verdict for hearing in hearings]
        if "confirmed" in verdicts:
            return Speaker(actor)
        if "second_hand" in verdicts:
            teller = told_by or self._teller(hearings, actor)
            if teller is not None:
                case.flag("second_hand")
                return Speaker(actor, teller)
        heard = next((hearing.speaker for hearing in hearings if hearing.speaker not in ("", actor)), "")
        case.flag("speaker_unclear", heard)
        if told_by is not None:
            case.flag("second_hand")
        return Speaker(actor, told_by)

    def _teller(self, hearings: Sequence[Hearing], actor: str) -> str | None:
        heard = next(hearing.speaker for hearing in hearings if hearing.verdict == "second_hand")
        teller = self.named(heard, Case(heard, "position"))
        return teller if teller != actor else None
