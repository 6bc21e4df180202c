"""Hold a file against what it must still be before it is written over."""

from enum import Enum
from pathlib import Path
from typing import Literal

from journeycanvas.errors import ChangedOutside, Fault, FaultCode
from journeycanvas.files.digests import digest_of


class Anything(Enum):
    """The type of ANYTHING."""

    ANYTHING = "anything"


ANYTHING: Literal[Anything.ANYTHING] = Anything.ANYTHING
"""Whatever is at the path may be replaced: the person said so."""

Expected = str | Literal[Anything.ANYTHING] | None
"""The digest that a file must still have; None if no file may be there."""


def ensure_expected(file: Path, expected: Expected, name: str) -> None:
    """Raise ChangedOutside if a file is not what it must be; `name` is for the sentence. Raises OSError, too."""
    if expected is ANYTHING:
        return
    found = digest_of(file)
    if found == expected:
        return
    code: FaultCode = "vanished" if found is None else "exists" if expected is None else "changed-outside"
    raise ChangedOutside(name, Fault(code), found=found)
