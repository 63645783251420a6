import pytest
from language import analysis

from generator.distillation.announcing import ANNOUNCES, accused_of, after_colon, just_before, wondered


@pytest.mark.parametrize(
    "text",
    [
        "The two gave different accounts.",
        "Why they left depends on whom one asks.",
        "The palace tells it differently.",
        "Soldiers died, each side accusing the other of firing first.",
    ],
)
def test_what_announces(text: str) -> None:
    assert ANNOUNCES.search(text)


def test_what_announces_nothing() -> None:
    assert not ANNOUNCES.search("The palace tells of a different time.")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Both countries spoke, each accusing the other of firing first.", "Who was the first to fire?"),
        ("They accused each other of breaking the truce.", "Who is to blame for breaking the truce?"),
        ("They accused nobody.", ""),
    ],
)
def test_who_did_it(text: str, question: str) -> None:
    found = analysis(text)
    assert accused_of(found, found.passages[0]) == question


def test_what_an_announcement_asks() -> None:
    assert wondered("Why the train was stopped is a matter of argument.") == "Why was the train stopped?"
    assert wondered("Why it was stopped is a matter of argument.") == ""


def test_the_sides_around_it() -> None:
    found = analysis(
        "Vera Holm said that the bridge was old. The palace tells it differently. "
        "A point is in dispute: Mr Holm said that the union had signed the letter."
    )
    ((place, _, said),) = just_before(found, 1)
    assert (place, said.speaker) == (0, "Vera Holm")
    first = after_colon(found, found.passages[2])
    assert first is not None and first.speaker == "Mr Holm"
    assert after_colon(found, found.passages[0]) is None
