"""Suggests which actors of a brief are one, and by which other names the articles call an actor.

A draft brings names together by rules of which each merges only where nothing else fits; what it took for one actor,
and the brief has as two, is suggested first. Beyond that the names of a brief are held against each other alone: a
person's with a middle name or in another spelling, a body's with its acronym.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final

from generator.analysis import places
from generator.analysis.headwords import APART
from generator.distillation import persons
from generator.distillation.bodies import GENERIC
from generator.distillation.naming import SMALL
from generator.editing.alignment import folded
from generator.editing.suggested import Suggestion
from generator.model import Actor, Article, Brief, Evidence, Span
from generator.names import alike
from generator.sentences import sentences

MOST: Final = 3
"""Names of one actor that are suggested at a time."""
LETTERS: Final = 2
"""The least letters of an acronym."""
TOGETHER: Final = "The names in the articles point to one actor"


def of_actors(brief: Brief, articles: Sequence[Article], drafted: Brief | None = None) -> Iterator[Suggestion]:
    """Actors that look like one, each pair once, and then other names of actors, in the brief's order.

    `articles` are those of the brief; `drafted` is what a draft makes of them.
    """
    seen: set[frozenset[str]] = set()
    finder = _Finder(articles)
    for one, other, reason in (*_drafted_as_one(brief, drafted), *_named_alike(brief)):
        pair = frozenset((one.id, other.id))
        if pair not in seen and (made := finder.merge(one, other, reason)):
            seen.add(pair)
            yield made
    for actor, name in _other_names(brief, drafted):
        if made := finder.alias(actor, name):
            yield made


class _Finder:
    """Finds where the articles call somebody by a name."""

    def __init__(self, articles: Sequence[Article]):
        self.articles = articles

    def merge(self, one: Actor, other: Actor, reason: str) -> Suggestion | None:
        here, there = self.passage(one), self.passage(other)
        if here is None or there is None:
            return None
        text = f"{other.name} is {one.name}: one actor, with the name and the roles of both."
        return _suggestion("merge", one, other.id, other.name, text, reason, here, there)

    def alias(self, actor: Actor, name: str) -> Suggestion | None:
        here, there = self.passage(actor), self.named(name)
        if here is None or there is None:
            return None
        text = f"{name} is another name of {actor.name}."
        return _suggestion("alias", actor, name, name, text, f"{TOGETHER}.", here, there)

    def passage(self, actor: Actor) -> Evidence | None:
        """What says who an actor is, with its name, else the first sentence that has one of its names."""
        for evidence in (evidence for role in actor.roles for evidence in role.evidence):
            if any(_pattern(name).search(evidence.quote) for name in actor.names):
                return evidence
        return next((found for name in actor.names if (found := self.named(name))), None)

    def named(self, name: str) -> Evidence | None:
        """The first sentence with a name."""
        pattern = _pattern(name)
        for article in self.articles:
            stands = name in article.text or pattern.search(article.text)
            for span in sentences(article) if stands else ():
                if pattern.search(article.text, span.start, span.end):
                    return Evidence(article.id, article.text[span.start : span.end], Span(span.start, span.end))
        return None


def _suggestion(
    kind: str, actor: Actor, value: str, name: str, text: str, reason: str, here: Evidence, there: Evidence
) -> Suggestion:
    return Suggestion(
        kind="merge" if kind == "merge" else "alias",
        subject=actor.id,
        value=value,
        name=f"{actor.name} = {name}",
        text=text,
        reason=reason,
        here=here,
        there=there,
    )


def _pattern(name: str) -> re.Pattern[str]:
    """A name where it stands as words of its own."""
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _having(brief: Brief, drafted: Actor) -> list[Actor]:
    """The brief's actors of one of a draft's actor's names; its main name counts only for the same kind."""
    names = {folded(name) for name in drafted.names}
    return [actor for actor in brief.actors if actor.kind == drafted.kind and names & {folded(n) for n in actor.names}]


def _drafted_as_one(brief: Brief, drafted: Brief | None) -> Iterator[tuple[Actor, Actor, str]]:
    for found in drafted.actors if drafted else ():
        having = _having(brief, found)
        for other in having[1:]:
            yield having[0], other, f"{TOGETHER}, which a draft calls {found.name}."


def _named_alike(brief: Brief) -> Iterator[tuple[Actor, Actor, str]]:
    """Pairs of actors of one kind whose names say so by themselves."""
    keys = {actor.id: places.key(actor.name).split() for actor in brief.actors}
    for one, other in combinations(brief.actors, 2):
        if one.kind != other.kind or not (one.named and other.named):
            continue
        words, others = keys[one.id], keys[other.id]
        if not words or not others:
            continue
        rule = _one_person if one.kind == "person" else _one_body
        if reason := rule(one.name, words, other.name, others):
            yield one, other, reason


def _one_person(_: str, words: Sequence[str], __: str, others: Sequence[str]) -> str:
    """Why two names can be one person's; empty where they cannot."""
    if len(words) == 1 or len(others) == 1:
        return "The last name is the same." if words[-1] == others[-1] else ""
    if persons.same(words, others):
        return "The first and the last name are the same."
    if [*map(_sound, words)] == [*map(_sound, others)]:
        return "The names can be two spellings of one."
    return ""


@lru_cache(maxsize=1 << 12)
def _sound(word: str) -> str:
    """A word's first letter and its consonants, in one spelling for all that come of another alphabet."""
    plain = persons.transliterated(word)
    return plain[:1] + re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiou]", "", plain[1:]))


def _one_body(name: str, words: Sequence[str], other: str, others: Sequence[str]) -> str:
    """Why two names can be one body's; empty where they cannot."""
    if _is_short(other, words):
        return f"{other} can be short for {name}."
    if _is_short(name, others):
        return f"{name} can be short for {other}."
    (shorter, _), (longer, full) = sorted(((words, name), (others, other)), key=lambda pair: len(pair[0]))
    rest = longer[len(shorter) :]
    begins = longer[: len(shorter)] == shorter and len(rest) == 1 and shorter[-1] not in GENERIC
    apart = begins and (rest[0] in APART or places.named_key(tuple(rest)))
    return f"{full} adds one word to the other name." if begins and not apart else ""


def _is_short(name: str, words: Sequence[str]) -> bool:
    """Whether a name is made of the first letters of words, small ones left out or not."""
    letters = name.replace(".", "").casefold()
    if not name.isupper() or len(letters) < LETTERS or len(words) < len(letters):
        return False
    return letters in ("".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL))


def _other_names(brief: Brief, drafted: Brief | None) -> Iterator[tuple[Actor, str]]:
    """What a draft's actor is also called, where the brief has one actor with one of its names."""
    taken = {folded(name) for actor in brief.actors for name in actor.names}
    for found in drafted.actors if drafted else ():
        having = _having(brief, found)
        if len(having) != 1:
            continue
        [actor] = having
        count = 0
        for name in found.names:
            if count < MOST and folded(name) not in taken and name[:1].isupper() and not _says_no_more(name, actor):
                taken.add(folded(name))
                count += 1
                yield actor, name


def _says_no_more(name: str, actor: Actor) -> bool:
    """Whether a name is only a part of one that the actor has, or a form of one: its adjective, or with an article."""
    words = places.key(name).split()
    for known in actor.names:
        others = places.key(known).split()
        if set(words) <= set(others) or (len(words) == len(others) == 1 and alike(words[0], others[0])):
            return True
    return False
