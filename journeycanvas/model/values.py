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

Figure: TypeAlias = Annotated[Number, Field(ge=-1e100, le=1e100)]
"""A measured number. The limit is far beyond anything that is measured and well within what can be drawn."""

TextDirection: TypeAlias = Literal["ltr", "rtl"]
DirectionChoice: TypeAlias = Literal["auto", "ltr", "rtl"]
Status: TypeAlias = Literal["idea", "chosen", "doing", "done", "dropped"]
