"""`liangqu schema`: what editors and validators know of a dataset file."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from liangqu_cli.load.lint import check
from liangqu_cli.model import PlanFile
from liangqu_cli.schema import dataset_schema
from tests.conftest import CI, ROOT, Run

PLAN = ROOT / "data" / "plan.toml"
SCHEMA = ROOT / "docs" / "plan.schema.json"
TEMPLATE = ROOT / "liangqu_cli" / "template" / "plan.toml"
BROKEN = {
    "an unknown table": ("[[quotes]]", "[[qoutes]]"),
    "an unknown key": ('start = "2019"\n', 'strat = "2019"\n'),
    "a missing translation": ('title.en = "Clean up the river"\n', ""),
    "a missing id": ('id = "xidong-library-days"\n', ""),
    "an id in capitals": ('id = "luyu-parks-2022"', 'id = "Luyu-Parks-2022"'),
    "an empty text": ('en = "New parks"', 'en = ""'),
    "an unknown level": ('level = "city"\nname', 'level = "town"\nname'),
    "an unknown comparator": ('comparator = "range"', 'comparator = "between"'),
    "a value as a text": ("value = 20\n", 'value = "20"\n'),
    "a code as a number": ('code = "990102"', "code = 990102"),
    "an unknown strength": (
        'strength = "pledge"\ntitle.zh = "治理',
        'strength = "vow"\ntitle.zh = "治理',
    ),
    "an unknown form": ('form = "spoken"', 'form = "shouted"'),
    "a paragraph before the first": ("paragraphs = [2, 3]", "paragraphs = [0]"),
    "a tile off the map": ("tile = { row = 1, column = 1 }", "tile = { row = 0, column = 1 }"),
    "a date in words": ('due = "2020-05"', 'due = "May 2020"'),
    "a fingerprint cut short": ('paragraphs = [\n    "', 'paragraphs = [\n    "00'),
    "an address without http": ('url = "https://', 'url = "'),
}


def client(name: str) -> Path:
    """A validator beside Python; where it is missing the test is skipped, but never in CI."""
    found = Path(sys.executable).with_name(name + (".exe" if os.name == "nt" else ""))
    if not found.exists():
        if CI:
            pytest.fail(f"{name} is not installed; it comes with the extra `test`")
        pytest.skip(f"{name} is not installed")
    return found


def run(*words: str | Path) -> tuple[int, str]:
    """The exit code of a client, and both its streams."""
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A file for each mistake, its schema named in the first line as the built-in plan does."""
    folder = tmp_path_factory.mktemp("broken")
    (folder / SCHEMA.name).write_bytes(SCHEMA.read_bytes())
    text = f"#:schema ./{SCHEMA.name}\n" + TEMPLATE.read_text(encoding="utf-8")
    files = {}
    for name, (old, new) in BROKEN.items():
        assert text.count(old) == 1, name
        files[name] = folder / f"{name.replace(' ', '-')}.toml"
        files[name].write_text(text.replace(old, new), encoding="utf-8")
    return files


def test_the_schema_beside_the_plan_is_current(liangqu: Run) -> None:
    """After a change of the model: `liangqu schema -o docs/plan.schema.json --force`."""
    done = liangqu("schema")
    assert (done.code, done.err) == (0, "")
    assert done.out == SCHEMA.read_text(encoding="utf-8")


def test_the_plan_names_its_schema_in_its_first_line() -> None:
    """By a path from the plan's own folder, so that editors find it without a network."""
    first = PLAN.read_text(encoding="utf-8").split("\n")[0]
    named = PLAN.parent / first.removeprefix("#:schema ")
    assert named.resolve() == SCHEMA


def test_the_schema_is_written_to_a_file(liangqu: Run, tmp_path: Path) -> None:
    """`-o` writes the same bytes, and nothing onto an existing file."""
    file = tmp_path / "plan.schema.json"
    assert liangqu("schema", "-o", file).code == 0
    assert file.read_bytes() == SCHEMA.read_bytes()
    assert liangqu("schema", "-o", file).code == 2


def test_the_schema_needs_no_dataset(liangqu: Run) -> None:
    """It comes from the types, whatever the environment names; and `--data` is told so."""
    assert liangqu("schema", env={"LIANGQU_DATA": "nowhere.toml"}).code == 0
    assert liangqu("-D", "nowhere.toml", "schema").code == 2


def test_every_table_and_every_key_is_described() -> None:
    """An editor has something to say at each; nothing but the keys of the model is let in."""
    schema = dataset_schema()
    objects: list[dict[str, Any]] = [schema, *schema["$defs"].values()]
    assert set(schema["properties"]) == set(PlanFile.__struct_fields__)
    for found in objects:
        assert found["description"]
        assert found["additionalProperties"] is False
        for key, value in found["properties"].items():
            assert value.get("description"), (found["title"], key)


def test_a_target_is_described_as_the_model_has_it() -> None:
    """Choices in their order, no null, one type for a number, a date as a date."""
    target = dataset_schema()["$defs"]["Target"]
    keys = target["properties"]
    assert target["required"] == ["id", "commitment", "metric", "as_written", "source"]
    assert keys["strength"]["enum"][0] == "pledge"
    assert keys["comparator"]["enum"] == ["=", ">=", ">", "<=", "<", "~", "range"]
    assert keys["value"]["type"] == "number"
    assert keys["searched"]["format"] == "date"
    assert keys["unit"]["$ref"] == "#/$defs/Bilingual"
    assert "null" not in json.dumps(dataset_schema())


def test_the_schema_is_one_of_its_dialect() -> None:
    """check-jsonschema holds it against the metaschema that it names."""
    code, said = run(client("check-jsonschema"), "--check-metaschema", SCHEMA)
    assert code == 0, said


def test_check_jsonschema_accepts_the_plan_and_the_template() -> None:
    """Both are what the schema says, dates included."""
    code, said = run(client("check-jsonschema"), "--schemafile", SCHEMA, PLAN, TEMPLATE)
    assert code == 0, said


def test_check_jsonschema_refuses_each_broken_file(broken: dict[str, Path]) -> None:
    """Every mistake that the types exclude is named."""
    command = (client("check-jsonschema"), "-o", "json", "--schemafile", SCHEMA)
    code, said = run(*command, *broken.values())
    named = {error["filename"] for error in json.loads(said)["errors"]}
    assert code == 1
    assert named == set(map(str, broken.values()))


def test_taplo_accepts_the_plan_by_its_first_line() -> None:
    """The TOML tool behind most editors follows `#:schema` by itself."""
    code, said = run(client("taplo"), "check", PLAN)
    assert code == 0, said


def test_taplo_refuses_each_broken_file_by_its_first_line(broken: dict[str, Path]) -> None:
    """So an editor marks every mistake while it is typed."""
    taplo = client("taplo")
    # One at a time: of several files it writes what it finds side by side, and mixes it up.
    accepted = [name for name, file in broken.items() if run(taplo, "check", file)[0] != 1]
    assert accepted == []


def test_the_loader_refuses_each_broken_file_too(broken: dict[str, Path]) -> None:
    """Schema and loader agree, since both come from the same types."""
    for name, file in broken.items():
        assert not check([str(file)]).valid, name


def test_the_loader_has_no_key_that_the_schema_lacks() -> None:
    """Every definition has the keys of its type, and requires the same."""
    definitions = dataset_schema()["$defs"]
    for name, found in definitions.items():
        struct = getattr(sys.modules[PlanFile.__module__], name)
        keys = msgspec.structs.fields(struct)
        assert list(found["properties"]) == [key.name for key in keys]
        assert found.get("required", []) == [key.name for key in keys if key.required]
