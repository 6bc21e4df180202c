"""Draw any map at all: every field, every kind, unknown keys and kinds, references that lead somewhere or not."""

from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from journeycanvas.model import CARD_KINDS, MapFacts, Paper, Part, Review
from journeycanvas.model.cards import card_class
from journeycanvas.model.lists import LISTS
from journeycanvas.model.naming import NAMING

Raw = dict[str, Any]
Values = st.SearchStrategy[Any]

IDS = tuple(f"r{n}" for n in range(10))
KINDS = (*CARD_KINDS, "smell")
MOST_KEYS = 5  # of a record, besides those it must have

texts = st.text(st.characters(codec="utf-8"), max_size=8)
words = texts | st.sampled_from(["می‌کند ۱۲٪", "שלום CRM", "😀👍🏽", '"\\/\b\n', "a\u2028b", "\u202eabc"])
numbers = st.integers(0, 1) | st.floats(0.5, 1) | st.just(1.0)
references = st.sampled_from([*IDS, "gone"])
unknown: st.SearchStrategy[Raw] = st.dictionaries(
    texts.map("x-".__add__),
    st.sampled_from([None, True, 5, 5.0, -1.5e300, "سلام", [], {}, [{}], [{"a": 1}, {"b": [2.0]}], {"a": {"b": None}}]),
    max_size=2,
)
CORNERS = [[0, 0], [800.5, 0], [800.5, 600], [0, 600]]
OF_FIELD = MappingProxyType(
    {
        "span": st.integers(1, 5),
        "width": st.sampled_from([1, 1.0, 0.5, 4]),
        "color": st.sampled_from(["yellow", "grey", "#0aF9C2"]),
        "order": st.sampled_from(["", "a0", "a1", "a0V", "Zz"]),
        **dict.fromkeys(NAMING, references),
        **dict.fromkeys(("personas", "photos"), st.lists(references, max_size=3)),
        "under": st.lists(st.builds(lambda photo: {"photo": photo, "corners": CORNERS}, references), max_size=2),
    }
)
OF_TYPE = MappingProxyType(
    {"tuple": st.lists(words, max_size=2), "bool": st.booleans(), "float": numbers, "int": st.integers(0, 3)}
)


@st.composite
def files(draw: st.DrawFn) -> Raw:
    """Draw the content of a file as plain JSON values."""
    lists = draw(st.lists(st.sampled_from([*LISTS, "cards", "cards"]), max_size=len(IDS) - 1))
    raw: Raw = {"format": "journeycanvas", "version": 1, "map": {"id": IDS[0], **draw(part(MapFacts))}}
    for name in LISTS:
        raw[name] = [draw(record(name, id)) for id, chosen in zip(IDS[1:], lists, strict=False) if chosen == name]
    return {**raw, "pictures": {}, **draw(unknown)}


@cache
def record(name: str, id: str) -> st.SearchStrategy[Raw]:
    """Return a strategy for the file content of a record of a list."""
    if name != "cards":
        return part(LISTS[name]).map(lambda rest: {"id": id, **rest})
    return st.sampled_from(KINDS).flatmap(
        lambda kind: part(card_class(kind)).map(lambda rest: {"id": id, "kind": kind, **rest})
    )


@cache
def part(kind: type[Part]) -> st.SearchStrategy[Raw]:
    """Return a strategy for the file content of a part: some of its fields, and unknown keys behind them."""
    fields = {field.alias or name: field for name, field in kind.model_fields.items() if name not in ("id", "kind")}
    required = [key for key, field in fields.items() if field.is_required()]

    @st.composite
    def drawn(draw: st.DrawFn) -> Raw:
        keys = draw(st.lists(st.sampled_from(list(fields)), max_size=MOST_KEYS, unique=True))
        chosen = [key for key in fields if key in keys or key in required]
        return {**{key: draw(_values(key, fields[key])) for key in chosen}, **draw(unknown)}

    return drawn()


def _values(key: str, field: FieldInfo) -> Values:
    annotation = str(field.annotation)
    if choices := _choices(field.annotation):
        return st.sampled_from(choices)
    for inner in (Review, Paper):
        if inner.__name__ in annotation:
            return part(inner)
    if key in OF_FIELD or key == "from":
        return OF_FIELD.get(key, references)
    return next((values for type_name, values in OF_TYPE.items() if type_name in annotation), words)


def _choices(annotation: Any) -> list[str]:
    """Return the words of a Literal, also of one that may be None."""
    found = get_args(annotation)
    return [one for one in (*found, *(it for inner in found for it in get_args(inner))) if isinstance(one, str)]
