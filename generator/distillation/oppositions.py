"""Opposite states that different speakers give to one thing: "the exits were open" against "two were locked".

A state is looked for by a closed list of words of which one excludes the other. Two statements are set against each
other where they have the same subject, or the second stands right after the first and goes on with it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from generator.analysis.passages import Analysis, Passage
from generator.distillation import compulsion, counterclaims, exhibits, formerly, headed, occasions, replies, volition
from generator.distillation.conflicts import Found, disagreement, position, ranked
from generator.distillation.rebuttals import alike, said
from generator.distillation.sayings import sayings
from generator.distillation.subjects import Subject, before, phrase, same
from generator.distillation.topic import Topic
from generator.distillation.wordings import clause, quotable
from generator.model import Evidence

NEAR: Final = 3
"""How many sentences further on a statement may go on with the subject of another."""
MOST: Final = 200
"""The most statements of one dimension that are compared."""
REACH: Final = 300
"""Characters before a state within which its subject and what leads to it stand."""
WEIGHT: Final = 2.7


class _State(NamedTuple):
    dimension: str
    pole: bool


def _states(rows: dict[str, tuple[str, str]]) -> dict[str, _State]:
    return {
        word: _State(dimension, pole)
        for dimension, poles in rows.items()
        for pole, words in zip((True, False), poles, strict=True)
        for word in words.split("|")
    }


_ADJECTIVES: Final = _states(
    {
        "open": (
            "open|opened|unlocked|unblocked",
            "locked|shut|closed|bolted|sealed|blocked|chained|barred|obstructed",
        ),
        "working": (
            "working|functioning|operational|operating|switched on|turned on|activated|in working order",
            "broken|faulty|defective|disabled|switched off|turned off|shut off|shut down|disconnected|out of order"
            "|out of service|not working",
        ),
        "safe": ("safe|sound", "unsafe|dangerous"),
        "aware": ("aware|informed|warned|told|notified|consulted", "unaware|uninformed"),
        "legal": ("legal|lawful", "illegal|unlawful"),
        "armed": ("armed", "unarmed"),
        "meant": ("deliberate|intentional", "accidental|unintentional|an accident|a mistake"),
        "willing": ("consensual|voluntary|willing", "forced|coerced|unwilling"),
        "full": ("full|packed", "empty|deserted"),
        "sober": ("sober", "drunk|intoxicated"),
        "genuine": ("genuine|authentic", "fake|forged|fabricated|doctored|staged|falsified"),
        "peaceful": ("peaceful", "violent"),
        "fair": ("fair", "rigged|unfair|fraudulent"),
        "paid": ("paid", "unpaid"),
        "licensed": ("licensed|registered|insured", "unlicensed|unregistered|uninsured"),
        "intact": ("intact|undamaged|unharmed", "damaged|destroyed"),
        "on": ("on", "off"),
        "signal": ("green", "red"),
        "enough": ("adequate|sufficient|enough", "inadequate|insufficient"),
    }
)
_VERBS: Final = {
    "worked": "work", "work": "work", "works": "work", "functioned": "function", "function": "function",
    "sounded": "sound", "sound": "sound", "rang": "ring", "ring": "ring", "went off": "go off", "go off": "go off",
    "opened": "open", "open": "open",
}  # fmt: skip
"""What things do that work, with the form that a question needs."""
_OPENING: Final = frozenset(("opened", "open"))
_STATED: Final = re.compile(
    r"(?P<aux>\b(?:was|were|is|are|been|remain(?:s|ed)|stay(?:s|ed)|stood|(?:was|were|been) (?:left|found|kept)))"
    r"(?P<between>(?:n[’']t)?(?: (?:not|never|always|still|all|already|both|also|[a-z]+ly))*) "
    rf"(?P<state>{'|'.join(sorted(_ADJECTIVES, key=len, reverse=True))})\b"
)
_DONE: Final = re.compile(
    r"(?P<not>\b(?:did not|didn[’']t|do not|does not|never|failed to) )?"
    rf"\b(?P<verb>{'|'.join(sorted(_VERBS, key=len, reverse=True))})\b"
)
_HINT: Final = re.compile(rf"\b(?:{'|'.join(sorted({*_ADJECTIVES, *_VERBS}, key=len, reverse=True))})\b")
_HAD: Final = re.compile(r" (?:had|has|have)(?P<not> not| never|n[’']t)?$")
_MODAL: Final = re.compile(r" (?:would|could|should|may|might|must|can|will|to)(?: not| have| be)*$")
_NOT: Final = re.compile(r"\b(?:not|never)\b|n[’']t\b")
_NOBODY: Final = re.compile(r"(?:^| )(?:none|neither|no)\b", re.IGNORECASE)
_REJECTS: Final = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|disput(?:es|ed)|dismiss(?:es|ed)|no evidence|not true|untrue|false)\b"
    r"[^.;]{0,40}\bthat$"
)
_DOUBT: Final = re.compile(
    r"\b(?:whether|if|unless|until|asked|asks|how|why|once|unclear|should|ensure|when|after|before)\b[^,;]*$", re.I
)
_NO_LONGER: Final = re.compile(r"\b(?:reopen\w*|re-open\w*|since then|now|again|by then|later|no longer)\b", re.I)


@dataclass(frozen=True)
class _Telling:
    """A statement of a state."""

    place: int
    """Of its article among the topic's."""
    index: int
    """Of its passage among the article's."""
    analysis: Analysis
    passage: Passage
    dimension: str
    holds: bool
    """Which of the two poles it states."""
    subject: Subject
    by: str
    """Who says so; empty for the article itself."""
    asked: str
    """What asks for it."""


