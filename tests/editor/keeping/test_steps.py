"""The history of a session fits what is kept of it, and a session that is restored goes on as the one it came from."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.edit import EditSession
from journeycanvas.edit.cards import set_text
from journeycanvas.editor.keeping.steps import WorkTaker, restored
from journeycanvas.files import dump
from journeycanvas.files.recovery import Journal, KeptFile, Work
from journeycanvas.files.recovery.reading import read_folder
from tests.builders import a_card, a_journey
from tests.edit.builders import NOON, Clock, a_session, new_ids
from tests.edit.laws import a_whole_map, an_edit

FILE = KeptFile("Map.journey", "0" * 64)
MOVES = ("edit", "edit", "type", "type", "show", "commit", "cancel", "undo", "redo", "jump", "save")

law = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=40)


def play(data: st.DataObject, session: EditSession, clock: Clock) -> None:
    """Do one thing that a person can do."""
    match data.draw(st.sampled_from(MOVES)):
        case "edit":
            session.commit()
            session.apply(an_edit(data, session.base, session.new_id))
        case "type":
            session.commit()  # what is shown may be that all cards go
            if session.base.cards:
                clock.wait(data.draw(st.sampled_from((1, 5))))
                id = next(iter(session.base.cards))
                text = data.draw(st.sampled_from(("a", "ab", "می")))
                session.apply(set_text(session.base, id, text), f"text {id}")
        case "show":
            session.preview(an_edit(data, session.base, session.new_id))
        case "commit":
            session.commit()
        case "cancel":
            session.cancel()
        case "undo":
            session.undo()
        case "redo":
            session.redo()
        case "jump":
            session.jump_to(data.draw(st.integers(0, len(session.steps))))
        case "save":
            session.commit()
            session.mark_saved()


def history(session: EditSession) -> list[bytes]:
    """Return the files of the maps at all positions of a history."""
    files = []
    for position in range(len(session.steps) + 1):
        session.jump_to(position)
        files.append(dump(session.journey))
    return files


@given(st.data())
@law
def test_whatever_was_done_is_there_again_after_a_crash(data: st.DataObject) -> None:
    clock = Clock()
    session = a_session(a_whole_map(), clock)
    taker = WorkTaker(session)
    with TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "j1", "1.0", clock)
        for _ in range(data.draw(st.integers(1, 10))):
            play(data, session, clock)
            if data.draw(st.booleans()):
                journal.keep(taker.work(FILE, clock.now))
        last = taker.work(FILE, clock.now)
        journal.keep(last)
        if not (journal.folder / "head.kept").exists():
            assert last.is_saved
            return

        found = read_folder(journal.folder)

    assert not found.damaged
    assert written(found.work) == written(last)
    again = restored(found.work, new_ids(), clock)
    assert dump(again.journey) == dump(session.journey)
    session.commit()
    assert (again.position, again.saved, again.is_changed) == (session.position, session.saved, session.is_changed)
    assert [step.name for step in again.steps] == [step.name for step in session.steps]
    assert history(again) == history(session)


@given(st.data())
@law
def test_a_restored_session_goes_on_as_the_one_it_came_from(data: st.DataObject) -> None:
    clock = Clock()
    session = a_session(a_whole_map(), clock)
    for _ in range(data.draw(st.integers(1, 8))):
        play(data, session, clock)
    session.commit()
    again = restored(WorkTaker(session).work(None, NOON), session.new_id, clock)

    assert (again.position, again.saved, again.is_changed) == (session.position, session.saved, session.is_changed)
    assert again.steps == session.steps
    assert history(again) == history(session)
    again.jump_to(session.position)
    edit = an_edit(data, session.base, session.new_id)
    assert again.apply(edit) == session.apply(edit)
    assert (again.position, again.saved, dump(again.journey)) == (
        session.position,
        session.saved,
        dump(session.journey),
    )


def test_a_step_that_was_taken_is_the_same_value_the_next_time() -> None:
    session = a_session(a_journey(a_card("c1", text="one")))
    taker = WorkTaker(session)
    session.apply(set_text(session.base, "c1", "two"))
    session.preview(set_text(session.base, "c1", "three"))
    first = taker.work(None, NOON)
    second = taker.work(None, NOON + timedelta(seconds=2))

    assert second.steps[0] is first.steps[0]
    assert second.under_way is first.under_way
    assert first.under_way is not None


def written(work: Work) -> list[object]:
    """Return what can be compared of a work: its map and its under way as bytes, its steps with what they changed."""
    under_way = {} if work.under_way is None else dict(work.under_way.after)
    return [
        dump(work.journey),
        dump(work.journey.replaced(under_way)),
        [(step.text, step.about, step.time, step.before, step.after, step.merge_key) for step in work.steps],
        (work.position, work.saved, work.file),
    ]
