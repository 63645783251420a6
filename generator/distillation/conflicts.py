"""What disagreements that are not about figures have in common: how they are worded, and the words they rest on."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.topic import Topic, voice
from generator.model import Article, Difference, Evidence, Position, Span
from generator.names import CALENDAR, FUNCTION_WORDS, fold

Found = tuple[float, Difference]
"""A difference with its weight."""

LEAST: Final = 3
"""The fewest content words by which a claim is known again."""

NAMED: Final = 3
"""The most articles that a note names."""

LEAD: Final = 4
"""Passages with which an article says what it is about."""
TELLING: Final = 4
"""Words of a question, those that most articles begin with, by which it is weighed."""
CENTRAL: Final = 1.0
"""What a question gains whose words stand at the beginning of every article."""

_SAYING = frozenset(("say", "says", "said", "saying", "told", "tell", "according", "added", "report", "reported"))
_MARKS = re.compile(r"[“”\"]")
_PAIRS: Final = (("“", "”"), ('"', '"'))
_OWNED = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def content(text: str) -> frozenset[str]:
    """The words that say something, folded; the endings of plural and past are cut off."""
    words = (_OWNED.sub("", fold(word)) for word in _WORD.findall(text))
    return frozenset(
        word.removesuffix("s").removesuffix("ed")
        for word in words
        if len(word) > 2
        and word not in _SAYING
        and word not in FUNCTION_WORDS
        and word not in CALENDAR
        and not word.isdigit()
    )


def ranked(topic: Topic, found: Iterable[Found]) -> Iterator[Found]:
    """Differences with more weight the more of their questions' words stand at the beginning of the articles."""
    found = list(found)
    first: Counter[str] = Counter()
    for analysis in topic.analyses if found else ():
        first.update(content(" ".join(analysis.text(passage.span) for passage in analysis.passages[:LEAD])))
    for weight, difference in found:
        shares = sorted((first[word] for word in content(difference.question)), reverse=True)[:TELLING]
        known = sum(shares) / max(1, TELLING * len(topic.analyses))
        yield weight + CENTRAL * known, difference


def bare(text: str) -> str:
    """Words without line ends and without quotation marks around them."""
    text = " ".join(text.split())
    return paired(text.strip('“”"'), text)


def paired(text: str, whole: str) -> str:
    """What is left of words, with the mark at its beginning or end that belongs to words quoted within.

    `whole` has the marks: called that "absurd".
    """
    for opening, closing in _PAIRS:
        odd = text.count(opening) % 2 if opening == closing else text.count(opening) - text.count(closing)
        ends = (f"{text}{stop}{closing}" for stop in ("", ".", ","))
        if odd > 0 and text.rfind(opening) > 0 and (found := next((end for end in ends if end in whole), "")):
            text = found
        elif odd and whole.startswith(f"{opening}{text}"):
            text = opening + text
    return text


def position(
    topic: Topic, analysis: Analysis, passage: Passage, text: str, note: str = "", also: Iterable[Evidence] = ()
) -> Position:
    """What a passage says, in its words, with the passage as evidence; the note says who and when.

    Where a sentence has two speakers, the evidence is of the one whom the note names.
    """
    evidence = topic.evidence(analysis, passage.span)
    words = bare(text)
    if (place := evidence.quote.find(words)) >= 0:
        start = passage.span.start + place
        evidence = replace(
            evidence, attributed_to=voice(passage, Span(start, start + len(words))) or evidence.attributed_to
        )
    if (
        evidence.attributed_to
        and note
        and note in evidence.quote
        and not content(note) & content(evidence.attributed_to)
    ):
        evidence = replace(evidence, attributed_to=note)
    return Position(
        id="",
        text=f"“{words}”",
        evidence=(evidence, *also),
        status="proposed",
        note="; ".join(filter(None, (note, published((analysis.article,))))),
    )


def published(articles: Iterable[Article]) -> str:
    """Which articles they are, by their names, and of when as far as somebody has said so: "Harbour Post, 4 March"."""
    known: dict[str, Article] = {}
    for article in articles:
        known.setdefault(called(article), article)
    if len(known) > NAMED:
        first = next(iter(known))
        return f"{first}, and {len(known) - 1} more articles"
    return "; ".join(known)


def called(article: Article) -> str:
    """An article's name, and its date where that is not only inferred."""
    name = _MARKS.sub("", article.label) or article.id  # a title may quote what no evidence of ours has
    if article.published.basis in ("stated", "supplied") and article.date:
        return f"{name}, {article.date.display()}"
    return name


def disagreement(question: str, positions: tuple[Position, ...], weight: float, reading: str = "") -> Found:
    """Two positions that cannot both hold; without a `reading` the second denies the first."""
    first, second = (one.text for one in positions)
    return weight, Difference(
        id="",
        question=question,
        kind="disagreement",
        positions=positions,
        summary=f"The articles say {first} and {second}." if reading else f"{first} stands against {second}.",
        reading=reading or "What the one claims the other denies.",
    )
