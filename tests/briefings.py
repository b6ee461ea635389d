"""An invented article and a briefing of it with each part and flag, pieces, overlaps, and something unsupported."""

import datetime as dt
from typing import Any

from briefing.document import Document
from briefing.schema import (
    Actor,
    Briefing,
    DocumentInfo,
    Evidence,
    Flag,
    LeftOutInfo,
    Likelihood,
    Match,
    Note,
    OpenQuestion,
    Option,
    Position,
    Provenance,
    Statement,
    TimelineEvent,
    Unsupported,
    Usage,
    View,
)

TEXT = """Harbour talks stall as Orvane asks allies for guarantees
By Mara Ilves
Port Sele, 3 March 2026

Orvane’s prime minister, Lena Harrow, said on Tuesday that her country would open the Sele strait only if its allies \
promised to defend it. “We will not reopen the strait on a handshake,” she told reporters. “We need ships, and we need \
them before the ice melts.”

The neighbouring republic of Tavria, which closed the northern channel in January, wants the strait open by the end of \
April. President Ioan Dresk told state radio that his navy “has no quarrel with Orvane”, and that the channel would \
reopen unless Orvane invited foreign warships.

Foreign Minister Pia Solberg of Norland said Dresk had agreed to meet Harrow, but did not name a place. “He will come, \
I believe, if the agenda is short,” Solberg said. A spokesman for Dresk declined to comment.

Norland is considering a joint patrol of four frigates. Under a draft seen by diplomats, the patrol would begin after \
both sides had withdrawn their mines. Solberg called the patrol “a promise with engines”. Dresk has called it a \
provocation, and Norland’s parliament has not voted on it.

A second idea, a shared insurance fund for merchant ships, was agreed last week by the Sele Chamber of Shipping. \
The chamber puts the cost at 40 million crowns a year.

Analyst Teodor Brandt of the Quay Institute gave a meeting this month “no better than even odds”. The next round of \
talks is planned for 12 March. The mandate of the present observers ends on 30 April.
"""
DOCUMENT = Document.of(TEXT, name="harbour.txt", title="Harbour talks stall as Orvane asks allies for guarantees")


def evidence(*quotes: str, match: Match = "exact", clip: str = "", text: str = TEXT) -> tuple[Evidence, ...]:
    """Each quote as evidence, found in the text by its words."""
    document = Document.of(text).id
    starts = [text.index(quote) for quote in quotes]
    return tuple(
        Evidence(document=document, quote=quote, start=start, end=start + len(quote), match=match, clip=clip)
        for quote, start in zip(quotes, starts, strict=True)
    )


def actor(number: int, name: str, *quotes: str, **fields: Any) -> Actor:
    return Actor(
        id=f"A{number}",
        name=name,
        evidence=evidence(*quotes),
        **{"kind": "person", "role": "", "salience": "major", **fields},
    )


def position(number: int, who: str, stance: Any, statement: str, *quotes: str, **fields: Any) -> Position:
    match, clip = fields.pop("match", "exact"), fields.pop("clip", "")
    return Position(
        id=f"P{number}",
        actor=who,
        stance=stance,
        statement=statement,
        evidence=evidence(*quotes, match=match, clip=clip),
        **{"issue": "reopening the strait", "manner": "paraphrased", **fields},
    )


def actors() -> tuple[Actor, ...]:
    return (
        actor(1, "Lena Harrow", "Orvane’s prime minister, Lena Harrow", role="prime minister of Orvane"),
        actor(2, "Brandt", "Analyst Teodor Brandt of the Quay Institute", role="analyst", salience="minor"),
        actor(3, "Ioan Dresk", "President Ioan Dresk", role="president of Tavria", aliases=("Dresk", "the president")),
        actor(4, "Pia Solberg", "Foreign Minister Pia Solberg of Norland", role="foreign minister of Norland"),
        actor(5, "Norland", "Norland is considering", kind="country", salience="minor"),
        actor(6, "a spokesman for Dresk", "A spokesman for Dresk", kind="unnamed", salience="minor"),
        actor(7, "Sele Chamber of Shipping", "the Sele Chamber of Shipping", kind="organisation", salience="minor"),
    )


def positions() -> tuple[Position, ...]:
    return (
        position(
            1,
            "Lena Harrow",
            "conditional",
            "Orvane opens the strait only if its allies promise to defend it.",
            "her country would open the Sele strait only if its allies promised to defend it",
        ),
        position(
            2,
            "Ioan Dresk",
            "offers",
            "Tavria’s northern channel would reopen.",
            "the channel would reopen",
            flags=("clipped", "condition_dropped"),
            notes=(Note(flag="condition_dropped", words="unless Orvane invited foreign warships"),),
            clip="unless Orvane invited foreign warships",
        ),
        position(
            3,
            "Lena Harrow",
            "demands",
            "We will not reopen the strait on a handshake … We need ships",
            "We will not reopen the strait on a handshake",
            "We need ships",
            match="elided",
            manner="quoted",
            issue="Reopening the Strait",
        ),
        position(
            4,
            "Ioan Dresk",
            "asserts",
            "Dresk has agreed to meet Harrow.",
            "Dresk had agreed to meet Harrow",
            according_to="Pia Solberg",
            issue="a meeting of the leaders",
            flags=("second_hand", "speaker_unclear"),
        ),
        position(
            5,
            "a spokesman for Dresk",
            "declined_to_say",
            "Dresk’s spokesman did not say whether Dresk will come to Port Sele.",
            "A spokesman for Dresk declined to comment",
            issue="a meeting of the leaders",
            flags=("elsewhere",),
        ),
        position(
            6,
            "Pia Solberg",
            "supports",
            "The patrol is “a promise with engines”.",
            "a promise with engines",
            manner="quoted",
            issue="the joint patrol",
        ),
    )


