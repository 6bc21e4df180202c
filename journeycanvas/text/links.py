"""Find web and mail addresses in a text: http, https and mailto, never anything that runs."""

import re

_ADDRESS = re.compile(
    r"(?<![^\W_])(?:https?://|mailto:)[^\s<>\"'«»“”„\x00-\x20\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069]+",
    re.I,
)
_CLOSING = ".,;:!?…)]}،؛؟·"
_OPENING_OF = {")": "(", "]": "[", "}": "{"}
_SCHEME = re.compile("https?://|mailto:", re.I)
_UNSAFE = re.compile(r"[^!#-;=?-Z\[\]_a-z~]")


def find_links(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, address) of each link in text, in order; the address is ASCII, its scheme in small letters.

    A full stop or bracket that belongs to the sentence around is left out.
    """
    found = []
    for match in _ADDRESS.finditer(text):
        shown = _without_closing(match[0])
        scheme = _SCHEME.match(shown)
        if scheme is None or scheme.end() == len(shown):
            continue
        rest = shown[scheme.end() :]
        if scheme[0].lower() == "mailto:" and "@" not in rest:
            continue
        found.append((match.start(), match.start() + len(shown), scheme[0].lower() + _UNSAFE.sub(_encoded, rest)))
    return found


def _without_closing(shown: str) -> str:
    while shown and shown[-1] in _CLOSING:
        opening = _OPENING_OF.get(shown[-1])
        if opening and shown.count(opening) >= shown.count(shown[-1]):
            break
        shown = shown[:-1]
    return shown


def _encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))
