"""What an editor takes over of what is suggested, or turns down, as the bytes of the file it goes into.

Two actors become one in this way: the lines of the second's roles move below those of the first, as they are; its names
become names of the first, its id is one of the first's former ids, and who is of its group is of the first's. What it
says besides stays where it can be said, and where it cannot, nothing is done.
"""

import re
from typing import Final

from generator.editing.deciding import Ground, Undecided, finished, named_as_before
from generator.editing.marks import Marked, is_block, value_of
from generator.editing.patching import Addition, Entry, Key, Unpatchable, at, means, patched
from generator.editing.recording import NotRecorded, with_fact
from generator.editing.removing import with_value, without_entry
from generator.editing.suggested import Suggestion
from generator.model import Actor, Known

_NAMES: Final = ("name", "kind", "group", "aliases")
_LISTS: Final = ("articles", "offered", "renamed", "retired")
_REMARK: Final = re.compile(r"(?:^|\s)#", re.MULTILINE)


def recorded(content: bytes, one: Suggestion, shown_as: str) -> bytes:
    """sources.yml with a date that was suggested, on what it rests, and why; empty `content` where there is none.

    Raises:
        Undecided: it cannot be written there.
    """
    quote = " ".join(one.here.quote.split())
    try:
        return with_fact(
            content, one.subject, "published", Known(one.value, "inferred", (quote,), one.reason), shown_as
        )
    except NotRecorded as error:
        raise Undecided(str(error)) from None


def declined(ground: Ground, content: bytes, one: Suggestion) -> bytes:
    """The brief's file in which a suggestion is turned down, so that it does not come back.

    Raises:
        Undecided: the file would be wrong.
    """
    text = content.decode("utf-8-sig")
    try:
        text = patched(text, [Entry("", "declined", one.name, after=_LISTS)])
    except Unpatchable as error:
        raise Undecided(str(error)) from None
    return finished(ground, content, text)


def called(ground: Ground, content: bytes, one: Suggestion) -> bytes:
    """The brief's file in which an actor has one name more; raises as `declined` does."""
    text = content.decode("utf-8-sig")
    actor = _actor(ground, content, one.subject)
    try:
        text = patched(*_with_names(text, actor.place, [one.value]))
    except Unpatchable as error:
        raise Undecided(str(error)) from None
    return finished(ground, content, text)


def merged(ground: Ground, content: bytes, one: Suggestion) -> bytes:
    """The brief's file in which two actors are one.

    Raises:
        Undecided: something that an editor wrote of the second would be lost, or the file would be wrong.
    """
    stays, goes = _actor(ground, content, one.subject), _actor(ground, content, one.value)
    if stays.group and goes.group and stays.group != goes.group:
        told = f"{stays.name} is of {stays.group!r} and {goes.name} of {goes.group!r}; say of one of them what is right"
        raise Undecided(told)
    text = content.decode("utf-8-sig")
    try:
        text = _moved(text, stays, goes)
        place = _place_after(stays, goes)
        names = [name for name in goes.names if name not in stays.names]
        text, additions = _with_names(text, place, names)
        text = patched(text, [*additions, *_more(place, stays, goes)])
        after = ground.read(text.encode())
        for other in after.actors:
            if other.group == goes.name != stays.name:
                text = with_value(text, other.place, "group", stays.name)
        text = named_as_before(ground, content, text)
    except Unpatchable as error:
        raise Undecided(str(error)) from None
    return finished(ground, content, text)


def _actor(ground: Ground, content: bytes, actor_id: str) -> Actor:
    found = next((actor for actor in ground.read(content).actors if actor.id == actor_id), None)
    if found is None:
        raise Undecided(f"there is no actor {actor_id!r} in the brief any more")
    return found


