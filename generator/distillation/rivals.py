"""Two figures that different speakers give of one thing, in one sentence or one right after the other.

"Police put the crowd at 300, organisers at 2,000": newswriting sets rival counts side by side, so that within an
article the same thing counted by another speaker in the next breath is a difference, however far apart they are.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Final

from generator.analysis import counted
from generator.analysis.passages import Analysis, Passage
from generator.analysis.quantities import Quantity
from generator.distillation import inquiries
from generator.distillation.conflicts import Found, content, position, ranked
from generator.distillation.rebuttals import alike
from generator.distillation.rounding import compatible
from generator.distillation.tallies import CLASSES
from generator.distillation.topic import Topic
from generator.distillation.wordings import quotable
from generator.model import Difference, DifferenceKind, Position
from generator.wording import Number, numbers, without_dates

NEXT: Final = 2
"""How many sentences further on another may give the second figure."""
LONGEST: Final = 1000
"""Characters of a sentence that is read for two figures."""
MOST: Final = 5
"""The most figures of one difference."""
YEARS: Final = (1900, 2100)
"""Numbers that are more likely years."""
APART: Final = Decimal(25)
"""How many times as high the one may be as the other."""
WEIGHT: Final = 2.5

_SOURCE = r"(?P<who>(?:the |an? |his |her |their |its |local |some )?[\w’'&.-]+(?: [\w’'&.-]+){0,5}?)"
_ABOUT = (
    r"(?:(?:about|around|some|nearly|almost|only|just|at least|more than|over|up to|closer to|nearer|fewer than"
    r"|less than|roughly|as many as) ){0,2}"
)
_SAYS = (
    r"(?:said|says?|claim(?:s|ed)?|insist(?:s|ed)?|(?:put|puts|estimated?|estimates) (?:it|them|that|the \w+)"
    r"|estimate[sd]?|counted|counts|spoke of|speaks? of|reckon(?:s|ed)?)"
)
_SECOND = re.compile(
    rf"(?P<link>[,;](?: (?:while|but|whereas|and|though|against))?|\b(?:while|but|whereas|and)) {_SOURCE},? "
    rf"(?P<how>{_SAYS}(?: that)?"
    r"(?: (?:it was|it is|it|there were|there are|the (?:number|figure|total|toll) (?:was|is)))?"
    rf"(?: at| to be)?|at) (?P<figure>{_ABOUT}[$£€]?(?P<number>\w[\w.,-]*\w|\w))",
    re.IGNORECASE,
)
_FIRST = re.compile(
    rf"(?:^|[,;:] |\b(?:that|as|where|and) ){_SOURCE},? (?:have |has |had )?(?P<says>puts?|estimate[sd]?|{_SAYS})\b",
    re.I,
)
_ACCORDING = re.compile(r"\baccording to (?P<who>(?:the )?[^,;.]{2,50})")
_CREDITED = re.compile(r",? according to (?P<who>(?:the )?[^,;.]{2,50})$")
"""Who gives the figure right before it."""
_PERSONAL = frozenset(("he", "she", "it", "they", "we", "i", "who", "which", "that", "then", "later", "also"))
_LOST = frozenset((*counted.OUTCOMES, "bodies"))
_SPEAKS = re.compile(
    r"(?P<who>[A-Z][^,;:]{1,50}?)(?:, [^;:]{3,80}?,)? (?:has |have |had )?(?:speaks?|spoke|spoken|counts?|counted|puts?"
    r"|lists?|listed|acknowledged|documented|identified|found the names of|published a list of) "
)
_LISTED = re.compile(r"\b(?:found the names of|listed|counted|documented|published a list of|identified) ")
_COUNTED = frozenset((*counted.HAPPENINGS, *counted.TOTALS, "number", "wounded"))
_EXPECTS = re.compile(r"\b(?:expect|forecast|predict|anticipat)\w*", re.IGNORECASE)
_RATE = re.compile(r"\b(?:one|two|three|\d+) (?:in|out of)(?: every)? (?P<of>[\d,]+|[a-z]+(?= |\b))", re.IGNORECASE)
_TELLS = re.compile(rf"[,;](?: (?:while|but|whereas|and))? {_SOURCE},? {_SAYS}\b")
_EARLIER = re.compile(r"\b(?:earlier|previously|initially|originally|at first|had first|revised|updated)\b", re.I)
_SHARE = re.compile(
    r"\b(?:of (?:them|whom|which|those|these|the(?:se|m)? \w+)|includ(?:ing|es|ed)|among (?:them|whom)|others?|another"
    r"|a further|more were|each|per)\b",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"(?:In|At|Across|Around|Near|Outside|Inside|On) "
    r"(?!(?:a|an|his|her|its|their|all|total|addition|fact|contrast|turn)\b)"
    r"[^,;]{3,70},"
)
"""Where a sentence begins with the place that it is about."""
_THING = re.compile(
    r"\b(?:puts?|estimate[sd]?) (?:the |its |their |his |her )(?P<thing>[a-z][\w -]{2,30}?) at\b", re.IGNORECASE
)


def find(topic: Topic) -> Iterator[Found]:
    """The rival figures of each article, each pair with its weight."""
    return ranked(topic, _rivals(topic))


def _rivals(topic: Topic) -> Iterator[Found]:
    for analysis in topic.analyses:
        used: set[int] = set()
        for index, passage in enumerate(analysis.passages):
            if passage.headline:
                continue
            if found := _in_one(topic, analysis, passage):
                used.add(index)
                yield found
                continue
            for later in range(index + 1, min(index + 1 + NEXT, len(analysis.passages))):
                if later in used or index in used or not analysis.passages[later].quantities:
                    continue
                if rival := _after(topic, analysis, (index, later)):
                    used |= set(range(index, rival[1] + 1))
                    yield rival[0]
                    break


def _in_one(topic: Topic, analysis: Analysis, passage: Passage) -> Found | None:
    """The two figures of one sentence that two sources put against each other."""
    text = analysis.text(passage.span)
    plain = without_dates(text)
    if len(text) > LONGEST or len(numbers(plain)) < 2:
        return None
    if rates := _rates(topic, analysis, passage, text):
        return rates
    for match in _SECOND.finditer(plain):
        who = match["who"]
        other = _read(match["figure"])
        head = plain[: match.start()]
        if credited := _CREDITED.search(head):
            head = head[: credited.start()]
        first = credited or _FIRST.search(head) or _ACCORDING.search(head)
        listed = match["how"].lower().startswith("at") and match["link"].endswith("and")
        if (
            other is None
            or first is None
            or listed
            or _COUNTED & set(who.lower().split())
            or who.lower().split()[0] in _PERSONAL
            or alike(who, first["who"])
        ):
            continue
        given = [
            number
            for number in numbers(head)
            if number.values
            and number.text.lower() not in ("one", "a")
            and (credited or number.end > first.start("who"))
        ]
        if not given or not _comparable(_value(given[-1]), _value(other)):
            continue
        number = given[-1]
        rest = plain[match.end() :]
        if not _ends(rest, head[number.end :]):
            continue
        begin = number.end - len(number.text)
        lead = re.search(rf"{_ABOUT}[$£€]?$", head[:begin])
        shown = text[lead.start() if lead else begin : number.end] + _scale(text[number.end :])
        second = text[match.start("figure") : match.end("figure")] + _scale(text[match.end("figure") :])
        quantity = next(
            (one for one in passage.quantities if one.span.start <= passage.span.start + begin < one.span.end), None
        )
        if quantity is None and credited:  # "is down to 8,000": what is counted stands before
            quantity = next((one for one in passage.quantities if one.noun and one.category != "money"), None)
        thing = _THING.search(head)
        asked = inquiries.how_large(thing["thing"]) if thing else inquiries.how_many(analysis, passage, quantity)
        if not asked:
            continue
        positions = (
            position(topic, analysis, passage, quotable(shown), first["who"]),
            position(topic, analysis, passage, quotable(second), who),
        )
        return _difference(asked, positions, "disagreement", "Two sources put it differently.")
    return None


def _rates(topic: Topic, analysis: Analysis, passage: Passage, text: str) -> Found | None:
    """The two rates of one sentence: "one in 50 has it; the maker says it is one in 1,000"."""
    rates = list(_RATE.finditer(text))
    if len(rates) != 2 or rates[0]["of"] == rates[1]["of"]:
        return None
    between = text[rates[0].end() : rates[1].start()]
    second = _TELLS.search(between)
    first = next(
        (one.speaker for one in passage.attributions if one.content.start <= passage.span.start + rates[0].end()), ""
    )
    if not second or alike(first, second["who"]):
        return None
    told = re.match(r" (?P<things>[a-z-]+) (?P<rest>[^,;.]{3,60})", text[rates[0].end() :])
    asked = f"What share of {told['things']} {told['rest']}?" if told else "What is the rate?"
    positions = (
        position(topic, analysis, passage, rates[0][0], first),
        position(topic, analysis, passage, rates[1][0], second["who"]),
    )
    return _difference(asked, positions, "disagreement", "Two sources put it differently.")


def _read(text: str) -> Number | None:
    return next((number for number in numbers(text) if number.values), None)


def _value(number: Number) -> Decimal:
    return max(number.values, default=Decimal(0))


def _comparable(one: Decimal, other: Decimal) -> bool:
    """Whether two values may be of one thing and yet not the same."""
    low, high = sorted((one, other))
    return 0 < low < high <= low * APART and not YEARS[0] <= low < high <= YEARS[1]


def _scale(text: str) -> str:
    """The unit that follows a number at once, as far as it belongs to it."""
    found = re.match(r"(?: (?:million|billion|thousand|hundred|per cent|percent)\b|%)", text)
    return found[0] if found else ""


def _ends(rest: str, told: str) -> bool:
    """Whether nothing new is counted after the second figure: it ends there, or has the first one's noun or unit."""
    after = re.match(r"(?: (?:million|billion|thousand|per cent|percent)\b|%)?(?: (?P<noun>[a-z-]+))?", rest)
    noun = after["noun"] if after else None
    if not noun or noun in ("people", "or", "and", "but", "as", "in", "on", "were", "was", "had", "have"):
        return True
    return noun.lower() in told.lower().split()


