"""What the pages show to type is understood, and what they link to is there."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
import tomli

from liangqu_cli.ask.entities import Entity
from liangqu_cli.ask.index import FormTable
from liangqu_cli.ask.names import meaning
from liangqu_cli.cli.arguments import question
from liangqu_cli.cli.command_table import HELP
from liangqu_cli.cli.run import Run
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from tests.built import PROGRAM, is_argument, params
from tests.conftest import ROOT
from tests.docs.pages import PAGES, commands, mentions, prose

NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
PLACEHOLDER = re.compile(r"[A-Z]+…?|\[.*")
Parse = Callable[[Sequence[str]], None]
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Parse:
    """A call that parses a command line to its end, and does nothing more.

    It raises what is raised where the line is not understood.
    """
    for command in (PROGRAM, *PROGRAM.commands.values()):
        monkeypatch.setattr(command, "callback", None)
        monkeypatch.setattr(command, "context_settings", {})  # words too many are refused

    def parse(words: Sequence[str]) -> None:
        with suppress(SystemExit):  # what Typer's own options end with
            PROGRAM(
                question(words).arguments,
                prog_name="liangqu",
                standalone_mode=False,
                obj=Run(Language("en"), {}),
            )

    return parse


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_understood(name: str, parsed: Parse) -> None:
    """Its command exists and takes what it is given; nothing is read or written."""
    for words in commands((ROOT / name).read_text("utf-8")):
        parsed(words)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_and_option_that_is_spoken_of_exists(name: str) -> None:
    """Within a sentence or a table a command may lack what it needs."""
    for words in mentions((ROOT / name).read_text("utf-8")):
        spoken = question([word for word in words if word not in HELP])
        alone = spoken.name
        assert not alone or PLACEHOLDER.fullmatch(alone) or _is_name(alone), words
        called = spoken.entry.name if spoken.entry else None
        taken = [*params(), *(params(called) if called else ())]
        known = {form for param in taken if not is_argument(param) for form in param.opts}
        asked = {word for word in words if re.fullmatch(r"-[a-zA-Z]|--[a-z-]+", word)}
        assert asked <= known, words


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(name: str) -> None:
    """To a file in the project, and to a heading in it."""
    page = ROOT / name
    for link in _LINK.findall(prose(page.read_text("utf-8"))):
        path, _, anchor = link.partition("#")
        if "://" in link:
            continue
        target = (page.parent / path) if path else page
        assert target.exists(), link
        assert not anchor or anchor in set(_anchors(target)), link


@pytest.mark.parametrize("name", NAMES)
def test_every_extra_that_is_spoken_of_can_be_installed(name: str) -> None:
    """By the name that a page gives it."""
    project = tomli.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    spoken = re.findall(r"liangqu\[(\w+)\]", (ROOT / name).read_text("utf-8"))
    assert set(spoken) <= set(project["optional-dependencies"])


def _is_name(word: str) -> bool:
    """Whether a word alone can be shown: it is a name in the built-in plan, or an id."""
    plan = load_plan([])
    return isinstance(meaning(word, FormTable(plan)), Entity) or plan.record(word) is not None


def _anchors(page: Path) -> Iterator[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    for heading in _HEADING.findall(prose(page.read_text("utf-8"))):
        plain = re.sub(r"[^\w\- ]", "", heading.lower())
        yield plain.replace(" ", "-")
