"""What is there is found, what was taken away is missed, and what was turned round too: whatever the texts are."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from journeycanvas.layout.paper import PAPERS
from journeycanvas.layout.workshop.notes import Note, Slots
from journeycanvas.render.proof import Wanted
from journeycanvas.render.proof.proving import prove
from journeycanvas.render.wishes import Wish
from tests.builders import a_card
from tests.layout.builders import a_map
from tests.render.proof.prints import Print, print_of, with_content

REPEATED = {
    "en": "A card of many words",
    "fa": "کارت پر از واژه‌های بسیار",
    "he": "כרטיס של הרבה מילים",
}
WORDS = {
    "en": ("waits", "pays", "Acme", "12", "(twice)", "سلام", "3,5", "שלום", "·", "—", "asks,"),
    "fa": ("می‌رود", "پول", "iPhone", "۱۲", "(دوباره)", "Pro", "۳٫۵", "5%", "·", "و", "پرسید،"),
    "he": ("ממתינה", "משלמת", "SMS", "12/05", "(שוב)", "Pro", "₪", 'מע"מ', "·", "של", "שאלה,"),
}
every_language = pytest.mark.parametrize("language", REPEATED)


def print_of_texts(language: str, *texts: str) -> Print:
    cards = [a_card(f"c{n}", text=text, stage=f"s{n % 3}") for n, text in enumerate(texts)]
    return print_of(a_map(*cards, stages=3, language=language))


def without_words_of(content: bytes, number: int) -> bytes:
    """Return the content of a page without one of its blocks of words."""
    blocks = [*re.finditer(rb"BT\n.*?ET\n", content, re.DOTALL)]
    block = blocks[number % len(blocks)]
    return content[: block.start()] + content[block.end() :]


@every_language
@pytest.mark.parametrize("is_told", [True, False], ids=["told", "by words"])
def test_forty_cards_of_the_same_repeated_words_are_found(language: str, is_told: bool) -> None:
    print_ = print_of_texts(language, *[" ".join([REPEATED[language]] * 20)] * 40)
    proof = prove(print_.content, print_.journey, print_.wanted if is_told else None)

    assert (proof.found, proof.elsewhere) == (40, 0)
    assert proof.is_good


@every_language
@pytest.mark.parametrize("is_told", [True, False], ids=["told", "by words"])
def test_one_of_forty_like_it_is_missed(language: str, is_told: bool) -> None:
    print_ = print_of_texts(language, *[" ".join([REPEATED[language]] * 20)] * 40)
    damaged = with_content(print_.content, 0, lambda content: without_words_of(content, -1))
    proof = prove(damaged, print_.journey, print_.wanted if is_told else None)

    assert (proof.found, len(proof.missing), proof.elsewhere) == (39, 1, 0)


@every_language
def test_cards_of_repeated_words_without_room_on_a_canvas_are_told_in_time(language: str) -> None:
    texts = [" ".join([REPEATED[language]] * 20)] * 40
    cards = [a_card(f"c{n}", text=text, stage="s0") for n, text in enumerate(texts)]
    wish = Wish("pdf", PAPERS["a3"], workshop=Slots(Note(76, 76), "all"))
    print_ = print_of(a_map(*cards, stages=1, language=language), wish)
    proof = prove(print_.content, print_.journey, Wanted(print_.wanted.leaves))

    assert print_.proved().is_good
    assert proof.found + len(proof.missing) == 40
    assert proof.missing


@every_language
def test_one_word_more_among_many_like_it_is_missed(language: str) -> None:
    text = " ".join([REPEATED[language]] * 20)
    print_ = print_of_texts(language, *[text] * 40)
    more = print_.journey.replaced({"c7": a_card("c7", text=f"{text} {text.split()[0]}", stage="s1")})

    assert [missing.card for missing in prove(print_.content, more).missing] == ["c7"]


def mixed(language: str) -> some.SearchStrategy[str]:
    return some.lists(some.sampled_from(WORDS[language]), min_size=1, max_size=24).map(" ".join)


@every_language
@given(data=some.data())
@settings(max_examples=15)
def test_all_that_is_there_is_found_and_what_is_taken_away_is_missed(language: str, data: Any) -> None:
    texts = data.draw(some.lists(mixed(language), min_size=1, max_size=5))
    print_ = print_of_texts(language, *texts)
    proof, by_words = print_.proved(), prove(print_.content, print_.journey)
    bare = with_content(print_.content, 0, lambda content: re.sub(rb"BT\n.*?ET\n", b"", content, flags=re.DOTALL))

    assert (proof.found, proof.elsewhere) == (len(texts), 0)
    assert by_words.found == len(texts)
    assert proof.is_good
    assert (print_.proved(bare).found, prove(bare, print_.journey).found) == (0, 0)


@every_language
@given(data=some.data())
@settings(max_examples=15)
def test_two_words_side_by_side_that_change_places_are_told(language: str, data: Any) -> None:
    one = data.draw(some.permutations(REPEATED[language].split() * 3))
    at = data.draw(some.integers(0, len(one) - 2))
    other = [*one[:at], one[at + 1], one[at], *one[at + 2 :]]
    print_ = print_of_texts(language, " ".join(one))
    changed = print_.journey.replaced({"c0": a_card("c0", text=" ".join(other))})
    is_same = one == other

    assert bool(prove(print_.content, changed, print_.wanted).missing) is not is_same
    assert bool(prove(print_.content, changed).missing) is not is_same


def test_words_around_a_comma_that_change_places_are_told() -> None:
    for language, one, other in (("en", "tea, milk", "milk, tea"), ("fa", "چای، شیر", "شیر، چای")):
        print_ = print_of_texts(language, one)
        changed = print_.journey.replaced({"c0": a_card("c0", text=other)})

        assert prove(print_.content, changed, print_.wanted).missing


@pytest.mark.parametrize("text", ["رمز abc\u200f def است", "abc \u2067def\u2069 ghi", "abc\tdef سلام", "(abc) def"])
def test_a_text_whose_order_is_set_by_hand_is_found(text: str) -> None:
    for language in ("fa", "en"):
        print_ = print_of_texts(language, text)

        assert print_.proved().is_good
        assert prove(print_.content, print_.journey).is_good


@pytest.mark.parametrize("text", ["هذا خطأ", "آ", "ما آ", "بدأ", "نامهٔ", "\u064fضمة"])
def test_a_mark_at_the_end_of_a_line_is_found(text: str) -> None:
    print_ = print_of_texts("ar", text)

    assert print_.proved().found == 1
    assert prove(print_.content, print_.journey).found == 1


def test_a_text_of_which_nothing_is_seen_is_not_looked_for() -> None:
    assert print_of_texts("en", "\u00ad").proved().cards == 0