def _after(topic: Topic, analysis: Analysis, places: tuple[int, int]) -> tuple[Found, int] | None:
    """The figures of two sentences, and of those that go on with them, that speakers give of one thing."""
    one, other = (analysis.passages[place] for place in places)
    if other.headline:
        return None
    for first, second in product(one.quantities, other.quantities):
        if _SHARE.search(analysis.article.text[max(other.span.start, second.span.start - 25) : second.span.end + 12]):
            continue
        told = [(one, first, _speaker(analysis, one, first)), (other, second, _speaker(analysis, other, second))]
        if not told[1][2] or alike(told[0][2], told[1][2]) or not _one_thing(analysis, (one, first), (other, second)):
            continue
        if places[1] - places[0] > 1 and not (told[0][2] and first.category in _LOST):
            continue
        general = next((either for either in (first, second) if either.unit in counted.GENERIC), None)
        if general is None and "deaths" in (first.category, second.category):
            general = first if first.category == "deaths" else second
        asked = inquiries.how_many(analysis, one, general or (first if first.noun else second))
        if first.verb == "lose" and first.noun and told[0][2]:
            asked = f"How many {first.noun} did {told[0][2]} lose?"
        if not asked:
            continue
        last = _more(analysis, told, places[1])
        kind: DifferenceKind = "disagreement"
        reading = "Sources give different figures, one right after the other."
        if len(told) == 2 and compatible(first, second):
            kind, reading = "spread", "Compatible as rounded figures."
        elif len(told) == 2 and _EARLIER.search(analysis.text(other.span)):
            told.reverse()
            kind, reading = "development", "The article itself says that one figure came before the other."
        positions = tuple(
            position(topic, analysis, passage, quotable(quantity.text), by) for passage, quantity, by in told
        )
        return _difference(asked, positions, kind, reading), last
    return None


