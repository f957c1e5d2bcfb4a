"""No small file takes long: the work is bounded by what is shown, or grows with the data alone."""

import random
import re
from itertools import count
from pathlib import Path
from time import process_time

import pytest

from tests.conftest import Result
from tests.faults.datasets import filled, large, written
from tests.faults.test_input import refused
from tests.in_process import run_here
from tests.strategies import toml_of

PLAIN = toml_of(filled(["words"]))
SECONDS = 5.0
"""Of processor time. What is quadratic takes minutes on these inputs."""
CHARACTERS = [chr(0x4E00 + number) for number in range(20_000)]


def soon(*arguments: str | Path, columns: int | None = None) -> Result:
    """What the program answers, within seconds."""
    begun = process_time()
    done = run_here(*arguments, columns=columns)
    assert process_time() - begun < SECONDS
    return done


def quoting(path: Path, text: str) -> Path:
    """`path`, at which a plan now lies whose one quote is this text."""
    before, quotes = PLAIN.split("[[quotes]]")
    quotes = quotes.replace('zh = "words"', f"zh = '{text}'", 1)
    path.write_text(f"{before}[[quotes]]{quotes}", encoding="utf-8")
    return path


@pytest.mark.parametrize("mark", ["…", "—", "!", "、", "「"])
def test_a_run_of_marks_is_broken_sensibly(mark: str, tmp_path: Path) -> None:
    """Eighty fill their lines on a terminal; a hundred thousand take no minutes."""
    done = soon(
        "quotes", "--color", "never", "-D", quoting(tmp_path / "few.toml", mark * 80), columns=60
    )
    lines = [line.strip("▎ ") for line in done.out.split("\n") if mark * 2 in line]
    assert "".join(lines) == mark * 80
    assert len(lines) <= 4
    many = soon(
        "quotes",
        "--color",
        "never",
        "-D",
        quoting(tmp_path / "many.toml", mark * 100_000),
        columns=60,
    )
    assert many.out.count(mark) == 100_000


def test_two_long_texts_are_compared_soon(tmp_path: Path) -> None:
    """Of twenty thousand characters, each another, in turn: a difference as a whole."""
    shuffled = random.Random(1).sample(CHARACTERS, len(CHARACTERS))  # noqa: S311 - the same ones
    old = quoting(tmp_path / "old.toml", "".join(CHARACTERS))
    new = quoting(tmp_path / "new.toml", "".join(shuffled))
    assert soon("diff", old, new, "--exit-code").code == 1


def test_a_long_quote_is_held_against_a_long_text_soon(tmp_path: Path) -> None:
    """It is nowhere in a text of a million characters."""
    plan = quoting(tmp_path / "plan.toml", "".join(CHARACTERS))
    copy = tmp_path / "copy.txt"
    copy.write_text(("这是一段很长的文字，没有所引的话。" * 20 + "\n") * 3000, encoding="utf-8")
    assert soon("-D", plan, "verify", copy, "--source", "source-1").code == 1


def test_two_hundred_sources_with_patterns_are_tried_soon(tmp_path: Path) -> None:
    """To find which of them a text is a copy of, it is normalised once."""
    plan = written(tmp_path / "plan.toml", filled([f"words {n}" for n in range(200)]))
    text = plan.read_text(encoding="utf-8")
    for number in range(200):
        text = text.replace("strip = []", f"strip = ['b+c{number}']", 1)
    plan.write_text(text, encoding="utf-8")
    copy = tmp_path / "copy.txt"
    copy.write_text(("这是一段很长的文字，没有所引的话。" * 20 + "\n") * 800, encoding="utf-8")
    assert "no paragraph of any source" in refused(soon("-D", plan, "verify", copy), 1)


def test_a_map_of_very_many_districts_is_drawn_soon(tmp_path: Path) -> None:
    """As many as there is room for."""
    district = PLAIN[PLAIN.index("[[districts]]") : PLAIN.index("[[officials]]")]
    many = [district.replace("000001", f"{number:06d}") for number in range(2, 9801)]
    tiles = (f"row = {1 + number // 99}\ncolumn = {1 + number % 99}\n" for number in count(2))
    tiled = (
        each.replace("row = 1\ncolumn = 2\n", tile) for each, tile in zip(many, tiles, strict=False)
    )
    plan = tmp_path / "plan.toml"
    plan.write_text(PLAIN + "".join(tiled), encoding="utf-8")
    assert soon("-D", plan, "map", columns=80).code == 0


def test_a_chart_of_ten_thousand_years_names_a_few(tmp_path: Path) -> None:
    """As many as there is room for, however far apart two dates are."""
    plan = tmp_path / "plan.toml"
    plan.write_text(PLAIN.replace('due = "2023"', 'start = "0001"\ndue = "9999"'), "utf-8")
    for words in (["timeline", "-f", "svg"], ["export", "-", "-f", "html"]):
        done = soon("-D", plan, *words)
        assert done.code == 0
        assert 2 <= len(set(re.findall(r">([0-9]{1,4})</text>", done.out))) <= 21


def test_a_word_is_found_in_a_long_text_soon(tmp_path: Path) -> None:
    """One hit in four million characters, and none at all."""
    text = "河水很清" * 1_000_000
    plan = quoting(tmp_path / "plan.toml", f"{text}芦苇{text[:9]}")
    for term, hits in (("芦苇", 1), ("没有这个", 0)):
        assert soon("-D", plan, "search", term, "-f", "jsonl").out.count("\n") == hits


def test_a_listing_grows_with_its_rows_and_no_faster(tmp_path: Path) -> None:
    """Ten times as many take far from a hundred times as long."""
    took = []
    for rows in (200, 2_000):
        plan = large(tmp_path / f"{rows}.toml", rows)
        begun = process_time()
        assert run_here("targets", "-D", plan, columns=80).code == 0
        took.append(process_time() - begun)
    assert took[1] < 40 * took[0]
