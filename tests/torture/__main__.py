"""Put every promise about maps to the torture, and print the table.

python -m tests.torture [--long] [--resume] [--only NAME…] [--out PAGE.md]

The short form takes some minutes; the long one some hours on two cores, and writes RESULTS.md. Rows that are done
are kept in out/torture, so that a long run that was broken off goes on with --resume, and a row can be done again
with --only; a row that the long form has not done yet is taken from the short one, and marked. Exits with 1 if a
promise is broken, or a control was not caught.
"""

import json
import os
import platform
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.torture.promise import Promise, Row, Scale, row_from
from tests.torture.results import Result, line, page, summary
from tests.torture.table import PROMISES

ROOT = Path(__file__).resolve().parents[2]
PAGE = Path(__file__).with_name("RESULTS.md")
KEPT = ROOT / "out" / "torture"
LONGEST_S = 4 * 3600  # for one row; a thousand windows take their time


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    scale = Scale.LONG if options.long else Scale.GLIMPSE if options.glimpse else Scale.SHORT
    if options.inside:
        return _inside(_promise(options.inside), scale, options.folder)
    wanted = [_promise(name) for name in options.only] or list(PROMISES)
    kept = _kept(scale) if options.resume or options.only else {}
    for promise in wanted:
        if options.resume and promise.name in kept:
            continue
        result = apart(promise, scale)
        print(line(result), flush=True)
        kept[promise.name] = result
        _keep(kept, scale)
    known = {**_kept(Scale.SHORT), **kept} if scale is Scale.LONG else kept
    results = [known[promise.name] for promise in PROMISES if promise.name in known]
    print(f"\n{summary(results)}")
    if options.out and len(results) == len(PROMISES):
        options.out.write_text(page(results, scale, _machine()), "utf-8", newline="\n")
        print(f"Written: {options.out}")
    return 1 if any(kept[promise.name].row.is_broken for promise in wanted) else 0


def _options(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m tests.torture", description="Put every promise about maps to the torture.")
    parser.add_argument("--long", action="store_true", help="all of it, as before a release")
    parser.add_argument("--glimpse", action="store_true", help="a few seconds of it, as in the test suite")
    parser.add_argument("--resume", action="store_true", help="keep the rows that an earlier run has done")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help=", ".join(it.name for it in PROMISES))
    parser.add_argument("--out", type=Path, help="the page to write; the long form writes RESULTS.md")
    parser.add_argument("--inside", default="", help="run one row in this process, for the program itself")
    parser.add_argument("--folder", type=Path, help="the folder for --inside")
    options = parser.parse_args(arguments)
    if options.long and options.out is None:
        options.out = PAGE
    return options


def _promise(name: str) -> Promise:
    for promise in PROMISES:
        if name in (promise.name, promise.goal):
            return promise
    sys.exit(f"There is no row “{name}”. There are: {', '.join(promise.name for promise in PROMISES)}")


def apart(promise: Promise, scale: Scale) -> Result:
    """Run a row in a process and a folder of its own: what it limits, loads or breaks is gone with it."""
    began = time.monotonic()
    KEPT.mkdir(parents=True, exist_ok=True)
    # Not among temporary files: what lies there counts as a received copy, which Save asks about.
    with TemporaryDirectory(prefix="run-", dir=KEPT, ignore_cleanup_errors=True) as folder:
        command = [sys.executable, "-m", "tests.torture", "--inside", promise.name, "--folder", folder]
        command += [f"--{scale.name.lower()}"] if scale is not Scale.SHORT else []
        try:
            done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, timeout=LONGEST_S, check=False)
            row = row_from(json.loads(done.stdout.splitlines()[-1]))
        except subprocess.TimeoutExpired:
            row = Row("it never ended", "–", False)
        except (IndexError, ValueError):
            row = Row(f"the torture itself left with {done.returncode}", "–", False)
    return Result(promise, row, time.monotonic() - began, scale)


def _inside(promise: Promise, scale: Scale, folder: Path) -> int:
    row = promise.run(scale, folder)
    print()
    print(json.dumps(row._asdict()), flush=True)
    return 0


def _kept(scale: Scale) -> dict[str, Result]:
    """Return the rows that earlier runs of a form have done, by name."""
    store = _store(scale)
    if not store.exists():
        return {}
    known = {promise.name: promise for promise in PROMISES}
    rows = json.loads(store.read_text("utf-8"))
    return {
        name: Result(known[name], row_from(kept["row"]), kept["seconds"], scale)
        for name, kept in rows.items()
        if name in known
    }


def _keep(results: dict[str, Result], scale: Scale) -> None:
    rows = {name: {"row": result.row._asdict(), "seconds": result.seconds} for name, result in results.items()}
    _store(scale).parent.mkdir(parents=True, exist_ok=True)
    _store(scale).write_text(json.dumps(rows, indent=1), "utf-8")


def _store(scale: Scale) -> Path:
    return KEPT / f"{scale.name.lower()}.json"


def _machine() -> str:
    return (
        f"{os.cpu_count()} cores, {platform.system()} {platform.release().split('-')[0]} {platform.machine()}, "
        f"Python {platform.python_version()}, Qt {version('PySide6_Essentials')}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
