"""An article, or what failed of its draft, into the request that a server is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from briefing import prompt
from briefing.document import Document
from briefing.engines import answer, cost, endpoints
from briefing.engines.complaint import Complaint, complain
from briefing.engines.correction import Corrections
from briefing.engines.request import Request, likely_output_tokens
from briefing.engines.shorthand import Shorthand
from briefing.schema import Failure, Usage


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes requests to one server.

    Attributes:
        base_url: Where they go.
        form: How the server is told the shape of an answer.
        prices: What genai-prices calls the server's owner, or "".
    """

    base_url: str
    form: endpoints.Form
    prices: str

    def extraction(self, passage: Document, *, model: str, of: str = "") -> Request:
        """The request for a draft of one passage.

        Args:
            passage: The passage, or the whole article.
            model: The model to ask, or "".
            of: Which passage of how many it is, as `subject` tells it, or "".

        Raises:
            TemplateError: The prompt is missing or broken.
        """
        return self._request(
            "extract",
            prompt.article_values(passage),
            Shorthand,
            model=model,
            subject=f"{passage.words} words{of}",
            output_tokens=likely_output_tokens(len(passage.text) // 4),
        )

    def repair(
        self, document: Document, failures: Sequence[Failure], *, model: str, clean_tokens: int
    ) -> tuple[tuple[Complaint, ...], Request]:
        """The request to mend what failed, and which of it is in there: as much as half of `clean_tokens` hold.

        Args:
            document: The article.
            failures: What failed.
            model: The model to ask, or "".
            clean_tokens: What the draft took, read and written.

        Raises:
            TemplateError: The prompt is missing or broken.
        """
        empty = self._request("repair", _repair_values((), []), Corrections, model=model, subject="", output_tokens=0)
        limit_chars = 2 * clean_tokens - 4 * empty.input_tokens
        complaints, passages = complain(failures, document.text, limit_chars=limit_chars)
        claims = "1 failed claim" if len(complaints) == 1 else f"{len(complaints)} failed claims"
        output_tokens = sum(complaint.answer_chars for complaint in complaints) // 4
        values = _repair_values(complaints, passages)
        return complaints, self._request(
            "repair", values, Corrections, model=model, subject=claims, output_tokens=output_tokens
        )

    def _request(
        self, name: str, values: dict[str, Any], form: type[BaseModel], *, model: str, subject: str, output_tokens: int
    ) -> Request:
        schema_text = answer.schema_text(form)
        in_prompt = "" if self.form in ("strict_schema", "schema") else schema_text
        filled = prompt.fill(name, values | {"schema": in_prompt}, schema=schema_text)
        input_tokens = (len(filled.system) + len(filled.user) + (0 if in_prompt else len(schema_text))) // 4
        usage = Usage(input_tokens=input_tokens, output_tokens=output_tokens)
        return Request(
            model=model,
            base_url=self.base_url,
            messages=({"role": "system", "content": filled.system}, {"role": "user", "content": filled.user}),
            schema=answer.schema(form),
            response_format=self._response_format(form),
            prompt=filled.fingerprint,
            subject=subject,
            input_tokens=input_tokens,
            output_tokens=output_tokens,
            cost_usd=cost.price_usd(usage, model=model, prices=self.prices),
        )

    def _response_format(self, form: type[BaseModel]) -> dict[str, Any] | None:
        named = {"name": form.__name__.lower(), "schema": answer.schema(form)}
        match self.form:
            case "strict_schema":
                return {"type": "json_schema", "json_schema": {**named, "strict": True}}
            case "schema":
                return {"type": "json_schema", "json_schema": named}
            case "json_object":
                return {"type": "json_object"}
            case "text":
                return None


def _repair_values(complaints: Sequence[Complaint], passages: list[str]) -> dict[str, Any]:
    texts = [text for told in complaints for text in (told.fields, *(w for p in told.problems for w in p.values()))]
    return {"claims": complaints, "passages": passages, "code": prompt.make_code([*texts, *passages])}
