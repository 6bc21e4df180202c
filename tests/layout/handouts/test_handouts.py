"""The sheets that go with a map to a workshop: everything on its page, every word there, exact sizes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.files import open_map
from journeycanvas.layout.handouts.kinds import HANDOUTS, Handout
from journeycanvas.layout.handouts.printing import paper_for
from journeycanvas.layout.marks import Shape, Words
from journeycanvas.layout.paper import FIT, MM, PAPERS
from journeycanvas.model import Journey
from tests.builders import a_card, a_persona
from tests.layout.builders import a_map
from tests.layout.handouts.sheets import TEMPLATES, few, headings, outside, papers, sheets
from tests.layout.journeys import journeys
from tests.layout.seen import seen


@few
@given(journeys(), papers, st.sampled_from(["paper", "ink"]))
def test_everything_stands_on_its_page(journey: Journey, paper: str, theme: str) -> None:
    found = sheets(journey, paper=paper, theme=theme)

    assert outside(found) == []
    sides = sorted((PAPERS[paper].width_mm, PAPERS[paper].height_mm))
    assert all([leaf.width / MM, leaf.height / MM] == pytest.approx(sides) for leaf in found.leaves)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_template_has_all_sheets(template: Path) -> None:
    found = sheets(open_map(template).journey)

    assert [kind for kind, _ in found.counts] == list(HANDOUTS)
    assert outside(found) == []


def test_kinds_come_in_their_order_with_labels_and_headings() -> None:
    people = [a_persona("p1", name="Amara", order="a0"), a_persona("p2", name="Walter", order="a1")]
    found = sheets(a_map(*people), "legend", "personas")

    assert [leaf.label for leaf in found.leaves] == ["Persona sheets 1", "Persona sheets 2", "Legend"]
    assert [(one.title, one.level) for one in headings(found)] == [
        ("Persona sheets", 0),
        ("Amara", 1),
        ("Walter", 1),
        ("Legend", 0),
    ]


@pytest.mark.parametrize("kind", HANDOUTS)
def test_sheets_run_the_way_of_the_map(kind: Handout) -> None:
    def middle(language: str) -> float:
        """Return the mean place of what is drawn besides words, as a share of the page."""
        journey = a_map(a_card("o", "opportunity", text="12"), language=language, direction="auto")
        leaf = sheets(journey, kind).leaves[0]
        sheet = leaf.views[0].sheet
        places = [one.area.left + one.area.right for one in seen(sheet) if not isinstance(one.mark, Words | Shape)]
        return sum(places) / len(places) / 2 / sheet.width

    assert middle("en") != pytest.approx(0.5, abs=0.004)
    assert (middle("en") < 0.5) == (middle("fa") > 0.5)


def test_paper_is_that_of_an_office_unless_another_is_wanted() -> None:
    assert paper_for(None, PAPERS["a0"]) == PAPERS["a4"]
    assert paper_for(FIT, PAPERS["tabloid"]) == PAPERS["letter"]
    assert paper_for(PAPERS["a3"], PAPERS["a0"]) == PAPERS["a3"]
