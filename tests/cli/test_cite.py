"""`liangqu cite`, as people type it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from liangqu_cli.load.plan import load_plan
from tests.conftest import Run, environment

QUOTE = "zeng-zanrong-on-zhangjiawan"
ENGLISH = "china-daily-2023-08-24"
GBT7714 = (
    "吴娇颖, 沙雪良, 马瑾倩, 等. [2021年关于北京市及各区如何推进“两区”建设的报道][N]. "
    "新京报, 2021: 第9段.\n"
)
CHICAGO = (
    "Wu Jiaoying 吴娇颖 et al., [Report of 2021 on how Beijing and its districts will build the "
    "Two Zones], The Beijing News 新京报, 2021, para. 9.\n"
)


def test_the_style_goes_by_the_readers_language(liangqu: Run) -> None:
    """GB/T 7714 for a Chinese reader, Chicago for an English one."""
    assert liangqu("cite", QUOTE, "--lang", "zh").out == GBT7714
    assert liangqu("cite", QUOTE).out == CHICAGO
    assert liangqu("cite", QUOTE, "--style", "gbt7714").out == GBT7714


def test_an_english_source_is_cited_in_english(liangqu: Run) -> None:
    """A document's language is its own, whoever reads."""
    assert liangqu("cite", ENGLISH, "--lang", "zh").out == (
        "Construction on the second phase of Universal Resort to be launched[N/OL]. China Daily, "
        "2023-08-24[2026-11-24]. "
        "http://usa.chinadaily.com.cn/a/202308/24/WS64e710f6a31035260b81e0cd.html.\n"
    )
    assert liangqu("cite", ENGLISH).out == (
        "“Construction on the Second Phase of Universal Resort to Be Launched,” China Daily, "
        "August 24, 2023, "
        "http://usa.chinadaily.com.cn/a/202308/24/WS64e710f6a31035260b81e0cd.html.\n"
    )


@pytest.mark.parametrize("style", ["gbt7714", "chicago"])
def test_every_document_of_the_plan_is_cited_well(liangqu: Run, style: str) -> None:
    """A line each, with no mark twice, no empty part, and no markup left in it."""
    sources = load_plan([]).sources
    lines = liangqu("cite", *sources, "--style", style).out.splitlines()
    assert len(lines) == len(sources)
    for line in lines:
        text = re.sub(r"https?://\S+", "URL.", line)
        assert text.endswith(".")
        assert not re.search(r"(?<!et al)[.,:;]{2}|\s[.,:;]|\s\s|\(\)|<|&[a-z]+;|None", text), line


@pytest.mark.parametrize(
    ("name", "begins"), [("a.bib", "@article{"), ("a.ris", "TY  - NEWS"), ("a.json", "[\n  {")]
)
def test_a_files_ending_chooses_the_style(
    liangqu: Run, tmp_path: Path, name: str, begins: str
) -> None:
    """As it chooses the format of a listing; what is there is kept without `--force`."""
    done = liangqu("cite", QUOTE, "-o", tmp_path / name)
    assert (done.code, done.out, done.err) == (0, "", "")
    written = (tmp_path / name).read_bytes()
    assert written.decode().startswith(begins)
    again = liangqu("cite", ENGLISH, "-o", tmp_path / name)
    assert again.code == 2 and "--force" in again.err
    assert (tmp_path / name).read_bytes() == written
    assert liangqu("cite", ENGLISH, "-o", tmp_path / name, "--force").code == 0
    assert (tmp_path / name).read_bytes() != written


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("zeng-zanrong-on-zhangjiawn",), QUOTE),
        (("nothing-like-it",), "nothing-like-it"),
        ((QUOTE, "--style", "bibtec"), "bibtex"),
        ((), "ID"),
    ],
)
def test_what_cannot_be_cited_is_told_in_one_line(
    liangqu: Run, arguments: tuple[str, ...], told: str
) -> None:
    """An unknown id or style exits 2 with the nearest one, and writes nothing."""
    done = liangqu("cite", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert told in done.err


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    """Formatted styles name the extra; data styles need none."""
    (tmp_path / "citeproc.py").write_text("raise ImportError('not here')\n")

    def cite(style: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "liangqu_cli", "cite", QUOTE, "--style", style],
            capture_output=True,
            text=True,
            check=False,
            env=environment(PYTHONPATH=os.fspath(tmp_path)),
        )

    done = cite("gbt7714")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "pip install 'liangqu[cite]'" in done.stderr
    assert cite("bibtex").returncode == 0


@pytest.mark.parametrize("style", ["bibtex", "csl-json", "ris"])
def test_data_loads_no_processor(style: str) -> None:
    """Neither the processor of formatted styles nor the terminal's library."""
    script = (
        "import sys; from liangqu_cli.cli.app import run;"
        f" run(['cite', '{QUOTE}', '--style', sys.argv[1]]);"
        " sys.exit(any(name in sys.modules for name in ('citeproc', 'lxml', 'rich')))"
    )
    command = [sys.executable, "-c", script, style]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
