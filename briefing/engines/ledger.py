"""What the calls for one article have cost and may still cost: no call begins that the budget does not cover."""

import threading


class Ledger:
    """Money set aside before each call and settled after it, safe with several threads.

    Args:
        limit_usd: The most that all calls may cost in US dollars, or None for no limit.

    Attributes:
        tokens: What the draft took, read and written; 0 as long as that is not known.
    """

    def __init__(self, limit_usd: float | None) -> None:
        self.limit_usd = limit_usd
        self.tokens = 0
        self._committed_usd = 0.0
        self._lock = threading.Lock()

    @property
    def left_usd(self) -> float | None:
        """What may still be spent, or None for no limit."""
        return None if self.limit_usd is None else self.limit_usd - self._committed_usd

    def set_aside(self, least_usd: float, most_usd: float) -> float | None:
        """Set money aside for a call.

        Args:
            least_usd: What the call is likely to cost.
            most_usd: What it is set aside when so much is left.

        Returns:
            What was set aside, between the two; None when not even the least is left.
        """
        with self._lock:
            left_usd = self.left_usd
            granted_usd = most_usd if left_usd is None else min(most_usd, left_usd)
            if granted_usd < least_usd:
                return None
            self._committed_usd += granted_usd
            return granted_usd

    def settle(self, set_aside_usd: float, cost_usd: float) -> None:
        """Put what a call cost in the place of what was set aside for it."""
        with self._lock:
            self._committed_usd += cost_usd - set_aside_usd
