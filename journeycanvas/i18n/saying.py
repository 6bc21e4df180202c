"""Say something in whatever language is spoken by then.

What stays in sight keeps a saying rather than the sentence that came of it, and says it anew in another language.
"""

from collections.abc import Callable
from typing import TypeAlias

from journeycanvas.i18n.catalogue import Catalogue

Saying: TypeAlias = Callable[[Catalogue], str]
"""Something that can be said in any language: a sentence, once there are the words of one."""


def saying(msgid: str, /, **fields: object) -> Saying:
    """Return an English text to be said later, its {fields} filled in; a field may be a saying too."""

    def said(words: Catalogue) -> str:
        return words.say(msgid, **{name: one(words) if callable(one) else one for name, one in fields.items()})

    return said