def find(topic: Topic) -> Iterator[Found]:
    """The things of which different speakers, or a speaker and a document, say the opposite, each with its weight."""
    yield from ranked(topic, _states_of(topic))
    yield from ranked(topic, volition.find(topic))
    said = sayings(topic)
    for rule in (compulsion, replies, exhibits, formerly, headed, counterclaims, occasions):
        yield from ranked(topic, rule.find(topic, said))


def _states_of(topic: Topic) -> Iterator[Found]:
    """The things to which different speakers give opposite states, each with its weight."""
    tellings: dict[str, list[_Telling]] = {}
    for place, analysis in enumerate(topic.analyses):
        for index, passage in enumerate(analysis.passages):
            if passage.headline:
                continue
            for telling in _tellings(analysis, passage, place, index):
                if len(found := tellings.setdefault(telling.dimension, [])) < MOST:
                    found.append(telling)
    for found in tellings.values():
        yield from _opposed(topic, found)


def _tellings(analysis: Analysis, passage: Passage, place: int, index: int) -> Iterator[_Telling]:
    text = " ".join(analysis.text(passage.span).split())
    if not _HINT.search(text) or text.endswith("?") or _NO_LONGER.search(text):
        return
    for match in _STATED.finditer(text):
        state = _ADJECTIVES[match["state"]]
        told = text[max(0, match.start() - REACH) : match.start()].rstrip()
        had = _HAD.search(told)
        if _MODAL.search(told) or (match["aux"].startswith("been") and not had):
            continue
        told = told[: had.start()] if had else told
        negative = bool(_NOT.search(match["between"]) or (had and had["not"]))
        if subject := before(analysis, passage, told):
            verb = _be(match["aux"], subject.plural)
            asked = f"{verb} {phrase(subject)} {match['state']}?"
            if telling := _telling((place, index), (analysis, passage), state, subject, told, negative, asked):
                yield telling
    for match in _DONE.finditer(text):
        told = text[max(0, match.start() - REACH) : match.start()].rstrip()
        word = match["verb"]
        if _MODAL.search(told) or told.endswith((" not", "n't", "n’t", " was", " were", " is", " are", " been")):
            continue
        state = _State("open" if word in _OPENING else "working", True)
        if subject := before(analysis, passage, told):
            asked = f"Did {phrase(subject)} {_VERBS[word]}?"
            if telling := _telling(
                (place, index), (analysis, passage), state, subject, told, bool(match["not"]), asked
            ):
                yield telling


def _be(aux: str, plural: bool) -> str:
    """What a question about a state begins with."""
    if aux in ("is", "are"):
        return aux.capitalize()
    return "Were" if plural or aux.startswith("were") else "Was"


def _telling(
    where: tuple[int, int],
    source: tuple[Analysis, Passage],
    state: _State,
    subject: Subject,
    told: str,
    negative: bool,
    asked: str,
) -> _Telling | None:
    """The statement that some words before a state make of it; None where they leave it open."""
    analysis, passage = source
    lead = told[: subject.start].rstrip()
    if _DOUBT.search(told):
        return None
    for denies in (_REJECTS.search(lead), _NOBODY.match(subject.text)):
        negative ^= bool(denies)
    by = next((found.speaker for found in passage.attributions if found.speaker), "")
    return _Telling(*where, analysis, passage, state.dimension, state.pole != negative, subject, by, asked)


def _opposed(topic: Topic, tellings: Sequence[_Telling]) -> Iterator[Found]:
    """One difference for each subject of which both poles are stated, by different speakers."""
    used: set[int] = set()
    for first, one in enumerate(tellings):
        if first in used or one.subject.pronoun:
            continue
        for second, other in enumerate(tellings):
            if second in used or other.holds == one.holds or not _against(one, other):
                continue
            used |= {first, second}
            sides = [
                [
                    telling
                    for place, telling in enumerate(tellings)
                    if telling is not side and place not in used and telling.holds == side.holds
                    and same(telling.subject, one.subject)
                ]
                for side in (one, other)
            ]  # fmt: skip
            used |= {place for place, telling in enumerate(tellings) for side in sides if telling in side}
            positions = tuple(
                position(
                    topic,
                    side.analysis,
                    side.passage,
                    quotable(clause(said(side.analysis, side.passage))),
                    side.by,
                    also=_also(topic, more),
                )
                for side, more in zip((one, other), sides, strict=True)
            )
            reading = "Different speakers say the opposite; nothing here settles it."
            yield disagreement(one.asked, positions, WEIGHT + len(sides[0] + sides[1]) / 4, reading)
            break


def _also(topic: Topic, tellings: Iterable[_Telling]) -> tuple[Evidence, ...]:
    """The sentences of some statements as evidence, each once."""
    return tuple({id(one.passage): topic.evidence(one.analysis, one.passage.span) for one in tellings}.values())[:3]


def _against(one: _Telling, other: _Telling) -> bool:
    """Whether two statements are about one thing, by different speakers."""
    if one.passage is other.passage or (one.by and other.by and alike(one.by, other.by)) or not (one.by or other.by):
        return False
    follows = one.place == other.place and 0 < other.index - one.index <= NEAR
    if other.subject.pronoun:
        return follows and other.index - one.index == 1
    if not same(one.subject, other.subject):
        return False
    return (one.place == other.place and abs(one.index - other.index) <= NEAR) or bool(one.by and other.by)
