"""What goes when a thing is rejected, what goes along, and what is not taken out unasked."""

import pytest
from worlds import article

from generator.editing.deciding import Ground, Undecided, accepted
from generator.editing.patching import means
from generator.editing.rejecting import goes_along, rejected, stood_by
from generator.editing.waiting import Waiting, waiting
from generator.permalinks import Published

FIRST, SECOND, THIRD = "The mill closed the bridge.", "The council refused the ferry.", "The market opened the school."
ARTICLES = {"one": article("one", [FIRST, SECOND]), "two": article("two", [THIRD])}
HEAD = f"""\
title: The mill
articles: [one]
offered: [two]
bottom_line:
  - claim: The bridge was closed.   # by night
    id: closed
    evidence: [{{article: one, quote: {FIRST}}}]
"""
ROLE = f"""\
actors:
  # we met him
  - name: The council
    kind: organisation
    roles:
      - role: Refused the ferry
        status: proposed
        evidence: [{{article: one, quote: {SECOND}}}]
"""
DIFFERENCE = f"""\
differences:
  - question: What was closed?
    kind: disagreement
    positions:
      - {{position: the bridge, evidence: [{{article: one, quote: {FIRST}}}]}}
      - {{position: the ferry, status: proposed, evidence: [{{article: one, quote: {SECOND}}}]}}
"""
QUESTION = f"""\
open_questions:
  - question: Who pays?     # they asked us
    status: partly answered
    wording: proposed
    known:
      - {{claim: The bridge was closed., status: proposed, evidence: [{{article: two, quote: {THIRD}}}]}}
    missing: The sum.
"""


def ground(**published: str) -> Ground:
    record = {fragment.replace("_", "-"): Published(words) for fragment, words in published.items()}
    return Ground("mill", "briefs/mill.yml", ARTICLES, record)


def first(text: str) -> Waiting:
    return waiting(ground().read(text.encode()))[0]


def wording(text: str) -> Waiting:
    (found,) = (one for one in waiting(ground().read(text.encode())) if one.kind == "wording")
    return found


def test_rejecting_the_last_role_takes_the_actor_along_and_says_so() -> None:
    text = HEAD + ROLE
    assert goes_along(text.encode(), first(text)) == "the actor 'The council', of whom nothing else is said"
    assert "actors" not in means(rejected(ground(), text.encode(), first(text)).decode())


def test_an_actor_with_a_reviewed_role_stays_without_it() -> None:
    text = HEAD + ROLE.replace("status: proposed", "status: changed")
    assert goes_along(text.encode(), first(text)) == ""
    after = rejected(ground(), text.encode(), first(text)).decode()
    assert means(after)["actors"] == [{"name": "The council", "kind": "organisation"}]
    assert "# we met him" in after


def test_a_difference_goes_with_one_of_two_positions_and_says_so() -> None:
    text = HEAD + DIFFERENCE
    assert goes_along(text.encode(), first(text)) == "the difference 'What was closed?', which had two positions"
    assert "differences" not in means(rejected(ground(), text.encode(), first(text)).decode())
    more = text + f"      - {{position: the school, evidence: [{{article: two, quote: {THIRD}}}]}}\n"
    assert goes_along(more.encode(), first(more)) == ""
    assert len(means(rejected(ground(), more.encode(), first(more)).decode())["differences"][0]["positions"]) == 2


def test_what_was_published_is_retired_and_the_rest_keeps_its_name() -> None:
    text = HEAD + DIFFERENCE
    text += f"      - {{position: the school, evidence: [{{article: two, quote: {THIRD}}}]}}\n"
    found = ground(d_what_was_closed_2="the ferry", d_what_was_closed_3="the school")
    after = found.read(rejected(found, text.encode(), first(text)))
    assert after.retired == ("what-was-closed-2",)
    assert [one.id for one in after.differences[0].positions] == ["what-was-closed-1", "what-was-closed-3"]


def test_rejected_words_take_a_difference_out_with_its_proposed_positions() -> None:
    proposed = DIFFERENCE.replace("the bridge, evidence", "the bridge, status: proposed, evidence")
    text = HEAD.replace("    id: closed\n", "    id: closed\n    differs: what-was-closed\n") + ROLE
    text += proposed.replace("    kind", "    wording: proposed\n    kind")
    one, found = wording(text), ground(d_what_was_closed="What was closed?")
    assert stood_by(found, text.encode(), one) == ""
    assert goes_along(text.encode(), one) == "2 positions"
    after = rejected(found, text.encode(), one).decode()
    assert after == HEAD.replace("[one]\noffered: [two]", "[one, two]") + ROLE + ("retired:\n  - what-was-closed\n")


def test_what_somebody_stands_by_goes_only_when_all_of_it_is_rejected() -> None:
    text = HEAD + DIFFERENCE.replace("    kind", "    wording: proposed\n    kind")
    one = wording(text)
    assert stood_by(ground(), text.encode(), one) == "1 position"
    with pytest.raises(Undecided, match="somebody stands by 1 position; edit the words"):
        rejected(ground(), text.encode(), one)
    assert "differences" not in means(rejected(ground(), text.encode(), one, wholly=True).decode())


def test_a_question_is_rejected_with_what_is_known_of_it() -> None:
    text = HEAD + QUESTION
    one = wording(text)
    assert goes_along(text.encode(), one) == "1 known claim"
    assert means(rejected(ground(), text.encode(), one).decode()).keys() == {"title", "articles", "bottom_line"}
    known = QUESTION.replace(", status: proposed", "")
    assert stood_by(ground(), (HEAD + known).encode(), wording(HEAD + known)) == "1 known claim"
    bare = HEAD + QUESTION[: QUESTION.index("    known")] + "    missing: The sum.\n"
    assert stood_by(ground(), bare.encode(), wording(bare)) == ""
    assert goes_along(bare.encode(), wording(bare)) == ""


def test_accepting_words_takes_out_their_mark_alone() -> None:
    text = HEAD + QUESTION
    assert accepted(ground(), text.encode(), wording(text)).decode() == text.replace("    wording: proposed\n", "")


def test_a_position_that_stands_elsewhere_too_keeps_its_own_name() -> None:
    both = "    positions:\n" + "".join(
        f"      - {{position: {words}, evidence: [{{article: one, quote: {quote}}}]}}\n"
        for words, quote in (("the bridge", FIRST), ("the ferry", SECOND))
    )
    text = HEAD + (
        f"differences:\n  - question: What was closed?\n    wording: proposed\n    kind: spread\n{both}"
        f"  - question: What else?\n    kind: spread\n{both}"
    )
    after = ground().read(rejected(ground(), text.encode(), wording(text), wholly=True))
    assert [one.id for one in after.differences[0].positions] == ["what-else-1", "what-else-2"]
