"""`liangqu diff`: what a reader and a script are told of two datasets."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from tests.terminal import shown

TEMPLATE = ROOT / "liangqu_cli" / "template" / "plan.toml"


def changed(folder: Path, *replacements: tuple[str, str]) -> Path:
    """The template with some of its text replaced, as a file."""
    text = TEMPLATE.read_text(encoding="utf-8")
    for old, new in replacements:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file = folder / "new.toml"
    file.write_text(text, encoding="utf-8")
    return file


LOWERED = (
    ("value = 20\n", "value = 15\n"),
    ("全市新建公园不少于20个\"\nsource", "全市新建公园不少于15个\"\nsource"),
)  # fmt: skip


def test_a_lowered_target_is_called_softened(liangqu: Run, tmp_path: Path) -> None:
    """It says so beside the id, in words below, and what changed key by key."""
    done = liangqu("diff", TEMPLATE, changed(tmp_path, *LOWERED))
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[1:] == [
        "",
        "Targets",
        "~ luyu-parks-2022  softened",
        "    at least 20 parks in total, 2022 → at least 15 parks in total, 2022",
        "    value  20 → 15",
        "    as_written",
        "        old  全市新建公园不少于⟦20⟧个",
        "        new  全市新建公园不少于⟦15⟧个",
        "",
        "Targets: 1 softened",
        "Records: 1 changed",
    ]


def test_machines_get_a_row_for_each_changed_key(liangqu: Run, tmp_path: Path) -> None:
    """Flat objects, the values as they are in the file."""
    done = liangqu("diff", TEMPLATE, changed(tmp_path, LOWERED[0]), "-f", "json")
    assert json.loads(done.out) == [
        {
            "table": "targets",
            "id": "luyu-parks-2022",
            "change": "changed",
            "verdict": "softened",
            "field": "value",
            "old": 20,
            "new": 15,
        }
    ]


def test_records_that_came_and_went_are_told(liangqu: Run, tmp_path: Path) -> None:
    """A target under a new id is one dropped, one added; a list tells what it lost and gained."""
    new = changed(
        tmp_path,
        ('id = "xidong-river-investment"', 'id = "xidong-river-money"'),
        ('target = "xidong-river-investment"', 'target = "xidong-river-money"'),
        ('themes = ["water", "green-space"]', 'themes = ["culture", "green-space"]'),
        ('initials = "hx"', 'initials = "hux"'),
        ('accessed = 2023-03-01  ', 'accessed = 2023-03-02  '),
    )  # fmt: skip
    out = liangqu("diff", TEMPLATE, new).out
    told = "Investment in cleaning up the river: 1.5 billion–1.8 billion yuan in total"
    assert f"+ xidong-river-money  added\n    {told}\n" in out
    assert f"- xidong-river-investment  dropped\n    {told}\n" in out
    assert "~ xidong-river  changed\n    themes  - water, + culture\n" in out
    assert "~ 990102  changed\n    initials  hx → hux\n" in out
    assert "    accessed  2023-03-01 → 2023-03-02\n" in out
    assert out.endswith("Targets: 1 dropped\nRecords: 1 added, 1 removed, 4 changed\n")


def test_a_pledge_that_became_an_aim_is_called_softened(liangqu: Run, tmp_path: Path) -> None:
    """It says so beside the commitment, and counts commitments apart from targets."""
    weaker = ('strength = "pledge"\ntitle.zh = "治理', 'strength = "aim"\ntitle.zh = "治理')
    done = liangqu("diff", TEMPLATE, changed(tmp_path, weaker))
    assert done.out.splitlines()[2:] == [
        "Commitments",
        "~ xidong-river  softened",
        "    strength  pledge → aim",
        "",
        "Commitments: 1 softened",
        "Records: 1 changed",
    ]


def test_exit_code_is_for_scripts(liangqu: Run, tmp_path: Path) -> None:
    """With `--exit-code` differences end with 1, as git's do; without, and without any, with 0."""
    new = changed(tmp_path, *LOWERED)
    assert liangqu("diff", TEMPLATE, new, "--exit-code").code == 1
    assert liangqu("diff", TEMPLATE, new).code == 0
    same = liangqu("diff", TEMPLATE, TEMPLATE, "--exit-code")
    assert same.code == 0
    assert same.out.endswith("Both hold the same records.\n")


def test_a_folder_and_standard_input_are_datasets_too(liangqu: Run, tmp_path: Path) -> None:
    """Order and spread over files do not matter, and one of the two may be piped in."""
    head, tail = TEMPLATE.read_text(encoding="utf-8").split("[[quotes]]")
    (tmp_path / "b.toml").write_text(head, encoding="utf-8")
    (tmp_path / "a.toml").write_text("[[quotes]]" + tail, encoding="utf-8")
    done = liangqu("diff", tmp_path, "-", "--exit-code", data=TEMPLATE.read_bytes())
    assert (done.code, done.err) == (0, "")
    twice = liangqu("diff", "-", "-", data=TEMPLATE.read_bytes())
    assert (twice.code, twice.out, twice.err.count("\n")) == (2, "", 1)


def test_a_dataset_that_is_not_valid_is_not_compared(liangqu: Run, tmp_path: Path) -> None:
    """Its problems are told instead, with 3."""
    new = changed(tmp_path, ('due = "2020-05"', 'due = "2020-13"'))
    done = liangqu("diff", TEMPLATE, new)
    assert (done.code, done.out) == (3, "")
    assert re.match(r"liangqu: .*new\.toml:\d+: targets\[5\]\.due: ", done.err)


def test_neither_dataset_is_written_onto(liangqu: Run, tmp_path: Path) -> None:
    """Not even with `--force`."""
    new = changed(tmp_path, *LOWERED)
    before = new.read_bytes()
    assert liangqu("diff", TEMPLATE, new, "-f", "json", "-o", new, "--force").code == 2
    assert new.read_bytes() == before


@pytest.mark.parametrize("columns", [24, 40, 80])
def test_it_fits_the_terminal_and_drops_nothing(tmp_path: Path, columns: int) -> None:
    """No line is wider than the terminal, and nothing is cut."""
    new = changed(tmp_path, *LOWERED, ("The river shall be clear", "The river might be clear"))
    seen = shown(["--color", "never", "diff", TEMPLATE, new], columns)
    whole = "".join(line.strip() for line in seen.lines)
    assert seen.code == 0
    assert "⟦20⟧" in whole
    assert "⟦might⟧" in whole
    assert "…" not in whole
