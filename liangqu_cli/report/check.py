"""What is wrong with dataset files, as a table: a problem a row, for editors and CI."""

from liangqu_cli.errors import Problem
from liangqu_cli.language import N_, Language
from liangqu_cli.load.lint import Checked
from liangqu_cli.model import Plan
from liangqu_cli.report.table import Column, Table, Value

SHOWN = ("severity", "file", "line", "key", "message")


def problems_table(checked: Checked, lang: Language) -> Table:
    """The table of problems, one row each.

    Args:
        checked: What was found.
        lang: The language of the messages, in machine formats too: they are for whoever
            sees them in an editor.
    """

    def message(_plan: Plan, row: Problem) -> Value:
        return row.words(lang)

    columns = (
        Column(
            key="severity",
            title=N_("severity"),
            about=N_("error or warning; an error makes the dataset invalid."),
            value=lambda plan, row: "warning" if row.warning else "error",
            words=lambda plan, row, lang: lang.gettext(severity(row)),
        ),
        Column(
            key="file",
            title=N_("file"),
            about=N_("The file, as it was named."),
            value=lambda plan, row: row.file,
        ),
        Column(
            key="line",
            title=N_("line"),
            about=N_("The line, from 1; nothing where none can be named."),
            value=lambda plan, row: row.line or None,
            kind="number",
            whole=True,
        ),
        Column(
            key="key",
            title=N_("key"),
            about=N_("The path of the key, as in targets[3].due; records are counted from 1."),
            value=lambda plan, row: row.key or None,
        ),
        Column(
            key="message",
            title=N_("message"),
            about=N_("What was found, what was expected, and what to do."),
            value=message,
        ),
    )
    return Table(
        name="check", plan=checked.plan, columns=columns, shown=SHOWN, rows=checked.problems
    )


def severity(problem: Problem) -> str:
    """The word for how grave a problem is, in English."""
    return N_("warning") if problem.warning else N_("error")
