"""Say what was set aside of a broken file: what people know it by, where it stands, and why it could not be read."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from journeycanvas.errors import AsideCode, SetAside
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.messages import LONGEST_LINE, cut, fault_words, place_words, shown
from journeycanvas.wording.steps import steps_in_words

SET_ASIDE: Mapping[AsideCode, str] = MappingProxyType(
    {
        "record": msgid("“{words}”{place}: {reason} It was set aside."),
        "value": msgid("“{words}”{place}: {reason} What stood there was set aside."),
        "id": msgid("“{words}”{place}: {reason} It was given a new id."),
        "letter": msgid("“{words}”{place}: {reason} “�” stands there now."),
        "text": msgid("“{words}”{place}: {reason} This part was set aside."),
        "nothing": msgid("“{words}”{place}: {reason} Everything else could be read."),
    }
)


def set_aside_sentence(aside: SetAside, name: str, words: Catalogue) -> str:
    """Return one line that says what was set aside of a broken file, where it stands and why; name is the file's."""
    way = list(aside.place.steps)
    if aside.number and len(way) > 1:
        way[1] = aside.number
    steps = steps_in_words(way, words, is_record_named=bool(aside.words))
    text = words.say(
        SET_ASIDE[aside.what],
        words=shown(aside.words or Path(name).name),
        place=place_words(aside.place._replace(steps=tuple(steps)), words),
        reason=fault_words(aside.fault, words),
    )
    return cut(text, LONGEST_LINE)
