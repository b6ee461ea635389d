"""Recognises a web page that stands where the article should: a paywall, a consent form, an error, a script."""

import re
from typing import TYPE_CHECKING

from briefing.errors import ReadError
from briefing.readers.characters import count_words
from briefing.readers.metadata import Metadata
from briefing.readers.visible import Shown

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_COPY = "open it in a browser, save the page or copy its text into a .txt file, and give that file"
_SUBSCRIBED = "open it where you are subscribed, save the page or copy its text, and give that file"
_ERROR_TITLES = re.compile(
    r"\b404\b|\b(?:error|fehler) ?[45]\d\d\b|\b50[0234]\b.{0,30}(?:error|gateway|unavailable)|page not found|"
    r"not found$|"
    r"^(?:access )?denied|access denied|^forbidden|^error$|seite nicht gefunden|page introuvable|página no encontrada|"
    r"pagina non trovata|something went wrong|internal server error|bad gateway|service unavailable",
    re.IGNORECASE,
)
_ROBOTS = re.compile(
    r"just a moment\b|attention required|are you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you are (?:a )?human|"
    r"captcha|checking your browser|unusual traffic|security check|request (?:was )?blocked|pardon our interruption",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"before you continue|we value your privacy|we care about your privacy|(?:we|our partners).{0,60}\bcookies\b|"
    r"accept (?:all )?cookies|consent to|cookie[- ]?(?:einstellungen|richtlinie)|zustimmen und weiter|mit werbung|"
    r"wir (?:und unsere partner )?(?:verwenden|nutzen|setzen) cookies|tout accepter|accepter et continuer|"
    r"aceptar y continuar|accetta e continua",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"subscribe to (?:continue|read|keep reading|unlock)|to (?:continue|keep) reading,? (?:this article )?(?:please )?"
    r"(?:subscribe|sign|log|register|create)|(?:this|the full) (?:article|story|content) is "
    r"(?:only )?(?:for|available to) (?:our )?(?:paying |premium )?"
    r"(?:subscribers|members)|already a (?:subscriber|member)|exclusive to subscribers|"
    r"unlock this article|you(?:’|'| ha)ve reached your (?:limit|free)|reserved for subscribers|"
    r"exklusiv für abonnenten|(?:weiter|jetzt) ?lesen mit|mit einem abo|artikel ist kostenpflichtig|"
    r"réservé (?:à nos |aux )abonnés|il vous reste .{0,20} de cet article|contenido exclusivo para suscriptores|"
    r"para seguir leyendo|contenuto riservato agli abbonati|exclusivo para assinantes",
    re.IGNORECASE,
)
_NEEDS_SCRIPT = re.compile(
    r"(?:enable|activate|requires?|turn on|without) (?:java ?script)|java ?script (?:is )?"
    r"(?:required|disabled|deaktiviert)|"
    r"javascript aktivieren|activer javascript|activar javascript",
    re.IGNORECASE,
)
_APP_ROOTS = frozenset("root app __next __nuxt main-app application".split())


def refuse_stub(article: list[str], shown: list[Shown], tree: "HtmlElement", about: Metadata, *, name: str) -> None:
    """Refuse a page that is no article, and say what it is instead.

    Args:
        article: The paragraphs that were found.
        shown: Every line that the page shows.
        tree: The whole page.
        about: What the page says of itself.
        name: What to call it in messages.

    Raises:
        ReadError: The page is an error, a check for robots, a consent form, a paywall, built by a script, or empty.
    """
    words = count_words(" ".join(article))
    title = " ".join((tree.findtext(".//title") or "").split())[:200]
    page = " ".join(each.text for each in shown)[:100_000]
    if words < 150 and (_ERROR_TITLES.search(title) or _ERROR_TITLES.search(about.title)):
        raise ReadError(f"{name}: is an error page, “{(about.title or title)[:60]}”", hint="check the address")
    if words < 120 and (_ROBOTS.search(title) or (len(page.split()) < 200 and _ROBOTS.search(page))):
        raise ReadError(f"{name}: is a check for robots that stands before the article", hint=_COPY)
    if _is_paywalled(words, page, about):
        raise ReadError(f"{name}: is behind a paywall, and only its beginning is on the page", hint=_SUBSCRIBED)
    if words < 150 and _is_consent(article, page):
        raise ReadError(f"{name}: is a form that asks for consent before it shows the article", hint=_COPY)
    if words >= 25:
        return
    hidden = " ".join(each.text_content()[:2_000] for each in tree.iter("noscript"))
    roots = (element for element in tree.iter("div") if (element.get("id") or "").lower() in _APP_ROOTS)
    if _NEEDS_SCRIPT.search(f"{page} {hidden}") or any(len(root.text_content().split()) < 25 for root in roots):
        raise ReadError(f"{name}: is built by a script in the browser, and holds no text without it", hint=_COPY)
    raise ReadError(f"{name}: has no article in it, only menus, links or marks", hint=_COPY)


def _is_paywalled(words: int, page: str, about: Metadata) -> bool:
    if words >= (400 if not about.is_free else 150):
        return False
    return _PAYWALL.search(page) is not None and (not about.is_free or words < 150)


def _is_consent(article: list[str], page: str) -> bool:
    about_cookies = sum(
        count_words(line) for line in article if re.search(r"cookie|consent|privacy|datenschutz", line, re.I)
    )
    words = count_words(" ".join(article))
    return _CONSENT.search(page) is not None and (words < 25 or about_cookies > 0.4 * words)
