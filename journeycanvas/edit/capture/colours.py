"""Know the colours of sticky notes by their names, in every language at once: a group mixes them."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.edit.folding import Exactness, Folding

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "yellow": "yellow زرد צהוב צהובה أصفر اصفر صفراء",
        "blue": "blue آبی ابی כחול כחולה أزرق ازرق زرقاء",
        "red": "red قرمز سرخ אדום אדומה أحمر احمر حمراء",
        "green": "green سبز ירוק ירוקה أخضر اخضر خضراء",
        "purple": "purple violet بنفش סגול סגולה بنفسجي بنفسجية",
        "orange": "orange نارنجی כתום כתומה برتقالي برتقالية",
        "teal": "teal turquoise سبزآبی سبزابی فیروزه‌ای טורקיז فيروزي فيروزية",
        "grey": "grey gray خاکستری طوسی אפור אפורה رمادي رمادية",
        "#F48FB1": "pink صورتی ורוד ורודה وردي وردية زهري",
    }
)
"""What each colour of a map is called; the one that maps have no name for has its own value."""

_FOLDING = Folding(Exactness())
_KNOWN = {_FOLDING.fold(word): colour for colour, words in NAMES.items() for word in words.split(" ")}


def colour_named(word: str) -> str | None:
    """Return the colour of a map that a word names in any language; None when it names none."""
    return _KNOWN.get(_FOLDING.fold(word))
