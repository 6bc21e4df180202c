"""Take HTML apart into tags and words, whatever it is: it comes from anybody, and nothing that it names is looked for.

The standard parser takes minutes for half a megabyte of tags that never end, on purpose or not; this looks at every
letter a few times at most.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

# A tag, with no more outside of quotes than programs write: what never ends would be read again from every tag.
_TAG = re.compile(r"""<(/?)([a-z][a-z0-9:-]{0,40}+)((?:[^<>"']|"[^"]*"|'[^']*'){0,400}+)>""", re.IGNORECASE)
_SILENT = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style", "title")}


class Tag(NamedTuple):
    """The beginning or the end of an element; fields are its attributes as they are written."""

    name: str
    fields: str
    is_end: bool


def pieces(html: str) -> Iterator[Tag | str]:
    """Yield the tags and the words between them, but nothing of comments, scripts, styles and the title of a page."""
    at = 0
    while at < len(html):
        begin = html.find("<", at)
        if begin != at:
            yield _plain(html[at:begin] if begin > 0 else html[at:])
        if begin < 0:
            return
        found = _TAG.match(html, begin)
        if found is not None:
            is_end, name, fields = found.groups()
            yield Tag(name.lower(), fields, bool(is_end))
            silent = _SILENT.get(name.lower()) if not is_end else None
            close = silent.search(html, found.end()) if silent is not None else None
            if silent is not None and close is None:
                return
            at = close.start() if close is not None else found.end()
        elif html.startswith(("<!", "<?"), begin):
            end = "-->" if html.startswith("<!--", begin) else ">"
            close_at = html.find(end, begin + 2)
            if close_at < 0:
                return
            at = close_at + len(end)
        else:
            yield "<"
            at = begin + 1


def _plain(text: str) -> str:
    try:
        return unescape(text)
    except ValueError:  # a character with a number of thousands of digits
        return text
