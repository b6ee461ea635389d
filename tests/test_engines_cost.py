"""briefing.engines.cost: tokens into US dollars."""

import pytest

from briefing.engines import cost, endpoints
from briefing.schema import Usage


def test_cached_tokens_cost_less():
    spent = Usage(input_tokens=10_000, output_tokens=10)
    cached = spent.model_copy(update={"cached_tokens": 9_000})

    full, less = (cost.price_usd(usage, model="gpt-5.4-mini", prices="openai") or 0 for usage in (spent, cached))
    assert less < full


@pytest.mark.parametrize(
    ("model", "prices"),
    [("no-such-model", "openai"), ("", "openai"), ("gpt-5.4-mini", ""), ("gpt-5.4-mini", "no-such-provider")],
    ids=["unknown model", "no model", "server without prices", "unknown provider"],
)
def test_an_unknown_price_is_none(model, prices):
    assert cost.price_usd(Usage(input_tokens=1000), model=model, prices=prices) is None


@pytest.mark.parametrize(
    "endpoint", [row for row in endpoints.ENDPOINTS.values() if row.model], ids=lambda endpoint: endpoint.name
)
def test_every_default_model_has_a_price(endpoint):
    assert cost.price_usd(Usage(input_tokens=1000), model=endpoint.model, prices=endpoint.prices)


def test_more_cached_tokens_than_input_do_no_harm():
    usage = Usage(input_tokens=10, cached_tokens=500)

    assert (cost.price_usd(usage, model="gpt-5.4-mini", prices="openai") or 0) > 0


@pytest.mark.parametrize(
    ("model", "prices", "context_tokens"),
    [("gpt-4", "openai", 8_192), ("gpt-5.4-mini", "openai", 400_000), ("no-such-model", "openai", 0), ("gpt-4", "", 0)],
    ids=["small", "large", "unknown model", "server without prices"],
)
def test_the_context_of_a_model_is_known_with_its_price(model, prices, context_tokens):
    assert cost.context_tokens(model=model, prices=prices) == context_tokens
