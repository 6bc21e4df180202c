"""Things that are called the same are said in more words, and only those."""

from journeycanvas.editor.keeping.telling_apart import told_apart


def test_only_what_is_called_the_same_is_said_in_more_words() -> None:
    things = [("Clinic", "noon"), ("Clinic", "evening"), ("Library", "noon")]

    assert told_apart(things, lambda one: one[0], " ".join) == ["Clinic noon", "Clinic evening", "Library"]


def test_each_thing_is_said_in_the_first_way_that_tells_it_apart() -> None:
    things = [("Clinic", "noon", "1"), ("Clinic", "noon", "2"), ("Clinic", "evening", "3")]

    lines = told_apart(things, lambda one: one[0], lambda one: " ".join(one[:2]), " ".join)

    assert lines == ["Clinic noon 1", "Clinic noon 2", "Clinic evening"]


def test_what_no_way_tells_apart_is_said_in_the_last_one() -> None:
    assert told_apart(["a", "a"], str.upper, str.title) == ["A", "A"]
