"""The reference pages say what the program does: all of it, and nothing else."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from liangqu_cli.cli.app import COMPLETING
from liangqu_cli.cli.command_table import ENTRIES
from liangqu_cli.cli.groups import Shared
from liangqu_cli.errors import ExitCode
from liangqu_cli.export.formats import PLAN_FORMATS, ROW_FORMATS, STYLES
from liangqu_cli.load.plan import load_plan
from liangqu_cli.schema import dataset_schema
from tests.built import is_argument, params
from tests.conftest import ROOT, Run
from tests.docs.pages import PAGES, read, sections, tables

COMMANDS, RECORDS = read("docs/commands.md"), read("docs/records.md")
SECTIONS = sections(COMMANDS, 3)
RIVER = ROOT / "tests" / "data" / "river.toml"
TEMPLATE = ROOT / "liangqu_cli" / "template" / "plan.toml"
VARIABLE = re.compile(r"(?!POSIX$)[A-Z][A-Z_]{3,}")
"""The name of an environment variable; `POSIX` is a locale."""
LISTINGS: dict[str, tuple[str | Path, ...]] = {
    **dict.fromkeys(
        ("districts", "officials", "commitments", "targets", "quotes", "scorecard"), ()
    ),
    **dict.fromkeys(("summary", "evidence", "timeline", "matrix", "map", "check"), ()),
    "search": ("xyz",),
    "diff": (RIVER, RIVER),
}
"""What each kind of record's command must be given."""


def test_the_pages_are_current() -> None:
    """What is generated is what would be generated now."""
    pages = [str(page) for page in PAGES if page.parent.name == "docs"]
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", *pages],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, f"run `cog -r docs/*.md`\n{done.stdout}{done.stderr}"


def test_every_command_has_its_section_and_no_other() -> None:
    """In the order of `--help`."""
    assert list(SECTIONS) == [f"liangqu {entry.name}" for entry in ENTRIES]


@pytest.mark.parametrize("name", [entry.name for entry in ENTRIES])
def test_every_option_is_told_and_no_other(name: str) -> None:
    """Its own in its section; those of all listings and of all commands where it says so."""
    section = SECTIONS[f"liangqu {name}"]
    told = {*_options(section), *_options(sections(COMMANDS, 2)["Options of every command"])}
    for title in ("Options of a listing", "Options about targets"):
        if f"#{title.lower().replace(' ', '-')}" in section:
            told.update(_options(sections(COMMANDS, 2)[title]))
    assert told == {form for param in [*params(name), *params()] for form in _forms(param)}


def test_it_is_told_which_options_stand_on_both_sides() -> None:
    """Before the command's name, or after it as well."""
    (table,) = tables(sections(COMMANDS, 2)["Options of every command"])
    after = {row[0] for row in table.rows if "after" in row[2]}
    shared = [param for param in params() if param.name in Shared.__struct_fields__]
    assert set(_options_of(after)) == {form for param in shared for form in param.opts}


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md", "docs/commands.md"])
def test_every_exit_code_is_told_and_no_other(name: str) -> None:
    """In one place, in order."""
    (told,) = [part for part in read(name).split("\n\n") if "141" in part]
    assert re.findall(r"(?<![\w.])[0-9]+(?![\w.])", told) == [str(int(code)) for code in ExitCode]


def test_every_format_and_style_is_told_and_no_other() -> None:
    """With the endings that choose it."""
    rows, plans, styles = tables(sections(COMMANDS, 2)["Formats"])
    for table, known in ((rows, ROW_FORMATS), (plans, PLAN_FORMATS), (styles, STYLES)):
        assert table.codes() == list(known)
        endings = [ending for each in known.values() for ending in each.endings]
        assert table.codes(1) == endings


def test_every_environment_variable_is_told_and_no_other() -> None:
    """Each that the program looks at."""
    (table,) = tables(sections(COMMANDS, 2)["Environment"])
    assert set(table.codes()) == set(_variables())


