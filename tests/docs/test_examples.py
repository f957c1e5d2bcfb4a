"""What the pages show to type is understood, and what they link to is there."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from typer import Exit
from typer.core import TyperOption

from liangqu_cli.cli.app import Program
from liangqu_cli.cli.build import built
from liangqu_cli.cli.command_table import BY_NAME
from liangqu_cli.cli.run import Run
from liangqu_cli.language import Language
from tests.conftest import ROOT
from tests.docs.pages import PAGES, commands, mentions, prose

NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
PLACEHOLDER = re.compile(r"[A-Z]+|\[.*")
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("capfd")
def test_every_example_is_understood(name: str) -> None:
    """Its command exists and takes what it is given; nothing is read or written."""
    for words in commands((ROOT / name).read_text("utf-8")):
        with suppress(Exit):  # --help, --version and --show-completion end while they are parsed
            _parse(words)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_and_option_that_is_spoken_of_exists(name: str) -> None:
    """Within a sentence or a table a command may lack what it needs."""
    for words in mentions((ROOT / name).read_text("utf-8")):
        called = next((word for word in words if word in BY_NAME), None)
        typed = [word for word in words if not word.startswith("-")]
        assert called or not typed or PLACEHOLDER.fullmatch(typed[0]) or words[0] == "-D", words
        params = [*Program().params, *(built(BY_NAME[called]).params if called else ())]
        known = {form for p in params if isinstance(p, TyperOption) for form in p.opts}
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


def _parse(words: list[str]) -> None:
    """Parse a command line to its end.

    Raises:
        ClickException, UsageError: it is not understood.
        Exit: there is nothing more to it.
    """
    program = Program()
    with program.make_context("liangqu", list(words), obj=Run(Language("en"), {})) as ctx:
        rest = [*ctx._protected_args, *ctx.args]
        if rest:
            name, command, arguments = program.resolve_command(ctx, rest)
            assert command is not None
            command.make_context(name, arguments, parent=ctx)


def _anchors(page: Path) -> Iterator[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    for heading in _HEADING.findall(prose(page.read_text("utf-8"))):
        plain = re.sub(r"[^\w\- ]", "", heading.lower())
        yield plain.replace(" ", "-")
