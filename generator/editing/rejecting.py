"""An editor's decision that a thing that waits is taken out, as a brief's file without it.

What is nothing without it goes along: a heading, a group, a difference with one position. The words that a program
wrote of a difference or question are nothing to be taken out of it, so all of it goes.
"""

from typing import Final

from generator.editing.deciding import Ground, Undecided, decoded, encoded, finished, named_as_before, parted
from generator.editing.patching import Unpatchable, at, means
from generator.editing.removing import without_entry, without_key
from generator.editing.telling import count, joined
from generator.editing.waiting import Waiting
from generator.model import Difference, Position, Question

_UNDER: Final = {"positions": "position", "known": "known claim", "answered_by": "answer"}
"""What goes with a difference or question, by its key."""


def rejected(ground: Ground, content: bytes, one: Waiting, wholly: bool = False) -> bytes:
    """The file without a thing, and without what is nothing when it is gone: a heading, a group, a difference with one
    position, an actor with whom nothing came but a role that is rejected. See `goes_along`.

    To reject the words of a difference or question is to reject it `wholly`, with what stands under it.

    Raises:
        Undecided: the file would be wrong, or somebody stands by what would go and it is not rejected `wholly`.
    """
    if not wholly and (stands := stood_by(ground, content, one)):
        raise Undecided(f"somebody stands by {stands}; edit the words and accept them, or take all of it out by hand")
    text = decoded(content)
    try:
        if one.kind in ("quote", "lost"):
            text = without_entry(text, *parted(one.quotes[0].place))
        elif one.kind == "wording":
            text = without_entry(text, *parted(one.owner))
            text = _undiffered(ground, content, text)
            text = named_as_before(ground, content, text, one.owner)
        else:
            text = _without_claim(text, one.owner)
            text = _undiffered(ground, content, text)
            text = named_as_before(ground, content, text, one.owner)
    except Unpatchable as error:
        raise Undecided(str(error)) from None
    return finished(ground, content, text)


def goes_along(content: bytes, one: Waiting) -> str:
    """What else of the brief goes when a claim is rejected, for a person; empty where nothing does."""
    owner, key, _ = parted(one.owner)
    told = means(decoded(content))
    if one.kind == "wording":
        parts = [(len(at(told, one.owner).get(under) or []), noun) for under, noun in _UNDER.items()]
        return joined([count(number, noun) for number, noun in parts if number])
    whole = at(told, owner)
    if one.kind != "proposed" or key not in ("roles", "positions"):
        return ""
    left = len(whole[key]) - 1
    if key == "roles" and not left:
        return f"the actor {whole.get('name')!r}, of whom nothing else is said"
    if key == "positions" and left < 2:
        return f"the difference {whole.get('question')!r}, which had two positions"
    return ""


def stood_by(ground: Ground, content: bytes, one: Waiting) -> str:
    """The reviewed claims under a difference or question whose words wait, counted; empty where there are none."""
    if one.kind != "wording":
        return ""
    brief = ground.read(content)
    items: tuple[Difference | Question, ...] = (*brief.differences, *brief.questions)
    claims = [claim for item in items if item.place == one.owner for claim in item.claims]
    number = sum(claim.status != "proposed" for claim in claims)
    return count(number, "position" if isinstance(claims[0], Position) else "known claim") if number else ""


def _without_claim(text: str, place: str) -> str:
    owner, key, index = parted(place)
    told = means(text)
    if key == "background":
        entries = told[key]
        headed = (
            index and "heading" in entries[index - 1] and (index + 1 == len(entries) or "heading" in entries[index + 1])
        )
        text = without_entry(text, owner, key, index)
        return without_entry(text, owner, key, index - 1) if headed else text
    rest = len(at(told, owner)[key]) - 1
    if key == "roles" and not rest and at(told, place).get("status") != "proposed":
        return without_key(text, owner, key)  # an editor wrote the actor
    alone = (key in ("events", "roles") and not rest) or (key == "positions" and rest < 2)
    if key == "known" and not rest:
        alone = not (at(told, owner).get("answered_by") or at(told, owner).get("missing"))
    return without_entry(text, *parted(owner)) if alone else without_entry(text, owner, key, index)


def _undiffered(ground: Ground, content: bytes, text: str) -> str:
    """The text in which no claim names a difference that is gone."""
    before, after = ground.read(content), ground.read(encoded(text, content))
    gone = {one.id for one in before.differences} - {one.id for one in after.differences}
    for claim in after.claims():
        if claim.differs in gone and claim.differs:
            text = without_key(text, claim.place, "differs")
    return text
