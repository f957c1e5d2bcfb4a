"""`liangqu verify`: a copy of a text held against the plan."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Run
from tests.terminal import shown

TEMPLATE = ROOT / "liangqu_cli" / "template" / "plan.toml"
TEXT = "".join(
    line.removeprefix("#> ") + "\n"
    for line in TEMPLATE.read_text(encoding="utf-8").splitlines()
    if line.startswith("#> ")
)
"""The text that the template rests on, which stands in its comments."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the copies lie."""
    return tmp_path_factory.mktemp("copies")


def verified(liangqu: Run, folder: Path, text: str | bytes) -> tuple[int, list[dict[str, Any]]]:
    """The exit code and the rows of a copy held against the template."""
    copy = folder / "copy.txt"
    copy.write_bytes(text if isinstance(text, bytes) else text.encode())
    done = liangqu("-D", TEMPLATE, "verify", copy, "-f", "json")
    assert done.err == ""
    return done.code, json.loads(done.out)


def results(rows: list[dict[str, Any]], *kinds: str) -> list[str]:
    """The results of the rows of these kinds."""
    return [row["result"] for row in rows if row["kind"] in kinds]


def one(rows: list[dict[str, Any]], result: str) -> dict[str, Any]:
    """The only passage with this result."""
    (found,) = [row for row in rows if row["result"] == result and row["kind"] != "paragraph"]
    return found


def test_the_article_holds_all_that_the_plan_takes_from_it(liangqu: Run, article: Path) -> None:
    """The built-in plan against its source: nothing is missing."""
    done = liangqu("verify", article)
    assert (done.code, done.err) == (0, "")
    assert "✗" not in done.out
    assert done.out.endswith("✓ Everything is in the copy as the plan has it.\n")


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("quote", "复制三里屯的功能", "复制三里屯的工能"),
        ("as_written", "前期准备工作", "前期预备工作"),
    ],
)
def test_one_character_changed_in_the_article_is_found(
    liangqu: Run, article: Path, folder: Path, kind: str, old: str, new: str
) -> None:
    """A character of a quote or of a phrase: the record, paragraph and line are named."""
    text = article.read_text(encoding="utf-8")
    assert text.count(old) == 1
    copy = folder / "source.txt"
    copy.write_text(text.replace(old, new), encoding="utf-8")
    done = liangqu("verify", copy, "-f", "json")
    rows = json.loads(done.out)
    missing = one(rows, "missing")
    line = text[: text.index(old)].count("\n") + 1
    assert done.code == 1
    assert (missing["kind"], missing["line"], [missing["found"]]) == (kind, line, missing["cited"])
    assert new in missing["nearest"]
    assert [row["line"] for row in rows if row["result"] == "changed"] == [line]


def test_each_passage_is_exact_or_normalised(liangqu: Run, folder: Path) -> None:
    """Full-width punctuation and what `strip` matches are the only differences that pass."""
    code, rows = verified(liangqu, folder, TEXT)
    assert code == 0
    assert results(rows, "paragraph") == ["same"] * 3
    assert results(rows, "quote") == ["normalised"]
    assert results(rows, "as_written") == ["exact"] * 3 + ["normalised"] + ["exact"] * 5 + [
        "normalised"
    ]


def test_a_radical_that_a_pdf_put_in_a_character_s_place_hides_nothing(
    liangqu: Run, folder: Path
) -> None:
    """The paragraph is changed, but what is quoted from it stands there."""
    code, rows = verified(liangqu, folder, TEXT.replace("月", "⺝"))
    assert code == 1
    assert results(rows, "paragraph") == ["same", "same", "changed"]
    assert not {"missing", "elsewhere"} & {row["result"] for row in rows}


@pytest.mark.parametrize(
    ("typed", "style"),
    [
        (text, style)
        for text in ("“”‘’", "「」『』", "\"\"''")
        for style in ("“”‘’", "「」『』", "\"\"''")
    ],
)
def test_quotation_marks_of_another_kind_are_the_same_words(
    liangqu: Run, folder: Path, typed: str, style: str
) -> None:
    """Whichever the plan was made from, and whichever the copy has: told, and no difference."""
    said = "“河要清，路要‘宽’，夜里要安静。”"
    original = f"小镇长说：{said}他又说了一遍。\n此段没有引语。\n"
    source = original.translate(str.maketrans("“”‘’", typed))
    (folder / "source.txt").write_text(source, encoding="utf-8")
    prints = liangqu("-D", TEMPLATE, "verify", folder / "source.txt", "--fingerprints").out
    plan = TEMPLATE.read_text(encoding="utf-8")
    before, rest = plan.split("paragraphs = [\n", 1)
    quoted = said.translate(str.maketrans("“”‘’", typed))
    changed = f"{before}{prints}{rest.split(']', 1)[1]}".replace("[3]", "[1]").replace("3]", "2]")
    changed = changed.replace('zh = "河要清，路要宽，夜里要安静。"', f"zh = '''{quoted}'''")
    (folder / "marks.toml").write_text(changed, encoding="utf-8")
    (folder / "copy.txt").write_text(original.translate(str.maketrans("“”‘’", style)), "utf-8")
    done = liangqu("-D", folder / "marks.toml", "verify", folder / "copy.txt", "-f", "json")
    rows = json.loads(done.out)
    alike = typed == style
    assert results(rows, "paragraph") == ["same" if alike else "marks", "same"]
    assert results(rows, "quote") == ["exact" if alike else "normalised"]


