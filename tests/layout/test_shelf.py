"""What is kept on the shelf between two edits gives the sheet that a fresh start would give."""

from collections.abc import Mapping
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.layout.areas import Area
from journeycanvas.layout.faces import Face
from journeycanvas.layout.hits import Places
from journeycanvas.layout.marks import Block
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.model import Card, Journey, Record
from tests.builders import a_card, a_lane, a_link, a_persona, a_stage
from tests.layout.builders import a_map, a_setting, a_sheet
from tests.layout.journeys import CARD, LANE, PERSONA, STAGE, journeys
from tests.layout.seen import blocks_of, looks

LISTS = {"cards": CARD, "lanes": LANE, "stages": STAGE, "personas": PERSONA}


@st.composite
def edits(draw: st.DrawFn, journey: Journey) -> Journey:
    """Return journey with one record changed, taken out or put in."""
    name = draw(st.sampled_from([name for name in LISTS if getattr(journey, name)]))
    records: Mapping[str, Record] = getattr(journey, name)
    record = records[draw(st.sampled_from(list(records)))]
    what = draw(st.sampled_from(["change", "change", "take out", "copy"]))
    if what == "take out" and name in ("cards", "personas"):
        return journey.replaced({record.id: None})
    if what == "copy" and name != "lanes":
        return journey.replaced({"zz": record.model_copy(update={"id": "zz"})})
    field = draw(st.sampled_from(sorted(set(LISTS[name]) - {"span"})))
    value = draw(LISTS[name][field])
    if isinstance(value, bool):
        value = not record.__dict__[field]
    return journey.replaced({record.id: record.model_copy(update={field: value})})


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys(least_cards=1, linked=True), st.data())
def test_a_map_laid_out_after_an_edit_is_the_map_laid_out_afresh(journey: Journey, data: st.DataObject) -> None:
    shelf = Shelf()
    plan(journey, a_setting(journey), shelf)
    for _ in range(data.draw(st.integers(1, 5))):
        journey = data.draw(edits(journey))
        kept = plan(journey, a_setting(journey), shelf).sheet()

        assert looks(kept) == looks(a_sheet(journey))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys(least_cards=1, linked=True), st.data())
def test_everything_is_found_after_an_edit_where_a_look_at_the_whole_map_finds_it(
    journey: Journey, data: st.DataObject
) -> None:
    shelf = Shelf()
    places = Places(plan(journey, a_setting(journey), shelf))
    for _ in range(data.draw(st.integers(1, 5))):
        journey = data.draw(edits(journey))
        laid_out = plan(journey, a_setting(journey), shelf)
        places, afresh = Places(laid_out, places), Places(laid_out)
        everywhere = Area(0.0, 0.0, laid_out.width, laid_out.height)

        assert {id: places.area(id) for id in journey.ids()} == {id: afresh.area(id) for id in journey.ids()}
        assert places.within(everywhere) == afresh.within(everywhere)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys(least_cards=1, linked=True), st.data())
def test_a_map_in_another_theme_or_language_is_the_one_laid_out_afresh(journey: Journey, data: st.DataObject) -> None:
    shelf = Shelf()
    plan(journey, a_setting(journey), shelf)
    for _ in range(data.draw(st.integers(1, 4))):
        language = data.draw(st.sampled_from(["fa", "he", "en"]))
        theme = data.draw(st.sampled_from(["paper", "dark", "ink"]))
        journey = journey.replaced({journey.map.id: journey.map.model_copy(update={"language": language})})
        shelf = Shelf(shelf)
        kept = plan(journey, a_setting(journey, theme), shelf).sheet()

        assert looks(kept) == looks(a_sheet(journey, theme))


def test_a_hidden_stage_that_comes_between_makes_a_card_over_it_narrower() -> None:
    stages = [a_stage("s0", order="a"), a_stage("s1", order="c"), a_stage("s2", order="d")]
    journey = a_map(a_card(span=2), stages=stages)
    shelf, setting = Shelf(), a_setting(journey)
    plan(journey, setting, shelf)
    between = journey.replaced({"s9": a_stage("s9", order="b", hidden=True)})

    assert looks(plan(between, setting, shelf).sheet()) == looks(a_sheet(between))


def block(journey: Journey, shelf: Shelf, setting: Any, record: str) -> Block:
    [placed] = blocks_of(plan(journey, setting, shelf).sheet(), record)
    return placed.block


def test_an_edit_of_a_card_draws_no_other_card_again() -> None:
    one, other = a_card("c1", text="Asks"), a_card("c2", text="Waits")
    journey = a_map(one, other, a_card("c3", lane="l1"), a_persona())
    setting, shelf = a_setting(journey), Shelf()
    before = {id: block(journey, shelf, setting, id) for id in journey.cards}
    after_edit = journey.replaced({"c1": one.model_copy(update={"text": "Asks twice"})})
    after = {id: block(after_edit, shelf, setting, id) for id in journey.cards}

    assert after["c1"] is not before["c1"]
    assert after["c2"] is before["c2"]
    assert after["c3"] is before["c3"]


