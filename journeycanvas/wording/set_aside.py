"""Say what was set aside of a broken file: what people know it by, where it stands, and why it could not be read."""

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from journeycanvas.errors import SetAside
from journeycanvas.i18n import Catalogue, msgid
from journeycanvas.messages import LONGEST_LINE, cut, fault_words, place_words, shown
from journeycanvas.wording.differences import LISTS
from journeycanvas.wording.fields import field_label

SET_ASIDE = MappingProxyType(
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
    text = words.say(
        SET_ASIDE[aside.what],
        words=shown(aside.words or aside.id or Path(name).name),
        place=place_words(aside.place._replace(steps=tuple(_steps(aside, words))), words),
        reason=fault_words(aside.fault, words),
    )
    return cut(text, LONGEST_LINE)


def _steps(aside: SetAside, words: Catalogue) -> Iterator[str | int]:
    """Yield what leads to it as people call it: the list, which one of it where its words do not say so, the field."""
    if not aside.place.steps:
        return
    kind, *inside = aside.place.steps
    known = LISTS.get(str(kind))
    yield words.say(known) if known else shown(str(kind))
    if kind != "map" and inside:
        which = inside.pop(0)
        if isinstance(which, int) or not (aside.words or aside.id):
            yield which
    for step in inside:
        if isinstance(step, int):
            yield step + 1
        else:
            yield field_label(str(kind), "from_" if step == "from" else step, words)
