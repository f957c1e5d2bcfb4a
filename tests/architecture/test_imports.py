"""A command loads what it needs: that is what makes it quick, and no clock has to say so."""

import ast
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import liangqu_cli
from tests.conftest import ROOT, Run, environment

SOURCE = ROOT / "liangqu_cli"
LOOK_UP = ("targets", "大兴")
TEXTS = {
    "csv": {"csv"},
    "tsv": {"csv", "tsv"},
    "json": {"json"},
    "jsonl": {"jsonl"},
    "markdown": {"markdown"},
}
"""The modules of `export` that each format of text is made with, beside the list of formats."""
NEEDED = "typer, msgspec, msgspec.structs, tomli"
"""What every look-up needs of other people's."""
OURS = {"liangqu_cli", "__future__"}
ALLOWED = {"__main__.py: os._exit"}
"""What the standard library has no other name for."""
NEEDLESS = frozenset(
    {
        *("anyascii", "jinja2", "opencc", "pyarrow", "rapidfuzz", "rich", "snowballstemmer"),
        *("xlsxwriter",),
        *("ctypes", "difflib", "hashlib", "html", "importlib.resources", "json", "locale"),
        *("shlex", "shutil", "sqlite3", "string", "tempfile"),
    }
)
"""What no look-up in English needs, from TOML to CSV."""


def loaded(code: str) -> set[str]:
    """The modules that a new interpreter has loaded once it has run `code`."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nsys.stderr.write('\\n'.join(sys.modules))"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(),
        check=True,
    )
    return set(done.stderr.split("\n"))


def loaded_by(*arguments: str | Path) -> set[str]:
    """The modules that the program loads for these arguments."""
    words = [str(argument) for argument in arguments]
    return loaded(f"from liangqu_cli.cli.app import run\nassert run({words!r}) == 0")


def inside(package: str, modules: set[str]) -> set[str]:
    """Which of `modules` are in one of our packages, by their names in it."""
    prefix = f"liangqu_cli.{package}."
    return {name.removeprefix(prefix) for name in modules if name.startswith(prefix)}


@pytest.fixture(scope="module")
def look_up() -> set[str]:
    """What a look-up loads: a district's targets as CSV, in English, from TOML."""
    return loaded_by(*LOOK_UP, "-f", "csv")


def test_a_look_up_loads_nothing_needless(look_up: set[str]) -> None:
    """What Typer, msgspec and tomli load themselves is theirs; beyond it there is nothing slow."""
    assert look_up & NEEDLESS <= loaded(f"import {NEEDED}")


@pytest.mark.parametrize("lang, catalogues", [("en", 0), ("zh", 1)])
def test_english_needs_no_catalogue(lang: str, catalogues: int) -> None:
    """The Chinese one is read for readers of Chinese, once."""
    loaded(
        "read = []\n"
        "def heard(event, given):\n"
        "    if event == 'open' and str(given[0]).endswith('liangqu.json'): read.append(given)\n"
        "sys.addaudithook(heard)\n"
        f"from liangqu_cli.cli.app import run\nrun({['--lang', lang, *LOOK_UP]!r})\n"
        f"assert len(read) == {catalogues}, read"
    )


def test_only_the_command_that_was_asked_for_is_built(look_up: set[str]) -> None:
    """Building all of them would take longer than the look-up itself."""
    assert inside("cli.commands", look_up) == {"targets"}


def test_toml_needs_no_database(look_up: set[str], liangqu: Run, tmp_path: Path) -> None:
    """SQLite is for compiled plans, and its writer is not for reading them."""
    assert "sqlite3" not in look_up
    assert liangqu("export", tmp_path / "plan.sqlite").code == 0
    compiled = loaded_by("-D", tmp_path / "plan.sqlite", *LOOK_UP, "-f", "csv")
    assert "sqlite3" in compiled
    assert "sqlite" not in inside("export", compiled)


@pytest.mark.parametrize(
    ("name", "needed"),
    [("朝阳", ()), ("朝陽", ()), ("Chaoyáng", ()), ("北京朝阳", ()), ("豐台", ("opencc",))],
)
def test_traditional_characters_are_asked_about_where_nothing_else_does(
    name: str, needed: tuple[str, ...]
) -> None:
    """OpenCC takes longer to load than the rest of a look-up to run."""
    modules = loaded_by("targets", name, "-f", "csv")
    assert modules & {"anyascii", "opencc"} == set(needed)


