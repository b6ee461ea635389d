"""send(): what waits in an outbox to where each mail goes, at most once."""

import time
from collections import Counter
from collections.abc import Callable, Collection
from functools import partial
from typing import Protocol

from briefing.delivery.message import Message
from briefing.delivery.outbox import Outbox
from briefing.delivery.smtp import Outcome

MOST_TRIES = 6
FIRST_GAP_S, LONGEST_GAP_S = 300.0, 4 * 3600.0
# One lost answer may be chance; a server that loses two in a row would leave every mail unknown.
MOST_LOST_IN_A_ROW = 2
# Should the machine stop, so many mails at most are unknown that had not left yet.
TAKEN_UP_AT_ONCE = 25


class Transport(Protocol):
    """A way for a mail to leave this machine."""

    def deliver(self, message: Message, *, before_last_byte: Callable[[], None]) -> Outcome:
        """Send one mail; calls `before_last_byte` before it could arrive."""
        ...

    def close(self) -> None:
        """Let go of what is open."""
        ...


def send(
    outbox: Outbox,
    transport: Transport,
    *,
    keys: Collection[str] | None = None,
    on_outcome: Callable[[str, Outcome], None] = lambda *_: None,
    on_wait: Callable[[], None] = lambda: None,
) -> Counter[str]:
    """Send what is due.

    Args:
        outbox: Where the mails wait.
        transport: How they leave.
        keys: Only these mails; None for all.
        on_outcome: Called with the recipient and the outcome of each mail that was tried.
        on_wait: Called once when another run sends from this outbox; it is waited for.

    Returns:
        How many of the mails are sent, waiting, refused and unknown now; without `keys`, of those that were tried.

    Raises:
        SettingsError: The server does not take this account; what is not sent stays waiting.
        DeliveryError: The server cannot be reached; what is not sent stays waiting.
    """
    lost = 0
    with outbox.held(on_wait):
        tried = outbox.due(time.time(), keys)
        try:
            for number, key in enumerate(tried):
                if number % TAKEN_UP_AT_ONCE == 0:
                    outbox.take_up(tried[number : number + TAKEN_UP_AT_ONCE])
                message = outbox.message(key)
                outcome = transport.deliver(message, before_last_byte=partial(outbox.mark_sending, key))
                outcome = _settle(outbox, key, outcome)
                on_outcome(message.recipient, outcome)
                lost = lost + 1 if outcome.state == "unknown" else 0
                if lost == MOST_LOST_IN_A_ROW:
                    break
        finally:
            transport.close()
        return Counter(outbox.row(key).state for key in (tried if keys is None else keys))


def _settle(outbox: Outbox, key: str, outcome: Outcome) -> Outcome:
    tries = outbox.row(key).tries + 1
    if outcome.state == "waiting" and tries >= MOST_TRIES:
        outcome = Outcome("refused", f"given up after {tries} tries: {outcome.reply}")
    due = time.time() + gap_s(key, tries) if outcome.state == "waiting" else 0.0
    outbox.settle(key, outcome.state, outcome.reply, tries=tries, due=due)
    return outcome


def gap_s(key: str, tries: int) -> float:
    """How long to wait after so many tries: twice as long each time, and not for all mails alike.

    Example:
        >>> [round(gap_s("7fffffff", tries)) for tries in (1, 2, 3, 9)]
        [300, 600, 1200, 14400]
    """
    spread = 0.8 + 0.4 * int(key[:8], 16) / 0xFFFFFFFF
    return min(FIRST_GAP_S * float(2 ** (tries - 1)), LONGEST_GAP_S) * spread
