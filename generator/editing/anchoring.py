"""Suggests when an article was published, from what it tells of a day and what another article tells of the same.

"On Monday" in one article and "Aug. 5" in another, in sentences that share rare words, make the first of that week; a
"last month" and "in March" make it of April. The weekday must be that of the date, and where no article gives the year
exactly one of the years at hand must fit. What a draft infers by itself comes before both.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from math import log
from typing import Final

from generator.dates import MONTHS, WEEKDAYS, Date
from generator.editing.suggested import Suggestion
from generator.model import Article, Evidence, Span
from generator.names import CALENDAR, FUNCTION_WORDS, fold
from generator.sentences import sentences
from generator.wording import DateMention, date_mentions

STEM: Final = 6
"""Letters by which two words are one: "withdrew" and "withdrawal" are not told apart."""
ALIKE: Final = 0.25
"""The share of its weight that the lighter of two sentences must have in common with the other."""
SHARED: Final = 3
"""The least words that they share, one of them rare."""
RARE: Final = 4
"""Sentences in which a rare word stands at most, or one in so many of all sentences if that is more."""
ONE_IN: Final = 12
WEEK: Final = timedelta(days=6)
"""A weekday without a date was in the week before the article."""
AFTERWARDS: Final = 1
"""Years after the latest that the articles name within which a weekday may decide."""
MOST: Final = 40
"""Sentences of other articles with a date, and a word in common, that one sentence is compared with."""
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_DATED: Final = re.compile(rf"[0-9]|\b(?:{'|'.join(month[:3] for month in MONTHS)})")
"""What every sentence has that names a date: a quick first look."""
_WEEKDAY: Final = re.compile(
    rf"(?<!next )(?<!every )(?<!each )(?<!by )(?<!until )(?<!before )(?<!coming )(?<!this )"
    rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b(?!['’]?s\b)"
)
_MONTH: Final = re.compile(r"\b(?P<which>last|earlier this|this) month\b", re.IGNORECASE)
_NO_DAY: Final = re.compile(r"\b(?:by|until|before|after|since|till|through|deadline(?: of)?)\s+(?:\w+,?\s+)?$", re.I)
"""What stands before a date that is not the day on which the thing was done."""


@dataclass(frozen=True)
class _Sentence:
    article: Article
    span: Span

    @cached_property
    def text(self) -> str:
        return self.article.text[self.span.start : self.span.end]

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words for comparing, without those of grammar and of the calendar."""
        found = map(fold, _WORD.findall(self.text))
        return frozenset(word[:STEM] for word in found if word not in FUNCTION_WORDS and word not in CALENDAR)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The days and months that it names as those of what it tells."""
        told, at = [], 0
        for mention in date_mentions(self.text) if _DATED.search(self.text) else ():
            at = self.text.find(mention.text, at)
            if mention.month and not _NO_DAY.search(self.text, 0, at):
                told.append(mention)
            at += len(mention.text)
        return tuple(told)

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.article.id, self.text, self.span)


def dates(articles: Sequence[Article], drafted: Sequence[Article] = ()) -> list[Suggestion]:
    """Publication dates for the articles of a topic of which none is known, in the articles' order.

    `drafted` are the articles as a draft dated them. Where an editor gave reasons for not knowing, none is suggested.
    """
    open_ones = [article for article in articles if not article.published.value and not article.published.note]
    if not open_ones:
        return []
    topic = _Topic(articles)
    made = {article.id: article for article in drafted}
    found = (_headed(article, made.get(article.id), topic) or topic.dated(article) for article in open_ones)
    return list(filter(None, found))


def _headed(article: Article, made: Article | None, topic: "_Topic") -> Suggestion | None:
    """What a draft infers by itself, with the words of this article and of the other that it is by."""
    if made is None or made.published.basis != "inferred" or not made.published.value or not made.published.quotes:
        return None
    quote = made.published.quotes[0]
    start = article.text.find(quote)
    if start < 0:
        return None
    here = Evidence(article.id, quote, Span(start, start + len(quote)))
    told = topic.dated(article)
    there = topic.dating(made.published.note) or (told.there if told else None)
    return _suggestion(article, made.published.value, made.published.note, here, there)


def _suggestion(article: Article, value: str, reason: str, here: Evidence, there: Evidence | None) -> Suggestion:
    when = Date.parse(value).display()
    return Suggestion(
        kind="date",
        subject=article.id,
        value=value,
        name=f"{article.id}: {value}",
        text=f"{article.label or article.id} was published {when}.",
        reason=reason,
        here=here,
        there=there,
    )


class _Topic:
    """The sentences of articles that tell of the same things."""

    def __init__(self, articles: Sequence[Article]):
        self.articles = articles
        self.sentences = {a.id: [_Sentence(a, span) for span in sentences(a)] for a in articles}
        every = [one for found in self.sentences.values() for one in found]
        self.total = len(every)
        self.counts = Counter(word for one in every for word in one.words)
        self.by_word: dict[str, list[_Sentence]] = {}
        for one in every:
            for word in sorted(one.words) if one.dates else ():
                self.by_word.setdefault(word, []).append(one)
        self.latest = self._latest_year(every)

    def _latest_year(self, every: Iterable[_Sentence]) -> int | None:
        """The latest year that an article names with its month, or in which one was published.

        None where a later one is named alone: then all that is dated is history.
        """
        named = [year for one in every for mention in one.dates for year in mention.years]
        known = [max(article.date.years, default=0) for article in self.articles if article.date]
        latest = max((*named, *known), default=0)
        alone = max((int(year) for one in every for year in _YEAR.findall(one.text)), default=0)
        return latest if latest >= alone else None

    def dating(self, note: str) -> Evidence | None:
        """The first words of an article whose day is named in a note."""
        for article in self.articles:
            found = self.sentences[article.id]
            if article.date and found and article.date.display() in note:
                return found[0].evidence
        return None

    def dated(self, article: Article) -> Suggestion | None:
        """The best date for an article: a week by a weekday, or else a month."""
        best: dict[bool, tuple[float, Suggestion]] = {}
        for one in self.sentences[article.id]:
            for is_month, score, made in self._of(one):
                if is_month not in best or score > best[is_month][0]:
                    best[is_month] = (score, made)
        return (best.get(False) or best.get(True) or (0.0, None))[1]

    def _of(self, one: _Sentence) -> Iterator[tuple[bool, float, Suggestion]]:
        if any(mention.days for mention in one.dates):
            return
        weekday, month = _WEEKDAY.search(one.text), _MONTH.search(one.text)
        if not weekday and not month:
            return
        for other in self._near(one):
            score = self._alike(one, other)
            if score < ALIKE:
                continue
            if weekday and (made := self._by_weekday(one, weekday["day"], other)):
                yield False, score, made
            elif month and (made := self._by_month(one, month, other)):
                yield True, score, made

    def _near(self, one: _Sentence) -> list[_Sentence]:
        """Sentences of other articles with a date and a rare word of this one, those of the rarest words first."""
        found: dict[tuple[str, int], _Sentence] = {}
        for word in sorted(one.words, key=lambda word: (self.counts[word], word)):
            if not self._is_rare(word) or len(found) >= MOST:
                break
            for other in self.by_word.get(word, ())[:MOST]:
                if other.article.id != one.article.id:
                    found.setdefault((other.article.id, other.span.start), other)
        return list(found.values())

    def _is_rare(self, word: str) -> bool:
        return self.counts[word] <= max(RARE, self.total // ONE_IN)

    def _alike(self, one: _Sentence, other: _Sentence) -> float:
        """The weight of what two sentences share, words weighted by how rare they are, in that of the lighter."""
        shared = one.words & other.words
        if len(shared) < SHARED:
            return 0.0
        lighter = min(self._weight(one.words), self._weight(other.words))
        return self._weight(shared) / lighter if lighter else 0.0

    def _weight(self, words: Iterable[str]) -> float:
        return sum(log(1 + self.total / self.counts[word]) for word in sorted(words))

    def _by_weekday(self, one: _Sentence, weekday: str, other: _Sentence) -> Suggestion | None:
        for mention in other.dates:
            if len(mention.days) != 1:
                continue
            days = [_day(year, mention) for year in self._years(mention, other.article)]
            fitting = [day for day in days if day and WEEKDAYS[day.weekday()] == weekday]
            if len(fitting) != 1:
                continue
            [day] = fitting
            value = f"[{day}..{day + WEEK}]"
            told = f"{day.day} {MONTHS[day.month - 1]} was a {weekday} in {day.year}"
            reason = f"It says “{weekday}” of what {_called(other.article)} dates “{mention.text}”; {told}."
            return _suggestion(one.article, value, reason, one.evidence, other.evidence)
        return None

    def _by_month(self, one: _Sentence, month: re.Match[str], other: _Sentence) -> Suggestion | None:
        later = month["which"].lower() == "last"
        for mention in other.dates:
            years = sorted(mention.years) or self._of_article(mention, other.article)
            if len(years) != 1 or not mention.month:
                continue
            number = years[0] * 12 + mention.month - 1 + later
            value = f"{number // 12:04}-{number % 12 + 1:02}"
            reason = f"It says “{month[0]}” of what {_called(other.article)} dates “{mention.text}”."
            return _suggestion(one.article, value, reason, one.evidence, other.evidence)
        return None

    def _years(self, mention: DateMention, article: Article) -> list[int]:
        """The years of which a day can be: its own, that of its article, or one of the latest of the topic."""
        if mention.years:
            return sorted(mention.years)
        if found := self._of_article(mention, article):
            return found
        return [self.latest + by for by in range(AFTERWARDS + 1)] if self.latest and not article.date else []

    def _of_article(self, mention: DateMention, article: Article) -> list[int]:
        """The last year in which a day without one had come when an article of known date was written."""
        last = article.date.latest if article.date else None
        if last is None or not mention.month:
            return []
        first = (mention.month, mention.days[0] if mention.days else 1)
        return [last.year if first <= (last.month, last.day) else last.year - 1]


def _day(year: int, mention: DateMention) -> date | None:
    try:
        return date(year, mention.month or 0, mention.days[0])
    except ValueError:
        return None


def _called(article: Article) -> str:
    return article.label or article.id
