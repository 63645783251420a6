"""Which names of a topic mean the same actor: rules over the names alone, each with a reason that can be shown.

Every rule looks a name up in an index, so that the cost grows with the number of names and not with its square. A rule
merges only where exactly one other name fits: what is ambiguous stays apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from generator.analysis import places
from generator.distillation import bodies, persons
from generator.distillation.naming import Merge, Name, plain
from generator.names import alike

SLIP, LONG, FREQUENT = 6, 40, 4
"""A slip is looked for in names of so many letters, against names that stand so often."""

CROWD = 40
"""Names that differ in one word from each other, beyond which no more are compared."""


def merges(names: Sequence[Name]) -> Iterator[Merge]:
    """Pairs of names that mean the same, in a fixed order; what follows from several pairs is for `closure`."""
    yield from _spellings(names)
    yield from persons.merges(names)
    yield from bodies.merges(names)
    yield from _slips(names)


def closure(count: int, found: Iterable[Merge]) -> tuple[list[int], Mapping[int, str]]:
    """For each name the first of its set, and the rule by which each joined it."""
    parent = list(range(count))
    rules: dict[int, str] = {}

    def top(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for one in found:
        left, right = top(one.number), top(one.into)
        if left != right:
            rules.setdefault(one.number, one.rule)
            rules.setdefault(one.into, one.rule)
            parent[max(left, right)] = min(left, right)
    return [top(number) for number in range(count)], rules


def _spellings(names: Sequence[Name]) -> Iterator[Merge]:
    """Names that differ in a spelling, or in a place and its people: "Asian Bank" and "Asia Bank"."""
    exact: dict[tuple[bool, tuple[str, ...]], int] = {}
    patterns: dict[tuple[int, tuple[str, ...]], list[tuple[str, int]]] = defaultdict(list)
    for name in names:
        words = plain(name.words)
        person = name.kind == "person"
        if places.named_key(name.words) or not words:
            continue
        if (first := exact.setdefault((person, words), name.number)) != name.number:
            yield Merge(name.number, first, "spelling")
            continue
        if person or (len(words) < 2 and name.kind != "place"):
            continue
        for index, word in enumerate(words):
            pattern = index, (*words[:index], *words[index + 1 :])
            same = [number for other, number in patterns[pattern] if _people(word, other)]
            if len(same) == 1:
                yield Merge(name.number, same[0], "place and people")
            if len(patterns[pattern]) < CROWD:
                patterns[pattern].append((word, name.number))


def _people(word: str, other: str) -> bool:
    """Whether two words are a place and its people, and not one word's singular and plural."""
    shorter, longer = sorted((word, other), key=len)
    return shorter != longer and shorter + "s" != longer and alike(word, other)


def _slips(names: Sequence[Name]) -> Iterator[Merge]:
    """A rare name one slip of the pen from a frequent one of the same article, or from a person's last name there.

    Two texts one slip apart (Damerau 1964) share one of the texts that lack one of their letters.
    """
    index: dict[tuple[bool, str], list[tuple[str, Name]]] = defaultdict(list)
    for name in names:
        person = name.kind == "person"
        forms = {" ".join(name.words)} if name.count >= FREQUENT else set()
        if person and len(name.words) > 1:
            forms.add(persons.given_and_family(name.words)[1])
        for text in sorted(form for form in forms if SLIP <= len(form) <= LONG):
            for shorter in _shorter(text):
                index[person, shorter].append((text, name))
    for name in names:
        text = " ".join(name.words)
        if name.count >= FREQUENT or not SLIP <= len(text) <= LONG or places.named_key(name.words):
            continue
        near = {
            one.number
            for shorter in _shorter(text)
            for form, one in index.get((name.kind == "person", shorter), ())
            if one.number != name.number
            and one.articles & name.articles
            and form[0] == text[0]
            and not alike(form, text)
            and DamerauLevenshtein.distance(form, text) == 1
        }
        if len(near) == 1:
            yield Merge(name.number, near.pop(), "slip of the pen")


def _shorter(text: str) -> list[str]:
    """The text, and the text without each one of its letters."""
    return [text, *(text[:index] + text[index + 1 :] for index in range(len(text)))]
