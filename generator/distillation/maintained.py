"""What somebody maintains against what is reported: "Reports that … are wrong", "has said until now that …".

The first names what it calls wrong, and stands against the article that reports it; the second says by "until now"
that something else has come to light, which stands in the sentences before.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import Found, content, disagreement, position, ranked
from generator.distillation.rebuttals import CONCEDES, alike, speaker
from generator.distillation.topic import Topic
from generator.distillation.wordings import asked, clause, quotable, unnamed

WEIGHT: Final = 2.6
BEFORE: Final = 4
"""How many sentences before may tell what has come to light."""
SHARED: Final = 3
"""Content words that a report shares with what is called wrong, where it names another day or none."""
LONGEST: Final = 700
"""Characters of a sentence that is read."""

_FALSE = re.compile(
    r"(?:^|[.;:”\"] |\bthat )(?:[Mm]edia |[Pp]ress |[Nn]ewspaper |[Rr]ecent |[Tt]he |[Aa]ny )?"
    r"(?:[Rr]eports?|[Cc]laims?|[Ss]uggestions?|[Aa]llegations?|[Aa]ccusations?|[Rr]umou?rs?|[Ss]peculation"
    r"|[Aa]ssertions?)(?: in the \w+)? that "
    r"(?P<claim>[^;:“”\"]{10,160}?) (?:is|are|was|were) (?:\w+ly )?"
    r"(?:wrong|false|untrue|not true|incorrect|inaccurate|baseless|unfounded|without foundation|nonsense|fabricated)\b"
)
_UNTIL_NOW = re.compile(
    r"^(?P<who>[^,;“”\"]{2,60}?)(?:, [^,;“”\"]{2,60},)? (?:has|have|had) (?:until now |so far |always |all along "
    r"|up to now )?(?:said|maintained|insisted|claimed|stated)(?P<now> until (?:now|today|this week)| up to now| so far"
    r"| all along)? that (?P<claim>.+?)\.?$"
)
_NOW = re.compile(r"\b(?:until now|until today|up to now|so far|all along)\b")
_KNOWING: Final = frozenset(
    ("know", "knew", "known", "tell", "told", "learn", "learned", "learnt", "hear", "heard", "aware", "warn", "inform",
     "notify", "notified")
)  # fmt: skip
"""Words for coming to know something, one of which may stand for another."""
_NEGATIVE = re.compile(r"\b(?:no|not|never|denie[sd]|deny|false|wrong|whether)\b|n[’']t\b", re.IGNORECASE)
_DAYS = re.compile(r" (?:on|in|at|since|by) $")


def find(topic: Topic) -> Iterator[Found]:
    """What is maintained against reports, each with its weight."""
    return ranked(topic, _maintained(topic))


def _maintained(topic: Topic) -> Iterator[Found]:
    for analysis in topic.analyses:
        for place, passage in enumerate(analysis.passages):
            text = " ".join(analysis.text(passage.span).split())
            if passage.headline or len(text) > LONGEST:
                continue
            if false := _FALSE.search(text):
                found = _called_wrong(topic, analysis, place, false["claim"])
            elif place and _NOW.search(text) and (held := _UNTIL_NOW.match(text)) and _NOW.search(held[0]):
                found = None if CONCEDES.search(text) else _held(topic, analysis, place, held["who"], held["claim"])
            else:
                found = None
            if found:
                yield found


def _called_wrong(topic: Topic, analysis: Analysis, place: int, claim: str) -> Found | None:
    """What reports say that a sentence calls wrong, with the report that says it."""
    passage = analysis.passages[place]
    question = asked(analysis, passage, claim)
    if not question or unnamed(question):
        return None
    words, days = _meant(claim), _days(passage)
    best: tuple[int, Analysis, Passage] | None = None
    for there in topic.analyses:
        if topic.origins.source(there.article.id) == topic.origins.source(analysis.article.id):
            continue
        for one in there.passages:
            text = there.text(one.span)
            shared = len(words & _meant(text))
            known = bool(days & _days(one))
            if one.headline or not shared or _NEGATIVE.search(text) or text.rstrip().endswith("?"):
                continue
            if (shared >= SHARED or known) and (best is None or shared + 2 * known > best[0]):
                best = (shared + 2 * known, there, one)
    if best is None:
        return None
    _, there, one = best
    after = analysis.passages[place + 1 : place + 2]
    also = tuple(
        topic.evidence(analysis, next_.span)
        for next_ in after
        if next_.paragraph == passage.paragraph and not next_.headline
    )
    positions = (
        position(topic, there, one, quotable(clause(there.text(one.span))), speaker(one)),
        position(topic, analysis, passage, quotable(clause(analysis.text(passage.span))), speaker(passage), also=also),
    )
    return disagreement(question, positions, WEIGHT)


def _held(topic: Topic, analysis: Analysis, place: int, who: str, claim: str) -> Found | None:
    """What somebody has held so far, with what an article tells otherwise right before."""
    passage = analysis.passages[place]
    question = asked(analysis, passage, claim, who)
    if not question or unnamed(question):
        return None
    words = content(claim) - content(who)
    best: tuple[int, Passage] | None = None
    for one in analysis.passages[max(0, place - BEFORE) : place]:
        text = analysis.text(one.span)
        shared = len(words & content(text))
        if one.headline or not shared or alike(speaker(one), who) or text.rstrip().endswith("?"):
            continue
        if best is None or shared >= best[0]:
            best = (shared, one)
    if best is None:
        return None
    one = best[1]
    positions = (
        position(topic, analysis, one, quotable(clause(analysis.text(one.span))), speaker(one)),
        position(topic, analysis, passage, quotable(clause(claim)), who),
    )
    reading = "What the one holds the other does not bear out."
    return disagreement(_when(passage, question) or question, positions, WEIGHT, reading)


def _when(passage: Passage, question: str) -> str:
    """A question for the day that a claim gives: "Did it hear of it on 3 May?" as "When did it hear of it?"."""
    for time in passage.times:
        text = " ".join(time.text.split())
        before, day, after = question.partition(text)
        lead = _DAYS.search(before)
        if day and lead and after == "?" and question.startswith(("Did ", "Was ", "Were ")):
            return f"When {before[:1].lower()}{before[1 : lead.start()]}?"
    return ""


def _meant(text: str) -> frozenset[str]:
    """The content words of a text, those for coming to know as one."""
    words = content(text)
    return words - _KNOWING | ({"know"} if words & _KNOWING or "told" in text else frozenset())


def _days(passage: Passage) -> frozenset[str]:
    """The days and months that a sentence names."""
    return frozenset(time.text.lower() for time in passage.times if time.kind in ("day", "month", "part"))
