"""Tests of the words of HTML, for clipboards that hold nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.edit.clipboard.html_words import words_of_html
from journeycanvas.edit.clipboard.tables import read_table

CALC = (
    '<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n'
    '<title>Untitled</title>\n<style type="text/css">\nbody,div,table { font-size:x-small }\n</style>\n</head>\n'
    '<body><table cellspacing="0" border="0">\n\t<colgroup width="85"></colgroup>\n\t<tr>\n'
    '\t\t<td height="17" align="right"><font face="Vazirmatn">جست‌وجو</font></td>\n'
    '\t\t<td align="left">two<br>lines</td>\n\t</tr>\n\t<tr>\n\t\t<td align="left"><br></td>\n'
    '\t\t<td align="right" sdval="12" sdnum="1033;">12</td>\n\t</tr>\n</table>\n</body>\n</html>'
)
EXCEL = (
    '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\r\n<head>\r\n'
    "<meta name=ProgId content=Excel.Sheet>\r\n<!--[if gte mso 9]><xml><o:Words>no</o:Words></xml><![endif]-->\r\n"
    '<style>\r\n<!--table {mso-displayed-decimal-separator:"\\.";}\r\n.xl65 {white-space:normal;}-->\r\n</style>\r\n'
    "</head>\r\n<body link=blue>\r\n<table border=0 cellpadding=0 style='border-collapse:\r\n collapse;width:96pt'>\r\n"
    "<!--StartFragment-->\r\n <col width=64 span=2 style='width:48pt'>\r\n"
    " <tr height=20 style='height:15.0pt'>\r\n  <td height=20 dir=RTL class=xl65 width=64>ג׳ירפה &amp; פיל</td>\r\n"
    "  <td class=xl65 width=64 style='width:48pt'>one<br>\r\n    two</td>\r\n </tr>\r\n"
    " <tr height=20>\r\n  <td height=20>=1+1</td>\r\n  <td>&nbsp;</td>\r\n </tr>\r\n"
    "<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>"
)
SHEETS = (
    "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td {border: 1px solid #ccc;}"
    'br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" '
    'dir="rtl" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>'
    '<tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;a > b&quot;}">a &gt; b</td>'
    '<td style="direction:rtl;">بله</td></tr><tr><td colspan="2">یکی</td></tr></tbody></table>'
)


@pytest.mark.parametrize(
    ("html", "cells"),
    [
        (CALC, [["جست‌وجو", "two\nlines"], ["", "12"]]),
        (EXCEL, [["ג׳ירפה & פיל", "one\ntwo"], ["=1+1", ""]]),
        (SHEETS, [["a > b", "بله"], ["یکی", ""]]),
        (
            "<table><tr><td><p>שלב</p><p>ראשון</p></td><td><ul><li>א<li>ב</ul></td></tr></table>",
            [["שלב\nראשון", "א\nב"]],
        ),
    ],
    ids=["calc", "excel", "sheets", "word"],
)
def test_the_table_of_a_spreadsheet_is_a_table(html: str, cells: list[list[str]]) -> None:
    assert read_table(words_of_html(html)) == cells


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>سلام <b>دنیا</b></p>\n<div>می‌آید&zwnj;</div>", ["سلام دنیا", "می‌آید\u200c"]),
        ("<h1>Plan</h1><ul><li>One<li>Two<br>more</ul>tail", ["Plan", "One", "Two", "more", "tail"]),
        ("<b>bo</b><i>ld</i>\n words", ["bold words"]),
        ("<pre>one\n  two</pre>\nthree\nfour", ["one", "two", "three four"]),
        ("a < b && c &lt; d", ["a < b && c < d"]),
        ("<table><tr><td>one</td></tr><tr><td>two</td></tr></table>", ["one", "two"]),
        ("<p>Beside</p><table><tr><td>a</td><td>b</td></tr></table>", ["Beside", "a", "b"]),
        ("<table><tr><td>a</td></tr></table><table><tr><td>b</td><td>c</td></tr></table>", ["a", "b", "c"]),
        ("<html><head><title>Page</title><script>if (a < b) {}</script><body>words", ["words"]),
        ('<img src="file:///etc/passwd" alt="A"><!-- not <b>this</b> -->', []),
    ],
)
def test_anything_else_is_lines(html: str, lines: list[str]) -> None:
    assert [line for line in words_of_html(html).split("\n") if line] == lines


@pytest.mark.parametrize("piece", ["<a ", "<table", '<a "', "<!-- >", "<a '>", "<style>", "</", "<![CDATA["])
def test_html_that_never_ends_is_read_all_the_same(piece: str) -> None:
    assert "words" in words_of_html("words<br>" + piece * 20_000)


def test_a_character_without_end_is_left_as_it_is() -> None:
    assert words_of_html(f"&#{'9' * 5_000};").startswith("&#99")


@given(st.text("<>/!-&;#=\"' \nabtdrpe", max_size=60))
def test_whatever_it_is_it_is_plain_text(html: str) -> None:
    said = words_of_html(html)

    assert all(line == line.strip() for line in said.split("\n")) or "\t" in said or '"' in said