def test_a_number_with_a_digit_before_it_is_another_number(liangqu: Run, folder: Path) -> None:
    """`不少于20个` does not stand in `不少于120个`, nor 120 in 1120."""
    code, rows = verified(liangqu, folder, TEXT.replace("约120公里", "约1120公里"))
    assert code == 1
    assert one(rows, "missing")["nearest"] == "力争新增绿道约1120公里"


def test_a_passage_in_another_paragraph_is_elsewhere(liangqu: Run, folder: Path) -> None:
    """It says where it stands, and that is a difference."""
    moved = TEXT.replace(",力争新增绿道约120公里", "").replace(
        "苏晓棠介绍", "力争新增绿道约120公里,苏晓棠介绍"
    )
    code, rows = verified(liangqu, folder, moved)
    found = one(rows, "elsewhere")
    assert code == 1
    assert (found["id"], found["cited"], found["found"]) == ("luyu-greenways-2022", [1], 2)


def test_a_paragraph_more_does_not_shift_the_others(liangqu: Run, folder: Path) -> None:
    """A headline and blank lines above: one extra paragraph, and every passage in its place."""
    code, rows = verified(liangqu, folder, "标题\n\n\n" + TEXT)
    assert code == 1
    assert results(rows, "paragraph") == ["extra", "same", "same", "same"]
    assert not {"elsewhere", "missing"} & set(results(rows, "quote", "as_written"))
    assert [row["line"] for row in rows[:4]] == [1, 4, 5, 6]


def test_a_paragraph_less_is_missing_with_what_stood_in_it(liangqu: Run, folder: Path) -> None:
    """Its passages are missing, and nothing like them is invented."""
    code, rows = verified(liangqu, folder, "\n".join(TEXT.split("\n")[:2]))
    missing = [row for row in rows if row["result"] == "missing" and row["kind"] != "paragraph"]
    assert code == 1
    assert results(rows, "paragraph") == ["same", "same", "missing"]
    assert [row["cited"] for row in missing] == [[3]] * 4
    assert [row["nearest"] for row in missing] == [None] * 4


def test_paragraphs_in_another_order_are_moved(liangqu: Run, folder: Path) -> None:
    """The passages are found all the same; the order is a difference."""
    first, second, third = TEXT.splitlines()
    code, rows = verified(liangqu, folder, "\n".join((second, third, first)))
    assert code == 1
    assert sorted(results(rows, "paragraph")) == ["moved", "same", "same"]
    assert "missing" not in results(rows, "quote", "as_written")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CR LF"])
def test_a_copy_is_read_however_it_was_saved(
    liangqu: Run, folder: Path, encoding: str, newline: str
) -> None:
    """UTF-8, GB 18030 and UTF-16, with either line end, give the same result."""
    data = TEXT.replace("\n", newline).encode(encoding)
    code, rows = verified(liangqu, folder, data)
    assert code == 0
    assert results(rows, "paragraph") == ["same"] * 3


def test_a_reader_sees_which_character_differs_without_colour(liangqu: Run, folder: Path) -> None:
    """Both texts, one under the other, and what differs between brackets."""
    copy = folder / "copy.txt"
    copy.write_text(TEXT.replace("路要宽", "路要窄"), encoding="utf-8")
    done = liangqu("-D", TEMPLATE, "verify", copy)
    lines = done.out.splitlines()
    at = next(number for number, line in enumerate(lines) if "su-xiaotang-on-the-river" in line)
    assert done.code == 1
    assert lines[at] == "✗ su-xiaotang-on-the-river  missing, para. 3 (line 3)"
    assert lines[at + 1 : at + 3] == [
        "    plan  河要清,路要⟦宽⟧,夜里要安静。",
        "    copy  河要清,路要⟦窄⟧,夜里要安静。",
    ]
    assert lines[-1] == "✗ The copy and the plan differ; see what is marked ✗."


