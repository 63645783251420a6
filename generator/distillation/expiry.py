"""Whether a question is still one: not of what has come or gone since, of long ago, or of the news that came of it."""

import re
from typing import Final

from generator.analysis.mentions import Mention
from generator.analysis.passages import Analysis
from generator.distillation.answers import DATED
from generator.distillation.corpus import Candidate, Corpus, stems
from generator.distillation.succession import is_later
from generator.distillation.topic import Topic
from generator.model import Span

COMING: Final = frozenset(("future", "condition", "seeking", "risk", "pending", "requested"))
"""Groups of cues of what is to come."""
WILL_FIND: Final = re.compile(r"What will .* find(?: out .*)?\?$")
"""What is asked of everything that is looked into; one such question is enough."""
_MISSED: Final = re.compile(r"^What has happened to .* (?:missing|unaccounted for)\?$")
_PUBLISHING: Final = frozenset(("publish", "issue", "present", "release"))
"""What is done with a report."""
NEXT: Final = 4
"""Characters between the words of a question and a time that belongs to them."""
_FRESH: Final = 120
"""Days after which what was to come has come or not, and no article of a topic that goes on tells."""
_LONG_AGO: Final = 365
"""Days after which what nobody said is no question of the news any more."""
_TOLD_OF: Final = 3
"""Words of a question that other articles have, where they tell of the same."""
_NEAR: Final = re.compile(
    r"\b(?:(?:coming|next few|next couple of) (?:hours|days)|within (?:hours|days)|tomorrow|later today)\b",
    re.IGNORECASE,
)
"""What says that something is to come soon, and not on which day."""
_SOON: Final = 14
"""Days after which what was to come soon has come or not."""
_WAITED: Final = 30
"""Days after which an article that goes on would tell when something was to be."""


def lives(topic: Topic, corpus: Corpus, one: Candidate, answered: bool) -> bool:
    """Whether a question is still one: not of what is past, nor where somebody is who has spoken since."""
    if answered and one.cue.group == "future" and one.cue.asks == "whether":
        return False  # what was expected and came is the news, and no question
    if not answered and (_passed(topic, corpus, one) or _is_history(topic, corpus, one)):
        return False
    if one.cue.asks != "where" or not one.cue.keys:
        return True
    later = (analysis for analysis in topic.analyses if is_later(analysis, one.analysis))
    said = (
        said.speaker.lower() for analysis in later for passage in analysis.passages for said in passage.attributions
    )
    return not any(key in speaker.replace("-", " ").split() for speaker in said for key in one.cue.keys)


def _passed(topic: Topic, corpus: Corpus, one: Candidate) -> bool:
    """Whether a question about what was to come is of the past, with nobody telling what became of it."""
    if (one.cue.group in COMING or one.cue.asks == "when") and _lapsed(corpus, one):
        return True
    if one.cue.group in COMING and corpus.articles > 1 and one.analysis.article.date is None and _is_near(one):
        return True  # "tomorrow" of nobody knows which day
    if WILL_FIND.match(one.cue.question) and _reported(topic, one):
        return True
    if _MISSED.search(one.cue.question) and _counted_since(topic, one):
        return True
    coming = one.cue.group != "seeking" or one.cue.question.startswith("Will ")
    return one.cue.group in COMING and coming and overdue(topic, corpus, one)


def _is_history(topic: Topic, corpus: Corpus, one: Candidate) -> bool:
    """Whether what is not known is of a time long before the article, which only looks back at it."""
    published = one.analysis.article.date
    if one.cue.group in COMING or published is None or published.earliest is None or _is_told_of(corpus, one):
        return False
    dates = [topic.dated(one.analysis, time).date for time in one.passage.times if time.kind in DATED]
    latest = [found.latest for found in dates if found is not None and found.latest is not None]
    return bool(latest) and (published.earliest - max(latest)).days > _LONG_AGO


def _is_told_of(corpus: Corpus, one: Candidate) -> bool:
    """Whether what is not known of the past is a part of the story: other articles have most of its words too."""
    words = {word for word in stems(one.cue.words) if not word.isdigit()}
    return sum(corpus.frequency[word] > 1 for word in words) >= max(_TOLD_OF, len(words) / 2)


def overdue(topic: Topic, corpus: Corpus, one: Candidate) -> bool:
    """Whether what was to come must have come, or not, before the topic's last article."""
    published = one.analysis.article.date
    last = corpus.last
    if last is None or published is None or published.latest is None:
        return False
    if (last - published.latest).days > _FRESH:
        return True
    of_all = one.cue.question.startswith("What will be the outcome")  # it is asked of the whole sentence
    spans = (time for time in one.passage.times if of_all or _is_of(one, time.span))
    times = (time for time in spans if time.kind in DATED)
    dates = (topic.dated(one.analysis, time).date for time in times)
    return any(found is not None and found.latest is not None and found.latest < last for found in dates)


def _is_of(one: Candidate, time: Span) -> bool:
    """Whether a time stands in the words of a question, or is left out of them at their end: "on Monday"."""
    return one.cue.span.contains(time) or 0 <= time.start - one.cue.span.end <= NEXT


def _lapsed(corpus: Corpus, one: Candidate) -> bool:
    """Whether what was to come soon has come, or not, by the day of the topic's last article.

    That is what is of the coming days, and what only waits for its day: "did not say when the count would resume".
    """
    published = one.analysis.article.date
    if corpus.last is None or published is None or published.latest is None:
        return False
    age = (corpus.last - published.latest).days
    if one.cue.asks == "when" and one.cue.question.startswith("When will "):
        return age > _WAITED
    return age > _SOON and _is_near(one)


def _is_near(one: Candidate) -> bool:
    return _NEAR.search(one.analysis.text(one.passage.span)) is not None


def _reported(topic: Topic, one: Candidate) -> bool:
    """Whether a later article tells that those who look into something published what they found."""
    asked = [mention for mention in one.passage.mentions if mention.name in one.cue.question]
    named = {_name(topic, one.analysis, mention) for mention in asked}
    later = (analysis for analysis in topic.analyses if is_later(analysis, one.analysis))
    for analysis, passage in ((each, passage) for each in later for passage in each.passages):
        told = {event.lemma for event in passage.events if event.modality == "happened" and event.past}
        published = told & _PUBLISHING and "report" in passage.words
        if published and any(_name(topic, analysis, mention) in named for mention in passage.mentions):
            return True
    return False


def _counted_since(topic: Topic, one: Candidate) -> bool:
    """Whether a later article counts anew who is missing, or tells of bodies that were found."""
    later = (analysis for analysis in topic.analyses if is_later(analysis, one.analysis))
    return any(
        quantity.category in ("missing", "bodies")
        for analysis in later
        for passage in analysis.passages
        for quantity in passage.quantities
    )


def _name(topic: Topic, analysis: Analysis, mention: Mention) -> str:
    """The name of whom an article means, which others may call otherwise."""
    member = topic.cast.member(analysis.article.id, mention)
    return member.name if member else mention.name
