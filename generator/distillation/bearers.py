"""Whose name it is: the full name that a last or first name stands for, and what all articles take a name for."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.analysis import places
from generator.analysis.mentions import Mention
from generator.analysis.passages import Analysis, Passage
from generator.distillation.persons import given_and_family, same
from generator.model import ActorKind

Key = tuple[bool, str]
"""Whether a name is a person's, and its words for comparing."""
Row = tuple[Passage, Mention, Key | None]
"""A mention, the passage it stands in, and the name it stands for; None where that may be several."""
Votes = Mapping[str, Counter[ActorKind]]
"""What the mentions of each name are taken for, by its words for comparing."""


class Known(NamedTuple):
    """What a topic's articles together know of its names."""

    firms: frozenset[str]
    """Names of bodies, whatever single mentions are taken for."""
    persons: frozenset[str]
    """Full names of persons."""
    families: Mapping[str, list[str]]
    """The full names by their last words."""
    given: Mapping[str, list[str]]
    """The full names by their first words."""
    single: frozenset[str]
    """Names of one word that are mostly taken for a person's."""
    likely: frozenset[str]
    """Last names that are more often a person's than a body's."""


def rows(analyses: Sequence[Analysis]) -> list[list[Row]]:
    """The mentions of each article with the names they stand for; a last name alone stands for the full name."""
    known = _known(analyses)
    return [_article(analysis, known) for analysis in analyses]


def _known(analyses: Sequence[Analysis]) -> Known:
    """What all articles together take their names for."""
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    sure: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for analysis in analyses:
        for passage in analysis.passages:
            for mention in passage.mentions:
                if mention.body and mention.body.alone:
                    continue
                name = places.key(mention.name)
                votes[name][mention.kind] += 1
                if found := "person" if _addressed(mention) else mention.sure:
                    sure[name][found] += 1
    firms = {name for name, kinds in sure.items() if kinds["organisation"] > kinds["person"]}
    for name in firms:
        votes[name]["organisation"] += votes[name].pop("person", 0)
    firms |= _headed(votes, sure)
    persons = frozenset(name for name, kinds in votes.items() if " " in name and 2 * kinds["person"] >= kinds.total())
    families: dict[str, list[str]] = defaultdict(list)
    given: dict[str, list[str]] = defaultdict(list)
    for name in sorted(persons):
        words = name.split()
        families[given_and_family(words)[1]].append(name)
        given[words[0]].append(name)
    single = (name for name, kinds in votes.items() if " " not in name and 3 * kinds["person"] > 2 * kinds.total())
    likely = (
        name
        for name in families
        if name in votes and not votes[name]["state"] and votes[name]["person"] >= votes[name]["organisation"]
    )
    return Known(frozenset(firms), persons, families, given, frozenset(single), frozenset(likely))


def _headed(votes: Votes, sure: Votes) -> set[str]:
    """Names of one word with which a body's longer name begins and no person's name begins or ends."""
    heads, bearing = set(), set()
    for name, kinds in votes.items():
        words = name.split()
        if len(words) > 1 and kinds["person"]:
            bearing |= {words[0], given_and_family(words)[1]}
        elif len(words) > 1:
            heads.add(words[0])
    return {
        name for name in votes if name in heads and name not in bearing and not (name in sure and sure[name]["person"])
    }


def _addressed(mention: Mention) -> bool:
    """Whether a name is given as a person's: "Mr. Roe", "President Roe"."""
    return mention.kind == "person" and (mention.courtesy or bool(mention.title))


def _article(analysis: Analysis, known: Known) -> list[Row]:
    """The mentions of an article with the names they stand for."""
    mentions = [(passage, mention) for passage in analysis.passages for mention in passage.mentions]
    here: dict[str, list[str]] = defaultdict(list)
    for name in sorted(known.persons.intersection(places.key(mention.name) for _, mention in mentions)):
        words = name.split()
        for word in dict.fromkeys((given_and_family(words)[1], words[0])):
            here[word].append(name)
    found: list[Row] = []
    for passage, mention in mentions:
        name = places.key(mention.name)
        key: Key | None = name in known.single and name not in known.families, name
        if name in known.persons or not name:
            key = (True, name) if name else None
        elif mention.body and mention.body.alone:
            key = None
        elif (mention.kind == "person" and name not in known.firms) or mention.courtesy or name in known.likely:
            bearers = here.get(name) or known.families.get(name) or []
            if not bearers and name not in known.firms:
                bearers = known.given.get(name, [])
            key = _whose(name, bearers, name in known.single)
        found.append((passage, mention, key))
    return found


def _whose(name: str, bearers: Sequence[str], single: bool) -> Key | None:
    """The full name that a name of one word stands for; None where it may be one of several persons, or generations."""
    if not bearers or " " in name:
        return single or " " in name, name
    first = bearers[0].split()
    others = [one.split() for one in bearers[1:]]
    if all(same(first, one) and given_and_family(one)[2] == given_and_family(first)[2] for one in others):
        return True, bearers[0]
    return None
