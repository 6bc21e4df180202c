"""The face of each kind of card shows the fields of that kind, and no card loses what all cards may carry."""

from typing import Any

import pytest

from journeycanvas.layout.marks import Box, Photo, Rule, WebLink, Words
from journeycanvas.model import CARD_KINDS
from tests.builders import a_card, a_persona
from tests.layout.builders import a_channel, a_face, a_picture, icons_on
from tests.layout.seen import dots, marks, texts_in, words_in


@pytest.mark.parametrize("kind", [*CARD_KINDS, "hologram"])
@pytest.mark.parametrize("view", ["cards", "text", "chart", "pictures", "curve"])
def test_a_card_of_any_kind_says_its_text_in_every_view(kind: str, view: str) -> None:
    assert "Asks twice" in texts_in(a_face(a_card(kind=kind, text="Asks twice"), view=view))


@pytest.mark.parametrize("severity", [0, 1, 4, 5])
def test_a_pain_lights_as_many_dots_as_it_hurts(severity: int) -> None:
    face = a_face(a_card(kind="pain", severity=severity))

    assert dots(face) == ((severity, 5) if severity else (0, 0))


def test_a_touchpoint_names_its_channel_beside_its_icon() -> None:
    card, channel = a_card(kind="touchpoint", channel="ch1"), a_channel(title="Telephone", icon="phone")

    assert texts_in(a_face(card, channel)) == ["Telephone"]
    assert icons_on(card, channel) == ["phone"]


def test_a_channel_without_an_icon_gets_a_pin() -> None:
    assert icons_on(a_card(kind="touchpoint", channel="ch1"), a_channel(title="Telephone")) == ["pin"]


@pytest.mark.parametrize(("critical", "lit", "icons"), [(0, (0, 0), []), (2, (2, 3), []), (3, (3, 3), ["star"])])
def test_only_a_moment_of_truth_has_a_star(critical: int, lit: tuple[int, int], icons: list[str]) -> None:
    card = a_card(kind="touchpoint", critical=critical)

    assert (dots(a_face(card)), icons_on(card)) == (lit, icons)


def test_a_touchpoint_says_why_when_how_long_and_with_how_many_people() -> None:
    card = a_card(kind="touchpoint", why="To compare", when="At night", duration=25, people=1200)

    assert texts_in(a_face(card)) == ["To compare", "At night", "25 min", "1,200"]
    assert icons_on(card) == ["calendar", "clock", "people"]


def test_a_channel_of_two_lines_stands_above_what_follows_it() -> None:
    card = a_card(kind="touchpoint", channel="ch1", critical=1, when="At night")
    face = a_face(card, a_channel(title="Web\nsite"))

    channel, when = words_in(face, "Website"), words_in(face, "At night")
    assert channel.y + channel.block.height <= when.y


def bars(**fields: Any) -> list[float]:
    """Return how full the bars of an opportunity are."""
    boxes = [box for box in marks(a_face(a_card(kind="opportunity", **fields)), Box) if box.height == 4.0]
    full = next((box.width for box in boxes if box.stroke), 1.0)
    return [round(box.width / full, 3) for box in boxes if not box.stroke]


def test_an_opportunity_shows_its_values_as_long_bars() -> None:
    assert bars(customer_value=100, business_value=25) == [1.0, 0.25]


def test_a_value_of_nothing_is_an_empty_bar_and_one_nobody_weighed_is_none() -> None:
    nothing, unweighed = a_card(kind="opportunity", customer_value=0), a_card(kind="opportunity", text="Text them")

    assert bars(customer_value=0) == []
    assert icons_on(nothing) == ["heart"]
    assert icons_on(unweighed) == []


@pytest.mark.parametrize("width", [49.0, 146.0])
def test_an_opportunity_counts_its_effort_in_dots_however_narrow_it_is(width: float) -> None:
    card = a_card(kind="opportunity", customer_value=50, business_value=50, effort=2)

    assert dots(a_face(card, width=width)) == (2, 5)


@pytest.mark.parametrize("kind", ["opportunity", "task"])
def test_what_became_of_an_idea_is_said_in_words_with_its_date(kind: str) -> None:
    card = a_card(kind=kind, status="doing", due="2026-03-21")

    assert texts_in(a_face(card)) == ["in progress", "21 March 2026"]
    assert icons_on(card) == ["loop", "calendar"]


def test_an_opportunity_that_is_only_an_idea_does_not_say_so() -> None:
    assert texts_in(a_face(a_card(kind="opportunity", status="idea"))) == []


def test_a_card_shows_its_icon_its_owner_and_its_tags() -> None:
    card = a_card(text="Sends a letter", icon="letter", owner="Sales", tags=["slow", "paper"])

    assert texts_in(a_face(card)) == ["Sends a letter", "Sales", "#slow", "#paper"]
    assert icons_on(card) == ["letter", "owner"]


