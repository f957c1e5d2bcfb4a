"""A plan in JSON, as `export` writes it, is read as the same plan in TOML is."""

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from liangqu_cli.errors import InvalidPlanError
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import PlanFile
from tests.conftest import Result, Run
from tests.strategies import json_of, plan_files, plan_of

LISTINGS = ("districts", "officials", "commitments", "targets", "quotes", "scorecard", "search")


@pytest.fixture
def exported(liangqu: Run, river: Path, tmp_path: Path) -> Path:
    """The made-up city's plan in JSON."""
    path = tmp_path / "river.json"
    assert liangqu("-D", river, "export", path).code == 0
    return path


def told(text: str, folder: Path) -> list[str]:
    """What is said of a dataset in JSON, a line a problem, without the file's name."""
    path = folder / "plan.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidPlanError) as refused:
        load_plan([str(path)])
    return [line.removeprefix(f"{path}:") for line in refused.value.lines(Language("en"))]


def changed(path: Path, change: Callable[[Any], object]) -> str:
    """An exported plan with a change in it."""
    tables = json.loads(path.read_text(encoding="utf-8"))
    change(tables)
    return json.dumps(tables, ensure_ascii=False, indent=2)


# --- The same plan --------------------------------------------------------------------------


def test_what_is_exported_holds_the_same_records(liangqu: Run, river: Path, exported: Path) -> None:
    """`diff` finds nothing, and `check` has nothing to say that it does not say of the TOML."""
    compared = liangqu("diff", river, exported, "--exit-code")
    assert compared.code == 0, compared.out
    checked = [liangqu("check", path, "-f", "json") for path in (river, exported)]
    assert [each.out for each in checked] == ["[]\n", "[]\n"]


@pytest.mark.parametrize("command", LISTINGS)
def test_every_record_is_the_same_to_the_byte(
    liangqu: Run, river: Path, exported: Path, command: str
) -> None:
    """By `--data`, by the environment, and piped in without a name that says what it is."""
    words = [command, *(["公园"] if command == "search" else []), "-f", "json"]
    expected = liangqu("-D", river, *words)
    assert len(expected.raw) > 100
    found: list[Result] = [
        liangqu("-D", exported, *words),
        liangqu(*words, env={"LIANGQU_DATA": str(exported)}),
        liangqu("-D", "-", *words, data=exported.read_bytes()),
    ]
    assert [each.raw for each in found] == [expected.raw] * 3


def test_what_was_read_is_exported_as_it_was(liangqu: Run, exported: Path) -> None:
    """The export of an export is the same file."""
    again = liangqu("-D", exported, "export", "-", "-f", "json")
    assert again.raw == exported.read_bytes()


def test_files_of_both_kinds_make_up_one_plan(
    liangqu: Run, river: Path, exported: Path, tmp_path: Path
) -> None:
    """Records in TOML refer to records in JSON."""
    (tmp_path / "more.toml").write_text(
        '[[themes]]\nid = "more"\nname = { zh = "更多", en = "More" }\n', encoding="utf-8"
    )
    done = liangqu("-D", exported, "-D", tmp_path / "more.toml", "targets", "-f", "csv")
    assert done.out == liangqu("-D", river, "targets", "-f", "csv").out


def test_json_in_a_folder_is_not_looked_at(liangqu: Run, river: Path, exported: Path) -> None:
    """A folder is read for its TOML, so that an export beside the plan is no second plan."""
    folder = exported.parent
    (folder / "river.toml").write_bytes(river.read_bytes())
    assert liangqu("-D", folder, "targets", "-f", "csv").code == 0


def test_nothing_is_written_onto_it(liangqu: Run, exported: Path) -> None:
    """What a run reads is not replaced, not even with --force."""
    before = exported.read_bytes()
    assert liangqu("-D", exported, "export", exported, "--force").code == 2
    assert exported.read_bytes() == before


