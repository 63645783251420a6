"""Finding an editor's words in an article, to the letter.

A quote is found wherever it stands verbatim, white space apart. Which of several places is meant is said by a number or
by the text around it, as in the W3C's TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector).
A quote that cannot be found is answered with the most similar passage, so that the mistake can be seen.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Final

from rapidfuzz import fuzz

from generator.errors import Problem
from generator.model import Article, Evidence, Span
from generator.text import line_number, split

MAX_COMPARED: Final = 1000
"""How much of a lost quote is compared with the article, in characters: enough to find its place."""
MAX_COMPARISONS: Final = 50_000_000
"""Characters of the quote times characters of the article; for a very long article less of the quote is compared."""

_DECIMAL_MARKS = (".", ",")
_FIRST_UNSPACED = "\u0590"
"""Scripts from here on join or omit spaces in ways of their own; before it are Latin, Greek, Cyrillic and Armenian."""


class QuoteFinder:
    """A text prepared for many quotes: its words joined by single spaces, and where each word stands in the file."""

    def __init__(self, text: str):
        words = text.split()
        self.text = text
        self.joined = " ".join(words)
        self._in_text = array("L", (word.start() for word in re.finditer(r"\S+", text)))
        self._in_joined = array("L", accumulate((len(word) + 1 for word in words[:-1]), initial=0))

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Where the text's paragraphs stand."""
        return split(self.text)

    def locate(self, quote: str) -> list[Span]:
        """Every place where a quote stands, in order; places that overlap an earlier one are left out."""
        wanted = " ".join(quote.split())
        spans: list[Span] = []
        at = self.joined.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            spans.append(Span(self._to_text(at), self._to_text(end - 1) + 1))
            at = self.joined.find(wanted, end)
        return spans

    def stands_between(self, span: Span, prefix: str, suffix: str) -> bool:
        """Whether the text right before a passage ends with `prefix`, and the text right after begins with `suffix`."""
        before, after = " ".join(prefix.split()), " ".join(suffix.split())
        start, end = self._to_joined(span.start), self._to_joined(span.end - 1) + 1
        start -= start > 0 and self.joined[start - 1] == " "
        end += self.joined[end : end + 1] == " "
        return self.joined.endswith(before, 0, start) and self.joined.startswith(after, end)

    def _to_text(self, offset: int) -> int:
        word = bisect_right(self._in_joined, offset) - 1
        return self._in_text[word] + offset - self._in_joined[word]

    def _to_joined(self, offset: int) -> int:
        word = bisect_right(self._in_text, offset) - 1
        return self._in_joined[word] + offset - self._in_text[word]


@lru_cache(maxsize=128)
def finder(text: str) -> QuoteFinder:
    """The prepared text, kept for the next quote from the same article."""
    return QuoteFinder(text)


def locate(text: str, quote: str) -> list[Span]:
    """Every place where a quote stands verbatim, white space apart; none for an empty quote."""
    return finder(text).locate(quote)


def choose(
    text: str, spans: Sequence[Span], occurrence: int | None = None, prefix: str = "", suffix: str = ""
) -> list[Span]:
    """Those of the places that are meant: the one numbered `occurrence` (from 1), between `prefix` and `suffix`."""
    if occurrence is not None:
        spans = spans[occurrence - 1 : occurrence] if occurrence > 0 else ()
    return [span for span in spans if finder(text).stands_between(span, prefix, suffix)]


