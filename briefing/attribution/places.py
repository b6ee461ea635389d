"""The countries of the world with their adjectives and capitals, and words that stand in the names of places."""

from briefing.attribution.lexicon import word_set

# One row each: name; adjectives and other names; capital and seats of power.
_ROWS = """Afghanistan;Afghan;Kabul|Albania;Albanian;Tirana|Algeria;Algerian;Algiers|Angola;Angolan;Luanda|
Argentina;Argentine,Argentinian;Buenos Aires|Armenia;Armenian;Yerevan|Australia;Australian;Canberra|
Austria;Austrian;Vienna|Azerbaijan;Azerbaijani,Azeri;Baku|Bahrain;Bahraini;Manama|Bangladesh;Bangladeshi;Dhaka|
Belarus;Belarusian;Minsk|Belgium;Belgian;Brussels|Benin;Beninese;|Bolivia;Bolivian;La Paz|
Bosnia;Bosnian,Bosnia and Herzegovina;Sarajevo|Botswana;;Gaborone|Brazil;Brazilian;Brasília,Brasilia|
Britain;British,UK,U.K,United Kingdom,Great Britain;London,Downing Street,Whitehall|Bulgaria;Bulgarian;Sofia|
Burkina Faso;Burkinabe;Ouagadougou|Burundi;Burundian;|Cambodia;Cambodian;Phnom Penh|
Cameroon;Cameroonian;Yaoundé|Canada;Canadian;Ottawa|Chad;Chadian;N'Djamena|Chile;Chilean;Santiago|
China;Chinese,PRC;Beijing|Colombia;Colombian;Bogotá,Bogota|Congo;Congolese;Kinshasa|Costa Rica;Costa Rican;|
Croatia;Croatian;Zagreb|Cuba;Cuban;Havana|Cyprus;Cypriot;Nicosia|Czech Republic;Czech,Czechia;Prague|
Denmark;Danish;Copenhagen|Djibouti;Djiboutian;|Dominican Republic;Dominican;Santo Domingo|
Ecuador;Ecuadorian;Quito|Egypt;Egyptian;Cairo|El Salvador;Salvadoran;San Salvador|England;English;|
Eritrea;Eritrean;Asmara|Estonia;Estonian;Tallinn|Ethiopia;Ethiopian;Addis Ababa|Fiji;Fijian;Suva|
Finland;Finnish;Helsinki|France;French;Paris,Élysée,Elysee|Gabon;Gabonese;|Gambia;Gambian;|
Georgia;Georgian;Tbilisi|Germany;German;Berlin|Ghana;Ghanaian;Accra|Greece;Greek;Athens|Guatemala;Guatemalan;|
Guinea;Guinean;Conakry|Guyana;Guyanese;Georgetown|Haiti;Haitian;Port-au-Prince|Honduras;Honduran;Tegucigalpa|
Hungary;Hungarian;Budapest|Iceland;Icelandic;Reykjavik|India;Indian;New Delhi,Delhi|
Indonesia;Indonesian;Jakarta|Iran;Iranian;Tehran|Iraq;Iraqi;Baghdad|Ireland;Irish;Dublin|
Israel;Israeli;Jerusalem|Italy;Italian;Rome|Ivory Coast;Ivorian;Abidjan|Jamaica;Jamaican;Kingston|
Japan;Japanese;Tokyo|Jordan;Jordanian;Amman|Kazakhstan;Kazakh;Astana|Kenya;Kenyan;Nairobi|
Kosovo;Kosovar;Pristina|Kuwait;Kuwaiti;|Kyrgyzstan;Kyrgyz;Bishkek|Laos;Laotian;Vientiane|Latvia;Latvian;Riga|
Lebanon;Lebanese;Beirut|Lesotho;;Maseru|Liberia;Liberian;Monrovia|Libya;Libyan;Tripoli|
Lithuania;Lithuanian;Vilnius|Luxembourg;Luxembourgish;|Madagascar;Malagasy;|Malawi;Malawian;|
Malaysia;Malaysian;Kuala Lumpur|Maldives;Maldivian;|Mali;Malian;Bamako|Malta;Maltese;Valletta|
Mauritania;Mauritanian;|Mauritius;Mauritian;|Mexico;Mexican;Mexico City|Moldova;Moldovan;Chisinau|
Mongolia;Mongolian;Ulaanbaatar|Montenegro;Montenegrin;Podgorica|Morocco;Moroccan;Rabat|
Mozambique;Mozambican;Maputo|Myanmar;Burmese,Burma;Naypyidaw|Namibia;Namibian;Windhoek|
Nepal;Nepali,Nepalese;Kathmandu|Netherlands;Dutch;The Hague,Amsterdam|New Zealand;New Zealander;Wellington|
Nicaragua;Nicaraguan;Managua|Niger;Nigerien;Niamey|Nigeria;Nigerian;Abuja|
North Korea;North Korean,DPRK;Pyongyang|North Macedonia;Macedonian;Skopje|Norway;Norwegian;Oslo|
Oman;Omani;Muscat|Pakistan;Pakistani;Islamabad|Palestine;Palestinian;Ramallah|Panama;Panamanian;Panama City|
Papua New Guinea;;|Paraguay;Paraguayan;Asunción|Peru;Peruvian;Lima|Philippines;Philippine,Filipino;Manila|
Poland;Polish;Warsaw|Portugal;Portuguese;Lisbon|Qatar;Qatari;Doha|Romania;Romanian;Bucharest|
Russia;Russian,Russian Federation;Moscow,Kremlin|Rwanda;Rwandan;Kigali|Saudi Arabia;Saudi,Saudi Arabian;Riyadh|
Scotland;Scottish;Edinburgh|Senegal;Senegalese;Dakar|Serbia;Serbian,Serb;Belgrade|
Sierra Leone;Sierra Leonean;Freetown|Singapore;Singaporean;|Slovakia;Slovak;Bratislava|
Slovenia;Slovenian;Ljubljana|Somalia;Somali;Mogadishu|South Africa;South African;Pretoria|
South Korea;South Korean;Seoul|South Sudan;South Sudanese;Juba|Spain;Spanish;Madrid|
Sri Lanka;Sri Lankan;Colombo|Sudan;Sudanese;Khartoum|Suriname;Surinamese;|Sweden;Swedish;Stockholm|
Switzerland;Swiss;Bern|Syria;Syrian;Damascus|Taiwan;Taiwanese;Taipei|Tajikistan;Tajik;Dushanbe|
Tanzania;Tanzanian;Dodoma|Thailand;Thai;Bangkok|Togo;Togolese;Lomé|Tunisia;Tunisian;Tunis|
Turkey;Turkish,Türkiye;Ankara|Turkmenistan;Turkmen;Ashgabat|Uganda;Ugandan;Kampala|Ukraine;Ukrainian;Kyiv,Kiev|
United Arab Emirates;Emirati,UAE;Abu Dhabi|
United States;American,US,U.S,USA,United States of America;Washington,White House|Uruguay;Uruguayan;Montevideo|
Uzbekistan;Uzbek;Tashkent|Vatican;Holy See;Vatican City|Venezuela;Venezuelan;Caracas|Vietnam;Vietnamese;Hanoi|
Wales;Welsh;Cardiff|Yemen;Yemeni;Sanaa|Zambia;Zambian;Lusaka|Zimbabwe;Zimbabwean;Harare"""


