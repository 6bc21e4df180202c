"""Read how good or bad something feels from a line: +2, −3, ۲+, a face."""

import re
from collections.abc import Mapping
from types import MappingProxyType

FACES: Mapping[str, float] = MappingProxyType(
    {
        **dict.fromkeys(("😍", "🤩", "🥳"), 5.0),
        **dict.fromkeys(("😀", "😃", "😄", "😁", ":D", ":-D"), 4.0),
        **dict.fromkeys(("😊", "👍"), 3.0),
        **dict.fromkeys(("🙂", "☺", "😌", ":)", ":-)"), 2.0),
        **dict.fromkeys(("😐", "😑", "😶", ":|", ":-|"), 0.0),
        **dict.fromkeys(("🙁", "☹", "😕", "😟", ":(", ":-("), -2.0),
        **dict.fromkeys(("😞", "😢", "👎", ":'("), -3.0),
        **dict.fromkeys(("😠", "😣", "😖"), -4.0),
        **dict.fromkeys(("😡", "😭", "🤬"), -5.0),
    }
)
"""How good each face feels, on the scale of the curve."""

_FACE = "|".join(re.escape(face) for face in sorted(FACES, key=len, reverse=True))
_NATIVE, _SIGN = "[۰-۵٠-٥]", "[+\\-−–＋－]"
_LEVEL = re.compile(
    rf"(?P<face>{_FACE})[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*"
    rf"|(?P<sign>{_SIGN})(?P<level>[0-5]|{_NATIVE})|(?P<native>{_NATIVE})(?P<after>{_SIGN})"
)


def level_in(text: str) -> tuple[float | None, str]:
    """Return the level that a text says at its start or at its end, and the text without it; None when it says none.

    A number needs its sign, and space between it and the words.
    """
    found = _LEVEL.match(text)
    if found is not None and (_is_picture(found) or _ends(text[found.end() :])):
        return _level(found), text[found.end() :].lstrip(" \t:,،")
    for found in _LEVEL.finditer(text, max(0, len(text) - 8)):
        rest = text[: found.start()]
        if found.end() == len(text) and (_is_picture(found) or rest[-1:].isspace()):
            return _level(found), rest.rstrip()
    return None, text


def _ends(rest: str) -> bool:
    return not rest or rest[0].isspace() or rest[0] in ":,،"


def _is_picture(found: re.Match[str]) -> bool:
    return found["face"] is not None and not found["face"].isascii()


def _level(found: re.Match[str]) -> float:
    if found["face"] is not None:
        return FACES[found["face"]]
    size = float(int(found["level"] or found["native"]))
    return size if (found["sign"] or found["after"]) in "+＋" else 0.0 - size