def _with_names(text: str, place: str, names: list[str]) -> tuple[str, list[Addition]]:
    """The text, and what adds names to an actor; a name that stands alone under `aliases` becomes a list there."""
    alone = at(means(text), place).get("aliases")
    if names and isinstance(alone, str):
        return with_value(text, place, "aliases", [alone, *names]), []
    return text, [Entry(place, "aliases", name, after=_NAMES) for name in names]


def _more(place: str, stays: Actor, goes: Actor) -> list[Addition]:
    """The former ids, and what only the second says."""
    former = [name for name in (goes.id, *goes.was) if name not in stays.was]
    additions: list[Addition] = [Entry(place, "was", name, after=("id", *_NAMES)) for name in former]
    if goes.group and not stays.group:
        additions.append(Key(place, "group", goes.group, ("name", "kind")))
    return additions


def _number(actor: Actor) -> int:
    return int(actor.place.removeprefix("actors[").removesuffix("]"))


def _place_after(stays: Actor, goes: Actor) -> str:
    """Where the first stands when the second is gone."""
    return f"actors[{_number(stays) - (_number(goes) < _number(stays))}]"


def _moved(text: str, stays: Actor, goes: Actor) -> str:
    """The text without the second actor, whose roles stand below those of the first, in the lines they stood in."""
    told = means(text)
    roles = [*(at(told, stays.place).get("roles") or []), *(at(told, goes.place).get("roles") or [])]
    found = Marked(text)
    own, mine = value_of(found.at(goes.place), "roles"), value_of(found.at(stays.place), "roles")
    in_lines = own is not None and mine is not None and is_block(own) and is_block(mine)
    lines, besides = "", _entry(found, goes.place)
    if in_lines and own is not None and mine is not None:
        # From below the key, so that what stands above the first dash comes along.
        key = next(key for key, value in found.at(goes.place).value if value is own)
        start, end = found.line_below(key), found.line_below(own)
        lines = _further_in(text[start:end], found.column(mine) - found.column(own))
        besides = besides.replace(text[start:end], "", 1)
    if _REMARK.search(besides):
        raise Unpatchable(0, goes.place, f"{goes.name} has a remark; take it to a place of its own, and accept again")
    new, place = without_entry(text, "", "actors", _number(goes)), _place_after(stays, goes)
    if lines:
        found = Marked(new)
        mine = value_of(found.at(place), "roles")
        assert mine is not None, "it was there before the other went"
        offset = found.line_below(mine)
        lines = lines if lines[-1:] in "\r\n" else lines + found.newline
        gap = "" if not offset or new[offset - 1] in "\r\n" else found.newline
        new = new[:offset] + gap + lines + new[offset:]
    else:
        moved = at(told, goes.place).get("roles") or []
        new = patched(new, [Entry(place, "roles", role) for role in moved])
    del told["actors"][_number(goes)]
    at(told, place)["roles"] = roles
    if _bare(means(new)) != _bare(told):
        raise Unpatchable(0, goes.place, "its roles cannot be moved by themselves; edit the file by hand")
    return new


def _entry(found: Marked, place: str) -> str:
    """The lines of an actor, or its words in brackets."""
    node = found.at(place)
    line = found.text[: node.start_mark.index].splitlines()[-1] if is_block(node) else "-"
    if not line.strip():
        raise Unpatchable(0, place, "begins below its dash; bring it up to there, and accept again")
    return found.text[node.start_mark.index : found.line_below(node) if is_block(node) else found.end(node)]


def _further_in(lines: str, by: int) -> str:
    """Lines that stand so many columns further in, or less far."""
    if by >= 0:
        return re.sub(r"^(?=[^\r\n])", " " * by, lines, flags=re.MULTILINE)
    return re.sub(rf"^ {{1,{-by}}}", "", lines, flags=re.MULTILINE)


def _bare(told: object) -> object:
    """What a text says but for line ends at the end of a text."""
    if isinstance(told, dict):
        return {key: _bare(value) for key, value in told.items()}
    if isinstance(told, list):
        return [_bare(item) for item in told]
    return told.rstrip("\n") if isinstance(told, str) else told
