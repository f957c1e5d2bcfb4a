"""`liangqu check`: every problem of every file at once, for readers, editors and CI."""

import json
import re
from pathlib import Path
from typing import Any

from tests.conftest import Run
from tests.load.faults import ERRORS, LIBRARY, TEMPLATE, WARNINGS, Fault, with_fault


def problems_of(liangqu: Run, *files: Path) -> tuple[int, list[dict[str, Any]]]:
    """The exit code, and the problems as JSON."""
    done = liangqu("check", *files, "-f", "json")
    assert done.err == ""
    return done.code, json.loads(done.out)


def test_the_built_in_plan_has_no_problem(liangqu: Run) -> None:
    """Without a file the built-in plan is checked; one line says that all is well."""
    done = liangqu("check")
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(r"plan\.toml: \d+ records, no problems\.\n", done.out)


def test_a_warning_alone_ends_with_0(liangqu: Run, tmp_path: Path) -> None:
    """It is told all the same."""
    done = liangqu("check", with_fault(tmp_path, WARNINGS["paragraphs out of order"]))
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("plan.toml: 27 records, 1 warning.\n")


def test_all_problems_are_told_at_once_and_in_order(liangqu: Run, tmp_path: Path) -> None:
    """Many mistakes in one file are one report, by line."""
    chosen = [
        ERRORS[name]
        for name in (
            "a reference to nothing",
            "a date that does not exist",
            "a range without its upper end",
            "two districts on one tile",
            "a control character",
        )
    ]
    file = with_fault(tmp_path, *chosen, WARNINGS["paragraphs out of order"])
    code, problems = problems_of(liangqu, file)
    lines = [row["line"] for row in problems]
    assert code == 3
    assert lines == sorted(lines)
    assert sorted(row["severity"] for row in problems) == ["error"] * 5 + ["warning"]


def test_a_record_with_a_wrong_key_still_has_its_references_checked(
    liangqu: Run, tmp_path: Path
) -> None:
    """What is sound in an unsound record is held against the rules as well."""
    fault = Fault(
        f'commitment = "xidong-library"\n{LIBRARY}',
        f'commitment = "xidong-nothing"\n{LIBRARY}mteric = 1\n',
        "",
        "",
    )
    _, problems = problems_of(liangqu, with_fault(tmp_path, fault))
    assert [row["key"] for row in problems] == ["targets[3].commitment", "targets[3].mteric"]


def test_an_unsound_record_does_not_make_references_to_it_dangle(
    liangqu: Run, tmp_path: Path
) -> None:
    """One mistake in a commitment is one problem, though targets refer to it."""
    fault = Fault('title.en = "Keep the library open all year round"\n', "", "commitments[2]", "")
    _, problems = problems_of(liangqu, with_fault(tmp_path, fault))
    assert [row["key"] for row in problems] == ["commitments[2].title"]


def test_an_unknown_table_does_not_make_references_dangle(liangqu: Run, tmp_path: Path) -> None:
    """A misspelt table is one problem, whatever refers to its records."""
    file = tmp_path / "plan.toml"
    file.write_text(TEMPLATE.replace("[[commitments]]", "[[commitment]]"), encoding="utf-8")
    _, problems = problems_of(liangqu, file)
    assert [row["key"] for row in problems] == ["commitment"]


def test_files_are_checked_together(liangqu: Run, tmp_path: Path) -> None:
    """References go from file to file, and each problem names the file that it is in."""
    head, tail = TEMPLATE.split("[[quotes]]")
    one, other = tmp_path / "one.toml", tmp_path / "other.toml"
    one.write_text(head, encoding="utf-8")
    other.write_text("[[quotes]]" + tail, encoding="utf-8")
    done = liangqu("check", one, other)
    assert (done.code, done.out) == (0, "2 files: 27 records, no problems.\n")
    other.write_text("[[quotes]]" + tail.replace('"water"', '"watr"'), encoding="utf-8")
    code, problems = problems_of(liangqu, one, other)
    assert code == 3
    assert [(row["file"], row["key"]) for row in problems] == [(str(other), "quotes[1].themes[1]")]


def test_a_comment_may_not_deceive(liangqu: Run, tmp_path: Path) -> None:
    """An invisible character in a comment is found, on its line."""
    file = tmp_path / "plan.toml"
    file.write_text(TEMPLATE + "\n# fine \u202e enif\r\n# fine\r\n", encoding="utf-8", newline="")
    code, problems = problems_of(liangqu, file)
    assert code == 3
    assert [(row["line"], row["key"]) for row in problems] == [(TEMPLATE.count("\n") + 2, None)]
    assert "U+202E" in problems[0]["message"]


def test_a_reader_sees_a_problem_a_line_and_the_totals(liangqu: Run, tmp_path: Path) -> None:
    """As compilers write it: file, line, key and words, and at the end how many there are."""
    file = with_fault(
        tmp_path, ERRORS["a start after the due"], WARNINGS["paragraphs out of order"]
    )
    done = liangqu("check", file)
    first, second, total = done.out.splitlines()
    assert re.fullmatch(
        rf"{re.escape(str(file))}:\d+: warning: commitments\[3\]\.paragraphs: Found \[3, 2, 3\].*",
        first,
    )
    assert re.fullmatch(
        rf"{re.escape(str(file))}:\d+: targets\[3\]\.start: 2023 lies after 2022\.", second
    )
    assert total == f"{file}: 1 error, 1 warning."
    assert (done.code, done.err) == (3, "")


def test_the_file_that_is_checked_is_never_written_onto(liangqu: Run, tmp_path: Path) -> None:
    """Not even with `--force`."""
    file = with_fault(tmp_path)
    done = liangqu("check", file, "-f", "json", "-o", file, "--force")
    assert done.code == 2
    assert file.read_text(encoding="utf-8") == TEMPLATE


def test_standard_input_is_checked(liangqu: Run) -> None:
    """`-` stands for what is piped in."""
    done = liangqu("check", "-", data=TEMPLATE.replace('"2020-05"', '"2020-5"').encode())
    assert done.code == 3
    assert done.out.startswith("-:")
    assert "targets[5].due" in done.out
