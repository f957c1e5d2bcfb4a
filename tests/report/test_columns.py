"""A column tells of the record that a row has, and nothing where the row has none."""

import pytest

from tests.conftest import Run


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("name", "empty"), [("markdown", "|  |  |  |  |"), ("csv", ",,,")])
def test_a_target_without_evidence_has_nothing_where_its_evidence_would_stand(
    liangqu: Run, lang: str, name: str, empty: str
) -> None:
    """Neither a value nor a word."""
    fields = "evidence_date,evidence_value,finding_note,evidence_source"
    asked = ("scorecard", "--as-of", "2021-01-01", "--fields", fields, "-f", name)
    assert liangqu("--lang", lang, *asked).out.splitlines()[-1] == empty
