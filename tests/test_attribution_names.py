"""Tests of who and what a text names."""

import pytest

from briefing.attribution import Entity, Span, Voices, analyse, attribute, country_of, is_country, names


def entities(text: str) -> dict[str, Entity]:
    """Return the entities of a text by name."""
    return {entity.name: entity for entity in names(analyse(text))}


def test_a_surname_alone_is_a_mention_of_the_full_name() -> None:
    text = "Oda left early. Ana Oda was tired, and Oda’s car was gone."

    found = entities(text)["Ana Oda"]

    assert [text[slice(*mention)] for mention in found.mentions] == ["Oda", "Ana Oda", "Oda’s"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Danish Prime Minister Ana Oda left.", "Danish Prime Minister", id="title"),
        pytest.param("The Danish minister, Ana Oda, left.", "The Danish minister", id="before a comma"),
        pytest.param("Ana Oda, the mayor of Bergen, left.", "the mayor of Bergen", id="after a comma"),
        pytest.param("Denmark’s chancellor, Ana Oda, left.", "Denmark’s chancellor", id="possessive"),
    ],
)
def test_titles_and_appositions_are_roles(text: str, role: str) -> None:
    found = entities(text)["Ana Oda"]

    assert [text[slice(*span)] for span in found.roles] == [role]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("Then Sarah Oda spoke.", "Sarah Oda", "person", id="first name"),
        pytest.param("Then the European Commission met.", "European Commission", "organisation", id="organisation"),
        pytest.param("Envoys of NATO met.", "NATO", "organisation", id="capitals"),
        pytest.param("Then Green MPs spoke.", "Green MPs", "unknown", id="a group"),
        pytest.param("They flew to South Korea.", "South Korea", "place", id="country"),
        pytest.param("The Kremlin objected.", "Kremlin", "place", id="seat of power"),
        pytest.param("Aid from the United States came.", "United States", "place", id="a name that looks like a verb"),
    ],
)
def test_a_name_tells_what_it_names(text: str, name: str, kind: str) -> None:
    found = entities(text)[name]

    assert found.kind == kind


def test_two_people_with_one_surname_stay_two() -> None:
    found = entities("Ana Oda met Lars Oda.")

    assert set(found) == {"Ana Oda", "Lars Oda"}


def test_an_organisation_before_a_title_is_not_part_of_the_name() -> None:
    found = entities("Then European Commission President Ana Oda spoke.")

    assert set(found) == {"European Commission", "Ana Oda"}


def test_a_word_that_only_opens_sentences_is_no_name() -> None:
    found = entities("Talks failed. Later, nobody spoke.")

    assert found == {}


def test_verbs_of_a_headline_are_no_part_of_names() -> None:
    found = entities("Oda Says Ek Agreed\nAna Oda met Lars Ek.")

    assert set(found) == {"Ana Oda", "Lars Ek"}


@pytest.mark.parametrize(
    ("words", "country"),
    [
        pytest.param("Danish", "Denmark", id="adjective"),
        pytest.param("the White House", "United States", id="seat of power"),
        pytest.param("U.S.", "United States", id="abbreviation"),
        pytest.param("Kyiv", "Ukraine", id="capital"),
        pytest.param("Ana Oda", None, id="a person"),
    ],
)
def test_a_country_is_known_by_its_other_names(words: str, country: str | None) -> None:
    assert country_of(words) == country


def test_a_capital_is_no_country_of_its_own() -> None:
    assert (is_country("Norway"), is_country("Oslo"), is_country("Norwegian")) == (True, False, False)


def test_the_voices_of_a_text_know_everybody_by_surname_role_and_pronoun() -> None:
    text = "Danish minister Ana Oda left. Oda smiled. The Danish minister waved. She said it was late."

    spans = Voices.of(text).mentions("Ana Oda")

    assert [text[slice(*span)] for span in spans] == ["Ana Oda", "Oda", "The Danish minister", "She"]


def test_the_voices_of_a_text_resolve_any_noun_phrase() -> None:
    text = "Danish minister Ana Oda left. The Danish minister waved."

    name = Voices.of(text).name_of(Span(30, 49))

    assert name == "Ana Oda"


def test_a_role_tells_of_somebody_whether_he_or_she_is_meant() -> None:
    text = "Rikke Daal, its chairwoman, met Even Lie, a spokesman."

    assert [entities(text)[name].gender for name in ("Rikke Daal", "Even Lie")] == ["female", "male"]


def test_somebody_whom_a_quotation_names_is_not_the_one_who_speaks_it() -> None:
    text = (
        "Ana Oda conceded that the envoy might refuse. “We shall see what President Ek does next week,” "
        "the Lundian president said, adding that Ek faced a hard winter."
    )

    assert [found.name for found in attribute(text)] == ["Ana Oda"] * 3
