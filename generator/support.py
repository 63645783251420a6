"""The doubts a build raises about claims: what a claim says that its own quotes do not.

Every rule compares a claim with the quotes it cites and nothing else, and knows no topic. A doubt is a warning, which
an editor who has looked overrules with `allow`. Doubts are about wording; that a quote stands in its article is an
invariant and no matter of this module.

    number          a number that no quote gives
    date            a day, month or year that neither the quotes nor the dates at hand bear
    name            a name that no quote bears
    hedge           every quote is cautious, the claim is not
    attribution     the articles attribute it to somebody, the claim does not
    near-duplicate  two quotes that are almost the same passage
    unreviewed      claims nobody has looked at, in a curated brief
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from generator.dates import Date
from generator.errors import Problem
from generator.model import Actor, Article, Brief, Claim, Event, Evidence, Position
from generator.names import Vocabulary, Word, names, words
from generator.wording import DateMention, Number, date_mentions, missing_parts, numbers, without_dates

NEAR_DUPLICATE = 0.6
"""How much of the longer of two quotes they may share before they should be one passage."""

HEDGE = re.compile(
    r"(?<![\w-])(?:may|(?i:might|could(?!\s(?:not|hardly)\b|n['’]t)|reportedly|alleged(?:ly)?"
    r"|claimed(?!\s(?:responsibility|credit|victory|\w+\slives))|expect(?:ed|s)?|plan(?:s|ned|ning)?\sto|potential(?:ly)?"
    r"|appear(?:s|ed)?\sto|apparent(?:ly)?|seem(?:s|ed)?\sto|(?:un)?likely|possib(?:le|ly)|probabl[ey]|perhaps|risk(?:s|ed|ing)?"
    r"|believed|suspected|presumed|purported(?:ly)?|unconfirmed|rumou?red|about\sto|(?:reported|thought|understood)\sto))\b"
)
"""Words by which a quote says less than that it is so; "May" is a month."""
CAUTION = re.compile(
    r"\b(?:would|should|can|cannot|whether|if|plan(?:s|ned|ning)?|aim(?:s|ed)?|intend(?:s|ed)?|want(?:s|ed)?|hop(?:es?|ed|ing)"
    r"|seek(?:s|ing)?|sought|consider(?:s|ed|ing)?|explor(?:es?|ed|ing)|threat(?:s|en|ens|ened)?|fear(?:s|ed)?|concern(?:s|ed)?"
    r"|expect\w*|appear\w*|seem\w*|potential\w*|possibilit\w*|likelihood|chance|suspicion\w*|belie(?:f|ve|ves)|unclear|unverified"
    r"|some\ssay|thought|prospect\w*|predict\w*|forecast\w*|estimate[sd]?|ready\sto|due\sto|set\sto|(?:is|are|was|were)\sto)\b",
    re.IGNORECASE,
)
"""Further words by which a claim is cautious enough."""
REPORTING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|according|report(?:s|ed|edly|ing)?|announc\w+|accus\w+|warn\w*|claim\w*"
    r"|stat(?:ed|ing|ement|ements)|ask(?:s|ed|ing)?|call(?:s|ed|ing)?|describ\w+|confirm\w*|den(?:y|ies|ied|ying)|acknowledg\w+"
    r"|insist\w*|argu\w+|add(?:s|ed)|declar\w+|demand\w*|urg(?:e|es|ed|ing)|suggest\w*|not(?:es|ed|ing)|estimat\w+|believ\w+"
    r"|admi(?:t|ts|tted)|alleg\w+|maintain\w*|promis\w+|pledg\w+|express\w*|critici[sz]\w+|condemn\w*|reject\w*|vow\w*"
    r"|cit(?:e|es|ed|ing)|quot\w+|wr(?:ite|ites|ote)|reveal\w*|disclos\w+|reiterat\w+|stress\w*|emphasi[sz]\w+|recommend\w*"
    r"|propos\w+|predict\w*|forecast\w*|expect(?:s|ed)?|complain\w*|contend\w*|assert\w*|blam\w+|prais\w+|comment\w*|respond\w*"
    r"|repl(?:y|ies|ied)|conclud\w+|offer(?:s|ed)?|agree[ds]?|attribut\w+|account(?:s)?\sof|in\sthe\swords|in\sthe\sview"
    r"|characteri[sz]\w+|portray\w*|voic\w+|thank\w*|signal(?:s|led)?|refus\w+|declin(?:es|ed|ing)\sto|spoke|speak(?:s|ing)?)\b",
    re.IGNORECASE,
)
"""Words that say a statement is somebody's."""
MEASURES = re.compile(
    r"-(?:second|minute|hour|day|night|week|month|year|decade|mile|metre|meter|kilomet|km|foot|feet|storey|story|member)"
)
"""What a number may be joined to by a hyphen and still count: a "three-day" visit, but not a "two-star" general."""
THE = re.compile(r"(?:.*\W)?(?:the|these|those)\s", re.IGNORECASE)
CLAUSE = re.compile(r"(?<=[.!?;…])[”\"’']?\s|\s[–—]\s|,\s(?=(?:which|who|but|while|although|whereas)\b)")


