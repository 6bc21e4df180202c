"""Which way a map and each of its texts runs."""

import re
from unicodedata import bidirectional

from journeycanvas.model.values import TextDirection

RIGHT_TO_LEFT_LANGUAGES = frozenset(
    (
        *("ar", "ckb", "fa", "glk", "ks", "lrc", "mzn", "ps", "sd", "ug", "ur"),  # Arabic script
        *("he", "iw", "ji", "yi"),  # Hebrew
        *("arc", "dv", "nqo", "rhg", "syr"),  # Syriac, Thaana, N'Ko, Hanifi Rohingya
    )
)
RIGHT_TO_LEFT_SCRIPTS = frozenset(("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"))

_MAY_BE_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def language_direction(language: str) -> TextDirection:
    """Return the way a language (BCP 47) is written: by its script where that is named, as in az-Arab."""
    primary, *rest = language.lower().replace("_", "-").split("-")
    for subtag in rest:
        if len(subtag) == 4 and subtag.isalpha():
            return "rtl" if subtag in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in RIGHT_TO_LEFT_LANGUAGES else "ltr"


def text_direction(text: str, card_direction: str, map_direction: TextDirection) -> TextDirection:
    """Return the base direction of a text on a map.

    On a right-to-left map one right-to-left letter is enough, so that a sentence which starts with a number or a
    Latin brand name still runs from the right. On a left-to-right map the first strong letter decides (UAX #9, P2).
    A text without any letter follows the map.
    """
    if card_direction in ("ltr", "rtl"):
        return "rtl" if card_direction == "rtl" else "ltr"
    if map_direction == "rtl" and any(
        bidirectional(found[0]) in ("R", "AL") for found in _MAY_BE_RIGHT_TO_LEFT.finditer(text)
    ):
        return "rtl"
    for letter in text:
        strength = bidirectional(letter)
        if strength == "L":
            return "ltr"
        if strength in ("R", "AL"):
            return "rtl"
    return map_direction
