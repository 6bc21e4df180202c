"""What the records of a map are called, and those of their fields that panels and lists have in common."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.i18n import msgid
from journeycanvas.model import Channel, Comment, Lane, Link, MapFacts, Part, Persona, Phase, Stage

RECORDS: Mapping[type[Part], str] = MappingProxyType(
    {
        MapFacts: msgid("Whole map"),
        Persona: msgid("Persona"),
        Channel: msgid("Channel"),
        Phase: msgid("Phase"),
        Stage: msgid("Stage"),
        Lane: msgid("Lane"),
        Link: msgid("Link"),
        Comment: msgid("Comment"),
    }
)
FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "subtitle": msgid("Subtitle"),
        "scope": msgid("Scope"),
        "author": msgid("Author"),
        "organisation": msgid("Organisation"),
        "goal": msgid("The customer’s goal"),
        "note": msgid("Notes"),
        "prompt": msgid("Guiding question"),
        "department": msgid("Department"),
        "tags": msgid("Tags"),
        "owner": msgid("Owner"),
        "source": msgid("Source"),
        "why": msgid("Why do they meet us?"),
        "when": msgid("When"),
        "unit": msgid("Unit"),
        "role": msgid("Role"),
        "job": msgid("Job"),
        "education": msgid("Education"),
        "location": msgid("Place"),
        "quote": msgid("In their own words"),
        "facts": msgid("Other facts"),
        "goals": msgid("Goals"),
        "pains": msgid("Pain points and obstacles"),
        "channels": msgid("Channels they follow"),
        "devices": msgid("Devices"),
    }
)
"""Fields that are worth saying; in the others stands what the record is called, or says."""
