"""Quantities with what they count: "more than 1,000 troops", "up to 44 million people", "$8.6 billion"."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from generator.mentions import Mention
from generator.model import Span
from generator.syntax import Sentence

Comparator: TypeAlias = Literal["=", "~", ">", ">=", "<", "<="]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in running text, and what it counts."""

    span: Span
    """From the comparator to the noun counted."""
    text: str
    comparator: Comparator
    value: Decimal
    upper: Decimal | None
    """Of a range ("20 to 30"), else None."""
    unit: str
    """The lemma of the noun counted, or a currency or %: troop, $, %."""
    category: str
    """A class of nouns that count the same: people, soldiers, deaths, money …; the unit where it is in none."""
    scope: tuple[str, ...] = ()
    """What narrows it, folded: names, adjectives and places: us, niger, combat."""
    verb: str = ""
    """The lemma of the verb it belongs to: die, deploy, lose."""


def find(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[Quantity, ...]:
    """The quantities of a sentence, in order; dates, ordinals and what counts nothing are left out."""
    return ()
