"""Find names that look alike and are two: "Sales" here and "Sаles" there, with a letter of another alphabet.

Found is what reads the same once case, accents, vowel marks, joiners and what keyboards mix up are left aside, and the
letters that Cyrillic and Greek share with Latin by their looks are taken for one (CVE-2021-42694).
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from journeycanvas.edit.folding import Exactness, Folding
from journeycanvas.edit.merging.outcome import Alike
from journeycanvas.edit.owners import owners
from journeycanvas.edit.records import words_of
from journeycanvas.model import Journey

NAMED_LISTS = ("personas", "channels", "phases", "stages", "lanes")
OWNERS = "owners"

LOOKS: Mapping[str, str] = MappingProxyType(
    {
        **dict(zip("\u0430\u0432\u0435\u0456\u0458\u043a\u043c\u043d\u043e", "abeijkmho", strict=True)),
        **dict(zip("\u0440\u0441\u0455\u0442\u0443\u0445", "pcstyx", strict=True)),
        **dict(zip("\u03b1\u03b2\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7", "abeikvoptyx", strict=True)),
    }
)
"""Letters, in lower case, to those of the Latin alphabet that they look like."""


def looks(name: str, folding: Folding) -> str:
    """Return what two names have in common that look alike."""
    plain = unicodedata.normalize("NFKD", folding.fold(name))
    letters = (letter for letter in plain if unicodedata.category(letter) not in ("Mn", "Cf"))
    return " ".join("".join(LOOKS.get(letter, letter) for letter in letters).split())


def look_alikes(ours: Journey, theirs: Journey, merged: Journey) -> Iterator[Alike]:
    """Yield the names in a merged map that look alike, one of which only ours has and the other only theirs."""
    for kind in NAMED_LISTS:
        here, there, now = getattr(ours, kind), getattr(theirs, kind), getattr(merged, kind)
        mine = [words_of(now[id]) for id in here if id in now and id not in there]
        others = [words_of(now[id]) for id in there if id in now and id not in here]
        yield from (Alike(kind, *pair) for pair in _pairs(mine, others))
    before, after = owners(ours), owners(theirs)
    if before != after:
        left = owners(merged)
        mine = [name for name in before if name not in after and name in left]
        others = [name for name in after if name not in before and name in left]
        yield from (Alike(OWNERS, *pair) for pair in _pairs(mine, others))


def _pairs(ours: Iterable[str], theirs: Iterable[str]) -> Iterator[tuple[str, str]]:
    folding = Folding(Exactness())
    there = {looks(name, folding): name for name in theirs}
    for name in ours:
        other = there.get(looks(name, folding))
        if other:
            yield name, other
