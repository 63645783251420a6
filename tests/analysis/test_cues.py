"""What a sentence leaves open, as a question in its own words."""

import pytest
from hypothesis import given
from language import analysis, article
from trees import articles

from generator.analysis import attribution, cues
from generator.analysis.cues import Cue
from generator.analysis.phrases import STAND_IN
from generator.analysis.syntax import Sentence

ASKED = [
    ("It is unclear whether the company will face charges.", "unknown", "Will the company face charges?"),
    ("It was not clear how many ballots had been rejected.", "unknown", "How many ballots were rejected?"),
    ("No one knows how the fire started.", "unknown", "How did the fire start?"),
    ("It remains to be seen whether the army will accept the result.", "unknown", "Will the army accept the result?"),
    ("Whether the ceasefire will hold is unclear.", "unknown", "Will the ceasefire hold?"),
    ("The cause of the sinking was not immediately known.", "unknown", "What is the cause of the sinking?"),
    ("The future of the stadium is uncertain.", "unknown", "What is the future of the stadium?"),
    ("The two sides have yet to agree on how to divide the water.", "unknown", "How will the two sides divide the water?"),
    ("No group has claimed responsibility for the attack.", "unknown", "Who is responsible for the attack?"),
    ("The ministry did not say when the work would resume.", "undisclosed", "When will the work resume?"),
    ("Norvik did not say whether it would keep the plant open.", "undisclosed", "Will Norvik keep the plant open?"),
    ("The company declined to say how many jobs would be cut.", "undisclosed", "How many jobs will be cut?"),
    ("Police have not said what caused the crash.", "undisclosed", "What caused the crash?"),
    ("Terms of the financing were not disclosed.", "undisclosed", "What are the terms of the financing?"),
    ("The company's owner has not been named.", "undisclosed", "Who is the company's owner?"),
    ("No new date has been set for the trial.", "undisclosed", "When will the trial take place?"),
    ("Officials are working to determine how the virus entered the country.", "seeking",
     "How did the virus enter the country?"),
    ("The coast guard is investigating whether the crew ignored a warning.", "seeking",
     "Did the crew ignore a warning?"),
    ("The commission is considering holding a new vote.", "seeking", "Will the commission hold a new vote?"),
    ("Norvik is in talks to sell its dairy business.", "seeking", "Will Norvik sell its dairy business?"),
    ("The minister did not rule out calling an early election.", "seeking", "Will the minister call an early election?"),
    ("Unless Congress approves the loan, the bank will close.", "condition", "Will Congress approve the loan?"),
    ("Much depends on whether the president concedes defeat.", "condition", "Will the president concede defeat?"),
    ("The court is expected to hear the appeal in June.", "future", "Will the court hear the appeal in June?"),
    ("Officials fear that fuel could spread to the beaches.", "risk", "Could fuel spread to the beaches?"),
    ("The mayor is accused of taking bribes from a builder.", "reported", "Did the mayor take bribes from a builder?"),
    ("Prosecutors allege that Okafor accepted cash.", "reported", "Did Okafor accept cash?"),
    ("Whether the bridge will reopen is for the council to decide.", "unknown", "Will the bridge reopen?"),
    ("The harbour office has yet to say whether a tug caused the spill that killed the seals.", "undisclosed",
     "Did a tug cause the spill that killed the seals?"),
    ("Acme will cut 200 jobs but did not say where.", "undisclosed", "Where will Acme cut 200 jobs?"),
    ("The company said it would close the mill, without saying when.", "undisclosed",
     "When will the company close the mill?"),
    ("Norvik could not put a figure on the cost of the repairs.", "undisclosed", "What is the cost of the repairs?"),
    ("Nor is it clear who attacked the ferry.", "unknown", "Who attacked the ferry?"),
    ("As to who shot the guard, there is still no answer.", "unknown", "Who shot the guard?"),
    ("What duties a council in Osby would have was not settled.", "unknown",
     "What duties would a council in Osby have?"),
    ("Which firms the mill will supply has not been decided.", "unknown", "Which firms will the mill supply?"),
    ("What the minister knew is not clear.", "unknown", "What did the minister know?"),
    ("The amount of the settlement is confidential.", "undisclosed", "What is the amount of the settlement?"),
    ("The board is divided over whether to suspend the dividend.", "unknown", "Will the board suspend the dividend?"),
    ("Two deputies called on the agency to explain why it had not acted sooner.", "undisclosed",
     "Why did the agency not act sooner?"),
    ("The clinic declined to say who had read the letter, or whether it was kept.", "undisclosed",
     "Who read the letter?"),
    ("A vote on the bill is planned for 30 March.", "future", "What will be the outcome of the vote on the bill?"),
    ("Detectives are looking into the death of a night guard.", "seeking",
     "What will detectives find out about the death of a night guard?"),
    ("The stolen painting has not been found.", "unknown", "Where is the stolen painting now?"),
    ("The clinic declined to say who had written the note.", "undisclosed", "Who wrote the note?"),
    ("The board did not say whether the roof had been insured.", "undisclosed", "Was the roof insured?"),
    ("It was not clear whether the crew had been in the hold.", "unknown", "Was the crew in the hold?"),
    ("Police would not say whether more arrests were expected.", "undisclosed", "Are more arrests expected?"),
    ("Prosecutors want to know who paid for the flat.", "seeking", "Who paid for the flat?"),
    ("It was not clear if the museum would reopen this year.", "unknown", "Will the museum reopen?"),
    ("It was unclear if the harbour, which silted up in May, would be dredged.", "unknown",
     "Will the harbour be dredged?"),
    ("It remains unclear if the mine had been inspected.", "unknown", "Was the mine inspected?"),
    ("The office declined to say whether it was investigating the bank.", "undisclosed",
     "Is the office investigating the bank?"),
    ("Asked whether the valve had ever failed, she declined to say.", "undisclosed", "Did the valve ever fail?"),
    ("A panel has been given thirty days to find out who gave the order.", "seeking", "Who gave the order?"),
    ("The mayor is expected to visit the camp on Monday.", "future", "Will the mayor visit the camp?"),
    ("Asked who’ll pay for the repairs, a spokesman declined to say.", "undisclosed", "Who will pay for the repairs?"),
    ("The chair said its members were divided over whether to suspend the dividend.", "unknown",
     "Will the members suspend the dividend?"),
    ("Whether Ada Berg, the mayor's aide, is still in office is unclear.", "unknown", "Is Ada Berg still in office?"),
]  # fmt: skip


