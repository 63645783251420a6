import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import topic, values

from generator.distillation import rebuttals
from generator.model import Difference


def found(*texts: str) -> dict[str, Difference]:
    story = tuple(("2024-03-04", text) for text in texts)
    return {difference.question: difference for _, difference in rebuttals.find(topic(story))}


def test_a_claim_denied_in_the_next_sentence() -> None:
    ((question, difference),) = found(
        "Union leader Petra Lindh said managers had threatened drivers with dismissal. The company denied that."
    ).items()
    assert question == "Did managers threaten drivers with dismissal?"
    assert difference.kind == "disagreement"
    assert values(difference) == ["“managers had threatened drivers with dismissal”", "“The company denied that”"]


@pytest.mark.parametrize(
    "answer", ["Lindh said she had never failed a driver.", "Drivers said they never asked for an office."]
)
def test_a_negation_of_something_else_rejects_nothing(answer: str) -> None:
    assert found(f"The firm said Petra Lindh had trained every driver. {answer}") == {}


def test_who_denies_with_what_describes_him() -> None:
    ((_, difference),) = found(
        "Union leader Petra Lindh said managers had threatened drivers with dismissal. On Monday, however, the firm's "
        "spokesman, who calls himself Abel, denied that."
    ).items()
    assert difference.positions[1].note.startswith("the firm's spokesman")


def test_what_the_denial_goes_on_with_is_its_evidence() -> None:
    (difference,) = found(
        "Union leader Petra Lindh said managers had threatened drivers with dismissal. The company denied that. "
        "“No driver was threatened,” said its director, Karl Berg."
    ).values()
    assert values(difference)[1] == "“No driver was threatened”"
    assert [evidence.quote for evidence in difference.positions[1].evidence] == [
        "The company denied that.",
        "“No driver was threatened,” said its director, Karl Berg.",
    ]


def test_a_plea_is_no_rebuttal_of_the_charge() -> None:
    assert not found("Karel Novotny was charged with fraud in Brno. Novotny denies the charges.")


@pytest.mark.parametrize(
    "answer",
    [
        "The ministry called that “a lie”.",
        "The ministry said that was not true.",
        "The ministry disputes this.",
        "The ministry dismissed the allegation.",
        "The ministry said it never closed any school.",
        "“That’s nonsense,” said Minister Jan Bos.",
    ],
)
def test_the_ways_to_reject(answer: str) -> None:
    assert list(found(f"Teacher Ada Lund said the ministry had closed the school. {answer}")) == [
        "Did the ministry close the school?"
    ]


@pytest.mark.parametrize(
    "after",
    [
        "The ministry declined to comment.",
        "The ministry confirmed that.",
        "The ministry denied a permit to the circus.",
        "It was not the best of days, she said.",
        "The ministry said it would open a new one.",
    ],
)
def test_what_rejects_nothing(after: str) -> None:
    assert not found(f"Teacher Ada Lund said the ministry had closed the school. {after}")


def test_a_refusal_is_no_claim() -> None:
    assert not found("The port declined to comment. The ministry denied that.")


def test_a_plain_fact_is_no_claim() -> None:
    assert not found("The clerk was let go on Friday. The ministry disputes this.")


def test_nobody_rejects_what_the_own_side_says() -> None:
    text = "The school was closed in May, according to the port authority. {} called that “absurd”."
    assert found(text.format("The union’s chair, Mette Dahl,"))
    assert not found(text.format("The authority’s chair, Mette Dahl,"))


def test_a_question_of_a_pronoun_is_not_asked() -> None:
    assert not found("The clerks said that he was dismissed in May. The bank denied that.")


def test_who_is_meant_by_a_lawyer() -> None:
    assert list(found("Karl Lind’s lawyer says he sent flowers. The family says none came.")) == [
        "Did Karl Lind send flowers?"
    ]


def test_the_claim_that_shares_most_words() -> None:
    (difference,) = found(
        "Engineer Ole Dahl said the pump was last repaired in 2019. The mayor was angry. "
        "“That’s rubbish. The pump was repaired in May,” she said."
    ).values()
    assert difference.question == "Was the pump last repaired in 2019?"
    assert values(difference)[1] == "“The pump was repaired in May”"


def test_both_cannot_be_true() -> None:
    (difference,) = found(
        "Nurse Ida Vik says the clinic was closed on Sunday. The county says the clinic was open all week. "
        "Both can’t be true."
    ).values()
    assert len(difference.positions) == 2
    assert difference.reading == "The article itself says that both cannot be true."


def test_two_who_maintain_different_things() -> None:
    (question,) = found("Mr Holm maintained that the boat left the harbour. Ms Berg stated that the boat sank.")
    assert question == "Did the boat leave the harbour?"