def doubts(brief: Brief, articles: Mapping[str, Article]) -> list[Problem]:
    """Every doubt about a brief, as warnings; `articles` by their ids.

    Those about claims come first, in reading order, then those about the brief's quotes and the brief itself.
    """
    found: list[Problem] = []
    actors = tuple(ActorNames(actor) for actor in brief.actors)
    known = frozenset(word.key for actor in actors for name in actor.names for word in name)
    for claim in brief.claims():
        if claim.lost:  # to be read anew in any case
            continue
        check = ClaimCheck(claim, articles, actors, known)
        for code, message in dict.fromkeys(check.doubts()):
            if code not in claim.allow:
                found.append(Problem(brief.file, claim.line, claim.place, message, code, "warning"))
    return [*found, *near_duplicates(brief), *unreviewed(brief)]


class ActorNames:
    """An actor's names, as words."""

    def __init__(self, actor: Actor):
        self.names = [tuple(word for word in words(name) if word.capitalised) for name in actor.names]
        self.names = [name for name in self.names if name]
        self.vocabulary = Vocabulary.of(actor.names)

    def bears(self, word: Word, quotes: Vocabulary) -> bool:
        """Whether the word is part of one of the names, and the quotes give one of them in full."""
        return self.vocabulary.bears(word) and any(quotes.bears_all(name) for name in self.names)