def _read(rows: str) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    seats: dict[str, str] = {}
    for row in rows.replace("\n", "").split("|"):
        name, others, capitals = row.split(";")
        names[name.lower()] = name
        adjectives.update((other.lower(), name) for other in others.split(",") if other)
        seats.update((capital.lower(), name) for capital in capitals.split(",") if capital)
    return names, adjectives, seats


# Lower-case name -> country, for the name itself; its adjectives and other names; its capital and seats of power.
COUNTRIES, ADJECTIVES_OF_COUNTRIES, SEATS_OF_POWER = _read(_ROWS)
# Other names of countries that are nouns, not adjectives.
OTHER_NAMES = word_set("us u.s usa uk u.k uae prc dprk czechia burma türkiye") | {
    "great britain",
    "united kingdom",
    "russian federation",
    "united states of america",
    "bosnia and herzegovina",
    "holy see",
}
REGIONS = word_set(
    """europe asia africa america americas oceania antarctica gaza crimea donbas donetsk luhansk kherson zaporizhzhia
    siberia kashmir tibet catalonia kurdistan chechnya transnistria alaska california texas florida ohio
    pennsylvania michigan arizona nevada iowa wisconsin hawaii bavaria geneva istanbul brussels strasbourg zurich
    davos hong-kong dubai mumbai shanghai sydney barcelona munich hamburg milan"""
)
# Surnames as well as directions: "Cornelia West", but "the Middle East".
DIRECTIONS = word_set("east west north south")
BEFORE_DIRECTIONS = word_set("middle far near wild deep key mid south north old new upper lower inner outer global")
PLACE_WORDS = word_set(
    """sea ocean gulf strait river lake mountain mountains valley island islands peninsula desert bay cape coast
    canal east west north south middle central northern southern eastern western bank strip street avenue square
    road airport port county district province region city town village"""
)


def country_of(words: str) -> str | None:
    """Return the country that a name, adjective, capital or seat of power stands for, or None.

    Example:
        >>> country_of("Norwegian"), country_of("the Kremlin"), country_of("Ms Oda")
        ('Norway', 'Russia', None)
    """
    key = words.lower().removeprefix("the ").removesuffix("'s").removesuffix("’s").rstrip(".")
    return COUNTRIES.get(key) or ADJECTIVES_OF_COUNTRIES.get(key) or SEATS_OF_POWER.get(key)


def is_country(words: str) -> bool:
    """Say whether the words name a country, by its name and not by an adjective or a capital."""
    key = words.lower().removeprefix("the ").rstrip(".")
    return key in COUNTRIES or key in OTHER_NAMES
