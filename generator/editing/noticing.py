"""What has changed in a brief since it was recorded, as a reader would count it: the substance, not the print.

What nobody has reviewed is not told yet, so it is added when somebody has: a claim, or a difference or question by its
own words, and with it what is stated under it. A claim that has an address by a
former id is the same claim. What belongs to a new difference or question comes with it, and is not told apart; nor is
what the brief now says in several of its parts. A role is told with the actor, an account with the question, an
answered question with the answer.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import addresses
from generator.changes import Kind
from generator.dates import Date
from generator.model import Brief, Claim, Difference, Question
from generator.permalinks import Published, State, kept, published

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´ʼ", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "\u00ad": None,
    }
)
"""Marks of print, and what they are on a typewriter; a soft hyphen is nothing."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """A change of substance that nobody has told yet."""

    kind: Kind
    id: str
    text: str = ""
    before: str = ""
    after: str = ""
    reworded: bool = False
    """Whether only words differ, and neither a date nor a status."""

    @property
    def needs_reason(self) -> bool:
        return self.kind in ("corrected", "withdrawn")

    @property
    def says(self) -> tuple[str, ...]:
        """What was done, as an entry says it."""
        return (self.kind, self.id, self.text, self.before, self.after)


def noticed(state: State, brief: Brief) -> list[Noticed]:
    """The changes from what was recorded to the brief as it is, in its reading order; what is gone comes last."""
    return [*_changed(state, brief), *_gone(state, brief)]


def same(one: str, other: str) -> bool:
    """Whether two texts differ in white space and typographic marks at most."""
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).translate(_SIGNS).split())


def _changed(state: State, brief: Brief) -> Iterator[Noticed]:
    now, of = published(brief), _owners(brief)
    whole: set[str] = set()
    """Addresses of what comes with a difference or question that is new as a whole."""
    items: tuple[Difference | Question | Claim, ...] = (*brief.differences, *brief.questions, *brief.claims())
    found: dict[str, Noticed] = {}
    for item in items:
        anchor = addresses.anchor(item)
        parts = () if isinstance(item, Claim) else item.claims
        if _is_proposed(item):
            whole |= {addresses.anchor(part) for part in parts if _is_new(state, part)}
            continue
        then = _before(state, item)
        if then is None or then.status == "proposed":
            if parts and all(part.status == "proposed" for part in parts):
                continue
            whole |= {addresses.anchor(part) for part in parts}
            if anchor not in whole:
                kind: Kind = "differs" if isinstance(item, Difference) else "added"
                found[anchor] = Noticed(kind, item.id, text=_shown(now[anchor], of.get(anchor, "")))
        elif change := _between(item.id, then, now[anchor], of.get(anchor, "")):
            found[anchor] = _with_answer(change, item)
    said: set[str] = set()
    for anchor in (anchor for anchor in now if anchor in found):
        words = _plain(now[anchor].words)
        if found[anchor].kind != "added" or words not in said:
            yield found[anchor]
        said |= {words} if found[anchor].kind == "added" else set()


def _is_proposed(item: Difference | Question | Claim) -> bool:
    return (item.status if isinstance(item, Claim) else item.wording) == "proposed"


def _is_new(state: State, item: Claim) -> bool:
    """Whether readers have not been told of a claim."""
    then = _before(state, item)
    return then is None or then.status == "proposed"


def _owners(brief: Brief) -> dict[str, str]:
    """What a role or an account belongs to, by its address, as words to begin with."""
    roles = {addresses.anchor(role): f"{actor.name}: " for actor in brief.actors for role in actor.roles}
    return roles | {addresses.anchor(p): f"{d.question} " for d in brief.differences for p in d.positions}


def _before(state: State, item: Difference | Question | Claim) -> Published | None:
    """What was recorded of a thing, under the id it has or one it had."""
    anchors = (addresses.anchor(item), *addresses.former_anchors(item))
    return next((state[anchor] for anchor in anchors if anchor in state), None)


def _between(item_id: str, then: Published, now: Published, of: str) -> Noticed | None:
    """The change from one state of a thing to another; `of` are words to begin with."""
    if now.status == "answered" and then.status not in (None, "answered"):
        return Noticed("answered", item_id, text=now.words)
    if then.status == "answered" and now.status not in (None, "answered"):
        return Noticed("corrected", item_id, before=f"Answered: {then.words}", after=f"Open: {now.words}")
    dated = then.date is not None and then.date != now.date
    if not dated and same(then.words, now.words):
        return None
    if dated:
        return Noticed("corrected", item_id, before=_shown(then), after=_shown(now))
    return Noticed("corrected", item_id, before=of + then.words, after=of + now.words, reworded=True)


def _with_answer(change: Noticed, item: Difference | Question | Claim) -> Noticed:
    """The change, which of an answered question gives the first words that answer it."""
    if change.kind != "answered" or not isinstance(item, Question) or not item.answered_by:
        return change
    return replace(change, text=f"{change.text} “{' '.join(item.answered_by[0].quote.split())}”")


def _shown(state: Published, of: str = "") -> str:
    """The words, after the date of an event, or after words to begin with."""
    if state.date is None:
        return of + state.words
    return f"{Date.parse(state.date).display() if state.date else 'Not dated'}: {state.words}"


def _gone(state: State, brief: Brief) -> Iterator[Noticed]:
    now, former = published(brief), kept(brief)
    replaced = former - {prefix + old for prefix in addresses.PREFIXES for old in brief.retired}
    for anchor, then in state.items():
        if anchor not in now and anchor not in replaced and then.status != "proposed":
            yield Noticed("withdrawn", anchor[2:], text=_shown(then))
