"""Each rule of a dataset, broken: the problem names the place and what to do."""

import re
from pathlib import Path
from typing import get_args

import pytest

from liangqu_cli.errors import Problem
from liangqu_cli.language import Language
from liangqu_cli.load.lint import check
from liangqu_cli.model import LanguageTag
from tests.load.faults import ERRORS, WARNINGS, Fault, with_fault

ENGLISH = Language("en")


def at_its_place(file: Path, found: Problem, fault: Fault) -> bool:
    """Whether the line that is named is where the mistake was made, or where its record begins."""
    named = file.read_text(encoding="utf-8").split("\n")[found.line - 1]
    last = found.key.split(".")[-1].split("[")[0]
    return (
        named.startswith(f"[[{last}")
        or re.match(rf"\s*{last}\b", named) is not None
        or fault.new.split("\n")[0] in named
    )


@pytest.mark.parametrize("name", ERRORS)
def test_each_error_is_found_with_its_place(tmp_path: Path, name: str) -> None:
    """An error names the file, the line, the key, and what to do."""
    fault = ERRORS[name]
    file = with_fault(tmp_path, fault)
    checked = check([str(file)])
    (found,) = [
        problem
        for problem in checked.problems
        if problem.key == fault.key and fault.says in problem.words(ENGLISH)
    ]
    assert not checked.valid
    assert (found.warning, found.file) == (False, str(file))
    assert at_its_place(file, found, fault), found.line_of_text(ENGLISH)


@pytest.mark.parametrize("tag", [tag for tag in get_args(LanguageTag) if tag != "zh"])
def test_words_of_another_language_bear_any_strength(tmp_path: Path, tag: str) -> None:
    """Only for Chinese is it known which words decide; elsewhere a few words are as few."""
    weak = WARNINGS["a strength that the words of a commitment do not bear"]
    language = Fault('language = "zh"  ', f'language = "{tag}"  ', "", "")
    problems = check([str(with_fault(tmp_path, weak, language))]).problems
    assert not any(problem.key.endswith("as_written") for problem in problems)
    long = Fault(weak.old, f'as_written = "{"word " * 21}end"\nthemes', "", "")
    problems = check([str(with_fault(tmp_path, long, language))]).problems
    (found,) = [problem for problem in problems if problem.key == weak.key]
    assert "characters, expected at most" in found.words(ENGLISH)


@pytest.mark.parametrize("name", WARNINGS)
def test_each_warning_is_told_and_passes(tmp_path: Path, name: str) -> None:
    """A likely slip is a warning, alone, and the dataset is valid all the same."""
    fault = WARNINGS[name]
    file = with_fault(tmp_path, fault)
    checked = check([str(file)])
    (found,) = checked.problems
    assert checked.valid
    assert (found.warning, found.key) == (True, fault.key)
    assert fault.says in found.words(ENGLISH)
    assert at_its_place(file, found, fault), found.line_of_text(ENGLISH)
