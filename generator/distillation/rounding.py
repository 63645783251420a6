"""Whether two figures may be one number, rounded or put above or below it: "about 145 million" and 145.5 million."""

from decimal import Decimal
from typing import Final

from generator.analysis.quantities import Quantity

CLOSE: Final = Decimal("1.1")
"""Ratio up to which two large figures with the same noun are taken to count the same."""
NEAR: Final = Decimal("1.25")
"""As much for those to whom the same is said to have happened, and how far "more than" reaches."""
LARGE: Final = 1000
"""From here on a figure is unlikely to recur by chance."""


def _range(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The values a quantity may mean: as exact as its digits, or above or below it by no more than a reader expects."""
    value = quantity.value
    step = Decimal(1)
    while value and value % (step * 10) == 0:
        step *= 10
    reach = min(step, value * (NEAR - 1))
    match quantity.comparator:
        case ">" | ">=":
            return value, value + reach
        case "<" | "<=":
            return value - reach, value
        case "~":
            reach = min(step, value * (CLOSE - 1))
            return value - reach, value + reach
    slack = step / 2 if value >= LARGE else Decimal(0)
    return value - min(slack, value * (CLOSE - 1)), value + min(slack, value * (CLOSE - 1))


def compatible(left: Quantity, right: Quantity) -> bool:
    """Whether both may be the same number, rounded."""
    (low, high), (least, most) = _range(left), _range(right)
    return low <= most and least <= high
