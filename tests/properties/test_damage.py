"""Whatever happens to the bytes of a file, it opens or is refused with a reason: nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.errors import JourneyError
from journeycanvas.files import dump, load
from journeycanvas.i18n import catalogue
from journeycanvas.messages import LONGEST_LINE, error_sentence
from tests.builders import FILE, ONE_CELL, a_card, a_file, a_journey, a_link

WHOLE = dump(
    a_journey(
        a_card("c1", kind="feeling", level=-2.5), a_card("c2", text="سلام 😀"), a_link("c1", "c2"), extra={"x": [1]}
    )
)
WORDS = catalogue("en")
PIECES = [b"", b'"', b"{", b"}", b"[", b"]", b",", b":", b"null", b"-1", b"1e999", b"NaN", b"\\ud800", b"\xff", b"\0"]


def opens_or_is_refused(content: bytes) -> None:
    try:
        journey = load(content, FILE).journey
    except JourneyError as error:
        line = error_sentence(error, WORDS)
        assert FILE in line
        assert len(line) <= LONGEST_LINE
    else:
        assert load(dump(journey), FILE).journey == journey


@given(st.integers(0, len(WHOLE)), st.integers(0, 12), st.sampled_from(PIECES) | st.binary(max_size=4))
def test_a_file_with_other_bytes_in_it(start: int, length: int, piece: bytes) -> None:
    opens_or_is_refused(WHOLE[:start] + piece + WHOLE[start + length :])


@given(st.integers(0, len(WHOLE)))
def test_a_file_that_breaks_off(end: int) -> None:
    opens_or_is_refused(WHOLE[:end])


@given(st.binary(max_size=40))
def test_any_bytes(content: bytes) -> None:
    opens_or_is_refused(content)


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=3), lambda it: st.lists(it, max_size=2))
)
def test_a_value_of_any_kind_in_any_place(value: object) -> None:
    for key in ("id", "kind", "text", "tags", "span", "lane", "level", "color", "picture"):
        opens_or_is_refused(a_file(**ONE_CELL, cards=[{"id": "c1", "kind": "feeling", key: value}]))
    for part in ("map", "stages", "cards", "pictures", "version", "format"):
        opens_or_is_refused(a_file(**{part: value}))
