"""What the package is made of, and what it never does: fetch, unpickle, evaluate, call a shell."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
import tomli
from packaging.requirements import Requirement

from tests.conftest import ROOT, environment
from tests.faults.datasets import filled, walk, written

PACKAGE = ROOT / "liangqu_cli"
PROJECT = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
}
UNSAFE = {"pickle", "marshal", "shelve", "dill", "cPickle", "code", "codeop", "pty", "subprocess"}
EVALUATING = {"eval", "exec", "compile", "__import__"}
SHELLS = {"system", "popen", "spawnl", "spawnv", "execl", "execv", "execvp", "posix_spawn"}


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """Every module of the package, parsed."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    """The modules that a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_no_module_can_reach_the_network_or_run_what_it_read() -> None:
    """Nothing in the package imports a client of the network, a pickle or a subprocess.

    But one module starts the pager that a reader has chosen, word by word, without a shell.
    """
    for path, tree in trees():
        allowed = {"subprocess"} if str(path).endswith("cli/pager.py") else set()
        for name in imported(tree):
            parts = {name, name.split(".", maxsplit=1)[0]}
            assert not parts & (NETWORK | UNSAFE) - allowed, f"{path} imports {name}"


def test_nothing_is_evaluated_and_no_shell_is_called() -> None:
    """No `eval`, no `exec`, no `os.system`, no `shell=True`; only patterns are compiled."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            place = f"{path}:{node.lineno}"
            if isinstance(node.func, ast.Name):
                assert node.func.id not in EVALUATING, place
            elif isinstance(node.func, ast.Attribute):
                owner = node.func.value
                if isinstance(owner, ast.Name) and owner.id == "os":
                    assert node.func.attr not in SHELLS, place
            assert all(keyword.arg != "shell" for keyword in node.keywords), place


def test_only_our_own_modules_are_imported_by_a_computed_name() -> None:
    """A name that is put together for `import_module` begins with the package's own."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
                name = ast.unparse(node.args[0])
                assert name.startswith(("f'liangqu_cli.", "f'{__name__}.")), f"{path}:{node.lineno}"


FORBIDDING = """
import os, socket, sys

def forbidden(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.client.", "ftplib.", "smtplib.")):
        os.write(2, ("forbidden: " + event + "\\n").encode())
        os._exit(99)
    if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "pickle.find_class"):
        os.write(2, ("forbidden: " + event + "\\n").encode())
        os._exit(98)

sys.addaudithook(forbidden)
"""
"""A `sitecustomize` that ends a process that opens a socket, starts another one, or unpickles."""


EVERYTHING = """
import json, sys
from liangqu_cli.cli.app import run
codes = [int(run(arguments)) for arguments in json.loads(sys.argv[1])]
print(json.dumps(codes), file=sys.stderr)
"""
"""A program that runs the command line it is given, one after another."""


@pytest.fixture(scope="module")
def forbidding(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which the network and other programs are forbidden."""
    folder = tmp_path_factory.mktemp("forbidding")
    (folder / "sitecustomize.py").write_text(FORBIDDING, encoding="utf-8")
    return {"PYTHONPATH": str(folder)}


def test_the_net_that_catches_sockets_has_no_hole(forbidding: dict[str, str]) -> None:
    """A program that opens a socket is ended; without this the next test would show nothing."""
    for script, code in (
        ("import socket; socket.socket()", 99),
        ("import socket; socket.getaddrinfo('localhost', 80)", 99),
        ("import subprocess; subprocess.run(['true'])", 98),
        ("import os; os.system('true')", 98),
    ):
        done = subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, **forbidding},
            capture_output=True,
            check=False,
        )
        assert done.returncode == code


def test_no_command_opens_a_socket_or_starts_a_program(
    forbidding: dict[str, str], tmp_path: Path
) -> None:
    """Every command, and every format of a file, works with the network forbidden."""
    dataset = written(tmp_path / "plan.toml", filled(["words", "more words"]))
    text = tmp_path / "text.txt"
    text.write_text("words\n", encoding="utf-8")
    ways = [arguments for many in walk(dataset, text).values() for arguments in many]
    ways += [["export", str(tmp_path / f"plan.{ending}")] for ending in ("xlsx", "sqlite", "html")]
    ways += [["export", str(tmp_path / "folder")], ["--help"], ["--show-completion"]]
    done = subprocess.run(
        [sys.executable, "-c", EVERYTHING, json.dumps(ways)],
        env=environment(LIANGQU_DATA=str(dataset), **forbidding),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    codes = json.loads(done.stderr.splitlines()[-1])
    assert len(codes) == len(ways)
    assert set(codes) <= {0, 1, 3}


def test_dependencies_are_few_and_bounded() -> None:
    """A handful of libraries, each with the versions that it was tested with."""
    required = [Requirement(line) for line in PROJECT["dependencies"]]
    assert len(required) <= 10
    for requirement in required:
        operators = {specifier.operator for specifier in requirement.specifier}
        assert {">=", "<"} <= operators, requirement
    for extra in ("png", "parquet"):
        for line in PROJECT["optional-dependencies"][extra]:
            specifiers = Requirement(line).specifier
            assert any(specifier.operator in ("<", "==") for specifier in specifiers), line


def test_the_installed_package_asks_for_no_more() -> None:
    """What a user's installer is told is what the project says."""
    told = [Requirement(line) for line in metadata.requires("liangqu") or []]
    names = {requirement.name for requirement in told if requirement.marker is None}
    assert names == {Requirement(line).name for line in PROJECT["dependencies"]}


def test_no_dependency_has_a_known_weakness(tmp_path: Path) -> None:
    """pip-audit is content with everything that a user installs.

    Its database lies on the network; where that is out of reach nothing can be said.
    """
    pytest.importorskip("pip_audit")
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["png"]]
    pinned = sorted({f"{name}=={metadata.version(name)}" for name in _with_theirs(wanted)})
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("\n".join(pinned) + "\n", encoding="utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pip_audit", "--requirement", requirements, "--no-deps"),
            *("--disable-pip", "--progress-spinner", "off", "--format", "json", "--timeout", "15"),
        ],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if not done.stdout.startswith("{"):
        if re.search(
            r"connect|resolve|network|timed out|proxy|HTTPError|Forbidden", done.stderr, re.I
        ):
            pytest.skip("the database of weaknesses is out of reach")
        pytest.fail(done.stderr)
    audited = json.loads(done.stdout)["dependencies"]
    if any("not found on PyPI" in each.get("skip_reason", "") for each in audited):
        pytest.skip("the index here is not PyPI, and knows of no weaknesses")
    assert not [each for each in audited if each.get("vulns")]


def _with_theirs(lines: list[str]) -> set[str]:
    """The names of what these requirements, and theirs in turn, install here."""
    names: set[str] = set()
    waiting = [Requirement(line).name for line in lines]
    while waiting:
        name = waiting.pop()
        if name in names:
            continue
        names.add(name)
        for line in metadata.requires(name) or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return names