def questions() -> tuple[OpenQuestion, ...]:
    will_come = "He will come, I believe, if the agenda is short"
    return (
        OpenQuestion(
            id="Q1",
            question="Will Dresk meet Harrow this month?",
            why_open="No place was named and Dresk’s office does not comment.",
            decided_by=("Ioan Dresk", "Lena Harrow"),
            likelihood=Likelihood(words="no better than even odds", according_to="Brandt"),
            views=(View(actor="Pia Solberg", answer="He will, if the agenda is short.", evidence=evidence(will_come)),),
            evidence=evidence("said Dresk had agreed to meet Harrow, but did not name a place"),
        ),
        OpenQuestion(
            id="Q2",
            question="Will Norland’s parliament approve the patrol?",
            evidence=evidence("Norland’s parliament has not voted on it"),
        ),
    )


def options() -> tuple[Option, ...]:
    return (
        Option(
            id="O1",
            name="Insurance fund for merchant ships",
            kind="economic",
            summary="A shared fund insures merchant ships for 40 million crowns a year.",
            proponents=("Sele Chamber of Shipping",),
            status="agreed",
            evidence=evidence("a shared insurance fund for merchant ships", "40 million crowns a year"),
        ),
        Option(
            id="O2",
            name="Joint patrol of four frigates",
            kind="security_guarantee",
            summary="Norland sends four frigates.",
            providers=("Norland",),
            proponents=("Pia Solberg",),
            opponents=("Ioan Dresk",),
            conditions=("both sides have withdrawn their mines",),
            obstacles=("Norland’s parliament has not voted on it", "Dresk calls it a provocation"),
            status="under_discussion",
            flags=("hedge_dropped",),
            notes=(Note(flag="hedge_dropped", words="is considering"),),
            evidence=evidence("Norland is considering a joint patrol of four frigates"),
        ),
    )


def timeline() -> tuple[TimelineEvent, ...]:
    return (
        TimelineEvent(
            id="T1",
            what="The next round of talks is planned for 12 March.",
            when_text="12 March",
            date=dt.date(2026, 3, 12),
            status="scheduled",
            evidence=evidence("The next round of talks is planned for 12 March."),
        ),
        TimelineEvent(
            id="T2",
            what="Orvane needs the ships.",
            when_text="before the ice melts",
            status="proposed",
            evidence=evidence("before the ice melts"),
        ),
        TimelineEvent(
            id="T3",
            what="Tavria closed the northern channel.",
            when_text="in January",
            date_from=dt.date(2026, 1, 1),
            date_to=dt.date(2026, 1, 31),
            status="happened",
            evidence=evidence("closed the northern channel in January"),
        ),
    )


def information() -> DocumentInfo:
    return DocumentInfo(
        id=DOCUMENT.id,
        title=DOCUMENT.title,
        publisher="The Sele Courier",
        authors=("Mara Ilves",),
        published=dt.date(2026, 3, 3),
        url="https://courier.example/harbour",
        language="en",
        words=DOCUMENT.words,
        text=TEXT,
        left_out=(LeftOutInfo(kind="comments", first_words="3 comments: Saltwater Sam said"),),
    )


def full() -> Briefing:
    """The briefing that has everything."""
    flags: tuple[Flag, ...] = ()
    return Briefing(
        title="Harbour talks stall as Orvane asks allies for guarantees",
        language="en",
        bottom_line=(
            Statement(
                id="S1",
                text="Orvane ties the reopening of the strait to a promise of defence.",
                flags=flags,
                evidence=evidence("would open the Sele strait only if its allies promised to defend it. “We will not"),
            ),
            Statement(id="S2", text="Norland weighs a patrol.", evidence=evidence("Norland is considering")),
        ),
        actors=actors(),
        positions=positions(),
        open_questions=questions(),
        options=options(),
        timeline=timeline(),
        unsupported=(
            Unsupported(
                id="U1",
                claim="Harrow demands: Ships by June.",
                kind="position",
                reason="“June” is not in the article",
                quotes=("We need ships by June", "before June"),
                true_words=("We need ships, and we need them", ""),
            ),
        ),
        documents=(information(),),
        provenance=Provenance(
            engine="openai",
            model="small-model-1",
            prompt="extract@3f9c2a71b0de",
            created=dt.datetime(2026, 3, 3, 18, 5, tzinfo=dt.UTC),
            seconds=12.34,
            usage=Usage(input_tokens=3200, cached_tokens=1024, output_tokens=1810),
            cost_usd=0.0123,
            calls=2,
            repairs=1,
        ),
    )


def bare() -> Briefing:
    """A briefing in which nothing was found, by the engine that needs no model."""
    return full().model_copy(
        update={
            "bottom_line": (),
            "actors": (),
            "positions": (),
            "open_questions": (),
            "options": (),
            "timeline": (),
            "unsupported": (),
            "documents": (information().model_copy(update={"left_out": (), "url": "", "published": None}),),
            "provenance": Provenance(
                engine="extractive", created=dt.datetime(2026, 3, 3, 18, 5, tzinfo=dt.UTC), seconds=0.04
            ),
        }
    )
