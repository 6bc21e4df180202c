"""What the colours that a map can name are called, in words for the catalogues."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.i18n import msgid

COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "yellow": msgid("Yellow"),
        "blue": msgid("Blue"),
        "red": msgid("Red"),
        "green": msgid("Green"),
        "purple": msgid("Purple"),
        "orange": msgid("Orange"),
        "teal": msgid("Teal"),
        "grey": msgid("Grey"),
    }
)
"""A colour of a map's own, such as "#F48FB1", has no name."""
