"""Of a source without fingerprints a record may leave its paragraphs out: nothing stands there."""

import json
import re
from pathlib import Path

import pytest

from liangqu_cli.export.formats import STYLES
from tests.conftest import ROOT, Run

RIVER = ROOT / "tests" / "data" / "river.toml"
RECORDS = """
[[officials]]
id = "wei-an"
name = { zh = "韦安", en = "Wei An" }
district = "990103"
role = { zh = "区长", en = "District Mayor" }
as_of = "2026"
source = "harbour-office-2026"

[[commitments]]
id = "islet-jetty"
district = "990103"
official = "wei-an"
strength = "aim"
title = { zh = "修一座栈桥", en = "Build a jetty" }
as_written = "aim to build a jetty"
themes = ["ferries"]
source = "harbour-office-2026"

[[targets]]
id = "islet-jetty-2030"
commitment = "islet-jetty"
metric = { zh = "栈桥建成", en = "The jetty is built" }
due = "2030"
as_written = "by 2030"
source = "harbour-office-2026"

[[quotes]]
id = "wei-an-jetty"
official = "wei-an"
form = "spoken"
zh = "栈桥要修。"
en = "The jetty shall be built."
themes = ["ferries"]
source = "harbour-office-2026"
"""
ASKED = (
    "show 洲头",
    "show islet-jetty-2030",
    "quotes 洲头",
    "scorecard 洲头",
    "commitments 洲头 -f csv",
    "targets 洲头 -f markdown",
    *(f"cite wei-an-jetty --style {style}" for style in STYLES),
)


@pytest.fixture(scope="module")
def islet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records of a district that rest on a report whose paragraphs nobody counted."""
    file = tmp_path_factory.mktemp("islet") / "islet.toml"
    file.write_text(RECORDS, encoding="utf-8")
    return file


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("asked", ASKED)
def test_nothing_stands_in_their_place(liangqu: Run, islet: Path, asked: str, lang: str) -> None:
    """Neither the word for a paragraph nor an empty pair of commas."""
    done = liangqu("--lang", lang, "-D", RIVER, "-D", islet, *asked.split())
    assert (done.code, done.err) == (0, "")
    said = done.out.replace("paragraphs", "")
    if asked.endswith("csv"):
        said = re.sub(",+", ",", said)  # in a CSV the absent is empty
    assert not re.search(r"para\b|paras\b|第 ?段|None|, ,|, \.|，，|，。", said), said


def test_they_are_absent_wherever_the_plan_goes(liangqu: Run, islet: Path, tmp_path: Path) -> None:
    """An empty list in JSON, and the same from a compiled plan."""
    data = ("-D", RIVER, "-D", islet)
    listed = liangqu(*data, "commitments", "洲头", "-f", "json").out
    assert json.loads(listed)[0]["paragraphs"] == []
    compiled = tmp_path / "plan.sqlite"
    assert liangqu(*data, "export", compiled).code == 0
    assert liangqu("-D", compiled, "commitments", "洲头", "-f", "json").out == listed
