"""The targets: numbers and dates read strictly from their phrases."""

import re

from tests.builtin.plan import numbers, the_plan, the_source

COMPARATOR_WORDS = {
    ">=": ("以上", "不少于", "不低于"),
    ">": ("超过", "突破"),
    "~": ("左右", "约"),
}
REACH = "达到"
"""Without another word, it is read as ">="."""
BASIS_WORDS = {"annual": ("每年", "当年"), "annual_average": ("年均",)}


def test_a_milestone_is_a_date_and_a_number_is_whole() -> None:
    """A milestone has a due and no figure; a number has comparator, value, unit and basis."""
    for target in the_plan().targets:
        figure = (target.comparator, target.value, target.unit, target.basis)
        if target.comparator is None:
            assert set(figure) == {None} and target.due, target.id
        else:
            assert None not in figure, target.id
        assert (target.value_max is not None) == (target.comparator == "range"), target.id


def test_quantity_words_are_read_strictly() -> None:
    """以上 includes its number and 超过 does not; 左右 is about; no word means exactly."""
    for target in numbers():
        read = {
            comparator
            for comparator, words in COMPARATOR_WORDS.items()
            if any(word in target.as_written for word in words)
        }
        if target.comparator == "range":
            assert re.search(r"\d[^\d，]*[-—～至到]\d", target.as_written), target.id
        elif not read and REACH in target.as_written:
            assert target.comparator == ">=" and target.note and REACH in target.note.zh
        else:
            assert read == ({target.comparator} - {"="}), target.id


def test_basis_words_are_read_strictly() -> None:
    """每年, 当年 and 年均 are a basis of their own, and nothing else is.

    The word may stand before the target's phrase, in that of its commitment.
    """
    said = {commitment.id: commitment.as_written for commitment in the_plan().commitments}
    for target in numbers():
        phrases = said[target.commitment] + target.as_written
        read = {
            basis for basis, words in BASIS_WORDS.items() if any(word in phrases for word in words)
        }
        assert read == {target.basis} & set(BASIS_WORDS), target.id


def test_the_value_is_the_number_as_written() -> None:
    """The phrase holds the value, times ten thousand after 万; a range holds both ends."""
    for target in numbers():
        phrase = re.sub(r"\d{4}年", "", target.as_written)
        read = [
            float(digits) * (10_000 if myriad else 1)
            for digits, myriad in re.findall(r"(\d+(?:\.\d+)?)(万?)", phrase)
        ]
        ends = [target.value] if target.value_max is None else [target.value, target.value_max]
        assert read == ends, target.id


def test_a_deadline_is_in_the_phrase_and_no_more_precise() -> None:
    """A due is a year, a month of "this year" or the end of the plan's period, as written.

    Where the year opens the sentence and the phrase stands further on, the note says so.
    """
    info = the_plan().plan
    assert info is not None
    for target in the_plan().targets:
        expected: tuple[str | None, str | None] = (None, None)
        if year := re.search(r"到(\d{4})年", target.as_written):
            expected = (None, year[1])
        elif month := re.search(r"今年(\d+)月", target.as_written):
            expected = (None, f"{the_source().date}-{int(month[1]):02}")
        elif target.note and target.note.zh.startswith("句首为“十四五”时期"):
            expected = (info.start, info.end)
        elif target.note and (head := re.match(r"(\d{4})年是句首给出的年份", target.note.zh)):
            expected = (None, head[1])
        assert (target.start, target.due) == expected, target.id


def test_a_target_without_a_deadline_says_so() -> None:
    """What the source leaves open stands in a note."""
    assert [t.id for t in the_plan().targets if t.due is None and t.note is None] == []


def test_pinggu_has_the_four_targets_of_its_work_plan() -> None:
    """Foreign capital and its growth, projects entered and projects landed: aims, by 2023."""
    plan = the_plan()
    pinggu = {c.id: c for c in plan.commitments if c.district == "110117"}
    targets = [target for target in plan.targets if target.commitment in pinggu]
    pledged = [(target.comparator, target.value, target.basis, target.due) for target in targets]
    assert pledged == [
        (">=", 86_000_000, "level", "2023"),
        ("~", 20, "annual_average", "2023"),
        (">=", 15, "annual", "2023"),
        (">=", 50, "annual", "2023"),
    ]
    assert {pinggu[target.commitment].strength for target in targets} == {"aim"}
    assert {pinggu[target.commitment].official for target in targets} == {None}


def test_no_speaker_is_given_to_daxings_service_targets() -> None:
    """The article names the speaker of the sentence before; the note of each target says so."""
    plan = the_plan()
    commitments = {commitment.id: commitment for commitment in plan.commitments}
    services = [target for target in plan.targets if "服务业" in target.metric.zh]
    assert len(services) == 4
    for target in services:
        assert commitments[target.commitment].official is None
        assert target.note and "没有注明讲话人" in target.note.zh


def test_beyond_about_only_what_the_source_makes_plain_decides() -> None:
    """A rising share and a growth to be reached; a forecast of visitors leaves it open."""
    about = {t.id: t.better for t in the_plan().targets if t.comparator == "~"}
    assert about == {
        "daxing-services-share-2023": "more",
        "pinggu-foreign-investment-growth-rate": "more",
        "tongzhou-universal-visitors": None,
    }
