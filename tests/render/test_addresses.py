"""Which addresses leave a map."""

import pytest

from journeycanvas.render.addresses import harmless


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:someone@example.org", "mailto:someone@example.org"),
        ("https://example.org/سلام", "https://example.org/%D8%B3%D9%84%D8%A7%D9%85"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("  https://example.org  ", "https://example.org"),
    ],
)
def test_web_and_mail_addresses_pass(url: str, address: str) -> None:
    assert harmless(url) == address


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//example.org",
        "https:",
        "",
        "https://[",
        "a b",
    ],
)
def test_all_others_stay_inside(url: str) -> None:
    assert harmless(url) is None