def test_who_is_meant_by_it() -> None:
    (question,) = found("The family sued the port, saying it ignored a warning from a diver. The port denies that.")
    assert question == "Did the port ignore a warning from a diver?"
    (question,) = found("The port said it had ignored no warning from a diver. The union disputes that.")
    assert "union ignore" not in question


WORDS = st.sampled_from(
    [
        "denies",
        "that",
        "this",
        "“",
        "”",
        ",",
        ".",
        "The",
        "company",
        "said",
        "it",
        "never",
        "none",
        "no",
        "both",
        "can’t",
        "be",
        "true",
        "calls",
        "fiction",
        "he",
        "says",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_odd_text_raises_nothing(text: str) -> None:
    for difference in found(f"Ann Berg said the port was closed. {text}").values():
        assert difference.question.endswith("?")


def test_an_accusation_is_what_the_next_sentence_denies() -> None:
    (question,) = found(
        '"We did not write any letters," the mayor, Vera Holm, said. Former director Knut Olsen has been reported to '
        "the police by the port authority for taking documents home. Olsen denies it."
    )
    assert question == "Did Knut Olsen take documents home?"


def test_a_heading_of_somebody_asks_of_what_is_claimed() -> None:
    (question,) = found(
        "The vote was held on Sunday.\n\nThe count goes on.\n\nWhere is Thandi Moyo?\n\nHer supporters say that her house has been surrounded by police since Tuesday. "
        "The police chief denies it."
    )
    assert question == "Has Thandi Moyo's house been surrounded by police since Tuesday?"


def test_nobody_denies_what_ought_to_be() -> None:
    ((question, difference),) = found(
        '"The nurses saw smoke in the cellar," said Petra Lindh of the union. "Somebody ought to have rung then." '
        'The clinic rejects that. "There was no smoke before midnight," said a spokesman, Karl Lindner.'
    ).items()
    assert "ought" not in question
    assert values(difference)[0] == "“The nurses saw smoke in the cellar”"


def test_what_is_rejected_and_what_is_only_added() -> None:
    differences = found(
        "A secret report by the harbour board says that splinters came from a ship. The navy flatly rejects that "
        "finding. It also says no divers were there."
    )
    assert [values(one)[1] for one in differences.values()] == ["“The navy flatly rejects that finding”"]
    assert [one.positions[1].note.split(";")[0] for one in differences.values()] == ["The navy"]


def test_a_claim_rejected_in_its_own_sentence_rejects_no_other() -> None:
    assert (
        found(
            "The rebels said they would not give up the valley. The board said it had been refused a permit; Mayor "
            "Karl Lindner denied that."
        )
        == {}
    )


def test_another_of_several_who_is_not_named() -> None:
    ((question, difference),) = found(
        "Two former directors spoke to the paper. Another said money from the sale of the barge, 6 million crowns, had "
        'never arrived. Hugo Brandt denied that yesterday. "Every crown arrived," he said.'
    ).items()
    assert question == "Did every crown arrive?"
    assert values(difference)[0] == "“money from the sale of the barge, 6 million crowns, had never arrived”"
    assert difference.positions[0].note.startswith("another")


def test_a_bare_rejection_is_of_what_was_said_just_before() -> None:
    ((question, difference),) = found(
        "The shop said it had a telephone call from the dairy on Tuesday. "
        '"Our buyer was told there was a query over quality, and that the milk could stay on sale," a Selgros '
        "spokesperson said.\n\nThe dairy flatly rejects that. Its spokeswoman, Ines Odon, said: "
        '"On that call we asked Selgros to take every pot off the shelves."'
    ).items()
    first, second = values(difference)
    assert first.startswith("“Our buyer was told") and "stay on sale" in first
    assert second == "“On that call we asked Selgros to take every pot off the shelves”"
    assert question == "Did the dairy ask Selgros to take every pot off the shelves?"


def test_any_such_is_of_what_has_the_noun() -> None:
    (question,) = found(
        '"I\'ve members who have been saying since May that the cleaning shift was cut to the bone," said Jan Odon of '
        "the union. He said he wanted that in writing. The company denied any such cut. Its spokeswoman, Ines Roe, said "
        'the team had "as many people as a year ago".'
    )
    assert question == "Was the cleaning shift cut to the bone?"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            'The director, Karl Berg, maintains that the union "left the table on Monday". Not so, says Petra Lindh, who '
            "leads it. According to her, the union sat in a waiting room on Friday.",
            "Did the union sit in a waiting room on Friday?",
        ),
        (
            "Petra Lindh was there. She also claims that Mr Berg told the drivers that there would be no buses by 2030. "
            "He denies having said anything of the kind.",
            "Did Mr Berg say that there would be no buses by 2030?",
        ),
        (
            "Two drivers said that the firm had hidden a letter. The firm's spokeswoman called this “pure fantasy”.",
            "Did the firm hide a letter?",
        ),
    ],
)
def test_other_words_that_reject(text: str, question: str) -> None:
    assert list(found(text)) == [question]
