"""Bring the Chinese catalogue up to date with the source, and compile it.

    python .ci/catalogue.py          extract, keep what is translated, compile
    python .ci/catalogue.py --check  change nothing; exit 1 where something would change

Every text in `N_`, `NC_`, `NN_`, `gettext`, `pgettext` and `ngettext`, in the templates also
in `label`, every metavar, and every description in the schema, gets its place in the
catalogue, by the
English; a text that has gone takes its translation with it. There are no places and no
dates in it, so that it changes only where words do.
"""

import ast
import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment
from jinja2.nodes import Call, Const, Node

from liangqu_cli.cli.options import METAVAR, PARAMETERS
from liangqu_cli.schema import dataset_schema, described_parts

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "liangqu_cli"
TEMPLATES = SOURCE / "export" / "templates"
CATALOGUE = SOURCE / "locale" / "zh_CN" / "LC_MESSAGES" / "liangqu.po"
COMPILED = CATALOGUE.with_suffix(".json")
HEADER = r"""# The Chinese of liangqu; `python .ci/catalogue.py` brings it up to date.
#
# Full-width punctuation; no space between Chinese and numbers or Latin words, one on
# either side of what is typed or stands in a file: commands, options, keys, endings.
msgid ""
msgstr ""
"Language: zh_CN\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=1; plural=0;\n"

"""


def translated() -> Catalog:
    """The catalogue as it stands in the repository."""
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="zh_CN")


def extracted() -> Catalog:
    """Every text of the source, without translations."""
    catalogue = Catalog(locale="zh_CN")
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                _add(catalogue, name, [_literal(argument) for argument in node.args])
    for path in sorted(TEMPLATES.rglob("*")):
        if path.suffix in (".html", ".svg"):
            for call in Environment(autoescape=True).parse(path.read_text("utf-8")).find_all(Call):
                _add(catalogue, _name_of(call.node), [_constant(each) for each in call.args])
    for word in re.findall(METAVAR, " ".join(each.metavar for each in PARAMETERS.values())):
        catalogue.add(word, context="metavar")
    for described in described_parts(dataset_schema()):
        catalogue.add(described["description"])
    return catalogue


def _add(catalogue: Catalog, name: str, texts: list[str | None]) -> None:
    """Add the text that a call marks or translates; a text that is a variable is marked elsewhere.

    Babel's own extraction takes every text between the brackets for a message.
    """
    match name, texts:
        case ("N_" | "gettext" | "label", [str(message)]):
            catalogue.add(message)
        case ("NC_" | "pgettext", [str(context), str(message)]):
            catalogue.add(message, context=context)
        case ("NN_" | "ngettext", [str(one), str(many), *_]):
            catalogue.add((one, many))


def _name_of(called: Node) -> str:
    return str(getattr(called, "attr", getattr(called, "name", "")))


def _constant(node: Node) -> str | None:
    return node.value if isinstance(node, Const) and isinstance(node.value, str) else None


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def updated() -> Catalog:
    """Every text of the source, with the translation where there is one."""
    catalogue, known = extracted(), translated()
    for message in catalogue:
        before = known.get(message.id, message.context)
        if message.id and before is not None:
            message.string = before.string
    return catalogue


def written(catalogue: Catalog) -> str:
    """A catalogue as the file holds it: by the English, a message a line."""
    for message in catalogue:
        message.flags.discard("python-format")  # a % in these texts is a per cent sign
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=0, no_location=True, omit_header=True, sort_output=True)
    return HEADER + buffer.getvalue().decode("utf-8").strip() + "\n"


def untranslated(catalogue: Catalog) -> list[str]:
    """The texts that have no translation yet."""
    return [str(message.id) for message in catalogue if message.id and not message.string]


def main(arguments: list[str]) -> int:
    """Update and compile, or tell whether that would change anything."""
    catalogue = updated()
    text = written(catalogue)
    missing = untranslated(catalogue)
    for message in missing:
        print(f"not translated: {message}")
    if arguments == ["--check"]:
        stale = text != CATALOGUE.read_text(encoding="utf-8")
        if stale:
            print("not up to date: run `python .ci/catalogue.py`, then translate")
        return 1 if stale or missing else 0
    CATALOGUE.write_text(text, encoding="utf-8", newline="\n")
    from build_catalogue import compiled  # beside this file, which then is the script

    COMPILED.write_text(compiled(CATALOGUE), encoding="utf-8")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