@pytest.mark.parametrize("name", LISTINGS)
def test_every_field_is_told_and_no_other(name: str, liangqu: Run) -> None:
    """As the header of a CSV has them, in its order."""
    done = liangqu(name, *LISTINGS[name], "-f", "csv", env={"LIANGQU_DATA": str(RIVER)})
    header = _header(done.out)
    told = _fields(name)
    if name == "scorecard":
        told = _fields("targets") + told
    if name == "matrix":
        themes = set(load_plan([str(RIVER)]).themes)
        assert set(header[len(told) :]) <= themes
        header = header[: len(told)]
    assert told == header


def test_every_field_of_a_verification_is_told(liangqu: Run, tmp_path: Path) -> None:
    """The template of `init` is held against the text in its own comments."""
    lines = TEMPLATE.read_text("utf-8").splitlines()
    text = tmp_path / "source.txt"
    text.write_text("\n".join(line[3:] for line in lines if line.startswith("#> ")), "utf-8")
    done = liangqu("verify", text, "--data", TEMPLATE, "-f", "csv")
    assert _fields("verify") == _header(done.out)


def test_every_part_of_a_dossier_is_told(liangqu: Run) -> None:
    """`show -f json` has these keys."""
    (dossier,) = json.loads(liangqu("show", "990101", "--data", RIVER, "-f", "json").out)
    told = re.findall(r"`([a-z]+)`", sections(RECORDS, 2)["show"].partition("Its keys are")[2])
    assert told == list(dossier)


def test_every_table_of_an_export_is_told(liangqu: Run, tmp_path: Path) -> None:
    """With its fields, as the folder of CSV has them."""
    assert liangqu("export", tmp_path / "plan", "--data", RIVER).code == 0
    told = tables(sections(RECORDS, 2)["export"])[0]
    files = {path.stem: path for path in (tmp_path / "plan").glob("*.csv")}
    assert set(told.codes()) == set(files)
    for name in ("sources", "themes"):
        (table,) = tables(sections(RECORDS, 3)[name])
        assert table.codes() == _header(files[name].read_text("utf-8"))


def test_every_key_of_a_dataset_is_told_and_no_other() -> None:
    """In the order of the types, with whether it must be there."""
    page = read("docs/data-format.md")
    schema = dataset_schema()
    for name, part in schema["properties"].items():
        reference = part.get("$ref") or part["items"]["$ref"]
        definition = schema["$defs"][reference.rpartition("/")[2]]
        (table,) = tables(sections(page, 3)[name])
        assert table.codes() == list(definition["properties"])
        required = [key for key, row in zip(table.codes(), table.rows, strict=True) if row[2]]
        assert sorted(required) == sorted(definition["required"])


def _forms(param: Any) -> list[str]:
    return [param.human_readable_name] if is_argument(param) else list(param.opts)


def _fields(name: str) -> list[str]:
    section = sections(RECORDS, 2)[name]
    return next(table for table in tables(section) if table.headings[0] == "Field").codes()


def _options(section: str) -> Iterator[str]:
    """The arguments and options in the tables of a section, without what follows them."""
    for table in tables(section):
        if table.headings[0] in ("Option", "Argument or option"):
            yield from _options_of(row[0] for row in table.rows)


def _options_of(cells: Iterable[str]) -> Iterator[str]:
    for cell in cells:
        for code in re.findall(r"`([^`]+)`", cell):
            yield code.partition(" ")[0] if code.startswith("-") else code


def _variables() -> Iterator[str]:
    """The names in capitals in every function that looks at the environment."""
    yield COMPLETING
    for path in (ROOT / "liangqu_cli").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.FunctionDef) and "environ" in ast.unparse(node):
                found = (
                    str(part.value) for part in ast.walk(node) if isinstance(part, ast.Constant)
                )
                yield from (name for name in found if VARIABLE.fullmatch(name))


def _header(csv: str) -> list[str]:
    return csv.partition("\n")[0].split(",")
