"""What an engine's model must answer: the schema that is sent, and the JSON found in what comes back."""

import json
import re
from functools import cache
from typing import Any

from pydantic import BaseModel

# OpenAI's strict mode refuses most of these, llama.cpp's grammars stumble over lengths and patterns, and titles and
# defaults only cost tokens. Pydantic still judges every answer by the whole schema.
_LEFT_OUT = frozenset(
    {
        *("default", "deprecated", "discriminator", "examples", "format", "pattern", "patternProperties"),
        *("maxItems", "maxLength", "maxProperties", "minItems", "minLength", "minProperties", "propertyNames"),
        *("readOnly", "title", "uniqueItems", "writeOnly"),
    }
)
_THOUGHTS = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_FENCE = re.compile(r"```(?:json)?[ \t]*\n(.*?)\n?```", re.DOTALL)


@cache
def schema_text(form: type[BaseModel]) -> str:
    """The JSON Schema of an answer as it is sent, as compact JSON."""
    return json.dumps(_strict(form.model_json_schema()), ensure_ascii=False, separators=(",", ":"))


def schema(form: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of an answer as it is sent: all fields required, no others, nothing a strict server refuses."""
    sent: dict[str, Any] = json.loads(schema_text(form))
    return sent


def unwrap(content: str) -> str:
    r"""The JSON object in an answer, without the thoughts, the fence or the talk that some models put around it.

    Example:
        >>> unwrap('Here it is:\n```json\n{"title": "Rates"}\n```')
        '{"title": "Rates"}'
    """
    text = _THOUGHTS.sub("", content.removeprefix("\ufeff"), count=1).strip()
    if text.startswith("{"):
        return text
    fence = _FENCE.search(text)
    inner = fence[1].strip() if fence else text
    start, end = inner.find("{"), inner.rfind("}")
    return inner[start : end + 1] if 0 <= start < end else inner


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(part) for part in node]
    if not isinstance(node, dict):
        return node
    out: dict[str, Any] = {}
    for key, value in node.items():
        if key in ("properties", "$defs"):
            out[key] = {name: _strict(part) for name, part in value.items()}
        elif key == "oneOf":
            out["anyOf"] = _strict(value)
        elif key not in _LEFT_OUT:
            out[key] = _strict(value)
    if out.get("type") == "object":
        # Descriptions of whole objects are docstrings for people; those of fields are for the model too.
        out.pop("description", None)
        out |= {"additionalProperties": False, "required": list(out.get("properties", {}))}
    if "$ref" in out and len(out) > 1:
        out["anyOf"] = [{"$ref": out.pop("$ref")}]
    return out
