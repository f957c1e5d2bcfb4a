"""The plans whose names the tests ask for, and what is said of a name."""

import pytest

from liangqu_cli.ask.index import FormTable
from liangqu_cli.ask.names import one_meaning
from liangqu_cli.errors import UsageError
from liangqu_cli.language import Language
from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Plan
from tests.conftest import ROOT

PLAN = load_plan([])
INDEX = FormTable(PLAN)
FILE = ROOT / "tests" / "data" / "namesakes.toml"
NAMESAKES = load_plan([str(FILE)])
NAMESAKES_INDEX = FormTable(NAMESAKES)
ENGLISH = Language("en")
CHINESE = Language("zh")


def told_of(name: str, index: FormTable, plan: Plan, lang: Language = ENGLISH) -> str:
    """What is said of a name that does not mean one thing."""
    with pytest.raises(UsageError) as refused:
        one_meaning(name, index, plan, lang)
    (line,) = refused.value.lines(lang)
    return line
