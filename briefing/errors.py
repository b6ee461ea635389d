"""Every error a user can meet: one line of what is wrong, one line of what to type next.

BriefingError
├── SettingsError        a flag, variable or briefing.toml that does not fit
├── ReadError            the article cannot be read, or is no article
├── EngineError          an engine could not make a draft (`retryable` says whether trying again could help)
├── GroundingError       quotes of a kept briefing are not where it says
├── TemplateError        a prompt or template is missing or broken
├── DeliveryError        a page could not be written or sent
├── CacheError           the cache of drafts cannot be used
└── MissingExtraError    a package of an extra is not installed
"""


class BriefingError(Exception):
    """What is wrong, and what to type next.

    Args:
        message: Subject first, then what is wrong with it, with the value; lower case, no full stop.
        hint: The next thing to type or do; lower case, no full stop.

    Example:
        >>> print(BriefingError("article.txt: is empty", hint="give a file with an article in it"))
        article.txt: is empty
          -> give a file with an article in it
    """

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  -> {self.hint}"


class SettingsError(BriefingError):
    """A flag, a BRIEFING_* variable or a line of briefing.toml does not fit."""


class ReadError(BriefingError):
    """The article cannot be read, or what was read is no article."""


class EngineError(BriefingError):
    """An engine could not make a draft.

    Args:
        message: As in `BriefingError`.
        hint: As in `BriefingError`.
        retryable: Whether the same call could succeed later.
    """

    def __init__(self, message: str, *, hint: str, retryable: bool = False) -> None:
        super().__init__(message, hint=hint)
        self.retryable = retryable


class GroundingError(BriefingError):
    """Quotes of a kept briefing are not where it says they are."""


class TemplateError(BriefingError):
    """A prompt or a template is missing or broken."""


class DeliveryError(BriefingError):
    """A page could not be written or sent."""


class CacheError(BriefingError):
    """The cache of drafts cannot be used."""


class MissingExtraError(BriefingError):
    """A package that an extra brings is not installed."""
