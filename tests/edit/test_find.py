"""Find words whatever keyboard they were typed on, and replace them and nothing else."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeycanvas.edit import applied
from journeycanvas.edit.find import WORDS_OF, Match, find, replace_matches
from journeycanvas.edit.folding import Exactness, Folding, occurrences
from journeycanvas.errors import Refused
from journeycanvas.model import CARD_KINDS, Card, Journey, MapFacts, Part
from journeycanvas.model.lists import LISTS
from journeycanvas.model.values import MAX_TEXT
from tests.builders import a_card, a_comment, a_journey, a_lane, a_link, a_persona, a_stage
from tests.edit.builders import after

LENIENT = Exactness()
EXACT = Exactness(case=True, letters=True, marks=True, joiners=True)


def found(text: str, sought: str, exactness: Exactness = LENIENT, *, whole_words: bool = False) -> list[str]:
    journey = a_journey(a_card("c0", text=text))
    return [match.found for match in find(journey, sought, exactness, whole_words=whole_words)]


@pytest.mark.parametrize(
    ("text", "sought", "flag"),
    [
        ("علي", "علی", "letters"),
        ("كتاب", "کتاب", "letters"),
        ("موسى", "موسی", "letters"),
        ("۱۲۳ و ١٢٣", "123", "letters"),
        ("ﻻزم", "لازم", "letters"),
        ("Web", "wEB", "case"),
        ("STRASSE", "straße", "case"),
        ("مَنْزِل", "منزل", "marks"),
        ("مـــن", "من", "marks"),
        ("שָׁלוֹם", "שלום", "marks"),
        ("خانهٔ", "خانه", "marks"),
        ("خانۀ", "خانه", "marks"),
        ("می‌خواهم", "میخواهم", "joiners"),
        ("a\u200fb", "ab", "joiners"),
    ],
)
def test_what_means_the_same_is_found_unless_it_is_to_be_told_apart(text: str, sought: str, flag: str) -> None:
    assert found(text, sought)
    assert not found(text, sought, Exactness(**{flag: True}))
    assert not found(sought, text, Exactness(**{flag: True}))


def test_what_stands_there_is_told_with_its_marks_and_joiners() -> None:
    assert found("او مي‌خَواهَدْ!", "میخواهد") == ["مي‌خَواهَدْ"]
    assert found("خانهٔ ما، خانۀ شما", "خانه") == ["خانهٔ", "خانۀ"]


@pytest.mark.parametrize(
    ("text", "sought"), [("آب", "اب"), ("é", "e"), ("e\u0301", "e"), ("ئ", "ی"), ("أ", "ا"), ("ﬁn", "f")]
)
def test_a_part_of_a_letter_is_not_found(text: str, sought: str) -> None:
    assert found(text, sought) == []


@given(st.text("هەۀٔابِ\u200cx", max_size=8), st.builds(Exactness, *[st.booleans()] * 4))
def test_a_text_is_folded_as_its_characters_are_where_they_stand(text: str, exactness: Exactness) -> None:
    folding = Folding(exactness)

    assert "".join(folding.pieces(text)) == folding.fold(text)


def test_a_letter_is_found_however_it_is_composed() -> None:
    assert found("cafe\u0301", "café") == ["cafe\u0301"]
    assert found("café", "cafe\u0301", EXACT) == ["café"]


def test_matches_do_not_overlap() -> None:
    assert found("aaaa", "aa") == ["aa", "aa"]


def test_nothing_is_found_of_nothing() -> None:
    assert found("abc", "") == []
    assert found("می‌خواهم", "\u200c") == []
    assert found("می‌خواهم", "\u200c", Exactness(joiners=True)) == ["\u200c"]


@pytest.mark.parametrize(
    ("text", "sought", "count"),
    [("من و تو", "من", 1), ("ایمن", "من", 0), ("می‌روم", "می", 0), ("چَمن من", "من", 1), ("CRM, CRMs", "crm", 1)],
)
def test_whole_words_stand_alone(text: str, sought: str, count: int) -> None:
    assert len(found(text, sought, whole_words=True)) == count


def test_every_text_of_the_map_is_searched_in_reading_order() -> None:
    journey = a_journey(
        a_persona("p1", name="x", goals=["no", "x and x"]),
        a_card("c0", lane="l1", text="x", tags=["x"], owner="x"),
        a_card("c1", stage="s1", note="x"),
        a_card("c2", kind="touchpoint", why="x"),
        a_link("c0", "c1", label="x"),
        a_comment("c0", text="x"),
        stages=[a_stage("s0", order="a0", goal="x"), a_stage("s1", order="a1")],
        lanes=[a_lane("l0", order="a0", prompt="x"), a_lane("l1", order="a1")],
        title="X",
    )

    places = [(match.record, match.field, match.nth) for match in find(journey, "x")]

    assert places == [
        ("map", "title", None),
        ("p1", "name", None),
        ("p1", "goals", 1),
        ("p1", "goals", 1),
        ("s0", "goal", None),
        ("l0", "prompt", None),
        ("c2", "why", None),
        ("c1", "note", None),
        ("c0", "text", None),
        ("c0", "tags", 0),
        ("c0", "owner", None),
        ("k1", "label", None),
        ("m1", "text", None),
    ]


def test_every_field_for_words_is_searched() -> None:
    """A new field has to be named in WORDS_OF, or here as none that holds words of people."""
    not_words = {"id", "order", "kind", "lane", "stage", "phase", "channel", "persona", "on", "from_", "to", "picture"}
    not_words |= {"portrait", "logo", "photos", "icon", "color", "personas", "evidence", "direction", "status", "due"}
    not_words |= {"state", "measure", "style", "time", "span", "line", "view", "language", "digits", "basis", "created"}
    not_words |= {"date", "changed", "theme", "review", "paper"}
    kinds: list[type[Part]] = [MapFacts, *LISTS.values(), *CARD_KINDS.values()]

    for kind in kinds:
        words = set(WORDS_OF[Card if issubclass(kind, Card) else kind])
        texts = {name for name, field in kind.model_fields.items() if "str" in str(field.annotation)}
        role = {"role"} - words  # of a lane it is a name of ours, of a persona a word
        assert texts - not_words - role <= words, kind


# Replace


def test_one_match_is_replaced_and_the_others_stay() -> None:
    journey = a_journey(a_card("c0", text="خيلي خوب، خيلي بد"))
    first, second = find(journey, "خیلی")

    changed = after(journey, lambda it: replace_matches(it, [second], "کمی"))

    assert changed.cards["c0"].text == "خيلي خوب، کمی بد"
    assert first.start == 0


def test_all_matches_are_replaced_in_one_step() -> None:
    journey = a_journey(
        a_card("c0", text="CRM and crm", tags=["crm", "b"], order="a0"), a_card("c1", note="the CRM"), title="Crm"
    )

    change = replace_matches(journey, find(journey, "crm"), "سامانه")

    changed = applied(journey, change)
    assert (changed.cards["c0"].text, changed.cards["c0"].tags) == ("سامانه and سامانه", ("سامانه", "b"))
    assert (changed.cards["c1"].note, changed.map.title) == ("the سامانه", "سامانه")
    assert change.name == ("Replace", "سامانه")


def test_a_place_that_has_changed_since_is_left_alone() -> None:
    journey = a_journey(a_card("c0", text="one two"))
    matches = find(journey, "two")
    changed = journey.replaced({"c0": a_card("c0", text="two one")})

    assert replace_matches(changed, matches, "x").is_empty
    assert replace_matches(a_journey(), matches, "x").is_empty


def test_a_text_that_would_become_too_long_is_refused() -> None:
    journey = a_journey(a_card("c0", text="a" * MAX_TEXT))

    with pytest.raises(Refused):
        replace_matches(journey, find(journey, "a")[:1], "aa")


letters = st.text(st.sampled_from("aAbée\u0301ﬁ يیكکاآ\u200c\u064e\u0651ـשׁ1۱ß\n"), max_size=12)
exactnesses = st.builds(Exactness, st.booleans(), st.booleans(), st.booleans(), st.booleans())


@given(letters, letters, exactnesses)
@example("ﬁ", "i", Exactness())
@example("é", "e\u0301", EXACT)
def test_what_is_found_folds_to_what_was_sought(text: str, sought: str, exactness: Exactness) -> None:
    folding = Folding(exactness)
    folded = folding.fold(sought)

    places = list(occurrences(text, folded, folding))

    assert all(folding.fold(text[start:end]) == folded for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


@given(st.lists(letters, min_size=1, max_size=3), letters, letters, exactnesses)
def test_replacing_touches_nothing_but_the_matches(
    texts: list[str], sought: str, by: str, exactness: Exactness
) -> None:
    journey = a_journey(*(a_card(f"c{n}", text=text, note=text[::-1], tags=[text]) for n, text in enumerate(texts)))
    matches = find(journey, sought, exactness)

    changed = applied(journey, replace_matches(journey, matches, by))

    for id, card in journey.cards.items():
        assert changed.cards[id].text == replaced(
            card.text, [m for m in matches if (m.record, m.field) == (id, "text")], by
        )
        assert changed.cards[id].model_copy(update=fields_of(card)) == card


def replaced(text: str, matches: list[Match], by: str) -> str:
    """Return a text with the matches cut out, put together piece by piece."""
    pieces, at = [], 0
    for match in matches:
        pieces += [text[at : match.start], by.replace("\r", "\n")]
        at = match.end
    return "".join([*pieces, text[at:]])


def fields_of(card: Card) -> dict[str, object]:
    return {"text": card.text, "note": card.note, "tags": card.tags}


def test_a_map_without_anything_is_searched() -> None:
    assert find(Journey(map=MapFacts(id="m")), "x") == []
