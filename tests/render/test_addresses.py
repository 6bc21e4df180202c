"""Which addresses leave a map."""

import pytest

from journeycanvas.render.addresses import harmless, host_of

LET_OUT = [
    ("https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e"),
    ("HTTP://example.org", "http://example.org"),
    ("hTTpS://EXAMPLE.org/A", "https://example.org/A"),
    ("mailto:someone@example.org", "mailto:someone@example.org"),
    ("mailto:someone@example.org?subject=A%20b", "mailto:someone@example.org?subject=A%20b"),
    ("mailto:a@example.org,b@example.org?subject=x&body=y", "mailto:a@example.org,b@example.org?subject=x&body=y"),
    ("https://example.org/سلام", "https://example.org/%D8%B3%D9%84%D8%A7%D9%85"),
    ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
    ("  https://example.org  ", "https://example.org"),
    ("https://example.org:8443/x", "https://example.org:8443/x"),
    ("https://example.org./", "https://example.org./"),
    ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
    ("https://127.0.0.1/", "https://127.0.0.1/"),
    ("https://مثال.example", "https://xn--mgbh0fb.example"),
    ("https://%D9%85%D8%AB%D8%A7%D9%84.example/x", "https://xn--mgbh0fb.example/x"),
    ("https://דוגמה.example", "https://xn--6dbbec0c.example"),
    ("https://аpple.example", "https://xn--pple-43d.example"),
    ("https://example.org/?u=javascript:alert(1)", "https://example.org/?u=javascript:alert(1)"),
    ("https://example.org//other.example", "https://example.org//other.example"),
    ("https://example.org/a/../b", "https://example.org/a/../b"),
    ("https://example.org?x", "https://example.org?x"),
    ("https://example.org#x", "https://example.org#x"),
]

KEPT_IN = [
    *(
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javas\tcript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:x",
    ),
    *(
        "vbscript:x",
        "data:text/html,x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "blob:https://example.org/1",
        "about:blank",
    ),
    *(
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "file://host/share",
        "\\\\host\\share",
        "smb://host/share",
        "//example.org",
    ),
    *(
        "ftp://example.org",
        "sftp://example.org",
        "ssh://-oProxyCommand=x",
        "telnet://example.org",
        "ldap://example.org",
    ),
    *("ms-word:ofe|u|https://example.org", "search-ms:query=x", "vnd.libreoffice.command:x", "tel:+1", "steam://run/1"),
    *(
        "https:",
        "https://",
        "https:///x",
        "https:example.org",
        "http:/example.org",
        "",
        "a b",
        "example.org",
        "/etc/passwd",
    ),
    *(
        "../x",
        "?x",
        "#x",
        "C:\\x",
        "C:/x",
        "https://[",
        "https://[::1",
        "https://example.org:port/",
        "https://example.org:99999/",
    ),
    *("https://bank.example@evil.example", "https://user:word@example.org", "https://bank.example\\@evil.example/"),
    *(
        "https:\\\\example.org",
        "https://example.org\\x",
        "https://exa\tmple.org",
        "https://example.org/a b",
        "ht\ntps://example.org",
    ),
    *(
        "https://example.org/\x00",
        "https://exam%00ple.org",
        "https://\u202egro.elpmaxe/",
        "https://example.org/\u202egpj.exe",
    ),
    *(
        "https://exa\u200bmple.org",
        "https://a..b",
        "https://-x.example/",
        "https://ex%2Fample.org",
        "https://" + "a" * 2_000,
    ),
    *("mailto:nobody", "mailto:", "mailto:a@example.org?attach=/etc/passwd", "mailto:a@example.org?bcc=b@example.org"),
    *(
        "mailto:a@example.org%0D%0Abcc:b@example.org",
        "mailto:a@example.org?subject=x%0Abcc:b",
        "MAILTO:a@example.org?cc=b",
    ),
]


@pytest.mark.parametrize(("url", "address"), LET_OUT)
def test_web_and_mail_addresses_pass(url: str, address: str) -> None:
    assert harmless(url) == address


@pytest.mark.parametrize("url", KEPT_IN, ids=ascii)
def test_all_others_stay_inside(url: str) -> None:
    assert harmless(url) is None


@pytest.mark.parametrize("address", [address for _, address in LET_OUT])
def test_an_address_that_passed_passes_as_it_is(address: str) -> None:
    assert harmless(address) == address
    assert address.isascii()


def test_the_host_that_an_address_leads_to_is_said_as_it_is_asked_for() -> None:
    assert host_of("https://xn--pple-43d.example/login") == "xn--pple-43d.example"
    assert host_of("mailto:a@example.org?subject=x") == "a@example.org"


def test_sixty_forms_and_more_have_a_verdict() -> None:
    assert len(LET_OUT) + len(KEPT_IN) >= 60
