"""The roles stated beside names."""

import pytest
from language import sentence

from generator.analysis import titles


def role(text: str, name: str) -> str | None:
    """The role that a text states beside a name."""
    parsed = sentence(text)
    words = name.split()
    first = next(token.i for token in parsed.tokens if token.text == words[0])
    found = titles.of(parsed, first, first + len(words), person=True)
    return parsed.between(*found) if found else None


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Deputy Secretary of State Jane Doe arrived in Oslo.", "Jane Doe", "Deputy Secretary of State"),
        ("Acme CEO John Roe resigned on Monday.", "John Roe", "Acme CEO"),
        ("Jane Doe, the president of Acme, said profits had risen.", "Jane Doe", "the president of Acme"),
        ("Norwegian Prime Minister Kari Lund said so.", "Kari Lund", "Norwegian Prime Minister"),
        ("The police spokesman John Roe declined to comment.", "John Roe", "police spokesman"),
        ("The president of Acme, Jane Doe, resigned.", "Jane Doe", "The president of Acme"),
        ("Press secretary Maj. Gen. John Roe confirmed it.", "John Roe", "Press secretary"),
        ("The attorney general John Roe resigned.", "John Roe", "attorney general"),
        ("Maj. Gen. John Roe confirmed it.", "John Roe", "Maj. Gen."),
        ("A police spokeswoman, Lt. Jane Doe, declined to comment.", "Jane Doe", "A police spokeswoman"),
        ("The shop was empty, said Jane Doe, a tailor.", "Jane Doe", "a tailor"),
        ("They thanked Jane Doe, a matter of courtesy.", "Jane Doe", None),
        ("They named the guards John Roe and Jack Lund.", "John Roe", None),
        ("A spokesman for John Roe declined to comment.", "John Roe", None),
        ("The company's chairman John Roe resigned.", "John Roe", "chairman"),
        ("The government of President John Roe fell.", "John Roe", "President"),
        ("Chairman and chief executive John Roe resigned.", "John Roe", "Chairman and chief executive"),
        ("Jane Doe and President John Roe met.", "John Roe", "President"),
        ("John Roe, 54, resigned.", "John Roe", None),
        ("John Roe resigned.", "John Roe", None),
        ("Mr. Roe resigned.", "Roe", None),
        ("Her chief of staff, John Roe, resigned.", "John Roe", "chief of staff"),
        ("His brother, John Roe, resigned.", "John Roe", None),
        (
            "Two were held, among them the doctor, John Roe, the public prosecutor's office said.",
            "John Roe",
            "the doctor",
        ),
        (
            "Jane Doe was questioned for nine hours on Friday, according to Acre's chief prosecutor, Chiara Roe.",
            "Chiara Roe",
            "Acre's chief prosecutor",
        ),
    ],
)
def test_a_role_is_read_to_the_letter(text: str, name: str, expected: str | None) -> None:
    assert role(text, name) == expected


def test_a_role_ends_before_the_clause_that_hangs_on_it() -> None:
    text = "Jane Doe, a lawyer with Roe & Partners in Leeds who represents the victims, said so."
    assert role(text, "Jane Doe") == "a lawyer with Roe & Partners in Leeds"


def test_a_titles_own_noun_is_no_other_persons() -> None:
    assert role("Dr. Mills and General John Roe met.", "John Roe") == "General"
