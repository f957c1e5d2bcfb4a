"""`liangqu verify`."""

from typer import Exit

from liangqu_cli.cli import vocabulary
from liangqu_cli.cli.groups import Delivery
from liangqu_cli.cli.run import Run
from liangqu_cli.errors import ExitCode, InputError, LiangquError, UsageError
from liangqu_cli.language import N_
from liangqu_cli.model import Source


def verify(
    run: Run, delivery: Delivery, text_file: str, source: str = "", fingerprints: bool = False
) -> None:
    from liangqu_cli.answers import verify as verification

    text = _text(run, text_file)
    run.protect([text_file])
    if fingerprints:
        if delivery.format:
            message = N_("Fingerprints have a form of their own; leave out --format.")
            raise UsageError(message)
        meant = vocabulary.sources(run.plan).meant(source) if source else ""
        strip = run.plan.sources[meant].strip if meant else ()
        prints = verification.fingerprints(text, strip)
        listed = "".join(f'    "{fingerprint}",\n' for fingerprint in prints)
        run.write([f"paragraphs = [\n{listed}]\n"], delivery.output, force=delivery.force)
        return
    from liangqu_cli.report.verify import verification_table
    from liangqu_cli.view.verify import view

    held = verification.verify(run.plan, _meant(run, source, text, text_file), text)
    table = verification_table(run.plan, held)
    shown = view(held, text_file)
    run.deliver(table, delivery.listing(), shown, empty=shown)
    if not held.whole:
        raise Exit(ExitCode.FAILED)


def _text(run: Run, text_file: str) -> str:
    from liangqu_cli.load.encoding import decoded_text
    from liangqu_cli.load.files import STANDARD_INPUT, file_bytes

    if text_file == STANDARD_INPUT and STANDARD_INPUT in run.datasets:
        raise UsageError(
            N_("Standard input is the dataset already; name a file that holds the text.")
        )
    text = decoded_text(file_bytes(text_file))
    if text is None:
        raise InputError(
            N_("{file} is not a text in UTF-8, UTF-16 or GB 18030; save it as UTF-8."),
            file=text_file,
        )
    return text


def _meant(run: Run, source: str, text: str, text_file: str) -> Source:
    """The source that the reader names, else the one that the text is a copy of."""
    from liangqu_cli.answers.verify import matching_source

    known = vocabulary.copied(run.plan)
    if not known.keys:
        raise LiangquError(
            N_("No source of this plan lists its paragraphs; `--fingerprints` prints a text's.")
        )
    if source:
        return run.plan.sources[known.meant(source)]
    found = matching_source(run.plan, text)
    if found is None:
        raise LiangquError(
            N_(
                "{file} has no paragraph of any source. `verify` is for the text of a source, not "
                "for a draft; `liangqu search WORDS` finds what a quotation rests on. If it is "
                "such a text, name its source with --source: {choices}."
            ),
            file=text_file,
            choices=tuple(known.keys),
        )
    return found
