"""Snippets of a page, run as a reader would."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import environment
from tests.docs.pages import Block

BESIDE = Path(sys.executable).parent


def output_of(block: Block, folder: Path, **changes: str) -> str:
    """Run a snippet of a shell or of Python in a folder, and give what it prints.

    Args:
        block: What to run.
        folder: Where.
        changes: What the environment has besides.
    """
    shell = ["bash", "-euo", "pipefail", "-c"]
    command = shell if block.language == "sh" else [sys.executable, "-W", "error", "-c"]
    done = subprocess.run(
        [*command, block.text],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=environment(PATH=os.pathsep.join([str(BESIDE), os.environ["PATH"]]), **changes),
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{block.text}\n{done.stderr}"
    return done.stdout
