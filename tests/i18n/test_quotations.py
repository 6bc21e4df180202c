"""What is quoted has other marks of quotation inside it than around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.i18n import catalogue
from journeycanvas.i18n.quotations import INNER, inside_marks


@pytest.mark.parametrize(
    ("text", "mark", "inside"),
    [
        ("The queue is long", "“", "The queue is long"),
        ("“Your card is free” on the ferry", "“", "‘Your card is free’ on the ferry"),
        ("از داروخانه برگهٔ «طرح بازنشستگان» را برمی‌دارد", "«", "از داروخانه برگهٔ ‹طرح بازنشستگان› را برمی‌دارد"),
        ("המרפאה ״הקרובה״ לבית", "״", "המרפאה ׳הקרובה׳ לבית"),
    ],
)
def test_marks_like_those_around_a_text_become_inner_ones(text: str, mark: str, inside: str) -> None:
    assert inside_marks(text, mark) == inside


@pytest.mark.parametrize(
    ("text", "mark", "inside"),
    [
        ("“Ready to collect”", "“", "Ready to collect"),
        ("«این برنامه برای چشم‌های من نوشته نشده.»", "«", "این برنامه برای چشم‌های من نوشته نشده."),
        ("״אני רק רוצה תור״", "״", "אני רק רוצה תור"),
        ("“It is ‘ready’”", "“", "It is ‘ready’"),
        ("“It is “ready””", "“", "It is ‘ready’"),
    ],
)
def test_a_text_that_is_quoted_as_a_whole_is_quoted_once(text: str, mark: str, inside: str) -> None:
    assert inside_marks(text, mark) == inside


@pytest.mark.parametrize(
    ("text", "mark", "inside"),
    [
        ("«یعنی بیمهٔ پایه زایمان خصوصی را…", "«", "یعنی بیمهٔ پایه زایمان خصوصی را…"),
        ("می‌پرسد: «کسی بیمهٔ تکمیلی…", "«", "می‌پرسد: ‹کسی بیمهٔ تکمیلی…"),
        ("“Yes” and “no” and “perhaps…", "“", "‘Yes’ and ‘no’ and ‘perhaps…"),
    ],
)
def test_a_text_that_was_cut_inside_a_quotation_does_not_seem_to_begin_twice(text: str, mark: str, inside: str) -> None:
    assert inside_marks(text, mark) == inside


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("72 ק״ב", "״"),
        ('מע"מ וד"ש', "“"),
        ('a 5" pipe', "“"),
        ('{"id": "c1"}', "“"),
        ('"a" or "b"', "״"),
        ("the “free” card", "«"),
        ("طرح «تازه»", "“"),
        ("", "“"),
    ],
)
def test_marks_of_another_shape_and_those_that_are_letters_stay(text: str, mark: str) -> None:
    assert inside_marks(text, mark) == text


@given(st.text("ab א.… " + "".join(INNER), max_size=12), st.sampled_from("“«״"))
def test_nothing_is_lost_but_marks(text: str, mark: str) -> None:
    marks = {*INNER, *INNER.values()}

    assert [one for one in inside_marks(text, mark) if one not in marks] == [one for one in text if one not in marks]


def test_a_sentence_that_quotes_a_text_turns_its_marks() -> None:
    assert catalogue("en").say("{kind} “{words}”", kind="Note", words="“Free” card") == "Note “‘Free’ card”"
    assert catalogue("fa").say("{kind} “{words}”", kind="یادداشت", words="«نه» گفت") == "یادداشت «‹نه› گفت»"
    assert catalogue("he").say("{kind} “{words}”", kind="פתק", words="״לא״") == "פתק ״לא״"


def test_a_sentence_that_does_not_quote_a_text_leaves_it_as_it_is() -> None:
    assert catalogue("en").say("{kind}: {words}", kind="Note", words="“Free” card") == "Note: “Free” card"
