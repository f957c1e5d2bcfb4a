"""`evidence`: each finding with its day, what it is about, and who published it."""

from rich.console import Group

from liangqu_cli.language import Language
from liangqu_cli.model import Evidence, Plan, Target
from liangqu_cli.report import findings, wording
from liangqu_cli.report.table import Table
from liangqu_cli.view import records
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import Hanging, Row, spaced
from liangqu_cli.view.text import Prose


def render(table: Table, lang: Language) -> Screen:
    """The findings one after another, each with its publisher, which a terminal may open."""
    return spaced(_finding(table.plan, found, lang) for found in table.rows)


def _finding(plan: Plan, found: Evidence, lang: Language) -> Screen:
    """When and where, of what, what was found, and by whom."""
    head = [
        Prose(findings.dated(plan, found, lang), "key"),
        Prose(wording.place(plan.district_of(found), lang, plan), "place"),
        Prose(findings.other_indicator(found, lang), "reported"),
    ]
    origin = Row([records.origin(plan, found, lang), Prose(found.id, "id")])
    told = [*records.finding_lines(plan, found, lang), origin]
    yield Row(head)
    yield Hanging(_subject(plan, found, lang), indent=2)
    yield Hanging(Hanging(Group(*told), Prose(">", "quiet"), 2), indent=2)


def _subject(plan: Plan, found: Evidence, lang: Language) -> Prose:
    """What a finding is about, before it how firmly that was said."""
    record = plan.subject_of(found)
    told = records.strength_label(plan.strength_of(record), lang)
    told.append(lang.gettext("{label}: {text}", label="", text=""))
    if isinstance(record, Target):
        return told.append(records.aim(record, lang))
    return told.append(lang.pick(record.title))
