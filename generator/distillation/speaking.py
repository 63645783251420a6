"""Who speaks in a difference, so that nobody is set against himself: "the mayor" here is "Jane Roe" there.

A speaker is known again by his last name, or by an office that the articles give to one person only.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from generator.analysis import places
from generator.distillation.conflicts import Found, content
from generator.distillation.topic import Topic
from generator.model import Difference

_SELDOM_ALONE: Final = frozenset(("former", "then", "acting", "deputy", "vice", "chief", "senior", "new"))
"""Words of a title that do not tell whose it is."""
_HONORIFICS: Final = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "dame"))


def by_two(topic: Topic, found: Iterator[Found]) -> Iterator[Found]:
    """Differences without the disagreements whose two sides are one person's."""
    titles: Mapping[str, frozenset[str]] | None = None
    for weight, difference in found:
        if titles is None:
            titles = _offices(topic)
        if difference.kind != "disagreement" or not _of_one(difference, titles):
            yield weight, difference


def _offices(topic: Topic) -> Mapping[str, frozenset[str]]:
    """The last names of the persons to whom articles give a title, by the words of the title."""
    held: dict[str, set[str]] = {}
    for analysis in topic.analyses:
        for passage in analysis.passages:
            for mention in passage.mentions:
                if mention.kind == "person" and mention.title and mention.name:
                    for word in content(mention.title) - _SELDOM_ALONE:
                        held.setdefault(word, set()).add(_last(mention.name))
    return {word: frozenset(names) for word, names in held.items()}


def _of_one(difference: Difference, titles: Mapping[str, frozenset[str]]) -> bool:
    """Whether both sides of a difference are one person's words; one sentence may have the words of two."""
    told = [side.evidence[0] for side in difference.positions]
    speakers = [one.attributed_to for one in told]
    if len(speakers) != 2 or not all(speakers) or (told[0].article, told[0].span) == (told[1].article, told[1].span):
        return False
    first, second = (_named(speaker, titles) for speaker in speakers)
    return first == second != "" and not _given_apart(*speakers)


def _given_apart(one: str, other: str) -> bool:
    """Whether two speakers of one last name have two first names."""
    first, second = (
        [word for word in places.key(name).split()[:-1] if word not in _HONORIFICS] for name in (one, other)
    )
    named = not one.lower().startswith("the ") and not other.lower().startswith("the ")
    return bool(named and first and second and not set(first) & set(second))


def _named(speaker: str, titles: Mapping[str, frozenset[str]]) -> str:
    """The last name of a speaker; of an office without a name, that of the only one who holds it."""
    if "'s " in speaker or "’s " in speaker:
        return ""
    if not speaker.lower().startswith(("the ", "a ", "an ")):
        return _last(speaker)
    words = content(speaker)
    holders = [titles.get(word, frozenset()) for word in sorted(words)]
    found = (
        frozenset.intersection(*holders) if holders and not speaker.lower().startswith(("a ", "an ")) else frozenset()
    )
    return next(iter(found)) if len(found) == 1 else ""


def _last(name: str) -> str:
    return (places.key(name).split() or [""])[-1]
