"""Change what is said about the map as a whole."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.records import with_fields, words_of
from journeycanvas.i18n import msgid
from journeycanvas.model import Journey, Paper, Review

FIELD_STEPS: Mapping[str, str] = MappingProxyType(
    {
        "title": msgid("Rename map"),
        "subtitle": msgid("Change subtitle"),
        "language": msgid("Change language of map"),
        "direction": msgid("Change direction of map"),
        "digits": msgid("Change digits"),
        "kind": msgid("Change kind of map"),
        "basis": msgid("Change basis of map"),
        "theme": msgid("Change theme"),
        "paper": msgid("Change paper"),
        "review": msgid("Change review"),
    }
)


def set_map_facts(journey: Journey, **fields: Any) -> Change:
    """Give the map another title, kind, basis, author, theme … Raises Refused."""
    facts = with_fields(journey.map, **fields)
    text = FIELD_STEPS.get(next(iter(fields), ""), msgid("Change facts of map"))
    return change_of(journey, StepName(text, words_of(facts)), {facts.id: facts})


def set_language(journey: Journey, language: str) -> Change:
    """Say in which language the map is written (BCP 47); direction and digits follow it again. Raises Refused."""
    return set_map_facts(journey, language=language, direction="auto", digits="auto")


def set_paper(journey: Journey, **fields: Any) -> Change:
    """Change some of what is said about the paper that the map is printed on; margins are mm. Raises Refused."""
    return set_map_facts(journey, paper=with_fields(journey.map.paper or Paper(), **fields))


def set_review(journey: Journey, **fields: Any) -> Change:
    """Say who looked at the map and agreed, and when; without both nobody did. Raises Refused.

    The hash of what somebody else saw is not theirs, and goes.
    """
    review = with_fields(journey.map.review or Review(), hash="", **fields)
    return set_map_facts(journey, review=review if review.by or review.on else None)
