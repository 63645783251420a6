"""Single persons without a name on whom a story turns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from language import analysis

from generator.distillation import unnamed
from generator.distillation.unnamed import NOUNS, Unnamed

FIRST = "A ferry ran aground near Osto on Monday. The skipper told police that he had been asleep."
LATER = "The skipper was released on Thursday. The ferry is still aground."


def found(*texts: str) -> list[Unnamed]:
    """The persons without a name in articles of these texts."""
    return unnamed.find([analysis(text, f"{number}.txt") for number, text in enumerate(texts)])


def test_whom_two_articles_tell_of_is_a_person() -> None:
    (person,) = found(FIRST, LATER)
    assert person.name == "Skipper"
    assert [one.analysis.text(one.mention.span) for one in person.seen] == ["skipper", "skipper"]


def test_one_article_must_tell_more() -> None:
    assert not found(FIRST)
    assert found(f"{FIRST} The skipper was arrested. The skipper left the court on Friday.")


@pytest.mark.parametrize(
    "more",
    [
        "The skippers of both boats were at sea.",
        "Another skipper saw the ferry.",
        "One skipper saw the ferry, a port official said.",
        "The skipper, Jan Dorvik, has worked for the line since 2009.",
        "Jan Dorvik, a skipper from Osto, has worked for the line since 2009.",
        "The tug skipper called for help. The ferry skipper slept.",
        "The skipper of the tug called for help. The skipper of the ferry slept.",
    ],
)
def test_where_there_may_be_several_or_a_name_nobody_is_one(more: str) -> None:
    assert found(FIRST, LATER)
    assert not found(FIRST, LATER, more)


def test_age_and_lot_are_no_calling() -> None:
    (person,) = found(FIRST, LATER, "The 52-year-old skipper was charged on Friday.", "The suspended skipper wept.")
    assert len(person.seen) == 4


def test_who_only_suffers_does_not_act() -> None:
    text = "Divers found a radio that the police say belongs to the skipper."
    assert not found(text, text)


def test_what_belongs_to_the_person_is_not_the_person() -> None:
    text = "The skipper's lawyer said on Monday that the radio was broken."
    assert not found(text, text)


@given(st.sampled_from(NOUNS), st.integers(0, 3))
def test_every_place_is_the_noun(noun: str, articles: int) -> None:
    texts = [f"The {noun} was arrested on Monday. The town was quiet."] * articles
    for person in found(*texts):
        assert articles > 1 and person.name == noun.capitalize()
        assert all(one.analysis.text(one.mention.span) == noun for one in person.seen)
