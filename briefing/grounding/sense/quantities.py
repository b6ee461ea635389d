"""Text into the numbers, amounts, dates and weekdays in it, each in one form however it is written."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from briefing.grounding.sense.numerals import (
    AFTER_SHARE,
    BEFORE_MONTH,
    BEFORE_SEASON,
    BEFORE_SHARE,
    FRACTIONS,
    MONEY,
    MONTHS,
    MULTIPLES,
    NO_SHARE,
    ORDINALS,
    PERCENT,
    PHRASES,
    SCALES,
    SEASONS,
    SHORT_SCALES,
    STARTERS,
    TENS,
    TIMES,
    UNITS,
    WEEKDAYS,
)

_WORD: Final = re.compile(r"\d{1,3}(?:[,\u00a0\u202f’']\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|[^\W\d_]+|[$€£¥₹₽%½¼¾]")
_SIGNS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_SKIPPED_AFTER: Final = frozenset("st nd rd th".split())
_NOTED_YEAR: Final = re.compile(r"(?:19|20)\d\d\.\d{1,3}")
_LIMIT: Final = 4000


class Quantity(NamedTuple):
    """A number of something, or a point in the calendar.

    Attributes:
        value: How many, in `unit`.
        unit: "%", a currency, "s", "h" or "mo" of time, "month", "day" (a month and its day), "weekday", "season", or
            "" for a bare number.
        start: Where its words begin.
        end: Where they end.
        is_word: Whether no digit stands in it.
    """

    value: float
    unit: str
    start: int
    end: int
    is_word: bool = False


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers, amounts and dates of a text, in order; only its first 4,000 characters are read.

    Example:
        >>> [(found.value, found.unit) for found in quantities("$3m on 12 May, two-thirds")]
        [(3000000.0, 'dollar'), (512, 'day'), (66.66666666666667, '%')]
    """
    return _quantities(text[:_LIMIT])


@lru_cache(maxsize=512)
def _quantities(text: str) -> tuple[Quantity, ...]:
    return tuple(_Reader(text).read())


