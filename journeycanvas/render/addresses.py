"""Let only harmless addresses out of a map: web pages and mail, in the letters that every reader takes."""

from urllib.parse import quote, urlsplit

SCHEMES = ("http", "https", "mailto")
_KEPT = "%/:=&?~#+!$,;'@()*[]"  # what addresses are made of besides letters, digits and "_.-"


def harmless(url: str) -> str | None:
    """Return the address with all other letters percent-encoded; None when it leads anywhere but to web or mail."""
    url = url.strip()
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets that do not pair
        return None
    if parts.scheme not in SCHEMES or not (parts.netloc or parts.scheme == "mailto"):
        return None
    return quote(url, safe=_KEPT)
