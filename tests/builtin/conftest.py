"""The article, where a copy of its text is at hand."""

import pytest

from tests.builtin.plan import TEXTS, normalised


@pytest.fixture(scope="session")
def article() -> tuple[str, ...]:
    """Read the article's paragraphs, normalised; paragraph 1 is the first item."""
    texts = sorted(TEXTS.glob("*.txt"))
    if not texts:
        pytest.skip(f"the article is not at hand in {TEXTS}")
    lines = texts[0].read_text(encoding="utf-8").splitlines()
    return tuple(normalised(line) for line in lines if line.strip())
