"""Compile the Chinese catalogue wherever the package is built: wheels and editable installs."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE = Path("liangqu_cli", "locale", "zh_CN", "LC_MESSAGES", "liangqu.po")


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg] # hatchling's own configuration
    """Writes `liangqu.mo` beside `liangqu.po`, where the program looks for it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files are gathered."""
        source = Path(self.root, LOCALE)
        with source.open("rb") as file:
            catalogue = read_po(file, locale="zh_CN", abort_invalid=True)
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)

    def clean(self, versions: list[str]) -> None:
        """Remove what `initialize` wrote."""
        Path(self.root, LOCALE).with_suffix(".mo").unlink(missing_ok=True)
