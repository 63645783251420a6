import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.articles import read_article
from generator.editing import likeness
from generator.editing.likeness import copies
from generator.model import Article

REPORT = """\
Harbour workers in Vellmar walked out on Monday, and the port stood still for the first time in twenty years.

The dockers' union demands a pay rise of six percent. The port authority offers three percent and a single payment.

Ships that were due on Monday and Tuesday wait outside the harbour, or have been sent to other ports on the coast.
"""
OTHER = """\
The council of Orrel decided to close the old bridge, after engineers found cracks in two of its pillars.

Repairs would take at least six weeks, said Mayor Ines Vogt. Until then buses leave from the market square.
"""


def article(name: str, text: str, date: str = "") -> Article:
    file = f"---\ntitle: x\ndate: {date}\n---\n{text}" if date else text
    return read_article(file.encode(), f"{name}.md", name)[0]


def test_a_reprint_is_told_to_be_one() -> None:
    reprint = f"By our own reporters\n\n{REPORT}\nMore on this story follows in the evening edition of this paper.\n"
    found = copies(
        [article("old", REPORT), article("other", OTHER)],
        [article("new", reprint), article("own", OTHER + REPORT[:60])],
    )
    assert found["new"] == "old"
    assert copies([article("other", OTHER)], [article("new", reprint)]) == {}


def test_the_older_article_can_be_the_new_one() -> None:
    known, new = article("known", REPORT, "2025-03-05"), article("new", REPORT, "2025-03-04")
    assert copies([known], [new]) == {"new": "known"}
    assert copies([new], [known]) == {"known": "new"}


def test_two_new_ones() -> None:
    assert copies([], [article("a", REPORT), article("b", REPORT)]) == {"b": "a"}


def test_what_was_there_before_is_not_told_of() -> None:
    assert copies([article("a", REPORT), article("b", REPORT)], [article("c", OTHER)]) == {}


SENTENCES = [
    f"The {noun} of {place} {verb} on Monday because the {reason} had asked for it long before."
    for noun in ("council", "harbour", "market")
    for place in ("Orrel", "Vellmar")
    for verb, reason in (("voted", "mayor"), ("closed", "union"), ("burned", "owner"), ("opened", "museum"))
]
texts = st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=12, unique=True).map("\n\n".join)


@settings(max_examples=50)
@given(st.lists(texts, max_size=4), st.lists(texts, min_size=1, max_size=3))
def test_what_is_not_compared_could_be_no_copy(known: list[str], new: list[str]) -> None:
    old = [article(f"k{number}", text) for number, text in enumerate(known)]
    added = [article(f"n{number}", text) for number, text in enumerate(new)]
    found = copies(old, added)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(likeness, "SHARED", 0)
        assert found == copies(old, added)
