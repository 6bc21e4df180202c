"""Know a part of a map by what people call it."""

from collections.abc import Mapping
from typing import Any

KNOWN_BY = ("text", "title", "name", "label")


def called(values: Mapping[str, Any]) -> str:
    """Return what people know a part by, given its values by field or key, as it stands there; empty without words."""
    found = (values.get(field) for field in KNOWN_BY)
    return next((text for text in found if isinstance(text, str) and text), "")
