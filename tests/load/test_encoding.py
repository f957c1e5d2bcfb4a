"""Texts as Chinese computers save them."""

import codecs

import pytest

from liangqu_cli.load.encoding import decoded_text, likely_encoding

TEXT = "全市新建公园不少于20个。\r\n新增绿道约120公里。\n"
SAVED = {
    "UTF-8": (TEXT.encode(), "UTF-8"),
    "UTF-8 with a byte order mark": (TEXT.encode("utf-8-sig"), "UTF-8"),
    "UTF-16, little end first": (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "UTF-16"),
    "UTF-16, big end first": (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16"),
    "GBK": (TEXT.encode("gbk"), "GB 18030"),
    "GB 18030": ((TEXT + "㐀𠮷").encode("gb18030"), "GB 18030"),
}


@pytest.mark.parametrize("name", SAVED)
def test_a_text_is_read_in_the_encoding_that_it_was_saved_in(name: str) -> None:
    """The encoding is told apart by the bytes, and nothing of the text is lost."""
    data, encoding = SAVED[name]
    text = decoded_text(data)
    assert likely_encoding(data) == encoding
    assert text is not None
    assert text.removesuffix("㐀𠮷") == TEXT


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00", b"\x89PNG\r\n\x1a\n\x00\x00", "naïve café".encode("latin-1")],
    ids=["half a UTF-16 unit", "a picture", "Latin-1"],
)
def test_what_is_in_none_of_them_is_not_guessed(data: bytes) -> None:
    """Bytes that read as no Chinese text are refused."""
    assert decoded_text(data) is None
