"""Problems in a terminal: a line each, as compilers write them, then what it comes to."""

from liangqu_cli.errors import Problem
from liangqu_cli.language import Language
from liangqu_cli.load.lint import Checked
from liangqu_cli.report.check import severity
from liangqu_cli.report.table import Table
from liangqu_cli.text import visible
from liangqu_cli.view.console import Screen, View
from liangqu_cli.view.layout import Continued, paragraph
from liangqu_cli.view.text import Prose

INDENT = 4


def view(checked: Checked) -> View:
    """How a terminal shows `checked`: `file:line: key: message`, then the totals."""

    def render(table: Table, lang: Language) -> Screen:
        for problem in table.rows:
            yield Continued(_problem(problem, lang), INDENT)
        yield paragraph(totals(checked, lang), "quiet" if checked.valid else "error")

    return render


def totals(checked: Checked, lang: Language) -> str:
    """What a check comes to, in a sentence."""
    warnings = sum(problem.warning for problem in checked.problems)
    errors = len(checked.problems) - warnings
    counts = []
    if errors:
        counts.append(lang.ngettext("{count} error", "{count} errors", errors))
    if warnings:
        counts.append(lang.ngettext("{count} warning", "{count} warnings", warnings))
    if not errors:
        counts.insert(0, lang.ngettext("{count} record", "{count} records", checked.records))
    if not checked.problems:
        counts.append(lang.gettext("no problems"))
    if len(checked.files) == 1:
        files = visible(checked.files[0])
    else:
        files = lang.ngettext("{count} file", "{count} files", len(checked.files))
    return lang.gettext("{files}: {counts}.", files=files, counts=lang.joined(counts))


def _problem(problem: Problem, lang: Language) -> Prose:
    line = f"{problem.line}:" if problem.line else ""
    told = Prose().append(f"{problem.file}:{line}", "heading")
    if problem.warning:
        told.append(f" {lang.gettext(severity(problem))}:", "late")
    if problem.key:
        told.append(f" {problem.key}:")
    return told.append(f" {problem.words(lang)}")
