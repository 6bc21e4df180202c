"""Open an address that stands in a map, when somebody asks for it: its host and all of it are shown before.

Only addresses that render/addresses.py lets out are offered: web pages and mail. Nothing else in the program asks the
system to open what a map says.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from journeycanvas.editor.filing.asking import ask_about_opening
from journeycanvas.model import Part
from journeycanvas.render.addresses import harmless, host_of
from journeycanvas.text.links import find_links

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

BREAK = "\u200b"  # a line may end here
LTR_PIECE = "\u2066{}\u2069"  # runs from left to right in whatever stands around it
PIECE = 40  # characters that stand on one line in any question
LONGEST_HOST = 60


def addresses_in(record: Part) -> tuple[str, ...]:
    """Return the addresses in the texts of a record that may be opened, in order and each once."""
    found = (harmless(url) for text in _texts(record) for _, _, url in find_links(text))
    return tuple(dict.fromkeys(address for address in found if address))


def end_of_host(address: str) -> str:
    """Return the host of an address for a button. A long one loses its beginning: its end says whose it is."""
    host = host_of(address)
    return LTR_PIECE.format(host if len(host) <= LONGEST_HOST else "…" + host[1 - LONGEST_HOST :])


def spelt_out(address: str) -> str:
    """Return the whole address as it is shown in a question: from left to right, with places to break a line."""
    pieces = (part[at : at + PIECE] for part in re.split("(?<=[/?&])", address) for at in range(0, len(part), PIECE))
    return LTR_PIECE.format(BREAK.join(pieces))


def ask_to_open(window: "MapWindow", address: str, hand_over: Callable[[str], object] | None = None) -> bool:
    """Ask whether an address is to be opened, and hand it to the system if so; tell whether it was."""
    safe = harmless(address)
    if safe is None or not ask_about_opening(window, spelt_out(host_of(safe)), spelt_out(safe)):
        return False
    (hand_over or _to_the_system)(safe)
    return True


def _to_the_system(address: str) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromEncoded(address.encode("ascii"), QUrl.ParsingMode.StrictMode))


def _texts(record: Part) -> Iterator[str]:
    """Yield the texts of a record that this program knows, those of parts inside it too."""
    for name in type(record).model_fields:
        match getattr(record, name):
            case str() as text:
                yield text
            case Part() as part:
                yield from _texts(part)
            case tuple() as several:
                yield from (one for one in several if isinstance(one, str))
