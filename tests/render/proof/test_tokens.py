"""Letters of a page become words as they were typed, whichever way they run."""

import pytest

from journeycanvas.render.proof.letters import Letter
from journeycanvas.render.proof.tokens import tokens_of, typed


def seen(text: str) -> list[Letter]:
    """Return letters side by side from the left, as a line shows them."""
    return [Letter(one, 5.0 * n, 5.0 * n + 5, 20.0, 10.0, 0, True, False) for n, one in enumerate(text)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("two words", ["two", "words"]),
        ("  two  words  ", ["two", "words"]),
        (" ", []),
        ("םולש", ["שלום"]),
        ("12 (PDF) םולש", ["12", "(", "PDF", "(", "שלום"]),
        ("C4", ["C", "4"]),
        ("12/05", ["12", "/", "05"]),
    ],
)
def test_a_line_comes_apart_into_words_numbers_and_signs(line: str, words: list[str]) -> None:
    assert [token.text for token in tokens_of(seen(line))] == words


@pytest.mark.parametrize("text", ["می‌رود", "خانهٔ", "שָׁלוֹם", "é", "½ kg", "PDF‌ها"])
def test_a_text_is_the_same_whatever_joins_and_marks_it(text: str) -> None:
    assert typed(text) == typed(text.replace("\u200c", ""))
    assert all(not word.text.isspace() for word in typed(text).words)


def test_letters_far_apart_are_in_pieces_of_their_own() -> None:
    near, far = seen("one"), [letter._replace(along=letter.along + 90, end=letter.end + 90) for letter in seen("two")]
    first, second = tokens_of(near + far)

    assert first.piece != second.piece
