"""A figure that somebody else puts otherwise in the next breath: "Hauge's agent put its worth at 12 million".

What such a figure is of stands in a sentence before; they are compared when what they measure fits.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.analysis.counted import COMPARATORS, CURRENCY_SIGNS, CURRENCY_WORDS, MEASURES
from generator.analysis.passages import Analysis, Passage
from generator.distillation import inquiries
from generator.distillation.conflicts import Found, content, position, ranked
from generator.distillation.rebuttals import alike, speaker
from generator.distillation.sayings import giver
from generator.distillation.topic import Topic
from generator.distillation.wordings import base, lower, quotable
from generator.model import Difference, DifferenceKind
from generator.names import FUNCTION_WORDS
from generator.wording import Number, numbers, without_dates

SHORT: Final = 13
"""Words of a sentence that gives no more than a figure."""
BEFORE: Final = 4
"""How many sentences before may give the first figure."""
FURTHER: Final = 12
"""As much where it is of the dead, whom an article seldom counts twice."""
APART: Final = 3
"""How many times as high the one mostly is at most as the other, where both are of one thing."""
FAR: Final = 5
"""As much where no other figure comes nearer."""
RIVAL: Final = 20
"""As much where two who speak of the same in one breath count it."""
YEARS: Final = (1900, 2100)
"""Numbers without a unit that are more likely years."""
WEIGHT: Final = 2.4
REACH: Final = 40
"""Characters after the words that lead to a figure within which it stands."""

_GENERIC = (
    r"(?:number|figure|total|sum|amount|rate|worth|value|cost|costs|price|size|length|height|width|depth|distance|gap|toll"
    r"|estimate|share|margin|count|damage|bill|age|weight|speed|turnout)"
)
_PUTS = re.compile(
    rf"\b(?:puts?|set|sets|estimate[sd]?|gives?|gave|placed?|valued?|values) "
    rf"(?:(?:it|that|them|this)|(?:the|its|his|her|their|that) (?:\w+ )?{_GENERIC}(?: of (?P<of>[\w ]{{3,40}}?)"
    r"| killed| dead| injured| hurt| missing| arrested| wounded)?) (?:at|as|to be) "
    rf"|\bsa(?:ys?|id) (?:that )?(?:the|its|his|her|their|that|this) (?:real |true |actual |right )?{_GENERIC} "
    r"(?:is|was|should be)(?: (?:closer|nearer) to)? ",
    re.IGNORECASE,
)
_KNOWS = re.compile(
    r"\b(?:say|says|said|claim(?:s|ed)?|insist(?:s|ed)?|expect(?:s|ed|ing)?|speaks? of|spoke of|counts?|counted"
    r"|predict(?:s|ed)?|forecast|registered|recorded|documented|verified|sticks? to|stuck to|stands? by"
    r"|stood by|holds? to|held to|makes? it|made it)\b"
    r"(?: that)?(?: (?:it|he|she|they) (?:knows?|knew|is aware|was aware|had|has|have|counted|found) "
    r"(?:of |only |[a-z]+ed for )?"
    r"| (?:it|there|they) (?:was|were|is|are|had been) )? ?"
    r"(?=[\w$£€])",
    re.IGNORECASE,
)
_ARRIVES = re.compile(
    r"\b(?:(?:arrives?|arrived) at|(?:comes?|came) (?:to|up with)"
    r"|(?:counters?|counts?|surveys?|meters?|records|books|accounts|figures|data|registers?|logs?)\b[^.;]{0,60}?"
    r" (?:shows?|showed|gives?|gave|has|have|had|recorded))"
    r" (?:(?:an average|a total|a figure|a sum) of )?(?=[\w$£€])",
    re.IGNORECASE,
)
"""What a second source finds of the same thing, in the paragraph of the first: "the court of audit arrives at 1.9"."""
_OF_THEM = re.compile(r" (?:million |billion )?of (?:them|those|these|which|whom|the)\b")
"""After a figure that is a part of another."""
_BY = re.compile(r"(?P<who>(?:The|An?|Its|Their|His|Her) [^,;]{3,60}?|[A-Z][\w’'&.-]+(?: [\w’'&.-]+){0,5}?)(?:,| ?\Z)")
"""Who comes to it: what stands before, up to the first comma."""
_CHECKED = re.compile(r"\b(?:registered|recorded|documented|verified|confirmed)\b")
"""Where somebody counts only what he has seen himself."""
_PART = re.compile(r" of (?:them|whom) (?P<what>[a-z]+)\b")
_GOT = re.compile(
    r"(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:had |has )?(?P<verb>received|paid|earned|spent|lost|raised|stole"
    r"|took|transferred|donated|invested|borrowed|cost)(?: (?:about|some|around|only|just|at least|nearly))? [$£€]?$"
)
_SPENT = re.compile(
    r"\b(?:it|he|she|they) (?:had |has |have )?"
    r"(?P<verb>received|paid|earned|spent|lost|raised|donated|invested|borrowed)"
    r"(?: (?:about|some|around|only|just|nearly|over|more than|at least))? [$£€]?$"
)
_ON_WHAT = re.compile(
    r"(?: [a-z]+){0,2} (?P<what>(?:on|for|to) (?:the |its |their )?[a-z-]+(?: [a-z-]+){0,2}?)"
    r"(?= (?:between|in|over|from|since|during|last|this|by|at)\b|[.,;])"
)
_PUT_AT = re.compile(
    r"\bputs? (?!it\b|that\b|them\b|this\b)(?:the |its |their )?(?P<thing>[a-z-]+(?: [a-z-]+){0,6}?) at "
    r"(?:(?:about|some|around|only|just|nearly|over|more than|at least) )?[$£€]?$"
)
_OF_THE_DEAD = re.compile(r"\b(?:dead|killed|deaths|died|victims|toll)\b")
_OTHERWISE = re.compile(
    r"\b(?:a|another|some) ?(?:very |quite |slightly |completely )?(?:different|another|other|higher|lower) "
    r"(?:figure|number|count|total|estimate|sum|value|toll|death toll|tally|story|picture)\b"
    r"|\b(?:counts?|counted|reckons?|calculates?) (?:it |them |this )?(?:very |quite )?differently\b",
    re.IGNORECASE,
)
_ONLY = frozenset(("only", "just", "that", "a", "the"))
_EXPECTS = re.compile(r"\b(?:expect|forecast|predict|anticipat)\w*", re.IGNORECASE)
_EXACTNESS = re.compile(r"(?:(?:about|around|some|nearly|almost|only|just|at least|more than|up to) )?[$£€]?\Z", re.I)
_AFTER = re.compile(r"(?: (?:million|billion|per cent|percent)\b|%)?(?: [^\W\d_]+){0,4}")
_FURTHER = re.compile(r" (?:between|from|to|until|since|during|for|by|in|on|at|after|before|over|last|this|next)\b")
"""Where what a figure is of ends, and when, how or to whom begins."""
_UNITS = frozenset((*MEASURES, *(f"{unit}s" for unit in MEASURES), "feet", "inches"))


def find(topic: Topic) -> Iterator[Found]:
    """The figures that another source of the same article puts otherwise, each with its weight."""
    return ranked(topic, _figures(topic))


def _figures(topic: Topic) -> Iterator[Found]:
    for analysis in topic.analyses:
        for place in range(1, len(analysis.passages)):
            if found := _restated(topic, analysis, place):
                yield found


def _restated(topic: Topic, analysis: Analysis, place: int) -> Found | None:
    passage = analysis.passages[place]
    text = analysis.text(passage.span)
    if passage.headline:
        return None
    told = passage
    reach = REACH
    start, of, bare, tolls, dead, next_ = -1, "", False, False, False, False
    if puts := _PUTS.search(text):
        start, of = puts.end(), puts["of"] or ""
        dead = bool(_OF_THE_DEAD.search(puts[0]))
    elif cue := _OTHERWISE.search(text):
        tolls = cue[0].endswith("toll")
        if place + 1 < len(analysis.passages) and not numbers(without_dates(text)):
            told = analysis.passages[place + 1]
            text = analysis.text(told.span)
            start = 0
        else:
            start, reach = (0, REACH) if numbers(without_dates(text[: cue.start()])) else (cue.end(), 4 * REACH)
    elif place and passage.paragraph == analysis.passages[place - 1].paragraph and (finds := _ARRIVES.search(text)):
        start, next_ = finds.end(), True
    elif (knows := _KNOWS.search(text)) and len(text.split()) <= SHORT:
        start, bare = knows.end(), True
    if start < 0:
        return None
    figure = _first(text, start, reach)
    if figure is None or ((bare or next_) and not _at_once(text, start, figure)):
        return None
    if next_ and (_OF_THEM.match(text, figure.end) or not giver(analysis, analysis.passages[place - 1])):
        return None
    adjective = "" if not bare or _alone(text, figure) else _adjective(text, figure)
    if bare and not adjective and not _alone(text, figure):
        return None
    tries = [(BEFORE, of, tolls)] if not dead else [(FURTHER, "", True), (BEFORE, of, False)]
    for reach, noun, deaths in tries:
        for before in range(place - 1, max(-1, place - 1 - reach), -1):
            other = analysis.passages[before]
            if other.headline or ((bare or next_) and before < place - 1):
                continue
            breath = before == place - 1 and bool(puts) and _said_by_others(analysis, other, passage)
            first = _fitting(analysis, other, text, figure, noun, deaths, adjective, RIVAL if breath else FAR)
            if first is not None and _by_others(analysis, other, passage):
                return _difference(topic, analysis, (other, first), (told, figure, passage))
    return None


def _first(text: str, start: int, reach: int) -> Number | None:
    """The first number of a text from an offset on, near it."""
    found = (number for number in numbers(without_dates(text)) if number.end - len(number.text) >= start)
    number = next(found, None)
    if number is None or number.end - len(number.text) > start + reach or not number.values:
        return None
    return number


def _at_once(text: str, start: int, number: Number) -> bool:
    """Whether nothing but how exact it is stands between a word of saying and a number."""
    between = re.findall(r"[^\W\d_]+", text[start : number.end - len(number.text)].lower())
    return not between or tuple(between) in COMPARATORS or set(between) <= _ONLY


def _alone(text: str, number: Number) -> bool:
    """Whether a number has no noun: the sentence ends with it, or goes on with its unit only."""
    words = re.findall(r"[^\W\d_]+", text[number.end :])
    return not words or (len(words) <= 2 and (words[0].lower() in _SIZES or _unit(text, number) != ""))


def _adjective(text: str, number: Number) -> str:
    """The only word after a number: "120 local"."""
    words = re.findall(r"[^\W\d_]+", text[number.end :])
    return words[0] if len(words) == 1 and words[0].islower() else ""


_SIZES = frozenset(("million", "billion", "thousand", "trillion", "per", "percent", "in"))


def _unit(text: str, number: Number) -> str:
    """The currency, measure or % of a number, as a key; empty for a count."""
    first = number.end - len(number.text)
    sign = text[max(0, first - 1) : first]
    if sign and sign in CURRENCY_SIGNS:
        return sign
    after = re.findall(r"%|[^\W\d_]+", text[number.end : number.end + 30])[:2]
    for word in after:
        lower = str(word).lower()
        if lower in ("%", "percent", "per"):
            return "%"
        money = CURRENCY_WORDS.get(lower.removesuffix("s"), "") or CURRENCY_WORDS.get(lower, "")
        if money:
            return money
        if lower in _UNITS:
            return lower.removesuffix("s")
    return ""


def _size(number: Number) -> Decimal:
    return max(number.values, default=Decimal(0))


def _fitting(
    analysis: Analysis,
    passage: Passage,
    text: str,
    figure: Number,
    of: str,
    tolls: bool,
    adjective: str,
    far: int = FAR,
) -> Number | None:
    """The number of an earlier sentence that the same thing may be given by: of several the first that is near."""
    told = analysis.text(passage.span)
    if of and not content(of) & content(told):
        return None
    unit, size = _unit(text, figure), _size(figure)
    further: Number | None = None
    dead = [found.span for found in passage.quantities if found.category == "deaths"] if tolls else []
    for number in numbers(without_dates(told)):
        one = _unit(told, number)
        value = _size(number)
        if not one and YEARS[0] <= value <= YEARS[1]:
            continue
        start = passage.span.start + number.end - len(number.text)
        if tolls and not any(span.start <= start < span.end for span in dead):
            continue
        if adjective and not re.match(rf"(?: \w+){{0,3}} {adjective}\b", told[number.end :]):
            continue
        ago = re.match(r" \w+ ago\b", told[number.end :])
        if ago or not value or not size or value == size or number.text.lower() in ("one", "first", "second", "a"):
            continue
        bare_scale = not unit and one and size >= 1000
        ratio = max(value, size) / min(value, size)
        if not (one == unit or bare_scale) or ratio > far:
            continue
        if ratio <= APART:
            return number
        further = further or number
    return further


def _by_others(analysis: Analysis, one: Passage, other: Passage) -> bool:
    """Whether two sentences are not by one speaker."""
    first, second = speaker(one), speaker(other)
    return not (first and second and alike(first, second))


def _said_by_others(analysis: Analysis, one: Passage, other: Passage) -> bool:
    """Whether two sentences of a paragraph are by two speakers, each of whom is named."""
    first, second = speaker(one), giver(analysis, other)
    return bool(first and second and not alike(first, second)) and one.paragraph == other.paragraph


def _difference(
    topic: Topic, analysis: Analysis, one: tuple[Passage, Number], other: tuple[Passage, Number, Passage]
) -> Found:
    texts = [_shown(analysis, passage, number) for passage, number in (one, other[:2])]
    cue = other[2]
    also = (topic.evidence(analysis, cue.span),) if cue is not other[0] else ()
    positions = (
        position(topic, analysis, one[0], texts[0], giver(analysis, one[0])),
        position(
            topic,
            analysis,
            other[0],
            texts[1],
            giver(analysis, other[0]) or giver(analysis, cue) or _finder(analysis.text(cue.span)),
            also=also,
        ),
    )
    low, high = sorted((_size(one[1]), _size(other[1])))
    between = _between(one, _size(other[1]))
    rounded = re.search(
        r"\b(?:about|around|some|roughly|nearly|almost|approximately)\s*\S*$", texts[0][:20] + " " + texts[1][:8]
    )
    near = between or (rounded is not None and high <= low * Decimal("1.2"))
    kind: DifferenceKind = "spread" if near else "disagreement"
    reading = "Two sources give two figures, one right after the other."
    if near:
        reading = "One of them is rounded, or a range."
    elif _CHECKED.search(analysis.text(cue.span)) and not speaker(cue):
        kind, reading = "spread", "One of them counts only what it has registered itself."
    elif _EXPECTS.search(analysis.text(cue.span)):
        kind, reading = "spread", "What one expects another may expect otherwise."
    first, second = (item.text for item in positions)
    asked = _asked(analysis, one, cue)
    return WEIGHT if asked else WEIGHT / 2, Difference(
        id="",
        question=asked or f"Which is right, {first} or {second}?",
        kind=kind,
        positions=positions,
        summary=f"The article says {first} and {second}.",
        reading=reading,
    )


def _asked(analysis: Analysis, one: tuple[Passage, Number], cue: Passage) -> str:
    """What both figures answer, by the words around the first, or by those that lead to the second."""
    passage, number = one
    text = analysis.text(passage.span)
    start = passage.span.start + number.end - len(number.text)
    quantity = next(
        (found for found in passage.quantities if found.span.start <= start < found.span.end and found.noun), None
    )
    got = _GOT.search(text[: number.end - len(number.text)])
    if got and (verb := base(analysis, passage, got["verb"])):
        things = quantity.noun if quantity and not _unit(text, number) else ""
        return f"How {f'many {things}' if things else 'much'} did {got['who']} {verb}?"
    head = text[: number.end - len(number.text)]
    if (spent := _SPENT.search(head)) and (by := speaker(passage)) and (verb := base(analysis, passage, spent["verb"])):
        what = _ON_WHAT.match(text[number.end :])
        more = f" {what['what']}" if what else ""
        return f"How much did {lower(by)} {verb}{more}?"
    if put := _PUT_AT.search(head):
        return inquiries.how_large(put["thing"]).replace(" was the ", " is the ")
    if part := _PART.match(text[number.end :]):
        return f"How many of them are {part['what']}?"
    return (
        inquiries.of_text(text, number).replace(" here ", " ")
        or inquiries.of_cue(analysis.text(cue.span))
        or inquiries.how_many(analysis, passage, quantity)
    )


def _finder(text: str) -> str:
    """Who comes to a figure, in a sentence that nobody says: "The court of audit, in a report, arrives at 1.9"."""
    found = _ARRIVES.search(text)
    if found is None:
        return ""
    named = "" if found[0].lower().startswith(("arriv", "com", "came")) else found[0].split()[0]
    led = _BY.match(text[: found.start()] + named)
    return led["who"] if led else ""


def _between(one: tuple[Passage, Number], value: Decimal) -> bool:
    """Whether a value lies within a range that the first sentence gives."""
    return any(
        quantity.upper is not None and quantity.value <= value <= quantity.upper for quantity in one[0].quantities
    )


def _shown(analysis: Analysis, passage: Passage, number: Number) -> str:
    """A figure in the words of the text, with how exact it is and what it counts, as far as two words tell."""
    text = analysis.text(passage.span)
    first = number.end - len(number.text)
    for quantity in passage.quantities:
        if quantity.span.start <= passage.span.start + first < quantity.span.end and _unit(text, number):
            return quotable(quantity.text)
    before = _EXACTNESS.search(text[:first])
    after = _AFTER.match(text, number.end)
    shown = text[before.start() if before else first : after.end() if after else number.end]
    words = str(_FURTHER.split(shown, maxsplit=1)[0]).split()
    while len(words) > 1 and words[-1].lower() in FUNCTION_WORDS:
        words.pop()
    return quotable(" ".join(words))
