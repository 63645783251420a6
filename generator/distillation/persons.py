"""Names of persons taken apart, and which of them can be one person's.

The same given and family name is one person, a middle name or initial more or less; but never where the articles tell
two apart, by other middle names or as father and son.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from generator.analysis import places
from generator.analysis.cutting import PARTICLES
from generator.analysis.titles import GENERATIONS
from generator.distillation.naming import Merge, Name

MANY = 8
"""Different forms of one given and family name beyond which none is merged."""
FEW = 5
"""Mentions beyond which a name that is taken for a body's is one, though it is a person's last name too."""


LETTERS = (
    ("dj", "j"), ("kh", "k"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ey", "i"), ("ei", "i"), ("iy", "i"),
    ("ij", "i"), ("y", "i"), ("q", "k"), ("w", "v"), ("ae", "e"),
)  # fmt: skip
"""Letters that stand for the same sound in names written in another alphabet, the first ones replaced first."""


def given_and_family(words: Sequence[str]) -> tuple[tuple[str, ...], str, str]:
    """A person's name taken apart: given names, family name, generation."""
    generation = words[-1] if words[-1] in GENERATIONS and len(words) > 1 else ""
    rest = tuple(words[:-1] if generation else words)
    return rest[:-1], rest[-1], generation


def same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names can be one person's: an initial or a middle name more or less, no other difference."""
    given, family, generation = given_and_family(one)
    others, other_family, other_generation = given_and_family(other)
    if family != other_family or not given or not others or given[0] != others[0]:
        return False
    if generation and other_generation and generation != other_generation:
        return False
    fewer, more = sorted((given[1:], others[1:]), key=len)
    return all(any(_initial(a, b) for b in more) for a in fewer)


def _initial(one: str, other: str) -> bool:
    """Whether two names are the same, or one is the other's first letter."""
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (len(shorter) == 1 and longer.startswith(shorter))


def merges(names: Sequence[Name]) -> Iterator[Merge]:
    """Full names of one person."""
    yield from lone(names)
    persons = [name for name in names if name.kind == "person" and len(name.words) > 1]
    yield from _spellings(persons)
    groups: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in persons:
        given, family, _ = given_and_family(name.words)
        if given:
            groups[given[0], family].append(name)
    for group in groups.values():
        if len(group) <= MANY and all(_one(a, b) for a, b in combinations(group, 2)):
            for name in group[1:]:
                yield Merge(name.number, group[0].number, "middle name")
    longer: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in persons:
        for cut in range(1, len(name.words) - 1):
            longer[name.words[cut:]].append(name)
    for name in persons:
        particle = name.words[0] in PARTICLES  # "Van Doe" is no full name
        full = [one for one in longer.get(name.words, ()) if particle or one.articles & name.articles]
        if len(full) == 1:
            yield Merge(name.number, full[0].number, "last name")


def transliterated(word: str) -> str:
    """A word in one spelling for all that come of another alphabet: `Mohammed` and `Mohamed` are one."""
    for many, one in LETTERS:
        word = word.replace(many, one)
    return "".join(letter for letter, after in pairwise(word + " ") if letter != after)


def _spellings(persons: Sequence[Name]) -> Iterator[Merge]:
    """Full names spelt otherwise in other articles; one article tells two persons apart by their spelling."""
    first: dict[tuple[str, ...], Name] = {}
    for name in persons:
        words = tuple(map(transliterated, name.words))
        other = first.setdefault(words, name)
        if other is not name and other.articles.isdisjoint(name.articles):
            yield Merge(name.number, other.number, "spelling of the name")


def lone(names: Sequence[Name]) -> Iterator[Merge]:
    """Last names that stand in articles of their own, where the parser had to guess that they are a body's.

    None where two persons have the last name, or a body's longer name begins or ends with it.
    """
    families: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    taken: set[str] = set()
    for name in names:
        if name.kind == "person" and len(name.words) > 1:
            given, family, _ = given_and_family(name.words)
            for begin in range(1, len(given) + 1):
                families[*given[begin:], family].append(name)
        elif len(name.words) > 1 and not (name.described or name.joined):
            taken |= {name.words[0], name.words[-1]}
    for name in names:
        bearers = [bearer for bearer in families.get(name.words, []) if bearer is not name]
        taken_for_body = name.kind == "organisation" and not (name.sure or name.described or name.capitals)
        guessed = (name.joined and name.kind == "person") or (taken_for_body and (name.joined or len(name.words) == 1))
        rare = name.count <= FEW and taken.isdisjoint(name.words) and not places.named_key(name.words)
        if guessed and rare and len(bearers) == 1 and bearers[0].articles.isdisjoint(name.articles):
            yield Merge(name.number, bearers[0].number, "last name")


def _one(name: Name, other: Name) -> bool:
    """Whether two names are one person's; "Jr." in one name only, within one article, tells father from son."""
    generations = {given_and_family(one.words)[2] for one in (name, other)}
    return same(name.words, other.words) and (len(generations) == 1 or not name.articles & other.articles)
