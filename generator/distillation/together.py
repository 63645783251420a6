"""Names that an article itself gives as one actor's: side by side, with the words that say so."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.analysis import places
from generator.analysis.passages import Analysis
from generator.distillation.bearers import Key, Row
from generator.distillation.naming import Merge, short_for

KNOWN_AS = re.compile(
    r",? ?(?:also |better |formerly |locally |once |previously |then )*(?:known|called) (?:as )?(?:the )?"
)
RENAMED = re.compile(r"\b(?:chang(?:e|ed|es|ing) (?:its|of|the)? ?name|name change|renam(?:e|ed|es|ing))\b")
"""Words after which "from one name to another" means one body."""
IN_PARENTHESES = re.compile(r" ?\(([^()\n]{2,20})\)")
NEAR = 60
"""Characters before two names in which such words are looked for."""


def merges(
    analyses: Sequence[Analysis],
    keys: Sequence[Sequence[Row]],
    numbers: Mapping[Key, int],
) -> Iterator[Merge]:
    """Two names that an article gives as one's: "Long Form (LF)", "Acme, formerly known as Roe Brothers"."""
    for analysis, article in zip(analyses, keys, strict=True):
        text = analysis.article.text
        for _, mention, key in article:
            aside = IN_PARENTHESES.match(text, mention.span.end)
            if key is None or key[0] or aside is None:
                continue
            short = numbers.get((False, places.key(aside[1])), numbers[key])
            if short != numbers[key] and short_for(aside[1], places.key(mention.name).split()):
                yield Merge(short, numbers[key], "given in parentheses")
        for (_, before, one), (_, mention, other) in pairwise(article):
            gap = text[before.span.end : mention.span.start].strip()
            if not one or not other or one[0] != other[0]:
                continue
            if KNOWN_AS.fullmatch(gap) and before.kind == mention.kind:
                yield Merge(numbers[other], numbers[one], "another name")
            elif gap == "to" and RENAMED.search(text, max(0, before.span.start - NEAR), before.span.start):
                yield Merge(numbers[other], numbers[one], "new name")
