"""Whose a ministry is, where two states of a topic have one of the name: "Acre's Defence Ministry", never both's."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.analysis import places
from generator.analysis.passages import Analysis
from generator.distillation.bearers import Row
from generator.distillation.naming import SMALL, SPELLINGS

MINISTRY = "ministry"
LEFT_OUT = SMALL | {"affairs"}
"""Words that tell no ministry from another."""
OWNS = ("'s", "’s", "'", "’")


def owned(analyses: Sequence[Analysis], rows: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """The mentions with ministries as their states'; what may be one of two states' stands for no name.

    A ministry without owner is that of which its article gives the owner elsewhere, where this is one only.
    """
    found = [dict(_owners(analysis, article)) for analysis, article in zip(analyses, rows, strict=True)]
    owners: dict[str, set[str]] = defaultdict(set)
    for article in rows:
        for _, mention, _ in article:
            words = mention.body.words.split() if mention.body else []
            if mention.body and words[-1] == MINISTRY:
                owners[kind(words[len(mention.body.owner.split()) :])].add(mention.body.owner)
    for here in found:
        for what, _, owner in here.values():
            owners[what].add(owner)
    several = {what for what, some in owners.items() if len(some) > 1}
    return [[_settled(row, here, several) for row in article] for here, article in zip(found, rows, strict=True)]


def kind(words: Sequence[str]) -> str:
    """What a ministry is of, in one spelling: "defense ministry" for "ministry of defence"; empty for no ministry."""
    if MINISTRY not in words:
        return ""
    field = sorted(SPELLINGS.get(word, word) for word in words if word not in LEFT_OUT and word != MINISTRY)
    return " ".join((*field, MINISTRY)) if field else ""


Owned = tuple[str, str, str]
"""What ministry it is, its owner's name, and that for comparing."""


def _owners(analysis: Analysis, article: Sequence[Row]) -> Iterator[tuple[int, Owned]]:
    """The ministries of an article right after the state whose they are, by where they begin."""
    for (passage, before, key), (same, mention, _) in pairwise(article):
        what = kind(places.key(mention.name).split())
        if what and key and passage is same and before.kind == "state" and not before.people:
            between = analysis.article.text[before.span.end : mention.span.start]
            if between.strip() in OWNS:
                yield mention.span.start, (what, before.name, key[1])


def _settled(row: Row, here: dict[int, Owned], several: set[str]) -> Row:
    """A mention with its ministry's owner in the key and, where it stands before it, in the name."""
    passage, mention, _ = row
    what = kind(places.key(mention.name).split())
    if what not in several or mention.kind != "organisation" or mention.body:
        return row
    if mention.span.start in here:
        _, name, owner = here[mention.span.start]
        return passage, replace(mention, name=f"{name}'s {mention.name}"), (False, f"{owner} {what}")
    owners = {owner for other, _, owner in here.values() if other == what}
    return passage, mention, (False, f"{owners.pop()} {what}") if len(owners) == 1 else None
