"""The two languages: the catalogue, the choice between them, and neither inside the other."""

import ast
import errno
import importlib.util
import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter
from types import ModuleType
from typing import Any

import pytest

from liangqu_cli.cli.command_table import ENTRIES
from liangqu_cli.cli.options import metavar
from liangqu_cli.errors import Phrase
from liangqu_cli.language import Language
from liangqu_cli.load.mistakes import mistake_in_json, mistake_in_toml
from liangqu_cli.load.refusals import refusal
from liangqu_cli.report import counts
from tests.built import every_param, is_argument
from tests.conftest import CI, ROOT, Run

SOURCE = ROOT / "liangqu_cli"
CHINESE, ENGLISH = Language("zh"), Language("en")
COMMANDS = [entry.name for entry in ENTRIES]
RIVER = ROOT / "tests" / "data" / "river.toml"

HAN = "\u3400-\u9fff"
SENTENCE = re.compile(r"\b[A-Za-z]+(?:['’][a-z]+)?(?:[,;:]? [a-z]+(?:['’][a-z]+)?\b){2,}")
"""Three English words and more in a row."""
BESIDE_HAN = re.compile(rf"[{HAN}] ?[,;:?!()]|[,;:?!()] ?[{HAN}]")
NUMBER = r"(?:[0-9]|\{(?:count|total|shown|numbers?|last|position|most|least|years|line)\})"
SPACED_NUMBER = re.compile(rf"[{HAN}] {NUMBER}|{NUMBER} [{HAN}]")
CODE = re.compile(r"`[^`]*`")


