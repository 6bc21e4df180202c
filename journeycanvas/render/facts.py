"""Say what a written file tells about itself, whatever its format."""

from typing import NamedTuple

from journeycanvas.layout.setting import Setting
from journeycanvas.layout.words import capital, kind_word
from journeycanvas.model import Journey


class Facts(NamedTuple):
    """The title, who made it, what it is about, words to find it by, and the day it was made (ISO 8601, or empty).

    printed is how it was printed (printed.py), for files that are read back.
    """

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    created: str = ""
    printed: str = ""


def facts_of(journey: Journey, setting: Setting) -> Facts:
    """Return what a file says about the map in it: by whom, about what, and the words that one would look for."""
    facts = journey.map
    keywords = (
        capital(kind_word(setting.words, facts.kind or "")),
        facts.organisation,
        *(persona.name for persona in journey.personas.values()),
        *(stage.title for stage in journey.stages.values()),
    )
    return Facts(
        title=_one_line(facts.title),
        author=_one_line(facts.author or facts.organisation),
        subject=_one_line(facts.subtitle),
        keywords=tuple(dict.fromkeys(_one_line(word) for word in keywords if word.strip())),
        created=facts.changed or facts.created,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
