"""One decision as the file with that decision in it: what goes, what stays, and what is refused."""

import pytest
from worlds import article

from generator.editing.deciding import Ground, Undecided, accepted, edited, settled, written
from generator.editing.patching import means
from generator.editing.waiting import Waiting, waiting
from generator.errors import InputError
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


def ground(**published: str) -> Ground:
    record = {fragment.replace("_", "-"): Published(words) for fragment, words in published.items()}
    return Ground("mill", "briefs/mill.yml", ARTICLES, record)


def first(text: str) -> Waiting:
    return waiting(ground().read(text.encode()))[0]


def test_accepting_takes_out_the_mark_alone() -> None:
    text = HEAD + ROLE
    assert accepted(ground(), text.encode(), first(text)).decode() == text.replace(
        "        status: proposed\n", ""
    ).replace("[one]\noffered: [two]", "[one, two]")


def test_an_article_of_which_something_waits_stays_offered() -> None:
    text = HEAD + ROLE.replace("one, quote: " + SECOND, "two, quote: " + THIRD)
    assert means(settled(ground(), text.encode()).decode())["offered"] == ["two"]


@pytest.mark.parametrize("lost", ["status: changed", "status: proposed"])
def test_a_claim_on_nothing_cannot_be_accepted(lost: str) -> None:
    text = HEAD + ROLE.replace("status: proposed", lost).replace(SECOND, "Nothing like it stands anywhere at all here.")
    with pytest.raises(Undecided, match="no passage is near"):
        accepted(ground(), text.encode(), first(text))


def test_an_edit_changes_one_entry() -> None:
    text = HEAD + ROLE
    lines = written(text.encode(), first(text))
    assert lines == ROLE[ROLE.index("      - role") :]
    after = edited(ground(), text.encode(), first(text), lines.replace("Refused", "Turned down"))
    assert "role: Turned down the ferry" in after.decode()
    for wrong in (lines + "differences: []\n", "- role: [", lines.replace(SECOND, "Never said.")):
        with pytest.raises(Undecided):
            edited(ground(), text.encode(), first(text), wrong)


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(InputError):
        ground().read(b"title: [")


@pytest.mark.parametrize(
    ("before", "partly", "after"),
    [
        ("    status: open  # for now\n", False, "answered"),
        ("    status: open\n", True, "partly answered"),
        ("    status: partly answered\n", True, "partly answered"),
        ("    status: partly answered\n", False, "answered"),
        ("    status: answered\n", True, "answered"),
    ],
)
def test_an_accepted_answer_gives_its_question_a_status(before: str, partly: bool, after: str) -> None:
    text = HEAD + (
        f"open_questions:\n  - question: Will the school open?\n{before}    missing: The day.\n    answered_by:\n"
        f"      - {{article: two, quote: {THIRD}, status: proposed}}\n"
    )
    told = means(accepted(ground(), text.encode(), first(text), partly).decode())
    (question,) = told["open_questions"]
    assert question["status"] == after
    assert question["answered_by"] == [{"article": "two", "quote": THIRD}]
    assert "# for now" not in text or "# for now" in accepted(ground(), text.encode(), first(text), partly).decode()


def test_a_part_of_an_answer_leaves_something_missing() -> None:
    text = HEAD + (
        "open_questions:\n  - question: Will the school open?\n    status: open\n    answered_by:\n"
        f"      - {{article: two, quote: {THIRD}, status: proposed}}\n"
    )
    with pytest.raises(Undecided, match="missing"):
        accepted(ground(), text.encode(), first(text), partly=True)


def test_a_quote_of_a_claim_beside_an_answer_leaves_the_question_open() -> None:
    text = HEAD + (
        "open_questions:\n  - question: Will the school open?\n    status: open\n    known:\n"
        f"      - {{claim: The school is new., evidence: [{{article: two, quote: {THIRD}, status: proposed}}]}}\n"
    )
    told = means(accepted(ground(), text.encode(), first(text)).decode())
    assert told["open_questions"][0]["status"] == "open"
