"""Say what leads to a value of a file as people call it: the list, which record of it, the field."""

from collections.abc import Iterator, Sequence

from journeycanvas.i18n import Catalogue
from journeycanvas.messages import shown
from journeycanvas.wording.differences import LISTS
from journeycanvas.wording.fields import field_label


def steps_in_words(
    steps: Sequence[str | int], words: Catalogue, *, is_record_named: bool = False
) -> Iterator[str | int]:
    """Yield the steps to a value, as messages.place_words takes them; a record that is named elsewhere is left out."""
    if not steps:
        return
    kind, *inside = steps
    known = LISTS.get(str(kind))
    yield words.say(known) if known else shown(str(kind))
    if known and kind != "map" and inside:
        which = inside.pop(0)
        if not is_record_named:
            yield which
    for step in inside:
        if isinstance(step, int):
            yield step + 1
        else:
            yield field_label(str(kind), "from_" if step == "from" else step, words)
