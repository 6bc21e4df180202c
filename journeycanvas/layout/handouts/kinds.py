"""Say which sheets go with a map to a workshop."""

from typing import Final, Literal, TypeAlias

from journeycanvas.i18n import Catalogue

Handout: TypeAlias = Literal["personas", "opportunities", "facilitator", "legend"]
HANDOUTS: Final[tuple[Handout, ...]] = ("personas", "opportunities", "facilitator", "legend")
"""In the order in which they are printed."""


def handout_word(words: Catalogue, handout: Handout) -> str:
    """Return what a kind of sheet is called."""
    match handout:
        case "personas":
            return words.say("Persona sheets")
        case "opportunities":
            return words.say("Opportunity cards")
        case "facilitator":
            return words.say("Facilitator’s plan")
        case "legend":
            return words.say("Legend")
