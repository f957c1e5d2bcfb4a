"""The recipes work as they stand: each section's snippets are run in a folder of their own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import tomli
import tomli_w

from tests.conftest import ROOT, environment
from tests.docs.pages import Block, blocks, read, sections
from tests.export.clients import library, program

PAGE = read("docs/recipes.md")
SECTIONS = sections(PAGE, 2)
BESIDE = Path(sys.executable).parent


class Client(NamedTuple):
    """What a section needs, and what must be among its output."""

    needs: tuple[str, ...]
    shows: tuple[str, ...]


CLIENTS = {
    "Excel and WPS": Client(("xlsxwriter",), ()),
    "pandas": Client(("pandas",), ("tongzhou-universal-opening-2021", "Tongzhou")),
    "DuckDB": Client(("duckdb",), ("│ Tongzhou", "│ tongzhou-universal-opening-2021")),
    "Datasette": Client(("datasette",), ('"tongzhou-universal-opening-2021"', "green-finance")),
    "jq": Client(("jq",), ("通州\t", '"late": 1')),
    "sqlite3": Client(("sqlite3",), ("│ Tongzhou", "tongzhou-green-exchange")),
    "Frictionless": Client(("frictionless",), ("VALID",)),
    "More than one machine": Client(("duckdb",), ("river.jsonl", "daxing-services-share-2023")),
}
"""By section; a library is imported, a program is looked for."""
PROGRAMS = ("jq", "sqlite3")
ELSEWHERE = {"R"}
"""What no extra installs."""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the page begins by making, and with plans of two regions."""
    folder = tmp_path_factory.mktemp("recipes")
    _run(blocks(PAGE.partition("\n## ")[0])[0], folder)
    _plans(folder)
    return folder


def test_every_section_is_run() -> None:
    """Or nobody knows whether it works."""
    assert set(SECTIONS) == {*CLIENTS, *ELSEWHERE}


@pytest.mark.parametrize("name", CLIENTS)
def test_a_recipe_works(name: str, prepared: Path, tmp_path: Path) -> None:
    """Its snippets end well, one after the other, and show what there is to see."""
    client = CLIENTS[name]
    for needed in client.needs:
        (program if needed in PROGRAMS else library)(needed)
    folder = tmp_path / "here"
    shutil.copytree(prepared, folder)
    runnable = [block for block in blocks(SECTIONS[name]) if block.language in ("sh", "python")]
    shown = "".join(_run(block, folder) for block in runnable)
    for part in client.shows:
        assert part in shown


def _run(block: Block, folder: Path) -> str:
    """Run a snippet as a reader would, and give what it prints."""
    shell = ["bash", "-euo", "pipefail", "-c"]
    command = shell if block.language == "sh" else [sys.executable, "-W", "error", "-c"]
    done = subprocess.run(
        [*command, block.text],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=environment(PATH=os.pathsep.join([str(BESIDE), os.environ["PATH"]])),
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{block.text}\n{done.stderr}"
    return done.stdout


def _plans(folder: Path) -> None:
    """Put plans of two regions into a folder, and the themes that they share beside it."""
    (folder / "plans").mkdir()
    themes: dict[str, Any] = {}
    for path in (ROOT / "data" / "plan.toml", ROOT / "tests" / "data" / "river.toml"):
        plan = tomli.loads(path.read_text("utf-8"))
        themes |= {theme["id"]: theme for theme in plan.pop("themes")}
        region = {"plan.toml": "beijing.toml"}.get(path.name, path.name)
        (folder / "plans" / region).write_text(tomli_w.dumps(plan), "utf-8")
    (folder / "themes.toml").write_text(tomli_w.dumps({"themes": [*themes.values()]}), "utf-8")
