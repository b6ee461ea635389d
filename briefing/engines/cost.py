"""What calls cost, from the tokens a server counted, and how much a model reads: both as genai-prices has it."""

from typing import TYPE_CHECKING

from briefing.schema import Usage

if TYPE_CHECKING:
    from genai_prices.types import PriceCalculation


def price_usd(usage: Usage, *, model: str, prices: str) -> float | None:
    """The price of these tokens in US dollars, or None when it is not known.

    Args:
        usage: The tokens; cached ones are part of the input.
        model: The model's name as its server knows it.
        prices: What genai-prices calls the server's owner; "" for a server without prices.
    """
    found = _look_up(usage, model=model, prices=prices)
    return None if found is None else float(found.total_price)


def context_tokens(*, model: str, prices: str) -> int:
    """How much a model reads and writes at once; 0 when that is not known.

    Args:
        model: The model's name as its server knows it.
        prices: What genai-prices calls the server's owner; "" for a server without prices.
    """
    found = _look_up(Usage(), model=model, prices=prices)
    return 0 if found is None else found.model.context_window or 0


def most_tokens(text: str) -> int:
    """A count of tokens that hardly any text exceeds: a third of its ASCII characters and each of the others.

    Example:
        >>> most_tokens("The port is shut."), most_tokens("港は閉鎖")
        (5, 4)
    """
    others = sum(not character.isascii() for character in text)
    return (len(text) - others) // 3 + others


def _look_up(usage: Usage, *, model: str, prices: str) -> "PriceCalculation | None":
    if not prices or not model:
        return None
    import genai_prices  # its table takes 0.15 s to load

    tokens = genai_prices.Usage(
        input_tokens=usage.input_tokens,
        cache_read_tokens=min(usage.cached_tokens, usage.input_tokens),
        output_tokens=usage.output_tokens,
    )
    try:
        return genai_prices.calc_price(tokens, model_ref=model, provider_id=prices)
    except (LookupError, ValueError):
        return None