def test_an_edit_of_a_card_looks_at_no_other_cell_of_its_lane() -> None:
    stages = [a_stage(f"s{n}", order=f"a{n}") for n in range(4)]
    cards = [a_card(f"c{n}", lane="l0", stage=f"s{n // 2}", order=f"a{n}", text=f"Card {n}") for n in range(8)]
    journey, shelf = a_map(*stages, a_lane("l0", role="actions"), *cards), Shelf()
    setting = a_setting(journey)
    plan(journey, setting, shelf)
    asked: list[str] = []
    known_face = shelf.known_face

    def spied(card: Card, *key: Any) -> Face | None:
        asked.append(card.id)
        return known_face(card, *key)

    setattr(shelf, "known_face", spied)  # noqa: B010
    after_edit = journey.replaced({"c3": cards[3].model_copy(update={"text": "A longer text that takes two lines"})})
    kept = plan(after_edit, setting, shelf).sheet()

    assert asked == ["c2", "c3"]
    assert looks(kept) == looks(a_sheet(after_edit))


def test_a_link_to_a_feeling_makes_its_lane_leave_a_way_for_it() -> None:
    lanes = [a_lane("l0", order="a", role="emotions"), a_lane("l1", order="b")]
    cards = [a_card("c1", "feeling", level=3, text="Hopeful about it all"), a_card("c2", lane="l1")]
    journey = a_map(*cards, lanes=lanes)
    linked = journey.replaced({"k1": a_link("c1", "c2")})
    setting, shelf = a_setting(journey), Shelf()
    plan(journey, setting, shelf)

    assert looks(plan(linked, setting, shelf).sheet()) == looks(a_sheet(linked))


def test_a_card_that_was_hidden_for_a_while_comes_back_as_the_map_is_now() -> None:
    people = [a_persona("p1", name="Sara"), a_persona("p2", name="Omid")]
    journey = a_map(*people, a_card("c1", stage="s1", text="Asks", personas=["p1"]), a_card("c2"))
    setting, shelf = a_setting(journey), Shelf()
    shown = journey.stages["s1"]
    for edits_between in range(8):
        plan(journey, setting, shelf)
        journey = journey.replaced({"s1": shown.model_copy(update={"hidden": True})})
        for count in range(edits_between):
            plan(journey, setting, shelf)
            journey = journey.replaced({"p1": people[0].model_copy(update={"name": f"Sara {edits_between} {count}"})})
        journey = journey.replaced({"s1": shown})

        assert looks(plan(journey, setting, shelf).sheet()) == looks(a_sheet(journey))


def test_owners_and_figures_that_move_about_look_as_on_a_map_laid_out_afresh() -> None:
    chance = Random(3)
    stages = [a_stage(f"s{n}", order=f"a{n}") for n in range(5)]
    lanes = [a_lane(f"l{n}", order=f"a{n}", role=role) for n, role in enumerate(("ownership", "metrics", "ownership"))]
    cards = [
        a_card(f"c{n}", lane=f"l{n % 3}", stage=f"s{chance.randrange(5)}", order=f"a{n:02}", text=f"Team {n % 7}")
        if n % 3 != 1
        else a_card(f"c{n}", "metric", lane="l1", stage=f"s{n % 5}", order=f"a{n:02}", measure="csat", value=90 - n)
        for n in range(24)
    ]
    journey, shelf = a_map(*stages, *lanes, *cards), Shelf()
    setting = a_setting(journey)
    plan(journey, setting, shelf)

    for step in range(40):
        card = chance.choice(list(journey.cards.values()))
        text = {"text": f"Team {chance.randrange(9)}"} if card.lane != "l1" else {"value": chance.randrange(100)}
        place = {"stage": f"s{chance.randrange(5)}", "order": f"b{chance.randrange(99):02}"}
        journey = journey.replaced({card.id: card.model_copy(update=text if step % 2 else place)})

        assert looks(plan(journey, setting, shelf).sheet()) == looks(a_sheet(journey))


def many_feelings(chance: Random) -> Journey:
    stages = [a_stage(f"s{n}", order=f"a{n}") for n in range(6)]
    feelings = [
        a_card(
            f"c{n:02}",
            "feeling",
            stage=f"s{n // 4}",
            order=f"a{n:02}",
            text=f"Waits {'and waits ' * (n % 4)}",
            level=chance.randrange(-5, 6),
            at=(n % 4) / 4,
        )
        for n in range(24)
    ]
    return a_map(*stages, a_lane("l0", role="emotions"), *feelings)


def test_thoughts_that_are_typed_and_feelings_that_move_stand_as_on_a_map_laid_out_afresh() -> None:
    chance = Random(5)
    journey, shelf = many_feelings(chance), Shelf()
    setting = a_setting(journey)
    plan(journey, setting, shelf)

    for step in range(30):
        card = chance.choice(list(journey.cards.values()))
        text = {"text": card.text[: chance.randrange(12)] + "soon " * chance.randrange(4)}
        place = {"level": chance.randrange(-5, 6), "at": chance.randrange(10) / 10}
        journey = journey.replaced({card.id: card.model_copy(update=place if step % 5 == 4 else text)})

        assert looks(plan(journey, setting, shelf).sheet()) == looks(a_sheet(journey))


def test_a_thought_that_is_typed_draws_thoughts_far_from_it_no_more() -> None:
    journey, shelf = many_feelings(Random(5)), Shelf()
    setting, first = a_setting(journey), journey.cards["c00"]
    before = plan(journey, setting, shelf).sheet()
    typed = journey.replaced({"c00": first.model_copy(update={"text": first.text + "on"})})

    blocks = {placed.block for placed in before.placed}
    new = [placed for placed in plan(typed, setting, shelf).sheet().placed if placed.block not in blocks]

    assert new
    assert [one for one in new if one.block.width < 200.0 and one.x > before.width / 2] == []
