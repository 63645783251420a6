import pytest
from stories import COMPANY, DERAILMENT, TRIAL, topic, values

from generator.distillation import denials
from generator.model import Difference


def found(story: tuple[tuple[str, str], ...]) -> dict[str, Difference]:
    return {difference.question: difference for _, difference in denials.find(topic(story))}


def reports(*sentences: str) -> tuple[tuple[str, str], ...]:
    return tuple(("2024-05-01", text) for text in sentences)


def test_a_claim_and_its_denial() -> None:
    difference = found(TRIAL)["Is it true that Novotny had received money from the builder?"]
    assert difference.kind == "disagreement"
    assert values(difference) == [
        "“The judge said Novotny had received money from the builder.”",
        "“denied that Novotny had received money from the builder”",
    ]
    assert [position.evidence[0].article for position in difference.positions] == ["1", "0"]


def test_a_denied_report_that_others_confirm() -> None:
    assert "Is it true that the company was looking for a buyer?" in found(COMPANY)


def test_a_disputed_report_with_its_source() -> None:
    story = reports(
        "A spokesman for the port disputes a newspaper report in which a sailor said the crane had been repaired badly. "
        "The port says inspectors found no evidence that any repair had failed."
    )
    ((question, difference),) = found(story).items()
    assert question == "Is it true that the crane had been repaired badly?"
    assert values(difference) == [
        "“the crane had been repaired badly”",
        "“inspectors found no evidence that any repair had failed”",
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        # nobody claims it
        ("The army denied that rebels had shot down a plane.", "The army sent planes to the border."),
        # both deny it
        (
            "The army denied that rebels had shot down a plane.",
            "Rebels have not shot down a plane, the minister said.",
        ),
        # a question
        (
            "The army denied that rebels had shot down a plane.",
            "Reporters asked whether rebels had shot down a plane.",
        ),
        # nothing is claimed
        ("The senate rejected the bill on Monday.", "The senate debated the bill on Sunday."),
        # what is said is no part of the claim
        ("The court rejected the claim for damages, and the judge said the evidence was far too weak to hold.",),
        # time passes
        ("The company has not announced a date for the sale.", "The company announced a date for the sale."),
    ],
)
def test_what_nobody_both_claims_and_denies(sentences: tuple[str, ...]) -> None:
    assert found(reports(*sentences)) == {}


def test_a_speaker_is_not_set_against_himself() -> None:
    story = reports(
        "Viktor Harn, the manager of the mine, said the company had warned the miners before the collapse. "
        "Mr Harn denied that the company had warned the miners before the collapse."
    )
    assert found(story) == {}


def test_a_speaker_who_changes_his_account() -> None:
    story = (
        ("2024-05-09", "Mr Harn denied that the company had warned the miners before the collapse."),
        ("2024-05-01", "Viktor Harn said the company had warned the miners before the collapse."),
    )
    (difference,) = found(story).values()
    assert difference.kind == "development"
    assert [position.evidence[0].article for position in difference.positions] == ["1", "0"]


def test_the_same_words_of_two_persons() -> None:
    difference = found(DERAILMENT)["Who said “The rail was cracked for months before the accident”?"]
    assert values(difference) == ["“Paul Marek”", "“Jana Benes”"]


def test_two_who_reject_the_same_do_not_differ() -> None:
    story = reports(
        "The minister rejected suggestions that the rate decision of the bank lay behind the dismissal.",
        "Asked on Monday, the minister again dismissed reports that the rate decision of the bank lay behind the "
        "dismissal.",
    )
    assert not found(story)
