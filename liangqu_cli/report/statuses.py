"""What the statuses of targets mean, in a sentence each, by the rules of the scorecard."""

from liangqu_cli.answers.scorecard import Status
from liangqu_cli.language import N_

UNFOUND = N_("“No evidence” says that a search found none, not that the target was missed.")
"""What must not be read into `no_evidence`."""

STATUS_MEANINGS: dict[Status, str] = {
    "met": N_("The figure for the due, or the event, is there in time."),
    "late": N_("A milestone was reached after its due."),
    "missed": N_("The due has passed, and the figure for it falls short."),
    "in_progress": N_("Measured, not there yet, and no due has passed."),
    "reported": N_(
        "What was reported is of another indicator, or leaves it open; or it was a forecast."
    ),
    "no_evidence": N_("The due has passed, and nothing that decides it is recorded."),
    "pending": N_("The due lies ahead, and nothing is recorded yet."),
    "undated": N_("No due was given, and nothing is recorded."),
}
