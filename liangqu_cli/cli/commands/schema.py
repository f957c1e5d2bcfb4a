"""`liangqu schema`."""

from liangqu_cli.cli.run import Run


def schema(run: Run, output: str = "", force: bool = False) -> None:
    import msgspec.json

    from liangqu_cli.schema import dataset_schema

    run.refuse_data()
    text = msgspec.json.format(msgspec.json.encode(dataset_schema(run.lang)), indent=2) + b"\n"
    run.write([text], output, force=force)
