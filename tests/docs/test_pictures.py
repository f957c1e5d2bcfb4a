"""The pictures that readers see are what the program shows."""

import re
import subprocess
import sys

from tests.conftest import ROOT, environment

READMES = {"en": "README.md", "zh": "README.zh-CN.md"}


def test_the_pictures_are_current() -> None:
    """After a change of a view or of the plan: `.ci/pictures`."""
    done = subprocess.run(
        [sys.executable, ROOT / ".ci" / "pictures", "--check"],
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_each_readme_shows_its_own_language_and_says_what_is_seen() -> None:
    """Every picture is there, and has a text for those who cannot see it."""
    for lang, name in READMES.items():
        shown = re.findall(r"!\[(.+)\]\((.+)\)", (ROOT / name).read_text("utf-8"))
        assert shown
        for text, path in shown:
            assert path.startswith(f"docs/pictures/{lang}/")
            assert (ROOT / path).is_file()
            assert len(text) > 5
