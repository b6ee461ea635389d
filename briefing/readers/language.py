"""Which language a text is in, by the words that every text of a language uses."""

import re
from functools import cache

_STOPS = {
    "en": "the of to and a in that is was for on with as it he his at by from be are this have has had not but "
    "they an or which said who were will their its been would more when about after one out up there what "
    "so if into than",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden "
    "aus er hat dass sie nach wird bei einer um am sind noch wie einem über zum war haben nur oder aber "
    "vor zur bis mehr durch",
    "fr": "le la les de des du et en un une que est pour qui dans au aux par sur pas plus ne se ce il elle ont "
    "son sa ses avec mais été cette sont leur ou nous",
    "es": "el la los las de y en que un una por con para del se su no es lo al como más pero sus le ha este fue "
    "son entre cuando muy sobre también",
    "it": "di il la lo gli le e che un una per in con non del della nel sono si da al alla dei più ma delle "
    "anche è ha come dal nella",
    "nl": "de het een van en in op te dat die is voor met zijn aan niet er ook als bij naar om door maar worden "
    "wordt heeft uit nog over werd",
    "pt": "o a os as de e em que um uma por com para do da no na dos das se não é mais ao como mas foi são pelo "
    "pela ou seu sua também",
    "pl": "i w na z do się nie że to jest o jak po ale za od przez przy dla tym są był czy które który oraz "
    "tego roku już",
    "sv": "och i att det som en på är av för med till den inte om ett har de vi var från men så kan eller ska",
    "da": "og i at det som en på er af for med til den ikke om et har de vi var fra men så kan eller skal blev",
    "no": "og i å det som en på er av for med til den ikke om et har de vi var fra men så kan eller skal ble",
    "cs": "a v na se že je do to s z o i k jako pro ale za po by podle jsou bylo který také jeho",
    "sk": "a v na sa je že do to s z o k ako pre ale za po by bol bola boli ktorý ktorá tiež jeho podľa už nie sú",
    "hr": "i u je na da se za su od s kao koji koja iz ne to a o bi nije što će ali po bio biti samo prema nakon",
    "ro": "și în de a la cu pe nu că din este o un să se pentru care au fost mai ce sunt dar după prin fi va lui",
    "hu": "a az és hogy nem is egy de meg van volt már csak ezt kell azt el mint vagy még után szerint lesz ki",
    "fi": "ja on ei että se oli hän kun mutta myös niin kuin ovat ole joka mukaan sen jo vain voi tai sekä kanssa",
    "ca": "el la els les de i a en que un una per amb del no és es al com més però seva ha han va són aquest també",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada mereka telah oleh bisa",
    "vi": "và của là có các cho không một được người trong đã với những khi này để đến từ cũng về như tại ông",
    "ru": "и в не на что с по это как от из за для он но а к все его так был было о же у она они мы бы только "
    "уже или если",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi ne kadar sonra ancak göre olduğunu dedi",
}
# Languages that their letters give away: the share of letters in the block must pass a third.
_SCRIPTS = (
    ("uk", "[іїєґ]", 0.03),
    ("ru", "[\u0400-\u04ff]", 0.33),
    ("ja", "[\u3040-\u30ff]", 0.1),
    ("ko", "[\uac00-\ud7af]", 0.33),
    ("zh", "[\u4e00-\u9fff]", 0.33),
    ("ar", "[\u0600-\u06ff]", 0.33),
    ("he", "[\u0590-\u05ff]", 0.33),
    ("th", "[\u0e00-\u0e7f]", 0.33),
    ("hi", "[\u0900-\u097f]", 0.33),
    ("bn", "[\u0980-\u09ff]", 0.33),
    ("el", "[\u0370-\u03ff]", 0.33),
)
_SAMPLE_CHARS = 6_000
_LEAST_SHARE = 0.14
_LEAST_WORDS = 8


def guess_language(text: str) -> str:
    """Guess the language of a text from its first few thousand characters.

    Returns:
        An ISO 639-1 code, or "" when no profile fits well enough.

    Example:
        >>> guess_language("The minister said that it would not be on the table before the talks were over.")
        'en'
    """
    sample = text[:_SAMPLE_CHARS].lower()
    words = re.findall(r"[^\W\d_]+", sample)
    if not words:
        return ""
    if not sample.isascii() and (code := _by_script(sample, letters=sum(map(len, words)))):
        return code
    if len(words) < _LEAST_WORDS:
        return ""
    shares = sorted(
        ((sum(map(set(stops.split()).__contains__, words)), code) for code, stops in _STOPS.items()), reverse=True
    )
    (best, code), (second, _) = shares[:2]
    return code if best >= _LEAST_SHARE * len(words) and best > second else ""


@cache
def stop_words() -> frozenset[str]:
    """The words that every text uses, of all the languages known here."""
    return frozenset().union(*_profiles().values())


@cache
def _profiles() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in _STOPS.items()}


def _by_script(sample: str, *, letters: int) -> str:
    for code, block, least in _SCRIPTS:
        if len(re.findall(block, sample)) >= least * letters:
            return code
    return ""
