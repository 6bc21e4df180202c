"""Tell what single characters are: their script, whether they leave ink, whether they are emoji."""

import re
from functools import lru_cache

import uharfbuzz as hb

EMOJI = re.compile(
    "(?:[\U0001f1e6-\U0001f1ff]{2}|[\U0001f000-\U0001faff]|[0-9#*\u00a9\u00ae\u2000-\u3299]\ufe0f)"
    "(?:[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]|\u200d[^\\s\u200d]){0,15}"
)
"""One emoji, or a whole sequence of them that is drawn as one; the longest in use has ten characters."""

UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
"""Characters that HarfBuzz draws as nothing when a font has no glyph for them (default ignorables)."""

_ODD = re.compile("[\x00-\x1f\x7f-\x9f\ufff9-\ufffb]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_JOINER = "\u2060"
SOFT_HYPHEN = "\u00ad"
_AS_DRAWN = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0xFFF9, 0xFFFA, 0xFFFB], _JOINER) | {9: " "}

_LANGUAGE = re.compile("[A-Za-z]{2,3}(?![A-Za-z])")

_SCRIPT_OF_LANGUAGE = {
    "ar": "Arab", "ckb": "Arab", "fa": "Arab", "ps": "Arab", "sd": "Arab", "ug": "Arab", "ur": "Arab",
    "he": "Hebr", "yi": "Hebr", "el": "Grek",
    "be": "Cyrl", "bg": "Cyrl", "kk": "Cyrl", "mk": "Cyrl", "ru": "Cyrl", "sr": "Cyrl", "uk": "Cyrl",
}  # fmt: skip


def without_surrogates(text: str) -> str:
    """Return text of the same length in which half characters are U+FFFD, so that every library takes it."""
    return _SURROGATE.sub("\ufffd", text) if _SURROGATE.search(text) else text


def as_drawn(text: str) -> str:
    """Return text of the same length with tabs as spaces and control characters as something unseen."""
    return text.translate(_AS_DRAWN) if _ODD.search(text) else text


class Scripts(dict[str, str]):
    """The script of each character as an ISO 15924 tag, looked up once; "" when it takes that of its neighbours."""

    def __missing__(self, character: str) -> str:
        buffer = hb.Buffer()
        buffer.add_str(character)
        buffer.guess_segment_properties()
        script = self[character] = buffer.script or ""
        return script


@lru_cache(64)
def plain_language(tag: str) -> str:
    """Return the language of a BCP 47 tag without what follows it: "fa" of "fa-IR"; English when it is none."""
    found = _LANGUAGE.match(tag)
    return found[0].lower() if found else "en"


def script_of_language(language: str) -> str:
    """Return the script in which a language is written, for text that holds no letter."""
    return _SCRIPT_OF_LANGUAGE.get(language, "Latn")
