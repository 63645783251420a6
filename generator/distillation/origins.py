"""What articles share: near-duplicates of one report, and passages that repeat one origin.

Repetition is not corroboration: a wire story counts once, however many print it. Texts are compared by their runs of
three content words (shingles: Broder 1997, "On the resemblance and containment of documents"), through an index of
the texts seen before, so that the work grows with the number of words and not with that of pairs.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.names import fold

RUN: Final = 3
"""Content words in a shingle."""
COPY: Final = 0.6
"""The share of an article's shingles that make it a copy of the one they are in."""
GROWN: Final = 2
"""How many times as long as what it repeats a copy may be; what is longer is a report of its own."""
LEAST_ARTICLE: Final = 8
"""The fewest shingles by which articles are compared."""
LEAST_PASSAGE: Final = 8
"""The fewest content words of a passage that repeats another; shorter ones may be alike by chance."""
ALIKE: Final = 0.8
"""The share of content words that passages have in common when one repeats the other."""
LEAST_QUOTED: Final = 6
"""The fewest words within quotation marks that two reporters do not choose alike by chance."""
COMMON: Final = 24
"""A shingle that so many texts have tells of none of them."""

_QUOTED = re.compile(r"[“\"]([^“”\"]+)(?:[”\"]|$)")
_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Origins:
    """Which articles and passages are copies of one another."""

    copies: Mapping[str, str] = field(default_factory=dict)
    """An article that is a near-duplicate to the article it repeats: the earliest, else the first by id."""
    repeated: Mapping[tuple[str, int], tuple[str, int]] = field(default_factory=dict)
    """A passage (article id, number) that repeats one of another article, to the first of its kind."""

    def first(self, article: str, number: int) -> tuple[str, int]:
        """The passage that a passage repeats, or itself."""
        return self.repeated.get((article, number), (article, number))

    def source(self, article: str) -> str:
        """The article that an article repeats, or itself."""
        return self.copies.get(article, article)


def find(analyses: Sequence[Analysis]) -> Origins:
    """What the articles share."""
    ordered = sorted(analyses, key=_order)
    return Origins(_copies(ordered), _repeated(ordered))


def _order(analysis: Analysis) -> tuple[date, str]:
    published = analysis.article.date
    first = published and (published.earliest or published.latest)
    return first or date.max, analysis.article.id


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    """The runs of words, each once, in order."""
    runs = (tuple(words[index : index + RUN]) for index in range(len(words) - RUN + 1))
    return list(dict.fromkeys(runs))


def _copies(analyses: Iterable[Analysis]) -> dict[str, str]:
    """Each article that repeats an earlier one, to that one."""
    copies: dict[str, str] = {}
    holders: dict[tuple[str, ...], list[str]] = {}
    lengths: dict[str, int] = {}
    for analysis in analyses:
        name = analysis.article.id
        shingles = _shingles([word for passage in analysis.passages for word in passage.words])
        if len(shingles) < LEAST_ARTICLE:
            continue
        shared = _shared(shingles, holders)
        repeats = next(
            (
                other
                for other, number in shared.most_common(3)
                if number >= COPY * len(shingles)
                or (number >= COPY * lengths[other] and len(shingles) <= GROWN * lengths[other])
            ),
            None,
        )
        if repeats:
            copies[name] = repeats
            continue
        lengths[name] = len(shingles)
        for shingle in shingles:
            holders.setdefault(shingle, []).append(name)
    return copies


def _shared(shingles: Iterable[tuple[str, ...]], holders: Mapping[tuple[str, ...], list[str]]) -> Counter[str]:
    """How many of some shingles each earlier text has."""
    shared: Counter[str] = Counter()
    for shingle in shingles:
        found = holders.get(shingle, ())
        if len(found) < COMMON:
            shared.update(found)
    return shared


def _repeated(analyses: Iterable[Analysis]) -> dict[tuple[str, int], tuple[str, int]]:
    """Each passage that repeats one of an earlier article, to that one."""
    repeated: dict[tuple[str, int], tuple[str, int]] = {}
    quoted: dict[tuple[str, ...], tuple[str, int]] = {}
    holders: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    words: dict[tuple[str, int], tuple[str, ...]] = {}
    for analysis in analyses:
        name = analysis.article.id
        for passage, said in _quotes(analysis):
            first = quoted.setdefault(said, (name, passage.number))
            if first[0] != name:
                repeated.setdefault((name, passage.number), first)
        for passage in analysis.passages:
            here = name, passage.number
            if len(passage.words) < LEAST_PASSAGE or here in repeated:
                continue
            shingles = _shingles(passage.words)
            same = _most_alike(name, passage.words, shingles, holders, words)
            if same:
                repeated[here] = same
                continue
            words[here] = passage.words
            for shingle in shingles:
                holders.setdefault(shingle, []).append(here)
    return repeated


def _most_alike(
    name: str,
    words: Sequence[str],
    shingles: Sequence[tuple[str, ...]],
    holders: Mapping[tuple[str, ...], list[tuple[str, int]]],
    texts: Mapping[tuple[str, int], Sequence[str]],
) -> tuple[str, int] | None:
    """The passage of another article that has nearly the same words, None when there is none."""
    shared: Counter[tuple[str, int]] = Counter()
    for shingle in shingles:
        found = holders.get(shingle, ())
        if len(found) < COMMON:
            shared.update(found)
    for other, _ in shared.most_common(3):
        common = sum((Counter(words) & Counter(texts[other])).values())
        if other[0] != name and common >= ALIKE * max(len(words), len(texts[other])):
            return other
    return None


def _quotes(analysis: Analysis) -> Iterator[tuple[Passage, tuple[str, ...]]]:
    """What stands within quotation marks, sentence by sentence, by its words; short quotations are left out."""
    for _, group in groupby(analysis.passages, key=lambda passage: passage.paragraph):
        passages = list(group)
        start, end = passages[0].span.start, passages[-1].span.end
        text = analysis.article.text[start:end]
        if "“" not in text and '"' not in text:
            continue
        for match in _QUOTED.finditer(text):
            for passage in passages:
                first = max(passage.span.start - start, match.start(1))
                last = min(passage.span.end - start, match.end(1))
                said = tuple(map(fold, _WORD.findall(text[first:last]))) if first < last else ()
                if len(said) >= LEAST_QUOTED:
                    yield passage, said
