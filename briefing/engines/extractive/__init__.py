"""The engine without a model: rules and word lists that copy the article's own sentences; English only."""

from briefing.document import Document
from briefing.engines import OnStep
from briefing.engines.extractive import actors, bottom_line, events, forms, options, positions, questions
from briefing.engines.extractive.language import require_english
from briefing.engines.extractive.reading import read
from briefing.schema import Draft, Origin

__all__ = ["Extractive"]


class Extractive:
    """Reads English news by rule: no model, no network, no downloaded data."""

    name = "extractive"

    def extract(self, document: Document, *, on_step: OnStep) -> Draft:
        """Claims about the document, each with quotes copied from it.

        Args:
            document: The article; one without sentences, such as verse or a table, gives a draft with empty parts.
            on_step: Told once, before reading.

        Raises:
            EngineError: The article is not in English.
        """
        require_english(document)
        words = "1 word" if document.words == 1 else f"{document.words} words"
        on_step(f"reading {words} by rule; no model reads them")
        reading = read(document)
        is_prose = forms.is_prose(document)
        return Draft(
            title=document.title,
            language="en",
            actors=actors.find(reading) if is_prose else (),
            positions=positions.find(reading) if is_prose else (),
            open_questions=questions.find(reading) if is_prose else (),
            options=options.find(reading) if is_prose else (),
            timeline=events.find(reading) if is_prose else (),
            bottom_line=bottom_line.find(reading) if is_prose else (),
            origin=Origin(engine=self.name),
        )
