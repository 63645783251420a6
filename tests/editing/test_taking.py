"""What is taken over of a suggestion goes in; nothing that a person wrote moves or goes."""

import difflib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scribe import files
from strategies import UNSHRUNK

from generator.articles import read_article
from generator.editing.deciding import Ground, Undecided
from generator.editing.patching import means
from generator.editing.suggested import Suggestion
from generator.editing.taking import called, declined, merged, recorded
from generator.model import Actor, Article, Evidence, Span
from generator.permalinks import Published

TEXT = """\
The Water Board closed the lock on Monday, its head said.

Lakes Water Board engineers repaired the gate in two days.

Piet Olsen runs the Water Board.

The LWB promised to pay for the damage.
"""
BRIEF = """\
title: The lock
articles: [lock]
bottom_line:
  - claim: The lock was closed.
    id: closed
    evidence:
      - article: lock
        quote: The Water Board closed the lock on Monday

actors:
  # who decides
  - name: Water Board
    kind: organisation
    aliases: [the board]
    roles:
      - role: Closed the lock   # by its own account
        evidence:
          - article: lock
            quote: The Water Board closed the lock on Monday

  - name: Piet Olsen
    kind: person
    group: LWB
    roles:
      - role: Head of the board
        evidence: [{article: lock, quote: Piet Olsen runs the Water Board}]

  - name: LWB
    kind: organisation
    aliases: [Lakes Water Board]
    was: [lakes-board]
    roles:
        # in its own words
        - role: Promised to pay
          evidence:
              - {article: lock, quote: The LWB promised to pay}  # all of it?
        - role: Repaired the gate
          evidence:
              - article: lock
                quote: >-
                  Lakes Water Board engineers
                  repaired the gate

# the end
retired: [long-gone]
"""


def lock() -> Article:
    return read_article(TEXT.encode(), "lock.txt", "seeds/lock.txt")[0]


def ground(**published: str) -> Ground:
    record = {fragment.replace("_", "-"): Published(words) for fragment, words in published.items()}
    return Ground("lock", "briefs/lock.yml", {"lock": lock()}, record)


