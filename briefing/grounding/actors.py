"""A drafted actor into one whose name, aliases and role the article gives."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice

from briefing.document import Document
from briefing.grounding.case import Case, Docket
from briefing.grounding.exhibits import Exhibits
from briefing.grounding.roster import Roster
from briefing.grounding.sources import mentions_of
from briefing.grounding.surroundings.scope import sentence_end, sentence_start
from briefing.identity import country_of, country_of_adjective
from briefing.schema import ActorFields, DraftActor

_NOT_IN_ARTICLE = "these words are not in the article"
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SMALL_WORDS = frozenset("the a an of for in at to and or by with from on as his her their its who that which".split())
_MOST_MENTIONS = 40


class Actors:
    """Holds drafted actors against the article.

    Args:
        document: The article.
        exhibits: Where quotes stand in it.
        roster: Takes the actors that stand.
        docket: Takes what does not.
    """

    def __init__(self, document: Document, exhibits: Exhibits, roster: Roster, docket: Docket) -> None:
        self._text = document.text
        self._exhibits = exhibits
        self._roster = roster
        self._docket = docket

    def meet(self, actor: DraftActor) -> None:
        """Add an actor to the roster under a name that stands in the article; what does not goes to the docket."""
        case = Case(actor.name, "actor")
        self._exhibits.admit(self._exhibits.find(actor.quotes, case), case, asserts=False)
        aliases = [alias for alias in actor.aliases if self._stands(alias)] if case.holds else []
        name: str | None = actor.name
        if case.holds and not self._stands(actor.name):
            name = aliases[0] if aliases else None
            if name is None:
                case.refuse(f"the name “{actor.name}” is not in the article")
        self._docket.close(case)
        if not case.holds or name is None:
            return
        if name != actor.name:
            self._lose(f"{name}: named {actor.name}", "name", actor.name)
        for alias in dict.fromkeys(actor.aliases):
            if alias not in aliases:
                self._lose(f"{name}: also {alias}", "alias", alias)
        places = chain(self._mentions((name, *aliases)), ((one.start, one.end) for one in case.evidence))
        role = actor.role if self._has_role(actor.role, places) else ""
        if role != actor.role:
            self._lose(f"{name}: {actor.role}", "role", actor.role)
        fields = ActorFields(name=name, aliases=tuple(aliases), kind=actor.kind, role=role, salience=actor.salience)
        self._roster.add(fields, tuple(case.evidence), tuple(dict.fromkeys(case.flags)), drafted=actor.name)

    def _stands(self, words: str) -> bool:
        return self._exhibits.words(words) is not None

    def _has_role(self, role: str, places: Iterable[tuple[int, int]]) -> bool:
        """Whether the article gives a role: as it stands, or in the words of sentences around the actor's places."""
        wanted = {form for form in _forms(role) if form not in _SMALL_WORDS}
        if not wanted or self._stands(role):
            return True
        sentences = (self._text[sentence_start(self._text, i) : sentence_end(self._text, j)] for i, j in places)
        return wanted <= {form for sentence in sentences for form in _forms(sentence)}

    def _mentions(self, names: Iterable[str]) -> Iterator[tuple[int, int]]:
        for name in names:
            for mention in islice(mentions_of(name).finditer(self._text), _MOST_MENTIONS):
                yield mention.span()

    def _lose(self, told: str, kind: str, words: str) -> None:
        case = Case(told, kind)
        case.refuse(_NOT_IN_ARTICLE, quote=words)
        self._docket.close(case)


def _forms(text: str) -> Iterator[str]:
    """The words of a text in lower case, a country for its adjective: "Norwegian" is "Norway"."""
    for word in _WORD.findall(text):
        yield _form(word)


@lru_cache(maxsize=4096)
def _form(word: str) -> str:
    plain = re.sub(r"['’]s?$", "", word)
    return (country_of_adjective(plain) or country_of(plain) or plain).casefold()
