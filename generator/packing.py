"""Frozen data as plain JSON and back, for the cache: what was read once need not be read again.

JSON and not pickle, because an entry that somebody else wrote may then be wrong, but cannot run anything.
"""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from generator.dates import Date
from generator.errors import Problem
from generator.model import (
    Actor,
    Article,
    Brief,
    Claim,
    Difference,
    Event,
    EventGroup,
    Evidence,
    Known,
    Lost,
    Origin,
    Paragraph,
    Position,
    Question,
    Section,
    Span,
)
from generator.supplied import Supplied

# A list begins with its kind: 0 a tuple, 1 a date, from 2 on one of these, by its place here.
_TUPLE, _DATE, _FIRST = 0, 1, 2
_KINDS: tuple[Callable[..., Any], ...] = (
    Actor,
    Article,
    Brief,
    Claim,
    Difference,
    Event,
    EventGroup,
    Evidence,
    Known,
    Lost,
    Origin,
    Paragraph,
    Position,
    Problem,
    Question,
    Section,
    Span,
    Supplied,
)
_FIELDS = [tuple(field.name for field in fields(kind)) for kind in _KINDS]  # type: ignore[arg-type]
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS, _FIRST)}


def pack(value: object) -> Any:
    """Texts, numbers, tuples, mappings from text, dates and this project's data as a value of JSON.

    Raises:
        TypeError: it holds something else.
    """
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, tuple):
        return [_TUPLE, *map(pack, value)]
    if isinstance(value, dict):
        return {key: pack(item) for key, item in value.items()}
    if isinstance(value, Date):
        return [_DATE, value.text]
    number = _NUMBERS.get(type(value))
    if number is None:
        raise TypeError(f"{type(value).__name__} cannot be packed")
    return [number, *(pack(getattr(value, name)) for name in _FIELDS[number - _FIRST])]


def unpack(packed: Any) -> Any:
    """The value that `pack` made this of."""
    if isinstance(packed, list):
        number = packed[0]
        if number == _TUPLE:
            return tuple([unpack(item) for item in packed[1:]])
        if number == _DATE:
            return Date.parse(packed[1])
        values = [unpack(item) for item in packed[1:]]
        return _KINDS[number - _FIRST](**dict(zip(_FIELDS[number - _FIRST], values, strict=True)))
    if isinstance(packed, dict):
        return {key: unpack(item) for key, item in packed.items()}
    return packed
