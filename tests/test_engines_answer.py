"""briefing.engines.answer: the schema that is sent, and the object found in what comes back."""

import json

import pytest

from briefing.engines import answer
from briefing.engines.shorthand import Shorthand


def test_the_schema_fits_what_strict_servers_take():
    refused = {"default", "title", "pattern", "format", "minLength", "maxLength", "oneOf", "allOf", "uniqueItems"}

    def faults(node: object, *, names: bool = False) -> list[str]:
        if isinstance(node, list):
            return [fault for part in node for fault in faults(part)]
        if not isinstance(node, dict):
            return []
        found = [] if names else [key for key in node if key in refused]
        if not names and node.get("type") == "object":
            found += [] if node["additionalProperties"] is False else ["open object"]
            found += [] if node["required"] == list(node["properties"]) else ["optional field"]
        if not names and "$ref" in node and len(node) > 1:
            found.append("$ref with siblings")
        for key, part in node.items():
            found += faults(part, names=key in ("properties", "$defs") and not names)
        return found

    assert faults(answer.schema(Shorthand)) == []


def test_the_schema_does_not_ask_for_what_only_code_knows():
    assert not {"origin", "start", "end", "evidence"} & set(answer.schema_text(Shorthand).split('"'))


@pytest.mark.parametrize(
    "content",
    [
        '{"a": 1}',
        ' \n{"a": 1}\n',
        '```json\n{"a": 1}\n```',
        'Here you are:\n```\n{"a": 1}\n```\nAnything else?',
        '<think>{"no": 1}</think>\n{"a": 1}',
        'The answer is {"a": 1}.',
        '\ufeff{"a": 1}',
    ],
    ids=["bare", "spaced", "fenced", "fenced with talk", "thoughts", "in a sentence", "byte order mark"],
)
def test_the_object_is_found_in_an_answer(content):
    assert json.loads(answer.unwrap(content)) == {"a": 1}


@pytest.mark.parametrize(
    "content", ["", "no", "}{", "```json\n```", "{"], ids=["empty", "word", "wrong way", "fence", "open"]
)
def test_an_answer_without_an_object_stays_no_object(content):
    with pytest.raises(json.JSONDecodeError):
        json.loads(answer.unwrap(content))


def test_the_schema_of_the_answer_is_the_one_that_was_read(snapshot):
    snapshot(json.dumps(answer.schema(Shorthand), indent=1, ensure_ascii=False) + "\n", "extract-schema.json")
