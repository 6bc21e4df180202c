"""G8: whatever opens is saved as it was: opened again it is equal, saved again it has the same bytes, none is lost."""

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, find, given, settings

from journeycanvas.errors import JourneyError
from journeycanvas.files import dump, load
from journeycanvas.places import templates_folder
from tests.properties.journeys import files
from tests.torture.crowd import in_a_crowd
from tests.torture.hostile import mutant, naughty_maps
from tests.torture.promise import Control, Promise, Row, Scale, some

TARGET = "load-save-load equal, the second save byte-identical, 100 % of unknown keys kept"


def run(scale: Scale, folder: Path) -> Row:
    drawn = scale.of(50, 500, 10_000)
    mutants = scale.of(60, 600, 10_000)
    whole = [path.read_bytes() for path in sorted(templates_folder().rglob("*.journey"))]
    whole += [content for _, content in naughty_maps()]
    known = in_a_crowd(_comes_back, [*whole, *(mutant(seed)[1] for seed in range(mutants))])
    invented = in_a_crowd(_invent, [drawn // 2, drawn - drawn // 2], longest_s=1800)
    opened = sum(outcome.value is not None for outcome in known) + drawn
    wrong = [str(value) for value in (*(it.value for it in known), *(it.value for it in invented)) if value]
    return Row(f"{opened:,} maps: {len(wrong)} come back otherwise", TARGET, not wrong, some(wrong), _forgetful())


PROMISE = Promise("G8", "round-trips", "opened, saved, opened, saved", run)


def _comes_back(content: bytes) -> str | None:
    """Return what is lost on the way through a save, empty if nothing is; None for what does not open."""
    try:
        journey = load(content, "map").journey
    except JourneyError:
        return None
    written = dump(journey)
    again = load(written, "map")
    # A picture that nobody can read is kept as it is, and said again each time.
    if again.journey != journey or any(repair.code != "picture-unreadable" for repair in again.repairs):
        return "another map comes back"
    if dump(again.journey) != written:
        return "the second save has other bytes"
    return ""


def _invent(examples: int) -> str:
    """Return what goes wrong with the first of many invented maps that does not come back; empty if all do."""

    @settings(max_examples=examples, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(files())
    def law(raw: Any) -> None:
        content = json.dumps(raw).encode()
        assert _comes_back(content) == ""
        assert _kept(raw, json.loads(dump(load(content, "map").journey)))

    try:
        law()
    except Exception as error:
        return f"an invented map: {error!r}"[:200]
    return ""


def _kept(before: Any, after: Any) -> bool:
    """Tell whether the keys that this program does not know are still there, in the map and in every record left."""
    if _unknown(before) != _unknown(after) or _unknown(before["map"]) != _unknown(after["map"]):
        return False
    for name, rows in after.items():
        if isinstance(rows, list) and isinstance(before.get(name), list):
            was = {row["id"]: row for row in before[name] if isinstance(row, dict) and "id" in row}
            if any(
                _unknown(row) != _unknown(was[row["id"]])
                for row in rows
                if isinstance(row, dict) and row.get("id") in was
            ):
                return False
    return True


def _unknown(raw: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in raw.items() if key.startswith("x-")}


def _forgetful() -> tuple[Control, ...]:
    """Return how a program does that writes only the keys it knows."""
    raw = find(
        files(),
        lambda raw: any(_unknown(card) for card in raw["cards"]),
        settings=settings(database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)),
    )
    after = {**raw, "cards": [{key: card[key] for key in card if not key.startswith("x-")} for card in raw["cards"]]}
    caught = not _kept(raw, after)
    return (Control("a program that forgets keys", caught, "keys are missing" if caught else "nothing"),)
