"""Finds who speaks where in a transcript or an interview."""

import re
from collections import Counter

from briefing.document import Turn

_TIME = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?"
_NAME = r"[^\W\d_a-zà-ÿ][\w.’'-]*"
_ROLE = r"(?:, [^:\n]{2,60}| \([^:()\n]{2,60}\))?"
# "Q:", "Q." and "JOHN SMITH:", "John Smith, the minister:", "Mr. SMITH:", "THE PRESIDENT:", "Unidentified speaker:".
_LABEL = re.compile(
    rf"^{_TIME}(?P<speaker>[QAFI](?=[.:])|(?:Question|Answer|Moderator|Interviewer|Reporter|Speaker \d+)(?=:)"
    rf"|{_NAME}(?:[ -](?:{_NAME}|of|the|de|da|van|von|der|speaker|voice)){{0,4}}){_ROLE}(?:(?<=[QAFI])[.:]|:)\s+(?=\S)",
    re.MULTILINE,
)
_LEAST_TURNS = 4
_LEAST_SHARE = 0.35
_LEAST_WORDS = 4


def find_turns(text: str) -> tuple[Turn, ...]:
    r"""Find the turns of a transcript: lines that begin with who speaks, and what follows until the next of them.

    Args:
        text: `Document.text`, a paragraph a line.

    Returns:
        The turns in order; none when the text is no transcript, such as an article with a few labelled lines.

    Example:
        >>> text = "Q: Will you sign it?\nA: Not before June.\nQ: Who decides that?\nA: The council of ministers."
        >>> [(turn.speaker, text[turn.start : turn.end]) for turn in find_turns(text)][1]
        ('A', 'Not before June.')
    """
    labels = list(_LABEL.finditer(text))
    if len(labels) < _LEAST_TURNS:
        return ()
    times = Counter(label["speaker"] for label in labels)
    regular = [label for label in labels if times[label["speaker"]] >= 2]
    paragraphs = [line for line in text[labels[0].start() :].split("\n") if line]
    turns = [
        Turn(label["speaker"], label.end(), end)
        for label, end in zip(
            labels, [*(_end_of_line_before(text, each.start()) for each in labels[1:]), len(text)], strict=True
        )
    ]
    words = sum(len(text[turn.start : turn.end].split()) for turn in turns)
    is_transcript = (
        len({label["speaker"] for label in regular}) >= 2
        and len(regular) >= _LEAST_TURNS
        and len(labels) >= _LEAST_SHARE * len(paragraphs)
        and words >= _LEAST_WORDS * len(turns) / 2
    )
    return tuple(turns) if is_transcript else ()


def _end_of_line_before(text: str, start: int) -> int:
    while start > 0 and text[start - 1] == "\n":
        start -= 1
    return start