def nearest(text: str, quote: str) -> tuple[str, Span, float]:
    """The passage most similar to a quote, where it stands, and how alike they are, from 0 to 100.

    Looks within each paragraph and takes whole words; of equals the first. Similarity is the normalised indel
    distance (https://rapidfuzz.github.io/RapidFuzz/Usage/fuzz.html#ratio).
    """
    wanted = " ".join(quote.split())[: max(64, min(MAX_COMPARED, MAX_COMPARISONS // (len(text) + 1)))]
    found, best = Span(0, 0), 0.0
    for paragraph in finder(text).paragraphs:
        stretch = text[paragraph.start : paragraph.end]
        if len(stretch) <= len(wanted):
            score, span = fuzz.ratio(wanted, stretch, score_cutoff=best), paragraph
        else:
            match = fuzz.partial_ratio_alignment(wanted, stretch, score_cutoff=best)
            if match is None:
                continue
            score, span = match.score, Span(paragraph.start + match.dest_start, paragraph.start + match.dest_end)
        if score > best:
            found, best = span, score
    return _whole_words(text, found, wanted)


def _whole_words(text: str, span: Span, wanted: str) -> tuple[str, Span, float]:
    """The words that a stretch of text touches, without those at the ends that make it less like what is wanted."""

    def likeness(start: int, end: int) -> float:
        return fuzz.ratio(wanted, " ".join(text[start:end].split()))

    # Words longer than this are no words, and are cut.
    reach = text[max(0, span.start - 100) : span.end + 100]
    words = [
        (max(0, span.start - 100) + word.start(), max(0, span.start - 100) + word.end())
        for word in re.finditer(r"\S+", reach)
    ]
    words = [(start, end) for start, end in words if start < span.end and span.start < end]
    if not words:
        return "", Span(span.start, span.start), 0.0
    best = likeness(words[0][0], words[-1][1])
    while len(words) > 1:
        without_first, without_last = likeness(words[1][0], words[-1][1]), likeness(words[0][0], words[-2][1])
        if max(without_first, without_last) < best:
            break
        best = max(without_first, without_last)
        words = words[1:] if without_first > without_last else words[:-1]
    found = Span(words[0][0], words[-1][1])
    return text[found.start : found.end], found, best


def resolve(
    article: Article,
    quote: str,
    occurrence: int | None = None,
    prefix: str = "",
    suffix: str = "",
    attributed_to: str = "",
    *,
    place: str = "",
    line: int = 0,
    file: str = "",
) -> Evidence | Problem:
    """The evidence that an editor's words point to, or what is wrong with them.

    Only places outside furniture, within one paragraph and of whole words count. `place`, `line` and `file` are where
    the editor wrote the quote. Codes: quote-lost, quote-paragraphs, quote-furniture, quote-cut, quote-ambiguous,
    occurrence-out-of-range.
    """

    def problem(code: str, message: str) -> Problem:
        return Problem(file=file, line=line, place=place, message=message, code=code)

    everywhere = locate(article.text, quote)
    if not everywhere:
        return problem("quote-lost", lost(article, quote))
    usable = _usable(article, everywhere)
    if not usable:
        return _unusable(article, everywhere, problem)
    meant = choose(article.text, usable, occurrence, prefix, suffix)
    if not meant:
        return problem("occurrence-out-of-range", _no_such_place(article, len(usable), occurrence, prefix, suffix))
    if len(meant) > 1:
        return problem("quote-ambiguous", _which(article, usable))
    span = meant[0]
    return Evidence(article.id, article.text[span.start : span.end], span, attributed_to, place, line)


def places(article: Article, quote: str) -> list[Span]:
    """Where a quote counts: outside furniture, within one paragraph, and of whole words."""
    return _usable(article, locate(article.text, quote))


def _usable(article: Article, spans: Sequence[Span]) -> list[Span]:
    outside = _outside(article, spans)
    return [span for span in outside if in_one_paragraph(article, span) and not cut_word(article.text, span)]


def _outside(article: Article, spans: Sequence[Span]) -> list[Span]:
    return [span for span in spans if not any(mask.overlaps(span) for mask in article.furniture)]


def _unusable(article: Article, everywhere: Sequence[Span], problem: Callable[[str, str], Problem]) -> Problem:
    """Why none of the places where a quote stands counts."""
    outside = _outside(article, everywhere)
    if not outside:
        return problem("quote-furniture", _in_furniture(article, everywhere[0]))
    whole = [span for span in outside if in_one_paragraph(article, span)]
    if not whole:
        return problem("quote-paragraphs", f"the quote crosses the end of a paragraph in {article}; quote one only")
    part = cut_word(article.text, whole[0])
    return problem("quote-cut", f"the quote stands in {article} only inside “{part}”; quote whole words and numbers")


def cut_word(text: str, span: Span) -> str:
    """The word or number that the passage begins or ends inside of, empty when there is none.

    "around 10" must not be found in "around 1000" or in "around 10.5". Scripts without spaces have no such words.
    """
    for edge in (span.start, span.end):
        start = end = edge
        while start > 0 and _joined(text, start):
            start -= 1
        while end < len(text) and _joined(text, end):
            end += 1
        if start < edge < end:
            return text[start:end]
    return ""


def _joined(text: str, offset: int) -> bool:
    """Whether the characters before and at the offset belong to one word or number."""
    before, after = text[offset - 1 : offset], text[offset : offset + 1]
    if before in _DECIMAL_MARKS and after.isdigit():
        return text[offset - 2 : offset - 1].isdigit()
    if after in _DECIMAL_MARKS and before.isdigit():
        return text[offset + 1 : offset + 2].isdigit()
    return before.isalnum() and after.isalnum() and max(before, after) < _FIRST_UNSPACED


def in_one_paragraph(article: Article, span: Span) -> bool:
    """Whether a passage begins and ends in the same paragraph."""
    paragraph = article.paragraph_at(span.start)
    return paragraph is not None and paragraph.span.contains(span)


def lost(article: Article, quote: str, what: str = "the quote") -> str:
    """Says that words are not in an article, and what comes nearest to them."""
    if not quote.strip():
        return f"{what} is empty"
    passage, _, ratio = nearest(article.text, quote)
    differences = _differences(quote, passage)
    if differences:
        return f"{what} is not in {article}: it differs only in {' and '.join(differences)} from “{_short(passage)}”"
    return f"{what} is not in {article}; nearest is “{_short(passage)}”, {int(ratio)} % alike"


def _in_furniture(article: Article, span: Span) -> str:
    mask = next(mask for mask in article.furniture if mask.overlaps(span))
    number = line_number(article.text, mask.start)
    words = _short(article.text[mask.start : mask.end])
    return (
        f"the quote lies in furniture of {article} (line {number}: “{words}”), "
        "which can never be evidence; if it is not furniture, list it under not_furniture in sources.yml"
    )


def _no_such_place(article: Article, count: int, occurrence: int | None, prefix: str, suffix: str) -> str:
    times = "once" if count == 1 else f"{count} times"
    wanted = f"no occurrence {occurrence}" if occurrence is not None else "no place"
    wanted += f" after “{_short(prefix)}”" if prefix.strip() else ""
    wanted += f" before “{_short(suffix)}”" if suffix.strip() else ""
    return f"the quote stands {times} in {article}, but there is {wanted}"


def _which(article: Article, spans: Sequence[Span], shown: int = 5) -> str:
    numbers = [str(number) for number in range(1, min(len(spans), shown) + 1)]
    choice = f"{', '.join(numbers[:-1])} or {numbers[-1]}" if len(spans) <= shown else f"1 to {len(spans)}"
    around = "; ".join(
        f"{number} “…{_context(article.text, span)}…”" for number, span in zip(numbers, spans, strict=False)
    )
    return f"the quote stands {len(spans)} times in {article}: say which with occurrence: {choice} ({around})"


def _context(text: str, span: Span, reach: int = 30) -> str:
    """A passage with a few words before and after it."""
    before = text[max(0, span.start - reach) : span.start]
    after = text[span.end : span.end + reach]
    before = before.partition(" ")[2] if span.start > reach and " " in before else before
    after = after.rpartition(" ")[0] if span.end + reach < len(text) and " " in after else after
    return " ".join(f"{before}{_short(text[span.start : span.end], 60)}{after}".split())


def _short(words: str, limit: int = 160) -> str:
    """Words on one line, cut in the middle when they are too many for a message."""
    words = " ".join(words.split())
    return words if len(words) <= limit else f"{words[: limit * 2 // 3].rstrip()} … {words[-limit // 3 :].lstrip()}"


_QUOTATION_MARKS: Final = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛‹›`´′", "'"))
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))


def _without_accents(words: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", words) if not unicodedata.combining(char))


_SMALL_DIFFERENCES: Final[dict[str, Callable[[str], str]]] = {
    "accents or special characters": _without_accents,
    "quotation marks (“ ” ‘ ’)": lambda words: words.translate(_QUOTATION_MARKS),
    "dashes (– —)": lambda words: words.translate(_DASHES),
    "capital letters": str.casefold,
}


def _differences(quote: str, passage: str) -> list[str]:
    """In which small things a quote differs from a passage; empty when it differs in more than those, or in none.

    The passage is of whole words, so a mark at either end may belong to its neighbours and not to the quote.
    """

    def fold(words: str, leave: str = "") -> str:
        words = " ".join(words.split())
        for name, change in _SMALL_DIFFERENCES.items():
            words = words if name == leave else change(words)
        return words

    if fold(quote) not in fold(passage):
        return []
    return [name for name in _SMALL_DIFFERENCES if fold(quote, leave=name) not in fold(passage, leave=name)]
