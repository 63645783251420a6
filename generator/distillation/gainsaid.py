"""Claims that the words around them say somebody gainsays: "One of his own men contradicts him".

Each rule needs a sentence that can only be about the one it is set against: a denial of an act that the sentence
before tells, "contradicts him", "at odds with what the owner said", and what a speaker "had repeatedly said" and
now admits was otherwise.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.analysis.passages import Analysis, Passage
from generator.distillation.conflicts import Found, content, disagreement, position, ranked
from generator.distillation.rebuttals import HALVES, alike, said, speaker
from generator.distillation.rejections import rejection
from generator.distillation.sayings import lines
from generator.distillation.topic import Topic
from generator.distillation.wordings import asked, clause, denied, lower, quotable, unnamed
from generator.model import Difference

BEFORE: Final = 4
"""How many sentences before one that contradicts "him" may have his words."""
SHORT: Final = 9
"""Words of a sentence that only says that somebody contradicts."""
WEIGHT: Final = 2.55

_TOLD = re.compile(r"\b(?:sa(?:ys|id)|claim(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|alleg(?:es|ed)) (?:that )?")
_CONTRADICTS = re.compile(r"^(?P<who>[^,;“”\"]{3,60}?) contradict(?:s|ed) (?:him|her|them|it|this|that)\b")
_AT_ODDS = re.compile(
    r"^(?:That|This|It) (?:is|was) (?:\w+ )?(?:at odds with|in contradiction to|contrary to|the opposite of) what "
    r"(?P<who>[^;“”\"]{3,80}?),? (?:said|told|claimed|says|claims)\b"
)
_SPOKESMAN = re.compile(r"^(?:A|An|The|His|Her|Its) (?:spokes\w+|lawyers?|aides?|agent|office)\b")
_NO_TRACE = re.compile(
    r"\bno (?:trace|evidence|record|sign|proof) of (?P<thing>(?:an?|the|any) [\w -]{3,40}?) having been "
    r"(?P<rest>[^,;.]+)"
)
_DENIED = re.compile(
    r"^(?P<who>[^,;“”\"]{3,60}?)(?:, [^;“”\"]{3,60},)? (?:has |have )?denie[sd] that (?P<words>(?:it|he|she|they) "
    r"(?:had|has|have|was|were|did) [^;“”\"]+?)\.?$"
)
_DENIED_ANY = re.compile(
    r"^(?P<who>[^,;“”\"]{3,60}?) (?:has |have )?denie[sd] (?:having )?(?P<act>giving|given|making|made|sending|sent"
    r"|receiving|received|issuing|issued|taking|taken) any\.$"
)
_BASES: Final = {
    "giving": "give", "given": "give", "making": "make", "made": "make", "sending": "send", "sent": "send",
    "receiving": "receive", "received": "receive", "issuing": "issue", "issued": "issue", "taking": "take",
    "taken": "take",
}  # fmt: skip
_PLURAL = re.compile(r"\b(?P<noun>[a-z]{4,}[^s]s)\b(?=[ .,;”\"]|$)")
_REPORTS = re.compile(r"\b(?:reported|said|says|accus(?:es?|ed)|alleg(?:es?|ed)|claim(?:s|ed)?|spoke of|told)\b")
_NEGATIVE = re.compile(r"\b(?:no|not|never|none|nothing|denied|denies|declined|refused)\b|n[’']t\b", re.IGNORECASE)
_NEVER_ONE = re.compile(r"\b(?:never|not)\b[^,;]*\b(?:to|at|of|in|about) (?:one|any)(?: of (?:them|these))?[.”\"]*$")
_INSISTS = re.compile(r"\b(?:insist|maintain|claim|say|said)(?:s|ed)?\b")
_HELD = re.compile(
    r"^(?P<who>[^,;“”\"]{2,60}?) had (?:repeatedly|long|always|earlier|previously|at first|consistently) "
    r"(?:said|insisted|maintained|claimed) (?:that )?(?:there was no (?:evidence|sign|indication) that )?(?P<words>.+)$"
)
_ADMITS = re.compile(r"\b(?:admit(?:s|ted)|acknowledge[sd]|conced(?:es|ed)|confirm(?:s|ed))(?: on \w+)? that ")
_OWN = re.compile(r"\b(?:his|her|its|their) (?=[a-z])")


class _Text(NamedTuple):
    """An article with its sentences on one line each."""

    analysis: Analysis
    lines: Sequence[str]


def find(topic: Topic) -> Iterator[Found]:
    """The claims that are gainsaid, each with its weight."""
    return ranked(topic, _gainsaid(topic))


def _gainsaid(topic: Topic) -> Iterator[Found]:
    for analysis in topic.analyses:
        text = _Text(analysis, lines(analysis))
        for place, passage in enumerate(analysis.passages):
            if passage.headline or not text.lines[place]:
                continue
            found = _in_one(topic, analysis, passage)
            for rule in RULES if place and not found else ():
                found = found or rule(topic, text, place)
            if found:
                yield found


def _contradicts(topic: Topic, text: _Text, place: int) -> Found | None:
    """What somebody says, where a sentence says that another contradicts him, and the next one gives his words."""
    analysis, lines = text
    told = _CONTRADICTS.match(lines[place])
    if not told or len(lines[place].split()) > SHORT or place + 1 >= len(lines):
        return None
    after = analysis.passages[place + 1]
    answer = said(analysis, after)
    if after.headline or not speaker(after) or after.paragraph > analysis.passages[place].paragraph + 1:
        return None
    best: tuple[int, Passage] | None = None
    for before in range(place - 1, max(-1, place - 1 - BEFORE), -1):
        one = analysis.passages[before]
        shared = len(content(said(analysis, one)) & content(answer))
        if one.headline or not speaker(one) or alike(speaker(one), speaker(after)):
            continue
        if shared and (best is None or shared > best[0]):
            best = (shared, one)
    if best is None:
        return None
    one = best[1]
    claimed = said(analysis, one)
    denial = bool(re.search(r"\bden(?:y|ies|ied)\b", analysis.text(one.span)))
    question = _asked(analysis, one, claimed)
    if not question:
        return None
    shown = clause(analysis.text(one.span)) if denial else claimed
    return _found(topic, analysis, (one, shown, speaker(one)), (after, answer, lower(told["who"])), question)


def _at_odds(topic: Topic, text: _Text, place: int) -> Found | None:
    """What the sentence before says, and what another said with which it is at odds, given by the next one."""
    analysis, lines = text
    told = _AT_ODDS.match(lines[place])
    if not told or place + 1 >= len(lines):
        return None
    one, after = analysis.passages[place - 1], analysis.passages[place + 1]
    by = speaker(after)
    if one.headline or after.headline or not (alike(by, told["who"]) or _SPOKESMAN.match(lines[place + 1])):
        return None
    if not by or after.paragraph != analysis.passages[place].paragraph:
        return None
    none = _NO_TRACE.search(lines[place - 1])
    question = f"Was {none['thing']} {none['rest']}?" if none else _asked(analysis, one, said(analysis, one))
    if not question:
        return None
    first = speaker(one) or (speaker(analysis.passages[place - 2]) if place > 1 else "")
    return _found(topic, analysis, (one, said(analysis, one), first), (after, said(analysis, after), by), question)


def _denied(topic: Topic, text: _Text, place: int) -> Found | None:
    """An act that somebody denies right after another has told of it: "The army denied that it had fired"."""
    analysis, lines = text
    told = _DENIED.match(lines[place])
    one, passage = analysis.passages[place - 1], analysis.passages[place]
    if not told or one.headline or one.paragraph != passage.paragraph:
        return None
    reports = _REPORTS.search(lines[place - 1])
    if not reports or _NEGATIVE.search(lines[place - 1]) or alike(lines[place - 1][: reports.start()], told["who"]):
        return None
    question = asked(analysis, passage, told["words"], told["who"])
    if not question or unnamed(question):
        return None
    by = speaker(one) or lines[place - 1][: reports.start()].partition(",")[0].strip()
    return _found(topic, analysis, (one, lines[place - 1], by), (passage, lines[place], told["who"]), question)


def _denied_any(topic: Topic, text: _Text, place: int) -> Found | None:
    """What somebody denies having given, made or received, where one before tells of it: "denied giving any"."""
    analysis, lines = text
    told = _DENIED_ANY.match(lines[place])
    for before in (place - 1, place - 2) if told else ():
        if before < 0 or told is None:
            break
        one = analysis.passages[before]
        nouns = _PLURAL.findall(said(analysis, one))
        if one.headline or not speaker(one) or alike(speaker(one), told["who"]) or _NEGATIVE.search(lines[before]):
            continue
        if len(nouns) != 1:
            return None
        question = f"Did {lower(told['who'])} {_BASES[told['act']]} any {nouns[0]}?"
        passage = analysis.passages[place]
        claim = (one, said(analysis, one), speaker(one))
        return _found(topic, analysis, claim, (passage, lines[place], told["who"]), question)
    return None


def _never_one(topic: Topic, text: _Text, place: int) -> Found | None:
    """A thing of which the next speaker says he never saw one: "had never been invited to one"."""
    analysis, lines = text
    one, passage = analysis.passages[place - 1], analysis.passages[place]
    if not _NEVER_ONE.search(lines[place]) or one.headline or one.paragraph != passage.paragraph:
        return None
    by, other = speaker(one), speaker(passage)
    if not by or not other or alike(by, other) or _NEGATIVE.search(lines[place - 1]) or not one.quantities:
        return None
    if not _INSISTS.search(lines[place - 1]):
        return None
    question = _asked(analysis, one, said(analysis, one))
    if not question:
        return None
    return _found(topic, analysis, (one, said(analysis, one), by), (passage, said(analysis, passage), other), question)


def _held(topic: Topic, text: _Text, place: int) -> Found | None:
    """What somebody long said, and admits in the same article to be otherwise."""
    analysis, lines = text
    told = _HELD.match(lines[place])
    if not told:
        return None
    words = content(told["words"]) - content(told["who"])
    for number, passage in enumerate(analysis.passages):
        admits = _ADMITS.search(lines[number])
        if passage.headline or number == place or not admits:
            continue
        later = lines[number][admits.end() :]
        if not alike(lines[number][: admits.start()][-60:], told["who"]) or not content(later) & words:
            continue
        question = _asked(analysis, analysis.passages[place], told["words"], told["who"])
        if not question:
            return None
        claim = (analysis.passages[place], lines[place], told["who"])
        weight, found = _found(topic, analysis, claim, (passage, clause(later), told["who"]), question)
        first, second = (one.text for one in found.positions)
        return weight, Difference(
            id="",
            question=question,
            kind="development",
            positions=found.positions,
            summary=f"{first}, and then {second}.",
            reading="What the one long said he now admits was otherwise.",
        )
    return None


def _in_one(topic: Topic, analysis: Analysis, passage: Passage) -> Found | None:
    """A claim and its rejection in one sentence: "The union said it had been shut out; the minister denied that"."""
    text = analysis.text(passage.span)
    cue = rejection(text) if passage.attributions and not passage.headline else None
    halves = HALVES.match(text[: cue.start()]) if cue else None
    if cue is None or halves is None:
        return None
    told = _TOLD.search(halves["claim"])
    by = speaker(passage)
    if not told or not by or alike(by, halves["who"]):
        return None
    claimed = halves["claim"][told.end() :]
    subject = by if claimed.lower().startswith(("it ", "they ", "he ", "she ")) else ""
    question = asked(analysis, passage, claimed, _with_article(halves["claim"], subject))
    if not question or unnamed(question):
        return None
    if claimed.lower().startswith("it "):  # a body in the singular, whatever its name ends with
        question = re.sub(r"^Were ", "Was ", question)
    denial = text[halves.start("who") : cue.end()]
    positions = (
        position(topic, analysis, passage, quotable(claimed), by),
        position(topic, analysis, passage, quotable(denial), quotable(halves["who"])),
    )
    return disagreement(question, positions, WEIGHT)


def _with_article(text: str, name: str) -> str:
    """A name with the article that it has at the beginning of a sentence."""
    return f"the {name}" if name and text.startswith(f"The {name} ") else name


def _asked(analysis: Analysis, passage: Passage, claimed: str, by: str = "") -> str:
    """What a claim answers, with the speaker for a "his" or "its" of his."""
    by = by or speaker(passage)
    question = asked(analysis, passage, claimed, by) or denied(claimed)
    owner = f"{by}’ " if by.endswith("s") else f"{by}’s "
    question = _OWN.sub(owner, question, count=1) if by else question
    return "" if not question or unnamed(question) or _OWN.search(question) else question


def _found(
    topic: Topic, analysis: Analysis, one: tuple[Passage, str, str], other: tuple[Passage, str, str], question: str
) -> Found:
    positions = tuple(position(topic, analysis, passage, quotable(words), by) for passage, words, by in (one, other))
    return disagreement(question, positions, WEIGHT)


RULES: Final = (_contradicts, _at_odds, _denied, _denied_any, _never_one, _held)
"""What looks at a sentence and those around it."""
