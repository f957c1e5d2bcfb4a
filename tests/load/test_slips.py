"""Slips of the pen in a dataset file, each told with what to type instead, and nothing more."""

import re
from pathlib import Path

import pytest

from liangqu_cli.text import undisguised
from tests.in_process import run_here
from tests.load.faults import TEMPLATE


def told(text: str, folder: Path) -> list[str]:
    """What is said of a dataset, a line a problem, without the file's name."""
    path = folder / "plan.toml"
    path.write_text(text, encoding="utf-8")
    done = run_here("targets", "-D", path)
    assert (done.code, done.out) == (3, "")
    return [re.sub(f"^liangqu: ({path}:)?", "", line) for line in done.err.splitlines()]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id = “p”", '“ (U+201C) stands at column 6; type "'),
        ("id = ‘p’", "‘ (U+2018) stands at column 6; type '"),
        ('id = "p”\nx = "y"', '” (U+201D) stands at column 8; type "'),
        ('id ＝ "p"', "＝ (U+FF1D) stands at column 4; type ="),
        ('id: "p"', ": (U+003A) stands at column 3; type ="),
        ('x = ["a"，"b"]', "， (U+FF0C) stands at column 9; type ,"),
        ('x = ["a"、"b"]', "、 (U+3001) stands at column 9; type ,"),
        ("［plan］", "［ (U+FF3B) stands at column 1; type ["),
        ("【plan】", "【 (U+3010) stands at column 1; type ["),
        ('x = ｛ zh = "a" ｝', "｛ (U+FF5B) stands at column 5; type {"),
        ('\u3000id = "p"', "U+3000 stands at column 1; type a plain space"),
        ('\u00a0id = "p"', "U+00A0 stands at column 1; type a plain space"),
        ("same = True", "True stands at column 8; write true"),
        ("same = FALSE", "FALSE stands at column 8; write false"),
        ("id = 'p", "the closing ' of a text is missing"),
    ],
)
def test_a_character_that_only_looks_right_is_named(text: str, says: str, tmp_path: Path) -> None:
    """With its code point, its column, and what to type instead."""
    (line,) = told(text, tmp_path)
    assert line == (
        f"1: This is not TOML: {says}. Correct the line, then run `liangqu check` again."
    )


def test_a_look_alike_inside_a_text_is_none(tmp_path: Path) -> None:
    """Chinese punctuation in a text is what the text has; only what is left over is wrong."""
    (line,) = told('x = "“引文”，甲、乙。" y', tmp_path)
    assert "something is left over after this" in line


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('code = "990101"', "code = 990101", "Found 990101, expected a text: write it in quotes"),
        ('due = "2022"', "due = 2022", 'write it in quotes, "2022".'),
        ('due = "2020-05"', "due = 2020-05-01", 'write it in quotes, "2020-05-01".'),
        ("value = 300", 'value = "300"', 'Found "300": write it without quotes, 300.'),
        ('code = "990101"', 'code = "1101"', "Found '1101', expected a text such as 990101."),
    ],
)
def test_a_value_of_another_type_is_one_problem(
    old: str, new: str, says: str, tmp_path: Path
) -> None:
    """It says what to write, without an expression to decipher; nothing only follows from it."""
    assert old in TEMPLATE
    (line,) = told(TEMPLATE.replace(old, new, 1), tmp_path)
    assert says in line
    assert "^" not in line


@pytest.mark.parametrize(
    ("name", "says"), [("湖⼼", "write 心"), ("湖⻓", "write 长"), ("湖\ue863", "for private use")]
)
def test_a_disguised_name_is_warned_of_and_found(name: str, says: str, tmp_path: Path) -> None:
    """`check` tells the right character where there is one, and names and search see it."""
    path = tmp_path / "plan.toml"
    path.write_text(TEMPLATE.replace("湖心", name), encoding="utf-8")
    checked = run_here("check", path)
    assert checked.code == 0
    assert says in checked.out
    meant = undisguised(name)
    for words in (["show", meant], ["search", meant]):
        done = run_here("-D", path, *words)
        assert (done.code, done.err) == (0, "")
        assert name in done.out


def test_a_thousand_dangling_references_are_told_at_once(tmp_path: Path) -> None:
    """Only as many as are shown get a suggestion, which costs more than to find them."""
    record = '[[themes]]\nid = "theme-{n}"\nname = {{ zh = "题", en = "Theme" }}\n'
    text = TEMPLATE + "".join("\n" + record.format(n=n) for n in range(1500))
    quote = TEMPLATE[TEMPLATE.index("[[quotes]]") :].split("\n\n")[0]
    assert "themes = [" in quote
    start = quote.index("themes = [")
    end = quote.index("]", start) + 1
    listed = ", ".join(f'"themes-{n}"' for n in range(1000))
    broken = quote[:start] + f"themes = [{listed}]" + quote[end:]
    lines = told(text.replace(quote, broken), tmp_path)
    assert len(lines) == 21
    assert "Did you mean theme-0?" in lines[0]
    assert lines[-1].startswith("980 more problems")


def test_districts_inside_districts_have_an_end(tmp_path: Path) -> None:
    """Names of a district begin with all that it lies in: of three thousand levels, one line."""
    above, levels = "990000", []
    for n in range(3000):
        code = f"{n + 100000}"
        name = f'{{ zh = "第{n}区", en = "Ward {n}" }}'
        levels.append(
            f'[[districts]]\ncode = "{code}"\nlevel = "district"\nname = {name}\nfull = {name}\n'
            f'pinyin = "di {n} qu"\ninitials = "dq"\npart_of = "{above}"\n'
        )
        above = code
    lines = told(TEMPLATE + "\n" + "\n".join(levels), tmp_path)
    assert "lies more than 10 levels deep" in lines[0]


def test_every_text_of_a_form_has_an_example(tmp_path: Path) -> None:
    """No reader is ever shown the expression that a text must match."""
    from liangqu_cli.schema import dataset_schema, described_parts

    formed = [part for part in described_parts(dataset_schema()) if "pattern" in part]
    assert len(formed) > 5
    assert all(part.get("examples") for part in formed)