@settings(max_examples=20, deadline=None)
@given(plan_files())
def test_whatever_the_texts_are_they_come_back(file: PlanFile) -> None:
    """Escaped or not, with what is absent left out or null."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.json"
        for text in (json_of(file), json_of(file, nulls=True, ensure_ascii=True)):
            path.write_text(text, encoding="utf-8", newline="")
            assert load_plan([str(path)]) == plan_of(file)


# --- What is wrong with it ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"a": 1,\n "b" 2}', "2: This is not JSON: the : after a key is missing, at column 6."),
        ("{“a”: 1}", '1: This is not JSON: “ (U+201C) stands at column 2; type ".'),
        ('{"a"：1}', "1: This is not JSON: ： (U+FF1A) stands at column 5; type :."),
        ('{"a": 1，"b": 2}', "1: This is not JSON: ， (U+FF0C) stands at column 8; type ,."),
        ('{"a": "x”\n}', '1: This is not JSON: ” (U+201D) stands at column 9; type ".'),
        ('{"a": "x”', '1: This is not JSON: ” (U+201D) stands at column 9; type ".'),
        ("{'a': 1}", "1: This is not JSON: ' (U+0027) stands at column 2; type \"."),
        ('{"a": True}', "1: This is not JSON: True stands at column 7; write true."),
        ('{"a" = 1}', "1: This is not JSON: = (U+003D) stands at column 6; type :."),
    ],
)
def test_a_slip_is_named_with_its_line_and_column(text: str, says: str, tmp_path: Path) -> None:
    """What is typed wrongly in TOML is typed wrongly in JSON; a long line has a column."""
    (line,) = told(text, tmp_path)
    assert line == f"{says} Correct the line, then run `liangqu check` again."


@pytest.mark.parametrize("value", ["[]", '[{"id": "a"}]', '"plan"', "null", "7"])
def test_what_is_no_object_is_told_what_is_expected(value: str, tmp_path: Path) -> None:
    """As where the rows of `targets -f json` are taken for a plan."""
    (line,) = told(value, tmp_path)
    assert "Expected an object with the plan's tables, as `liangqu export plan.json`" in line


def test_a_key_that_stands_twice_is_named(exported: Path, tmp_path: Path) -> None:
    """JSON would keep the last in silence; the line is that of the second."""
    lines = exported.read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if '"due"' in line)
    lines.insert(at + 1, '      "due": "2099",')
    (line,) = told("\n".join(lines), tmp_path)
    assert line.startswith(f"{at + 2}: targets[1].due: This key stands here twice")


def test_half_a_character_is_refused(exported: Path, tmp_path: Path) -> None:
    """Half a pair cannot be printed; both are a character, and a doubled backslash is none."""
    text = exported.read_text(encoding="utf-8")
    assert text.count("江城两岸计划") == 1
    (line,) = told(text.replace("江城两岸计划", "江城\\ud83d计划"), tmp_path)
    assert line == "5: \\ud83d is half a character; write the character itself."
    whole = tmp_path / "whole.json"
    whole.write_text(text.replace("江城两岸计划", "\\ud83d\\ude00 \\\\ud83d"), encoding="utf-8")
    assert load_plan([str(whole)]).infos[0].title.zh.startswith("😀 \\ud83d")


def test_a_line_is_right_wherever_the_text_is_broken(tmp_path: Path) -> None:
    """Also where the first key stands beside the brace."""
    theme = '{"id": "a", "name": {"zh": "甲", "en": "A"}}'
    text = f'{{"themes": [{theme},\n{{"id": "b", "name":\n{{"zh": 1, "en": "B"}}}}]}}'
    (line,) = told(text, tmp_path)
    assert line.startswith("3: themes[2].name.zh: Found 1")


BROKEN: dict[str, tuple[Callable[[Any], object], str, str]] = {
    "null where something must stand": (
        lambda plan: plan["targets"][1].update(commitment=None),
        '"commitment": null',
        "targets[2].commitment: Found null; leave the key out, expected a text",
    ),
    "a table that is no list": (
        lambda plan: plan.update(quotes={}),
        '"quotes": {}',
        'quotes: Expected a list of tables; write "quotes": [ … ].',
    ),
    "a date that is none": (
        lambda plan: plan["sources"][0].update(accessed="yesterday"),
        '"accessed": "yesterday"',
        'expected a date in quotes, such as "2026-11-24"',
    ),
    "an unknown key": (
        lambda plan: plan["evidence"][2].update(findings="none"),
        '"findings": "none"',
        "evidence[3].findings: No key is called findings here. Did you mean finding?",
    ),
    "an entry of a list": (
        lambda plan: plan["quotes"][0].update(themes=["nonsense"]),
        '"nonsense"',
        "quotes[1].themes[1]: Nothing has the id nonsense.",
    ),
    "an escaped control character": (
        lambda plan: plan["quotes"][0].update(en="An \x1b escape."),
        '"en": "An \\u001b escape."',
        "quotes[1].en: Character 4 is U+001B",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_told_with_line_and_key(
    liangqu: Run, exported: Path, tmp_path: Path, name: str
) -> None:
    """As of TOML, in the words of JSON."""
    change, on_line, words = BROKEN[name]
    text = changed(exported, change)
    path = tmp_path / "broken.json"
    path.write_text(text, encoding="utf-8")
    done = liangqu("check", path)
    assert done.code == 3
    number = next(n for n, line in enumerate(text.split("\n"), 1) if on_line in line)
    flat = " ".join(done.out.split())
    assert f"{path}:{number}".replace(" ", "") in done.out.replace("\n", "").replace(" ", "")
    assert words in flat, flat