@pytest.mark.parametrize("columns", [24, 40, 80])
def test_it_fits_the_terminal_and_drops_nothing(folder: Path, columns: int) -> None:
    """No line is wider than the terminal, and the marks stay with what they mark."""
    copy = folder / "narrow.txt"
    copy.write_text(TEXT.replace("路要宽", "路要窄"), encoding="utf-8")
    seen = shown(["--color", "never", "-D", TEMPLATE, "verify", copy], columns)
    assert seen.code == 1
    whole = "".join(line.strip() for line in seen.lines)
    assert "⟦宽⟧" in whole
    assert "⟦窄⟧" in whole
    assert "luyu-greenways-2022" in whole
    assert "…" not in whole


def test_a_named_source_is_held_against_any_text(liangqu: Run, folder: Path) -> None:
    """With `--source` even a text that shares no paragraph is told apart, passage by passage."""
    copy = folder / "other.txt"
    copy.write_text("今天天气很好。\n", encoding="utf-8")
    done = liangqu("-D", TEMPLATE, "verify", copy, "--source", "luyu-daily-2018", "-f", "json")
    assert done.code == 1
    assert set(results(json.loads(done.out), "quote", "as_written")) == {"missing"}


def test_a_draft_is_told_to_be_none_of_the_source_before_all_that_differs(
    liangqu: Run, folder: Path
) -> None:
    """Though it quotes a phrase of it; and a copy in other paragraphs is not taken for a draft."""
    copy = folder / "draft.txt"
    copy.write_text("本报讯 小镇力争新增绿道约120公里。\n", encoding="utf-8")
    command = ("-D", TEMPLATE, "verify", copy, "--source", "luyu-daily-2018")
    first = liangqu(*command).out.partition("\n")[0]
    assert first.startswith("This is hardly the text of that source: it has 0 of its 3 paragraphs")
    assert first.endswith("A draft cannot be checked this way.")
    copy.write_text(TEXT.replace("\n", ""), encoding="utf-8")
    assert "hardly" not in liangqu(*command).out


def test_a_text_of_no_source_is_refused_in_one_line(liangqu: Run, folder: Path) -> None:
    """It names what could be meant."""
    copy = folder / "other.txt"
    copy.write_text("今天天气很好。\n", encoding="utf-8")
    done = liangqu("-D", TEMPLATE, "verify", copy)
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1
    assert "luyu-daily-2018" in done.err
    assert "not for a draft; `liangqu search WORDS`" in done.err


def test_a_source_that_is_not_known_is_a_usage_error(liangqu: Run, folder: Path) -> None:
    """The nearest is suggested; only sources with fingerprints are to choose from."""
    copy = folder / "copy.txt"
    copy.write_text(TEXT, encoding="utf-8")
    done = liangqu("-D", TEMPLATE, "verify", copy, "--source", "luyu-daily-2019")
    assert (done.code, done.out) == (2, "")
    assert "Did you mean luyu-daily-2018?" in done.err
    assert "luyu-yearbook" not in done.err


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00", b"\xff\xfe\x00"], ids=["a picture", "half a character"]
)
def test_what_is_no_text_is_refused(liangqu: Run, folder: Path, data: bytes) -> None:
    """A file in no known encoding is one line and exit 1."""
    copy = folder / "copy.bin"
    copy.write_bytes(data)
    done = liangqu("-D", TEMPLATE, "verify", copy)
    assert (done.code, done.out) == (1, "")
    assert "UTF-8, UTF-16 or GB 18030" in done.err


def test_standard_input_is_the_dataset_or_the_text_and_not_both(liangqu: Run) -> None:
    """Each works alone; both at once are refused."""
    assert liangqu("-D", TEMPLATE, "verify", "-", data=TEXT.encode()).code == 0
    done = liangqu("-D", "-", "verify", "-", data=TEXT.encode())
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_the_copy_is_never_written_onto(liangqu: Run, folder: Path) -> None:
    """Not even with `--force`."""
    copy = folder / "kept.txt"
    copy.write_text(TEXT, encoding="utf-8")
    done = liangqu("-D", TEMPLATE, "verify", copy, "-o", copy, "--force")
    assert done.code == 2
    assert copy.read_text(encoding="utf-8") == TEXT


def test_fingerprints_are_printed_to_be_pasted(liangqu: Run, folder: Path) -> None:
    """What it prints is the `paragraphs` of the source, `strip` and all."""
    copy = folder / "copy.txt"
    copy.write_text(TEXT, encoding="utf-8")
    arguments = ("-D", TEMPLATE, "verify", copy, "--fingerprints")
    done = liangqu(*arguments, "--source", "luyu-daily-2018")
    assert done.code == 0
    assert done.out in TEMPLATE.read_text(encoding="utf-8")
    assert liangqu(*arguments).out != done.out
