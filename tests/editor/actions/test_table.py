"""The table of actions: every row can be done, said, drawn and reached, and no key means two things."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.actions.conditions import FAMILIES, KNOWN
from journeycanvas.editor.actions.deeds import HOMES, deed, deeds_of
from journeycanvas.editor.actions.table import BAR_END, BAR_START, MENUS, RAIL, ROWS, Row, plain, row, rows_of
from journeycanvas.i18n import catalogue, languages
from journeycanvas.places import resources_folder
from journeycanvas.theme.icons import read_icons

SHOWN_AS_ICONS = [id for id in (*BAR_START, *RAIL) if id]

every_row = pytest.mark.parametrize("one", ROWS, ids=lambda one: one.id)


def test_no_action_is_there_twice() -> None:
    assert [id for id, times in Counter(one.id for one in ROWS).items() if times > 1] == []


def test_every_action_has_something_that_does_it() -> None:
    assert [one.id for one in ROWS if deed(one) is None] == []


@pytest.mark.parametrize("home", HOMES)
def test_nothing_is_done_that_the_table_does_not_name(home: str) -> None:
    named = {one.id for one in ROWS if one.home == home}

    assert set(deeds_of(home)) - named == set()


@every_row
@pytest.mark.parametrize("language", [language for language in languages() if language != "en"])
def test_every_action_has_words(one: Row, language: str) -> None:
    for words in filter(None, (one.words, one.short)):
        said = catalogue(language).say(words)
        assert said != words or (words in (plain(words), "") and not words.isascii())


def test_no_key_means_two_things(qapp: QApplication) -> None:
    keys = Counter(QKeySequence(keys).toString() for one in ROWS for keys in one.keys)

    assert "" not in keys
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_key_is_a_letter_that_somebody_may_want_to_type() -> None:
    bare = [keys for one in ROWS for keys in one.keys if "+" not in keys and not one.on_canvas]

    assert [keys for keys in bare if not keys.startswith("F")] == []


@every_row
def test_an_icon_is_one_that_was_drawn(one: Row) -> None:
    assert one.icon == "" or one.icon in read_icons(resources_folder() / "icons").names


@pytest.mark.parametrize("id", SHOWN_AS_ICONS)
def test_what_stands_in_the_bar_or_on_the_rail_has_an_icon(id: str) -> None:
    assert row(id).icon


@pytest.mark.parametrize("id", [id for id in (*BAR_START, *BAR_END) if id])
def test_what_stands_in_the_bar_is_in_the_table(id: str) -> None:
    assert row(id) in ROWS


@every_row
def test_an_action_stands_in_a_menu(one: Row) -> None:
    assert one.menu in {menu.id for menu in MENUS}


def test_no_menu_is_empty() -> None:
    assert [menu.id for menu in MENUS if menu.id != "recent" and not list(rows_of(menu.id))] == []


@every_row
def test_conditions_are_known(one: Row) -> None:
    assert set(one.needs) <= KNOWN
    assert one.check in {"", *KNOWN} or one.check.startswith(FAMILIES)


@pytest.mark.parametrize("language", languages())
def test_every_action_of_a_menu_has_a_letter_and_no_two_have_the_same(language: str) -> None:
    say = catalogue(language).say
    for menu in MENUS:
        inside = [one.words for one in rows_of(menu.id) if not one.id.startswith("language.")]
        inside += [other.words for other in MENUS if other.inside == menu.id]
        letters = [said[said.index("&") + 1].lower() if "&" in said else said for said in map(say, inside)]
        assert sorted({*letters}) == sorted(letters), menu.id
        assert [letter for letter in letters if not (len(letter) == 1 and letter.isalpha())] == [], menu.id


def test_the_keys_that_are_shown_are_called_what_stands_on_them(qapp: QApplication) -> None:
    shown = [QKeySequence(one.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) for one in ROWS if one.keys]

    assert [keys for keys in shown if "Return" in keys] == []