@pytest.mark.parametrize(
    ("term", "needed"),
    [("金融", set()), ("2024", set()), ("綠色", {"opencc"}), ("company", {"snowballstemmer"})],
)
def test_a_search_loads_what_its_terms_need(term: str, needed: set[str]) -> None:
    """Chinese has no other forms of a word, and simplified characters are as they are."""
    modules = loaded_by("search", term, "-f", "csv")
    assert modules & {"anyascii", "opencc", "rapidfuzz", "snowballstemmer"} == needed


@pytest.mark.parametrize("name", TEXTS)
def test_only_the_format_that_was_asked_for_is_loaded(name: str) -> None:
    """And neither Rich nor a view, where the format is not a terminal's."""
    modules = loaded_by(*LOOK_UP, "-f", name)
    assert inside("export", modules) == {"formats", "rows", *TEXTS[name]}
    assert not inside("view", modules)
    assert "rich" not in modules


def test_a_screen_loads_what_draws_and_no_more() -> None:
    """Neither what reads Markdown or code, nor a file format, nor what starts a pager."""
    modules = loaded_by("show", "大兴")
    assert modules.isdisjoint({"rich.markdown", "rich.syntax", "rich.panel", "rich.columns"})
    assert not inside("export", modules)
    assert "subprocess" not in modules - loaded(f"import {NEEDED}")


def test_the_library_stands_alone() -> None:
    """Whoever imports all of it but the command line gets no Typer."""
    parts = [
        module.name
        for module in pkgutil.walk_packages(liangqu_cli.__path__, "liangqu_cli.")
        if not module.name.startswith(("liangqu_cli.cli", "liangqu_cli.__main__"))
    ]
    assert len(parts) > 50
    modules = loaded("\n".join(f"import {name}" for name in parts))
    assert modules >= set(parts)
    assert "typer" not in modules


def test_the_contracts_hold() -> None:
    """Those of `pyproject.toml`: data flows one way, and each library has one place."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache", "--no-logo"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stdout


def test_libraries_are_used_by_their_public_side() -> None:
    """Nothing that begins with an underscore is imported; of Typer, what it offers at its door."""
    imports = [each for name, path in _sources() for each in _imports(path)]
    outside = [(module, name) for module, name in imports if module.split(".")[0] not in OURS]
    assert not [each for each in outside if re.search(r"(^|\.)_(?!_)", ".".join(each))]
    assert {module for module, _ in outside if module.startswith("typer")} == {"typer"}


def test_nobody_reaches_into_what_is_private() -> None:
    """An attribute that begins with an underscore is of a class of the same file."""
    reached = {
        f"{name}: {ast.unparse(node)}"
        for name, path in _sources()
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Attribute)
        and re.match(r"_(?!_)", node.attr)
        and ast.unparse(node.value) not in ("self", "cls")
        and f"def {node.attr}(" not in path.read_text("utf-8")
    }
    assert reached == ALLOWED


def test_one_module_writes_to_the_streams() -> None:
    """`cli/streams.py`; and the entry, where that could not even be loaded."""
    writers = {name for name, called in _calls() if called in ("os.write", "print")}
    assert writers == {"cli/streams.py"}
    users = {name for name, path in _sources() if b"sys.stderr" in path.read_bytes()}
    assert users == {"cli/streams.py", "__main__.py"}
    users = {name for name, path in _sources() if b"sys.stdout" in path.read_bytes()}
    assert users == {"cli/streams.py"}


def test_two_modules_make_files() -> None:
    """`export/storage.py`, and `export/sqlite.py` for a database, which nobody else can write."""
    makers = {name for name, called in _calls() if called == "open for writing"}
    assert makers == {"export/storage.py", "export/sqlite.py"}


def _sources() -> Iterator[tuple[str, Path]]:
    for path in SOURCE.rglob("*.py"):
        yield path.relative_to(SOURCE).as_posix(), path


def _imports(path: Path) -> Iterator[tuple[str, str]]:
    """Every import of a file, the module and the name."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


def _calls() -> Iterator[tuple[str, str]]:
    """Every call in the package: the file, and what is called."""
    for name, path in _sources():
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                modes = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                writes = any(re.match(r"[wxa]|r.?\+", str(mode)) for mode in modes)
                yield name, "open for writing" if called == "open" and writes else called
                if called.endswith((".write_text", ".write_bytes")):
                    yield name, "open for writing"