def are_equal(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are the same amount, day or number; a bare number equals one of any unit."""
    if one.unit == other.unit or not one.unit or not other.unit:
        if {one.unit, other.unit} & {"weekday", "month", "season"} and one.unit != other.unit:
            return False
        close = abs(one.value - other.value) <= (0.7 if _is_third(one) or _is_third(other) else 1e-6) * max(
            1.0, abs(one.value) if not (_is_third(one) or _is_third(other)) else 1.0
        )
        return close or _is_day_of(one, other) or _is_day_of(other, one) or _counts(one, other) or _counts(other, one)
    if "day" in (one.unit, other.unit) and "month" in (one.unit, other.unit):
        day, month = (one, other) if one.unit == "day" else (other, one)
        return int(day.value) // 100 == month.value
    return {one.unit, other.unit} == {"h", "mo"} and _hours(one) == _hours(other)


def _is_third(quantity: Quantity) -> bool:
    """Whether a share is no whole number of per cent, so that others round it."""
    return quantity.unit == "%" and quantity.is_word and quantity.value != int(quantity.value)


def _hours(quantity: Quantity) -> float:
    return quantity.value if quantity.unit == "h" else quantity.value * 720


def _is_day_of(number: Quantity, day: Quantity) -> bool:
    return number.unit == "" and day.unit == "day" and day.value % 100 == number.value


def _counts(number: Quantity, time: Quantity) -> bool:
    """A bare 23 and "23 minutes", which is kept in seconds."""
    scales = {"s": (1, 60), "h": (1, 24, 168), "mo": (1, 3, 12, 120)}.get(time.unit, ())
    return number.unit == "" and any(number.value * scale == time.value for scale in scales)


class _Reader:
    """The words of a text being read from left to right."""

    def __init__(self, text: str) -> None:
        self.found = [match.span() for match in _WORD.finditer(text)]
        self.raw = [text[start:end] for start, end in self.found]
        self.words = [word.lower() for word in self.raw]
        self.text = text
        self.at = 0

    def read(self) -> Iterator[Quantity]:
        while self.at < len(self.words):
            first = self.at
            if self.words[first] not in STARTERS and self.words[first].isalpha():
                self.at = first + 1
                continue
            quantity = self._calendar() or self._phrase() or self._fraction() or self._number()
            if quantity is None:
                self.at = first + 1
                continue
            value, unit, first, last = quantity
            self.at = max(last, first + 1)
            is_word = not any(word[0].isdigit() for word in self.words[first:last])
            yield Quantity(value, unit, self.found[first][0], self.found[last - 1][1], is_word)

    def _word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def _calendar(self) -> tuple[float, str, int, int] | None:
        at, word = self.at, self.words[self.at]
        if word in WEEKDAYS and self.raw[at][0].isupper():
            return WEEKDAYS[word], "weekday", at, at + 1
        if word.removesuffix("s") in WEEKDAYS and self.raw[at][0].isupper():
            return WEEKDAYS[word.removesuffix("s")], "weekday", at, at + 1
        if word in MONTHS and self.raw[at][0].isupper():
            return self._month(at, MONTHS[word])
        if word.isdigit() and 0 < int(word) < 32:
            after = at + 1 + (self._word(at + 1) in _SKIPPED_AFTER)
            after += self._word(after) == "of"
            if self._word(after) in MONTHS and self.raw[after][0].isupper():
                return MONTHS[self._word(after)] * 100 + int(word), "day", at, after + 1
        season = "autumn" if word == "fall" and self._word(at - 1) in BEFORE_SEASON else word
        if season in SEASONS:
            follows = word == "fall" and self._word(at + 1) in ("in", "of", "to", "by", "apart")
            return None if follows else (SEASONS[season], "season", at, at + 1)
        return None

    def _month(self, at: int, month: int) -> tuple[float, str, int, int] | None:
        day = self._word(at + 1)
        if day.isdigit() and 0 < int(day) < 32:
            last = at + 2 + (self._word(at + 2) in _SKIPPED_AFTER)
            return month * 100 + int(day), "day", at, last
        is_name = self._word(at - 1) not in BEFORE_MONTH and not (day.isdigit() and len(day) == 4)
        if self.words[at] in ("may", "march", "mar") and is_name and at == 0:
            return None
        return month, "month", at, at + 1

    def _fraction(self) -> tuple[float, str, int, int] | None:
        """A third, two-thirds, three quarters, half, one in four."""
        at, word = self.at, self.words[self.at]
        count = UNITS.get(word, 1 if word in ("a", "an") else 0)
        part = self._word(at + 1)
        share = FRACTIONS.get(part) or FRACTIONS.get(part.removesuffix("s"))
        if count and share and not self._begins_name(at + 1):
            last = at + 2
            if part.removesuffix("s") in ("third", "quarter") or part == "half" or part.endswith("s") or count > 1:
                plain = part == "half" or part.endswith("s") or self._is_share(at, last)
                return (count * share, "%", at, last) if plain else None
            return (count * share, "%", at, last) if self._is_share(at, last) else None
        if self._word(at + 1) == "in" and self._is_count(at) and self._is_count(at + 2) and self._value(at):
            many, of = self._value(at), self._value(at + 2)
            if many and of and many < of and of <= 100:
                return 100 * many / of, "%", at, at + 3
        if word == "half" and self._word(at + 1) not in ("time", "way", "hour", "year", "brother", "sister", "century"):
            return 50.0, "%", at, at + 1
        if word == "quarter" and self._word(at + 1) == "of" and self._word(at - 1) not in NO_SHARE:
            return 25.0, "%", at, at + 1
        return None

    def _is_share(self, first: int, last: int) -> bool:
        """Whether "a fifth" is a share and not the fifth of a row."""
        follows = self.text[self.found[last - 1][1] :][:1]
        return (
            self._word(last) in AFTER_SHARE
            or self._word(first - 1) in BEFORE_SHARE
            or follows in ("", ",", ".", ";", ")")
        )

    def _begins_name(self, index: int) -> bool:
        return self.raw[index][0].isupper()

    def _is_count(self, index: int) -> bool:
        word = self._word(index)
        return word in UNITS or word in TENS or word.isdigit()

    def _value(self, index: int) -> float:
        word = self._word(index)
        return float(UNITS.get(word, TENS.get(word, 0)) or (word if word.isdigit() else 0))

    def _phrase(self) -> tuple[float, str, int, int] | None:
        """A decade, a dozen, a million, a year and a half, twice, half a dozen."""
        at, word, after = self.at, self.words[self.at], self._word(self.at + 1)
        if word in MULTIPLES:
            return MULTIPLES[word], "", at, at + 1
        for phrase, value, unit in PHRASES.get(word, ()):
            if self.words[at : at + len(phrase)] == phrase:
                return value, unit, at, at + len(phrase)
        if word in ("a", "an") and after in SCALES:
            return self._amount(at + 1, SCALES[after], first=at, last=at + 2)
        if word in ("a", "an") and after in TIMES and self._word(self.at + 2) != "point":
            unit, scale = TIMES[after]
            return scale, unit, at, at + 2
        return None

    def _number(self) -> tuple[float, str, int, int] | None:
        at = first = self.at
        sign = self.words[at] if self.words[at] in MONEY else ""
        if sign and self._word(at + 1)[:1].isdigit() and (len(sign) != 1 or sign in "$€£¥₹₽"):
            at += 1
        else:
            sign = ""
        value, last = self._digits(at) if self.words[at][0].isdigit() else self._spelled(at)
        if value is None:
            return None
        return self._amount(at, value, first=first, last=last, currency=MONEY.get(sign, ""))

    def _digits(self, at: int) -> tuple[float | None, int]:
        word = re.sub(r"[\u00a0\u202f’']|,(?=\d{3}(?!\d))", "", self.words[at])
        try:
            # A footnote's number is glued to the year: "in 2024.11".
            value = float(word[:4] if _NOTED_YEAR.fullmatch(word) else word.replace(",", "."))
        except ValueError:
            return None, at
        last = at + 1
        following = self._word(last)
        if following in _SIGNS:
            return value + _SIGNS[following], last + 1
        if following in SHORT_SCALES and self.found[at][1] == self.found[last][0]:
            return value * SHORT_SCALES[following], last + 1
        if following in ("bn", "tn", "mln"):
            return value * SHORT_SCALES[following], last + 1
        while following in SCALES:
            value, last = value * SCALES[following], last + 1
            following = self._word(last)
        return value, last + (following in _SKIPPED_AFTER and self.found[last - 1][1] == self.found[last][0])

    def _spelled(self, at: int) -> tuple[float | None, int]:
        total = current = 0.0
        last = at
        while last < len(self.words):
            word = self.words[last]
            if word in UNITS or word in TENS:
                if last > at and not self._continues(last):
                    break
                current += UNITS.get(word, TENS.get(word, 0))
            elif word in ORDINALS:
                return total + current + ORDINALS[word], last + 1
            elif last > at and word in SCALES:
                current *= SCALES[word]
                if word != "hundred":
                    total, current = total + current, 0.0
            elif not (last > at and word == "and" and self.words[last - 1] in SCALES and self._is_count(last + 1)):
                break
            last += 1
        if last > at and self._word(last) == "dozen":
            return (total + current) * 12, last + 1
        return (total + current, last) if last > at else (None, at)

    def _continues(self, index: int) -> bool:
        before = self.words[index - 1]
        return before in SCALES or before == "and" or (before in TENS and self.words[index] in UNITS)

    def _amount(
        self, at: int, value: float, *, first: int, last: int, currency: str = ""
    ) -> tuple[float, str, int, int]:
        """A number with the unit that follows it."""
        following, second = self._word(last), self._word(last + 1)
        if (following, second) in (("per", "cent"), ("per", "centage"), ("basis", "points"), ("basis", "point")):
            return value / (100 if following == "basis" else 1), "%", first, last + 2
        if following in PERCENT and not currency:
            return value, "%", first, last + 1
        if currency:
            return value, currency, first, last + (following in MONEY and MONEY[following] == currency)
        if following in ("us", "canadian", "australian", "swedish", "swiss") and second in MONEY:
            return value, MONEY[second], first, last + 2
        if following in MONEY and (len(following) > 1 or self.found[last - 1][1] == self.found[last][0]):
            return value, MONEY[following], first, last + 1
        if self._word(first - 1) in ("usd", "eur", "gbp", "chf", "jpy"):
            return value, MONEY[self._word(first - 1)], first - 1, last
        singular = following.removesuffix("s")
        if singular in TIMES and self.words[at] not in ORDINALS and not self._is_ordinal(last - 1):
            unit, scale = TIMES[singular]
            extra = 0.5 if self.words[last + 1 : last + 4] == ["and", "a", "half"] else 0.0
            return (value + extra) * scale, unit, first, last + 1
        return value, "", first, last

    def _is_ordinal(self, index: int) -> bool:
        return self.words[index] in _SKIPPED_AFTER or self.words[index] in ORDINALS