def _more(analysis: Analysis, told: list[tuple[Passage, Quantity, str]], last: int) -> int:
    """Adds the figures that further speakers give right after, and says where the last one stands."""
    place = last + 1
    while place < min(last + 1 + NEXT, len(analysis.passages)) and len(told) < MOST:
        passage = analysis.passages[place]
        for quantity in passage.quantities:
            by = _speaker(analysis, passage, quantity)
            known = any(alike(by, had) or quantity.value == value.value for _, value, had in told)
            if by and not known and _one_thing(analysis, told[-1][:2], (passage, quantity)):
                told.append((passage, quantity, by))
                last = place
                break
        place += 1
    return last


def _speaker(analysis: Analysis, passage: Passage, quantity: Quantity) -> str:
    """Who gives a figure, as far as the sentence says so."""
    for found in passage.attributions:
        if found.speaker and found.content.overlaps(quantity.span):
            return found.speaker
    spoke = _SPEAKS.match(analysis.text(passage.span))
    return spoke["who"] if spoke else ""


def _one_thing(analysis: Analysis, one: tuple[Passage, Quantity], other: tuple[Passage, Quantity]) -> bool:
    """Whether two quantities of neighbouring sentences count the same thing."""
    (here, left), (there, right) = one, other
    if left.vague or right.vague or right.part or left.upper is not None or right.upper is not None:
        return False
    if {left.modality, right.modality} & {"denied", "conditional"} or not _comparable(left.value, right.value):
        return False
    if left.places and right.places and set(left.places) != set(right.places):
        return False
    if (fronted := _FRONTED.match(analysis.text(there.span))) and fronted[0] not in analysis.text(here.span):
        return False
    times = [{time.text.lower() for time in passage.times if time.kind != "duration"} for passage in (here, there)]
    if times[0] and times[1] and not times[0] & times[1]:
        return False
    treated = {left.verb, right.verb} & {"treat", "hospitalise", "hospitalize"} and "injured" in (
        left.category,
        right.category,
    )
    if treated:
        return True
    if {left.category, right.category} <= {"deaths", "bodies"} and not left.part:
        return not right.noun or _generic(left) or _generic(right) or content(left.noun) == content(right.noun)
    if left.part or left.category != right.category or (left.unit != right.unit and left.category not in CLASSES):
        return False
    if left.category in ("money", "%"):
        near = max(left.value, right.value) <= 3 * min(left.value, right.value)
        ahead = _EXPECTS.search(analysis.text(there.span)) or _EXPECTS.search(analysis.text(here.span))
        return left.held_by == right.held_by != "" and left.unit == right.unit and near and not ahead
    if left.category in counted.OUTCOMES:
        return not right.noun or content(left.noun) == content(right.noun) or _generic(left) or _generic(right)
    if left.happening != right.happening:
        return False
    alike_words = content(analysis.text(here.span)) & content(analysis.text(there.span))
    if _LISTED.search(analysis.text(there.span)) and left.noun and right.noun:
        return content(left.noun) <= content(right.noun) or content(right.noun) <= content(left.noun)
    return content(left.noun) == content(right.noun) and (left.verb == right.verb or len(alike_words) > 2)


def _generic(quantity: Quantity) -> bool:
    """Whether the noun of a quantity does not narrow who is counted."""
    return quantity.unit in counted.GENERIC or not quantity.noun or counted.NOUNS.get(quantity.unit) in _LOST


def _difference(asked: str, positions: tuple[Position, ...], kind: DifferenceKind, reading: str) -> Found:
    texts = [one.text for one in positions]
    summary = f"The article says {texts[0]} and {texts[1]}."
    return WEIGHT, Difference(id="", question=asked, kind=kind, positions=positions, summary=summary, reading=reading)
