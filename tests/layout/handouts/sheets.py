"""Make the sheets of a map, and read what stands on them."""

import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from journeycanvas.layout.handouts.kinds import HANDOUTS, Handout
from journeycanvas.layout.handouts.printing import Handouts, handouts
from journeycanvas.layout.leaves import Leaf
from journeycanvas.layout.marks import Heading, Words
from journeycanvas.layout.paper import PAPERS
from journeycanvas.model import Journey
from tests.layout.builders import a_setting
from tests.layout.seen import Area, block_area, seen, written

SAMPLES = sorted((Path(__file__).parents[3] / "templates" / "samples").glob("*.journey"))
TEMPLATES = sorted((Path(__file__).parents[3] / "templates").glob("*.journey"))
LANGUAGES = ("en", "fa", "he", "ar")
few = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
papers = st.sampled_from(["a5", "a4", "letter", "a3"])


def sheets(journey: Journey, *kinds: Handout, paper: str = "a4", theme: str = "paper") -> Handouts:
    """Return the sheets of these kinds of a map, or all."""
    return handouts(journey, a_setting(journey, theme), kinds or HANDOUTS, PAPERS[paper])


def said_on(leaf: Leaf) -> list[str]:
    """Return the texts on a page."""
    return [written(one.mark) for view in leaf.views for one in seen(view.sheet) if isinstance(one.mark, Words)]


def said(found: Handouts) -> list[str]:
    """Return the texts on all pages."""
    return [text for leaf in found.leaves for text in said_on(leaf)]


def above_the_feet(found: Handouts) -> list[str]:
    """Return what is written on the pages besides their feet."""
    out = []
    for leaf in found.leaves:
        words = [one for view in leaf.views for one in seen(view.sheet) if isinstance(one.mark, Words)]
        foot = max(one.area.top for one in words)
        out += [written(one.mark) for one in words if isinstance(one.mark, Words) and one.area.top < foot]
    return out


def plain(*parts: str) -> str:
    """Return texts as one, without what ends or fills lines: a text is set line by line."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]", "", "".join(parts))


def headings(found: Handouts) -> Iterator[Heading]:
    """Yield the headings of all pages."""
    for leaf in found.leaves:
        for view in leaf.views:
            yield from view.sheet.headings


def outside(found: Handouts) -> list[object]:
    """Return the marks that reach over the edge of their page, and blocks of text that reach over their card."""
    return [
        one
        for leaf in found.leaves
        for view in leaf.views
        for whole in [Area(0.0, 0.0, view.sheet.width, view.sheet.height)]
        for one in seen(view.sheet)
        if not whole.holds(one.area, 0.1) or (not block_area(one.placed).holds(one.area, 0.1) and one.placed.record)
    ]
