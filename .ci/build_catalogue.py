"""Compile the Chinese catalogue wherever the package is built: wheels and editable installs.

What the program reads is one JSON object, the Chinese by the English: it is there at once,
while of gettext's own form every entry would be taken apart before the first is looked up.
"""

import json
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE = Path("liangqu_cli", "locale", "zh_CN", "LC_MESSAGES", "liangqu.po")


def compiled(source: Path) -> str:
    """The catalogue as `liangqu_cli.language` reads it."""
    with source.open("rb") as file:
        entries = [each for each in read_po(file, locale="zh_CN", abort_invalid=True) if each.id]
    words = {_key(each): _first(each.string) for each in entries}
    return json.dumps({key: word for key, word in words.items() if word}, ensure_ascii=False)


def _key(entry: Any) -> str:
    """Its English, the singular where there are two, behind the context where it has one."""
    english = _first(entry.id)
    return f"{entry.context}\x04{english}" if entry.context else english


def _first(forms: str | tuple[str, ...] | list[str]) -> str:
    """Of several forms the first; Chinese has one."""
    return forms if isinstance(forms, str) else forms[0]


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg] # hatchling's own configuration
    """Writes `liangqu.json` beside `liangqu.po`, where the program looks for it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files are gathered."""
        source = Path(self.root, LOCALE)
        source.with_suffix(".json").write_text(compiled(source), encoding="utf-8")

    def clean(self, versions: list[str]) -> None:
        """Remove what `initialize` wrote."""
        Path(self.root, LOCALE).with_suffix(".json").unlink(missing_ok=True)
