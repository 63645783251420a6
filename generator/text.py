"""From the bytes of a file to its paragraphs, losing nothing.

Every file that holds text can be read, whatever its encoding, and the same bytes always give the same characters.
Nothing is normalised: line ends, odd spaces and accents stay as stored, so that an offset means the same character
to whoever opens the file. Only a byte order mark is dropped.
"""

import codecs
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from generator.errors import NotAnArticle
from generator.model import Span

MAX_BYTES: Final = 5_000_000
"""The largest file that is read, in bytes: some hundred times a very long article."""

MAX_CONTROL_SHARE: Final = 0.1
"""The share of control characters beyond which a file is taken for binary."""

# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What Windows-1252 puts where Latin-1 has control characters; its five undefined bytes stay what Latin-1 says.
_WINDOWS: Final = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
_CONTROLS: Final = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def decode(data: bytes, file: str) -> str:
    """The text of a file: by its byte order mark, else UTF-8, else Windows-1252.

    Raises NotAnArticle when the file is too large, empty, or not text.
    """
    if len(data) > MAX_BYTES:
        raise NotAnArticle(file, f"is larger than {MAX_BYTES // 1_000_000} MB, too large for an article")
    text = _characters(data)
    if not text.strip():
        raise NotAnArticle(file, "is empty")
    if "\0" in text:
        raise NotAnArticle(file, "is not text: it holds NUL characters")
    if len(_CONTROLS.findall(text)) > len(text) * MAX_CONTROL_SHARE:
        raise NotAnArticle(file, "is not text: too many of its characters are control characters")
    if not re.search(r"\w", text):
        raise NotAnArticle(file, "is empty: it holds not one letter or digit")
    return text


def _characters(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            # A mark is a clear statement: what breaks its encoding is shown as U+FFFD, never guessed at.
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1").translate(_WINDOWS)


def lines(text: str) -> Iterator[Span]:
    """The lines of a text, without their ends and without white space around; a blank line is an empty span.

    A line ends where `str.splitlines` says: at CR, LF, CRLF, and at Unicode's line and paragraph separators.
    """
    start = 0
    for line in text.splitlines(keepends=True):
        left = start + len(line) - len(line.lstrip())
        right = start + len(line.rstrip())
        yield Span(left, max(left, right)) if right > start else Span(start, start)
        start += len(line)


def line_number(text: str, offset: int) -> int:
    """The line, from 1, on which the character at `offset` stands."""
    return len(text[: offset + 1].splitlines()) or 1


def front_matter(text: str) -> Span | None:
    """What stands between a first line `---` and the next `---` or `...`, None where there is no such block.

    The span takes in both fences; a rule of any other length, or one that is indented, is no fence.
    """
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        fence = line.rstrip()
        if number == 0 and fence != "---":
            return None
        if number and fence in ("---", "..."):
            return Span(0, start + len(fence))
        start += len(line)
    return None


def split(text: str, body: int = 0) -> list[Span]:
    """The paragraphs of a text: non-empty, in order, without white space around.

    A paragraph ends at the end of its line, unless the text is hard-wrapped; then it ends at a blank line or at a
    line that was left short. Lines before `body`, where the article proper begins, are never joined.
    """
    spans = list(lines(text))
    width = _wrap_width(text, [span for span in spans if span.start >= body])
    paragraphs: list[Span] = []
    joining = False
    for span, after in zip(spans, [*spans[1:], Span(0, 0)], strict=False):
        if span.start == span.end:
            joining = False
            continue
        if joining:
            paragraphs[-1] = Span(paragraphs[-1].start, span.end)
        else:
            paragraphs.append(span)
        joining = span.start >= body and after.start < after.end and _reach(text, span, after) > width * 0.9 > 0
    return paragraphs


def _reach(text: str, line: Span, after: Span) -> int:
    """The length that a line would have if it had taken in the next line's first word."""
    word = text[after.start : after.end].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word)


def _wrap_width(text: str, spans: list[Span]) -> int:
    """The column at which a text is hard-wrapped, 0 when it is not.

    A text is taken for hard-wrapped when of its lines that have a line right below, headings apart, the longest has
    50 to 120 characters, most could not have taken in the next word, and half break in mid-sentence. Lines that end
    in a full stop, or whose lengths are all over the place, are paragraphs.
    """
    pairs = [
        (line, after)
        for line, after in pairwise(spans)
        if line.start < line.end and after.start < after.end and " " in text[line.start : line.end]
    ]
    width = max((line.end - line.start for line, _ in pairs), default=0)
    pairs = [(line, after) for line, after in pairs if (line.end - line.start) * 2 > width]
    if len(pairs) < 3 or not 50 <= width <= 120:
        return 0
    full = sum(_reach(text, line, after) > width * 0.9 for line, after in pairs)
    broken = sum(text[line.end - 1].isalnum() or text[line.end - 1] in ",;–-" for line, _ in pairs)
    return width if full * 3 >= len(pairs) * 2 and broken * 2 >= len(pairs) else 0
