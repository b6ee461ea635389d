"""Whether an article is the report of a match: such an article has neither open questions nor options."""

from typing import Final

from briefing.engines.extractive.reading import Reading
from briefing.engines.extractive.wordlist import word_set

PLAY: Final = word_set(
    """
    goal goals scored scorer striker midfielder defender goalkeeper keeper equaliser equalizer penalty penalties
    half-time kick-off substitute substituted referee header volley offside foul fouls yellow booked possession
    matchday fixture innings wicket wickets batsman bowler overs runs scrum try tries touchdown quarterback
    rebounds dunk tiebreak forehand backhand podium lap laps pole sprint medal semi-final semi-finals
    quarter-final quarter-finals final team teams match matches game games half league season coach captain cup
    tournament stadium fans victory defeat defeated beat win won winning points
    """
)
LEAST_SHARE: Final = 0.04
LEAST_DISTINCT: Final = 8


def is_match_report(reading: Reading) -> bool:
    """Whether at least one word in 25 of the body is a word of play, and at least eight different ones are."""
    body = [
        word.lower
        for word in reading.analysed.words
        if word.start >= reading.document.body_start and word.lower.isalpha()
    ]
    played = [word for word in body if word in PLAY]
    return len(played) >= LEAST_SHARE * len(body) and len(set(played)) >= LEAST_DISTINCT
