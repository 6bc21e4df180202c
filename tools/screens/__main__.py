"""Draw all variants, or those that are named, and put them on sheets: `python -m tools.screens [SCENE… VARIANT…]`."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.screens.sheets import scenes_in, write_sheets
from tools.screens.variants import variants

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "out" / "screens"


def main(wanted: Sequence[str]) -> int:
    """Draw what is wanted, say where it lies, and return whether something could not be drawn."""
    names = {one.name for one in variants()}
    drawn = [one for one in variants() if one.name in wanted or not names.intersection(wanted)]
    scenes = [one for one in wanted if one not in names]
    failed = 0
    for variant in drawn:
        print(variant.name, flush=True)
        words = [sys.executable, "-m", "tools.screens.one", variant.name, str(FOLDER / variant.name), *scenes]
        failed += subprocess.run(words, check=False, cwd=ROOT).returncode != 0
    for old in FOLDER.glob("sheet-*.png"):
        old.unlink()
    there = [one for one in scenes_in(FOLDER) if not scenes or any(one.startswith(start) for start in scenes)]
    sheets = write_sheets(FOLDER, drawn, there)
    print(f"{len(there)} scenes in {len(drawn)} variants, on {len(sheets)} sheets in {FOLDER.relative_to(ROOT)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
