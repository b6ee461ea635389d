"""When two names are the same actor."""

import pytest

from briefing.identity import are_same, country_of, country_of_adjective, fold, is_abbreviation, is_seat, without_titles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Irena Dovash", "Dovash", id="surname"),
        pytest.param("Renato Quaresma Dias", "Quaresma Dias", id="surname of two words"),
        pytest.param("President Irena Dovash", "Irena Dovash", id="title"),
        pytest.param("Volodymyr Zelensky", "Volodymyr Zelenskyy", id="spelling"),
        pytest.param("Sergey Lavrov", "Sergei Lavrov", id="spelling of a first name"),
        pytest.param("António Costa", "Antonio Costa", id="accents"),
        pytest.param("the Kremlin", "Moscow", id="two seats of one country"),
        pytest.param("Downing Street", "Britain", id="seat and country"),
        pytest.param("WHO", "World Health Organization", id="initials"),
        pytest.param("U.S.", "United States", id="short form"),
        pytest.param("the Corvane Center's", "Corvane Center", id="article and possessive"),
        pytest.param("J. Oda", "Junko Oda", id="initial of a first name"),
    ],
)
def test_two_names_of_one_actor_are_the_same(one: str, other: str) -> None:
    assert are_same(one, other)
    assert are_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Anna Lind", "Erik Lind", id="one surname, two people"),
        pytest.param("Russia", "Vladimir Putin", id="country and leader"),
        pytest.param("Peru", "Peru's fisheries ministry", id="country and ministry"),
        pytest.param("Moscow", "Kyiv", id="two capitals"),
        pytest.param("Niger", "Nigeria", id="like names of countries"),
        pytest.param("Oda", "Odan", id="short like surnames"),
        pytest.param("", "Oda", id="nothing"),
    ],
)
def test_names_of_two_actors_are_not_the_same(one: str, other: str) -> None:
    assert not are_same(one, other)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("the White House", "United States"),
        ("US", "United States"),
        ("Kyiv", "Ukraine"),
        ("Korea Republic", "South Korea"),
        ("Atlantis", None),
        ("Russian", None),
    ],
)
def test_a_seat_of_power_stands_for_its_country(name: str, country: str | None) -> None:
    assert country_of(name) == country


def test_an_adjective_belongs_to_its_country() -> None:
    assert [country_of_adjective(word) for word in ("Egyptian", "Israelis", "Dutch", "green")] == [
        "Egypt",
        "Israel",
        "Netherlands",
        None,
    ]


def test_a_country_is_no_seat_of_power() -> None:
    assert is_seat("Tehran")
    assert not is_seat("Iran")


def test_titles_go_but_a_name_never_does() -> None:
    assert without_titles("Lt Gen Lars Holm") == "Lars Holm"
    assert without_titles("Prime Minister") == "Minister"


def test_letters_of_another_name_are_no_abbreviation() -> None:
    assert is_abbreviation("EU", "European Union")
    assert not is_abbreviation("EU", "European Council")


def test_folding_survives_hostile_names() -> None:
    assert fold("’’''") == fold("’’''")
    assert fold("") == ""
    assert are_same("\ud800", "\ud800")
