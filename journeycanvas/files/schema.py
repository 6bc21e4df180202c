"""Say what a map's file may hold, as JSON Schema (draft 2020-12), made from the records themselves."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from journeycanvas.files.limits import FORMAT, VERSION
from journeycanvas.model import CARD_KINDS, Card, MapFacts, Part, Picture
from journeycanvas.model.lists import LISTS
from journeycanvas.model.values import ID_PATTERN

Schema = dict[str, Any]
DESCRIPTION = (
    "A customer journey map. Ids are unique in the whole file. Keys that are not named here, and other roles, views "
    "and kinds, are allowed and kept. A key that is left out has its default."
)


def schema() -> Schema:
    """Return the JSON Schema of the file format."""
    records: list[type[Part]] = [MapFacts, *LISTS.values(), *CARD_KINDS.values(), Picture]
    _, made = models_json_schema([(record, "validation") for record in records])
    definitions = {name: _tidy(definition) for name, definition in made["$defs"].items()}
    for name in (kind.__name__ for kind in CARD_KINDS.values()):
        definitions[name] = _only_own(definitions[name], definitions[Card.__name__])
    lists = {name: {"type": "array", "items": _ref(record)} for name, record in LISTS.items()}
    lists["cards"]["items"] = _any_card()
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": "JourneyCanvas map",
        "description": DESCRIPTION,
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "map": _ref(MapFacts),
            **lists,
            "pictures": {
                "type": "object",
                "propertyNames": {"pattern": ID_PATTERN},
                "additionalProperties": _ref(Picture),
            },
        },
        "required": ["format", "version", "map"],
        "additionalProperties": True,
        "$defs": definitions,
    }


def _ref(record: type[Part]) -> Schema:
    return {"$ref": f"#/$defs/{record.__name__}"}


def _any_card() -> Schema:
    """Return what a card is: the keys of all cards, and those of its kind where the kind is known."""
    known = [
        {"if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]}, "then": _ref(record)}
        for kind, record in CARD_KINDS.items()
        if set(record.model_fields) - set(Card.model_fields)
    ]
    return {"allOf": [_ref(Card), *known]}


def _only_own(definition: Schema, shared: Mapping[str, Any]) -> Schema:
    """Return what a kind of card adds to the keys of all cards."""
    own = {key: value for key, value in definition["properties"].items() if key not in shared["properties"]}
    return {"description": definition.get("description", ""), "type": "object", "properties": own}


def _tidy(made: Any) -> Any:
    """Say in the words of JSON Schema what pydantic says in its own, and leave out the titles that it makes up."""
    if isinstance(made, list):
        return [_tidy(one) for one in made]
    if not isinstance(made, dict):
        return made
    tidied = {key: _tidy(value) for key, value in made.items() if not (key == "title" and isinstance(value, str))}
    for ours, theirs in (("ge", "minimum"), ("le", "maximum")):
        if ours in tidied:
            tidied[theirs] = tidied.pop(ours)
    choices = tidied.pop("anyOf", [])
    kept = [one for one in choices if one.get("type") != "integer" or {**one, "type": "number"} not in choices]
    if len(kept) == 1:
        tidied = {**kept[0], **tidied}
    elif kept:
        tidied = {"anyOf": kept, **tidied}
    return tidied
