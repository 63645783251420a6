import pytest
from language import analysis

from generator.distillation import subjects
from generator.distillation.subjects import Subject


def before(told: str) -> Subject | None:
    found = analysis(f"{told} were locked.")
    return subjects.before(found, found.passages[0], told)


@pytest.mark.parametrize(
    ("told", "phrase", "head"),
    [
        ("The report says that all four emergency exits", "the emergency exits", "door"),
        (
            "Anders Quill, the chief, said sprinklers on the third floor",
            "the sprinklers on the third floor",
            "sprinkler",
        ),
        ("The doors at the back", "the doors at the back", "door"),
        ("Police said Norland's gates", "Norland's gates", "gate"),
    ],
)
def test_the_subject_of_a_clause(told: str, phrase: str, head: str) -> None:
    subject = before(told)
    assert subject
    assert subjects.phrase(subject) == phrase
    assert subject.head == head
    assert subject.plural


@pytest.mark.parametrize("told", ["Survivors say that two of them", "The mayor said they"])
def test_what_only_points_back(told: str) -> None:
    subject = before(told)
    assert subject
    assert subject.pronoun
    assert not subject.head


@pytest.mark.parametrize("told", ["The mayor said he", "Police said that"])
def test_no_subject(told: str) -> None:
    assert before(told) is None


def test_the_same_noun_is_the_same_subject_and_no_noun_is_none() -> None:
    exits, doors, them = before("The exits"), before("The back doors"), before("Both of them")
    assert exits and doors and them
    assert subjects.same(exits, doors)
    assert not subjects.same(them, them)
