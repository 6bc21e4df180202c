"""Say what may stand in a field: the small types that records are made of, with their limits (format.md)."""

from typing import Annotated, Literal, TypeAlias

from pydantic import FailFast, Field, Strict

MAX_TITLE = 500  # characters of a title or a name
MAX_TEXT = 20_000  # characters of a text or a note: what one text block lays out in well under a second
ID_PATTERN = r"^[A-Za-z0-9_-]{1,64}$"

Id: TypeAlias = Annotated[str, Field(pattern=ID_PATTERN)]
Order: TypeAlias = Annotated[str, Field(max_length=MAX_TITLE)]
Reference: TypeAlias = str | None
"""The id of another record; one that is not there is mended when the file is opened."""

Title: TypeAlias = Annotated[str, Field(max_length=MAX_TITLE)]
Text: TypeAlias = Annotated[str, Field(max_length=MAX_TEXT)]
# A list in the file is a tuple here. It is read to its first fault only: a million of them would take gigabytes.
Texts: TypeAlias = Annotated[tuple[Text, ...], Strict(False), FailFast()]
Titles: TypeAlias = Annotated[tuple[Title, ...], Strict(False), FailFast()]
References: TypeAlias = Annotated[tuple[str, ...], Strict(False), FailFast()]

Colour: TypeAlias = Annotated[str, Field(pattern=r"^(yellow|blue|red|green|purple|orange|teal|grey|#[0-9A-Fa-f]{6})$")]
Number: TypeAlias = int | float
"""A finite number. 5 and 5.0 stay what they are, so that a file keeps its bytes."""

# Limits stand on both kinds of number: those of a union are tried by Python, which takes a tenth of the time in which a
# large map is read. Limits of whole numbers must be whole.
_MOST = 1e100
_WHOLE, _DECIMAL = Field(ge=-int(_MOST), le=int(_MOST)), Field(ge=-_MOST, le=_MOST)
Figure: TypeAlias = Annotated[int, _WHOLE] | Annotated[float, _DECIMAL]
"""A measured number. The limit is far beyond anything that is measured and well within what can be drawn."""

_SHARE = Field(ge=0, le=1)
Share: TypeAlias = Annotated[int, _SHARE] | Annotated[float, _SHARE]

_PERCENT = Field(ge=0, le=100)
UpToHundred: TypeAlias = Annotated[int, _PERCENT] | Annotated[float, _PERCENT]

_MILLIMETRES = Field(ge=0, le=500)
Millimetres: TypeAlias = Annotated[int, _MILLIMETRES] | Annotated[float, _MILLIMETRES]

TextDirection: TypeAlias = Literal["ltr", "rtl"]
DirectionChoice: TypeAlias = Literal["auto", "ltr", "rtl"]
Status: TypeAlias = Literal["idea", "chosen", "doing", "done", "dropped"]
