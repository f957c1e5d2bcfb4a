"""In which encoding a text was saved: what Chinese computers write, told apart by the bytes."""

UTF_8 = "UTF-8"
_CODECS = {UTF_8: "utf-8-sig", "UTF-16": "utf-16", "GB 18030": "gb18030"}
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def likely_encoding(data: bytes) -> str | None:
    """`UTF-8`, `UTF-16` or `GB 18030`, whichever `data` reads as; None where it is none of them.

    UTF-16 is known by its byte order mark, GB 18030 (and with it GBK and GB 2312)
    by reading mostly as Chinese.
    """
    if data.startswith(_BYTE_ORDER_MARKS):
        return "UTF-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "GB 18030" if _is_chinese(data) else None
    return UTF_8


def decoded_text(data: bytes) -> str | None:
    """The text of `data` in whichever of the encodings it is in; None where it is in none."""
    encoding = likely_encoding(data)
    if encoding is None:
        return None
    try:
        return data.decode(_CODECS[encoding])
    except UnicodeDecodeError:
        return None


def _is_chinese(data: bytes) -> bool:
    if b"\0" in data:  # no text has it, and every picture does
        return False
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    common = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
    return common > 0 and common * 2 > sum(not letter.isascii() for letter in text)
