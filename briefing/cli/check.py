"""`briefing check`: what of a kept briefing does not hold; and the line in which `briefing show` says how much."""

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.cli.commands import kept
from briefing.cli.console import printable

if TYPE_CHECKING:
    from briefing.grounding import Fault
    from briefing.schema import Briefing

ALL_HOLD, UNSUPPORTED = 0, 3


def check(options: argparse.Namespace) -> int:
    """Say what of a kept briefing does not hold: its quotes, speakers, meanings, marks and dates."""
    from briefing.pipeline import check as check_briefing

    briefing = kept(options.briefing)
    found = check_briefing(briefing, options.article)
    faults = [fault for fault in found if not fault.moved]
    for fault in faults:
        sys.stdout.write(printable(_told(fault)) + "\n")
    sys.stdout.write(_counted(briefing, found))
    if not faults:
        return ALL_HOLD
    sys.stderr.write(
        f"{options.briefing}: {_unheld(briefing, faults)}\n"
        "  -> make it again with `briefing make ARTICLE`, or do not forward it\n"
    )
    return UNSUPPORTED


def say_unheld(briefing: "Briefing", name: str) -> None:
    """Say on standard error how much of a kept briefing does not hold against the text that it carries."""
    from briefing.pipeline import check as check_briefing

    faults = check_briefing(briefing)
    if faults:
        typed = "BRIEFING.json" if name == "-" else name
        sys.stderr.write(printable(f"{name}: {_unheld(briefing, faults)}\n  -> briefing check {typed}") + "\n")


def _told(fault: "Fault") -> str:
    quote = f": {fault.quote}" if fault.quote else ""
    now = f"\n    nearest in the article: {fault.nearest}" if fault.nearest else ""
    return f"{fault.claim}: {fault.reason}{quote}{now}"


def _counted(briefing: "Briefing", found: "Sequence[Fault]") -> str:
    """How many quotes and claims hold; nothing where the briefing carries another text, of which neither is known."""
    claims = _claims(briefing)
    if any(fault.claim not in claims for fault in found):
        return ""
    quotes = sum(1 for _ in briefing.evidence())
    misplaced = [fault for fault in found if fault.is_misplaced]
    moved = sum(fault.moved for fault in misplaced)
    held = claims.difference(fault.claim for fault in found if not fault.moved)
    where = f", {moved} of them at another place: the article was changed around them" if moved else ""
    return (
        f"{quotes - len(misplaced) + moved} of {quotes} quotes stand word for word{where}\n"
        f"{len(held)} of {len(claims)} claims hold\n"
    )


def _unheld(briefing: "Briefing", faults: "Sequence[Fault]") -> str:
    claims = _claims(briefing)
    broken = {fault.claim for fault in faults}
    if broken <= claims:
        return f"{len(broken)} of {len(claims)} claims {'does' if len(broken) == 1 else 'do'} not hold"
    return f"the article's text in it was changed, so none of its {len(claims)} claims can be relied on"


def _claims(briefing: "Briefing") -> set[str]:
    return {claim.id for _, claim in briefing.claims()}
