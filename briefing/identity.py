"""Two names into the answer whether they are the same actor: surnames, titles, spellings, initials, seats of power."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import NamedTuple

CLOSE_SPELLING = 0.8
"""How alike the spellings of one surname are: Zelensky and Zelenskyy are .94 alike, Hansson and Hanlon .77."""

TITLES = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "baroness",
        "hon",
        "rev",
        "fr",
    }
    | {
        "president",
        "president-elect",
        "vice",
        "deputy",
        "acting",
        "interim",
        "former",
        "ex",
        "prime",
        "minister",
        "premier",
    }
    | {
        "chancellor",
        "foreign",
        "interior",
        "defence",
        "defense",
        "finance",
        "trade",
        "secretary",
        "attorney",
        "general",
    }
    | {
        "senator",
        "sen",
        "representative",
        "rep",
        "congressman",
        "congresswoman",
        "governor",
        "gov",
        "mayor",
        "judge",
        "justice",
    }
    | {
        "ambassador",
        "envoy",
        "special",
        "chief",
        "chairman",
        "chairwoman",
        "chair",
        "director",
        "commissioner",
        "speaker",
    }
    | {"king", "queen", "prince", "princess", "crown", "emir", "sheikh", "sultan", "pope", "ayatollah", "imam", "rabbi"}
    | {
        "gen",
        "lt",
        "lieutenant",
        "col",
        "colonel",
        "maj",
        "major",
        "capt",
        "captain",
        "adm",
        "admiral",
        "sgt",
        "sergeant",
        "cmdr",
    }
    | {"coach", "manager", "us", "uk", "eu", "councillor", "cllr", "detective", "inspector", "superintendent"}
)
# Words that many bodies share, so that no name of one is short for another: "Foreign Ministry".
BODIES = frozenset(
    {"ministry", "department", "bank", "council", "committee", "court", "agency", "commission", "university", "party"}
    | {
        "parliament",
        "army",
        "military",
        "police",
        "union",
        "association",
        "institute",
        "office",
        "government",
        "service",
    }
    | {"board", "federation", "authority", "club", "senate", "congress", "cabinet", "administration", "navy", "bureau"}
    | {"society", "league", "group", "company", "foundation", "centre", "center", "treasury", "trust", "alliance"}
)
SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "on", "a", "an", "to", "de", "la", "des", "der"})

# name | adjective and people | capital and seats of power | other names
_COUNTRIES = """
Afghanistan|Afghan|Kabul; Albania|Albanian|Tirana; Algeria|Algerian|Algiers; Angola|Angolan|Luanda;
Argentina|Argentine,Argentinian|Buenos Aires,Casa Rosada; Armenia|Armenian|Yerevan; Australia|Australian|Canberra;
Austria|Austrian|Vienna; Azerbaijan|Azerbaijani,Azeri|Baku; Bahrain|Bahraini|Manama; Bangladesh|Bangladeshi|Dhaka;
Belarus|Belarusian|Minsk; Belgium|Belgian; Benin|Beninese|Porto-Novo; Bolivia|Bolivian|La Paz;
Bosnia and Herzegovina|Bosnian|Sarajevo|Bosnia; Botswana|Botswanan|Gaborone;
Brazil|Brazilian|Brasilia,Brasília,Planalto;
Britain|British,Briton|London,Downing Street,Whitehall,Westminster,No 10|UK,United Kingdom,Great Britain;
Bulgaria|Bulgarian|Sofia; Burkina Faso|Burkinabe|Ouagadougou; Burundi|Burundian|Gitega; Cambodia|Cambodian|Phnom Penh;
Cameroon|Cameroonian|Yaoundé,Yaounde; Canada|Canadian|Ottawa,Parliament Hill; Chad|Chadian|N'Djamena;
Chile|Chilean|Santiago,La Moneda; China|Chinese|Beijing,Zhongnanhai|PRC,People's Republic of China;
Colombia|Colombian|Bogota,Bogotá; Congo|Congolese|Kinshasa,Brazzaville|DR Congo,DRC; Costa Rica|Costa Rican|San José;
Croatia|Croatian,Croat|Zagreb; Cuba|Cuban|Havana; Cyprus|Cypriot|Nicosia; Czech Republic|Czech|Prague|Czechia;
Denmark|Danish,Dane|Copenhagen; Dominican Republic||Santo Domingo; Ecuador|Ecuadorian,Ecuadorean|Quito;
Egypt|Egyptian|Cairo; El Salvador|Salvadoran|San Salvador; Eritrea|Eritrean|Asmara; England|English;
Estonia|Estonian|Tallinn; Ethiopia|Ethiopian|Addis Ababa; Fiji|Fijian|Suva; Finland|Finnish,Finn|Helsinki;
France|French|Paris,Elysee,Elysée,Élysée,Quai d'Orsay,Matignon; Gabon|Gabonese|Libreville; Gambia|Gambian|Banjul;
Georgia|Georgian|Tbilisi; Germany|German|Berlin,Chancellery,Bundestag; Ghana|Ghanaian|Accra; Greece|Greek|Athens;
Greenland|Greenlandic,Greenlander|Nuuk; Guatemala|Guatemalan; Guinea|Guinean|Conakry; Guyana|Guyanese;
Haiti|Haitian|Port-au-Prince; Honduras|Honduran|Tegucigalpa; Hungary|Hungarian|Budapest;
Iceland|Icelandic,Icelander|Reykjavik; India|Indian|New Delhi,Delhi; Indonesia|Indonesian|Jakarta;
Iran|Iranian|Tehran; Iraq|Iraqi|Baghdad; Ireland|Irish|Dublin; Israel|Israeli|Jerusalem,Knesset;
Italy|Italian|Rome,Palazzo Chigi,Quirinale; Ivory Coast|Ivorian|Abidjan|Côte d'Ivoire; Jamaica|Jamaican;
Japan|Japanese|Tokyo; Jordan|Jordanian|Amman; Kazakhstan|Kazakh|Astana; Kenya|Kenyan|Nairobi;
Kosovo|Kosovan,Kosovar|Pristina; Kuwait|Kuwaiti; Kyrgyzstan|Kyrgyz|Bishkek; Laos|Laotian|Vientiane;
Latvia|Latvian|Riga; Lebanon|Lebanese|Beirut; Liberia|Liberian|Monrovia; Libya|Libyan|Tripoli;
Lithuania|Lithuanian|Vilnius; Luxembourg|Luxembourgish; Madagascar|Malagasy; Malawi|Malawian|Lilongwe;
Malaysia|Malaysian|Kuala Lumpur; Maldives|Maldivian; Mali|Malian|Bamako; Malta|Maltese|Valletta;
Mauritania|Mauritanian|Nouakchott; Mexico|Mexican|Mexico City; Moldova|Moldovan|Chisinau,Chișinău;
Mongolia|Mongolian|Ulaanbaatar; Montenegro|Montenegrin|Podgorica; Morocco|Moroccan|Rabat;
Mozambique|Mozambican|Maputo; Myanmar|Burmese|Naypyidaw|Burma; Namibia|Namibian|Windhoek;
Nepal|Nepali,Nepalese|Kathmandu; Netherlands|Dutch|The Hague,Hague|Holland; New Zealand|New Zealander|Wellington;
Nicaragua|Nicaraguan|Managua; Niger|Nigerien|Niamey; Nigeria|Nigerian|Abuja; North Korea|North Korean|Pyongyang|DPRK;
North Macedonia|Macedonian|Skopje; Northern Ireland||Stormont; Norway|Norwegian|Oslo; Oman|Omani|Muscat;
Pakistan|Pakistani|Islamabad,Rawalpindi; Panama|Panamanian; Papua New Guinea||Port Moresby;
Paraguay|Paraguayan|Asunción; Peru|Peruvian|Lima; Philippines|Philippine,Filipino|Manila,Malacañang;
Poland|Polish,Pole|Warsaw; Portugal|Portuguese|Lisbon; Qatar|Qatari|Doha; Romania|Romanian|Bucharest;
Russia|Russian|Moscow,Kremlin|Russian Federation; Rwanda|Rwandan|Kigali; Saudi Arabia|Saudi,Saudi Arabian|Riyadh;
Scotland|Scottish,Scot|Holyrood; Senegal|Senegalese|Dakar; Serbia|Serbian,Serb|Belgrade;
Sierra Leone|Sierra Leonean|Freetown; Singapore|Singaporean; Slovakia|Slovak|Bratislava;
Slovenia|Slovenian,Slovene|Ljubljana; Somalia|Somali|Mogadishu; South Africa|South African|Pretoria;
South Korea|South Korean|Seoul,Blue House|Korea Republic,Republic of Korea; South Sudan|South Sudanese|Juba;
Spain|Spanish,Spaniard|Madrid,Moncloa; Sri Lanka|Sri Lankan|Colombo; Sudan|Sudanese|Khartoum;
Sweden|Swedish,Swede|Stockholm; Switzerland|Swiss|Bern; Syria|Syrian|Damascus; Taiwan|Taiwanese|Taipei;
Tajikistan|Tajik|Dushanbe; Tanzania|Tanzanian|Dodoma; Thailand|Thai|Bangkok; Togo|Togolese|Lomé;
Tunisia|Tunisian|Tunis; Turkey|Turkish,Turk|Ankara|Türkiye,Turkiye; Turkmenistan|Turkmen|Ashgabat;
Uganda|Ugandan|Kampala; Ukraine|Ukrainian|Kyiv,Kiev; United Arab Emirates|Emirati|Abu Dhabi|UAE,Emirates;
United States|American,US,U.S.|Washington,White House,Oval Office,Pentagon,State Department,Capitol Hill|\
US,U.S.,U.S.A.,USA,America,United States of America;
Uruguay|Uruguayan|Montevideo; Uzbekistan|Uzbek|Tashkent; Vatican|Papal||Holy See;
Venezuela|Venezuelan|Caracas,Miraflores; Vietnam|Vietnamese|Hanoi; Wales|Welsh|Cardiff; Yemen|Yemeni|Sanaa;
Zambia|Zambian|Lusaka; Zimbabwe|Zimbabwean|Harare
"""


class Country(NamedTuple):
    """A country and the words that stand for it.

    Attributes:
        name: Its usual English name.
        adjectives: What its people and things are called, such as "Russian".
        seats: Its capital and seats of power, which stand for it when they act ("Moscow said").
        other_names: Names that mean the same, such as "UK".
    """

    name: str
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]
    other_names: tuple[str, ...]


@cache
def countries() -> dict[str, Country]:
    """Every country by its usual English name."""
    found = {}
    for entry in _COUNTRIES.replace("\n", " ").split(";"):
        name, *rest = (part.strip() for part in entry.split("|"))
        adjectives, seats, other_names = (tuple(filter(None, part.split(","))) for part in (*rest, "", "", "")[:3])
        found[name] = Country(name, adjectives, seats, other_names)
    return found


@cache
def _country_names() -> dict[str, str]:
    named: dict[str, str] = {}
    for country in countries().values():
        for word in (country.name, *country.other_names, *country.seats):
            named.setdefault(fold(word), country.name)
    return named


@cache
def _adjectives() -> dict[str, str]:
    return {word.casefold(): country.name for country in countries().values() for word in country.adjectives}


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name in the form in which names are compared: no case, accents, dots, leading article or possessive ending.

    Example:
        >>> fold("The U.S.'s"), fold("António Costa")
        ('us', 'antonio costa')
    """
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'").replace(".", "")).casefold()
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    words = re.sub(r"'s\b|(?<=s)'(?=\s|$)", "", plain).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


