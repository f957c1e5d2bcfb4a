"""The schema of CSL-JSON 1.0.2 (`csl-data.json`), as far as our documents have its variables."""

from typing import Annotated, Literal

import msgspec


class CslName(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """`name-variable` of the CSL-JSON schema."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""
    static_ordering: bool = msgspec.field(default=False, name="static-ordering")


class CslDate(msgspec.Struct, forbid_unknown_fields=True):
    """`date-variable` of the CSL-JSON schema."""

    date_parts: Annotated[
        list[Annotated[list[int], msgspec.Meta(min_length=1, max_length=3)]],
        msgspec.Meta(min_length=1, max_length=2),
    ] = msgspec.field(name="date-parts")


class CslItem(msgspec.Struct, forbid_unknown_fields=True):
    """What an item may have by the CSL-JSON schema, as far as our documents have it."""

    id: str
    type: Literal["article-newspaper", "webpage", "report"]
    language: str
    title: str
    issued: CslDate
    author: list[CslName] = []
    container_title: str | None = msgspec.field(default=None, name="container-title")
    publisher: str | None = None
    accessed: CslDate | None = None
    URL: str | None = None
    locator: str | None = None
    note: str | None = None
    annote: str | None = None
