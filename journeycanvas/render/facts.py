"""Say what a written file tells about itself, whatever its format."""

from typing import NamedTuple


class Facts(NamedTuple):
    """The title, who made it, what it is about, words to find it by, and the day it was made (ISO 8601, or empty)."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    created: str = ""
