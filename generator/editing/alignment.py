"""What of a draft a brief tells already: the same statement is known by the passages that both rest on."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final, Generic, TypeVar

from generator.model import Actor, Brief, Claim, Difference, Event, Evidence, Question

C = TypeVar("C", bound=Claim)
_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")


_WORDS: Final = 6
"""How many words a sentence must have for its repetition to be no coincidence."""


class Tellers(Generic[C]):
    """Claims, to be found by the passages they rest on."""

    def __init__(self, claims: Iterable[C]):
        self.claims = list(claims)
        self._by_article: dict[str, list[tuple[Evidence, int]]] = {}
        self._by_words: dict[str, list[int]] = {}
        for number, claim in enumerate(self.claims):
            for evidence in claim.evidence:
                self._by_article.setdefault(evidence.article, []).append((evidence, number))
                self._by_words.setdefault(folded(evidence.quote), []).append(number)

    def same(self, claim: Claim) -> C | None:
        """The claim that shares most of its passages, in characters, with one of a draft; of equals the first.

        A long enough sentence that another article repeats word for word is the same passage too, unless the two tell
        of different days.
        """
        shared: Counter[int] = Counter()
        for one in claim.evidence:
            for other, number in self._by_article.get(one.article, ()):
                shared[number] += max(0, min(one.span.end, other.span.end) - max(one.span.start, other.span.start))
            words = folded(one.quote)
            for number in self._by_words.get(words, ()) if words.count(" ") >= _WORDS - 1 else ():
                shared[number] += len(words) if _can_be_one(claim, self.claims[number]) else 0
        best = max(shared, key=lambda number: (shared[number], -number), default=None)
        return self.claims[best] if best is not None and shared[best] else None


class Statements:
    """A brief's statements in sentences; one of the same section is preferred, as a passage may bear several."""

    def __init__(self, brief: Brief):
        self._sections: dict[str, Tellers[Claim]] = {
            "bottom_line": Tellers(brief.bottom_line),
            "background": Tellers(claim for section in brief.background for claim in section.claims),
            "timeline": Tellers(brief.events()),
            "known": Tellers(claim for question in brief.questions for claim in question.known),
        }

    def same(self, claim: Claim, section: str) -> Claim | None:
        """The statement that tells what a draft's claim for a section tells, None where none does."""
        order = sorted(self._sections, key=lambda name: name != section)
        return next(filter(None, (self._sections[name].same(claim) for name in order)), None)


def same_actor(actor: Actor, among: Sequence[Actor]) -> Actor | None:
    """The actor that has one of the names; the main name counts before the others."""
    for names in ([actor.name], actor.names):
        wanted = {folded(name) for name in names}
        for other in among:
            if any(folded(name) in wanted for name in other.names):
                return other
    return None


def same_role(role: Claim, among: Sequence[Claim]) -> Claim | None:
    """The role of the same words, else the one from the same passages."""
    return _same_words(role, among) or Tellers(among).same(role)


def same_position(position: C, among: Sequence[C]) -> C | None:
    """The position of the same words, else one from the same passages that gives the same figures, or none."""
    figures = set(_FIGURE.findall(position.text))
    alike = [one for one in among if _agree(figures, set(_FIGURE.findall(one.text)))]
    return _same_words(position, among) or Tellers(alike).same(position)


def _agree(some: set[str], others: set[str]) -> bool:
    return bool(some & others) or not (some or others)


def same_difference(difference: Difference, among: Sequence[Difference]) -> Difference | None:
    """The difference with the same question, else the one with which it shares most positions."""
    asked = next((one for one in among if folded(one.question) == folded(difference.question)), None)
    shared = [sum(same_position(p, one.positions) is not None for p in difference.positions) for one in among]
    most = max(shared, default=0)
    return asked or (among[shared.index(most)] if most else None)


def same_question(question: Question, among: Sequence[Question]) -> Question | None:
    """The same question, else the one that shares most of what is known, or of what answers it."""
    asked = next((one for one in among if folded(one.text) == folded(question.text)), None)
    shared = [
        sum(Tellers(one.known).same(claim) is not None for claim in question.known)
        + sum(overlapping(evidence, one.answered_by) for evidence in question.answered_by)
        for one in among
    ]
    most = max(shared, default=0)
    return asked or (among[shared.index(most)] if most else None)


def overlapping(evidence: Evidence, among: Collection[Evidence]) -> bool:
    """Whether some of the evidence shares words with a piece of it."""
    return any(one.article == evidence.article and one.span.overlaps(evidence.span) for one in among)


def folded(text: str) -> str:
    """A text as it is compared: case, white space and the marks at its end apart."""
    words = " ".join(text.casefold().split())
    return words.rstrip(" .?!…") or words


def _can_be_one(claim: Claim, other: Claim) -> bool:
    """Whether two claims of the same words can be about one event, as far as their dates say."""
    if not (isinstance(claim, Event) and isinstance(other, Event) and claim.date and other.date):
        return True
    one, two = claim.date, other.date
    if not (one.earliest and one.latest and two.earliest and two.latest):
        return one == two
    return one.earliest <= two.latest and two.earliest <= one.latest


def _same_words(claim: C, among: Sequence[C]) -> C | None:
    return next((one for one in among if folded(one.text) == folded(claim.text)), None)
