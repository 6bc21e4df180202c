"""Draw, turn, word and delete the links between cards."""

from collections.abc import Collection
from typing import Any

from journeycanvas.edit.change import Change, StepName, change_of, step_name
from journeycanvas.edit.grid import stage_of
from journeycanvas.edit.places import appended
from journeycanvas.edit.records import NewId, made, with_fields, words_of
from journeycanvas.edit.removal import removed
from journeycanvas.i18n import msgid
from journeycanvas.model import Journey, Link, Opportunity, Pain


def add_link(
    journey: Journey, new_id: NewId, start: str, end: str, *, style: str | None = None, label: str = ""
) -> Change:
    """Link two cards. There are no two links of one style between the same cards, and none from a card to itself.

    style follows from the cards: an opportunity answers a pain, what leads to an earlier stage is a return, all else
    is flow. Raises Refused.
    """
    style = style or usual_style(journey, start, end)
    link = made(Link, id=new_id(), from_=start, to=end, style=style, label=label)
    name = StepName(msgid("Add link"), words_of(link))
    return change_of(journey, name, {} if _is_idle(journey, link) else appended(journey.links, [link]))


def usual_style(journey: Journey, start: str, end: str) -> str:
    """Return the style of link that is usual from one card to another."""
    one, other = journey.cards[start], journey.cards[end]
    if isinstance(one, Opportunity) and isinstance(other, Pain):
        return "answers"
    stages = list(journey.stages)
    here, there = stage_of(journey, one), stage_of(journey, other)
    return "return" if here and there and stages.index(there) < stages.index(here) else "flow"


def set_link_fields(journey: Journey, ids: Collection[str], **fields: Any) -> Change:
    """Give links another style or label. One that would be there twice stays as it is. Raises Refused."""
    links = [journey.links[id] for id in ids]
    name = step_name(links, msgid("Change link"), msgid("Change links"))
    return _changed(journey, name, [with_fields(link, **fields) for link in links])


def flip_links(journey: Journey, ids: Collection[str]) -> Change:
    """Turn links round. One that would be there twice stays as it is."""
    links = [journey.links[id] for id in ids]
    name = step_name(links, msgid("Turn link round"), msgid("Turn links round"))
    return _changed(journey, name, [with_fields(link, from_=link.to, to=link.from_) for link in links])


def delete_links(journey: Journey, ids: Collection[str]) -> Change:
    """Delete links, with the comments on them."""
    links = [journey.links[id] for id in ids]
    return change_of(journey, step_name(links, msgid("Delete link"), msgid("Delete links")), removed(journey, ids))


def _changed(journey: Journey, name: StepName, links: Collection[Link]) -> Change:
    after: dict[str, Link] = {}
    for link in links:
        if not _is_idle(journey.replaced(after), link):
            after[link.id] = link
    return change_of(journey, name, after)


def _is_idle(journey: Journey, link: Link) -> bool:
    """Tell whether a link says nothing that another does not say already."""
    return link.from_ == link.to or any(
        other.id != link.id and (other.from_, other.to, other.style) == (link.from_, link.to, link.style)
        for other in journey.links.values()
    )
