"""What holds whenever two copies of a map are merged: nothing is lost, nothing is invented, and it can be undone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.edit import applied
from journeycanvas.edit.merging import Choice, choices, merge
from journeycanvas.files import dump
from journeycanvas.model import Journey
from journeycanvas.model.lists import LISTS_AND_PICTURES
from tests.edit.builders import new_ids
from tests.edit.laws import any_maps, assert_one_step, assert_whole, law, whole_maps
from tests.edit.merging.accounts import a_way_on, lost, rows, two_copies


@law
@given(st.data(), any_maps)
def test_a_map_merged_with_itself_stays_as_it_is(data: st.DataObject, journey: Journey) -> None:
    base = data.draw(st.none() | st.just(a_way_on(data, journey, "y")))

    merged = merge(journey, journey, base)

    assert (merged.change.is_empty, merged.conflicts) == (True, ())
    assert merged.journey == journey


@settings(law, max_examples=60)
@given(st.data(), any_maps)
def test_what_one_side_left_alone_is_as_the_other_side_has_it(data: st.DataObject, base: Journey) -> None:
    new = a_way_on(data, base, "n")

    theirs, ours = merge(base, new, base), merge(new, base, base)

    assert (theirs.conflicts, ours.conflicts) == ((), ())
    assert dump(theirs.journey) == dump(new)
    assert dump(ours.journey) == dump(new)


@settings(law, max_examples=60)
@given(st.data())
def test_each_edit_of_either_side_is_in_the_merged_map_or_listed(data: st.DataObject) -> None:
    base, ours, theirs = two_copies(data)

    merged = merge(ours, theirs, base)

    assert lost(base, ours, theirs, merged) == []


@settings(law, max_examples=60)
@given(st.data())
def test_without_a_map_of_before_each_record_and_each_value_of_both_is_there_or_listed(data: st.DataObject) -> None:
    _, ours, theirs = two_copies(data)

    merged = merge(ours, theirs)

    assert lost(None, ours, theirs, merged) == []


@settings(law, max_examples=60)
@given(st.data())
def test_the_merged_map_is_whole_and_one_step_that_can_be_taken_back(data: st.DataObject) -> None:
    before, ours, theirs = two_copies(data)
    base = data.draw(st.sampled_from([None, before]))

    merged = merge(ours, theirs, base)

    assert_whole(merged.journey)
    assert_one_step(ours, merged.change, merged.journey)


@settings(law, max_examples=60)
@given(st.data())
def test_both_sides_get_the_same_map_but_for_who_stands_in_a_conflict(data: st.DataObject) -> None:
    base, ours, theirs = two_copies(data)

    one, other = merge(ours, theirs, base), merge(theirs, ours, base)

    assert {(it.kind, it.id, it.fields) for it in one.conflicts} == {
        (it.kind, it.id, it.fields) for it in other.conflicts
    }
    if not one.conflicts:
        assert rows(one.journey) == rows(other.journey)
    for kind in LISTS_AND_PICTURES:
        assert getattr(one.journey, kind).keys() == getattr(other.journey, kind).keys()


@settings(law, max_examples=60)
@given(st.data())
def test_whatever_is_decided_the_map_is_whole_and_nothing_is_left_to_decide(data: st.DataObject) -> None:
    before, ours, theirs = two_copies(data)
    base = data.draw(st.sampled_from([None, before]))
    first = merge(ours, theirs, base)
    decisions: dict[object, Choice] = {it: data.draw(st.sampled_from(choices(first, it))) for it in first.conflicts}

    merged = merge(ours, theirs, base, decisions=decisions, new_id=new_ids("z"))  # type: ignore[arg-type]

    assert_whole(merged.journey)
    assert {it.how for it in merged.conflicts} <= {"added", "removed"}  # what a decision has made necessary is kept
    assert dump(applied(merged.journey, merged.change.inverted())) == dump(ours)


@settings(law, max_examples=60)
@given(st.data(), whole_maps)
def test_to_decide_as_it_stands_changes_nothing(data: st.DataObject, base: Journey) -> None:
    ours, theirs = a_way_on(data, base, "x"), a_way_on(data, base, "y")
    first = merge(ours, theirs, base)
    decisions: dict[object, Choice] = {it: "theirs" if it.how == "added" else "ours" for it in first.conflicts}

    assert merge(ours, theirs, base, decisions=decisions).journey == first.journey  # type: ignore[arg-type]
