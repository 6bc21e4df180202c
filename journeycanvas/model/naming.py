"""Which fields of a record name other records by their ids."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "picture": "pictures",
        "portrait": "pictures",
        "logo": "pictures",
        "photos": "pictures",
        "phase": "phases",
        "channel": "channels",
        "persona": "personas",
        "personas": "personas",
    }
)
"""The fields that can be empty, and the list in which stands what they name; some of them name several.

The photographs that lie under a map are named inside its `under`."""

NAMING = ("lane", "stage", *NAMES, "from_", "to", "on")
"""All of them: a card needs its lane and its stage, a link its two ends, and a comment what it is on."""
