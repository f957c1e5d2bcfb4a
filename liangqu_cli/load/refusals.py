"""Why the operating system refused, in words that can be translated.

Its own words are English (or, on Windows, of the system's language), whatever
the reader's language is; so they are chosen here by the error's number.
"""

import errno

from liangqu_cli.errors import Phrase
from liangqu_cli.language import N_

_SAID = {
    "EACCES EPERM": N_("permission denied"),
    "EAGAIN": N_("it is not ready"),
    "EBADF": N_("it is not open for this"),
    "EBUSY ETXTBSY": N_("it is in use"),
    "ECONNRESET": N_("the connection is broken"),
    "EDQUOT": N_("the disk quota is used up"),
    "EEXIST": N_("it exists already"),
    "EFBIG": N_("the file would be too large"),
    "EHOSTDOWN EHOSTUNREACH ENETUNREACH ESTALE ETIMEDOUT": N_("the network drive does not answer"),
    "EILSEQ": N_("such a name is not allowed there"),
    "EINVAL": N_("it cannot be used for this"),
    "EIO": N_("the device failed to read or write"),
    "EISDIR": N_("it is a folder"),
    "ELOOP": N_("its links lead in a circle"),
    "EMFILE ENFILE": N_("too many files are open"),
    "ENAMETOOLONG": N_("the name is too long"),
    "ENODEV ENXIO": N_("there is no such device"),
    "ENOENT": N_("there is no such file or folder"),
    "ENOMEM": N_("there is not enough memory"),
    "ENOSPC": N_("no space is left on the device"),
    "ENOTDIR": N_("a part of the path is not a folder"),
    "ENOTEMPTY": N_("the folder is not empty"),
    "ENOTSUP EOPNOTSUPP": N_("the file system cannot do this"),
    "EOVERFLOW": N_("the file is too large"),
    "EROFS": N_("the file system is read-only"),
    "EXDEV": N_("it lies on another file system"),
}
_BY_NAME = {name: said for names, said in _SAID.items() for name in names.split()}


def refusal(error: Exception) -> Phrase:
    """Why the system refused: an `OSError`, or a `ValueError` about a file's name."""
    if not isinstance(error, OSError):
        return Phrase(N_("no file can have such a name"))
    number = error.errno or 0
    known = _BY_NAME.get(errno.errorcode.get(number, ""))
    return Phrase(known) if known else Phrase(N_("system error {number}"), number=number)
