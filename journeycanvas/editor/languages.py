"""The languages that the window speaks."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "English", "fa": "فارسی", "he": "עברית", "ar": "العربية"})
"""Each by its own name."""

RIGHT_TO_LEFT = ("fa", "he", "ar")


def nearest_language(wanted: Sequence[str]) -> str:
    """Return the first of some languages (BCP 47) that the window speaks; English when it speaks none."""
    for tag in wanted:
        language = tag.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"
