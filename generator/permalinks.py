"""The record of published addresses: what keeps a permalink from dying, or from leading somewhere new, unnoticed.

`briefs/.permalinks.json` holds, for every brief, each published address with the words it led to. `briefing check
--record` writes it; every build compares. An address may only go by being named: under `was` of the statement that
took its place, or under the brief's `retired`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rapidfuzz import fuzz

from generator import addresses
from generator.errors import Problem
from generator.model import Brief, Claim, Difference, Question

FILE = ".permalinks.json"
SAME = 40
"""Words alike (rapidfuzz's token_set_ratio, 0 to 100) below which an address is held to lead to something else."""

Record = Mapping[str, Mapping[str, str]]
"""Brief id to published fragment to the words there."""


def published(brief: Brief) -> dict[str, str]:
    """Every permalink of the brief with the words it leads to."""
    found = {addresses.anchor(claim): claim.text for claim in brief.claims()}
    found |= {addresses.anchor(difference): difference.question for difference in brief.differences}
    return found | {addresses.anchor(question): question.text for question in brief.questions}


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
        for fragment, words in fragments.items():
            if fragment in former:
                continue
            if fragment not in now:
                told = (
                    f"#{fragment} was published (“{words}”) and is gone; add `was: [{fragment[2:]}]` to the statement "
                    f"that took its place, or `retired: [{fragment[2:]}]` to the brief"
                )
                yield Problem(brief.file, 0, "", told, "permalink-lost")
            elif fuzz.token_set_ratio(words.casefold(), now[fragment].casefold()) < SAME:
                told = (
                    f"#{fragment} led to “{words}” and now leads to “{now[fragment]}”; give the new statement an id of "
                    "its own, or record the address anew (briefing check --record) if it is the same one reworded"
                )
                yield Problem(brief.file, 0, "", told, "permalink-moved")


def read(path: Path) -> Record:
    """The record, empty where there is none.

    Raises:
        ValueError: it is not what `write` writes.
    """
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    if not isinstance(found, dict) or not all(isinstance(fragments, dict) for fragments in found.values()):
        raise ValueError("it must map briefs to their addresses")
    return found


def write(path: Path, briefs: Sequence[Brief]) -> int:
    """Records every permalink of the briefs and returns how many there are; former ones need no record."""
    record = {brief.id: published(brief) for brief in briefs}
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    fresh.replace(path)
    return sum(map(len, record.values()))
