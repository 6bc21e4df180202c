"""Let only harmless addresses out of a map: web pages and mail, in the letters that every reader takes.

A program that opens addresses may run what they name (CVE-2022-43550 and its like), so the list is of what is allowed.
What could lead elsewhere than it seems to is refused, and a host is spelt as it is asked for: in Latin letters
(RFC 3492), so that a look-alike shows itself.
"""

import re
from urllib.parse import parse_qsl, quote, unquote, urlsplit

WEB = ("http", "https")
MAIL = "mailto"
LONGEST = 2_000  # characters

_KEPT = "%/:=&?~#+!$,;'@()*[]"  # what addresses are made of besides letters, digits and "_.-"
_MISLEADING = re.compile(r"[\x00-\x20\x7f-\xa0\\\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_LINE_ENDS = re.compile("%0[ad]", re.IGNORECASE)
_MAIL_KEYS = ("subject", "body")
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.?|\[[0-9a-f:.]+\]")


def harmless(url: str) -> str | None:
    """Return the address with all other letters percent-encoded; None when it leads anywhere but to web or mail."""
    url = url.strip(" ")
    if len(url) > LONGEST or _MISLEADING.search(url):
        return None
    try:
        parts = urlsplit(url)
        if parts.scheme == MAIL:
            return quote(url, safe=_KEPT) if _is_plain_mail(url) else None
        if parts.scheme not in WEB or "@" in parts.netloc or not parts.hostname:
            return None
        host, port = _spelt(parts.hostname, parts.netloc), parts.port
    except ValueError:  # brackets that do not pair, a port that is no number, a host that is no name
        return None
    authority = host if port is None else f"{host}:{port}"
    rest = url.split("//", 1)[1][len(parts.netloc) :]
    return f"{parts.scheme}://{authority}{quote(rest, safe=_KEPT)}"


def host_of(address: str) -> str:
    """Return the host that a harmless address leads to, or the mail address, to be shown before it is opened."""
    parts = urlsplit(address)
    return parts.path if parts.scheme == MAIL else parts.hostname or ""


def _spelt(hostname: str, netloc: str) -> str:
    """Return a host in Latin letters. Raises ValueError for what is none."""
    plain = f"[{hostname}]" if netloc.startswith("[") else unquote(hostname, errors="strict")
    host = plain if plain.isascii() else plain.encode("idna").decode("ascii")
    if not _HOST.fullmatch(host.lower()) or ".." in host:
        raise ValueError("no host")
    return host.lower()


def _is_plain_mail(url: str) -> bool:
    """Tell whether a mail address only says to whom and about what: nothing attached, nobody else added."""
    to, _, query = url.split(":", 1)[1].partition("?")
    headers = parse_qsl(query, keep_blank_values=True, max_num_fields=8)
    return "@" in to and not _LINE_ENDS.search(url) and all(key.lower() in _MAIL_KEYS for key, _ in headers)
