"""Attributions whose speaker stands behind the verb, put right: “...” announced in May, said Ana Oda, a banker."""

import re
from collections.abc import Sequence

from briefing.attribution import Analysed, Attribution, Span

_SPEAKER = re.compile(r"\s*((?:[A-Z][\w.’'-]*\s+){1,5}?[A-Z][\w’'-]+)(?=[,.;]|\s+(?:of|at|from|in|with|who)\b|$)")


def put_right(analysed: Analysed, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, turned where they were read the wrong way round.

    The name after "said" then speaks, and the quotation before it is what is said.

    Args:
        analysed: The text.
        attributions: Who says what, in text order.
    """
    turned = {at: new for at, one in enumerate(attributions) if (new := _turned(analysed, one)) is not None}
    taken = [span for one in turned.values() for span in one.contents]
    kept = [
        turned.get(at, one)
        for at, one in enumerate(attributions)
        if at in turned or not any(_overlap(span, other) for span in one.contents for other in taken)
    ]
    return tuple(kept)


def _turned(analysed: Analysed, one: Attribution) -> Attribution | None:
    """The attribution with its name as source, or None when it stands the right way round."""
    if one.cue_lemma not in ("say", "add", "write", "explain", "argue") or one.is_quoted or not one.contents:
        return None
    if one.contents[0].start - one.cue.end > 2:
        return None
    name = _SPEAKER.match(analysed.text, one.cue.end, one.contents[0].end)
    sentence = analysed.sentence_at(one.cue.start)
    if name is None or sentence is None:
        return None
    spoken = [
        Span(each.start, each.end)
        for each in analysed.quotations
        if each.is_speech and sentence.start <= each.start and each.end <= one.cue.start
    ]
    if not spoken:
        return None
    return one._replace(source=Span(name.start(1), name.end(1)), contents=tuple(spoken), name=name[1], is_quoted=True)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
