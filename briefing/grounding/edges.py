"""Whether a span begins or ends inside a word, a number or an amount."""

_MINUS = "-−–"
_UNITS_AFTER = "%‰°"
_SIGNS_BEFORE = "$€£¥"
_SEPARATORS = ".,:"
# "binding" cut out of "non-binding" says the opposite.
_PREFIXES = frozenset("non un re anti ex pre de dis mis counter quasi semi pseudo sub under over half".split())


def is_cut_inside(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins or ends in the middle of something whose rest would change it.

    Example:
        >>> is_cut_inside("it fell 1.5% to a non-binding low", 8, 9), is_cut_inside("it fell 1.5%", 0, 7)
        (True, False)
    """
    return _begins_inside(text, start) or _ends_inside(text, end)


def _begins_inside(text: str, start: int) -> bool:
    if start == 0 or start >= len(text):
        return False
    before, first = text[start - 1], text[start]
    if not first.isalnum():
        return first in _UNITS_AFTER and before.isdigit()
    if before.isalnum():
        return not (_is_ideograph(before) or _is_ideograph(first))
    if first.isdigit():
        inside_number = before in _SEPARATORS and text[start - 2 : start - 1].isdigit()
        signed = before in _MINUS and (start == 1 or text[start - 2].isspace() or text[start - 2] == "(")
        return inside_number or signed or before in _SIGNS_BEFORE
    if before in "-‐‑":
        head = start - 1
        while head > 0 and text[head - 1].isalpha():
            head -= 1
        return text[head : start - 1].lower() in _PREFIXES
    return False


def _ends_inside(text: str, end: int) -> bool:
    if end == 0 or end >= len(text):
        return False
    last, after = text[end - 1], text[end]
    if not last.isalnum():
        return last in _SIGNS_BEFORE and after.isdigit()
    if after.isalnum():
        return not (_is_ideograph(last) or _is_ideograph(after))
    if last.isdigit():
        inside_number = after in _SEPARATORS and text[end + 1 : end + 2].isdigit()
        return inside_number or after in _UNITS_AFTER
    return "\u0300" <= after <= "\u036f"


def _is_ideograph(character: str) -> bool:
    return "\u3040" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff"
