"""The recipes work as they stand: each section's snippets are run in a folder of their own."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.docs.pages import blocks, read, sections
from tests.docs.snippets import output_of
from tests.export.clients import library, program

PAGE = read("docs/recipes.md")
SECTIONS = sections(PAGE, 2)


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
}
"""By section; a library is imported, a program is looked for."""
PROGRAMS = ("jq", "sqlite3")
ELSEWHERE = {"R", "PostgreSQL"}
"""What no extra installs."""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the page begins by making."""
    folder = tmp_path_factory.mktemp("recipes")
    output_of(blocks(PAGE.partition("\n## ")[0])[0], folder)
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
    shown = "".join(output_of(block, folder) for block in runnable)
    for part in client.shows:
        assert part in shown
