"""Prints how quick the program is: `python -m tests.bench [--runs 20] [--largest 100000]`."""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.cliffs import CLIFFS
from tests.bench.generate import plan_lines
from tests.bench.measure import COMMAND, in_terminal, paired, peak, seconds
from tests.bench.peers import CSV_SCRIPT, PARSE_SCRIPT, TABLE_SCRIPT, peers

PLAN = Path(__file__).parents[2] / "data" / "plan.toml"
SIZES = (10, 1_000, 10_000, 100_000)
DISTRICT, CODE = "大兴", "110115"


def main() -> None:
    """Measure everything and print the table as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=20, help="counted runs of a look-up")
    parser.add_argument(
        "--largest", type=int, default=SIZES[-1], help="commitments of the largest plan"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sys.stdout.write(f"{_machine()}\n\n")
        for line in _lines(folder, asked.runs, [size for size in SIZES if size <= asked.largest]):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


def _machine() -> str:
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return (
        f"{system}, Python {platform.python_version()}. Whole processes, wall time, medians; each "
        "command in turn with what it is held against, and the median of the ratios of neighbours."
    )


def _lines(folder: Path, runs: int, sizes: list[int]) -> Iterator[str]:
    yield from _starts(folder, runs)
    yield ""
    yield from _growth(folder, sizes)
    yield ""
    yield from _compiled(folder, runs, sizes)
    yield ""
    yield from _cliffs(folder)


def _starts(folder: Path, runs: int) -> Iterator[str]:
    yield "| look-up in the built-in plan | ms | held against | ms | ratio |"
    yield "|---|---:|---|---:|---:|"
    scripts = {"as_csv": CSV_SCRIPT, "as_table": TABLE_SCRIPT}
    for name, text in scripts.items():
        (folder / f"{name}.py").write_text(text, "utf-8")
    lookup = [COMMAND, "targets", DISTRICT, "-f", "csv"]
    shown = [COMMAND, "show", DISTRICT]
    held = [
        (lookup, "Typer and tomli, 15 lines", [sys.executable, str(folder / "as_csv.py")]),
        (shown, "the same with a Rich table", [sys.executable, str(folder / "as_table.py")]),
    ]
    for ours, title, script in held:
        yield _held(ours, title, [*script, CODE, "--data", str(PLAN)], runs)
    rows = json.loads(subprocess.check_output([COMMAND, "targets", "-f", "json"]))
    for peer in peers(rows, DISTRICT, folder):
        yield _held(lookup, peer.name, list(peer.command), runs)


def _held(ours: list[str], title: str, theirs: list[str], runs: int) -> str:
    pair = paired(ours, theirs, runs)
    told = " ".join(["liangqu", *ours[1:]])
    return (
        f"| `{told}` | {seconds(pair.ours) * 1000:.0f} | {title} "
        f"| {seconds(pair.theirs) * 1000:.0f} | {pair.ratio:.2f} |"
    )


def _growth(folder: Path, sizes: list[int]) -> Iterator[str]:
    yield (
        "| commitments | file, MB | `targets -f csv`, s | tomli and msgspec alone, s | ratio "
        "| µs a commitment | peak / file | table in a terminal, ms a row |"
    )
    yield "|---:|---:|---:|---:|---:|---:|---:|---:|"
    script = folder / "parse.py"
    script.write_text(PARSE_SCRIPT, "utf-8")
    for size in sizes:
        path = folder / f"{size}.toml"
        with path.open("w", encoding="utf-8") as file:
            file.writelines(plan_lines(size))
        few = 3 if size >= 10_000 else 7
        ours = [COMMAND, "-D", str(path), "targets", "-f", "csv"]
        pair = paired(ours, [sys.executable, str(script), str(path)], few)
        bytes_ = path.stat().st_size
        took = seconds(pair.ours)
        yield (
            f"| {size:,} | {bytes_ / 1e6:.2f} | {took:.2f} | {seconds(pair.theirs):.2f} "
            f"| {pair.ratio:.2f} | {took / size * 1e6:,.0f} | {peak(pair.ours) / bytes_:.1f} "
            f"| {_row_cost(path, size)} |"
        )


def _row_cost(path: Path, size: int) -> str:
    """What a row of a terminal's table takes beyond loading the plan, in milliseconds."""
    rows = min(size, 10_000)
    if rows < 1_000:
        return "–"  # so few rows vanish in the noise of starting
    shown = [COMMAND, "-D", str(path), "commitments", "-n", str(rows)]
    nothing = [COMMAND, "-D", str(path), "commitments", "-n", "0"]
    costs = sorted(in_terminal(shown).seconds - in_terminal(nothing).seconds for _ in range(3))
    return f"{costs[1] / rows * 1000:.3f}"


def _compiled(folder: Path, runs: int, sizes: list[int]) -> Iterator[str]:
    yield "| look-up in a compiled plan of | database, MB | ms | in the built-in plan, ms | ratio |"
    yield "|---:|---:|---:|---:|---:|"
    built_in = [COMMAND, "targets", DISTRICT, "-f", "csv"]
    for size in sizes:
        path = folder / f"{size}.sqlite"
        compile_ = [COMMAND, "-D", str(folder / f"{size}.toml"), "export", str(path)]
        subprocess.check_call(compile_)
        code = str(100_000 + min(1, size - 1))
        pair = paired([COMMAND, "-D", str(path), "targets", code, "-f", "csv"], built_in, runs)
        yield (
            f"| {size:,} | {path.stat().st_size / 1e6:.1f} | {seconds(pair.ours) * 1000:.0f} "
            f"| {seconds(pair.theirs) * 1000:.0f} | {pair.ratio:.2f} |"
        )


def _cliffs(folder: Path) -> Iterator[str]:
    yield "| what grows | command | at | µs each | at | µs each |"
    yield "|---|---|---:|---:|---:|---:|"
    for cliff in CLIFFS:
        sizes = (cliff.size // 4, cliff.size)
        few, many = cliff.costs(folder, sizes)
        yield (
            f"| {cliff.grows} | `liangqu {cliff.told}` | {sizes[0]:,} | {few * 1e6:,.1f} "
            f"| {sizes[1]:,} | {many * 1e6:,.1f} |"
        )


if __name__ == "__main__":
    main()
