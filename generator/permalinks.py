"""The record of published addresses: what keeps a permalink from dying, or from leading somewhere new, unnoticed.

`briefs/.permalinks.json` holds, for every brief, each published address with the words it led to, and what else a
change of substance would show in: the date of an event, the status of a question, and whether a claim was reviewed.
`briefing check --record` and `briefing log` write it; every build compares the addresses, and these two the rest.
An address may only go by being named: under `was` of the statement that took its place, or under the brief's `retired`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from rapidfuzz import fuzz

from generator import addresses
from generator.errors import Problem
from generator.model import Brief, Claim, Difference, Event, Question

FILE = ".permalinks.json"
SAME = 40
"""Words alike (rapidfuzz's token_set_ratio, 0 to 100) below which an address is held to lead to something else."""


@dataclass(frozen=True, slots=True)
class Published:
    """What stood at an address when it was recorded."""

    words: str
    date: str | None = None
    """Of an event, as EDTF; empty where no article dates it. None for anything else, and where it was not recorded."""
    status: str | None = None
    """Of a question; of a claim that is not `curated`; `proposed` of a difference or question whose words nobody has
    reviewed, and of what is stated under it. None where it was not recorded."""


State: TypeAlias = Mapping[str, Published]
"""Published fragment to what stood there."""
Record: TypeAlias = Mapping[str, State]
"""Brief id to its state."""


def published(brief: Brief) -> dict[str, Published]:
    """Every permalink of the brief with what it leads to."""
    found = {addresses.anchor(claim): _claim(claim) for claim in brief.claims()}
    found |= {addresses.anchor(d): Published(d.question, status=_proposed(d)) for d in brief.differences}
    found |= {addresses.anchor(q): Published(q.text, status=_proposed(q) or q.status) for q in brief.questions}
    # What stands under words that nobody has reviewed is news only with them.
    held = [addresses.anchor(claim) for item in brief.unreviewed_words() for claim in item.claims]
    return found | {anchor: replace(found[anchor], status="proposed") for anchor in held}


def _claim(claim: Claim) -> Published:
    date = (claim.date.text if claim.date else "") if isinstance(claim, Event) else None
    return Published(claim.text, date, None if claim.status == "curated" else claim.status)


def _proposed(item: Difference | Question) -> str | None:
    return "proposed" if item.wording == "proposed" else None


def kept(brief: Brief) -> set[str]:
    """Former permalinks of the brief that still lead somewhere, or are retired."""
    items: tuple[Claim | Difference | Question, ...] = (*brief.claims(), *brief.differences, *brief.questions)
    former = {anchor for item in items for anchor in addresses.former_anchors(item)}
    return former | {prefix + old for prefix in addresses.PREFIXES for old in brief.retired}


def check(record: Record, briefs: Sequence[Brief], file: str) -> Iterator[Problem]:
    """Recorded addresses that are gone or lead to other words; `file` names the record in messages."""
    by_id = {brief.id: brief for brief in briefs}
    for brief_id, fragments in record.items():
        brief = by_id.get(brief_id)
        if brief is None:
            told = f"the brief {brief_id!r} was published and is gone; bring it back, or take it out of the record"
            yield Problem(file, 0, brief_id, told, "permalink-lost")
            continue
        now, former = published(brief), kept(brief)
        for fragment, then in fragments.items():
            words = then.words
            if fragment in former:
                continue
            if fragment not in now:
                told = (
                    f"#{fragment} was published (“{words}”) and is gone; add `was: [{fragment[2:]}]` to the statement "
                    f"that took its place, or `retired: [{fragment[2:]}]` to the brief"
                )
                yield Problem(brief.file, 0, "", told, "permalink-lost")
            elif fuzz.token_set_ratio(words.casefold(), now[fragment].words.casefold()) < SAME:
                told = (
                    f"#{fragment} led to “{words}” and now leads to “{now[fragment].words}”; give the new statement "
                    f"an id of its own, or, if it is the same one reworded, tell readers so: briefing log {brief_id}"
                )
                yield Problem(brief.file, 0, "", told, "permalink-moved")


def read(path: Path) -> Record:
    """The record, empty where there is none.

    Raises:
        ValueError: it is not what `write` writes.
    """
    try:
        return record_in(path.read_bytes())
    except FileNotFoundError:
        return {}


def record_in(data: bytes) -> Record:
    """The record in the file's bytes; raises as `read` does."""
    found = json.loads(data)
    if not isinstance(found, dict) or not all(isinstance(fragments, dict) for fragments in found.values()):
        raise ValueError("it must map briefs to their addresses")
    return {
        brief_id: {fragment: _read(told) for fragment, told in fragments.items()}
        for brief_id, fragments in found.items()
    }


def _read(told: object) -> Published:
    """What stood at an address: its words alone, or with what else is known of it."""
    if isinstance(told, str):
        return Published(told)
    if not isinstance(told, dict) or not isinstance(told.get("words"), str):
        raise ValueError("an address must have the words it leads to")
    date, status = told.get("date"), told.get("status")
    if not isinstance(date, str | None) or not isinstance(status, str | None):
        raise ValueError("a date or a status must be text")
    return Published(told["words"], date, status)


def told(record: Record) -> bytes:
    """The record as the content of its file."""
    plain = {i: {fragment: _told(then) for fragment, then in state.items()} for i, state in record.items()}
    return (json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _told(then: Published) -> str | dict[str, str]:
    more = {"date": then.date, "status": then.status}
    known = {key: value for key, value in more.items() if value is not None}
    return {"words": then.words, **known} if known else then.words
