"""One plan from any number of dataset files."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import msgspec
from msgspec.structs import fields

from liangqu_cli.errors import InvalidPlanError
from liangqu_cli.language import N_
from liangqu_cli.load.draft import Draft, Partial, key_of
from liangqu_cli.load.files import (
    BUILT_IN,
    STANDARD_INPUT,
    built_in_bytes,
    dataset_files,
    file_bytes,
    is_database,
)
from liangqu_cli.load.notation import decoded, parsed, written
from liangqu_cli.load.rules import apply_rules
from liangqu_cli.model import TABLES, Plan, PlanFile
from liangqu_cli.text import typed


def load_plan(paths: Sequence[str]) -> Plan:
    """The plan in `paths`, or the built-in one where there are none.

    Args:
        paths: Files, folders of `.toml` files, or `-` for standard input.

    Raises:
        InputError: a file cannot be read.
        InvalidPlanError: the dataset is not valid; it carries every problem.
    """
    drafts, plan = drafted(paths)
    problems = [problem for draft in drafts for problem in draft.problems]
    if problems:
        raise InvalidPlanError(sorted(problems, key=lambda problem: (problem.file, problem.line)))
    return plan


def drafted(paths: Sequence[str]) -> tuple[list[Draft], Plan]:
    """Every file's draft with its problems, and the plan merged from what is sound in them."""
    if paths:
        drafts = [_draft_of(file) for file in dataset_files(paths)]
    else:
        drafts = [_draft(built_in_bytes, BUILT_IN)]
    plan = _merged(drafts)
    apply_rules(drafts, plan)
    return drafts, plan


def _draft_of(file: str) -> Draft:
    name = typed(file)
    if file == STANDARD_INPUT:
        data = file_bytes(file)
        return _draft(lambda: data, name)
    if is_database(file):
        return _compiled(file, name)
    return _draft(partial(file_bytes, file), name)


def _draft(read: Callable[[], bytes], file: str) -> Draft:
    """The draft of a file in TOML or JSON.

    Of a large file the text, the tables and the records do not fit into memory
    side by side: each is let go as the next comes to be, and read again for
    the lines of problems.
    """

    def text() -> str:
        return decoded(read(), file)

    try:
        raw = parsed(text(), file)
    except InvalidPlanError as error:
        return Draft.failed(file, error)
    kinds = {field.name: field.type for field in fields(PlanFile)}
    try:
        if raw.keys() - kinds.keys():
            raise msgspec.ValidationError
        sound = {name: msgspec.convert(raw.pop(name), kinds[name]) for name in list(raw)}
    except msgspec.ValidationError:
        from liangqu_cli.load.diagnose import diagnosed

        return diagnosed(file, text)
    info = sound.pop("plan", None)
    tables = {name: list(enumerate(records)) for name, records in sound.items()}
    tables["plan"] = [(0, info)] if info is not None else []
    return Draft(file, text, tables)


def _compiled(file: str, name: str) -> Draft:
    from liangqu_cli.load.database import Database

    try:
        database = Database(file)
        plan = database.plan()
        database.index.hold(plan)
    except InvalidPlanError as error:
        return Draft.failed(name, error)
    return Draft.of(name, plan)


def _merged(drafts: list[Draft]) -> Plan:
    """All files' records by id; an id that occurs again is a problem that names both places."""
    seen: dict[str, tuple[Draft, tuple[str, int]]] = {}
    merged: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    for draft in drafts:
        for table in TABLES:
            records, name = merged[table], key_of(table)
            for index, record in draft.records(table):
                key = getattr(record, name)
                if key in seen:
                    _report_duplicate(draft, (table, index), key, *seen[key])
                elif key is not None:
                    seen[key] = (draft, (table, index))
                    if not isinstance(record, Partial):
                        records[key] = record
    infos = tuple(info for draft in drafts for _, info in draft.tables.get("plan", ()))
    if drafts and not infos and not any(draft.problems for draft in drafts):
        drafts[0].report(
            (), N_("No file has a [plan] table; add one with id, title, start and end.")
        )
    return Plan(infos=infos, **merged)


def _report_duplicate(
    draft: Draft, path: tuple[str, int], key: str, first: Draft, place: tuple[str, int]
) -> None:
    line = first.line((*place, key_of(place[0])))
    draft.report(
        (*path, key_of(path[0])),
        N_("{id} is used twice; {place} has it already ({where}). Give one another id."),
        id=key,
        place=f"{first.file}:{line}" if line else first.file,
        where=written(place),
    )
