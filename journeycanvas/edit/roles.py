"""What a lane of each role is usually called and asks. The words are English, for the catalogues."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from journeycanvas.edit.folding import Exactness, Folding
from journeycanvas.i18n import msgid


class Role(NamedTuple):
    """Title and guiding question of a lane, and whether it has one cell a stage or one for the whole map."""

    title: str
    prompt: str
    span: Literal["stage", "map"] = "stage"


ROLES: Mapping[str, Role] = MappingProxyType(
    {
        "persona": Role(
            msgid("Persona"), msgid("Who is it? A real group of customers, not the one we wish for."), "map"
        ),
        "scenario": Role(
            msgid("Scenario"), msgid("What are they trying to solve, when and why? What will they ask?"), "map"
        ),
        "goals": Role(
            msgid("Goals and expectations"), msgid("What do they want at this stage? In their words, not ours.")
        ),
        "actions": Role(msgid("Actions"), msgid("What do they do to get to the next stage?")),
        "thoughts": Role(msgid("In their words"), msgid("Which sentence could only come from them?")),
        "emotions": Role(msgid("Emotions and thoughts"), msgid("What do they think and feel? Do we earn their trust?")),
        "touchpoints": Role(msgid("Touchpoints"), msgid("Where do they meet us, and through which channel?")),
        "pains": Role(msgid("Pain points"), msgid("What annoys them, slows them down or drives them away?")),
        "opportunities": Role(msgid("Opportunities"), msgid("What could we make simpler for them?")),
        "ownership": Role(msgid("Ownership"), msgid("Who answers for this stage?")),
        "metrics": Role(msgid("Metrics"), msgid("Which figure shows how it goes? Where do many leave?")),
        "challenges": Role(msgid("Challenges"), msgid("What slows this stage down?")),
        "technology": Role(msgid("Technology"), msgid("What could the systems do by themselves here?")),
        "plan": Role(msgid("Action plan"), msgid("What will be done, by whom, and by when?")),
        "storyboard": Role(msgid("Storyboard"), msgid("What would a picture of this moment show?")),
        "evidence": Role(msgid("Physical evidence"), msgid("What do they see, hold or receive?")),
        "frontstage": Role(msgid("Frontstage"), msgid("Who or what do they deal with directly?")),
        "backstage": Role(msgid("Backstage"), msgid("What happens out of sight to make it work?")),
        "support": Role(msgid("Support processes"), msgid("Which systems, teams or partners does it rest on?")),
        "notes": Role(msgid("Notes"), msgid("What else should not be forgotten?")),
    }
)
"""The roles that there are, in the order in which they are offered."""


def role_titled(title: str, tongues: Iterable[Callable[[str], str]]) -> str:
    """Return the role that is usually called by a title in one of some languages, each a function from English.

    Empty when no role that has a cell a stage is called so. Letters of two keyboards, case and joiners do not matter.
    """
    fold = Folding(Exactness()).fold
    wanted = fold(" ".join(title.split()))
    called = ((role, say(found.title)) for say in tongues for role, found in ROLES.items() if found.span == "stage")
    return next((role for role, name in called if fold(name) == wanted), "")