def sentences(text: str) -> list[str]:
    """The English sentences in a text; commands to type and addresses are none."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("liangqu "))
    bare = CODE.sub("", re.sub(r"https?://\S+", "", "\n".join(lines)))
    return SENTENCE.findall(bare)


# --- The catalogue --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def catalogue() -> ModuleType:
    """The program that keeps the catalogue, `.ci/catalogue.py`."""
    path = ROOT / ".ci" / "catalogue.py"
    spec = importlib.util.spec_from_file_location("catalogue", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def messages(catalogue: ModuleType) -> list[tuple[tuple[str, ...], tuple[str, ...], str | None]]:
    """Every message: its English forms, its Chinese ones, its context."""
    found = []
    for message in catalogue.translated():
        english, chinese = message.id, message.string
        if english:
            forms = (english,) if isinstance(english, str) else tuple(english)
            told = (chinese,) if isinstance(chinese, str) else tuple(chinese)
            found.append((forms, told, message.context))
    return found


def test_the_catalogue_holds_what_the_source_says(catalogue: ModuleType) -> None:
    """Extracted anew it is the same file: nothing new, nothing stale, nothing out of order."""
    text = catalogue.CATALOGUE.read_text(encoding="utf-8")
    assert catalogue.written(catalogue.updated()) == text, "run `python .ci/catalogue.py`"
    assert "fuzzy" not in text
    assert "#~" not in text


def test_everything_is_translated(catalogue: ModuleType) -> None:
    """No text is left without its Chinese."""
    assert catalogue.untranslated(catalogue.translated()) == []


def test_what_was_compiled_is_what_was_written(messages: Any) -> None:
    """The program speaks by the catalogue as it stands."""
    for english, chinese, context in messages:
        if context is not None:
            found = CHINESE.pgettext(context, english[0])
        elif len(english) > 1:
            kept: Any = {name: f"{{{name}}}" for name in _fields(english[0])}
            found = CHINESE.ngettext(*english, **{**kept, "count": "{count}"})
        else:
            found = CHINESE.gettext(english[0])
        assert found == chinese[0], "run `python .ci/catalogue.py`"


def test_a_translation_has_the_places_of_its_text(messages: Any) -> None:
    """What is filled in stands in both languages, and in every form of a plural."""
    for english, chinese, _ in messages:
        places = {frozenset(_fields(form)) for form in (*english, *chinese)}
        assert len(places) == 1, english


def _fields(text: str) -> Iterator[str]:
    return (name for _, name, _, _ in Formatter().parse(text) if name is not None)


def test_chinese_is_set_as_chinese(messages: Any) -> None:
    """Full-width punctuation beside Chinese, curly quotation marks, no space before a number."""
    for english, chinese, _ in messages:
        for form in chinese:
            bare = CODE.sub("", form)
            assert not BESIDE_HAN.search(bare), form
            assert not SPACED_NUMBER.search(bare), form
            assert not re.search(rf"[{HAN}]['\"]|['\"][{HAN}]", bare), form
            assert "..." not in form and "  " not in form.replace("   {", "{"), form
        if english[0].endswith("."):
            assert chinese[0].endswith("。"), english


def test_every_error_can_be_translated() -> None:
    """No literal reaches an error, a problem or a phrase without being marked."""
    unmarked = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Call)
        and re.search(r"(Error|Phrase|Problem|report)$", _called(node))
        and any(
            isinstance(part, ast.Constant) and isinstance(part.value, str) and " " in part.value
            for part in node.args
        )
    ]
    assert unmarked == []


def _called(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def test_a_plural_is_one_form_in_chinese_and_two_in_english() -> None:
    """`1 target` and `4 targets` are 1项目标 and 4项目标."""
    assert [counts.of("target", n, ENGLISH) for n in (1, 4)] == ["1 target", "4 targets"]
    assert [counts.of("target", n, CHINESE) for n in (1, 4)] == ["1项目标", "4项目标"]
    assert counts.of_status("met", 3, CHINESE) == "已实现3项"


def test_names_and_clauses_are_strung_together_each_in_their_way() -> None:
    """甲、乙 for names, 甲，乙 for the parts of a sentence; a comma for both in English."""
    assert CHINESE.listed([6, 13]) == "6、13"
    assert CHINESE.joined(["新京报", "2021年"]) == "新京报，2021年"
    assert ENGLISH.listed([6, 13]) == ENGLISH.joined(["6", "13"]) == "6, 13"


# --- What others say in English -------------------------------------------------------------


def test_every_complaint_of_tomli_is_known() -> None:
    """Each text with which tomli refuses a document is told in words of ours."""
    source = files("tomli").joinpath("_parser.py").read_text(encoding="utf-8")
    said = re.findall(r'TOMLDecodeError\(\s*f?"((?:[^"\\]|\\.)*)"', source)
    assert len(said) > 15
    unknown = mistake_in_toml("", "", 1).message
    for text in said:
        quoted = text.replace("{expect!r}", "'\"'").replace(r"\\", "\\")
        filled = re.sub(r"\{[^}]*\}", "('a', 'b')", quoted)
        assert mistake_in_toml(filled, "", 1).message != unknown, text


@pytest.mark.parametrize(
    "text",
    [
        "{a: 1}",
        '{"a" 1}',
        '{"a": 1 "b": 2}',
        '{"a": x}',
        '{"a": "b',
        '{"a": "\t"}',
        '{"a": "\\u1"}',
        '{"a": "\\q"}',
        '{"a": 1} {',
        '{"a": [1,]}',
        '{"a": 1,}',
        "",
    ],
)
def test_everything_that_is_said_of_json_has_words_of_ours(text: str) -> None:
    """Whatever Python tells of a mistake in JSON is told in words that can be translated."""
    with pytest.raises(json.JSONDecodeError) as refused:
        json.loads(text)
    unknown = mistake_in_json("", "", 1).values["mistake"]
    told = mistake_in_json(refused.value.msg, "", 1).values["mistake"]
    assert isinstance(told, Phrase) and isinstance(unknown, Phrase)
    assert told.message != unknown.message


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("a = \n", "值不能这样开头"),
        ('a = "b\n', "文字缺少后引号"),
        ("[a]\n[a]\n", "表 a 重复声明"),
        ("a.b = 1\na.b = 2\n", "该键已有值"),
        ("a = [1\n", "列表缺少 ]"),
        ("a = {b = 1, b = 2}\n", "键 b 已有值"),
        ('{"plan": {"id" 1}}', "第16列：键后缺少半角冒号"),
        ('{"plan": 1, "plan": 2}', "此键在这里出现了两次"),
    ],
)
def test_what_is_no_toml_or_json_is_told_in_chinese(liangqu: Run, document: str, told: str) -> None:
    """The English of a parser never reaches a Chinese reader."""
    done = liangqu("--lang", "zh", "--data", "-", data=document.encode())
    assert done.code == 3
    assert told in done.err
    assert sentences(done.err) == []


def test_what_the_system_refuses_is_told_in_both_languages() -> None:
    """Neither language needs the system's own words, and none is left without a reason."""
    for number, name in errno.errorcode.items():
        phrase = refusal(OSError(number, os.strerror(number)))
        assert SENTENCE.search(phrase.words(CHINESE)) is None, name
        assert re.search(f"[{HAN}]", phrase.words(ENGLISH)) is None, name
    assert refusal(FileNotFoundError(errno.ENOENT, "")).words(CHINESE) == "没有这个文件或文件夹"
    assert "9999" in refusal(OSError(9999, "")).words(CHINESE)


