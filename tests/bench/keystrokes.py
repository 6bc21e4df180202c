"""Make a map of 6 stages and 60 cards in Persian as a person would, and count every key and click it takes.

The editor runs under the X server of DISPLAY with a folder of its own as home; xdotool presses the keys and the mouse.
Once everything is done by the keyboard alone, once with the mouse and typing. The letters of the texts are not counted:
whatever else is pressed is. What is saved is read back and compared, and the figures are written down.

python -m tests.bench.keystrokes [OUT.md]    (about two minutes; needs xdotool and an X server, such as Xvfb)
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SIZE = (1500, 940)


class Figures(NamedTuple):
    """What one way took: keys and clicks by what they were for, and how many letters the texts have."""

    way: str
    keys: dict[str, int]
    clicks: dict[str, int]
    letters: int
    cards: int
    stages: int


def measure(way: str) -> Figures:
    """Make the map one way, in a process and a home of its own."""
    with TemporaryDirectory() as home:
        folders = {f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        Path(home, "Documents").mkdir()
        Path(home, "config").mkdir()
        Path(home, "config", "user-dirs.dirs").write_text(f'XDG_DOCUMENTS_DIR="{home}/Documents"\n')
        environment = os.environ | folders | {"HOME": home, "LANGUAGE": "fa", "LANG": "fa_IR.UTF-8"}
        environment |= {"QT_QPA_PLATFORM": "xcb"}
        said = subprocess.run(
            [sys.executable, "-m", "tests.bench.walking", way, f"{home}/Documents"],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=300,
        )
        if said.returncode:
            raise SystemExit(f"{way}: {said.stdout[-2000:]}{said.stderr[-4000:]}")
        return Figures(way, **json.loads(said.stdout.splitlines()[-1]))


def page(found: list[Figures]) -> str:
    """Return the figures as a page."""
    lines = [
        "# Keys and clicks",
        "",
        "Made by `python -m tests.bench.keystrokes`: the first six stages of `insurance-fa`, with 60 of its cards,",
        "from the blank seven-part canvas, in Persian, under a real X server with real keys and a real mouse; saved,",
        "closed, opened again and exported to PDF. What was saved is read back and is equal to what was typed. The",
        "letters of the texts are not counted; a key with others held counts once, a double click twice, a turn of the",
        "wheel once a notch.",
        "",
    ]
    for one in found:
        keys, clicks = sum(one.keys.values()), sum(one.clicks.values())
        lines += [
            f"## {one.way.capitalize()}",
            "",
            f"{one.stages} stages, {one.cards} cards, {one.letters:,} letters: **{keys} keys and {clicks} clicks**,",
            f"{(keys + clicks) / one.cards:.2f} a card with everything around them.",
            "",
            "| for | keys | clicks |",
            "| --- | ---: | ---: |",
            *(
                f"| {what} | {one.keys.get(what, 0)} | {one.clicks.get(what, 0)} |"
                for what in dict.fromkeys([*one.keys, *one.clicks])
            ),
            "",
        ]
    return "\n".join(lines)


def main() -> None:
    """Count both ways and write them down."""
    keyboard = subprocess.run(["setxkbmap", "-layout", "us,ir", "-print"], capture_output=True, check=True)
    # Given to the server itself: letters that no key has would be put on one in turn, faster than Qt takes notice.
    subprocess.run(["xkbcomp", "-w0", "-", os.environ["DISPLAY"]], input=keyboard.stdout, check=True)
    found = [measure(way) for way in ("keyboard", "mouse")]
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "KEYSTROKES.md"
    target.write_text(page(found), encoding="utf-8")
    print(page(found))


if __name__ == "__main__":
    main()