def left_open(text: str) -> list[Cue]:
    """The cues of a text, without what its sentences only state."""
    return [cue for passage in analysis(text).passages for cue in passage.cues if cue.group != "stated"]


@pytest.mark.parametrize(("text", "group", "question"), ASKED)
def test_a_question_in_the_words_of_the_source(text: str, group: str, question: str) -> None:
    (cue,) = left_open(text)
    assert (cue.group, cue.question) == (group, question)


def test_a_pronoun_that_opens_a_sentence_is_left_for_the_sentences_before() -> None:
    (cue,) = left_open("She has not said whom she will back in May.")
    assert cue.pronoun == "she"
    assert cue.question == f"Whom will {STAND_IN} back in May?"
    assert STAND_IN not in cue.words
    assert left_open("She did not say what it would cost.") == []  # it is nobody who speaks


@pytest.mark.parametrize(
    "text",
    [
        "Whether the bridge will hold was settled on Friday.",
        "The bridge was clear if a little icy.",
        "The widows allege that the bank would pay clerks in cash.",
        "The town council has not decided whether to pull it down.",
        "No link between the cases has been found.",
        "The decision on the bridge is a blow to the town.",
    ],
)
def test_what_is_settled_or_has_nothing_to_stand_for_is_no_question(text: str) -> None:
    assert left_open(text) == []


@pytest.mark.parametrize(
    ("text", "missing", "asks"),
    [
        ("The ministry did not say when the work would resume.", "When the work would resume.", "when"),
        ("It is unclear whether the company will face charges.", "Whether the company will face charges.", "whether"),
        ("It was not clear how many ballots were rejected.", "How many ballots were rejected.", "how many"),
    ],
)
def test_what_is_missing_and_what_would_answer_it(text: str, missing: str, asks: str) -> None:
    (cue,) = left_open(text)
    assert (cue.missing, cue.asks) == (missing, asks)


def test_the_words_of_a_question_stand_in_its_span() -> None:
    text = "Norvik AB, which makes trucks, did not say whether it would keep the plant in Osby open."
    (cue,) = left_open(text)
    assert cue.question == "Will Norvik AB keep the plant in Osby open?"
    span = article(text).text[cue.span.start : cue.span.end]
    assert {"AB", "keep", "plant", "Osby", "open"} <= set(span.replace(",", " ").split())


@pytest.mark.parametrize(
    "text",
    [
        "Should the mayor resign, and when will he go?",
        "It is unclear whether he will return.",
        "I do not know whether we will win.",
        "It is clear how many people were hurt.",
        "The inquiry found how the virus entered the country.",
        "The company declined to comment on the case.",
        "The company said when the work would resume.",
        "Acme was expected to close the plant.",
        "The bridge closed in May.",
        "Hackers are feared to have stolen the records.",
        "It is unclear whom one asks for a permit in Osby.",
        "Roe declined to say where she believed it had gone.",
        "Whoever was on the boat that night, he does not know.",
        "Asked whether the state was among them, Roe declined to say.",
        "Asked whether the valve had failed, she said it had.",
    ],
)
def test_no_question_where_nothing_is_open_or_nothing_stands_alone(text: str) -> None:
    assert left_open(text) == []


@given(articles())
def test_any_trees_give_sound_cues(parsed: tuple[Sentence, ...]) -> None:
    said = attribution.find(parsed, [()] * len(parsed))
    for sentence, sayings in zip(parsed, said, strict=True):
        found = cues.find(sentence, (), sayings, True)
        assert [cue.span for cue in found] == sorted(cue.span for cue in found)
        for cue in found:
            assert sentence.span.contains(cue.span)
            assert cue.question.endswith("?")
            assert cue.question[0] == cue.question[0].upper()
            assert cue.missing.endswith(".")


def test_two_questions_of_one_sentence_are_two() -> None:
    text = "Norvik has not said who sold the mill that burned or why the guards left."
    found = [cue for cue in analysis(text).passages[0].cues if cue.group != "stated"]
    assert [cue.question for cue in found] == ["Who sold the mill that burned?", "Why did the guards leave?"]


@pytest.mark.parametrize(
    "text",
    [
        "The authority said it would appeal, but then dropped the idea.",
        "Judge Roe is reported to have asked for one thing only.",
        "Who will pay for it all is not settled.",
        '"What they cannot live with is not knowing who sets the rate next month," said Ana Roe of the bank.',
        "What he said is not true.",
        "What the mine earns does not cover what it costs.",
        "As to who shot the guard, there was an answer on Friday.",
        "What duties a council in Osby would have was settled on Friday.",
        "Norvik expects to open the mill in May.",
        "The election is set to go to a second round.",
        "He could not tell whose boat it was.",
        "The two sides are due to discuss a truce on Wednesday.",
    ],
)
def test_what_is_told_or_only_somebodys_plan_is_none(text: str) -> None:
    assert [cue for cue in analysis(text).passages[0].cues if cue.group != "stated"] == []
