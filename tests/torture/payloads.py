"""Texts that would be code, markup, a formula or an address to whoever does not take them for plain text."""

from collections.abc import Mapping
from pathlib import Path

EVALUATED = (
    "[[[getattr(pow,Word('__globals__'))['os'].system('touch {}') for Word in [orgTypeFun('Word', (str,), {{}})]]]]"
)
"""What a library that evaluated colours once ran."""


def payloads(bait: Path) -> Mapping[str, str]:
    """Return texts by name; most of them reach for the bait, a file that nothing may open or make."""
    return {
        "html": f'<img src="{bait}"><img src="file://{bait}"><script>alert(1)</script><b onmouseover=x>fett</b>',
        "svg": f'</text></svg><svg onload="x()"><image href="{bait}"/><script>x()</script><foreignObject>',
        "reportlab": f'<para><img src="{bait}"/><font color="{EVALUATED.format(bait)}">',
        "pdf": f"x) /OpenAction << /S /JavaScript /JS (app.alert(1)) >> /Launch ({bait}) (",
        "markdown": f"![x]({bait}) [x](javascript:alert(1)) <{bait}> `touch {bait}`",
        "formula": f"=HYPERLINK(\"file://{bait}\")+cmd|' /C calc'!A0",
        "shell": f"$(touch {bait}) `touch {bait}` | touch {bait}; touch {bait} && %PATH%",
        "css": f"}} @import url('{bait}'); * {{ background: url({bait}) }} /*",
        "link": "javascript:alert(1) file:///etc/hostname smb://example.test/x https://example.test/\u202egnp.exe",
        "entity": '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/hostname">]>&y; &#x202e; ]]><![CDATA[',
        "format": "%s%n%x {0.__class__} {{7*7}} ${7*7} #{7*7} \\input{/etc/hostname} %00 \x1b]0;x\x07",
        "path": f"../../../{bait.name} {bait} \\\\example.test\\share\\x C:\\con.txt file://{bait}",
        "percent": f"%2e%2e%2f{bait.name} &lt;script&gt; +ADw-script+AD4- \u2028\u2029\ufeff",
    }