class ClaimCheck:
    """One claim against its own quotes."""

    def __init__(
        self, claim: Claim, articles: Mapping[str, Article], actors: tuple[ActorNames, ...], known: frozenset[str]
    ):
        self.claim = claim
        self.own = claim.date if isinstance(claim, Event) else None
        self.actors = actors
        self.known = known
        self.quotes = claim.quotes
        self.cited = [articles[id] for id in dict.fromkeys(e.article for e in claim.evidence) if id in articles]

    @property
    def is_role(self) -> bool:
        """Whether it says what an actor is or did: a phrase that begins with a title or a verb, not a sentence."""
        return self.claim.place.startswith("actors[")

    def doubts(self) -> Iterator[tuple[str, str]]:
        """Code and message of every doubt."""
        yield from self.number()
        yield from self.date()
        if isinstance(self.claim, Event) and self.claim.date and not self.claim.date_note:
            yield from self.event_date(self.claim.date)
        yield from self.name()
        if not self.is_role and not isinstance(self.claim, Position):
            yield from self.hedge()
            yield from self.attribution()

    def number(self) -> Iterator[tuple[str, str]]:
        """Numbers no quote gives; those of dates are another rule's."""
        text = without_dates(self.claim.text)
        for number in numbers(text):
            if counts(number, text) and not number.borne_by(self.quoted_numbers):
                yield "number", f'the claim says "{number.text}", and {self.none_does}'

    @cached_property
    def quoted_numbers(self) -> list[Number]:
        """The numbers in the quotes, years included, days of the month not."""
        return [number for quote in self.quotes for number in numbers(without_dates(quote), implied=True)] + [
            number for mention in self.quoted_dates for year in mention.years for number in numbers(str(year))
        ]

    @cached_property
    def quoted_dates(self) -> list[DateMention]:
        """The dates in the quotes."""
        return [mention for quote in self.quotes for mention in date_mentions(quote)]

    @property
    def none_does(self) -> str:
        """The end of a message about something the quotes do not say."""
        return "its quote does not" if len(self.quotes) == 1 else "none of its quotes does"

    def date(self) -> Iterator[tuple[str, str]]:
        """Dates that neither a quote, nor the event's date, nor the cited articles' dates bear."""
        for mention in date_mentions(self.claim.text):
            years = all(self.bears_year(year, mention.month) for year in mention.years)
            if mention.month and mention.days:
                rest = all(self.bears_day(mention.month, day) for day in mention.days)
            else:
                rest = not mention.month or mention.month in self.months
            if not (years and rest):
                yield "date", f'the claim says "{mention.text}", and {self.none_does}, nor does a date it rests on'

    def bears_day(self, month: int, day: int) -> bool:
        """Whether a quote gives the day, or it is one the event may fall on."""
        quoted = any(mention.gives_day(month, day) for mention in self.quoted_dates)
        return quoted or (self.own is not None and falls_on(self.own, month, day))

    def bears_year(self, year: int, month: int | None) -> bool:
        """Whether a quote gives the year, or it is the event's, or at most one away from a cited article's.

        The last does not count where the quotes give the month another year.
        """
        if any(year in number.values for number in self.quoted_numbers) or (self.own and year in self.own.years):
            return True
        near = any(abs(year - given) <= 1 for article in self.cited if article.date for given in article.date.years)
        return near and not (month and any(quoted.month == month and quoted.years for quoted in self.quoted_dates))

    @cached_property
    def months(self) -> set[int]:
        """The months the quotes name, the event falls in, or the cited articles appeared in."""
        found = {mention.month for mention in self.quoted_dates if mention.month}
        if self.own:
            found |= {day.month for point in self.own.points for day in (point.first, point.last)}
        text = " ".join(self.quotes).lower()
        for article in self.cited:
            first, last = (article.date.earliest, article.date.latest) if article.date else (None, None)
            if first and last and (first.year, first.month) == (last.year, last.month):
                found.add(first.month)
                if "last month" in text or "previous month" in text:
                    found.add((first.month - 2) % 12 + 1)
                if "next month" in text:
                    found.add(first.month % 12 + 1)
        return found

    def event_date(self, date: Date) -> Iterator[tuple[str, str]]:
        """Whether the date an editor gave the event, without a note, says more than the quotes."""
        # A missing year alone is no doubt: the page says that it follows from the article's date.
        missing = [part for part in missing_parts(date, self.quotes) if part != "year"]
        if missing:
            says = f"the date {date.text} says more than its quotes: no quote gives the {missing[-1]}"
            yield "date", f"{says}; write date_note with the reason"

    def name(self) -> Iterator[tuple[str, str]]:
        """Names that no quote bears, in their own form or as another name of an actor."""
        for run in names(self.claim.text, self.known, sentence=not self.is_role):
            left = self.vocabulary.unborne(run)
            left = tuple(word for word in left if not any(actor.bears(word, self.quoted) for actor in self.actors))
            if left:
                named = "".join(word.gap + word.text if index else word.text for index, word in enumerate(run))
                yield "name", f'the claim names "{named}", and {self.none_does}'

    @cached_property
    def quoted(self) -> Vocabulary:
        """The words of the quotes."""
        return Vocabulary.of(self.quotes)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What may bear a name: the quotes, whom they are attributed to, and what the cited articles are called."""
        sources = [evidence.attributed_to for evidence in self.claim.evidence]
        titles = [title for article in self.cited for title in (article.label, article.publisher.value or "")]
        return Vocabulary.of([*self.quotes, *sources, *titles])

    def hedge(self) -> Iterator[tuple[str, str]]:
        """Whether the claim says outright what every quote says with caution."""
        text = self.claim.text
        hedges = [self.hedge_of(quote) for quote in self.quotes]
        if hedges and all(hedges) and not (HEDGE.search(text) or CAUTION.search(text) or REPORTING.search(text)):
            told = "its quote says" if len(hedges) == 1 else "its quotes say"
            yield "hedge", f'{told} "{hedges[0]}", and the claim says it outright; keep the caution'

    def hedge_of(self, quote: str) -> str:
        """The hedging word in the part of the quote that shares most words with the claim, if there is one."""
        claimed = {word.key for word in words(self.claim.text)}
        parts = CLAUSE.split(quote)
        closest = max(parts, key=lambda part: len(claimed & {word.key for word in words(part)}))
        hedge = HEDGE.search(closest)
        return hedge[0] if hedge else ""

    def attribution(self) -> Iterator[tuple[str, str]]:
        """Whether the claim states as fact what every quote has from somebody."""
        sources = [evidence.attributed_to for evidence in self.claim.evidence]
        if not sources or not all(sources) or REPORTING.search(self.claim.text):
            return
        claimed = Vocabulary.of([self.claim.text])
        if not any(names_source(source, claimed) for source in sources):
            told = " and ".join(dict.fromkeys(sources))
            yield "attribution", f'its quotes are attributed to {told}; say so in the claim: "{told} said …"'


def counts(number: Number, text: str) -> bool:
    """Whether it counts something: not the pronoun "one", not "the two", not a "two-star" general."""
    word, start = number.text.lower(), number.end - len(number.text)
    if word == "one" or (word == "two" and THE.fullmatch(text[max(0, start - 6) : start])):
        return False
    joined = text[number.end : number.end + 1] == "-" and text[number.end + 1 : number.end + 2].isalpha()
    return not (joined and number.text.isalpha() and not MEASURES.match(text, number.end))


def falls_on(own: Date, month: int, day: int) -> bool:
    """Whether a date is known to the day and covers this one, in any year."""
    for start, end in own.stretches:
        first, last = start or end, end or start
        if first and last and first.day and last.day:
            days = range(first.first.toordinal(), last.last.toordinal() + 1)
            if any((given.month, given.day) == (month, day) for given in map(date.fromordinal, days[:366])):
                return True
    return False


def names_source(source: str, claimed: Vocabulary) -> bool:
    """Whether a claim's words name a source: its surname, or half of its words."""
    telling = [word for word in words(source) if len(word.key) > 3 or word.capitalised]
    capitals = [word for word in telling if word.capitalised]
    surname = len(capitals) > 1 and claimed.bears(capitals[-1])
    return surname or (bool(telling) and 2 * sum(claimed.bears(word) for word in telling) >= len(telling))


