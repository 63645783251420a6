"""What one side says was done freely, and the next that it was made to: "of her own accord", "was asked to go".

The two halves of each pair of words exclude each other, and newswriting sets them side by side: leaving an office,
giving oneself up, deciding, stopping a trade.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.analysis.passages import Analysis
from generator.distillation.conflicts import Found, disagreement, position
from generator.distillation.sayings import BEFORE, Said, Saying, apart
from generator.distillation.topic import Topic
from generator.distillation.wordings import asked, lower, unnamed

NEAR: Final = 2
"""How many sentences apart the two sides may stand."""
WEIGHT: Final = 2.62

_LEAVE = r"(?:go|leave|quit|resign|step (?:down|aside|back)|stand (?:down|aside))"
_OUT = (
    r"(?:dismissed|sacked|fired|ousted|let go"
    r"|removed from (?:office|(?:his|her) post))"
)


class _Pair(NamedTuple):
    """Words of which the one says that somebody acted freely, the other that somebody was made to."""

    freely: re.Pattern[str]
    made: re.Pattern[str]
    question: str
    """With {} for whom it is about; empty where the second side's claim makes it."""


_PAIRS: Final = (
    _Pair(
        re.compile(
            r"\b(?:for (?:family|personal|private|health) reasons"
            r"|(?:his|her) (?:term|contract|mandate)(?: of office)? (?:had |has )?"
            r"(?:come to an end|ended|expired|run out)"
            r"|(?:had|has) offered (?:it|(?:his|her|to) resign\w*|to go)\b"
            r"|(?:decision|choice|move) (?:was|had been) (?:entirely |solely )?(?:hers|his(?: own)?|her own))",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:asked|told|urged|pressed|forced|ordered) (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|him|her) to {_LEAVE}\b"
            r"|\b(?:asked for|demanded|called for|sought) (?:it\b|(?:his|her) (?:resignation|departure|dismissal))"
            rf"|\b(?:was|were|been|being) {_OUT}"
        ),
        "Was {} made to go?",
    ),
    _Pair(
        re.compile(r"\b(?:given|gave|giving|handed|turned) (?:himself|herself|themselves) (?:up|in)\b"),
        re.compile(r"\b(?:was|were|been|being) (?:arrested|seized|caught|captured|tracked down)\b"),
        "Did {} surrender?",
    ),
    _Pair(
        re.compile(
            r"\b(?:it|this|that|the decision|the choice|the move) (?:was|had been) (?:her|his|its|their)(?: own)? "
            r"(?:own|decision|choice|idea)\b",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:forced|pressured|pushed|bullied|compelled) (?:into|to)\b"),
        "",
    ),
)  # fmt: skip
_STOPPED = (
    r"(?:halted|suspended|stopped|ended|closed|withdrawn|cancelled|canceled|shut down|grounded|recalled|paused|banned)"
)
_VOLUNTARY = re.compile(
    r"(?:^|.*\bthat |.*\band )(?P<thing>[^,;]{3,40}?)(?:, [^,;]{3,40},)? (?P<aux>was|were|had been|has been|have been) "
    rf"(?P<how>{_STOPPED} (?:voluntarily|(?:on|of) (?:its|their) own (?:initiative|accord))"
    rf"|voluntarily {_STOPPED})"
)
_BANNED = re.compile(r"\b(?:had|has|have) (?:suspended|banned|halted|stopped|blocked|barred|closed|prohibited)\b")


_AT_WILL = re.compile(r"\b(?:voluntarily|own (?:initiative|accord))\b")
_HINT = re.compile(
    r"reasons|ended|come to an end|expired|run out|offered|hers|his|her own|sel[fv]|decision|idea|volunt|own "
)


def find(topic: Topic, said: Said) -> Iterator[Found]:
    """What one side says was done freely and the next that it was not, each with its weight."""
    for analysis, told in said:
        free = [bool(one and _freely(one.text)) for one in told]
        used: set[int] = set()
        for one in told:
            if one is None or one.place in used:
                continue
            for other in told[one.place + 1 : one.place + 1 + NEAR]:
                if other is None or other.place in used or not (free[one.place] or free[other.place]):
                    continue
                if apart(one, other) and (found := _opposed(topic, analysis, (one, other))):
                    used |= {one.place, other.place}
                    yield found
                    break


def _freely(text: str) -> bool:
    """Whether a sentence says of anything that it was done freely."""
    return bool(_HINT.search(text)) and (
        any(kind.freely.search(text) for kind in _PAIRS) or bool(_AT_WILL.search(text))
    )


def _opposed(topic: Topic, analysis: Analysis, pair: tuple[Saying, Saying]) -> Found | None:
    """The difference of two sentences of which one says that something was free and one that it was not."""
    question = ""
    for kind in _PAIRS:
        for free, made in (pair, pair[::-1]):
            cue = kind.made.search(made.text) if kind.freely.search(free.text) else None
            if cue and kind.question:
                name = _whom(topic, analysis, pair)
                question = kind.question.format(name) if name else ""
            elif cue and free.place < made.place and cue[0] in made.words:
                question = asked(analysis, made.passage, made.words)
    question = question or _stopped(pair)
    if not question or unnamed(question):
        return None
    sides = tuple(position(topic, analysis, one.passage, one.told, one.by) for one in pair)
    return disagreement(question, sides, WEIGHT, "One says that it was done freely, another that it was not.")


def _whom(topic: Topic, analysis: Analysis, pair: tuple[Saying, Saying]) -> str:
    """The one person whom two sentences are about and who does not speak; else whom the nearest before names."""
    spoken = [said for one in pair for said in one.passage.attributions if said.speaker and not said.inferred]
    speaking = {said.speaker.split()[-1] for said in spoken}
    before = range(pair[0].place - 1, max(-1, pair[0].place - 1 - BEFORE), -1)
    for passages in ([one.passage for one in pair], *([analysis.passages[place]] for place in before)):
        found: dict[str, str] = {}
        for mention in (mention for passage in passages for mention in passage.mentions):
            member = topic.cast.member(analysis.article.id, mention)
            name = member.name if member else mention.name
            if (member.kind if member else mention.kind) == "person" and name.split()[-1] not in speaking:
                found[name.split()[-1]] = name
        if found:
            return next(iter(found.values())) if len(found) == 1 else ""
    return ""


def _stopped(pair: tuple[Saying, Saying]) -> str:
    """What asks whether something was stopped freely, where the other side says to have stopped it."""
    for free, made in (pair, pair[::-1]):
        found = _VOLUNTARY.search(free.words)
        if found and _BANNED.search(made.text):
            thing = found["thing"]
            verb = found["aux"].split()[0]
            verb = ("were" if thing.split()[0].endswith("s") else "was") if verb in ("had", "has", "have") else verb
            return f"{verb.capitalize()} {lower(thing)} {found['how']}?"
    return ""
