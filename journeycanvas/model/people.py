"""Who the map is about, and the ways by which they and the organisation meet."""

from journeycanvas.model.record import Record
from journeycanvas.model.values import Colour, Reference, Text, Texts, Title


class Persona(Record):
    """A real group of customers, told as one person."""

    name: Title = ""
    role: Title = ""
    portrait: Reference = None
    gender: Title = ""
    age: Title = ""
    job: Title = ""
    education: Title = ""
    location: Title = ""
    quote: Text = ""
    color: Colour | None = None
    facts: Texts = ()
    goals: Texts = ()
    pains: Texts = ()
    channels: Texts = ()
    devices: Texts = ()


class Channel(Record):
    """A way to meet: the web site, the phone, a branch."""

    title: Title = ""
    icon: Title | None = None
    color: Colour | None = None