def near_duplicates(brief: Brief) -> Iterator[Problem]:
    """Quotes that share most of an earlier quote's passage, but not all of it."""
    seen: dict[str, list[Evidence]] = {}
    allowed = {id(e) for claim in brief.claims() if "near-duplicate" in claim.allow for e in claim.evidence}
    for evidence in brief.evidence():
        earlier = seen.setdefault(evidence.article, [])
        if any(other.span == evidence.span for other in earlier):
            continue
        for other in earlier:
            shared = overlap(evidence, other)
            if shared > NEAR_DUPLICATE and id(evidence) not in allowed:
                told = f"the quote shares {shared:.0%} with the one at {other.place or 'an earlier place'}"
                message = f"{told}; use one passage for both"
                yield Problem(brief.file, evidence.line, evidence.place, message, "near-duplicate", "warning")
                break
        earlier.append(evidence)


def overlap(evidence: Evidence, other: Evidence) -> float:
    """How much of the longer of two quotes of one article they share, from 0 to 1."""
    spans = evidence.span, other.span
    shared = min(span.end for span in spans) - max(span.start for span in spans)
    return max(0, shared) / max(1, *(span.end - span.start for span in spans))


def unreviewed(brief: Brief) -> Iterable[Problem]:
    """One warning when a curated brief holds claims, or evidence, that nobody has reviewed."""
    if brief.status != "curated":
        return
    claims = sum(claim.status != "curated" for claim in brief.claims())
    quotes = sum(evidence.status != "curated" for evidence in brief.evidence())
    quotes += sum(len(question.lost) for question in brief.questions)
    words = sum(1 for _ in brief.unreviewed_words())
    counts = ((claims, "claim"), (quotes, "quote"), (words, "wording"))
    told = [_counted(count, noun) for count, noun in counts if count]
    if told:
        are = "is" if claims + quotes + words == 1 else "are"
        listed = " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))
        message = f"{listed} {are} proposed or changed and not reviewed; "
        message += "read them, or set what is proposed or changed of them to curated"
        yield Problem(brief.file, 0, "", message, "unreviewed", "warning")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
