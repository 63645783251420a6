"""What no editor has reviewed of a brief that one keeps: claims, quotes, answers, the words
beside the claims, and articles that have come in.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.citations import Target
from generator.model import Article, Brief, Difference, Evidence, Lost
from generator.views import BriefView, kinds


@dataclass(frozen=True, slots=True)
class Item:
    """A statement of which something waits for review, and the words in question: those that stand, those lost."""

    kind: str
    """Where in the brief it stands."""
    text: str
    target: Target
    evidence: tuple[Evidence, ...]
    lost: tuple[Lost, ...] = ()
    words: tuple[str, ...] = ()
    """What is written beside the claims, where that is in question."""


@dataclass(frozen=True, slots=True)
class Part:
    """Things that wait for the same reason."""

    anchor: str
    heading: str
    told: str
    """What that means for a reader."""
    items: tuple[Item, ...]


class UnreviewedView:
    """The page of what waits for review in a brief that is no draft."""

    def __init__(self, view: BriefView):
        self.view = view
        brief = view.brief
        self.offered = [article for article in view.articles if article.id in brief.offered]

    @property
    def target(self) -> Target:
        return self.view.unreviewed_target

    @property
    def title(self) -> str:
        return f"Not yet reviewed: {self.view.brief.title}"

    @cached_property
    def parts(self) -> list[Part]:
        """What there is to review, by what waits of it; each statement stands in one part."""
        found = [
            Part(
                "claims",
                "New claims",
                "A program took them from articles that came in, and no editor has looked at them.",
                tuple(self._claims("proposed")),
            ),
            Part(
                "changed",
                "Claims under review",
                "The words they rested on no longer stand in their article as they were quoted, or the editors look "
                "at them again.",
                tuple(self._claims("changed")),
            ),
            Part(
                "answers",
                "Answers to questions",
                "What is said to answer them is new, or no longer stands in its article as it was quoted.",
                tuple(self._answers()),
            ),
            Part(
                "words",
                "Differences and questions as a program put them",
                "That the sources differ here, or leave this open, is what a program made of the articles, and so are "
                "these words; no editor has looked at them. Where the claims below them are reviewed, that is said of "
                "the claims alone.",
                tuple(self._words()),
            ),
            Part(
                "quotes",
                "New quotes for claims that stand",
                "A program laid them under claims that an editor made from other articles.",
                tuple(self._quotes()),
            ),
        ]
        return [part for part in found if part.items]

    def _claims(self, status: str) -> Iterator[Item]:
        for kind, claim in kinds(self.view.brief):
            if claim.status == status:
                yield Item(kind, claim.text, self.view.at(claim), claim.evidence, claim.lost)

    def _answers(self) -> Iterator[Item]:
        for question in self.view.brief.questions:
            proposed = _proposed(question.answered_by)
            if proposed or question.lost:
                yield Item("Open question", question.text, self.view.at(question), proposed, question.lost)

    def _words(self) -> Iterator[Item]:
        for item in self.view.brief.unreviewed_words():
            if isinstance(item, Difference):
                words = (*(position.text for position in item.positions), item.summary, item.reading)
                yield Item("Difference", item.question, self.view.at(item), (), words=tuple(filter(None, words)))
            else:
                told = f"Still missing: {item.missing}" if item.missing else item.status.capitalize()
                yield Item("Open question", item.text, self.view.at(item), item.answered_by, words=(told,))

    def _quotes(self) -> Iterator[Item]:
        for kind, claim in kinds(self.view.brief):
            if claim.status == "curated" and (proposed := _proposed(claim.evidence)):
                yield Item(kind, claim.text, self.view.at(claim), proposed)


def _proposed(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple(one for one in evidence if one.status == "proposed")


def incoming(articles: Mapping[str, Article], briefs: Sequence[Brief]) -> dict[str, list[Article]]:
    """By brief, the articles of its topics that no brief lists or cites.

    An article that another brief has taken in may have been left out here on purpose: readers are told of those only
    that nobody has taken up.
    """
    cited = {brief.id: {*brief.articles, *(one.article for one in brief.evidence())} for brief in briefs}
    taken = set().union(*cited.values())
    new: dict[str, list[Article]] = {}
    for article in articles.values():
        if article.id not in taken:
            new.setdefault(article.topic, []).append(article)
    found: dict[str, list[Article]] = {}
    for brief in briefs:
        topics = sorted({articles[one].topic for one in cited[brief.id] if one in articles})
        found[brief.id] = [article for topic in topics for article in new.get(topic, ())]
    return found
