"""Say what the steps of a workshop are called, and how they are done best."""

from journeycanvas.i18n import Catalogue
from journeycanvas.layout.handouts.agenda import AgendaStep
from journeycanvas.layout.handouts.materials import VOTES
from journeycanvas.text import Numerals


def step_name(words: Catalogue, step: AgendaStep) -> str:
    """Return the name of a step; a lane is called by its title."""
    match step.moment:
        case "welcome":
            return words.say("Welcome")
        case "lane":
            return step.lane.title if step.lane else ""
        case "break":
            return words.say("Break")
        case "report":
            return words.say("Each group reports")
        case "vote":
            return words.say("Vote")
        case "next":
            return words.say("Next steps")


def step_hint(words: Catalogue, step: AgendaStep, numerals: Numerals) -> str:
    """Return how a step is done; empty where its name and question say enough."""
    match step.moment:
        case "welcome":
            return words.say("Say what it is about, give out the roles, make the groups. No note is wrong.")
        case "lane":
            return _lane_hint(words, step.lane.role if step.lane else "")
        case "break":
            return ""
        case "report":
            return words.say("The journey as they see it, the challenges, the new ideas.")
        case "vote":
            return words.say(
                "Everybody sticks {n} dots on the ideas that would help the customer most.", n=numerals.number(VOTES)
            )
        case "next":
            return words.say("For the three ideas with the most dots: who takes it on, and by when?")


def _lane_hint(words: Catalogue, role: str) -> str:
    match role:
        case "persona":
            return words.say("Read the persona sheet aloud. Who knows better mends it.")
        case "scenario":
            return words.say("Agree on one case, and write it down in one sentence.")
        case "actions":
            return words.say("Everybody writes in silence first, one step a note. Then put them in their order.")
        case "touchpoints":
            return words.say("Write the channel on the note as well.")
        case "emotions":
            return words.say(
                "One point a stage, good above and bad below; join them, and write the reason beside each."
            )
        case "pains":
            return words.say("One pain point a note. Mark those that hurt most.")
        case "opportunities":
            return words.say("Say which pain point it answers, and guess value and effort.")
        case "ownership":
            return words.say("One name a stage; everybody’s is nobody’s.")
        case _:
            return ""
