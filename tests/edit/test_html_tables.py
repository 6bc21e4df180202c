"""Cells of a spreadsheet keep their lines, which its plain text has lost; HTML says nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.edit.clipboard.html_tables import with_lines
from journeycanvas.edit.clipboard.tables import read_table, write_table
from journeycanvas.edit.records import plain_text

CALC = (
    '<!DOCTYPE html>\n<html><head><style type="text/css">td { x: "<td>" }</style></head>\n<body>\n'
    '<table cellspacing="0" border="0">\n<colgroup width="60"></colgroup>\n<tr>\n'
    '\t<td height="32" align="left" valign=bottom>مرحله ۱</td>\n'
    "\t<td align=left valign=bottom>دو خط<br>در یک خانه</td>\n"
    '\t<td align="left">با &quot;نقل&quot; &amp; &lt;b&gt;</td>\n</tr>\n'
    '<tr><td>الف</td><td align="right" sdval="2"><font color="#000">2</font></td><td>12.5</td></tr>\n'
    "</table>\n</body></html>"
)
PLAIN = 'مرحله ۱\tدو خط در یک خانه\tبا "نقل" & <b>\nالف\t2\t12.5\n'


def test_a_cell_of_libreoffice_calc_keeps_its_lines() -> None:
    assert read_table(with_lines(PLAIN, CALC)) == [
        ["مرحله ۱", "دو خط\nدر یک خانه", 'با "نقل" & <b>'],
        ["الف", "2", "12.5"],
    ]


def test_merged_cells_stand_where_plain_text_has_them() -> None:
    above = "<tr><th colspan=2>שלב<br>ראשון</th><td rowspan=2>ב</td></tr>"
    html = f"<table>{above}<tr><td>ג<br/>ד</td><td>ה</td></tr></table>"

    assert read_table(with_lines("שלב ראשון\t\tב\nג ד\tה\t\n", html)) == [
        ["שלב\nראשון", "", "ב"],
        ["ג\nד", "ה", ""],
    ]


def test_one_column_is_lines_and_no_table() -> None:
    assert with_lines("یک دو\nسه\n", "<table><tr><td>یک<br>دو</td></tr><tr><td>سه</td></tr></table>") == "یک\nدو\nسه"


def test_lines_that_plain_text_has_in_quotes_are_left_as_they_are() -> None:
    excel = plain_text('a\t"one\ntwo"\r\nb\tc\r\n')
    rows = "<tr><td>a</td><td>one<br>\n two</td></tr><tr><td>b</td><td>c</td></tr>"

    assert read_table(with_lines(excel, f"<table>{rows}</table>")) == [["a", "one\ntwo"], ["b", "c"]]


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<table><tr><td>other</td><td>words</td></tr></table>",
        "<table><tr><td>a</td></tr></table><table><tr><td>b<br>c</td></tr></table>",
        "<table><tr><td colspan=999999999999>a</td><td>b</td></tr></table>",
        "<table" * 1000,
    ],
)
def test_html_that_says_something_else_is_not_believed(html: str) -> None:
    assert with_lines("a\tb c\n", html) == "a\tb c\n"


CELLS = st.text("ab =\"'<&ی\n", max_size=5)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=4), st.text())
def test_whatever_html_says_the_words_stay(rows: list[list[str]], html: str) -> None:
    text = write_table(rows)

    assert [[cell.split() for cell in row] for row in read_table(with_lines(text, html))] == [
        [cell.split() for cell in row] for row in read_table(text)
    ]