def test_a_card_names_its_personas_only_where_there_are_several() -> None:
    card = a_card(text="Asks", personas=["p1", "gone"])
    sara, omid = a_persona("p1", name="Sara"), a_persona("p2", name="Omid")

    assert texts_in(a_face(card, sara)) == ["Asks"]
    assert texts_in(a_face(card, sara, omid)) == ["Asks", "Sara"]


def test_a_persona_without_a_name_takes_a_line_of_its_own_all_the_same() -> None:
    unnamed = a_face(a_card(text="Asks", personas=["p1"]), a_persona("p1"), a_persona("p2"))

    assert unnamed.height > a_face(a_card(text="Asks")).height


def evidence_dash(evidence: str, view: str = "cards", kind: str = "note") -> tuple[float, ...] | None:
    """Return the dash of the line along a card's start that says how sure it is; None without such a line."""
    rules = [
        rule for rule in marks(a_face(a_card(kind=kind, evidence=evidence), view=view), Rule) if rule.x1 == rule.x2
    ]
    return rules[0].stroke.dash if rules else None


@pytest.mark.parametrize(
    ("view", "kind"),
    [("cards", "pain"), ("text", "note"), ("chart", "metric"), ("chips", "note"), ("pictures", "note")],
)
def test_how_sure_a_card_is_can_be_told_by_its_line_alone(view: str, kind: str) -> None:
    dashes = [evidence_dash(evidence, view, kind) for evidence in ("observed", "assumed", "proposed")]

    assert len(set(dashes)) == 3
    assert None not in dashes
    assert evidence_dash("none", view, kind) is None


@pytest.mark.parametrize("view", ["cards", "pictures", "chips"])
def test_a_picture_stands_over_the_words_as_wide_as_its_card(view: str) -> None:
    face = a_face(a_card(text="At the desk", picture="desk"), view=view, pictures={"desk": a_picture(400, 300)})

    [photo] = marks(face, Photo)
    assert (photo.picture, photo.width, photo.height) == ("desk", 146.0, 109.5)
    assert words_in(face, "At the desk").y > photo.height


def test_a_picture_that_is_not_there_takes_no_room() -> None:
    with_picture, without = (a_face(a_card(text="At the desk", picture=picture)) for picture in ("gone", None))

    assert with_picture.height == without.height
    assert marks(with_picture, Photo) == []


def test_an_address_in_a_text_leads_where_it_says() -> None:
    face = a_face(a_card(text="See https://example.com/help and mailto:a@example.com, not file:///etc"), width=900.0)

    assert [link.url for link in marks(face, WebLink)] == ["https://example.com/help", "mailto:a@example.com"]


@pytest.mark.parametrize(("direction", "base"), [("auto", "rtl"), ("ltr", "ltr"), ("rtl", "rtl")])
def test_a_card_runs_the_way_its_author_chose(direction: str, base: str) -> None:
    face = a_face(a_card(text="3 بار به CRM زنگ زد", direction=direction), language="fa")

    [words] = marks(face, Words)
    assert words.block.direction == base


def test_a_feeling_outside_a_curve_stands_beside_its_thought() -> None:
    face = a_face(a_card(kind="feeling", level=-4, text="Never again"))

    words = words_in(face, "Never again")
    [round_face, *_] = [box for box in marks(face, Box) if box.radius == box.width / 2]
    assert round_face.x + round_face.width < words.x
    assert round_face.y < words.y + words.block.height


@pytest.mark.parametrize("view", ["cards", "text", "chips"])
def test_the_line_of_evidence_stands_clear_of_the_words(view: str) -> None:
    face = a_face(a_card(text="Asks a friend " * 9, evidence="assumed"), view=view)
    [line] = marks(face, Rule)
    [words] = marks(face, Words)

    assert line.x1 + line.stroke.width / 2 < words.x
    assert words.x + words.block.width <= face.width


def test_a_chip_names_what_is_done_and_by_whom() -> None:
    assert texts_in(a_face(a_card(text="Calls back", owner="Sales"), view="chips")) == ["Calls back · Sales"]
    assert texts_in(a_face(a_card(owner="Sales"), view="chips")) == ["Sales"]
    assert texts_in(a_face(a_card(text="Sales", owner="Sales"), view="chips")) == ["Sales"]


@pytest.mark.parametrize("view", ["cards", "chips"])
def test_a_theme_for_copiers_draws_an_outline_around_every_card(view: str) -> None:
    [ground, *_] = marks(a_face(a_card(text="Asks"), view=view, theme="ink"), Box)

    assert ground.stroke is not None


@pytest.mark.parametrize("text", ["x" * 20_000, "ا" * 20_000, "واژه " * 4_000])
@pytest.mark.parametrize("view", ["cards", "text", "chips"])
def test_the_longest_text_is_written_whole(text: str, view: str) -> None:
    assert texts_in(a_face(a_card(text=text), view=view)) == [text]
