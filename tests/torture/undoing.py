"""G16: programs of random edits. Taking all of them back gives the first map to the byte, doing them again the last."""

from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from journeycanvas.edit import EditSession
from journeycanvas.edit.merging import merge
from journeycanvas.files import dump
from tests.edit.builders import a_session
from tests.edit.laws import a_whole_map, an_edit
from tests.torture.crowd import in_a_crowd, share
from tests.torture.merging import last_writer_wins, merging_programs
from tests.torture.promise import Control, Promise, Row, Scale, some

TARGET = "10,000 programs: n undos restore exactly, n redos too; merging keeps every edit or lists it"
MOST_EDITS = 12


def run(scale: Scale, folder: Path) -> Row:
    programs = scale.of(20, 300, 10_000)
    parts = [(part, size) for part, size in enumerate(share(programs, 8))]
    outcomes = in_a_crowd(partial(_programs, forgetful=False), parts, longest_s=3000)
    wrong = [str(outcome.value) for outcome in outcomes if outcome.value]
    merges = in_a_crowd(partial(merging_programs, merge=merge), parts, longest_s=3000)
    lossy = [str(outcome.value) for outcome in merges if outcome.value]
    control = _programs((0, 30), forgetful=True)
    last_wins = merging_programs((0, 60), merge=last_writer_wins)
    return Row(
        f"{programs:,} programs of up to {MOST_EDITS} edits: {len(wrong)} not restored; "
        f"{programs:,} merges of two copies: {len(lossy)} lost an edit",
        TARGET,
        not wrong and not lossy,
        some([*wrong, *lossy]) or "An edit of either side is in the merged map or listed, and one undo takes it back.",
        (
            Control("an undo that leaves out a step", bool(control), "not restored" if control else "nothing"),
            Control("a merge in which the last writer wins", bool(last_wins), "lost" if last_wins else "nothing"),
        ),
    )


PROMISE = Promise("G16", "undoing", "undo, redo and merging of random edits", run)


def _programs(part: tuple[int, int], forgetful: bool) -> str:
    """Run so many programs and return what went wrong with the first that did not come back; empty if all did."""
    number, examples = part

    @seed(number)
    @settings(max_examples=examples, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def law(data: st.DataObject) -> None:
        session = a_session(a_whole_map())
        first = dump(session.journey)
        for _ in range(data.draw(st.integers(1, MOST_EDITS))):
            session.apply(an_edit(data, session.journey, session.new_id))
        last, steps = dump(session.journey), session.position
        _undo(session, steps - forgetful)
        assert dump(session.journey) == first
        for _ in range(steps):
            session.redo()
        assert dump(session.journey) == last

    try:
        law()
    except Exception as error:
        return f"{type(error).__name__} with seed {number}"
    return ""


def _undo(session: EditSession, steps: int) -> None:
    for _ in range(steps):
        session.undo()