# --- Which language -------------------------------------------------------------------------

NOTHING = ("search", "no such words at all")
SAID = {"en": "Nothing in the plan", "zh": "没有符合条件的记录"}


@pytest.mark.parametrize(
    ("before", "after", "environment", "language"),
    [
        ((), (), {}, "en"),
        (("--lang", "zh"), (), {}, "zh"),
        ((), ("--lang", "zh"), {}, "zh"),
        ((), ("--lang=zh",), {}, "zh"),
        (("--lang", "zh"), ("--lang", "en"), {}, "en"),
        ((), (), {"LIANGQU_LANG": "zh"}, "zh"),
        (("--lang", "en"), (), {"LIANGQU_LANG": "zh"}, "en"),
        ((), (), {"LIANGQU_LANG": "en", "LC_ALL": "zh_CN.UTF-8"}, "en"),
        ((), (), {"LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ((), (), {"LC_ALL": "", "LC_MESSAGES": "zh_TW.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        ((), (), {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_HK"}, "zh"),
        ((), (), {"LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}, "en"),
        ((), (), {"LC_ALL": "de_DE.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ((), (), {"LC_ALL": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, "zh"),
        ((), (), {"LC_ALL": "zh_CN.UTF-8", "LANGUAGE": "en"}, "en"),
        ((), (), {"LC_ALL": "C", "LANGUAGE": "zh"}, "en"),
        ((), (), {"LC_ALL": "Chinese (Simplified)_China.936"}, "zh"),
    ],
)
def test_the_option_then_the_environment_then_the_locale_decide(
    liangqu: Run,
    before: tuple[str, ...],
    after: tuple[str, ...],
    environment: dict[str, str],
    language: str,
) -> None:
    """`--lang` on either side of the command, `LIANGQU_LANG`, then the locale as gettext has it."""
    done = liangqu(*before, *NOTHING, *after, "-D", RIVER, env={"LANGUAGE": "", **environment})
    assert done.code == 0
    assert done.out.startswith(SAID[language])


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("--lang", "fr"), {"LC_ALL": "zh_CN.UTF-8"}),
        ((), {"LIANGQU_LANG": "fr", "LC_ALL": "zh_CN.UTF-8"}),
        (("--lang", "fr"), {"LIANGQU_LANG": "zh"}),
    ],
)
def test_a_language_that_there_is_not_is_refused(
    liangqu: Run, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    """It is a mistake of usage, told in the language that the rest asks for."""
    done = liangqu(*arguments, *NOTHING, env=environment)
    assert (done.code, done.out) == (2, "")
    assert done.err == "liangqu: 没有语言“fr”；可选：zh、en。\n"


# --- Neither leaks into the other -----------------------------------------------------------


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_the_readers_language_alone(liangqu: Run, command: str) -> None:
    """No English sentence in the Chinese help, and no Chinese character in the English."""
    words = [command] if command else []
    chinese = liangqu("--lang", "zh", "-D", RIVER, *words, "--help")
    english = liangqu("--lang", "en", "-D", RIVER, *words, "--help")
    assert (chinese.code, english.code) == (0, 0)
    assert sentences(chinese.out) == []
    assert re.search(f"[{HAN}]", english.out) is None
    assert _option_names(chinese.out) == _option_names(english.out) != []


def _option_names(text: str) -> list[str]:
    return re.findall(r"^  +(?:-\w, )?(--[a-z-]+)", text, re.MULTILINE)


def test_every_placeholder_of_the_help_is_known() -> None:
    """A word in capitals that stands for what is typed has its Chinese."""
    shown = {
        word
        for _, param in every_param()
        for word in re.findall(r"[A-Z][A-Z-]*[A-Z]|\b[A-Z]\b", _placeholder(param))
    }
    assert not [word for word in shown - {"A", "B"} if metavar(word, Language("zh")) == word]


def _placeholder(param: Any) -> str:
    if is_argument(param):
        return str(param.human_readable_name)
    return "" if param.is_flag else param.metavar or ""


MISTAKES = (
    ("targts",),
    ("targets", "--foo"),
    ("targets", "--limit", "x"),
    ("targets", "--limit"),
    ("targets", "--sort", "foo"),
    ("targets", "--theme", "x"),
    ("targets", "-f", "xls"),
    ("targets", "-f", "xlsx"),
    ("targets", "-o", "x.foo"),
    ("targets", "-o", "/no/such/folder/x.csv"),
    ("targets", "--excel", "-f", "json"),
    ("--data", "/no/such/file", "targets"),
    ("--data", "/dev/null", "targets"),
    ("--color", "x", "targets"),
    ("show",),
    ("show", "nobody"),
    ("cite", "nobody"),
    ("export", "x.foo"),
    ("matrix", "foo"),
    ("verify", "/no/such/file"),
)


@pytest.mark.parametrize("arguments", MISTAKES, ids=" ".join)
def test_an_error_is_in_the_readers_language_alone(
    liangqu: Run, arguments: tuple[str, ...]
) -> None:
    """The same failure, told in one line in either language."""
    chinese = liangqu("--lang", "zh", *arguments)
    english = liangqu("--lang", "en", *arguments)
    assert chinese.code == english.code != 0
    assert (chinese.out, english.out) == ("", "")
    assert sentences(chinese.err) == []
    assert re.search(f"[{HAN}]", chinese.err)
    assert re.search(f"[{HAN}]", english.err) is None
    assert chinese.err.count("\n") == english.err.count("\n") == 1


SCREENS = (
    (),
    ("districts",),
    ("officials",),
    ("show", "东岸"),
    ("commitments",),
    ("targets",),
    ("quotes",),
    ("search", "河"),
    *(("summary", "--by", by) for by in ("district", "theme", "due", "unit", "status")),
    ("scorecard",),
    ("evidence",),
    ("timeline",),
    ("matrix",),
    ("map",),
    ("map", "--by", "status"),
    ("check", RIVER),
    ("diff", ROOT / "data" / "plan.toml", RIVER),
    ("schema",),
    ("scorecard", "-f", "html"),
    ("targets", "-f", "markdown"),
)


@pytest.mark.parametrize("arguments", SCREENS, ids=lambda words: " ".join(map(str, words[:3])))
def test_a_chinese_screen_holds_no_english_sentence(
    liangqu: Run, arguments: tuple[str | Path, ...]
) -> None:
    """Headings, labels, statuses, notes and data are all in Chinese; what is typed need not be."""
    done = liangqu("--lang", "zh", *arguments, env={"LIANGQU_DATA": str(RIVER)})
    assert done.code == 0
    other = r"<style>.*?</style>|<[^>]*>|liangqu [a-z]+ "
    assert sentences(re.sub(other, " ", done.out, flags=re.DOTALL)) == []


# --- The build ------------------------------------------------------------------------------


def test_a_wheel_brings_the_compiled_catalogue(tmp_path: Path) -> None:
    """Built from the source distribution, as an index's users get it."""
    if not CI:
        pytest.importorskip("hatchling", reason="hatchling, which builds the wheel, is not here")
    build = [sys.executable, "-m", "hatchling", "build", "-d", str(tmp_path)]
    subprocess.run([*build, "-t", "sdist"], cwd=ROOT, check=True, capture_output=True)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        assert not [name for name in archive.getnames() if name.endswith("liangqu.json")]
        archive.extractall(tmp_path, filter="data")
    unpacked = next(path for path in tmp_path.iterdir() if path.is_dir())
    subprocess.run([*build, "-t", "wheel"], cwd=unpacked, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        compiled = wheel.read("liangqu_cli/locale/zh_CN/LC_MESSAGES/liangqu.json")
        assert not [name for name in wheel.namelist() if name.endswith(".po")]
    assert "不少于".encode() in compiled
