"""One plan from any number of dataset files."""

from collections.abc import Sequence
from typing import Any

import msgspec

from liangqu_cli.errors import InvalidPlanError
from liangqu_cli.language import N_
from liangqu_cli.load.draft import Draft, written
from liangqu_cli.load.files import built_in_bytes, dataset_files, file_bytes
from liangqu_cli.load.rules import apply_rules
from liangqu_cli.load.toml import decoded, parsed
from liangqu_cli.model import Plan, PlanFile

TABLES = (
    "sources",
    "themes",
    "districts",
    "officials",
    "commitments",
    "targets",
    "quotes",
    "evidence",
)
BUILT_IN_NAME = "plan.toml"


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
        drafts = [_draft(file_bytes(file), file) for file in dataset_files(paths)]
    else:
        drafts = [_draft(built_in_bytes(), BUILT_IN_NAME)]
    plan = _merged(drafts)
    apply_rules(drafts, plan)
    return drafts, plan


def _draft(data: bytes, file: str) -> Draft:
    try:
        text = decoded(data, file)
        raw = parsed(text, file)
    except InvalidPlanError as error:
        draft = Draft(file, "", {})
        draft.problems.extend(error.problems)
        return draft
    try:
        sound = msgspec.convert(raw, PlanFile)
    except msgspec.ValidationError:
        from liangqu_cli.load.diagnose import diagnosed

        return diagnosed(raw, file, text)
    tables: dict[str, Any] = {table: list(enumerate(getattr(sound, table))) for table in TABLES}
    tables["plan"] = [(0, sound.plan)] if sound.plan is not None else []
    return Draft(file, text, tables)


def _merged(drafts: list[Draft]) -> Plan:
    """All files' records by id; an id that occurs again is a problem that names both places."""
    seen: dict[str, tuple[Draft, tuple[str, int]]] = {}
    merged: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    for draft in drafts:
        for table in TABLES:
            records = merged[table]
            for index, record in draft.tables.get(table, ()):
                key = record.code if table == "districts" else record.id
                if key in seen:
                    _report_duplicate(draft, (table, index), key, *seen[key])
                else:
                    seen[key] = (draft, (table, index))
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
    field = "code" if path[0] == "districts" else "id"
    draft.report(
        (*path, field),
        N_("{id} is used twice; {file}:{line} has it already ({where}). Give one another id."),
        id=key,
        file=first.file,
        line=first.line((*place, field)),
        where=written(place),
    )
