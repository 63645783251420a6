"""Whether two sums, shares, seats or jobs are of one account: of the same thing of the same owner.

Many have figures of their own in these categories, so that it must be seen whose each is.
"""

import re
from decimal import Decimal
from typing import Final

from generator.analysis import counted
from generator.analysis.quantities import Quantity
from generator.distillation.rounding import LARGE, NEAR, compatible
from generator.distillation.tallies import Figure

SHARED: Final = 3
"""Content words that two passages share when they tell of the same."""
RETOLD: Final = 10
"""Content words that two passages share when the one is made from the other."""
TOGETHER: Final = Decimal(3)
"""How many times as high a sum or a count that only grows may have become."""
WEEK: Final = 7
"""Days within which a share or a sum is not measured anew."""
HUNDREDS: Final = 500
"""From here on a count may be rounded to hundreds."""
BARELY: Final = Decimal("1.01")
"""As much for counts of which one is rounded to hundreds."""
ACCRUING = frozenset(("raise", "collect", "donate", "spend", "receive", "recover", "seize", "repay"))
"""Verbs of what comes together bit by bit."""
TAKEN = frozenset(("steal", "stolen", "embezzle", "defraud", "misappropriate", "siphon", "launder", "loot", "pilfer"))
"""Verbs of what is taken from its owner; courts and auditors count it anew."""
_ESTIMATED = frozenset(("damage", "cost", "bill"))
"""What is estimated anew while it becomes known."""

_OWES = re.compile(
    r"\b(?P<who>(?!(?:it|he|she|they|which|who|that|still)\b)[\w’'-]+) (?:still |now )?(?:owes?|owed)\b", re.I
)


def one_account(one: Figure, other: Figure, shared: int, ratio: Decimal) -> bool:
    """Whether two sums, shares, seats, jobs … are of the same thing of the same owner."""
    left, right = one.quantity, other.quantity
    many = (
        left.category == "staff"
        and min(left.value, right.value) >= LARGE / 10
        and not (one.narrowing | other.narrowing)
    )
    if many and rounded(left, right) and len(one.lead & other.lead) >= SHARED and shared >= SHARED - 1:
        return True
    got = left.verb in counted.GETTING and right.verb in counted.GETTING and one.whose == other.whose != ""
    if one.named - other.named and other.named - one.named and not (got and shared >= RETOLD):
        return False
    alike = shared > SHARED and shared * 2 >= min(len(one.words), len(other.words))
    if left.category == "penalty":
        return bool(one.named & other.named) and (alike or shared >= SHARED) and ratio <= 3
    if left.category == "money" and left.verb == right.verb == "owe":
        return _debtor(one) == _debtor(other) != "" and shared >= SHARED and ratio <= TOGETHER
    if left.category in ("money", "%"):
        if not left.held_by or not right.held_by or _apart_in_time(one, other):
            return False
        if left.held_by != right.held_by and not got:
            return False
        same_day = one.day is not None and one.day == other.day
        most = min(len(one.words), len(other.words))
        told_alike = shared >= SHARED - 1 and shared * 2 >= most if not same_day else shared > 0
        if left.verb == right.verb and one.whose == other.whose:
            return told_alike and ratio <= (TOGETHER if left.verb in ACCRUING else NEAR)
        if got:
            return told_alike and shared > SHARED and ratio <= NEAR
        if left.held_by in _ESTIMATED:
            return shared > 0 and ratio <= TOGETHER
        return shared > 0 and ratio <= NEAR and compatible(left, right)
    if compatible(left, right) and one.whose == other.whose != "" and min(left.value, right.value) >= LARGE / 10:
        return True
    acted = left.happening == right.happening != "" or left.verb == right.verb
    return acted and one.whose == other.whose != "" and shared >= SHARED - 1 and ratio <= 2


def rounded(left: Quantity, right: Quantity) -> bool:
    """Whether two counts may be the same number, rounded; 900 may be 897 where nothing says how exact it is."""
    low, high = sorted((left.value, right.value))
    even = any(value % 100 == 0 and value >= HUNDREDS for value in (low, high))
    return compatible(left, right) or (even and high <= low * BARELY)


def taken(one: Figure, other: Figure) -> bool:
    """Whether both sums are told to have been taken from their owners, or one to have been and the other to be lost."""
    here, there = (frozenset(figure.passage.words) for figure in (one, other))
    return bool(TAKEN & here and (TAKEN | {"loss", "lose"}) & there) or bool(TAKEN & there and "loss" in here)


def _debtor(figure: Figure) -> str:
    """The noun before the verb of a sum that somebody owes, in small letters."""
    found = _OWES.search(figure.analysis.text(figure.passage.span))
    return found["who"].lower() if found else ""


def _apart_in_time(one: Figure, other: Figure) -> bool:
    """Whether articles are so far apart that a share or a sum was measured anew."""
    if one.quantity.verb in ACCRUING and one.quantity.verb == other.quantity.verb:
        return False
    return one.day is not None and other.day is not None and abs((one.day - other.day).days) > WEEK
