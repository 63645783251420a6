import pytest
from hypothesis import given
from hypothesis import strategies as st
from language import analysis

from generator.distillation.wordings import accused, asked, clause, denied, heading, part, quotable, true, unnamed


def question(claim: str, it: str = "") -> str:
    found = analysis(f"Ann Berg said {claim}.")
    return asked(found, found.passages[0], claim, it)


@pytest.mark.parametrize(
    ("claim", "wanted"),
    [
        ("the mayor had signed the letter", "Did the mayor sign the letter?"),
        ("the mayor signed the letter in May", "Did the mayor sign the letter in May?"),
        ("the pump was last repaired in 2019", "Was the pump last repaired in 2019?"),
        ("nobody at the port has spoken to them", "Has anybody at the port spoken to them?"),
        ("two men were hurt and a house was hit", "Were two men hurt?"),
        ("the photograph had been staged by the club", "Was the photograph staged by the club?"),
        ("party agents had been turned away in the south", "Were party agents turned away in the south?"),
        ("the clinic rang the agency on Sunday and spoke to a machine", "Did the clinic ring the agency on Sunday?"),
        ("a gull did the damage", "Did a gull do the damage?"),
        ("a gull did this", ""),
        ("Maja Lind was said to have given the mayor an ultimatum", "Did Maja Lind give the mayor an ultimatum?"),
        (
            'the army had liberated "eleven square miles of our land."',
            'Did the army liberate "eleven square miles of our land"?',
        ),
        (
            "the clerk had received the list of names and sums from the head of the port authority, Otto Krause",
            "Did the clerk receive the list of names and sums from the head of the port authority?",
        ),
        ("the bus hit a mine near the bridge", "Did the bus hit a mine near the bridge?"),
        ("Ms Berg was let go in April", "Was Ms Berg let go in April?"),
        (
            "the first shots were probably fired by two guards at a team of engineers that was building a road there",
            "Were the first shots fired by two guards at a team of engineers?",
        ),
        ("the United Nations had been told of the raid", "Was the United Nations told of the raid?"),
        ("any pack it tested was under 16", "Was any pack it tested under 16?"),
        (
            "the ship that passed the port on Monday was 80 metres long",
            "Was the ship that passed the port on Monday 80 metres long?",
        ),
    ],
)
def test_a_claim_as_a_question(claim: str, wanted: str) -> None:
    assert question(claim) == wanted


@pytest.mark.parametrize(
    "claim", ["we have won", "never again", "I signed it in May", "the sooner the better", "none of this is true"]
)
def test_what_makes_no_question(claim: str) -> None:
    assert question(claim) == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("There was never a request.", "Was there a request?"),
        ("There had been no fighting at the camp.", "Was there any fighting at the camp?"),
        ("The pump did not work.", "Did the pump work?"),
        ("He did not go.", ""),
        ("The pump worked.", ""),
    ],
)
def test_what_was_not_as_a_question(text: str, wanted: str) -> None:
    assert denied(text) == wanted


@pytest.mark.parametrize(
    ("claim", "by", "wanted"),
    [
        ("its records show weekly checks", "The club", "Is it true that the club’s records show weekly checks?"),
        ("some bolts measure 14", "", "Is it true that some bolts measure 14?"),
        ("it concerns a pump that was sold", "The club", ""),
        ("we have won the vote", "", ""),
    ],
)
def test_what_asks_whether_a_claim_is_true(claim: str, by: str, wanted: str) -> None:
    assert true(claim, by) == wanted


def test_what_somebody_is_accused_of() -> None:
    found = analysis("The club accused the mayor of holding back the money. She was accused of theft.")
    first, second = found.passages
    assert accused(found, first) == "Did the mayor hold back the money?"
    assert accused(found, second) == ""


def test_a_heading_that_asks() -> None:
    found = analysis(
        "The port is closed.\n\nWho has taken the ship?\n\nThe navy says it was pirates.\n\nThe pirates denied it.\n\nWhat happens next?\n\n"
        "The navy is at sea."
    )
    told = {found.text(passage.span): heading(found, place) for place, passage in enumerate(found.passages)}
    assert told["The pirates denied it."] == "Who has taken the ship?"
    assert told["The navy is at sea."] == ""


def test_a_heading_with_a_number_is_none() -> None:
    found = analysis("The port is closed.\n\nDid 40 men take the ship?\n\nThe navy says it was pirates.")
    assert heading(found, 2) == ""


def test_it_is_named() -> None:
    assert question("it ignored a warning", "The port") == "Did the port ignore a warning?"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“The port is closed,”", "The port is closed"),
        ("The port is closed; the mill is not", "The port is closed"),
        ("The toll rose on Feb. 9 in Orlen. It was high", "The toll rose on Feb. 9 in Orlen"),
        ("13:52 The port replies", "The port replies"),
    ],
)
def test_a_clause_ends(text: str, wanted: str) -> None:
    assert clause(text) == wanted


def test_the_part_that_is_answered() -> None:
    claimed = "he was ill and that nobody had visited his parents"
    assert part(claimed, "A doctor visited the parents on Sunday.") == "nobody had visited his parents"
    assert part(claimed, "This is a fairy tale.") == "he was ill"


def test_a_title_stays_as_it_is() -> None:
    found = analysis("Ms Berg was let go in April.")
    assert asked(found, found.passages[0], "Ms Berg was let go in April") == "Was Ms Berg let go in April?"


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("Was he dismissed?", True), ("Did they vote?", True), ("Was it the mayor who paid?", False), ("Did Ann?", False)],
)
def test_a_question_about_nobody_named(question: str, wanted: bool) -> None:
    assert unnamed(question) is wanted


@given(st.text(max_size=60))
def test_what_is_quoted_is_in_the_text(text: str) -> None:
    assert quotable(text) in " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We did it,”", "We did it"),
        ('"all of it."', "all of it"),
        ('The chair called that "absurd".', 'The chair called that "absurd"'),
        ('The chair called that "absurd."', 'The chair called that "absurd."'),
        ("A spokesman dismissed that as “gossip”.", "A spokesman dismissed that as “gossip”"),
        ("“Guilty” is the word.", "“Guilty” is the word"),
    ],
)
def test_marks_of_words_quoted_within_stay(text: str, words: str) -> None:
    assert quotable(text) == words


def test_whoever_is_accused_in_the_passive() -> None:
    found = analysis(
        "Former director Knut Olsen, who accuses the minister, has been reported to the police by the port authority "
        "for taking documents home."
    )
    assert accused(found, found.passages[0]) == "Did Knut Olsen take documents home?"


def test_a_dateline_is_no_claim() -> None:
    assert quotable("HALDEN, June 14 (NTB) - The dairy was closed.") == "The dairy was closed"
    assert quotable("Halden (and its dairy) closed.") == "Halden (and its dairy) closed"


def test_of_two_clauses_that_nothing_joins_the_first_is_asked() -> None:
    made = analysis("The bank signed the contract, the bank answers for it.")
    assert asked(made, made.passages[0], made.text(made.passages[0].span)) == "Did the bank sign the contract?"