@lru_cache(maxsize=4096)
def country_of(name: str) -> str | None:
    """The country that a name, a capital or a seat of power stands for, or None.

    Example:
        >>> country_of("the Kremlin"), country_of("UK"), country_of("Russian")
        ('Russia', 'Britain', None)
    """
    return _country_names().get(fold(name))


def is_seat(name: str) -> bool:
    """Whether a name is the capital or a seat of power of a country.

    Example:
        >>> is_seat("the Kremlin"), is_seat("Russia")
        (True, False)
    """
    country = countries().get(country_of(name) or "")
    return country is not None and fold(name) in {fold(seat) for seat in country.seats}


def is_capital(name: str) -> bool:
    """Whether a name is the capital of a country, or where it has none listed, its first seat of power.

    Example:
        >>> is_capital("Moscow"), is_capital("the Kremlin")
        (True, False)
    """
    country = countries().get(country_of(name) or "")
    return country is not None and country.seats[:1] != () and fold(name) == fold(country.seats[0])


@lru_cache(maxsize=4096)
def country_of_adjective(word: str) -> str | None:
    """The country that an adjective or the name of its people belongs to, or None.

    Example:
        >>> country_of_adjective("Russian"), country_of_adjective("Israelis")
        ('Russia', 'Israel')
    """
    plain = re.sub(r"['’]s?$", "", word).casefold()
    return _adjectives().get(plain) or _adjectives().get(plain.removesuffix("s"))


