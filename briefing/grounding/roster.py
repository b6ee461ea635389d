"""The actors of one briefing, and which of them a name means."""

from collections.abc import Iterator
from typing import Any

from briefing.grounding.sources import Who
from briefing.schema import ActorFields, Evidence, Flag


class Roster:
    """Actors in the order they were added, each name in it once."""

    def __init__(self) -> None:
        self._actors: dict[str, dict[str, Any]] = {}
        self._keys: dict[str, str] = {}

    def add(
        self, actor: ActorFields, evidence: tuple[Evidence, ...], flags: tuple[Flag, ...] = (), *, drafted: str = ""
    ) -> None:
        """Add an actor, or its aliases and evidence to the one of the same name; `drafted` is its name in the draft."""
        name = actor.name.strip()
        known = self._actors.get(self._keys.get(_key(name), ""))
        if known is None:
            self._actors[name] = {
                "name": name,
                "aliases": tuple(dict.fromkeys(alias for alias in actor.aliases if alias != name)),
                "kind": actor.kind,
                "role": actor.role,
                "salience": actor.salience,
                "evidence": evidence,
                "flags": flags,
            }
        else:
            name = known["name"]
            known["aliases"] = tuple(dict.fromkeys((*known["aliases"], *actor.aliases)))
            known["evidence"] = tuple(dict.fromkeys((*known["evidence"], *evidence)))
            known["flags"] = tuple(dict.fromkeys((*known["flags"], *flags)))
        for word in (name, *actor.aliases, *filter(None, (drafted,))):
            self._keys.setdefault(_key(word), name)

    def find(self, name: str) -> str | None:
        """The actor's name that `name` means: itself, or the one it is an alias of; None when it is nobody's."""
        return self._keys.get(_key(name))

    def all_names(self) -> Iterator[str]:
        """Every name and alias of every actor."""
        for name, actor in self._actors.items():
            yield name
            yield from actor["aliases"]

    def who(self, name: str) -> Who:
        """The actor of that name by all names, with role and kind."""
        actor = self._actors[name]
        return Who((name, *actor["aliases"]), actor["role"], actor["kind"])

    def fields(self) -> Iterator[dict[str, Any]]:
        """Each actor as the fields of an `Actor`, without its id."""
        yield from self._actors.values()


def _key(name: str) -> str:
    words = name.casefold().replace("’", "'").split()
    return " ".join(words[1:] if words and words[0] in ("the", "a", "an") and len(words) > 1 else words)