def evidence(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence("lock", words, Span(start, start + len(words)))


def suggestion(kind: str, subject: str, value: str) -> Suggestion:
    made = Suggestion(
        kind="date",
        subject=subject,
        value=value,
        name=f"{subject} = {value}",
        text="So it would be.",
        reason="It says so.",
        here=evidence("closed the lock on Monday"),
    )
    return replace(made, kind=kind)  # type: ignore[arg-type]  # one of three words


MERGE = suggestion("merge", "water-board", "lwb")


def actors(content: bytes) -> dict[str, Actor]:
    return {actor.id: actor for actor in ground().read(content).actors}


def test_two_actors_become_one_and_their_lines_stay() -> None:
    after = merged(ground(), BRIEF.encode(), MERGE)
    found, before = actors(after), actors(BRIEF.encode())
    assert list(found) == ["water-board", "piet-olsen"]
    one = found["water-board"]
    assert one.aliases == ("the board", "LWB", "Lakes Water Board")
    assert one.was == ("lwb", "lakes-board")
    roles = (*before["water-board"].roles, *before["lwb"].roles)
    assert [(r.id, r.text, r.evidence) for r in one.roles] == [(r.id, r.text, r.evidence) for r in roles]
    assert found["piet-olsen"].group == "Water Board"
    gone = [line[2:] for line in difflib.ndiff(BRIEF.splitlines(), after.decode().splitlines()) if line[0] == "-"]
    kept = after.decode()
    for line in gone:  # moved, or one of the few that say that it was an actor of its own
        said = line.strip().removeprefix("- ")
        assert said in kept or said.split(":")[0] in ("name", "kind", "aliases", "was", "roles", "group"), line


def test_the_first_of_two_can_go_as_well() -> None:
    after = actors(merged(ground(), BRIEF.encode(), suggestion("merge", "lwb", "water-board")))
    assert list(after) == ["piet-olsen", "lwb"]
    assert [role.text for role in after["lwb"].roles] == ["Promised to pay", "Repaired the gate", "Closed the lock"]
    assert after["lwb"].was == ("lakes-board", "water-board")


def test_published_addresses_of_the_roles_still_lead_there() -> None:
    after = ground().read(merged(ground(c_lwb_1="Promised to pay"), BRIEF.encode(), MERGE))
    assert {claim.id: claim.text for claim in after.claims()}["lwb-1"] == "Promised to pay"
    assert "lwb-1" not in after.retired


def test_a_remark_or_another_group_is_not_lost() -> None:
    remarked = BRIEF.replace("    was: [lakes-board]", "    was: [lakes-board]  # until the reform")
    with pytest.raises(Undecided, match="has a remark"):
        merged(ground(), remarked.encode(), MERGE)
    grouped = BRIEF.replace("  - name: LWB\n", "  - name: LWB\n    group: Lakes\n")
    assert actors(merged(ground(), grouped.encode(), MERGE))["water-board"].group == "Lakes"
    grouped = grouped.replace("  - name: Water Board\n", "  - name: Water Board\n    group: Rivers\n")
    with pytest.raises(Undecided, match="say of one of them"):
        merged(ground(), grouped.encode(), MERGE)


def test_a_remark_behind_a_dash_or_a_key_is_not_lost() -> None:
    for old, new in (
        ("  - name: LWB\n", "  -  # new\n    name: LWB\n"),
        ("roles:\n        #", "roles:  # two\n        #"),
    ):
        assert BRIEF.count(old) == 1
        with pytest.raises(Undecided, match=r"has a remark|below its dash"):
            merged(ground(), BRIEF.replace(old, new).encode(), MERGE)


def test_an_actor_without_roles_takes_those_of_the_other() -> None:
    bare = BRIEF[: BRIEF.index("    roles:\n")] + BRIEF[BRIEF.index("  - name: Piet") :]
    bare = bare.replace("  # all of it?", "").replace("        # in its own words\n", "")
    after = actors(merged(ground(), bare.encode(), MERGE))
    assert [role.text for role in after["water-board"].roles] == ["Promised to pay", "Repaired the gate"]


@pytest.mark.parametrize("aliases", ["", "    aliases: the board\n", "    aliases: [the board]\n"])
def test_a_name_is_added(aliases: str) -> None:
    old = BRIEF.replace("    aliases: [the board]\n", aliases)
    after = called(ground(), old.encode(), suggestion("alias", "water-board", "Lakes Board"))
    assert actors(after)["water-board"].aliases == (*(["the board"] if aliases else []), "Lakes Board")
    assert after.decode().replace("    aliases: [Lakes Board]\n", "").splitlines()[-1] == old.splitlines()[-1]


def test_an_actor_that_is_gone_is_told() -> None:
    with pytest.raises(Undecided, match="there is no actor 'board'"):
        called(ground(), BRIEF.encode(), suggestion("alias", "board", "Lakes Board"))


def test_what_is_turned_down_stands_in_the_brief_and_nothing_else_changes() -> None:
    after = declined(ground(), BRIEF.encode(), MERGE)
    assert ground().read(after).declined == ("water-board = lwb",)
    twice = declined(ground(), after, suggestion("date", "lock", "2024-08"))
    assert ground().read(twice).declined == ("water-board = lwb", "lock = 2024-08")
    lines = list(difflib.ndiff(BRIEF.splitlines(), twice.decode().splitlines()))
    assert [line for line in lines if line[0] == "-"] == []
    assert [line[2:].strip() for line in lines if line[0] == "+"] == [
        "",
        "declined:",
        "- water-board = lwb",
        "- lock = 2024-08",
    ]


def test_a_date_goes_to_the_sources_with_its_reason() -> None:
    after = recorded(b"", suggestion("date", "lock", "2024-08-05"), "seeds/sources.yml")
    assert means(after.decode()) == {
        "lock": {
            "published": {
                "value": "2024-08-05",
                "basis": "inferred",
                "quote": "closed the lock on Monday",
                "note": "It says so.",
            }
        }
    }
    with pytest.raises(Undecided, match="says '2024-08-05' there"):
        recorded(after, suggestion("date", "lock", "2024-08-06"), "seeds/sources.yml")


@settings(max_examples=60, phases=UNSHRUNK)
@given(st.data())
def test_in_any_hand_a_merge_loses_nothing_or_is_refused(data: st.DataObject) -> None:
    text = data.draw(files(means(BRIEF)))
    before = ground().read(text.encode())
    pair = data.draw(st.sampled_from([("water-board", "lwb"), ("lwb", "water-board")]))
    try:
        after_text = merged(ground(), text.encode(), suggestion("merge", *pair)).decode()
    except Undecided:
        return
    after = ground().read(after_text.encode())
    old = {actor.id: actor for actor in before.actors}
    one = {actor.id: actor for actor in after.actors}[pair[0]]
    assert {*one.names} == {*old[pair[0]].names, *old[pair[1]].names}
    assert {(c.id, c.text, c.evidence) for c in before.claims()} == {(c.id, c.text, c.evidence) for c in after.claims()}
    assert replace(after, actors=(), timeline=()) == replace(before, actors=(), timeline=())
    assert after_text.count("#") >= text.count("#")  # every remark is there