def without_titles(name: str) -> str:
    """A name without the titles before it, never down to nothing.

    Example:
        >>> without_titles("Lt Gen Lars Holm"), without_titles("President")
        ('Lars Holm', 'President')
    """
    words = name.split()
    first = 0
    while first < len(words) - 1 and words[first].casefold().strip(".") in TITLES:
        first += 1
    return " ".join(words[first:])


@lru_cache(maxsize=4096)
def are_same(one: str, other: str) -> bool:
    """Whether two names are the same actor's, as far as names alone can say.

    True for one name in two dresses (case, accents, article, title), a surname and the full name it ends, two spellings
    of one person's name, an abbreviation and its long form, and a country and its seat of power. A country and its
    leader, or a country and one of its bodies, are different actors.

    Example:
        >>> are_same("Zelensky", "Volodymyr Zelenskyy"), are_same("Moscow", "Russia")
        (True, True)
        >>> are_same("Anna Lind", "Erik Lind")
        False
    """
    first, second = (fold(without_titles(name)) for name in (one, other))
    if not first or not second:
        return False
    if first == second or fold(one) == fold(other):
        return True
    country = country_of(one)
    if country is not None or country_of(other) is not None:
        return country == country_of(other)
    return _is_person_twice(first.split(), second.split()) or is_abbreviation(one, other) or is_abbreviation(other, one)


def is_abbreviation(short: str, long: str) -> bool:
    """Whether the capitals of a short name are the first letters of a long one's words.

    Example:
        >>> is_abbreviation("WHO", "World Health Organization")
        True
    """
    letters = short.replace(".", "")
    words = [word for word in re.split(r"[\s-]+", fold(long)) if word and word not in SMALL_WORDS]
    return letters.isupper() and len(letters) > 1 and letters.casefold() == "".join(word[0] for word in words)


def _is_person_twice(first: list[str], second: list[str]) -> bool:
    short, long = sorted((first, second), key=len)
    if short[-1] in BODIES:
        return False
    if not _are_spelled_alike(short[-1], long[-1]):
        return False
    if len(short) == 1 or long[-len(short) :] == short:
        return len(long) > 1
    initial, name = sorted((short[0], long[0]), key=len)
    return _are_spelled_alike(initial, name) or (len(initial) == 1 and name.startswith(initial))


def _are_spelled_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return (
        min(len(one), len(other)) >= 6
        and one[0] == other[0]
        and SequenceMatcher(None, one, other).ratio() >= CLOSE_SPELLING
    )
