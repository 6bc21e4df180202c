"""What hangs on other records: links between cards, comments, and the pictures they show."""

from typing import Annotated, Literal

from pydantic import Field

from journeycanvas.model.record import Part, Record
from journeycanvas.model.values import Text, Title


class Link(Record):
    """An arrow between two cards. The key in the file is `from`, a word that Python keeps for itself."""

    from_: Annotated[str, Field(alias="from")]
    to: str
    label: Title = ""
    style: Literal["flow", "return", "cause", "answers"] = "flow"


class Comment(Record):
    """What somebody asked or remarked about a record, or about the whole map."""

    on: str
    author: Title = ""
    time: Title = ""
    text: Text = ""
    done: bool = False


class Picture(Part):
    """A PNG or JPEG, in base64. Its id is the key it is kept under; its real type is known by its first bytes."""

    type: Title = ""
    width: Annotated[int, Field(ge=0)] = 0
    height: Annotated[int, Field(ge=0)] = 0
    data: str = ""
