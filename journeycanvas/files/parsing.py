"""Turn the bytes of a file into plain JSON values, or say what is wrong and where.

Stricter than json.loads, because what is let in here has to come out again: no key twice in an object, no half of a
surrogate pair, no number that is not finite, UTF-8 only.
"""

import json
import re
from collections import Counter
from math import isfinite
from typing import Any, NoReturn

from journeycanvas.errors import Damaged, Fault, NotAJourney, Place
from journeycanvas.files.limits import FORMAT, MAX_VALUES
from journeycanvas.files.whereabouts import place_at, refused_at

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_FAMILIAR = re.compile(rb'"format"\s*:\s*"%s"' % FORMAT.encode())
_PICTURE = re.compile(rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|BM....\0\0\0\0|II\*\0|MM\0\*", re.DOTALL)
_OTHER_KIND = re.compile(rb"%PDF-|PK\x03\x04|PK\x05\x06|\x1f\x8b|7z\xbc\xaf|Rar!|\xd0\xcf\x11\xe0")
_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(?P<lone>u[dD][89a-fA-F]..)|u....|.)", re.DOTALL)


class _Refused(ValueError):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def parse(content: bytes, path: str) -> Any:
    """Return the JSON value in a file's bytes. Raises NotAJourney or Damaged with the place of the first fault."""
    content = content.removeprefix(_BYTE_ORDER_MARK)
    wrong = Damaged if _FAMILIAR.search(content) else NotAJourney
    if not content.strip():
        raise wrong(path, Fault("empty"))
    if _PICTURE.match(content):
        raise NotAJourney(path, Fault("picture"))
    if _OTHER_KIND.match(content):
        raise NotAJourney(path, Fault("other-kind"))
    if content.count(b",") + content.count(b"[") + content.count(b"{") > MAX_VALUES:
        raise wrong(path, Fault("too-many-values"))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        raise wrong(path, Fault("not-text"), place_at(before, len(before))) from None
    if _SURROGATE_ESCAPE.search(content):
        for escape in _ESCAPE.finditer(text):
            if escape["lone"]:
                raise wrong(path, Fault("lone-surrogate"), place_at(text, escape.start()))
    decoder = json.JSONDecoder(object_pairs_hook=_no_key_twice, parse_float=_finite, parse_constant=_not_finite)
    try:
        return decoder.decode(text)
    except json.JSONDecodeError as error:
        raise wrong(path, Fault("broken-json"), place_at(text, error.pos)) from None
    except RecursionError:
        raise wrong(path, Fault("too-deep"), Place()) from None
    except _Refused as error:
        raise wrong(path, error.fault, place_at(text, refused_at(text, decoder))) from None
    except ValueError:  # Python makes no number of more than 4,300 digits
        raise wrong(path, Fault("number-too-long"), place_at(text, refused_at(text, decoder))) from None


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        key = next(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)
        raise _Refused(Fault("duplicate-key", {"key": key}))
    return members


def _finite(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise _Refused(Fault("not-finite"))
    return number


def _not_finite(_: str) -> NoReturn:
    raise _Refused(Fault("not-finite"))
