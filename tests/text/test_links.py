"""Which stretches of a text lead somewhere."""

import pytest
from hypothesis import given

from journeycanvas.text import find_links
from tests.text.strings import anything


def addresses(text: str) -> list[str]:
    return [address for _, _, address in find_links(text)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://example.com/a?b=1#c.", "https://example.com/a?b=1#c"),
        ("(https://example.com)", "https://example.com"),
        ("https://example.com/a_(b)", "https://example.com/a_(b)"),
        ("«http://example.com»،", "http://example.com"),
        ("به https://example.com/راه؟", "https://example.com/راه"),
        ("write to mailto:me@example.com!", "mailto:me@example.com"),
    ],
)
def test_a_link_ends_before_the_sentence_around_it_goes_on(text: str, shown: str) -> None:
    [(start, end, _)] = find_links(text)

    assert text[start:end] == shown


def test_an_address_is_ascii_with_a_small_scheme() -> None:
    assert addresses("HTTPS://example.com/راه") == ["https://example.com/%D8%B1%D8%A7%D9%87"]


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "xhttps://example.com",
        "https://",
        "mailto:nobody",
        "https://\u202eexample.com",
    ],
)
def test_nothing_else_is_a_link(text: str) -> None:
    assert find_links(text) == []


def test_an_address_ends_before_a_direction_control() -> None:
    assert addresses("https://example.com/\u202egpj.exe") == ["https://example.com/"]


@given(anything)
def test_links_stand_in_order_and_are_safe(text: str) -> None:
    end = 0
    for start, stop, address in find_links(text + " https://example.com/" + text):
        assert end <= start < stop
        assert address.isascii()
        assert address.startswith(("http://", "https://", "mailto:"))
        assert not set(address) & set(' <>"\\^`{|}\n')
        end = stop
