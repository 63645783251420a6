"""What an article corrects in one sentence: "51 people, not 48 as first thought", "not at 2.11 but at 2.05".

Such a sentence names both; the first is looked for where it was given, so that a reader sees it there.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.counted import DURATIONS, MEASURES
from generator.analysis.passages import Analysis, Passage
from generator.distillation import inquiries
from generator.distillation.conflicts import Found, content, position
from generator.distillation.succession import is_later
from generator.distillation.topic import Topic
from generator.distillation.wordings import base, lower, quotable
from generator.model import Difference, DifferenceKind, Evidence
from generator.names import FUNCTION_WORDS, fold
from generator.wording import Number, date_mentions, numbers

MOST: Final = 400
"""The most sentences with one word that are looked at."""
WEIGHT: Final = 2.4
FEW: Final = 3
"""Words of a figure that is shown as it stands."""

_NUMBER = r"(?:[$£€]?\d[\d.,:]*(?: ?(?:million|billion|thousand|am|pm|%|per cent))?|[a-z]+(?:-[a-z]+)?)"
_AT = r"(?:(?:at|on|in|for|the|by|to|of) ){0,2}"
_FIRST_NOT = re.compile(
    rf"\bnot {_AT}(?P<old>{_NUMBER})(?: [a-z]+){{0,2}},? but {_AT}(?P<new>{_NUMBER})",
    re.IGNORECASE,
)
_THEN_NOT = re.compile(
    rf", (?:and )?not (?:the |a )?(?P<old>{_NUMBER})(?P<rest>(?: [a-z]+){{0,2}} (?:as|it|that|which|he|she|they"
    r"|previously|originally|initially|earlier|first)\b(?: \w+){0,4})",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
_SAID_NOT = re.compile(
    rf"\b(?:in|on|since|until) (?P<new>{_MONTH}), (?:sa(?:id|ys) |according to )(?P<who>[^,;]{{3,80}}), "
    rf"not (?:in |on |since |until )?(?P<old>{_MONTH})\.?$"
)
"""A month or day, by whom it is told, and the one that others give."""
_WHEN = re.compile(
    r"(?:(?P<who>(?:the )?[\w’'.-]+(?: [\w’'.-]+){0,3}) (?:says|said) (?:that )?)?(?P<subject>[^,;:]{2,40}?) "
    r"(?P<verb>[a-z]+) (?P<rest>[^,;:]{2,60}?) (?:on|in) [^,;:]*, (?:and )?not ",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"(?:^|[,;:] |\bthat )(?P<subject>(?:the|an?|his|her|its|their) [^,;:]{2,40}?) "
    r"(?P<aux>was|were|had been) (?P<verb>[a-z]+)"
    r" not at [0-2]?\d[.:]\d\d",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?P<who>the [a-z]+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:had |has )?(?P<verb>[a-z]+ed|paid|spent|lost|sold) "
    r"not [$£€]?[\d.,]+(?: [mb]illion)? but [$£€]?[\d.,]+(?: [mb]illion)?(?: [a-z]+)??"
    r"(?: (?P<rest>(?:to|for|from) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)|$|[,;.])"
)
_UNITS = DURATIONS | MEASURES
_DROPPED = re.compile(r"(?P<subject>[A-Z][^,;:]{3,60}?) (?P<aux>was|were|is|are|has|had|did) (?P<rest>[^,;:]{3,60})$")
_BEFORE = re.compile(r"\b(?:first|previously|originally|initially|earlier|before|once)\b", re.IGNORECASE)
_REASONS = re.compile(
    r"\bnot (?P<how>for want of|for lack of|because of|due to|for|over|on account of) (?P<old>[^,;.]{3,60})"
    r"(?:, as [^,;.]{3,50},)?,? but (?:because|for|due to|over)\b",
    re.IGNORECASE,
)


def find(topic: Topic) -> Iterator[Found]:
    """What sentences correct, where another gives what they say was wrong, each with its weight."""
    wanted: list[tuple[int, Passage, frozenset[str], str, str]] = []
    for place, analysis in enumerate(topic.analyses):
        for passage in analysis.passages:
            text = analysis.text(passage.span)
            if " not " not in text or passage.headline:
                continue
            if told_not := _said_not(topic, analysis, passage, text):
                yield told_not
                continue
            for told in (_figures(text), _reason(text)):
                if told:
                    wanted.append((place, passage, *told))
    if not wanted:
        return
    index = _index(topic, frozenset(word for _, _, words, _, _ in wanted for word in words))
    for place, passage, words, new, cue in wanted:
        if found := _corrected(topic, topic.analyses[place], passage, (words, new, cue), index):
            yield found


def _said_not(topic: Topic, analysis: Analysis, passage: Passage, text: str) -> Found | None:
    """A month or day that somebody gives instead of another, and the sentence of no later article that has that one."""
    told = _SAID_NOT.search(text)
    if not told or told["old"] == told["new"]:
        return None
    about = content(text[: told.start()])
    for other in topic.analyses:
        if is_later(other, analysis):
            continue
        for one in other.passages:
            said = other.text(one.span)
            if one is passage or one.headline or told["old"] not in said.replace(",", " ").split():
                continue
            if not about & content(said):
                continue
            by = next((found.speaker for found in one.attributions if found.speaker), "")
            positions = (
                position(topic, other, one, quotable(said), by),
                position(topic, analysis, passage, quotable(text), told["who"]),
            )
            return WEIGHT, Difference(
                id="",
                question=f"Which is right, “{told['old']}” or “{told['new']}”?",
                kind="disagreement",
                positions=positions,
                summary=f"{positions[0].text} is set against {positions[1].text}.",
                reading="The one says that what the other gives is wrong.",
            )
    return None


def _figures(text: str) -> tuple[frozenset[str], str, str] | None:
    """The number that a sentence says was wrong, as it may stand elsewhere, the right one, and the words around."""
    found = _FIRST_NOT.search(text) or _THEN_NOT.search(text)
    if not found or not numbers(found["old"]):
        return None
    new = found.groupdict().get("new") or text[: found.start()]
    if not numbers(new):
        return None
    old = found["old"].lower().rstrip(".,")
    values = {str(value) for number in numbers(found["old"]) for value in number.values}
    return frozenset({old, *values}), new.rstrip(".,"), found[0]


def _reason(text: str) -> tuple[frozenset[str], str, str] | None:
    """The reason that a sentence says was wrong, by its words."""
    found = _REASONS.search(text)
    if not found or numbers(found["old"]):
        return None
    return frozenset(fold(word) for word in found["old"].split() if len(word) > 3), "", found[0]


def _index(topic: Topic, words: frozenset[str]) -> dict[str, list[tuple[int, int]]]:
    """The sentences that have some words or numbers."""
    index: dict[str, list[tuple[int, int]]] = {}
    for place, analysis in enumerate(topic.analyses):
        for number, passage in enumerate(analysis.passages):
            for word in _said(analysis, passage) & words:
                if len(index.setdefault(word, [])) < MOST:
                    index[word].append((place, number))
    return index


def _said(analysis: Analysis, passage: Passage) -> frozenset[str]:
    """The words of a sentence, with its numbers in digits."""
    said = {*passage.words, *(str(quantity.value) for quantity in passage.quantities)}
    text = analysis.text(passage.span)
    if any(map(str.isdigit, text)):
        said |= {word.strip(".,").removesuffix("am").removesuffix("pm") for word in text.lower().split()}
    return frozenset(said)


def _corrected(
    topic: Topic,
    analysis: Analysis,
    passage: Passage,
    told: tuple[frozenset[str], str, str],
    index: dict[str, list[tuple[int, int]]],
) -> Found | None:
    words, new, cue = told
    text = analysis.text(passage.span)
    about = content(text)
    best: tuple[int, int, int] | None = None
    for word in sorted(words):
        for place, number in index.get(word, ()):
            other = topic.analyses[place]
            there = other.passages[number]
            if there is passage or there.headline or (new and _measures(other.text(there.span), words)):
                continue
            shared = len(about & content(other.text(there.span)))
            if shared >= (1 if new else 2) and (best is None or shared > best[0]):
                best = (shared, place, number)
    first: Analysis = analysis
    old: Passage = passage
    if best is not None:
        first, old = topic.analyses[best[1]], topic.analyses[best[1]].passages[best[2]]
    elif not new:
        return None
    elsewhere = first.text(old.span)
    shown = _around(elsewhere, words) if new else quotable(elsewhere)
    develops = bool(_BEFORE.search(cue))
    kind: DifferenceKind = "development" if develops else "disagreement"
    also: tuple[Evidence, ...] = ()
    positions = (
        position(topic, first, old, shown, also=also),
        position(topic, analysis, passage, _right(text, new)),
    )
    one, other_text = (item.text for item in positions)
    reading = "The later text corrects the earlier one." if develops else "A later text says that the first is wrong."
    question = _why(text)
    if new:
        question = _asked(analysis, passage, new) or f"Which is right, {one} or {other_text}?"
    return WEIGHT, Difference(
        id="",
        question=question,
        kind=kind,
        positions=positions,
        summary=f"{one} is corrected by {other_text}.",
        reading=reading,
    )


def _right(text: str, new: str) -> str:
    """What a sentence says is right: the number with what follows it, or all that comes before what is wrong."""
    if not new:
        return quotable(text)
    if text.startswith(new) and (found := _last(new)):
        value = new[found.end - len(found.text) :]
        return quotable(value) if len(value.split()) <= FEW else _around(text, frozenset((found.text.lower(),)))
    return quotable(new) if text.startswith(new) else _around(text, frozenset((new.lower(),)))


def _last(text: str) -> Number | None:
    """The last number of a text."""
    return next(reversed(numbers(text)), None)


def _asked(analysis: Analysis, passage: Passage, new: str) -> str:
    """What asks for the figure that a sentence corrects; nothing where its words make no question."""
    text = analysis.text(passage.span)
    when = _WHEN.match(text) if text.startswith(new) and date_mentions(new) else None
    if when:
        lemma = next((event.lemma for event in passage.events if analysis.text(event.span) == when["verb"]), "")
        own = when["subject"].lower() in ("he", "she", "they", "it") and when["who"]
        return f"When did {lower(own or when['subject'])} {lemma} {when['rest']}?" if lemma else ""
    sum_of = _PAID.search(text) if any(one.category == "money" for one in passage.quantities) else None
    if sum_of and (verb := base(analysis, passage, sum_of["verb"])):
        return f"How much did {sum_of['who']} {verb} {sum_of['rest'] or ''}".rstrip() + "?"
    if made := _MADE.search(text):
        return f"When {made['aux'].lower()} {lower(made['subject'])} {made['verb']}?"
    number = _last(new) if text.startswith(new) else None
    if number is None or date_mentions(new):
        return ""
    start = passage.span.start + number.end - len(number.text)
    quantity = next((one for one in passage.quantities if one.span.start <= start < one.span.end and one.noun), None)
    return inquiries.of_text(text, number) or inquiries.how_many(analysis, passage, quantity)


def _why(text: str) -> str:
    """What asks for the reason that a sentence corrects."""
    found = _REASONS.search(text)
    told = _DROPPED.match(text[: found.start()].strip()) if found else None
    if not told:
        return "Which reason is the right one?"
    return f"Why {told['aux']} {lower(told['subject'])} {told['rest']}?"


def _measures(text: str, words: frozenset[str]) -> bool:
    """Whether a number that a sentence has measures or lasts, so that it counts something else."""
    for match in re.finditer(r"([$£€]?[\w.,:-]*\w) ([^\W\d_]+)", text):
        if match[1].lower() in words and {match[2].lower(), match[2].lower().removesuffix("s")} & _UNITS:
            return True
    return False


_AFTER = re.compile(
    r"(?: (?!(?:as|it|that|which|he|she|they|but|and|from|the|between|to|since|until) )[^\W_]+){0,3}", re.IGNORECASE
)


def _around(text: str, words: frozenset[str]) -> str:
    """A number in a sentence with the words that follow it, as far as the sentence has one of them."""
    for match in re.finditer(r"[$£€]?[\w.,:-]*\w", text):
        spelled = {str(value) for number in numbers(match[0]) for value in number.values}
        if match[0].lower().removesuffix("am").removesuffix("pm") in words or spelled & words:
            after = _AFTER.match(text, match.end())
            shown = text[match.start() : after.end() if after else match.end()].split()
            while len(shown) > 1 and shown[-1].lower() in FUNCTION_WORDS:
                shown.pop()
            return quotable(" ".join(shown))
    return quotable(text)
