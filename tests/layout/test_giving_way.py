"""What is written keeps beside the cuts of a poster."""

from hypothesis import given
from hypothesis import strategies as some

from journeycanvas.layout.giving_way import FARTHEST, below, beside_cuts, row_beside_cuts
from journeycanvas.layout.marks import Block
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.text.ink import ink_of
from tests.sheets import a_block, some_words

TEXTS = {
    "en": "Words that go on for some lines of a card",
    "fa": "نوشته‌ای که چند سطر از یک کارت را می‌گیرد و ادامه دارد",
}


def a_card_of(language: str, width: float = 90.0) -> Block:
    words = some_words(TEXTS[language], 6.0, 6.0, width=width, language=language)
    return a_block(words, size=(width + 12, words.block.height + 12))


def crossed(row: Row, cuts: tuple[float, ...]) -> list[float]:
    """Return the cuts that go through the ink of a line."""
    found = []
    for spot in row.spots:
        for words in spot.block.marks:
            for line in words.block.lines:  # type: ignore[union-attr]
                above, under = ink_of(line, words.block.size)  # type: ignore[union-attr]
                base = spot.y + words.y + line.baseline  # type: ignore[union-attr]
                found += [cut for cut in cuts if base - above < cut < base + under]
    return found


def test_nothing_moves_where_there_is_no_cut() -> None:
    row = Row(80.0, (Spot(0.0, 8.0, a_card_of("en"), "c"),))

    assert row_beside_cuts(row, ()) == row
    assert row_beside_cuts(row, (400.0,)) == row


def test_cuts_are_counted_from_the_top_of_what_they_go_through() -> None:
    assert below((50.0, 120.0, 300.0), 100.0) == (20.0, 200.0)


def test_what_no_small_step_helps_stays_where_it_is() -> None:
    spot = Spot(0.0, 0.0, a_card_of("en"), "c")
    everywhere = tuple(float(cut) for cut in range(200))

    assert beside_cuts((spot,), 10.0, everywhere) == 10.0


@given(
    some.sampled_from(sorted(TEXTS)),
    some.lists(some.integers(1, 4), min_size=1, max_size=4),
    some.lists(some.floats(0, 400), max_size=1),
)
def test_no_line_is_crossed_and_cards_stay_as_far_apart_as_they_were(
    language: str, piles: list[int], cuts: list[float]
) -> None:
    block = a_card_of(language)
    spots = [
        Spot(110.0 * column, 8.0 + (block.height + 6) * n, block, f"c{column}-{n}")
        for column, count in enumerate(piles)
        for n in range(count)
    ]
    row = Row(max(spot.y + block.height for spot in spots) + 8.0, tuple(spots))

    moved = row_beside_cuts(row, tuple(cuts))

    assert crossed(moved, tuple(cuts)) == []
    assert [spot.record for spot in moved.spots] == [spot.record for spot in row.spots]
    for one, other in zip(row.spots, moved.spots, strict=True):
        assert one.x == other.x
        assert 0.0 <= other.y - one.y <= FARTHEST
    lowest = max(spot.y + spot.block.height for spot in moved.spots)
    assert moved.height >= lowest + 8.0 - 1e-6
